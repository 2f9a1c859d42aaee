import { messageNumberBanner } from "../../../server/src/rules/message-number/banner.ts";
import { describeRule } from "../../support/rules.ts";

/** A cable with these page lines, this sender and these banners, one for each section. */
function cable(origin: string, sender: string, ...banners: string[]): string {
  return banners
    .map(
      (banner, i) => `PAGE 01 ${origin} 12151${i}Z
R 121430Z MAR 74
FM ${sender}
TO SECSTATE WASHDC 187${i}

${banner}

${i + 1}. THE CHARTS HAVE ARRIVED.

PAGE 02 ${origin} 12151${i}Z

THEY ARE NEW.

NNN
`,
    )
    .join("\n");
}

const helsinki = (banner: string) => cable("HELSIN 00421", "AMEMBASSY HELSINKI", banner);

describeRule(messageNumberBanner, {
  valid: [
    helsinki("UNCLAS HELSINKI 421"),
    helsinki("UNCLAS HELSINKI 0421"),
    helsinki("UNCLAS HELSINKI 00421"),
    helsinki("C O N F I D E N T I A L SECTION 2 OF 3 HELSINKI 421"),
    helsinki("LIMITED OFFICIAL USE HELSINKI 421 SECTION 2 OF 3"),
    { name: "the station left out", text: helsinki("LIMITED OFFICIAL USE 0421") },
    { name: "a number with a part", text: helsinki("UNCLAS HELSINKI 421/1") },
    { name: "the name of the page line", text: helsinki("UNCLAS HELSIN 421") },
    { name: "closed up", text: cable("LA PAZ 00963", "AMEMBASSY LA PAZ", "UNCLAS LAPAZ 963") },
    {
      name: "the short name of a mission",
      text: cable("USUN N 04608", "USMISSION USUN NEW YORK", "UNCLAS USUN 4608"),
    },
    {
      name: "a delegation in the city of a post",
      text: cable("MTN GE 04608", "USDEL MTN GENEVA", "UNCLAS GENEVA 4608"),
    },
    {
      name: "a name that nobody knows",
      text: cable("HARBOR 00421", "USDEL HARBOR SURVEY", "UNCLAS SURVEY PARTY 421"),
    },
    {
      name: "as the sender is spelled",
      text: cable("TEHERA 00421", "AMEMBASSY TEHERAN", "UNCLAS TEHERAN 421"),
    },
    "UNCLAS HELSINKI 421",
  ],
  invalid: [
    {
      text: helsinki("UNCLAS HELSINKI «412»"),
      fixed: helsinki("UNCLAS HELSINKI 421"),
      message: "The message number after the classification is 412, and the page lines have 421",
    },
    {
      name: "a letter in the number",
      text: cable("LA PAZ 04983", "AMEMBASSY LA PAZ", "UNCLAS LA PAZ «49B3»"),
      fixed: cable("LA PAZ 04983", "AMEMBASSY LA PAZ", "UNCLAS LA PAZ 4983"),
    },
    {
      name: "a digit written twice",
      text: cable("LA PAZ 04963", "AMEMBASSY LA PAZ", "UNCLAS LA PAZ «44963»"),
      fixed: cable("LA PAZ 04963", "AMEMBASSY LA PAZ", "UNCLAS LA PAZ 4963"),
    },
    {
      name: "as another section writes it",
      text: cable(
        "LA PAZ 04963",
        "AMEMBASSY LA PAZ",
        "UNCLAS SECTION 1 OF 2 LA PAZ 04963",
        "UNCLAS SECTION 2 OF 2 LA PAZ «04936»",
      ),
      fixed: cable(
        "LA PAZ 04963",
        "AMEMBASSY LA PAZ",
        "UNCLAS SECTION 1 OF 2 LA PAZ 04963",
        "UNCLAS SECTION 2 OF 2 LA PAZ 04963",
      ),
    },
    {
      text: helsinki("UNCLAS «HELSINKY» 421"),
      fixed: helsinki("UNCLAS HELSINKI 421"),
      message: "The station after the classification is HELSINKY, and the page lines have HELSINKI",
    },
    {
      name: "another post",
      text: helsinki("UNCLAS «OSLO» 421"),
      fixed: helsinki("UNCLAS HELSINKI 421"),
    },
    {
      name: "station and number of another post",
      text: helsinki("UNCLAS «OSLO 815»"),
      fixed: helsinki("UNCLAS HELSINKI 421"),
    },
    {
      name: "nothing decides against one page line",
      text: `PAGE 01 HELSIN 00421 121502Z
R 121430Z MAR 74
FM AMEMBASSY HELSINKI
TO SECSTATE WASHDC 1873

UNCLAS HELSINKI «422»

1. TEXT.`,
      hasFix: false,
    },
  ],
});

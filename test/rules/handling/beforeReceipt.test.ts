import { beforeReceipt } from "../../../server/src/rules/handling/beforeReceipt.ts";
import { describeRule } from "../../support/rules.ts";
import { CABLE } from "../cableText.ts";
import { oneSection, RECORD, record } from "../sectionsText.ts";

const PAGE = "PAGE 01 HELSIN 00421 121502Z";
const endOfMonth = (page: string, handled: string) =>
  oneSection(
    ["12 mar 1979", "31 mar 1979"],
    ["O R 12", "O R 31"],
    [PAGE, `PAGE 01 HELSIN 00421 ${page}`],
    ["121520Z", handled],
  );
const secondPage = (time: string): [string, string] => [
  "2. THE",
  `CONFIDENTIAL\n\nCONFIDENTIAL\n\nPAGE 02 HELSIN 00421 ${time}\n\n2. THE`,
];

describeRule(beforeReceipt, {
  valid: [
    CABLE,
    RECORD,
    { name: "the same minute", text: oneSection(["121520Z", "121502Z"]) },
    { name: "the turn of a month", text: endOfMonth("312358Z", "010003Z") },
    { name: "a time that no clock shows", text: oneSection(["121520Z", "121490Z"]) },
    {
      name: "the time before the counter",
      text: oneSection(["014298 121520Z /12", "121520Z 014298 /12"]),
    },
    { name: "a PAGE line without a time", text: oneSection([PAGE, "PAGE 01 HELSIN 00421"]) },
  ],
  invalid: [
    {
      text: oneSection(["121520Z", "«121440Z»"]),
      message: "The dash line has 121440Z, which is earlier than 121502Z on the PAGE line",
      hasFix: false,
      related: ["121502Z"],
    },
    { name: "before the turn of a month", text: endOfMonth("010010Z", "«312350Z»") },
    {
      name: "a PAGE line of a day after the group and its handling",
      text: oneSection([PAGE, "PAGE 01 HELSIN 00421 «141502Z»"]),
      message: "The PAGE line has 141502Z, which is later than 121520Z on the dash line",
    },
    {
      name: "one of two PAGE lines",
      text: oneSection(secondPage("«125502Z»".replace("125502", "121602"))),
      message:
        "The PAGE line has 121602Z, which is later than 121520Z on the dash line; 121502Z was expected",
      fixed: oneSection(secondPage("121502Z")),
    },
    {
      name: "the time before the counter",
      text: oneSection(["014298 121520Z /12", "«121440Z» 014298 /12"]),
    },
    { name: "the second section", text: record(["121524Z", "«121504Z»"]) },
  ],
});

import { runningNumber } from "../../../server/src/rules/addressee/runningNumber.ts";
import { describeRule } from "../../support/rules.ts";
import { CABLE } from "../cableText.ts";
import { RECORD, record } from "../sectionsText.ts";

const header = (
  section: number,
  of: number,
  to: string,
) => `PAGE 01 HELSIN 00421 0${section} OF 0${of} 121502Z

R 121430Z MAR 79
FM AMEMBASSY HELSINKI
${to}

UNCLAS SECTION ${section} OF ${of} HELSINKI 421

${section}. TEXT OF THE SECTION.

NNN
`;
const sections = (...numbers: string[]) =>
  numbers
    .map((number, i) => header(i + 1, numbers.length, `TO SECSTATE WASHDC ${number}`))
    .join("\n");

describeRule(runningNumber, {
  valid: [
    CABLE,
    RECORD,
    sections("0998", "0999", "1000"),
    { name: "a section without its number", text: sections("1873", "", "1875") },
    { name: "after the last number", text: sections("9999", "0001") },
    {
      name: "a section that is not there",
      text: [1, 3].map((n) => header(n, 3, `TO SECSTATE WASHDC ${1872 + n}`)).join("\n"),
    },
    {
      name: "among the addressees for information",
      text: [1, 2]
        .map((n) => header(n, 2, `TO AMEMBASSY OSLO\nINFO SECSTATE WASHDC ${1872 + n}`))
        .join("\n"),
    },
  ],
  invalid: [
    {
      name: "between two sections the later one",
      text: record(["IMMEDIATE 1874", "IMMEDIATE «1884»"]),
      message: "The running number of this section is 1884; 1874 was expected after 1873",
      fixed: RECORD,
      related: ["1873"],
    },
    {
      name: "the number of the section before",
      text: sections("1873", "«1873»"),
      fixed: sections("1873", "1874"),
    },
    {
      name: "the first of three",
      text: sections("«1837»", "1874", "1875"),
      fixed: sections("1873", "1874", "1875"),
    },
    {
      name: "with noughts in front",
      text: sections("0098", "«0909»", "0100"),
      fixed: sections("0098", "0099", "0100"),
    },
  ],
});

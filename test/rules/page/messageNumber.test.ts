import { messageNumber } from "../../../server/src/rules/page/messageNumber.ts";
import { describeRule } from "../../support/rules.ts";

const cable = (...origins: string[]) =>
  origins.map((origin, i) => `PAGE 0${i + 1} ${origin}\n\n1. TEXT\n`).join("\n");

/** A record with these numbers on its page lines, and the right one elsewhere. */
const record = (...serials: string[]) => `Message Text

PAGE 01 LA PAZ ${serials[0]} 121502Z
R 121430Z MAR 74
FM AMEMBASSY LA PAZ
TO SECSTATE WASHDC 1873

UNCLAS LA PAZ 0963

1. TEXT
${serials
  .slice(1)
  .map((serial, i) => `\nPAGE 0${i + 2} LA PAZ ${serial} 121502Z\n\nTEXT\n`)
  .join("")}
NNN

Message Attributes

Document Number: 1974LAPAZ00963
Type: TE
`;

describeRule(messageNumber, {
  valid: [
    cable("LA PAZ 00963", "LA PAZ 00963"),
    cable("LA PAZ 00963", "LAPAZ 00963"),
    cable("STATE 139375"),
    {
      name: "pages of another cable",
      text: cable("LA PAZ 00963", "LA PAZ 00963", "LA PAZ 00963", "LIMA 04711", "LIMA 04711"),
    },
    {
      name: "a sentence about another telegram",
      text: `${cable("LIMA 04711", "LIMA 04711")}PAGE 3 CUZCO 00011 IS LOST.`,
    },
  ],
  invalid: [
    {
      text: cable("LA PAZ 00963", "LA PAZ «00983»", "LA PAZ 00963"),
      fixed: cable("LA PAZ 00963", "LA PAZ 00963", "LA PAZ 00963"),
      message: "The message number of this page line is 00983, and the other pages have 00963",
    },
    {
      text: cable("LA PAZ 00963", "«LA PAS» 00963", "LA PAZ 00963"),
      fixed: cable("LA PAZ 00963", "LA PAZ 00963", "LA PAZ 00963"),
      message: "The station of this page line is LA PAS, and the other pages have LA PAZ",
    },
    {
      name: "both",
      text: cable("LA PAZ 00963", "LA PAZ 00963", "«LIMA 00693»"),
      fixed: cable("LA PAZ 00963", "LA PAZ 00963", "LA PAZ 00963"),
    },
    {
      name: "a letter in the number",
      text: cable("STATE 139375", "STATE «13937S»", "STATE 139375"),
      fixed: cable("STATE 139375", "STATE 139375", "STATE 139375"),
    },
    {
      name: "a short number",
      text: cable("STATE 139375", "STATE «1375»", "STATE 139375"),
      fixed: cable("STATE 139375", "STATE 139375", "STATE 139375"),
    },
    {
      name: "two pages that nothing decides between",
      text: cable("STATE 139375", "STATE «139376»"),
      message: "The message number of this page line is 139376, and another page has 139375",
      hasFix: false,
    },
    {
      name: "the line with classification and number decides",
      text: "PAGE 01 LISBON «01243»\n\nR 131200Z MAY 74\nFM AMEMBASSY LISBON\nTO SECSTATE WASHDC\n\nUNCLAS LISBON 1234\n\n1. TEXT\n\nPAGE 02 LISBON 01234\n\nTEXT",
      hasFix: true,
    },
    {
      name: "the only page line, against banner and Document Number",
      text: record("«00983»"),
      fixed: record("00963"),
      message: "The message number of this page line is 00983, and Document Number has 00963",
    },
    {
      name: "all page lines, copied from a wrong one: one finding",
      text: record("«00983»", "00983", "00983"),
      fixed: record("00963", "00963", "00963"),
    },
    {
      name: "a letter in the station",
      text: cable("LA PAZ 00963", "«LA PA2» 00963", "LA PAZ 00963"),
      fixed: cable("LA PAZ 00963", "LA PAZ 00963", "LA PAZ 00963"),
    },
    {
      name: "station and number on a line of their own",
      text: "PAGE 01\nSTATE 139375\n\n1. TEXT\n\nPAGE 02\nSTATE «139735»\n\nTEXT\n\nPAGE 03\nSTATE 139375",
      hasFix: true,
    },
  ],
});

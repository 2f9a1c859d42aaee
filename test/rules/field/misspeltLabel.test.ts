import { misspeltLabel } from "../../../server/src/rules/field/misspeltLabel.ts";
import { describeRule } from "../../support/rules.ts";
import { CABLE, cable } from "../cableText.ts";

const garbled = (from: string, to: string) => cable([from, to]);

describeRule(misspeltLabel, {
  type: "cable",
  valid: [
    CABLE,
    garbled("SUBJ: ", "SUBJECT: "),
    garbled("E.O. ", "EO "),
    garbled("TAGS: ", "TAGS- "),
    garbled("TAGS: ", "TAG: "),
    { name: "a garble that many cables of the year have", text: garbled("E.O. ", "E.OM ") },
    {
      name: "a line of the text",
      text: garbled("1. THE MINISTRY", "SUBJECTS: CHARTS\n\n1. THE MINISTRY"),
    },
    { name: "the real one is there", text: garbled("TAGS: ", "TABLS: SCUL\nTAGS: ") },
    { name: "a caption", text: garbled("E.O. 11652", "BAGS: NONE\n\nE.O. 11652") },
  ],
  invalid: [
    {
      text: garbled("TAGS: ", "«TAOS»: "),
      severity: "information",
      message: "The label TAOS is misspelt; TAGS was expected",
      fixed: CABLE,
      isSafe: false,
    },
    {
      name: "letters exchanged",
      text: garbled("SUBJ: ", "«USBJ»: "),
      severity: "information",
      fixed: CABLE,
    },
    {
      name: "a letter lost",
      text: garbled("SUBJ: ", "«SBJ»: "),
      severity: "information",
      fixed: CABLE,
    },
    {
      name: "a slip that no table has",
      text: garbled("SUBJ: ", "«SUBJFCT»: "),
      severity: "information",
      fixed: garbled("SUBJ: ", "SUBJECT: "),
    },
    {
      name: "another one",
      text: garbled("TAGS: ", "«TAGZ»: "),
      severity: "information",
      fixed: CABLE,
    },
    {
      name: "the executive order",
      text: garbled("E.O. ", "«F.O.» "),
      severity: "information",
      fixed: CABLE,
    },
    {
      name: "a digit for a letter",
      text: garbled("E.O. ", "«E.0.» "),
      severity: "information",
      fixed: CABLE,
    },
    {
      name: "E.OM in another year",
      text: cable(["E.O. 11652", "«E.OM» 12065"], ["MAR 74", "MAR 79"]),
      severity: "information",
    },
  ],
});

const memo = (fields: string) => `56. Memorandum From the Librarian (Harlow) to the Secretary

Washington, October 26, 1981

${fields}

The charts of the gulf came on Monday and were given to the library, where they shall be kept from now on.
`;

describeRule(misspeltLabel, {
  type: "memo",
  valid: [
    memo("SUBJECT\n\n  • Charts"),
    memo("PARTICIPANTS\n\nMr. Harlow\n\nSUBJECT\n\nCharts"),
    memo("OBJECT\n\n  • Charts"),
    memo("SUBJECTIVE\n\n  • Charts"),
    { name: "a line of the text", text: `${memo("SUBJECT\n\n  • Charts")}\nSUBJFCT\n` },
    { name: "a word before a colon", text: memo("DATA: charts\n\nof the gulf") },
  ],
  invalid: [
    {
      text: memo("«SUBJET»\n\n  • Charts"),
      message: "The label SUBJET is misspelt; SUBJECT was expected",
      fixed: memo("SUBJECT\n\n  • Charts"),
      isSafe: false,
    },
    {
      name: "a slip that no table has",
      text: memo("«SUBJFCT»\n\n  • Charts"),
      fixed: memo("SUBJECT\n\n  • Charts"),
    },
    {
      name: "participants",
      text: memo("«PARTICIPAMTS»\n\nMr. Harlow\nMr. Brandt\n\nSUBJECT\n\nCharts"),
    },
    {
      name: "among other fields",
      text: memo("TO: The Secretary\n«FR0M»: The Librarian\nSUBJECT: Charts"),
      fixed: memo("TO: The Secretary\nFROM: The Librarian\nSUBJECT: Charts"),
    },
    {
      name: "a short one",
      text: memo("«T0»: The Secretary\nFROM: The Librarian\nSUBJECT: Charts"),
    },
    {
      name: "a date",
      text: memo("«DAFE»: October 26, 1981\nTO: The Secretary\nFROM: The Librarian"),
    },
  ],
});

import { missingReference } from "../../../server/src/rules/footnote/missingReference.ts";
import { describeRule } from "../../support/rules.ts";
import { caretMemo, memo, superscriptMemo } from "./documents.ts";

describeRule(missingReference, {
  valid: [
    memo("The list2 was sent. He agreed.3", ["1", "2", "3"]),
    {
      name: "a number after a number",
      text: memo("He quoted telegram 1945.2 It was sent.", ["1", "2"]),
    },
    {
      name: "a sign",
      text: `${memo("The list* was sent.", ["1"])}  *. These are in the original.\n`,
    },
    {
      name: "a list that is numbered anew",
      text: memo("The list80 was sent.81", ["1", "2", "3"], "79"),
    },
  ],
  invalid: [
    {
      text: memo("The list2 was sent. He agreed.", ["1", "2", "«3»"]),
      message: "Note 3 has no footnote number in the text",
      hasFix: false,
      related: ["2"],
    },
    {
      name: "between two others",
      text: memo("The list2 was sent. He agreed.4", ["1", "2", "«3»", "4"]),
    },
    { name: "superscripts", text: superscriptMemo("The 14 lists were sent.³", ["1", "«2»", "3"]) },
    {
      name: "numbers in brackets",
      text: caretMemo("It was sent.[^3]", ["[^1]", "«[^2]»", "[^3]"]),
    },
    {
      name: "a number that may be glued to a date",
      text: memo("The letter of December 262 was sent.3", ["1", "«2»", "3"]),
      severity: "information",
      message: "Note 2 has no footnote number of its own; it may be glued to another number",
      related: ["2"],
    },
    {
      name: "a number that may be glued to a telegram's",
      text: memo("The list2 was sent in telegram 16683 to Oslo.4", ["1", "2", "«3»", "4"]),
      severity: "information",
      related: ["3"],
    },
    {
      name: "a list without any number in the text",
      text: memo("The list was sent.", ["«1»", "2", "3"], ""),
      message: "None of the 3 notes has a footnote number in the text",
      related: ["3"],
    },
  ],
});

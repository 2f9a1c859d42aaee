import { missingNote } from "../../../server/src/rules/footnote/missingNote.ts";
import { describeRule } from "../../support/rules.ts";
import { caretMemo, memo, superscriptMemo } from "./documents.ts";

describeRule(missingNote, {
  valid: [
    memo("The list2 was sent. He agreed.3", ["1", "2", "3"]),
    {
      name: "a number that runs on with digits",
      text: memo("The U-24 and $4.6 million.2", ["1", "2"]),
    },
    {
      name: "a plain number far above the list",
      text: memo("He agreed.2 See table19 there.", ["1", "2"]),
    },
    { name: "a lone number in a text without notes", text: "He signed the list2 of maps.\n" },
    {
      name: "a list that is numbered anew",
      text: memo("The list80 was sent.81", ["1", "2", "3"], "79"),
    },
  ],
  invalid: [
    {
      text: memo("The list2 was sent. He agreed.«3»", ["1", "2"]),
      message: "Footnote number 3 has no note; the notes end with 2",
      related: ["2", "2"],
      hasFix: false,
    },
    {
      name: "the note between two others",
      text: memo("The list2 was sent.«3» He agreed.4", ["1", "2", "4"]),
    },
    { name: "the first note", text: memo("The list2 was sent.", ["2"], "«1»") },
    { name: "superscripts", text: superscriptMemo("The list² was sent.«³»", ["1", "2"]) },
    {
      name: "numbers in brackets",
      text: caretMemo("The list[^2] was sent.«[^3]»", ["[^1]", "[^2]"]),
    },
    {
      name: "a superscript far above the list",
      text: superscriptMemo("The list² was sent.«⁹»", ["1", "2"]),
      severity: "information",
    },
    {
      name: "a number after a number, where the list leaves one out",
      text: memo("He quoted telegram 1945.«2» The list3 was sent.", ["1", "3"]),
    },
    {
      name: "a number after a number, after the end of the list",
      text: memo("The list2 was sent. See telegram 1945.«3» He agreed.", ["1", "2"]),
      severity: "information",
    },
    {
      name: "a number that another would have its note with",
      text: memo("The list2 was sent.3 He agreed.«5»", ["1", "2", "3", "4"]),
      message: "Footnote number 5 has no note; note 4, which has no number in the text, fits here",
      fixed: memo("The list2 was sent.3 He agreed.4", ["1", "2", "3", "4"]),
    },
    {
      name: "a superscript that another would have its note with",
      text: superscriptMemo("The list² was sent.«⁴»", ["1", "2", "3"]),
      fixed: superscriptMemo("The list² was sent.³", ["1", "2", "3"]),
    },
    {
      name: "a number in brackets that another would have its note with",
      text: caretMemo("The list[^2] was sent.«[^4]»", ["[^1]", "[^2]", "[^3]"]),
      fixed: caretMemo("The list[^2] was sent.[^3]", ["[^1]", "[^2]", "[^3]"]),
    },
    {
      name: "a number and a note that both may be wrong",
      text: "14. Memorandum From the Director to the Secretary«13»\n\nHe signed.\n\n  14. Source: National Archives.\n",
      message:
        "Footnote number 13 has no note; note 14, which has no number in the text, fits here",
      fixed:
        "14. Memorandum From the Director to the Secretary14\n\nHe signed.\n\n  14. Source: National Archives.\n",
    },
    {
      name: "numbers without any notes",
      text: "14. Memorandum From the Director to the Secretary«1»\n\nHe signed the list«2» of maps.\n",
      message: "Footnote number 1 has no note; the document has no notes",
      related: [],
    },
    {
      name: "one number in a text without notes",
      text: "He signed the list of maps.«1» It was sent.\n",
      severity: "information",
    },
    {
      name: "the number of a source note alone",
      text: "14. Memorandum From the Director to the Secretary«1»\n\nHe signed the list of maps.\n",
    },
  ],
});

import { duplicateNote } from "../../../server/src/rules/footnote/duplicateNote.ts";
import { describeRule } from "../../support/rules.ts";
import { caretMemo, memo, superscriptMemo } from "./documents.ts";

describeRule(duplicateNote, {
  valid: [
    memo("The list2 was sent. He agreed.3", ["1", "2", "3"]),
    {
      name: "notes that lost their numbers",
      text: "It was sent.\n\n- Source: Library.↩\n- Not found.↩\n",
    },
  ],
  invalid: [
    {
      text: memo("The list2 was sent. He agreed.3", ["1", "2", "«2»", "3"]),
      message: "Note 2 stands in the list twice",
      related: ["2"],
      hasFix: false,
    },
    { name: "the source note", text: memo("The list2 was sent.", ["1", "«1»", "2"]) },
    {
      name: "a number one too low",
      text: memo("The list2 was sent. He agreed.3 It came.4", ["1", "2", "«2»", "4"]),
      message: "Note 2 stands in the list twice; 3 was expected here",
      fixed: memo("The list2 was sent. He agreed.3 It came.4", ["1", "2", "3", "4"]),
      related: ["2"],
    },
    {
      name: "a number one too high",
      text: memo("The list2 was sent. He agreed.3 It came.4", ["1", "2", "«4»", "4"]),
      fixed: memo("The list2 was sent. He agreed.3 It came.4", ["1", "2", "3", "4"]),
      related: ["4"],
    },
    {
      name: "the last note",
      text: superscriptMemo("The list² was sent.³", ["1", "2", "«2»"]),
      fixed: superscriptMemo("The list² was sent.³", ["1", "2", "3"]),
    },
    {
      name: "the first note",
      text: caretMemo("The list[^2] was sent.[^3]", ["«[^2]»", "[^2]", "[^3]"]),
      fixed: caretMemo("The list[^2] was sent.[^3]", ["[^1]", "[^2]", "[^3]"]),
    },
    {
      name: "a misread digit far away",
      text: memo("One2 Two3 Three4 Four5 Five6 Six7 Seven8", [
        "1",
        "2",
        "«8»",
        "4",
        "5",
        "6",
        "7",
        "8",
      ]),
      fixed: memo("One2 Two3 Three4 Four5 Five6 Six7 Seven8", [
        "1",
        "2",
        "3",
        "4",
        "5",
        "6",
        "7",
        "8",
      ]),
    },
    {
      name: "a number that text and list repeat in step",
      text: memo("The list2 was sent. He agreed1 to it.3", ["1", "2", "«1»", "3"]),
      severity: "information",
    },
  ],
});

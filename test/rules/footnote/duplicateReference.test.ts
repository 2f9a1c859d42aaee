import { duplicateReference } from "../../../server/src/rules/footnote/duplicateReference.ts";
import { describeRule } from "../../support/rules.ts";
import { caretMemo, memo, superscriptMemo } from "./documents.ts";

const four = ["1", "2", "3", "4"];

describeRule(duplicateReference, {
  valid: [
    memo("The list2 was sent.3", ["1", "2", "3"]),
    { name: "a wrong number", text: memo("The list2 was sent.4 It came.4", four) },
    {
      name: "a number that text and list repeat in step",
      text: memo("The list2 was sent. He agreed1 to it.3", ["1", "2", "1", "3"]),
    },
    {
      name: "a doubtful number",
      text: memo("The list2 was sent at Tab B.2 or so.3", ["1", "2", "3"]),
    },
  ],
  invalid: [
    {
      text: memo("The list2 was sent.3 As said,«2» it came.4", four),
      message: "Footnote number 2 stands in the text twice",
      related: ["2"],
      hasFix: false,
    },
    {
      name: "one after the other",
      text: superscriptMemo("The list² was sent.«²» It came.³", ["1", "2", "3"]),
    },
    {
      name: "in brackets",
      text: caretMemo("The list[^2] was sent.[^3] It came.«[^2]»", ["[^1]", "[^2]", "[^3]"]),
    },
  ],
});

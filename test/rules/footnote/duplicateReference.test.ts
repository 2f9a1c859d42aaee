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
      name: "the number of an abbreviation",
      text: memo("The list2 was sent with FY2 funds.3", ["1", "2", "3"]),
    },
    {
      name: "a doubtful number that could not stand in the place of the other",
      text: memo("The list2 was sent.3 It is at Tab B.2 or so.", ["1", "2", "3"]),
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
      name: "a doubtful number in the place of the other",
      text: memo("The list2 was sent at Tab B.«2» or so.3", ["1", "2", "3"]),
      message: "2 may be a second footnote number: it could stand in the place of the other 2",
      related: ["2"],
    },
    {
      name: "a number of two digits after an abbreviation",
      text: memo("The list11 came to HAC«11» in May.12", ["10", "11", "12"], "10"),
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

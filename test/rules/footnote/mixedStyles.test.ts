import { mixedStyles } from "../../../server/src/rules/footnote/mixedStyles.ts";
import { describeRule } from "../../support/rules.ts";
import { caretMemo, memo, superscriptMemo } from "./documents.ts";

describeRule(mixedStyles, {
  valid: [
    memo("The list2 was sent.3", ["1", "2", "3"]),
    superscriptMemo("The list² was sent.³", ["1", "2", "3"]),
    { name: "a sign", text: `${memo("The list* was sent.", ["1"])}  *. In the original.\n` },
    {
      name: "a number that may be glued to another",
      text: memo("The list2 of December 263 was sent.", ["1", "2", "3"]),
    },
  ],
  invalid: [
    {
      text: superscriptMemo("The list² was sent.«3» It came.⁴", ["1", "2", "3", "4"]),
      message: "1 of 4 footnote numbers in the text is not written like the rest",
      fixed: superscriptMemo("The list² was sent.³ It came.⁴", ["1", "2", "3", "4"]),
    },
    {
      name: "several",
      text: superscriptMemo("The list² was sent.«[^3]» It came.4 It went.⁵", [
        "1",
        "2",
        "3",
        "4",
        "5",
      ]),
      message: "2 of 5 footnote numbers in the text are not written like the rest",
      fixed: superscriptMemo("The list² was sent.³ It came.⁴ It went.⁵", ["1", "2", "3", "4", "5"]),
      related: ["4"],
    },
    {
      name: "plain numbers for the most part",
      text: memo("The list2 was sent.«³» It came.4", ["1", "2", "3", "4"]),
      fixed: memo("The list2 was sent.3 It came.4", ["1", "2", "3", "4"]),
    },
    {
      name: "a number that would be read otherwise",
      text: memo("The list2 of 1961«³» was sent. It came.4", ["1", "2", "3", "4"]),
      hasFix: false,
    },
    {
      name: "as many of one style as of the other",
      text: memo("The list2 was sent.«³» It came.⁴", ["1", "2", "3", "4"]),
      hasFix: false,
    },
    {
      name: "mark-up among superscripts",
      text: superscriptMemo("The list² was sent.«<sup>3</sup>»", ["1", "2", "3"]),
      fixed: superscriptMemo("The list² was sent.³", ["1", "2", "3"]),
    },
    {
      name: "slashes among brackets",
      text: caretMemo("The list[^2] was sent.«/3/»", ["[^1]", "[^2]", "[^3]"]),
      fixed: caretMemo("The list[^2] was sent.[^3]", ["[^1]", "[^2]", "[^3]"]),
    },
  ],
});

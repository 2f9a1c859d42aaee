import { outOfOrder } from "../../../server/src/rules/footnote/outOfOrder.ts";
import { describeRule } from "../../support/rules.ts";
import { caretMemo, memo, superscriptMemo } from "./documents.ts";

const four = ["1", "2", "3", "4"];

describeRule(outOfOrder, {
  valid: [
    memo("The list2 was sent. He agreed.3 It came.4", four),
    { name: "a hole", text: memo("The list2 was sent. It came.4", ["1", "2", "4"]) },
    {
      name: "a number that is repeated",
      text: memo("The list2 was sent.3 As said,2 it came.4", four),
    },
    {
      name: "a list that does not begin with 1",
      text: memo("It was sent.5 He agreed.6", ["4", "5", "6"], "4"),
    },
  ],
  invalid: [
    {
      name: "exchanged numbers in the text",
      text: memo("The list2 was sent.4 He agreed.«3» It came.5", [...four, "5"]),
      message: "Footnote number 3 stands after 4",
      fixed: memo("The list2 was sent.3 He agreed.4 It came.5", [...four, "5"]),
      related: ["4", "3"],
    },
    {
      name: "exchanged superscripts",
      text: superscriptMemo("The list³ was sent.«²» It came.⁴", four),
      fixed: superscriptMemo("The list² was sent.³ It came.⁴", four),
    },
    {
      name: "a number exchanged with one that follows a number",
      text: memo("The list3 was sent in telegram 1945.«2» It came.4", four),
      fixed: memo("The list2 was sent in telegram 1945.3 It came.4", four),
    },
    {
      name: "a number far from its place",
      text: memo("The list2 was sent.«5» He agreed.3 It came.4", [...four, "5"]),
      message: "Footnote number 5 stands before 3",
      hasFix: false,
    },
    {
      name: "a number in the text one too high",
      text: memo("The list2 was sent.«4» It came.4", four),
      message: "Footnote number 4 stands where 3 was expected",
      fixed: memo("The list2 was sent.3 It came.4", four),
      related: ["3"],
    },
    {
      name: "a number in the text one too low",
      text: caretMemo(
        "The list[^2] was sent.«[^2]» It came.[^4]",
        four.map((label) => `[^${label}]`),
      ),
      fixed: caretMemo(
        "The list[^2] was sent.[^3] It came.[^4]",
        four.map((label) => `[^${label}]`),
      ),
    },
    {
      name: "the number in the heading",
      text: memo("The list2 was sent.3 It came.4", four, "«2»"),
      fixed: memo("The list2 was sent.3 It came.4", four),
    },
    {
      name: "exchanged numbers in the list",
      text: memo("The list2 was sent.3 It came.4", ["1", "3", "«2»", "4"]),
      message: "Note 2 stands after note 3",
      related: ["3"],
      hasFix: false,
    },
    {
      name: "a note far from its place",
      text: memo("One2 Two3 Three4 Four5", ["1", "«5»", "2", "3", "4"]),
      message: "Note 5 stands before note 2",
    },
    {
      name: "a number in the list that no other note has",
      text: memo("The list2 was sent.3 It came.4", ["1", "2", "«30»", "4"]),
      message: "Note 30 stands where 3 was expected",
      fixed: memo("The list2 was sent.3 It came.4", four),
      related: ["3"],
    },
    {
      name: "the last number in the list",
      text: superscriptMemo("The list² was sent.³ It came.⁴", ["1", "2", "3", "«5»"]),
      fixed: superscriptMemo("The list² was sent.³ It came.⁴", four),
    },
    {
      name: "the first number in a list that does not begin with 1",
      text: memo("He agreed.22", ["«20»", "22"], "21"),
      fixed: memo("He agreed.22", ["21", "22"], "21"),
    },
  ],
});

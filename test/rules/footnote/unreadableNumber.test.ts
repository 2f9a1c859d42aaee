import { unreadableNumber } from "../../../server/src/rules/footnote/unreadableNumber.ts";
import { describeRule } from "../../support/rules.ts";
import { caretMemo, memo, superscriptMemo } from "./documents.ts";

const ten = Array.from({ length: 10 }, (_, i) => String(i + 1));
const text = ten
  .slice(1)
  .map((label) => `It was sent.${label}`)
  .join(" ");

describeRule(unreadableNumber, {
  valid: [
    memo("The list2 was sent.", ["1", "2"]),
    {
      name: "a label in brackets that is a word",
      text: caretMemo("The list[^old] was sent.[^I]", ["[^1]", "[^old]", "[^I]"]),
    },
  ],
  invalid: [
    {
      text: memo("The list2 was sent.", ["«l»", "2"]),
      message: "The note's number is written l; 1 was expected",
      fixed: memo("The list2 was sent.", ["1", "2"]),
    },
    { name: "a capital I", text: superscriptMemo("The list² was sent.", ["«I»", "2"]) },
    {
      name: "a capital O",
      text: memo(text, [...ten.slice(0, 9), "«1O»"]),
      fixed: memo(text, ten),
    },
    {
      name: "in brackets",
      text: caretMemo("The list[^2] was sent.", ["«[^l]»", "[^2]"]),
      fixed: caretMemo("The list[^2] was sent.", ["[^1]", "[^2]"]),
    },
    {
      name: "between slashes",
      text: "It was sent/1/ and came.\n\n«/l/»Source: Library.\n",
      fixed: "It was sent/1/ and came.\n\n/1/Source: Library.\n",
    },
  ],
});

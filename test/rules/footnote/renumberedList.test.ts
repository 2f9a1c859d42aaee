import { renumberedList } from "../../../server/src/rules/footnote/renumberedList.ts";
import { describeRule } from "../../support/rules.ts";
import { memo, superscriptMemo } from "./documents.ts";

describeRule(renumberedList, {
  valid: [
    memo("The list2 was sent.3", ["1", "2", "3"]),
    { name: "a list that does not begin with 1", text: memo("It was sent.80", ["79", "80"], "79") },
    { name: "a single number a little off", text: memo("It was sent.", ["1"], "2") },
  ],
  invalid: [
    {
      text: memo("The list80 was sent.81", ["«1»", "2", "3"], "79"),
      message:
        "The notes begin with 1, the numbers in the text with 79; they are matched by position",
      related: ["79"],
      hasFix: false,
    },
    { name: "a single number", text: superscriptMemo("It was sent.", ["«1»"], "⁹⁷") },
  ],
});

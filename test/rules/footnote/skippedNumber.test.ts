import { skippedNumber } from "../../../server/src/rules/footnote/skippedNumber.ts";
import { describeRule } from "../../support/rules.ts";
import { memo, superscriptMemo } from "./documents.ts";

describeRule(skippedNumber, {
  valid: [
    memo("The list2 was sent. He agreed.3", ["1", "2", "3"]),
    {
      name: "a number that is in the text",
      text: memo("The list2 was sent.3 It came.4", ["1", "2", "4"]),
    },
    { name: "a list that does not begin with 1", text: memo("It was sent.5", ["4", "5"], "4") },
    { name: "a wide step", text: memo("It was sent.90", ["1", "90"]) },
    {
      name: "a wrong number",
      text: memo("The list2 was sent.3 It came.4", ["1", "2", "5", "4"]),
    },
  ],
  invalid: [
    {
      text: memo("The list2 was sent. It came.4", ["1", "2", "«4»"]),
      message: "The notes go from 2 to 4; 3 is neither here nor in the text",
      hasFix: false,
    },
    { name: "superscripts", text: superscriptMemo("It was sent.³", ["1", "«3»"]) },
    {
      name: "the first number",
      text: memo("The list2 was sent.3", ["«2»", "3"], ""),
      message: "The notes begin with 2; 1 is neither here nor in the text",
    },
  ],
});

import { controlCharacter } from "../../../server/src/rules/text/controlCharacter.ts";
import { describeRule } from "../../support/rules.ts";

describeRule(controlCharacter, {
  type: "memo",
  valid: ["\fThe plan\twas read.\r\nThe end.\n\f\fThe next.", "The plan\u00A0of “May” – 6½ é."],
  invalid: [
    {
      text: "The pl«\u0007»an was read.",
      fixed: "The plan was read.",
      isSafe: true,
      message: "The control character U+0007 stands here; none was expected",
    },
    { text: "The plan«\u000B»was read.", fixed: "The plan was read.", isSafe: true },
    { text: "The plan «\f»was read.", fixed: "The plan was read.", isSafe: true },
    { text: "The plan.«\u007F»", fixed: "The plan." },
    { text: "The plan.«\u001A»\n", fixed: "The plan.\n" },
    {
      text: "The Minister«\u0092»s «\u0093»plan«\u0094».",
      fixed: "The Minister’s \u0093plan\u0094.",
      message: "The control character U+0092 stands here; ’ was expected",
      isSafe: false,
    },
    { text: "The plan«\u0081» was read.", fixed: "The plan was read.", isSafe: true },
    { name: "several in a line", text: "«\u0000»A«\u0001»B«\u0002»" },
  ],
});

import { editorialBracket } from "../../../server/src/rules/text/editorialBracket.ts";
import { describeRule } from "../../support/rules.ts";

describeRule(editorialBracket, {
  type: "memo",
  valid: [
    "He spoke with [name not declassified] about [1 line not declassified].",
    "[Here follows discussion of the road (and the [new] harbor).]",
    "He spoke [over\nthe telephone, illegible in the original] about it.",
    "He spoke with [the Minister about it.\n\nThe end.",
    "[Page 172] illegible",
  ],
  invalid: [
    {
      text: "He spoke with «[name not declassified» about the harbor.",
      fixed: "He spoke with [name not declassified] about the harbor.",
      isSafe: false,
      message:
        "The editor's bracket [name not declassified is not closed; a closing bracket was expected",
    },
    {
      text: "The plan was read.\n\n«[Here follows» discussion of the road.\n\nThe end.",
      hasFix: false,
    },
    { text: "The plan «[sic» was read.", fixed: "The plan [sic] was read." },
    {
      name: "in a note",
      text: "The plan.1\n\n  1. Source: Central File, «[no film number».",
      fixed: "The plan.1\n\n  1. Source: Central File, [no film number].",
    },
    {
      name: "over a line end",
      text: "He spoke with «[less than»\n1 line not declassified about it.",
      hasFix: false,
    },
    {
      name: "another bracket after it",
      text: "He spoke with «[name not declassified» about the [new] harbor.",
    },
  ],
});

import { swallowed } from "../../../server/src/rules/heading/swallowed.ts";
import { describeRule } from "../../support/rules.ts";

const title = "56. Memorandum From the Librarian (Harlow) to the Secretary";
const rest = "\n\nThe charts came.\n\n  1. Source: Kennedy Library, Charts. Secret.\n";

describeRule(swallowed, {
  valid: [
    `${title}1\n\nWashington, October 26, 1981${rest}`,
    {
      name: "a date in the title",
      text: `56. Memorandum of a Conversation, Washington, September 6, 19561${rest}`,
    },
    { name: "without a footnote number", text: `${title}, Washington, October 26, 1981${rest}` },
    { name: "words after the number", text: `56. Review 1 of the Charts1${rest}` },
  ],
  invalid: [
    {
      text: `${title}1 «Washington, October 26, 1981»${rest}`,
      fixed: `${title}1\n\nWashington, October 26, 1981${rest}`,
      message: "The dateline stands on the line of the heading; a line of its own was expected",
      isSafe: false,
    },
    {
      text: `${title}¹ «Helsinki, May 24, 1961»${rest}`,
    },
    {
      text: `${title}1 «SUBJECT»\n\n  • Charts${rest}`,
      message:
        "The label SUBJECT stands on the line of the heading; a line of its own was expected",
    },
  ],
});

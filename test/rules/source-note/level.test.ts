import { level } from "../../../server/src/rules/source-note/level.ts";
import { describeRule } from "../../support/rules.ts";

const head =
  "56. Memorandum From the Librarian (Harlow) to the Secretary1\n\nThe charts came.\n\n  1. Source: ";

describeRule(level, {
  valid: [
    `${head}Kennedy Library, Charts. Secret.\n`,
    `${head}Kennedy Library, Charts. No classification markings.\n`,
    `${head}Kennedy Library, Charts. Nodis; Secret.\n`,
    `${head}Department of State Bulletin, March 4, 1974, p. 12.\n`,
    `${head}[2 lines not declassified].\n`,
    `${head}Folder “Charts,” Box 3, U.S. Department of State, Washington, DC.\n`,
    { name: "a repository alone", text: `${head}Kennedy Library.\n` },
    {
      name: "a paragraph of its own",
      text: "The charts came.\n\nSource: Kennedy Library, Charts.\n",
    },
  ],
  invalid: [
    {
      text: `${head}Kennedy Library, «Box 12». Drafted by Lane.\n`,
      message: "The source note names no level of classification after its path",
      hasFix: false,
    },
    `${head}Kennedy Library, «Box 12».\n`,
    {
      text: `${head}Kennedy Library, Box 12. «Secert»; Nodis. Drafted by Lane.\n`,
      fixed: `${head}Kennedy Library, Box 12. Secret; Nodis. Drafted by Lane.\n`,
      message: "Secert is no level of classification; Secret was expected",
      isSafe: false,
    },
    `${head}Kennedy Library, Box 12. «No clasification marking».\n`,
  ],
});

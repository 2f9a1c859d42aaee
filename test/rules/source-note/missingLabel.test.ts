import { missingLabel } from "../../../server/src/rules/source-note/missingLabel.ts";
import { describeRule } from "../../support/rules.ts";

const head =
  "56. Memorandum From the Librarian (Harlow) to the Secretary1\n\nThe list2 was sent.\n\n";
const path = "Kennedy Library, Chart Files, Box 12. Secret.";

describeRule(missingLabel, {
  valid: [
    `${head}  1. Source: ${path}\n  2. Not found.\n`,
    { name: "without a published number", text: `${head.slice(4)}  1. ${path}\n  2. Not found.\n` },
    { name: "a note without text", text: `${head}  1. \n  2. Not found.\n` },
    { name: "without notes", text: head.replaceAll(/\d(?=\n| )/g, "") },
    { name: "a paragraph of its own", text: `${head}Source: ${path}\n\n  2. Not found.\n` },
    {
      name: "a list that runs on",
      text: `${head.replace("1\n", "\n").replace("list2", "list7")}  7. Not found.\n`,
    },
    {
      name: "another note is the source's",
      text: `${head}  1. Not found.\n  2. Source: ${path}\n`,
    },
  ],
  invalid: [
    {
      name: "no label",
      text: `${head}  «1». ${path}\n  2. Not found.\n`,
      fixed: `${head}  1. Source: ${path}\n  2. Not found.\n`,
      message: "The first note names an archive and does not begin with Source:",
      isSafe: false,
    },
    {
      name: "an archive that is not known",
      text: `${head}  «1». Harlow University, Papers, Box 12. Secret.\n  2. Not found.\n`,
    },
    {
      name: "no archive",
      text: `${head}  «1». The list is not printed.\n  2. Not found.\n`,
      severity: "information",
      hasFix: false,
    },
    ...[
      "Souce:",
      "Sourse:",
      "SOURCE:",
      "source:",
      "Source;",
      "Source :",
      "Source.",
      "5ource:",
      "Source",
    ].map((label) => ({
      name: label,
      text: `${head}  1. «${label}» ${path}\n  2. Not found.\n`,
      fixed: `${head}  1. Source: ${path}\n  2. Not found.\n`,
      message: `The source note begins ${label}; Source: was expected`,
    })),
    {
      name: "a sign as label",
      text: `14. Letter From HarlowSource\n\nThe list1 was sent.\n\n* * *\n\n«*» ${path}\n\n1 Not found.\n`,
    },
    {
      name: "notes that run on in a chapter",
      text: `${head.replace("1\n", "21\n").replace("list2", "list22")}  «21». ${path}\n  22. Not found.\n`,
    },
  ],
});

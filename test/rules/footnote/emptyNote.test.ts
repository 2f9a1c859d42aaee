import { emptyNote } from "../../../server/src/rules/footnote/emptyNote.ts";
import { describeRule } from "../../support/rules.ts";

const head = "14. Memorandum From the Director to the Secretary1\n\nThe list2 was sent.3\n\n";

describeRule(emptyNote, {
  valid: [
    `${head}  1. Source: Library.\n  2. Not found.\n  3. Secret.\n`,
    { name: "text on the next line", text: "It was sent.[^1]\n\n[^1]:\n    Source: Library.\n" },
  ],
  invalid: [
    {
      text: `${head}  1. Source: Library.\n  «2».\n  3. Secret.\n`,
      message: "Note 2 has no text",
      hasFix: false,
    },
    {
      name: "a blank after the stop",
      text: `${head}  1. Source: Library.\n  «2». \n  3. Secret.\n`,
    },
    { name: "the last note", text: `${head}  1. Source: Library.\n  2. Secret.\n  «3».\n` },
    { name: "the first note", text: `${head}  «1».\n  2. Secret.\n  3. Not found.\n` },
    { name: "an arrow alone", text: "The list¹ was sent.²\n\n1. Source: Library.↵\n«2». ↵\n" },
    { name: "in brackets", text: "The list[^1] was sent.[^2]\n\n[^1]: Library.\n«[^2]»:\n" },
  ],
});

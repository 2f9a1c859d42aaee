import { unknownNote } from "../../../server/src/rules/cross-reference/unknownNote.ts";
import { describeRule } from "../../support/rules.ts";

const head = "14. Memorandum From the Director to the Secretary1\n\nThe list2 was sent.3\n\n";
const source = "  1. Source: National Archives, RG 306, Box 14. Secret.\n";

describeRule(unknownNote, {
  valid: [
    `${head}${source}  2. See footnote 3 below.\n  3. See footnote 2 above.\n`,
    { name: "without a direction", text: `${head}${source}  2. See footnote 3.\n  3. Secret.\n` },
    {
      name: "a note of another document",
      text: `${head}${source}  2. See footnote 8, Document 48.\n  3. See Document 9 and footnote 12 thereto.\n`,
    },
    {
      name: "a note of another volume, page or chapter",
      text: `${head}${source}  2. See Foreign Relations, 1948, vol. II, footnote 9, p. 12.\n  3. See footnote 84, p. 212, and Chapter 8, Footnote 53.\n`,
    },
    {
      name: "a note of a book",
      text: `${head}${source}  2. Harlow, Charts of the North, footnote 12.\n  3. See footnote 20 of that report.\n`,
    },
    {
      name: "in the text, whose notes may be those of a paper",
      text: `${head.replace("The list", "By footnote 12 the list")}${source}  2. Secret.\n  3. Not found.\n`,
    },
    {
      name: "notes that run on through a chapter",
      text: "14. Memorandum From the Director to the Secretary79\n\nThe list80 was sent.81\n\n  79. Not found.\n  80. See footnote 12.\n  81. Secret.\n",
    },
    { name: "no notes", text: "14. Memorandum\n\nSee footnote 3 above.\n" },
  ],
  invalid: [
    {
      text: `${head}${source}  2. See «footnote 12 above».\n  3. Secret.\n`,
      message: "There is no note 12 in this document; the notes end with 3",
      hasFix: false,
    },
    {
      name: "over the end of a line",
      text: `${head}${source}  2. Not printed. See «foot-\nnote 12».\n  3. Secret.\n`,
    },
    {
      name: "the wrong direction",
      text: `${head}${source}  2. See «footnote 3 above».\n  3. Secret.\n`,
      message: "Note 3 stands below this one, and “footnote 3 above” was found",
      fixed: `${head}${source}  2. See footnote 3 below.\n  3. Secret.\n`,
    },
    {
      name: "itself",
      text: `${head}${source}  2. See «footnote 2 above».\n  3. Secret.\n`,
      message: "Note 2 refers to itself; the number of another note was expected",
    },
  ],
});

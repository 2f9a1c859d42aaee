import { ownNumber } from "../../../server/src/rules/cross-reference/ownNumber.ts";
import { describeRule } from "../../support/rules.ts";

const head = "14. Memorandum From the Director to the Secretary1\n\nThe list2 was sent.\n\n";
const source = "  1. Source: National Archives, RG 306, Box 14. Secret.\n";

describeRule(ownNumber, {
  valid: [
    `${head}${source}  2. See Document 15.\n`,
    {
      name: "of another volume",
      text: `${head}${source}  2. See Foreign Relations, 1948, vol. II, Document 14.\n`,
    },
    { name: "a range that holds it", text: `${head}${source}  2. See Documents 12–15.\n` },
    { name: "a document without a number", text: "Memorandum\n\nSee Document 14.\n" },
  ],
  invalid: [
    {
      text: `${head}${source}  2. See «Document 14».\n`,
      message: "Document 14 is this document itself; the number of another one was expected",
      hasFix: false,
    },
    { name: "with a note", text: `${head}${source}  2. See «footnote 1, Document 14».\n` },
    { name: "with a tab", text: `${head}${source}  2. See «Tab A, Document 14».\n` },
  ],
});

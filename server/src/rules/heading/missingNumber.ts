import { toStretch } from "../../parse/place.ts";
import { documentNumberSlips } from "../../resolve/memo/documentNumbers.ts";
import type { MemoFileRule } from "../rule.ts";

export const missingNumber: MemoFileRule = {
  code: "heading/missing-number",
  severity: "information",
  summary: "A heading has no number, and the other documents of the file have one",
  documents: "memo",
  scope: "file",
  checkFile(documents, report) {
    for (const { index, written, expected } of documentNumberSlips(documents)) {
      const title = documents[index]?.bindings.title;
      if (written !== undefined || title === undefined) continue;
      const stretch = toStretch(title);
      report(index, {
        stretch,
        message:
          expected === undefined
            ? "The heading has no number; the other documents of the file have one"
            : `The heading has no number; ${expected} was expected between ${Number(expected) - 1} and ${Number(expected) + 1}`,
        fixes:
          expected === undefined
            ? []
            : [
                {
                  title: `Insert ${expected}`,
                  isSafe: false,
                  isPreferred: true,
                  edits: [
                    {
                      stretch: { start: stretch.start, end: stretch.start },
                      newText: `${expected}. `,
                    },
                  ],
                },
              ],
      });
    }
  },
};

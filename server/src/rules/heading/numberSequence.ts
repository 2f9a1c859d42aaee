import { toStretch } from "../../parse/place.ts";
import { documentNumberSlips } from "../../resolve/memo/documentNumbers.ts";
import { correction } from "../replacement.ts";
import type { MemoFileRule } from "../rule.ts";

export const numberSequence: MemoFileRule = {
  code: "heading/number-sequence",
  severity: "information",
  summary: "The number of a document does not fit between those of its neighbours",
  documents: "memo",
  scope: "file",
  checkFile(documents, report) {
    for (const { index, written, expected } of documentNumberSlips(documents)) {
      const number = documents[index]?.bindings.number;
      if (written === undefined || expected === undefined || number === undefined) continue;
      report(index, {
        stretch: toStretch(number),
        message: `The document's number is ${written}; ${expected} was expected between ${Number(expected) - 1} and ${Number(expected) + 1}`,
        fixes: [correction(number, written, expected)],
      });
    }
  },
};

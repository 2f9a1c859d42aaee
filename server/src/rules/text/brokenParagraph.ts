import { textOf } from "../../parse/documentLines.ts";
import { toStretch } from "../../parse/place.ts";
import { brokenParagraphs } from "../../resolve/brokenParagraphs.ts";
import type { DocumentRule } from "../rule.ts";

export const brokenParagraph: DocumentRule = {
  code: "text/broken-paragraph",
  severity: "information",
  summary: "A paragraph is broken in the middle of a sentence",
  documents: "all",
  scope: "document",
  check(document, report) {
    for (const { word, between, joint } of brokenParagraphs(document)) {
      const text = textOf(document.lines, word.line).slice(word.start, word.end);
      const shown = text.length <= LONGEST_WORD ? text : `${text.slice(0, LONGEST_WORD)}…`;
      report({
        stretch: toStretch(word),
        message: `The paragraph breaks off after ${shown}; the rest of the sentence was expected on its line`,
        fixes: [
          {
            title: "Join the two parts",
            isSafe: false,
            isPreferred: true,
            edits: [{ stretch: between, newText: joint }],
          },
        ],
      });
    }
  },
};

const LONGEST_WORD = 40;

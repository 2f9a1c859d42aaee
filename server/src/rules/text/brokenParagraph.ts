import { toStretch } from "../../parse/place.ts";
import { brokenParagraphs, type ParagraphBreak } from "../../resolve/brokenParagraphs.ts";
import type { DocumentRule, Fix } from "../rule.ts";

export const brokenParagraph: DocumentRule = {
  code: "text/broken-paragraph",
  severity: "information",
  summary: "A paragraph is broken in the middle of a sentence",
  documents: "all",
  scope: "document",
  looksAt: brokenParagraphs,
  check(document, report) {
    const breaks = brokenParagraphs(document);
    const [first, ...others] = breaks;
    if (first === undefined) return;
    if (MOST_APART < breaks.length) {
      report({
        stretch: toStretch(first.word),
        isAboutDocument: true,
        message: `The paragraph breaks off after ${wordOf(first)}, and ${others.length} others do so in the middle of a sentence`,
        fixes: [joining(joinAll(breaks), breaks)],
        related: others.map((each) => ({
          message: `Breaks off after ${wordOf(each)}`,
          stretch: toStretch(each.word),
        })),
      });
      return;
    }
    for (const each of breaks)
      report({
        stretch: toStretch(each.word),
        message: `The paragraph breaks off after ${wordOf(each)}; the rest of the sentence was expected on its line`,
        fixes: [{ ...joining("Join the two parts", [each]), isPreferred: true }],
      });
  },
};

/** Where more paragraphs are broken, the text was taken over so: that is one thing to say. */
const MOST_APART = 3;

const LONGEST_WORD = 40;

function wordOf({ word: { text } }: ParagraphBreak): string {
  return text.length <= LONGEST_WORD ? text : `${text.slice(0, LONGEST_WORD)}…`;
}

function joinAll(breaks: readonly ParagraphBreak[]): string {
  return `Join the parts of all ${breaks.length} paragraphs`;
}

function joining(title: string, breaks: readonly ParagraphBreak[]): Fix {
  return {
    title,
    isSafe: false,
    isPreferred: false,
    edits: breaks.map(({ between, joint }) => ({ stretch: between, newText: joint })),
  };
}

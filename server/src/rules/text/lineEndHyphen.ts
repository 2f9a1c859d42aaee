import { textOf } from "../../parse/documentLines.ts";
import { type LineStretch, toStretch } from "../../parse/place.ts";
import { type BrokenWord, brokenWords } from "../../resolve/brokenWords.ts";
import type { Document } from "../../resolve/document.ts";
import { skipBlanks } from "../../scan/words.ts";
import type { DocumentRule, FixEdit } from "../rule.ts";

export const lineEndHyphen: DocumentRule = {
  code: "text/line-end-hyphen",
  severity: "hint",
  summary: "A word is still divided as at a line end",
  policy: "normalised",
  documents: "all",
  scope: "document",
  check(document, report) {
    for (const word of brokenWords(document)) {
      const { first, second, joined } = word;
      const isOneLine = first.line === second.line;
      report({
        stretch: toStretch(isOneLine ? { ...first, end: second.end } : first),
        message: `A word is divided as at a line end; ${joined} was expected`,
        fixes: [
          {
            title: `Write ${joined}`,
            isSafe: false,
            isPreferred: true,
            edits: joinedWordEdits(document, word),
          },
        ],
        related: isOneLine ? [] : [{ message: "The rest of the word", stretch: toStretch(second) }],
      });
    }
  },
};

/** The edits that join a divided word. */
export function joinedWordEdits(document: Document, word: BrokenWord): readonly FixEdit[] {
  const { first, second } = word;
  return first.line === second.line
    ? [deletion(first.line, first.end - 1, second.start)]
    : moved(document, word);
}

function deletion(line: number, start: number, end: number): FixEdit {
  return { stretch: toStretch({ line, start, end }), newText: "" };
}

/** The rest of the word goes up to the first part; the lines stay but for one that held nothing else. */
function moved({ lines }: Document, { first, second }: BrokenWord): readonly FixEdit[] {
  const text = textOf(lines, second.line);
  const end = stopsEnd(text, second.end);
  const rest = text.slice(second.start, end);
  const hyphen: LineStretch = { line: first.line, start: first.end - 1, end: first.end };
  const next = skipBlanks(text, end);
  if (next < text.length)
    return [
      { stretch: toStretch(hyphen), newText: rest },
      deletion(second.line, second.start, next),
    ];
  if (second.line !== first.line + 1)
    return [
      { stretch: toStretch(hyphen), newText: rest },
      deletion(second.line, second.start, end),
    ];
  const stretch = {
    start: { line: first.line, column: first.end - 1 },
    end: { line: second.line, column: end },
  };
  return [{ stretch, newText: rest }];
}

/** Stops and closing marks go with the word. */
function stopsEnd(text: string, column: number): number {
  let end = column;
  while (end < text.length && ".,;:!?)]”\"’'".includes(text[end] ?? " ")) end++;
  return end;
}

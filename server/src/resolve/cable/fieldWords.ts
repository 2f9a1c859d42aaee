/** The words of a header field over all its lines, each with its place in the document. */
import type { DocumentLines } from "../../parse/documentLines.ts";
import { textOf } from "../../parse/documentLines.ts";
import type { LineStretch } from "../../parse/place.ts";
import { type Word, wordsFrom } from "../../scan/words.ts";

export interface PlacedWord extends Word {
  readonly line: number;
  /** Whether it is the first of its line in the field. */
  readonly isFirst: boolean;
}

/** The words in the pieces of a field, in order. */
export function fieldWords(lines: DocumentLines, pieces: readonly LineStretch[]): PlacedWord[] {
  const placed: PlacedWord[] = [];
  for (const { line, start, end } of pieces) {
    let isFirst = true;
    for (const word of wordsFrom(textOf(lines, line).slice(0, end), start)) {
      placed.push({ text: word.text, start: word.start, end: word.end, line, isFirst });
      isFirst = false;
    }
  }
  return placed;
}

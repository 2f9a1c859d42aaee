/** Quotation marks and apostrophes of the running text with their straight and curly forms. */
import { textOf } from "../parse/documentLines.ts";
import type { LineStretch } from "../parse/place.ts";
import type { Document } from "./document.ts";
import { facesOpening } from "./looseQuotations.ts";
import { runningText } from "./runningText.ts";

/** A quotation mark or apostrophe, one character long. */
export interface QuoteSign extends LineStretch {
  readonly written: string;
  readonly straight: string;
  /** The curly form, by the sign itself or by what stands beside a straight one. */
  readonly curly: string;
}

/** All of them in order; the modifier letter that some prints have for an apostrophe is neither. */
export function quoteSigns(document: Document): readonly QuoteSign[] {
  const signs: QuoteSign[] = [];
  for (const { lines } of runningText(document))
    for (const { line, start, end } of lines) {
      const text = textOf(document.lines, line);
      for (let at = start; at < end; at++) {
        const written = text[at] ?? "";
        const straight = STRAIGHT[written];
        if (straight === undefined || isMeasure(text, at, straight)) continue;
        const curly = written === straight ? curlyAt(text, at, start, end) : written;
        signs.push({ line, start: at, end: at + 1, written, straight, curly });
      }
    }
  return signs;
}

const STRAIGHT: Readonly<Record<string, string>> = {
  '"': '"',
  "“": '"',
  "”": '"',
  "'": "'",
  "‘": "'",
  "’": "'",
};

/** `6'2"` and `12" guns`: feet and inches. */
function isMeasure(text: string, at: number, straight: string): boolean {
  return text[at] === straight && /\d/.test(text[at - 1] ?? " ");
}

function curlyAt(text: string, at: number, start: number, end: number): string {
  const opens = facesOpening(text, at, start, end);
  if (text[at] === '"') return opens ? "“" : "”";
  // `'77` leaves out digits, and is an apostrophe.
  return opens && !/\d/.test(text[at + 1] ?? " ") ? "‘" : "’";
}

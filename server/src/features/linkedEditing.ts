/** Linked editing of a footnote's number: what is typed at one of its places changes them all. */
import type { Range } from "vscode-languageserver-types";
import { textOf } from "../parse/documentLines.ts";
import type { LineStretch } from "../parse/place.ts";
import type { MemoDocument } from "../resolve/document.ts";
import type { Footnote } from "../resolve/footnotes/footnotes.ts";
import type { Snapshot } from "../resolve/snapshot.ts";
import { digitOfSuperscript } from "../scan/superscript.ts";
import { isDigits } from "../scan/words.ts";
import { footnoteAt, referencesTo } from "./footnoteAt.ts";
import { lineRange, touches } from "./location.ts";

/** The places that hold the same digits, and what may be typed there. */
export interface LinkedRanges {
  readonly ranges: Range[];
  readonly wordPattern: string;
}

/**
 * The digits of a note's label and of all its numbers in the text, for a place at one of them;
 * `undefined` elsewhere, where they are written in different ways, or where a match is in doubt.
 */
export function getLinkedRanges(snapshot: Snapshot, offset: number): LinkedRanges | undefined {
  const found = footnoteAt(snapshot, offset);
  const note = found?.note;
  if (found === undefined || note === undefined) return undefined;
  const { document, placed, place } = found;
  if (isDoubtful(document, note)) return undefined;
  const numbers = [note.labelStretch, ...referencesTo(document, note)].map((stretch) =>
    digitsOf(document, stretch),
  );
  const written = numbers.map(({ line, start, end }) =>
    textOf(document.lines, line).slice(start, end),
  );
  const [first] = written;
  const isSame = first !== undefined && first !== "" && written.every((each) => each === first);
  if (!isSame || numbers.length < 2) return undefined;
  if (!numbers.some((each) => touches(each, place))) return undefined;
  const ranges = numbers.map((each) => lineRange(placed, each));
  return { ranges, wordPattern: isDigits(first) ? "[0-9]*" : "[⁰¹²³⁴⁵⁶⁷⁸⁹]*" };
}

function isDoubtful(document: MemoDocument, note: Footnote): boolean {
  if (note.other !== undefined || note.expected !== undefined || note.isOfTable) return true;
  return referencesTo(document, note).some(
    ({ reason, expected, label }) =>
      reason === "inferred" ||
      reason === "by-place" ||
      reason === "by-position" ||
      expected !== undefined ||
      label !== note.label,
  );
}

/** The digits, plain or raised, within `[^1]`, `/1/` or `1`. */
function digitsOf({ lines }: MemoDocument, { line, start, end }: LineStretch): LineStretch {
  const text = textOf(lines, line);
  let first = start;
  while (first < end && !isNumberUnit(text[first])) first++;
  let last = first;
  while (last < end && isNumberUnit(text[last])) last++;
  return { line, start: first, end: last };
}

function isNumberUnit(character: string | undefined): boolean {
  if (character === undefined) return false;
  return digitOfSuperscript(character) !== undefined || isDigits(character);
}

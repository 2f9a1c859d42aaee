/**
 * Brackets of the running text that have no partner. Round and square brackets are looked at within
 * a passage; those that are left over are then paired over passages, since a bracket may hold several
 * paragraphs. The bracket after an item's number or letter (`1)`, `a)`, `3).`) is none, unless it is
 * the only one that closes an open bracket.
 */

import { textOf } from "../parse/documentLines.ts";
import type { LineStretch } from "../parse/place.ts";
import { romanValue } from "../scan/enumerator.ts";
import { isDigits } from "../scan/words.ts";
import { openingBracketPhrase } from "../vocabulary/editorialBrackets.ts";
import { lazyFor } from "../vocabulary/lazy.ts";
import { bracketSigns } from "./bracketSigns.ts";
import type { Document } from "./document.ts";
import { type Passage, valuePerPassage } from "./passages.ts";

type Sign = "(" | ")" | "[" | "]";

/** A bracket without its partner, one character long. */
export interface LooseBracket extends LineStretch {
  readonly sign: Sign;
  /** Index of its passage. */
  readonly passage: number;
  readonly isInNote: boolean;
  /** Whether it is in the last passage, whose end may not have been typed yet. */
  readonly isLast: boolean;
  /** The known phrase that it opens: `[text not declassified`, `[Here follows`. */
  readonly opened: OpenedPhrase | undefined;
}

/**
 * The brackets without partner, in the order of the text; the same list in versions of the document in
 * which these are where they were.
 */
export function looseBrackets(document: Document): readonly LooseBracket[] {
  return findLoose(looseWithin(document));
}

/** Brackets without partner within their passage. */
interface LooseWithin {
  readonly signs: readonly (PlacedSign & Pick<LooseBracket, "opened">)[];
  readonly isInNote: boolean;
}

const looseWithin = valuePerPassage((document, passage): LooseWithin => {
  const all = signsOf(document, passage);
  if (all.length === 0) return NONE;
  const loose = [...unpaired(all, "(", ")"), ...unpaired(all, "[", "]")];
  if (loose.length === 0) return NONE;
  const signs = loose.map((sign) => ({ ...sign, opened: openedPhrase(document, passage, sign) }));
  return { signs, isInNote: passage[0]?.role === "note" };
});

const NONE: LooseWithin = { signs: [], isInNote: false };

const findLoose = lazyFor((passages: readonly LooseWithin[]): readonly LooseBracket[] => {
  const loose: LooseBracket[] = [];
  passages.forEach(({ signs, isInNote }, passage) => {
    const isLast = passage === passages.length - 1;
    for (const { isItem: _, ...sign } of signs) loose.push({ ...sign, passage, isInNote, isLast });
  });
  return [...overPassages(loose, "(", ")"), ...overPassages(loose, "[", "]")].sort(
    (a, b) => a.line - b.line || a.start - b.start,
  );
});

/** An editor's phrase after an opening square bracket. */
export interface OpenedPhrase {
  /** The words up to the end of the phrase. */
  readonly text: string;
  /** The column after them, on the bracket's line. */
  readonly end: number;
  /** The bracket would close right after the phrase. */
  readonly isWhole: boolean;
}

/** Characters after a bracket that are looked at. */
const LONGEST_PHRASE = 100;

function openedPhrase(
  { lines }: Document,
  passage: Passage,
  { line, end, sign }: PlacedSign,
): OpenedPhrase | undefined {
  if (sign !== "[") return undefined;
  const rest = textOf(lines, line).slice(end, end + LONGEST_PHRASE);
  const goesOn = passage.some((block) => block.lines.some((own) => own.line === line + 1));
  const next = goesOn ? textOf(lines, line + 1).slice(0, LONGEST_PHRASE) : "";
  const found = openingBracketPhrase(`${rest} ${next}`);
  if (found === undefined) return undefined;
  const at = rest.toLowerCase().indexOf(found.phrase);
  // The phrase may go on over the line's end.
  if (at < 0) return { text: rest, end: end + rest.length, isWhole: false };
  const text = rest.slice(0, at + found.phrase.length);
  return { text, end: end + text.length, isWhole: found.match !== "starts" };
}

interface PlacedSign extends LineStretch {
  readonly sign: Sign;
  /** A closing bracket after what may be an item's number. */
  readonly isItem: boolean;
}

function signsOf({ lines }: Document, passage: Passage): readonly PlacedSign[] {
  const signs: PlacedSign[] = [];
  for (const { lines: stretches } of passage)
    for (const stretch of stretches) {
      const { line, start } = stretch;
      const text = textOf(lines, line);
      for (const { sign, at } of bracketSigns(lines, stretch))
        signs.push({
          line,
          start: at,
          end: at + 1,
          sign,
          isItem: sign === ")" && isItemAt(text, start, at),
        });
    }
  return signs;
}

/** Characters of the longest item number before its bracket: `viii)`, `100)`. */
const LONGEST_LABEL = 4;

/** `1)`, `a)`, `iv)` at the start of the line or after a blank, without an opening bracket. */
function isItemAt(text: string, start: number, close: number): boolean {
  let from = close;
  while (start < from && close - from <= LONGEST_LABEL && isLabelSign(text.charCodeAt(from - 1)))
    from--;
  const label = text.slice(from, close);
  const before = text[from - 1];
  if (label === "" || (start < from && before !== " " && before !== "-" && before !== "\t"))
    return false;
  return isDigits(label) || label.length === 1 || romanValue(label) !== undefined;
}

function isLabelSign(unit: number): boolean {
  return (48 <= unit && unit <= 57) || (65 <= unit && unit <= 90) || (97 <= unit && unit <= 122);
}

/** The signs of one form that find no partner, in order. */
function unpaired(
  signs: readonly PlacedSign[],
  opening: Sign,
  closing: Sign,
): readonly PlacedSign[] {
  const open: number[] = [];
  const loose: PlacedSign[] = [];
  signs.forEach((each, index) => {
    if (each.sign === opening) open.push(index);
    else if (each.sign === closing && !each.isItem && open.pop() === undefined) loose.push(each);
  });
  return [...loose, ...notClosedByItem(signs, open, closing)];
}

/** Of the brackets still open, those that no item's bracket after them closes, the nearest first. */
function notClosedByItem(
  signs: readonly PlacedSign[],
  open: readonly number[],
  closing: Sign,
): readonly PlacedSign[] {
  const left: PlacedSign[] = [];
  let items = 0;
  let index = signs.length;
  for (let i = open.length - 1; 0 <= i; i--) {
    const from = open[i] ?? 0;
    while (from < --index) if (signs[index]?.sign === closing && signs[index]?.isItem) items++;
    const each = signs[from];
    if (0 < items) items--;
    else if (each !== undefined) left.push(each);
  }
  return left.reverse();
}

/** Passages that a bracket holds at most. */
const MOST_PASSAGES = 12;

function overPassages(
  loose: readonly LooseBracket[],
  opening: Sign,
  closing: Sign,
): readonly LooseBracket[] {
  const open: LooseBracket[] = [];
  const left: LooseBracket[] = [];
  for (const each of loose) {
    const last = open.at(-1);
    if (each.sign === opening) open.push(each);
    else if (each.sign !== closing) continue;
    else if (last !== undefined && mayHold(last, each)) open.pop();
    else left.push(each);
  }
  return [...left, ...open];
}

/** A note is closed in itself. */
function mayHold(first: LooseBracket, last: LooseBracket): boolean {
  if (first.isInNote || last.isInNote) return false;
  return last.passage - first.passage <= MOST_PASSAGES;
}

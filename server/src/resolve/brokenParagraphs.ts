/**
 * Paragraphs broken in the middle of a sentence, as text extraction breaks them. A sentence that goes
 * on over the turn of a page is whole: of 594 page turns within sections of cables 462 interrupt one
 * (cable-format 2.2). Lists, tables, addresses and headings have lines without stops as well, so both
 * parts must look like prose.
 */
import { textOf } from "../parse/documentLines.ts";
import type { LineStretch, Place, Stretch } from "../parse/place.ts";
import { skipBlanks } from "../scan/words.ts";
import { lazyFor } from "../vocabulary/lazy.ts";
import type { Document } from "./document.ts";
import { beginsLowerCase, lastSign, valuePerBlock } from "./passages.ts";
import { enumeratorAt, type TextBlock } from "./runningText.ts";

/** A place where a paragraph is broken. */
export interface ParagraphBreak {
  /** The last word before it. */
  readonly word: LineStretch & { readonly text: string };
  /** What stands between the two parts, to be replaced by one blank, or by nothing. */
  readonly between: Stretch;
  readonly joint: " " | "";
}

/**
 * The breaks in a document's paragraphs, in the order of the text; the same list in versions of the
 * document that have the same.
 */
export function brokenParagraphs(document: Document): readonly ParagraphBreak[] {
  return joined(breaksAt(document));
}

const joined = lazyFor((breaks: readonly (readonly ParagraphBreak[])[]) => breaks.flat());

/** Of each block the breaks between the one before and it, and in it. */
const breaksAt = valuePerBlock((document, block, last): readonly ParagraphBreak[] => {
  const breaks: ParagraphBreak[] = [];
  if (last !== undefined && isBroken(document, last, block)) {
    const end = last.lines.at(-1);
    const start = block.lines[0];
    if (end !== undefined && start !== undefined)
      breaks.push(breakAfter(document, end, { line: start.line, column: start.start }, " "));
  }
  collectItemBreaks(document, last, block, breaks);
  return breaks.length === 0 ? NONE : breaks;
});

const NONE: readonly ParagraphBreak[] = [];

function isBroken(document: Document, before: TextBlock, block: TextBlock): boolean {
  if (block.gap !== "blank" || block.isLabelled) return false;
  if (before.role !== "paragraph" || block.role !== "paragraph") return false;
  if (NO_BREAK_AFTER.includes(lastSign(document, before))) return false;
  if (!isProse(document, before) || isNumeric(document, before, "end")) return false;
  if (document.kind === "memo") return beginsLowerCase(document, block);
  if (lastLength(before) < SHORTEST_PART || isAddress(document, before)) return false;
  return isProse(document, block) && !isNumeric(document, block, "start");
}

/** Signs after which a paragraph may end; a hyphen divides a word, which is another matter. */
const NO_BREAK_AFTER = ".?!:;…-—–";

/** Characters that a part of a broken paragraph has at least. */
const SHORTEST_PART = 40;

/** A line was wrapped where it is full; a short last line ends an address or a list. */
function lastLength({ lines }: TextBlock): number {
  const last = lines.at(-1);
  return last === undefined ? 0 : last.end - last.start;
}

/** Whether a block is long enough for a sentence and not set in columns. */
function isProse({ lines }: Document, block: TextBlock): boolean {
  let length = 0;
  for (const { line, start, end } of block.lines) {
    if (textOf(lines, line).slice(start, end).includes("   ")) return false;
    length += end - start;
  }
  return SHORTEST_PART <= length;
}

/** Words beside a break that tell a sentence from the figures of a table. */
const WORDS_BESIDE = 12;

/** Whether of the words beside the break a third and more are figures, or an item's number is first. */
function isNumeric({ lines }: Document, block: TextBlock, side: "start" | "end"): boolean {
  const place = side === "start" ? block.lines[0] : block.lines.at(-1);
  if (place === undefined) return false;
  const text = textOf(lines, place.line).slice(place.start, place.end);
  const all = text.split(" ").filter((word) => word !== "");
  const words = side === "start" ? all.slice(0, WORDS_BESIDE) : all.slice(-WORDS_BESIDE);
  if (side === "start" && /^\d+[A-Z]$/.test(words[0] ?? "")) return true;
  return words.length <= 3 * words.filter((word) => /\d/.test(word)).length;
}

/** `FOR: name, street, town` at the beginning of a telegram to a private person. */
function isAddress({ lines }: Document, block: TextBlock): boolean {
  const first = block.lines[0];
  if (first === undefined || block.gap !== "other" || block.isLabelled) return false;
  const [word = ""] = textOf(lines, first.line).slice(first.start, first.end).split(" ", 1);
  return word.endsWith(":");
}

/** A line that begins with a dash and a comma goes on with the line before it. */
function collectItemBreaks(
  document: Document,
  before: TextBlock | undefined,
  block: TextBlock,
  breaks: ParagraphBreak[],
): void {
  if (block.role !== "paragraph" || block.gap === "pageTurn") return;
  block.lines.forEach(({ line, start }, i) => {
    const text = textOf(document.lines, line);
    if (text[start] !== "-") return;
    const content = skipBlanks(text, start + 1);
    if (!",;".includes(text[content] ?? " ")) return;
    const previous = i === 0 ? before?.lines.at(-1) : block.lines[i - 1];
    if (previous === undefined || enumeratorAt(document, line)?.label !== "") return;
    breaks.push(breakAfter(document, previous, { line, column: content }, ""));
  });
}

function breakAfter(
  { lines }: Document,
  { line, start, end }: LineStretch,
  next: Place,
  joint: ParagraphBreak["joint"],
): ParagraphBreak {
  const text = textOf(lines, line);
  const wordStart = Math.max(start, text.lastIndexOf(" ", end - 1) + 1);
  return {
    word: { line, start: wordStart, end, text: text.slice(wordStart, end) },
    between: { start: { line, column: end }, end: next },
    joint,
  };
}

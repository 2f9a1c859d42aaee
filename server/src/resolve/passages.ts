/**
 * Passages of the running text: what one sentence can go over. A passage is a paragraph, an item or a
 * note with all its blocks; it goes on over the turn of a page, and where a paragraph was broken in
 * the middle of a sentence.
 */
import { textOf } from "../parse/documentLines.ts";
import { isLowerLetter } from "../scan/words.ts";
import type { Document } from "./document.ts";
import { runningText, type TextBlock } from "./runningText.ts";

/** Blocks that belong together, at least one. */
export type Passage = readonly TextBlock[];

/** The passages of a document in order. */
export function passagesOf(document: Document): readonly Passage[] {
  const passages: TextBlock[][] = [];
  let last: TextBlock | undefined;
  for (const block of runningText(document)) {
    if (last !== undefined && goesOn(document, last, block)) passages.at(-1)?.push(block);
    else passages.push([block]);
    last = block;
  }
  return passages;
}

function goesOn(document: Document, before: TextBlock, block: TextBlock): boolean {
  if (block.gap === "other" || block.role !== before.role) return false;
  if (block.paragraph === before.paragraph) return true;
  if (block.isLabelled || block.role !== "paragraph") return false;
  if (block.gap === "pageTurn") return true;
  return beginsLowerCase(document, block) && !endsSentence(document, before);
}

/** Whether a block's first letter is a small one. */
export function beginsLowerCase({ lines }: Document, block: TextBlock): boolean {
  const first = block.lines[0];
  return first !== undefined && isLowerLetter(textOf(lines, first.line).charCodeAt(first.start));
}

/** What stands at the end of a block: its last sign, footnote numbers and closing marks left out. */
export function lastSign(document: Document, block: TextBlock): string {
  const last = block.lines.at(-1);
  if (last === undefined) return "";
  const text = textOf(document.lines, last.line);
  let end = last.end;
  while (last.start < end && CLOSING_MARKS.includes(text[end - 1] ?? "")) end--;
  const reference = referenceEndingAt(document, last.line, end);
  if (reference !== undefined) end = reference;
  while (last.start < end && CLOSING_MARKS.includes(text[end - 1] ?? "")) end--;
  return text[end - 1] ?? "";
}

/** Marks that stand after a sentence's stop; the return arrow of notes among them. */
const CLOSING_MARKS = "\"”’'»)]*_↵↩ ";

function referenceEndingAt({ lines }: Document, line: number, end: number): number | undefined {
  const found = lines[line]?.footnoteCandidates.find((candidate) => candidate.end === end);
  return found?.start;
}

/** Whether a block ends with the stop of a sentence, or a sign that announces something. */
export function endsSentence(document: Document, block: TextBlock): boolean {
  const sign = lastSign(document, block);
  return sign === "" || ".?!:;…".includes(sign);
}

/**
 * Passages of the running text: what one sentence can go over. A passage is a paragraph, an item or a
 * note with all its blocks; it goes on over the turn of a page, and where a paragraph was broken in
 * the middle of a sentence.
 */
import { dequal } from "dequal/lite";
import { textOf } from "../parse/documentLines.ts";
import { isLowerLetter } from "../scan/words.ts";
import { changedPart } from "./changedPart.ts";
import type { Document, Lineage } from "./document.ts";
import { runningText, type TextBlock } from "./runningText.ts";

/** Blocks that belong together, at least one. */
export type Passage = readonly TextBlock[];

interface KeptPassages {
  readonly blocks: readonly TextBlock[];
  readonly passages: readonly Passage[];
}

/** Of the version of a document that was asked for last. */
const kept = new WeakMap<Lineage, KeptPassages>();

/**
 * The passages of a document in order; made once for a version. A passage that an edit left alone, on
 * the same lines, is the same object in both versions.
 */
export function passagesOf(document: Document): readonly Passage[] {
  const blocks = runningText(document);
  const before = kept.get(document.lineage);
  if (before?.blocks === blocks) return before.passages;
  const passages =
    before?.blocks.length === blocks.length
      ? regroup(document, blocks, before)
      : withSamePassages(group(document, blocks), before?.passages ?? []);
  kept.set(document.lineage, { blocks, passages });
  return passages;
}

/** The passages, with those of the version before that have the same blocks, from start or end. */
function withSamePassages(
  passages: readonly Passage[],
  before: readonly Passage[],
): readonly Passage[] {
  const { first, end, moved } = changedPart(passages, before, hasSameBlocks);
  return [...before.slice(0, first), ...passages.slice(first, end), ...before.slice(end - moved)];
}

function hasSameBlocks(passage: Passage, known: Passage): boolean {
  return passage.length === known.length && passage.every((block, i) => block === known[i]);
}

function group(document: Document, blocks: readonly TextBlock[]): readonly Passage[] {
  const passages: TextBlock[][] = [];
  let last: TextBlock | undefined;
  for (const block of blocks) {
    if (last !== undefined && goesOn(document, last, block)) passages.at(-1)?.push(block);
    else passages.push([block]);
    last = block;
  }
  return passages;
}

/** The same, with the passages of before as far as their blocks and those beside them are the same. */
function regroup(
  document: Document,
  blocks: readonly TextBlock[],
  before: KeptPassages,
): readonly Passage[] {
  const { first, end } = changedPart(blocks, before.blocks);
  if (first === blocks.length) return before.passages;
  const passages: Passage[] = [];
  // What is yet to be grouped again: blocks, the first of which begins a passage, as they were grouped.
  let open: TextBlock[] = [];
  const known = new Map<TextBlock | undefined, Passage>();
  const endOpen = () => {
    for (const found of group(document, open)) {
      const passage = known.get(found[0]);
      passages.push(passage !== undefined && hasSameBlocks(found, passage) ? passage : found);
    }
    open = [];
    known.clear();
  };
  let at = 0;
  for (const passage of before.passages) {
    const start = at;
    at += passage.length;
    const isSame = at < first || end < start;
    if (isSame) {
      if (0 < open.length) endOpen();
      passages.push(passage);
    } else {
      for (const block of blocks.slice(start, at)) open.push(block);
      known.set(passage[0], passage);
    }
  }
  endOpen();
  return passages;
}

/**
 * Makes something of each passage by itself, which is kept as long as the passage is: it may depend on
 * the passage's lines and their numbers, and on nothing else of the document.
 */
export function perPassage<Made>(
  make: (document: Document, passage: Passage) => Made,
): (document: Document) => readonly Made[] {
  return perElement(passagesOf, make, 0);
}

/**
 * The same for what nobody knows by the object that it is: what is equal in both versions stays the same
 * object, and so does the list where all is.
 */
export function valuePerPassage<Made>(
  make: (document: Document, passage: Passage) => Made,
): (document: Document) => readonly Made[] {
  return perElement(passagesOf, make, 0, dequal);
}

/** The same for each block of the running text with the block before it. */
export function valuePerBlock<Made>(
  make: (document: Document, block: TextBlock, before: TextBlock | undefined) => Made,
): (document: Document) => readonly Made[] {
  return perElement(runningText, make, 1, dequal);
}

/**
 * The same for each element of a list; what is made looks at so many elements before it, and is the same
 * object as before where `isSame` says so.
 */
function perElement<Element, Made>(
  elementsOf: (document: Document) => readonly Element[],
  make: (document: Document, element: Element, before: Element | undefined) => Made,
  reach: 0 | 1,
  isSame: (made: Made, before: Made) => boolean = Object.is,
): (document: Document) => readonly Made[] {
  interface Kept {
    readonly elements: readonly Element[];
    readonly made: readonly Made[];
  }
  const kept = new WeakMap<Lineage, Kept>();
  return (document) => {
    const elements = elementsOf(document);
    const before = kept.get(document.lineage);
    if (before?.elements === elements) return before.made;
    const made = madeAgain(document, elements, before);
    kept.set(document.lineage, { elements, made });
    return made;
  };

  function madeAgain(
    document: Document,
    elements: readonly Element[],
    before: Kept = { elements: [], made: [] },
  ): readonly Made[] {
    const { first, end, moved } = changedPart(elements, before.elements);
    const last = Math.min(end + reach, elements.length);
    const own: Made[] = [];
    let isOther = moved !== 0;
    for (let i = first; i < last; i++) {
      const made = make(document, elements[i] as Element, elements[i - 1]);
      const known = moved === 0 ? (before.made[i] as Made) : made;
      const isKept = moved === 0 && isSame(made, known);
      own.push(isKept ? known : made);
      isOther ||= !isKept;
    }
    if (!isOther) return before.made;
    return [...before.made.slice(0, first), ...own, ...before.made.slice(last - moved)];
  }
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

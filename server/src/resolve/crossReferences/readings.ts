/**
 * The passages of a document as they are read for cross-references: running text and notes, the values
 * of fields, and lines that are none of these. Titles and labels of attachments name what they stand
 * above and point nowhere.
 */
import { textOf } from "../../parse/documentLines.ts";
import type { DocumentTree } from "../../parse/nodes.ts";
import { byLine, type LineStretch } from "../../parse/place.ts";
import type { ScannedLine } from "../../scan/scannedLine.ts";
import { lazyFor } from "../../vocabulary/lazy.ts";
import { crossReferenceWord } from "../../vocabulary/vocabulary.ts";
import { changedPart } from "../changedPart.ts";
import type { Lineage, MemoDocument } from "../document.ts";
import type { FootnoteReference } from "../footnotes/footnotes.ts";
import { linesWith } from "../linesWith.ts";
import { perPassage } from "../passages.ts";
import { type Cut, type CutsOf, movedText, type ReadingText } from "../readingText.ts";
import { type PassageReading, readPassage } from "./passageReading.ts";

export interface Reading {
  readonly source: Source;
  readonly passage: PassageReading;
  /** The passage's text with its places in the document. */
  readonly text: ReadingText;
}

/** What is read as one; that of a passage is the same object as long as the passage is. */
export interface Source {
  readonly lines: readonly LineStretch[];
  readonly isNote: boolean;
}

interface KeptReadings {
  readonly tree: DocumentTree;
  /** The sources of the passages, with the reading of each that is read. */
  readonly sources: readonly Source[];
  readonly readings: readonly (Reading | undefined)[];
  /** The footnote numbers that are left out of the texts. */
  readonly numbers: readonly FootnoteReference[];
  /** A line has *Ibid.*, for which all passages are read. */
  readonly areAllRead: boolean;
  /** Of what is no passage. */
  readonly others: readonly (Reading | undefined)[];
  readonly all: readonly Reading[];
}

/** Of the version of a document that was asked for last. */
const kept = new WeakMap<Lineage, KeptReadings>();

/**
 * The readings that may hold a cross-reference or its source; made once for a version. That of a passage
 * which an edit left alone is the same object in both versions, and so is the list if all are.
 */
export function readingsOf(document: MemoDocument): readonly Reading[] {
  if (referringLines(document).length === 0) return NO_READINGS;
  const { lines, lineage, tree } = document;
  const before = kept.get(lineage);
  const cutsOf = createCuts(document);
  // What is cited again may stand in a passage that refers to nothing itself.
  const areAllRead = 0 < repeatingLines(document).length;
  const read = (source: Source) => {
    const isRead = areAllRead || source.lines.some(({ line }) => mayRefer(lines[line]));
    return isRead ? toReading(document, source, cutsOf) : undefined;
  };
  const sources = sourceOfPassage(document);
  const numbers = document.bindings.footnotes.references;
  const known = before?.areAllRead === areAllRead ? before : undefined;
  const readings =
    known === undefined ? sources.map(read) : readAgain(sources, numbers, known, read);
  // An edit that leaves the tree as it is was in a passage.
  const areSame = known?.tree === tree && known.numbers === numbers;
  const others = areSame ? known.others : otherSources(document).map(read);
  const all =
    readings === known?.readings && others === known.others
      ? known.all
      : [...readings, ...others].filter((found) => found !== undefined);
  kept.set(lineage, { tree, sources, readings, numbers, areAllRead, others, all });
  return all;
}

const NO_READINGS: readonly Reading[] = [];

/** The readings with those of before, where neither the passage nor a footnote number in it is another. */
function readAgain(
  sources: readonly Source[],
  numbers: readonly FootnoteReference[],
  before: KeptReadings,
  read: (source: Source) => Reading | undefined,
): readonly (Reading | undefined)[] {
  const changed = changedPart(numbers, before.numbers);
  const renumbered = new Set(
    [
      ...numbers.slice(changed.first, changed.end),
      ...before.numbers.slice(changed.first, changed.end - changed.moved),
    ].map(({ line }) => line),
  );
  const { first, end, moved } = changedPart(sources, before.sources);
  const own = sources.slice(first, end).map(read);
  const isSame = moved === 0 && own.every((each, i) => each === before.readings[first + i]);
  if (isSame && renumbered.size === 0) return before.readings;
  return sources.map((source, i) => {
    if (first <= i && i < end) return own[i - first];
    if (0 < renumbered.size && source.lines.some(({ line }) => renumbered.has(line)))
      return read(source);
    return before.readings[i < first ? i : i - moved];
  });
}

function toReading({ lines }: MemoDocument, source: Source, cutsOf: CutsOf): Reading {
  const { passage, moved } = readPassage(lines, source.lines, cutsOf);
  return { source, passage, text: moved === 0 ? passage.text : movedText(passage.text, moved) };
}

/** A word that begins one stands on the line, or a part of it at the line's end or a page's turn. */
function mayRefer(line: ScannedLine | undefined): boolean {
  if (line === undefined) return false;
  if (0 < line.crossReferenceWords.length || 0 < line.pageMarkers.length) return true;
  return line.text.endsWith("-");
}

const referringLines = linesWith(mayRefer);

/** Lines with *Ibid.*. */
const repeatingLines = linesWith(({ text, crossReferenceWords }) =>
  crossReferenceWords.some(
    ({ start, end }) => crossReferenceWord(text.slice(start, end))?.role === "ibid",
  ),
);

const sourceOfPassage = perPassage((_document, passage): Source => {
  const lines = passage.flatMap((block) => block.lines);
  return { lines, isNote: passage[0]?.role === "note" };
});

/** The values of fields, and lines that are nothing known and have a word for a reference. */
function otherSources(document: MemoDocument): readonly Source[] {
  const { lines, tree, parts } = document;
  const found: Source[] = [];
  for (const { values } of parts.fields)
    if (0 < values.length) found.push({ lines: values, isNote: false });
  for (const line of unknownLines(tree, document))
    if (0 < (lines[line]?.crossReferenceWords.length ?? 0))
      found.push({
        lines: [{ line, start: 0, end: textOf(lines, line).length }],
        isNote: false,
      });
  return found;
}

/** The lines that are no running text, note, field, title or label, by the tree. */
const unknownLines = lazyFor((_tree: DocumentTree, document: MemoDocument): readonly number[] => {
  const seen = new Uint8Array(document.lines.length);
  const see = (stretches: readonly LineStretch[]) => {
    for (const { line } of stretches) seen[line] = 1;
  };
  for (const source of sourceOfPassage(document)) see(source.lines);
  const { fields, heading, attachments } = document.parts;
  see(heading?.title ?? []);
  see(attachments.map(({ label }) => label));
  for (const { values } of fields) see(values);
  const unknown: number[] = [];
  seen.forEach((isSeen, line) => {
    if (isSeen === 0) unknown.push(line);
  });
  return unknown;
});

const NO_CUTS: readonly Cut[] = [];

const numbersByLine = lazyFor((references: readonly FootnoteReference[]) => byLine(references));

function createCuts({ lines, bindings }: MemoDocument): CutsOf {
  const { references } = bindings.footnotes;
  return (line) => {
    const numbers = numbersByLine(references).get(line);
    const own = numbers?.map(({ start, end }) => ({ start, end, isPage: false })) ?? NO_CUTS;
    const markers = lines[line]?.pageMarkers ?? [];
    if (markers.length === 0) return own;
    const pages = markers.map(({ start, end }) => ({
      start,
      end,
      isPage: true,
    }));
    return own.length === 0 ? pages : [...pages, ...own].sort((a, b) => a.start - b.start);
  };
}

/**
 * The passages of a document as they are read for cross-references: running text and notes, the values
 * of fields, and lines that are none of these. Titles and labels of attachments name what they stand
 * above and point nowhere.
 */
import { textOf } from "../../parse/documentLines.ts";
import type { LineStretch } from "../../parse/place.ts";
import type { ScannedLine } from "../../scan/scannedLine.ts";
import { crossReferenceWord } from "../../vocabulary/vocabulary.ts";
import type { MemoDocument } from "../document.ts";
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

/** The readings that may hold a cross-reference or its source, each looked up when it is reached. */
export function* readingsOf(document: MemoDocument): Generator<Reading> {
  if (!document.lines.some(mayRefer)) return;
  const cutsOf = createCuts(document);
  // What is cited again may stand in a passage that refers to nothing itself.
  const isWhole = document.lines.some(repeats);
  for (const source of sourcesOf(document)) {
    const { lines } = source;
    if (!isWhole && !lines.some(({ line }) => mayRefer(document.lines[line]))) continue;
    const { passage, moved } = readPassage(document.lines, lines, cutsOf);
    const text = moved === 0 ? passage.text : movedText(passage.text, moved);
    yield { source, passage, text };
  }
}

/** A word that begins one stands on the line, or a part of it at the line's end or a page's turn. */
function mayRefer(line: ScannedLine | undefined): boolean {
  if (line === undefined) return false;
  if (0 < line.crossReferenceWords.length || 0 < line.pageMarkers.length) return true;
  return line.text.endsWith("-");
}

function repeats({ text, crossReferenceWords }: ScannedLine): boolean {
  return crossReferenceWords.some(
    ({ start, end }) => crossReferenceWord(text.slice(start, end))?.role === "ibid",
  );
}

const sourceOfPassage = perPassage((_document, passage): Source => {
  const lines = passage.flatMap((block) => block.lines);
  return { lines, isNote: passage[0]?.role === "note" };
});

function* sourcesOf(document: MemoDocument): Generator<Source> {
  const seen = new Uint8Array(document.lines.length);
  const see = (lines: readonly LineStretch[]) => {
    for (const { line } of lines) seen[line] = 1;
    return lines;
  };
  for (const source of sourceOfPassage(document)) {
    see(source.lines);
    yield source;
  }
  const { fields, heading, attachments } = document.parts;
  see(heading?.title ?? []);
  see(attachments.map(({ label }) => label));
  for (const { values } of fields)
    if (0 < values.length) yield { lines: see(values), isNote: false };
  for (const [line, { crossReferenceWords }] of document.lines.entries())
    if (0 < crossReferenceWords.length && seen[line] === 0)
      yield {
        lines: [{ line, start: 0, end: textOf(document.lines, line).length }],
        isNote: false,
      };
}

const NO_CUTS: readonly Cut[] = [];

function createCuts({ lines, bindings }: MemoDocument): CutsOf {
  const numbers = new Map<number, Cut[]>();
  for (const { line, start, end } of bindings.footnotes.references) {
    const cut = { start, end, isPage: false };
    const before = numbers.get(line);
    if (before === undefined) numbers.set(line, [cut]);
    else before.push(cut);
  }
  return (line) => {
    const own = numbers.get(line) ?? NO_CUTS;
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

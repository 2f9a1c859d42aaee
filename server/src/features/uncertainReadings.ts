/**
 * What is uncertain in a text: what the editors say they could not read, words they supplied with a
 * question mark, signs that were lost, and numbers that were not read as they stand. For a list to go
 * through with the paper at hand; in cables and memoranda.
 */
import { textOf } from "../parse/documentLines.ts";
import { comparePlaces, type LineStretch, toStretch } from "../parse/place.ts";
import { bracketsOf } from "../resolve/brackets.ts";
import type { Document } from "../resolve/document.ts";
import type { PlacedDocument, Snapshot } from "../resolve/snapshot.ts";
import type { UncertainReading } from "./contract.ts";
import { createPlacing } from "./placing.ts";

/** The uncertain readings of each document, in text order. */
export function getUncertainReadings(snapshot: Snapshot): readonly (readonly UncertainReading[])[] {
  return snapshot.documents.map((placed) => readingsOf(snapshot, placed));
}

/** An uncertain reading where it stands; of one over several lines, what is on the first. */
export interface Found {
  readonly kind: UncertainReading["kind"];
  readonly stretch: LineStretch;
}

/** The uncertain readings of a document, in text order. */
export function findUncertain(document: Document): readonly Found[] {
  return [...brackets(document), ...lostCharacters(document), ...numbers(document)].sort((a, b) =>
    comparePlaces(toStretch(a.stretch).start, toStretch(b.stretch).start),
  );
}

function readingsOf(snapshot: Snapshot, placed: PlacedDocument): readonly UncertainReading[] {
  const { document } = placed;
  const placing = createPlacing(snapshot, placed);
  const { pages } = document.parts;
  let next = 0;
  let page: string | null = null;
  return findUncertain(document).map(({ kind, stretch }) => {
    const { line, start, end } = stretch;
    for (let mark = pages[next]; mark !== undefined; mark = pages[++next]) {
      if (line < mark.line || (line === mark.line && start < mark.start)) break;
      page = mark.label;
    }
    const text = textOf(document.lines, line);
    return {
      kind,
      text: text.slice(start, end),
      range: placing.lineRange(stretch),
      page,
      before: lastWords(text.slice(Math.max(0, start - FAR), start), FAR <= start),
      after: firstWords(text.slice(end, end + FAR), end + FAR < text.length),
    };
  });
}

/** Characters looked at and words shown on either side. */
const FAR = 80;
const WORDS = 5;

/** The last words of a text, with the blank after them if there is one. */
function lastWords(text: string, isCut: boolean): string {
  const words = text.split(" ");
  // The first of a part of a line may be the end of a word.
  return (isCut ? words.slice(1) : words).slice(-WORDS).join(" ").trimStart();
}

/** The first words of a text, with the blank before them if there is one. */
function firstWords(text: string, isCut: boolean): string {
  const words = text.split(" ");
  return (isCut ? words.slice(0, -1) : words)
    .slice(0, WORDS + 1)
    .join(" ")
    .trimEnd();
}

/** What the editors or the transcriber say in brackets of the state of the text. */
function* brackets(document: Document): Generator<Found> {
  for (const bracket of bracketsOf(document)) {
    const { start, end, kind, inner } = bracket;
    const { line, column } = start;
    // The context is that of the line where it begins.
    const lineEnd = textOf(document.lines, line).length;
    const stretch = { line, start: column, end: line === end.line ? end.column : lineEnd };
    if (kind === "state") yield { kind: "state", stretch };
    else if (inner.trimEnd().endsWith("?")) yield { kind: "supplied", stretch };
  }
}

const LOST = "\uFFFD";

/** Signs that a program put in the place of those that it could not read. */
function* lostCharacters({ lines }: Document): Generator<Found> {
  for (const [line, { text }] of lines.entries())
    for (let start = text.indexOf(LOST); 0 <= start; start = text.indexOf(LOST, start + 1)) {
      const first = start;
      while (text[start + 1] === LOST) start++;
      yield { kind: "lost-character", stretch: { line, start: first, end: start + 1 } };
    }
}

/** Numbers of footnotes, notes and pages that were inferred, or read with letters for digits. */
function* numbers(document: Document): Generator<Found> {
  for (const [line, { pageMarkers }] of document.lines.entries())
    for (const { labelColumns, fault } of document.kind === "memo" ? pageMarkers : [])
      if (fault === "label") yield { kind: "misread-number", stretch: { line, ...labelColumns } };
  if (document.kind === "cable") return;
  const { notes, references } = document.bindings.footnotes;
  for (const { line, start, end, evidence } of references)
    if (evidence === "inferred") yield { kind: "inferred-number", stretch: { line, start, end } };
  for (const { label, labelStretch } of notes) {
    const { line, start, end } = labelStretch;
    const written = textOf(document.lines, line).slice(start, end);
    if (MISREAD.test(written) && /^\d+$/.test(label) && written !== label)
      yield { kind: "misread-number", stretch: labelStretch };
  }
}

/** Digits and letters that stand for them, as a whole number is written. */
const MISREAD = /^[\dlIOoSB]+$/;

/** The runs of a piece of a line: its words, footnote numbers, page markers, brackets. */
import { textOf } from "../../parse/documentLines.ts";
import type { LineStretch, Place, Stretch } from "../../parse/place.ts";
import { bracketsOf } from "../../resolve/brackets.ts";
import type { CrossReference } from "../../resolve/crossReferences/crossReference.ts";
import { crossReferencesOf } from "../../resolve/crossReferences/crossReferences.ts";
import type { Document } from "../../resolve/document.ts";
import type { FootnoteReference } from "../../resolve/footnotes/footnotes.ts";
import { dividedWord } from "../../resolve/pages/dividedWord.ts";
import type { PageMarker } from "../../scan/inline/pageMarkers.ts";
import { skipBlanks, trimEndColumn } from "../../scan/words.ts";
import type { Columns } from "../../text/span.ts";
import type { BracketKind } from "../../vocabulary/vocabulary.ts";
import { findUncertain } from "../uncertainReadings.ts";
import type { Inline, ReferenceRun, Target } from "./model.ts";

/** The runs of a piece of a line; the blanks around it are left out. */
export type ReadInlines = (piece: LineStretch) => Inline[];

type Atom = Columns & { readonly run: Inline };
type Bracketed = Columns & { readonly bracket: BracketKind };
type Pointing = Columns & { readonly target: Target };

interface Spans {
  readonly brackets: readonly Bracketed[];
  readonly pointing: readonly Pointing[];
  readonly uncertain: readonly Columns[];
}

export interface ReadOptions {
  /** Uncertain readings are marked as such. */
  readonly marksUncertain?: boolean;
  /** What lies outside of this part of the document is left out. */
  readonly within?: Stretch;
}

/** Reads runs with the footnote numbers, markers and brackets of a document, found once. */
export function createInlineReader(
  document: Document,
  { marksUncertain = false, within }: ReadOptions = {},
): ReadInlines {
  const { lines } = document;
  const atoms = new Map<number, Atom[]>();
  const seen = new Set<number>();
  const references = document.kind === "memo" ? document.bindings.footnotes.references : [];
  for (const reference of references) {
    const { line, start, end } = reference;
    const written = textOf(lines, line).slice(start, end);
    const run = referenceRun(reference, written, seen);
    const isUncertain = marksUncertain && reference.evidence === "inferred";
    add(atoms, line, { start, end, run: isUncertain ? { ...run, isUncertain } : run });
  }
  lines.forEach(({ pageMarkers, text }, line) => {
    for (const marker of pageMarkers) add(atoms, line, pageAtom(text, marker));
  });
  for (const list of atoms.values()) list.sort((a, b) => a.start - b.start);
  const brackets = new Map<number, Bracketed[]>();
  for (const { start, end, kind } of bracketsOf(document))
    for (const { line, ...columns } of linesOf(lines, start, end))
      add(brackets, line, { ...columns, bracket: kind });
  const pointing = new Map<number, Pointing[]>();
  for (const reference of crossReferencesOf(document)) {
    const target = targetOf(reference);
    if (target === undefined) continue;
    for (const { line, ...columns } of linesOf(lines, reference.start, reference.end))
      add(pointing, line, { ...columns, target });
  }
  const uncertain = new Map<number, Columns[]>();
  for (const { stretch } of marksUncertain ? findUncertain(document) : [])
    add(uncertain, stretch.line, stretch);
  return (piece) => {
    const { line, start, end } = within === undefined ? piece : clip(piece, within);
    const text = textOf(lines, line);
    const from = Math.min(skipBlanks(text, start), end);
    const columns = { start: from, end: trimEndColumn(text, from, end) };
    const spans = {
      brackets: brackets.get(line) ?? [],
      pointing: pointing.get(line) ?? [],
      uncertain: uncertain.get(line) ?? [],
    };
    return runsOf(text, columns, atoms.get(line) ?? [], spans);
  };
}

/** What of a piece of a line lies within a part of the document; an empty piece if nothing does. */
function clip({ line, start, end }: LineStretch, within: Stretch): LineStretch {
  const isOutside = line < within.start.line || within.end.line < line;
  const from = isOutside ? end : line === within.start.line ? within.start.column : start;
  const to = line === within.end.line ? within.end.column : end;
  const clipped = Math.min(end, Math.max(start, from));
  return { line, start: clipped, end: Math.max(clipped, Math.min(end, to)) };
}

function add<T>(map: Map<number, T[]>, line: number, value: T): void {
  const list = map.get(line);
  if (list === undefined) map.set(line, [value]);
  else list.push(value);
}

function referenceRun(
  { label, note }: FootnoteReference,
  written: string,
  seen: Set<number>,
): ReferenceRun {
  const isFirst = note !== undefined && !seen.has(note);
  if (note !== undefined) seen.add(note);
  return { kind: "reference", label, written, note, isFirst };
}

/** A marker within a word takes the blanks around it with it. */
function pageAtom(text: string, marker: PageMarker): Atom {
  const { start, end, label } = marker;
  const isInWord = dividedWord(text, marker) !== undefined;
  const run: Inline = { kind: "page", label, written: text.slice(start, end), isInWord };
  if (!isInWord) return { start, end, run };
  return { start: trimEndColumn(text, 0, start), end: skipBlanks(text, end), run };
}

/** A document of the same volume, a note of one, or a note of this document. */
function targetOf({ kind, target, note }: CrossReference): Target | undefined {
  if (note !== undefined) return { note };
  const { volume, years, document, footnote } = target;
  if (volume !== undefined || years !== undefined || document === undefined) return undefined;
  if (kind === "document") return { document: String(document) };
  return kind === "footnote" && footnote !== undefined
    ? { document: String(document), label: String(footnote) }
    : undefined;
}

function runsOf(
  text: string,
  { start, end }: Columns,
  atoms: readonly Atom[],
  spans: Spans,
): Inline[] {
  const runs: Inline[] = [];
  const cutter = new Cutter(spans, start);
  let at = start;
  for (const atom of atoms) {
    if (atom.start < at || end < atom.end) continue;
    cutter.addText(runs, text, at, atom.start);
    runs.push(atom.run);
    at = atom.end;
  }
  cutter.addText(runs, text, at, end);
  return runs;
}

/** The lines of a stretch, each with the columns that belong to it. */
function linesOf(lines: Document["lines"], start: Place, end: Place): readonly LineStretch[] {
  const found: LineStretch[] = [];
  for (let line = start.line; line <= end.line; line++)
    found.push({
      line,
      start: line === start.line ? start.column : 0,
      end: line === end.line ? end.column : textOf(lines, line).length,
    });
  return found;
}

/** Divides text where a bracket or a cross-reference begins or ends, going forward over a line. */
class Cutter {
  private readonly spans: Spans;
  private bracket = 0;
  private pointing = 0;
  private uncertain = 0;

  constructor(spans: Spans, start: number) {
    this.spans = spans;
    this.skipTo(start);
  }

  addText(runs: Inline[], text: string, start: number, end: number): void {
    for (let at = start; at < end; ) {
      this.skipTo(at);
      const bracket = this.spans.brackets[this.bracket];
      const pointing = this.spans.pointing[this.pointing];
      const uncertain = this.spans.uncertain[this.uncertain];
      const to = Math.min(end, nextCut(bracket, at), nextCut(pointing, at), nextCut(uncertain, at));
      runs.push({
        kind: "text",
        text: text.slice(at, to),
        ...(isIn(bracket, at) && { bracket: bracket.bracket }),
        ...(isIn(pointing, at) && { target: pointing.target }),
        ...(isIn(uncertain, at) && { isUncertain: true }),
      });
      at = to;
    }
  }

  /** Leaves behind what ends at a column or before it. */
  private skipTo(column: number): void {
    const { brackets, pointing, uncertain } = this.spans;
    while ((brackets[this.bracket]?.end ?? column + 1) <= column) this.bracket++;
    while ((pointing[this.pointing]?.end ?? column + 1) <= column) this.pointing++;
    while ((uncertain[this.uncertain]?.end ?? column + 1) <= column) this.uncertain++;
  }
}

function isIn<T extends Columns>(span: T | undefined, at: number): span is T {
  return span !== undefined && span.start <= at;
}

/** Where a span that is not left behind begins or ends next. */
function nextCut(span: Columns | undefined, at: number): number {
  if (span === undefined) return Number.POSITIVE_INFINITY;
  return at < span.start ? span.start : span.end;
}

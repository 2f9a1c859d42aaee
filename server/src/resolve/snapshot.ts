/**
 * The analysed state of a file: an immutable value that rules and features receive. `analyze` makes
 * it from a text; `analyzeEdit` from an edit and the snapshot before, in the work that the edit asks
 * for: its lines are scanned again, and only the document that holds them is parsed again. Both give
 * the same result, always.
 */

import type { Place, Stretch } from "../parse/place.ts";
import { createScannedLine, type ScannedLine } from "../scan/scannedLine.ts";
import { joinSplices, type LineSplice, LineTable } from "../text/lineTable.ts";
import type { Position, PositionRange, TextEdit } from "../text/span.ts";
import { defaultVocabulary, type Vocabulary } from "../vocabulary/vocabulary.ts";
import { type Division, divideDocuments } from "./divideDocuments.ts";
import { createDocument, type Document, type Edited } from "./document.ts";
import { type Detection, type DocumentType, detectType, typeOfLines } from "./documentType.ts";

export interface AnalysisOptions {
  /** The type that the user has chosen; without it the text is looked at. */
  readonly type?: "cable" | "memo" | undefined;
  readonly vocabulary?: Vocabulary | undefined;
}

/** A document with the number of its first line in the file. */
export interface PlacedDocument {
  readonly firstLine: number;
  readonly document: Document;
}

export interface Snapshot {
  readonly lines: LineTable<ScannedLine>;
  readonly type: DocumentType;
  readonly detection: Detection;
  /** The documents in order, which cover the file; none if its type is unknown. */
  readonly documents: readonly PlacedDocument[];
  /** How the text was divided into them, which an edit goes on from. */
  readonly division: Division | undefined;
  readonly options: AnalysisOptions;
}

/** The snapshot of a text. Every text has one. */
export function analyze(text: string, options: AnalysisOptions = {}): Snapshot {
  return analyzeLines(LineTable.from(text, createScannedLine), options);
}

/** The snapshot of a text whose lines are there already. */
export function analyzeLines(
  lines: LineTable<ScannedLine>,
  options: AnalysisOptions = {},
): Snapshot {
  return build(lines, options, undefined);
}

/**
 * The snapshot after an edit of the text of another. Throws on an edit outside the text, which is a
 * mistake of the caller.
 */
export function analyzeEdit(edit: TextEdit, previous: Snapshot): Snapshot {
  return analyzeEdits(beginEdits(edit, previous));
}

/** What an edit, or several at one place, did to the lines of a snapshot. */
interface Change {
  readonly previous: Snapshot;
  readonly splice: LineSplice;
}

/** A text after edits, of which nobody has asked for the snapshot yet. */
export interface Edits extends Change {
  readonly lines: LineTable<ScannedLine>;
}

/** The text of a snapshot after an edit; throws as `analyzeEdit` does. */
export function beginEdits(edit: TextEdit, previous: Snapshot): Edits {
  const { table, splice } = previous.lines.edit(edit);
  return { previous, splice, lines: table };
}

/**
 * The text after one edit more; throws as `analyzeEdit` does. Where that is apart from the others these
 * get their snapshot first, since all that stands between would be taken for changed.
 */
export function addEdit(edit: TextEdit, edits: Edits): Edits {
  const { table, splice } = edits.lines.edit(edit);
  const joined = joinSplices(edits.splice, splice);
  if (joined === undefined) return { previous: analyzeEdits(edits), splice, lines: table };
  return { previous: edits.previous, splice: joined, lines: table };
}

/** The snapshot after edits. */
export function analyzeEdits(edits: Edits): Snapshot {
  return build(edits.lines, edits.previous.options, edits);
}

function build(
  lines: LineTable<ScannedLine>,
  options: AnalysisOptions,
  change: Change | undefined,
): Snapshot {
  const type = options.type ?? typeOfLines(lines);
  const division = type === "unknown" ? undefined : divide(lines, type, change);
  let found: Detection | undefined;
  return {
    lines,
    type,
    // Lines are read as either type for it, so it waits until somebody asks.
    get detection() {
      found ??= detectType(lines);
      return found;
    },
    options,
    division,
    documents: division === undefined ? [] : buildDocuments(lines, division, options, change),
  };
}

function divide(
  lines: LineTable<ScannedLine>,
  type: "cable" | "memo",
  change: Change | undefined,
): Division {
  const division = change?.previous.division;
  if (change === undefined || division === undefined) return divideDocuments(lines, type);
  return divideDocuments(lines, type, {
    division,
    splice: change.splice,
    hasNotes: (first, end) => {
      const document = findReusable(change, first, end)?.document;
      return document?.kind === "memo" ? 0 < document.parts.notesBlocks.length : undefined;
    },
  });
}

function buildDocuments(
  lines: LineTable<ScannedLine>,
  { type, starts }: Division,
  options: AnalysisOptions,
  change: Change | undefined,
): readonly PlacedDocument[] {
  const reusable = change?.previous.type === type ? change : undefined;
  return starts.map((firstLine, i): PlacedDocument => {
    const end = starts[i + 1] ?? lines.lineCount;
    const same = reusable && findReusable(reusable, firstLine, end);
    if (same !== undefined)
      return same.firstLine === firstLine ? same : { firstLine, document: same.document };
    const document = createDocument(
      type,
      lines.lines(firstLine, end),
      options.vocabulary ?? defaultVocabulary,
      reusable && findEdited(reusable, firstLine, end),
    );
    return { firstLine, document };
  });
}

/** The document of the snapshot before that these lines made, if the edit did not touch them. */
function findReusable(change: Change, first: number, end: number): PlacedDocument | undefined {
  const { previous, splice } = change;
  const isBefore = end <= splice.first;
  const isAfter = splice.first + splice.inserted <= first;
  if (!isBefore && !isAfter) return undefined;
  const shift = isBefore ? 0 : splice.inserted - splice.removed;
  const placed = previous.documents[findDocument(previous.documents, first - shift)];
  if (placed?.firstLine !== first - shift) return undefined;
  return placed.document.lines.length === end - first ? placed : undefined;
}

/** The document of the snapshot before that these lines were, if the edit lies within them. */
function findEdited(change: Change, first: number, end: number): Edited | undefined {
  const { previous, splice } = change;
  const isWithin = first <= splice.first && splice.first < end;
  const placed = previous.documents[findDocument(previous.documents, splice.first)];
  if (!isWithin || placed === undefined) return undefined;
  const { document, firstLine } = placed;
  const isSame = firstLine === first && document.lines.length === end - first;
  const replaced =
    isSame && splice.inserted === splice.removed && splice.first + splice.inserted <= end
      ? [{ first: splice.first - first, count: splice.inserted }]
      : undefined;
  return { document, replaced };
}

/** Index of the document that holds a line of the file, by bisection; 0 if there is none. */
export function findDocument(documents: readonly PlacedDocument[], line: number): number {
  let low = 0;
  let high = documents.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((documents[middle]?.firstLine ?? 0) <= line) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The offset in the file of a place in a document; a line beyond the document's is its end. */
export function offsetOf(
  snapshot: Snapshot,
  { firstLine, document }: PlacedDocument,
  place: Place,
): number {
  if (document.lines.length <= place.line)
    return snapshot.lines.offsetOfLine(firstLine + document.lines.length);
  return snapshot.lines.offsetOfLine(firstLine + place.line) + place.column;
}

/** Line and character in the file of a place in a document; one beyond the document's is its end. */
export function positionOf(
  { lines }: Snapshot,
  { firstLine, document }: PlacedDocument,
  place: Place,
): Position {
  const line = firstLine + Math.min(place.line, document.lines.length);
  if (lines.lineCount <= line) return lines.positionAt(lines.length);
  const isBeyond = document.lines.length <= place.line;
  const length = document.lines[place.line]?.text.length ?? 0;
  return { line, character: isBeyond ? 0 : Math.min(place.column, length) };
}

/** The range in the file of a stretch of a document. */
export function rangeOf(
  snapshot: Snapshot,
  placed: PlacedDocument,
  { start, end }: Stretch,
): PositionRange {
  return { start: positionOf(snapshot, placed, start), end: positionOf(snapshot, placed, end) };
}

/** The span in the file of a stretch of a document. */
export function spanOf(
  snapshot: Snapshot,
  placed: PlacedDocument,
  stretch: Stretch,
): { start: number; end: number } {
  return {
    start: offsetOf(snapshot, placed, stretch.start),
    end: offsetOf(snapshot, placed, stretch.end),
  };
}

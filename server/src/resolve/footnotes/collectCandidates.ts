/** The candidates for footnote references in a document's text. */
import type { DocumentLines } from "../../parse/documentLines.ts";
import { textOf } from "../../parse/documentLines.ts";
import type { MemoParts } from "../../parse/nodes.ts";
import type { FootnoteCandidate } from "../../scan/inline/footnoteCandidates.ts";
import { findLetterCandidates } from "../../scan/inline/letterCandidates.ts";
import { gluedPlausibility, type NumberToken } from "../../scan/inline/numberTokens.ts";
import { isDigits } from "../../scan/words.ts";
import { headingCandidates } from "./headingCandidates.ts";
import type { NoteSeries } from "./series.ts";

/** A candidate with its line in the document. */
export interface PlacedCandidate extends FootnoteCandidate {
  readonly line: number;
  /** It ends the heading, or stands alone below it, where the first note is called. */
  readonly isAtHeading: boolean;
  /** The number that it ends, if that cannot be as it stands. */
  readonly inNumber?: string;
}

/** What is asked of each line of a document; made once for all its series. */
export interface TextLines {
  readonly lines: DocumentLines;
  readonly noteLines: ReadonlySet<number>;
  /** Candidates of heading lines, which are read in another way. */
  readonly headings: ReadonlyMap<number, readonly PlacedCandidate[]>;
  readonly datelines: ReadonlySet<number>;
  /** Columns after the labels of fields, by line. */
  readonly fieldLabels: ReadonlyMap<number, number>;
}

/** The lines of a document's text. */
export function toTextLines(
  lines: DocumentLines,
  parts: MemoParts,
  noteLines: ReadonlySet<number>,
): TextLines {
  return {
    lines,
    noteLines,
    headings: headingCandidates(lines, parts),
    datelines: new Set(parts.datelines.map((dateline) => dateline.line)),
    fieldLabels: new Map(
      parts.fields.flatMap(({ start, reading }) =>
        reading === undefined ? [] : [[start.line, reading.labelColumns.end] as const],
      ),
    ),
  };
}

/**
 * The candidates of a series in text order: not those of notes, datelines, labels and publisher's
 * lines. Signs are candidates only where notes (`labels`) have them, or at the end of the heading; the
 * ends of numbers that cannot be as they stand only if a note has such a label.
 */
export function collectCandidates(
  text: TextLines,
  series: NoteSeries,
  labels: ReadonlySet<string>,
): PlacedCandidate[] {
  const candidates: PlacedCandidate[] = [];
  const hasSigns = [...labels].some(isSign);
  for (let line = series.start; line < series.end; line++) {
    if (text.noteLines.has(line)) continue;
    const own = text.headings.get(line);
    if (own !== undefined) candidates.push(...own);
    else if (series.isOfTable) collectLetters(text.lines, line, candidates);
    else {
      const before = candidates.length;
      collectLine(text, line, hasSigns, candidates);
      if (collectGlued(text, line, labels, candidates)) sortFrom(candidates, before);
    }
  }
  return candidates;
}

function collectLetters(lines: DocumentLines, line: number, candidates: PlacedCandidate[]): void {
  for (const candidate of findLetterCandidates(textOf(lines, line)))
    candidates.push({ line, ...candidate, isAtHeading: false });
}

function collectLine(
  { lines, datelines, fieldLabels }: TextLines,
  line: number,
  hasSigns: boolean,
  candidates: PlacedCandidate[],
): void {
  const source = lines[line];
  if (source === undefined || source.memo.fixed !== undefined) return;
  const labelEnd = fieldLabels.get(line) ?? 0;
  for (const candidate of source.footnoteCandidates) {
    const { evidence, style, end, start } = candidate;
    if (evidence === "spaced" || start < labelEnd) continue;
    if (style === "symbol" && !hasSigns) continue;
    // A dateline's own numbers are none; a reference can end it.
    const isOfDateline =
      evidence !== "marked" && !(evidence === "strong" && end === source.memo.content.end);
    if (datelines.has(line) && isOfDateline) continue;
    candidates.push({ line, ...candidate, isAtHeading: false });
  }
}

/** Adds the ends of a line's numbers that can be nothing but references; whether there are any. */
function collectGlued(
  { lines, datelines }: TextLines,
  line: number,
  labels: ReadonlySet<string>,
  candidates: PlacedCandidate[],
): boolean {
  if (datelines.has(line)) return false;
  const before = candidates.length;
  for (const token of lines[line]?.numbers ?? [])
    for (const label of endingsOf(token, labels)) {
      const { end, digits } = token;
      const place = { line, start: end - label.length, end, isAtHeading: false, inNumber: digits };
      candidates.push({ ...place, label, style: "plain", evidence: "glued" });
    }
  return before < candidates.length;
}

/** Labels that a number ends in while it cannot be as it stands. */
function endingsOf(token: NumberToken, labels: ReadonlySet<string>): readonly string[] {
  const endings: string[] = [];
  for (let length = 1; length < token.digits.length && length <= LONGEST_GLUED; length++) {
    const label = token.digits.slice(-length);
    if (labels.has(label) && gluedPlausibility(token, label) === 3) endings.push(label);
  }
  return endings;
}

const LONGEST_GLUED = 3;

function sortFrom(candidates: PlacedCandidate[], from: number): void {
  const ofLine = candidates.splice(from);
  candidates.push(...ofLine.sort((a, b) => a.start - b.start));
}

/** Whether a note is labelled with a sign. */
export function isSign(label: string): boolean {
  return label !== "" && !isDigits(label) && "*†‡".includes(label[0] ?? " ");
}

/**
 * References in headings, where they look different from those in the text: after a blank
 * (`President Bush 1`), alone on the next line, glued to a title's own number (`Review 141`), or the
 * word `Source` glued to the title, as one extraction of the 1961-63 volumes has it.
 */

import { type DocumentLines, textOf } from "../../parse/documentLines.ts";
import type { MemoParts } from "../../parse/nodes.ts";
import { isDigits } from "../../scan/words.ts";
import type { PlacedCandidate } from "./collectCandidates.ts";

const SOURCE = "Source";

/** The candidates of heading lines, by line; a line that is not in the map is scanned as text. */
export function headingCandidates(
  lines: DocumentLines,
  parts: MemoParts,
): ReadonlyMap<number, readonly PlacedCandidate[]> {
  const candidates = new Map<number, readonly PlacedCandidate[]>();
  const heading = parts.heading;
  if (heading === undefined) return candidates;
  const { line, end } = heading;
  const own: PlacedCandidate[] = [];
  for (const candidate of lines[line]?.footnoteCandidates ?? []) {
    const isAtHeading = candidate.end === end;
    if (candidate.style !== "symbol" || isAtHeading) own.push({ line, ...candidate, isAtHeading });
  }
  const source = gluedSource(lines, parts);
  const glued = source === undefined ? gluedNumbers(lines, parts, own) : [source];
  const ends = new Set(glued.map((each) => each.end));
  candidates.set(line, [...own.filter((candidate) => !ends.has(candidate.end)), ...glued]);
  const callout = heading.calloutLine;
  if (callout !== undefined) candidates.set(callout, [aloneOn(lines, callout)]);
  return candidates;
}

/** `Adlai E. StevensonSource` before notes that begin with `* Source:`, or with another `*`. */
function gluedSource(lines: DocumentLines, parts: MemoParts): PlacedCandidate | undefined {
  const { heading } = parts;
  const signed = parts.notes.filter(({ label }) => !isDigits(label.label));
  // A first note with a sign is the source's also where its own label is lost.
  const first = signed[0] === parts.notes[0] ? signed[0] : undefined;
  const source = signed.find(({ label }) => label.isSource) ?? first;
  if (heading === undefined || source === undefined || source.label.label === "") return undefined;
  const text = textOf(lines, heading.line);
  const start = heading.end - SOURCE.length;
  if (!text.slice(0, heading.end).endsWith(SOURCE) || text[start - 1] === " ") return undefined;
  const { line, end } = heading;
  const label = source.label.label;
  return { line, start, end, label, style: "symbol", evidence: "marked", isAtHeading: true };
}

/** Notes at the beginning of the list whose numbers may end the heading; the first is most likely. */
const FIRST_NOTES = 3;

/**
 * A title's own number with a note's glued to it, if the rest is a number: with the first note's, or
 * with that of another of the first where a slip has exchanged them or the first note was lost.
 */
function gluedNumbers(
  lines: DocumentLines,
  parts: MemoParts,
  own: readonly PlacedCandidate[],
): PlacedCandidate[] {
  const { heading } = parts;
  if (heading === undefined) return [];
  const first = parts.notes[0]?.label.label ?? "";
  const labels = parts.notes.slice(0, FIRST_NOTES).map(({ label }) => label.label);
  const before = isDigits(first) && 1 < Number(first) ? [String(Number(first) - 1)] : [];
  const text = textOf(lines, heading.line);
  let start = heading.end;
  while (heading.start < start && isDigits(text[start - 1] ?? "")) start--;
  const digits = text.slice(start, heading.end);
  if (own.some(({ end, label }) => end === heading.end && label === first)) return [];
  const { line, end } = heading;
  const glued = [...labels, ...before].filter(
    (label) => isDigits(label) && label.length < digits.length && digits.endsWith(label),
  );
  return [...new Set(glued)].map((label) => ({
    line,
    start: end - label.length,
    end,
    label,
    style: "plain",
    evidence: label === first ? "medium" : "weak",
    isAtHeading: true,
  }));
}

function aloneOn(lines: DocumentLines, line: number): PlacedCandidate {
  const text = textOf(lines, line);
  const label = text.trim();
  const start = text.indexOf(label);
  const end = start + label.length;
  return { line, start, end, label, style: "plain", evidence: "spaced", isAtHeading: true };
}

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
  for (const candidate of lines[line]?.footnoteCandidates ?? [])
    if (candidate.style !== "symbol" || candidate.end === end) own.push({ line, ...candidate });
  const glued = gluedSource(lines, parts) ?? gluedNumber(lines, parts, own);
  candidates.set(
    line,
    glued === undefined ? own : [...own.filter((c) => c.end !== glued.end), glued],
  );
  const callout = heading.calloutLine;
  if (callout !== undefined) candidates.set(callout, [aloneOn(lines, callout)]);
  return candidates;
}

/** `Adlai E. StevensonSource` before notes that begin with `* Source:`. */
function gluedSource(lines: DocumentLines, parts: MemoParts): PlacedCandidate | undefined {
  const { heading } = parts;
  const source = parts.notes.find(({ label }) => label.isSource && !isDigits(label.label));
  if (heading === undefined || source === undefined) return undefined;
  const text = textOf(lines, heading.line);
  const start = heading.end - SOURCE.length;
  if (!text.slice(0, heading.end).endsWith(SOURCE) || text[start - 1] === " ") return undefined;
  const { line, end } = heading;
  return { line, start, end, label: source.label.label, style: "symbol", evidence: "marked" };
}

/** A title's own number with the first note's glued to it, if the rest is a number. */
function gluedNumber(
  lines: DocumentLines,
  parts: MemoParts,
  own: readonly PlacedCandidate[],
): PlacedCandidate | undefined {
  const { heading } = parts;
  const first = parts.notes[0]?.label.label ?? "";
  if (heading === undefined || !isDigits(first)) return undefined;
  if (own.some(({ end, label }) => end === heading.end && label === first)) return undefined;
  const text = textOf(lines, heading.line);
  let start = heading.end;
  while (heading.start < start && isDigits(text[start - 1] ?? "")) start--;
  const digits = text.slice(start, heading.end);
  if (digits.length <= first.length || !digits.endsWith(first)) return undefined;
  const { line, end } = heading;
  return { line, start: end - first.length, end, label: first, style: "plain", evidence: "medium" };
}

function aloneOn(lines: DocumentLines, line: number): PlacedCandidate {
  const text = textOf(lines, line);
  const label = text.trim();
  const start = text.indexOf(label);
  return { line, start, end: start + label.length, label, style: "plain", evidence: "spaced" };
}

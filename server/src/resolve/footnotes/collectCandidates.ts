/** The candidates for footnote references in a document's text. */
import type { DocumentLines } from "../../parse/documentLines.ts";
import type { MemoParts } from "../../parse/nodes.ts";
import type { FootnoteCandidate } from "../../scan/inline/footnoteCandidates.ts";
import { isDigits } from "../../scan/words.ts";
import { headingCandidates } from "./headingCandidates.ts";

/** A candidate with its line in the document. */
export interface PlacedCandidate extends FootnoteCandidate {
  readonly line: number;
}

/** The candidates of the text, in order: not those of notes, datelines and publisher's lines. */
export function collectCandidates(lines: DocumentLines, parts: MemoParts): PlacedCandidate[] {
  const end = parts.notesStart ?? lines.length;
  const hasSymbols = parts.notes.some(({ label }) => !isDigits(label.label));
  const datelines = new Set(parts.datelines.map((dateline) => dateline.line));
  const headings = headingCandidates(lines, parts);
  const candidates: PlacedCandidate[] = [];
  for (let line = 0; line < end; line++) {
    const own = headings.get(line);
    if (own !== undefined) {
      candidates.push(...own);
      continue;
    }
    const isDateline = datelines.has(line);
    for (const candidate of lines[line]?.footnoteCandidates ?? []) {
      if (candidate.evidence === "spaced") continue;
      if (isDateline && candidate.evidence !== "marked") continue;
      if (candidate.style === "symbol" && !hasSymbols) continue;
      candidates.push({ line, ...candidate });
    }
  }
  return isMarked(candidates, parts) ? candidates.filter(isSure) : candidates;
}

/** Whether a candidate's surroundings leave little doubt. */
export function isSure({ evidence }: PlacedCandidate): boolean {
  return evidence === "marked" || evidence === "strong" || evidence === "spaced";
}

/**
 * Whether references are superscripts or the like, as most of them show or the notes do; a doubtful
 * plain number is a number there.
 */
export function isMarked(
  candidates: readonly PlacedCandidate[],
  { notes }: Pick<MemoParts, "notes">,
): boolean {
  const form = notes[0]?.label.form;
  if (form === "caret" || form === "slash" || form === "superscript") return true;
  const sure = candidates.filter((candidate) => isSure(candidate) && candidate.style !== "symbol");
  const marked = sure.filter(({ evidence }) => evidence === "marked");
  return sure.length < 2 * marked.length;
}

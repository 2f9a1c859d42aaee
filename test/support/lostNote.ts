/** A generated memorandum from which an editor has taken a footnote, to be renumbered. */
import { applyEdits, type Span, type TextEdit } from "../../server/src/text/span.ts";
import { generateMemoOf } from "./memoGenerator.ts";

/**
 * A memorandum with so many notes whose numbers leave out `lost`, and the same with its numbers closed
 * up, by what the generator says of its places.
 */
export function memoWithLostNote(count: number, lost: number): { before: string; after: string } {
  const shape = { style: "plain", layout: "indented", notes: count + 1, numbers: 0 } as const;
  const { text, references, notes } = generateMemoOf(7, shape);
  const number = references[lost - 1] as Span;
  const note = { start: notes[lost - 2]?.noteEnd ?? 0, end: notes[lost - 1]?.noteEnd ?? 0 };
  const removals: TextEdit[] = [number, note].map((span) => ({ span, newText: "" }));
  const moves: TextEdit[] = [...references.slice(lost), ...notes.slice(lost)].map(
    ({ start, end, label }) => ({ span: { start, end }, newText: String(Number(label) - 1) }),
  );
  return { before: applyEdits(text, removals), after: applyEdits(text, [...removals, ...moves]) };
}

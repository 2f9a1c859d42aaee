/**
 * *Clean Pasted Text*: characters that a word processor, a web page or a PDF leaves and that no
 * typewriter had: soft hyphens, no-break and other blanks, ligatures, characters without width, form
 * feeds. Letters stay the letters that they are.
 */
import type { Snapshot } from "../../resolve/snapshot.ts";
import type { Span, TextEdit } from "../../text/span.ts";
import { type EditPlan, refuse } from "./editPlan.ts";

interface Sort {
  readonly name: string;
  readonly characters: string;
  /** What comes in the place of each; the last one for the rest. */
  readonly replacements: readonly string[];
}

/** The sorts in the order in which they are named. */
const SORTS: readonly Sort[] = [
  { name: "soft hyphens", characters: "\u00ad", replacements: [""] },
  {
    name: "no-break and special blanks",
    characters:
      "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
    replacements: [" "],
  },
  {
    name: "ligatures",
    characters: "ﬀﬁﬂﬃﬄﬅﬆ",
    replacements: ["ff", "fi", "fl", "ffi", "ffl", "st"],
  },
  {
    name: "characters without width",
    characters: "\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202b\u202c\u202d\u202e",
    replacements: [""],
  },
  { name: "form feeds", characters: "\u000c", replacements: [""] },
  { name: "line and paragraph separators", characters: "\u2028\u2029", replacements: [" "] },
];

const SORT_OF = new Map(
  SORTS.flatMap((sort) =>
    [...sort.characters].map((character, i) => {
      const newText = sort.replacements[Math.min(i, sort.replacements.length - 1)] ?? "";
      return [character, { sort, newText }] as const;
    }),
  ),
);

/** The plan for the selections, or for the whole file where nothing is selected. */
export function cleanPastedText(snapshot: Snapshot, selections: readonly Span[]): EditPlan {
  const chosen = selections.filter(({ start, end }) => start < end);
  const spans = chosen.length === 0 ? [{ start: 0, end: snapshot.lines.length }] : chosen;
  const edits: TextEdit[] = [];
  const counts = new Map<Sort, number>();
  for (const span of spans) collect(snapshot, span, edits, counts);
  if (edits.length === 0) return refuse("There is nothing to clean");
  const named = [...counts].map(([{ name }, count]) => `${count} ${name}`).join(", ");
  return { kind: "edits", edits, question: `Clean ${named}?` };
}

function collect(
  snapshot: Snapshot,
  { start, end }: Span,
  edits: TextEdit[],
  counts: Map<Sort, number>,
): void {
  const text = snapshot.lines.slice(start, end);
  for (let i = 0; i < text.length; i++) {
    const found = SORT_OF.get(text[i] ?? "");
    // A byte order mark at the file's start is its own affair.
    if (found === undefined || (start + i === 0 && text[0] === "\ufeff")) continue;
    edits.push({ span: { start: start + i, end: start + i + 1 }, newText: found.newText });
    counts.set(found.sort, (counts.get(found.sort) ?? 0) + 1);
  }
}

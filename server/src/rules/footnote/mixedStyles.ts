import { type DocumentLines, textOf } from "../../parse/documentLines.ts";
import { toStretch } from "../../parse/place.ts";
import type { FootnoteReference, Footnotes } from "../../resolve/footnotes/footnotes.ts";
import { findFootnoteCandidates } from "../../scan/inline/footnoteCandidates.ts";
import { isDigits } from "../../scan/words.ts";
import { lazyFor } from "../../vocabulary/lazy.ts";
import { inStyle, type Writing, writingOf } from "../footnotePlaces.ts";
import type { Fix, MemoRule } from "../rule.ts";

export const mixedStyles: MemoRule = {
  code: "footnote/mixed-styles",
  severity: "information",
  summary: "Footnote numbers in the text are written in several ways",
  documents: "memo",
  scope: "document",
  check({ bindings, lines }, report) {
    const { most, others, count, isMajority } = compareWritings(bindings.footnotes);
    const first = others[0];
    if (most === undefined || first === undefined) return;
    const fix = isMajority ? unify(lines, others, most) : undefined;
    report({
      stretch: toStretch(first),
      message: `${others.length} of ${count} footnote numbers in the text ${others.length === 1 ? "is" : "are"} not written like the rest`,
      fixes: fix === undefined ? [] : [fix],
      related: others.slice(1, 1 + MOST_RELATED).map((reference) => ({
        message: `Written ${textOf(lines, reference.line).slice(reference.start, reference.end)}`,
        stretch: toStretch(reference),
      })),
    });
  },
};

const MOST_RELATED = 10;

/** The writing that most numbers have, the numbers that have another, and how many there are. */
const compareWritings = lazyFor(({ references: all }: Footnotes) => {
  const references = all.filter(({ style, reason }) => style !== "symbol" && reason !== "inferred");
  const counts = countWritings(references);
  const most = mostFrequent(counts);
  const others = references.filter((reference) => writingOf(reference) !== most);
  const count = references.length;
  const isMajority = most !== undefined && count < 2 * (counts.get(most) ?? 0);
  return { most, others, count, isMajority };
});

function countWritings(references: readonly FootnoteReference[]): ReadonlyMap<Writing, number> {
  const counts = new Map<Writing, number>();
  for (const reference of references) {
    const writing = writingOf(reference);
    counts.set(writing, (counts.get(writing) ?? 0) + 1);
  }
  return counts;
}

function mostFrequent(counts: ReadonlyMap<Writing, number>): Writing | undefined {
  let most: Writing | undefined;
  for (const [writing, times] of counts)
    if (most === undefined || (counts.get(most) ?? 0) < times) most = writing;
  return most;
}

/** All in the style of the majority; none if one of them has no note or would be read otherwise. */
function unify(
  lines: DocumentLines,
  others: readonly FootnoteReference[],
  style: Writing,
): Fix | undefined {
  const isSure = (reference: FootnoteReference) =>
    isDigits(reference.label) &&
    SURE.has(reference.reason) &&
    isReadBack(textOf(lines, reference.line), reference, style);
  if (!others.every(isSure)) return undefined;
  return {
    title: "Write all footnote numbers in the text alike",
    isSafe: false,
    isPreferred: true,
    edits: others.map((reference) => ({
      stretch: toStretch(reference),
      newText: inStyle(style, reference.label),
    })),
  };
}

const SURE: ReadonlySet<FootnoteReference["reason"]> = new Set(["in-order", "by-position"]);
/** Units on either side of a number that tell what it is. */
const AROUND = 80;

/** Whether the number in the other style is read as such: `1961³` must not become `19613`. */
function isReadBack(
  text: string,
  { label, start, end }: FootnoteReference,
  style: Writing,
): boolean {
  const from = Math.max(0, start - AROUND);
  const before = text.slice(from, start);
  const newText = before + inStyle(style, label) + text.slice(end, end + AROUND);
  return findFootnoteCandidates(newText).some(
    (found) =>
      found.start === before.length &&
      found.label === label &&
      (found.evidence === "marked" || found.evidence === "strong" || found.style === "bracket"),
  );
}

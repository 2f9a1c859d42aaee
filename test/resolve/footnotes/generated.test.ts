/*
 * How many of the footnote numbers and notes of generated memoranda are found, and how many others are
 * taken for them: 500 of each style, in all forms of notes that go with it, among dates, sums, articles,
 * fiscal years, weapons, pages and tables. The rates go to the output.
 */
import { expect, test } from "vitest";
import { analyze, offsetOf } from "../../../server/src/resolve/snapshot.ts";
import type { FootnoteStyle, MarkedMemo, NumberMark } from "../../support/memoFaults/fault.ts";
import { generateMemoOf, type NotesLayout } from "../../support/memoGenerator.ts";

const seed = Number(process.env["CABLEGRAM_SEED"] ?? 1);
const DOCUMENTS = 500;
const SHAPES: readonly (readonly [FootnoteStyle, readonly NotesLayout[]])[] = [
  ["plain", ["indented", "separated", "labelled", "alone", "page", "arrow"]],
  ["superscript", ["arrow", "separated", "labelled", "inline", "alone", "indented", "page"]],
  ["markup", ["arrow", "labelled", "indented", "inline"]],
  ["caret", ["labelled", "inline", "indented"]],
  ["bracket", ["indented", "labelled", "arrow", "alone"]],
  ["slash", ["labelled", "inline", "indented"]],
];
/** Share of what is found that is right, and of what is there that is found. */
const FLOOR = 0.998;

interface Tally {
  right: number;
  extra: number;
  missed: number;
}

test.each(SHAPES)(`%s, seed ${seed}`, { timeout: 120_000 }, (style, layouts) => {
  const references: Tally = { right: 0, extra: 0, missed: 0 };
  const notes: Tally = { right: 0, extra: 0, missed: 0 };
  for (let i = 0; i < DOCUMENTS; i++) {
    const layout = layouts[i % layouts.length] ?? "indented";
    const runsOn = i % 5 === 0 && layout !== "separated";
    const memo = generateMemoOf(seed + i, {
      style,
      layout,
      numbers: 0.9,
      glued: 0.3,
      hasLongNotes: i % 3 === 0,
      ...(runsOn ? { first: 28 } : {}),
    });
    const found = findIn(memo);
    // What only the list tells of is counted with the faults.
    const sure = memo.references.filter(({ isAmbiguous }) => !isAmbiguous);
    count(references, sure, memo.references, found.references);
    count(notes, memo.notes, memo.notes, found.notes);
  }
  console.log(`${style}: footnote numbers ${rates(references)}; notes ${rates(notes)}`);
  for (const { right, extra, missed } of [references, notes]) {
    expect(right / (right + extra)).toBeGreaterThanOrEqual(FLOOR);
    expect(right / (right + missed)).toBeGreaterThanOrEqual(FLOOR);
  }
});

function findIn({ text }: MarkedMemo): Record<"references" | "notes", ReadonlySet<string>> {
  const snapshot = analyze(text, { type: "memo" });
  const references = new Set<string>();
  const notes = new Set<string>();
  for (const placed of snapshot.documents) {
    if (placed.document.kind !== "memo") continue;
    const { footnotes } = placed.document.bindings;
    const keyAt = (label: string, line: number, column: number) =>
      `${label}@${offsetOf(snapshot, placed, { line, column })}`;
    for (const { label, line, start } of footnotes.references)
      references.add(keyAt(label, line, start));
    for (const { label, labelStretch } of footnotes.notes)
      notes.add(keyAt(label, labelStretch.line, labelStretch.start));
  }
  return { references, notes };
}

function count(
  tally: Tally,
  expected: readonly NumberMark[],
  allowed: readonly NumberMark[],
  found: ReadonlySet<string>,
): void {
  const keyOf = ({ label, start }: NumberMark) => `${label}@${start}`;
  const known = new Set(allowed.map(keyOf));
  for (const mark of expected) {
    if (found.has(keyOf(mark))) tally.right++;
    else tally.missed++;
  }
  for (const key of found) if (!known.has(key)) tally.extra++;
}

function rates({ right, extra, missed }: Tally): string {
  const percent = (part: number, whole: number) => ((100 * part) / whole).toFixed(2);
  return `precision ${percent(right, right + extra)}, recall ${percent(right, right + missed)} of ${right + missed}`;
}

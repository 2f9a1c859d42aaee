/* Faults of the label of the source note: dropped, misspelt, without its colon. */
import { at, faulty, type MarkedMemo, type MemoFault } from "./fault.ts";

const LABEL = "Source:";

/** Where the source notes of numbered documents have their label, behind the note's number. */
function labelsOf({ text }: MarkedMemo): readonly number[] {
  if (!/^\[?\d+[\].]/m.test(text)) return [];
  return [...text.matchAll(/^[ \t]*(?:\S+[ \t]*)Source: (?=\S)/gm)].map(
    (match) => match.index + match[0].indexOf(LABEL),
  );
}

/** Where nothing tells any more that the note is the source's. */
function hasNoPath(memo: MarkedMemo, index: number): string | undefined {
  const start = labelsOf(memo)[index] ?? 0;
  const note = memo.text.slice(start, memo.text.indexOf("\n", start));
  return /^Source: (?:[A-Z][^,]*: |[^,]+, )/.test(note) || /^Source: [^.]+\. [A-Z]/.test(note)
    ? undefined
    : "the note has neither a path nor a level";
}

const base = {
  codes: "source-note/missing-label",
  isMendable: true,
  count: (memo: MarkedMemo) => labelsOf(memo).length,
};

function changed(memo: MarkedMemo, index: number, length: number, newText: string) {
  const start = labelsOf(memo)[index];
  if (start === undefined) return undefined;
  const line = memo.text.lastIndexOf("\n", start) + 1;
  const span = { start, end: start + length };
  return faulty(memo, [{ span, newText }], [{ start: line, end: start }, at(start)]);
}

export const sourceLabelFaults: readonly MemoFault[] = [
  {
    ...base,
    name: "source label dropped",
    undecidable: hasNoPath,
    put: (memo, index) => changed(memo, index, `${LABEL} `.length, ""),
  },
  {
    ...base,
    name: "source label misspelt",
    put: (memo, index, random) => {
      const slips = [
        "Souce:",
        "Sourse:",
        "Suorce:",
        "SOURCE:",
        "source:",
        "Source;",
        "Source :",
        "5ource:",
      ];
      return changed(memo, index, LABEL.length, random.pick(slips));
    },
  },
  {
    ...base,
    name: "source label without colon",
    undecidable: hasNoPath,
    put: (memo, index) => changed(memo, index, LABEL.length, LABEL.slice(0, -1)),
  },
];

/* Faults of the labels of fields above the text: a letter misread, lost, doubled, or two exchanged. */

import { createRandom, type Random } from "../seededRandom.ts";
import { at, faulty, type MarkedMemo, type MemoFault } from "./fault.ts";

/** `SUBJECT` and `PARTICIPANTS` alone on their lines, before the notes. */
function labelsOf({ text, notes }: MarkedMemo): readonly { start: number; label: string }[] {
  const end = notes[0]?.start ?? text.length;
  return [...text.slice(0, end).matchAll(/^(SUBJECT|PARTICIPANTS)[ \t]*$/gm)].map((match) => ({
    start: match.index,
    label: match[1] ?? "",
  }));
}

/** Capitals that look alike in print. */
const ALIKE: Readonly<Record<string, string>> = {
  S: "B",
  U: "V",
  B: "R",
  J: "I",
  E: "F",
  C: "G",
  T: "I",
  P: "F",
  A: "R",
  R: "K",
  I: "L",
  N: "M",
};

const SLIPS: readonly ((label: string, at: number) => string)[] = [
  (label, at) => `${label.slice(0, at)}${ALIKE[label[at] ?? ""] ?? "X"}${label.slice(at + 1)}`,
  (label, at) => label.slice(0, at) + label.slice(at + 1),
  (label, at) => label.slice(0, at + 1) + label.slice(at),
  (label, at) =>
    at === 0
      ? `${label[1]}${label[0]}${label.slice(2)}`
      : `${label.slice(0, at - 1)}${label[at]}${label[at - 1]}${label.slice(at + 1)}`,
];

function misspelt(label: string, random: Random): string {
  const slip = random.pick(SLIPS);
  return slip(label, random.between(0, label.length - 1));
}

export const fieldLabelFaults: readonly MemoFault[] = [
  {
    name: "field label misspelt",
    codes: "field/misspelt-label",
    isMendable: true,
    count: (memo) => labelsOf(memo).length,
    put: (memo, index) => {
      const found = labelsOf(memo)[index];
      if (found === undefined) return undefined;
      const { start, label } = found;
      // A choice of its own, so that the faults before and after it stay what they are.
      const newText = misspelt(label, createRandom(memo.text.length + index));
      // The singular is a label as well.
      if (newText === label || newText === "PARTICIPANT") return undefined;
      return faulty(memo, [{ span: { start, end: start + label.length }, newText }], [at(start)]);
    },
  },
];

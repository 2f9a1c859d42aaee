/* Faults of cross-references: to a note that is not there, in the wrong direction, to itself. */
import { at, type FaultyMemo, faulty, type MarkedMemo, type MemoFault } from "./fault.ts";

/** A sentence put at the end of a note; the finding stands at it. */
function added(memo: MarkedMemo, index: number, sentence: string): FaultyMemo | undefined {
  const note = memo.notes[index];
  if (note === undefined) return undefined;
  const text = memo.text.slice(note.end, note.noteEnd).replace(/[\s↵↩]+$/, "");
  const end = note.end + text.length;
  // What stands within an open bracket or quotation, or in a list, is not at the end of a sentence.
  if (!/[.)”"]$/.test(text)) return undefined;
  return faulty(memo, [{ span: at(end), newText: ` ${sentence}` }], []);
}

const base = {
  isMendable: false,
  count: ({ notes }: MarkedMemo) => notes.length,
};

/** The number with which the document begins. */
function ownNumber({ text }: MarkedMemo): string | undefined {
  return /^(?:\s*\n)*[ ]*\[?(\d{1,4})[.\]] /.exec(text)?.[1];
}

export const crossReferenceFaults: readonly MemoFault[] = [
  {
    ...base,
    name: "cross-reference to no note",
    codes: "cross-reference/unknown-note",
    put: (memo, index) => {
      const last = memo.notes.at(-1)?.label ?? "";
      if (!/^\d+$/.test(last)) return undefined;
      return added(memo, index, `See footnote ${Number(last) + 3} above.`);
    },
  },
  {
    ...base,
    name: "cross-reference turned round",
    codes: "cross-reference/unknown-note",
    put: (memo, index) => {
      const before = memo.notes[index - 1]?.label;
      return before === undefined || !/^\d+$/.test(before)
        ? undefined
        : added(memo, index, `See footnote ${before} below.`);
    },
  },
  {
    ...base,
    name: "cross-reference to itself",
    codes: "cross-reference/own-number",
    put: (memo, index) => {
      const number = ownNumber(memo);
      return number === undefined ? undefined : added(memo, index, `See Document ${number}.`);
    },
  },
];

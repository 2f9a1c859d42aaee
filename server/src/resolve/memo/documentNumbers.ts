/**
 * The published numbers of the documents of a file, which in a volume go up by one. A file of chosen
 * documents leaves numbers out, so that only what both neighbours agree on is expected.
 */
import type { MemoDocument } from "../document.ts";

/** A document whose number is not the one that its place asks for. */
export interface NumberSlip {
  /** Index of the document. */
  readonly index: number;
  /** What it has; `undefined` if it has none. */
  readonly written: string | undefined;
  /** What would stand there; `undefined` where the neighbours do not tell it. */
  readonly expected: string | undefined;
}

/** Fewer documents do not tell how they are numbered. */
const FEWEST = 3;

/** The slips in the numbers of a file's documents, in order; empty if they are not numbered. */
export function documentNumberSlips(documents: readonly MemoDocument[]): readonly NumberSlip[] {
  const numbers = documents.map(numberOf);
  const numbered = numbers.filter((number) => number !== undefined).length;
  if (numbered < FEWEST || numbered * 2 <= documents.length) return [];
  return numbers.flatMap((number, index): NumberSlip[] => {
    const written = documents[index]?.bindings.number?.text;
    const expected = expectedAt(numbers, index);
    if (written === undefined)
      return documents[index]?.parts.heading === undefined ? [] : [{ index, written, expected }];
    return expected === undefined || number === Number(expected)
      ? []
      : [{ index, written, expected }];
  });
}

function numberOf({ bindings }: MemoDocument): number | undefined {
  const text = bindings.number?.text;
  return text === undefined ? undefined : Number(text);
}

/** The number between two that leave room for one. */
function expectedAt(numbers: readonly (number | undefined)[], index: number): string | undefined {
  const before = numbers[index - 1];
  const after = numbers[index + 1];
  return before !== undefined && after === before + 2 ? String(before + 1) : undefined;
}

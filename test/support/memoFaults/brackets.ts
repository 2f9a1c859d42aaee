/* Faults of editorial brackets: one of the two is lost. */
import type { Span } from "../../../server/src/text/span.ts";
import { bracketKind } from "../../../server/src/vocabulary/editorialBrackets.ts";
import { faulty, type MarkedMemo, type MemoFault } from "./fault.ts";

/** The brackets with a known phrase, which stand alone in their paragraphs or among words. */
function bracketsOf({ text }: MarkedMemo): readonly Span[] {
  return [...text.matchAll(/\[([^\][\n]+)\]/g)]
    .filter((match) => KNOWN.has(bracketKind(match[1] ?? "")))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

const KNOWN: ReadonlySet<string> = new Set([
  "omission",
  "redaction",
  "state",
  "missing-identifier",
]);

export const bracketFaults: readonly MemoFault[] = [
  {
    name: "closing editorial bracket lost",
    codes: "text/editorial-bracket",
    isMendable: false,
    count: (memo) => bracketsOf(memo).length,
    put: (memo, index) => {
      const bracket = bracketsOf(memo)[index];
      if (bracket === undefined) return undefined;
      const span = { start: bracket.end - 1, end: bracket.end };
      return faulty(memo, [{ span, newText: "" }], [bracket]);
    },
  },
  {
    name: "opening editorial bracket lost",
    codes: "text/",
    isMendable: false,
    count: (memo) => bracketsOf(memo).length,
    put: (memo, index) => {
      const bracket = bracketsOf(memo)[index];
      if (bracket === undefined) return undefined;
      const span = { start: bracket.start, end: bracket.start + 1 };
      return faulty(memo, [{ span, newText: "" }], [bracket]);
    },
  },
];

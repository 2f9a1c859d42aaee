import type { SourcePart, SourceRole } from "../../resolve/memo/sourceNote/sourceNote.ts";
import type { MemoRule } from "../rule.ts";
import { sourceNotesOf } from "../sourceNotes.ts";

/**
 * In 1,431 of 1,452 published notes the precedence stands before the caption; channels, controls and
 * `Eyes Only` stand anywhere (memo-format 9).
 */
const RANKS: Readonly<Partial<Record<SourceRole, number>>> = {
  level: 0,
  sensitivity: 1,
  precedence: 2,
  caption: 3,
};

export const order: MemoRule = {
  code: "source-note/order",
  severity: "information",
  summary: "The level and qualifiers of a source note are not in the usual order",
  documents: "memo",
  scope: "document",
  check(document, report) {
    for (const { parts } of sourceNotesOf(document)) {
      let last: SourcePart | undefined;
      for (const part of parts) {
        const rank = RANKS[part.role];
        if (rank === undefined) continue;
        if (last !== undefined && rank < (RANKS[last.role] ?? 0)) {
          report({
            stretch: part,
            message: `${part.value} stands after ${last.value}; it was expected before it`,
            related: [{ message: "The place before which it usually stands", stretch: last }],
          });
          break;
        }
        last = part;
      }
    }
  },
};

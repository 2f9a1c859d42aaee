/** Which lines an edit touched, compared once for all who ask one after the other. */
import type { DocumentLines } from "../parse/documentLines.ts";
import { changedPart } from "./changedPart.ts";

type ChangedLines = ReturnType<typeof changedPart>;

/** What was asked last; one answer alone is kept, since each holds on to two versions of the lines. */
let last:
  | { readonly lines: DocumentLines; readonly before: DocumentLines; readonly part: ChangedLines }
  | undefined;

/** What of a document's lines is not the same as in another version, as `changedPart` says it. */
export function changedLines(lines: DocumentLines, before: DocumentLines): ChangedLines {
  if (last?.lines !== lines || last.before !== before)
    last = { lines, before, part: changedPart(lines, before) };
  return last.part;
}

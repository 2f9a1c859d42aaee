/** Which lines an edit touched, compared once for all who ask. */
import type { DocumentLines } from "../parse/documentLines.ts";
import { changedPart } from "./changedPart.ts";

type ChangedLines = ReturnType<typeof changedPart>;

/** By the lines after an edit: those before it that were asked about last. */
const known = new WeakMap<
  DocumentLines,
  { readonly before: DocumentLines; readonly part: ChangedLines }
>();

/** What of a document's lines is not the same as in another version, as `changedPart` says it. */
export function changedLines(lines: DocumentLines, before: DocumentLines): ChangedLines {
  const last = known.get(lines);
  if (last?.before === before) return last.part;
  const part = changedPart(lines, before);
  known.set(lines, { before, part });
  return part;
}

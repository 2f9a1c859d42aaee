/** Takes back what a run of `fix` changed, by its journal. */
import { readFile } from "node:fs/promises";
import { toFault } from "../../workspace/nodeFiles.ts";
import { type ReplaceFault, replaceFile } from "../../workspace/nodeReplaceFile.ts";
import { bytesLike, decodeText } from "../../workspace/nodeText.ts";
import { hashOf, type JournalRecord, parseJournal, pathOfRecord, withoutEdits } from "./journal.ts";

/** What became of a file of the journal. */
export type Undone = {
  /** The absolute path. */
  readonly path: string;
} & (
  | { readonly status: "restored" | "unchanged"; readonly fault?: undefined }
  | { readonly status?: undefined; readonly fault: ReplaceFault }
);

/** A journal's records, the last first; or why it cannot be used. */
export async function readJournal(path: string): Promise<readonly JournalRecord[] | string> {
  try {
    const reading = decodeText(await readFile(path));
    if (reading.text === undefined) return reading.message;
    const records = parseJournal(reading.text);
    return typeof records === "string" ? records : [...records].reverse();
  } catch (error) {
    return toFault(error).message;
  }
}

/**
 * Gives a file the bytes that it had. A file that is as it was before stays so; one that is neither as
 * it was before nor as the fixes left it has changed since and is not touched.
 */
export async function undoRecord(journalPath: string, record: JournalRecord): Promise<Undone> {
  const path = pathOfRecord(journalPath, record);
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const { fault, message } = toFault(error);
    return { path, fault: { code: fault === "not-found" ? fault : "unreadable", message } };
  }
  const hash = hashOf(bytes);
  if (hash === record.before) return { path, status: "unchanged" };
  const text = hash === record.after ? decodeText(bytes, record.encoding).text : undefined;
  const restored = text === undefined ? undefined : withoutEdits(text, record);
  const after = restored === undefined ? undefined : bytesLike(bytes, restored, record.encoding);
  if (after === undefined || hashOf(after) !== record.before)
    return { path, fault: hash === record.after ? UNSOUND : CHANGED };
  const fault = await replaceFile(path, bytes, after);
  return fault === undefined ? { path, status: "restored" } : { path, fault };
}

const CHANGED: ReplaceFault = {
  code: "changed",
  message: "The file has changed since it was fixed, and was left as it is",
};
const UNSOUND: ReplaceFault = {
  code: "unreadable",
  message: "The journal does not hold what this file was, and it was left as it is",
};

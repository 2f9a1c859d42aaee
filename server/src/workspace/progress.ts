/**
 * The file `.cablegram/progress.jsonl`: how far somebody has come with each document of the folder. How
 * such files are read and written: `recordFile.ts`. All functions are pure.
 */
import * as v from "valibot";
import { emptyRecords, type RecordFile, type RecordFormat, recordKey } from "./recordFile.ts";

/** The states in their order; a document without a record is not started. */
const PROGRESS_STATES = ["not started", "transcribed", "reviewed"] as const;
export type ProgressState = (typeof PROGRESS_STATES)[number];

/** A record of the file. */
export const progressRecordSchema = v.looseObject({
  path: v.pipe(
    v.string(),
    v.minLength(1),
    v.description("The file, relative to the folder that holds .cablegram, with forward slashes"),
  ),
  document: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(2),
      v.description("Which of the file's documents, if not the first"),
    ),
  ),
  state: v.pipe(
    v.picklist(PROGRESS_STATES),
    v.description("How far it is; a document without a record is not started"),
  ),
  date: v.pipe(
    v.string(),
    v.isoDate("a date such as 2026-11-22"),
    v.description("When it was marked"),
  ),
});

export type ProgressRecord = Readonly<v.InferOutput<typeof progressRecordSchema>>;
export type ProgressFile = RecordFile<ProgressRecord>;

/** How the file is read, written and merged, by the functions of `recordFile.ts`. */
export const progressFormat: RecordFormat<ProgressRecord> = {
  schema: "cablegram/progress",
  version: 1,
  record: progressRecordSchema,
  fields: ["path", "document", "state", "date"],
  keyParts: ({ path, document }) => [path, document ?? 1],
  isNewer: (a, b) => b.date < a.date,
};

/** A file without records. */
export const emptyProgress: ProgressFile = emptyRecords(progressFormat);

/** A document by its file's path in the folder and its number in the file, from 1. */
export interface ProgressTarget {
  readonly path: string;
  readonly document: number;
}

/**
 * The file with these documents in a state since a day (`2026-11-22`). A document that goes back keeps
 * its record, and what others wrote into it; one that has no record needs none to be not started.
 */
export function withProgress(
  file: ProgressFile,
  targets: readonly ProgressTarget[],
  state: ProgressState,
  date: string,
): ProgressFile {
  const records = new Map(
    file.records.map((record) => [recordKey(progressFormat, record), record]),
  );
  for (const target of targets) {
    const bare = bareRecord(target, state, date);
    const key = recordKey(progressFormat, bare);
    const before = records.get(key);
    if (before === undefined && state === "not started") continue;
    if (before?.state !== state) records.set(key, { ...before, ...bare });
  }
  return { ...file, records: [...records.values()] };
}

/** The states that a file says, made once for many documents. */
export function progressIndex({
  records,
}: ProgressFile): (target: ProgressTarget) => ProgressState {
  const states = new Map(
    records.map((record) => [recordKey(progressFormat, record), record.state]),
  );
  return (target) => states.get(recordKey(progressFormat, bareRecord(target))) ?? "not started";
}

function bareRecord(
  { path, document }: ProgressTarget,
  state: ProgressState = "not started",
  date = "",
): ProgressRecord {
  return { path, ...(document === 1 ? {} : { document }), state, date };
}

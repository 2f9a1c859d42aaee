/**
 * The file `.cablegram/accepted.jsonl`: findings that somebody has compared with the original and
 * accepted, since the paper really says so. How such files are read and written: `recordFile.ts`.
 */
import * as v from "valibot";
import {
  dropRecord,
  emptyRecords,
  putRecord,
  type RecordFile,
  type RecordFormat,
  recordKey,
} from "./recordFile.ts";

/** A record of the file. A finding about a whole document has neither words nor occurrence. */
export const acceptedRecordSchema = v.looseObject({
  path: v.pipe(
    v.string(),
    v.minLength(1),
    v.description("The file, relative to the folder that holds .cablegram, with forward slashes"),
  ),
  code: v.pipe(v.string(), v.minLength(1), v.description("The rule: page/skipped")),
  before: v.optional(
    v.pipe(v.string(), v.description("Up to three words before the flagged text")),
  ),
  text: v.optional(v.pipe(v.string(), v.description("The flagged text, blanks single"))),
  after: v.optional(v.pipe(v.string(), v.description("Up to three words after the flagged text"))),
  occurrence: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      v.description("Which of the places in the file with the same words"),
    ),
  ),
  document: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(2),
      v.description("For a finding about a whole document: which of the file's, if not the first"),
    ),
  ),
  date: v.pipe(
    v.string(),
    v.isoDate("a date such as 2026-11-22"),
    v.description("When it was accepted"),
  ),
  initials: v.optional(v.pipe(v.string(), v.description("Who accepted it"))),
  reason: v.optional(v.pipe(v.string(), v.description("Why, in words"))),
});

export type AcceptedRecord = Readonly<v.InferOutput<typeof acceptedRecordSchema>>;

export type AcceptedFile = RecordFile<AcceptedRecord>;

/** How the file is read, written and merged, by the functions of `recordFile.ts`. */
export const acceptedFormat: RecordFormat<AcceptedRecord> = {
  schema: "cablegram/accepted",
  version: 1,
  record: acceptedRecordSchema,
  fields: [
    "path",
    "code",
    "before",
    "text",
    "after",
    "occurrence",
    "document",
    "date",
    "initials",
    "reason",
  ],
  keyParts: ({ path, code, before, text, after, occurrence, document }) =>
    text === undefined
      ? [path, code, "", "", "", 0, document ?? 1]
      : [path, code, before ?? "", text, after ?? "", occurrence ?? 1, 0],
  isNewer: (a, b) => b.date < a.date,
};

/** A file without records. */
export const emptyAccepted: AcceptedFile = emptyRecords(acceptedFormat);

/** The file with a record added, or put in the place of one for the same finding. */
export function withRecord(file: AcceptedFile, record: AcceptedRecord): AcceptedFile {
  return putRecord(acceptedFormat, file, record);
}

/** The file without the record for the same finding, if it has one. */
export function withoutRecord(file: AcceptedFile, record: AcceptedRecord): AcceptedFile {
  return dropRecord(acceptedFormat, file, record);
}

/** What two records for the same finding have in common. */
export function keyOf(record: AcceptedRecord): string {
  return recordKey(acceptedFormat, record);
}

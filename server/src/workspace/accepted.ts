/**
 * The file `.cablegram/accepted.jsonl`: findings that somebody has compared with the original and
 * accepted, since the paper really says so.
 *
 * Its first line names the format and its version; each further line is one record, and the records
 * are sorted, so that two people's branches merge line by line. Fields that this version does not know
 * are kept, and so are lines that it cannot read. All functions are pure.
 */
import * as v from "valibot";

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

export interface AcceptedFile {
  /** The fields of the first line. */
  readonly header: Readonly<Record<string, unknown>>;
  /** Sorted, each place once. */
  readonly records: readonly AcceptedRecord[];
  /** Lines that could not be read, as they are. */
  readonly unreadable: readonly string[];
}

/** A line of the file that could not be used; lines are counted from 1. */
export interface AcceptedError {
  readonly line: number;
  readonly message: string;
}

const ACCEPTED_SCHEMA = "cablegram/accepted";
const ACCEPTED_VERSION = 1;

/** A file without records. */
export const emptyAccepted: AcceptedFile = {
  header: { schema: ACCEPTED_SCHEMA, version: ACCEPTED_VERSION },
  records: [],
  unreadable: [],
};

/**
 * The records of a file's text. A line that cannot be read is named and kept. The records of a newer
 * version are not used, since nobody knows what they mean; all their lines are kept.
 */
export function parseAccepted(text: string): {
  file: AcceptedFile;
  errors: readonly AcceptedError[];
} {
  const errors: AcceptedError[] = [];
  const records: AcceptedRecord[] = [];
  const unreadable: string[] = [];
  let header: AcceptedFile["header"] | undefined;
  for (const { line, value } of textLines(text)) {
    const raw = parseJson(value);
    if (header === undefined && isHeader(raw)) {
      header = raw;
      if (!isKnownVersion(raw)) errors.push({ line, message: NEWER });
      continue;
    }
    const record = header === undefined || isKnownVersion(header) ? readRecord(raw) : undefined;
    if (typeof record === "object") records.push(record);
    else unreadable.push(value);
    if (typeof record === "string") errors.push({ line, message: record });
  }
  // A first line that could not be read is named already.
  if (header === undefined && 0 < records.length && errors[0]?.line !== 1)
    errors.unshift({ line: 1, message: NO_HEADER });
  return {
    file: { header: header ?? emptyAccepted.header, records: sorted(records), unreadable },
    errors,
  };
}

const NEWER =
  "Written by a newer version of Cablegram: its records are kept and have no effect here";
const NO_HEADER = `The first line should be {"schema":"${ACCEPTED_SCHEMA}","version":${ACCEPTED_VERSION}}`;

/** The text of a file, sorted, with a line end after each line; lines that were not read come last. */
export function serializeAccepted({ header, records, unreadable }: AcceptedFile): string {
  const lines = [JSON.stringify(header), ...sorted(records).map(serializeRecord), ...unreadable];
  return lines.map((line) => `${line}\n`).join("");
}

/** The file with a record added, or put in the place of one for the same finding. */
export function withRecord(file: AcceptedFile, record: AcceptedRecord): AcceptedFile {
  return { ...file, records: sorted([...withoutRecord(file, record).records, record]) };
}

/** The file without the record for the same finding, if it has one. */
export function withoutRecord(file: AcceptedFile, record: AcceptedRecord): AcceptedFile {
  const key = keyOf(record);
  return { ...file, records: file.records.filter((other) => keyOf(other) !== key) };
}

/**
 * Two versions of a file as one. A record that either has is in it, unless the version from which both
 * come (`base`) had it and one of the two withdrew it. Where both have a record for the same finding,
 * the later one counts, and keeps the fields that only the other one has.
 */
export function mergeAccepted(
  ours: AcceptedFile,
  theirs: AcceptedFile,
  base: AcceptedFile = emptyAccepted,
): AcceptedFile {
  const our = byKey(ours);
  const their = byKey(theirs);
  const before = byKey(base);
  const records: AcceptedRecord[] = [];
  for (const key of new Set([...our.keys(), ...their.keys()])) {
    const a = our.get(key);
    const b = their.get(key);
    if (a !== undefined && b !== undefined)
      records.push(b.date < a.date ? { ...b, ...a } : { ...a, ...b });
    else if (!before.has(key)) records.push(...[a, b].filter((record) => record !== undefined));
  }
  return {
    header: { ...theirs.header, ...ours.header },
    records: sorted(records),
    unreadable: [...new Set([...ours.unreadable, ...theirs.unreadable])],
  };
}

/** What two records for the same finding have in common. */
export function keyOf(record: AcceptedRecord): string {
  return JSON.stringify(keyParts(record));
}

function keyParts({ path, code, before, text, after, occurrence, document }: AcceptedRecord) {
  if (text === undefined) return [path, code, "", "", "", 0, document ?? 1] as const;
  return [path, code, before ?? "", text, after ?? "", occurrence ?? 1, 0] as const;
}

function byKey({ records }: AcceptedFile): ReadonlyMap<string, AcceptedRecord> {
  return new Map(records.map((record) => [keyOf(record), record]));
}

/** By path, code, words and number, compared by code units, so that it is the same everywhere. */
function sorted(records: readonly AcceptedRecord[]): readonly AcceptedRecord[] {
  const unique = new Map(records.map((record) => [keyOf(record), record]));
  return [...unique.values()].sort(compareRecords);
}

function compareRecords(a: AcceptedRecord, b: AcceptedRecord): number {
  const left = keyParts(a);
  const right = keyParts(b);
  for (const [i, value] of left.entries()) {
    const other = right[i] ?? "";
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}

/** Our fields first and always in this order, so that a record rewritten is the same line. */
const FIELDS = [
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
] as const;

function serializeRecord(record: AcceptedRecord): string {
  const own = FIELDS.flatMap((field) =>
    record[field] === undefined ? [] : [[field, record[field]]],
  );
  const others = Object.entries(record).filter(([field]) => !FIELDS.some((name) => name === field));
  return JSON.stringify(Object.fromEntries([...own, ...others]));
}

/** The lines that are not blank, with their numbers. */
function textLines(text: string): readonly { line: number; value: string }[] {
  const plain = text.startsWith("\ufeff") ? text.slice(1) : text;
  return plain
    .split("\n")
    .map((line, index) => ({
      line: index + 1,
      value: line.endsWith("\r") ? line.slice(0, -1) : line,
    }))
    .filter(({ value }) => value.trim() !== "");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isHeader(raw: unknown): raw is Record<string, unknown> {
  return (
    typeof raw === "object" && raw !== null && "schema" in raw && raw.schema === ACCEPTED_SCHEMA
  );
}

function isKnownVersion(header: AcceptedFile["header"]): boolean {
  return header["version"] === ACCEPTED_VERSION;
}

/** A record, or what is wrong with the line. */
function readRecord(raw: unknown): AcceptedRecord | string {
  if (raw === undefined) return "This line is not JSON: it is kept as it is and has no effect";
  const result = v.safeParse(acceptedRecordSchema, raw);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const field = v.getDotPath(issue);
  const what = field === null ? issue.message : `"${field}": ${issue.message}`;
  return `This line is no record and has no effect (${what})`;
}

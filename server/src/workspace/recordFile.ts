/**
 * Files of records in `.cablegram/`: the first line names the format and its version; each further
 * line is one record, and the records are sorted, so that two people's branches merge line by line.
 * Fields that this version does not know are kept, and so are lines that it cannot read. All functions
 * are pure.
 */
import * as v from "valibot";
import { parseJson } from "./json.ts";

/** What is known of the records of one file. */
export interface RecordFormat<R> {
  /** The name in the first line, such as `cablegram/accepted`. */
  readonly schema: string;
  readonly version: number;
  readonly record: v.GenericSchema<unknown, R>;
  /** Our fields, in the order in which they are written, so that a record rewritten is the same line. */
  readonly fields: readonly string[];
  /**
   * What two records for the same thing have in common, and what records are sorted by, compared by
   * code units, so that it is the same everywhere.
   */
  keyParts(record: R): readonly (string | number)[];
  /** The record that counts more where two files have one for the same thing; `b` if left out. */
  isNewer?(a: R, b: R): boolean;
}

export interface RecordFile<R> {
  /** The fields of the first line. */
  readonly header: Readonly<Record<string, unknown>>;
  /** Sorted, each thing once. */
  readonly records: readonly R[];
  /** Lines that could not be read, as they are. */
  readonly unreadable: readonly string[];
}

/** A line of the file that could not be used; lines are counted from 1. */
export interface RecordError {
  readonly line: number;
  readonly message: string;
}

/** A file without records. */
export function emptyRecords<R>({ schema, version }: RecordFormat<R>): RecordFile<R> {
  return { header: { schema, version }, records: [], unreadable: [] };
}

/**
 * The records of a file's text. A line that cannot be read is named and kept. The records of a newer
 * version are not used, since nobody knows what they mean; all their lines are kept.
 */
export function parseRecords<R>(
  format: RecordFormat<R>,
  text: string,
): { file: RecordFile<R>; errors: readonly RecordError[] } {
  const errors: RecordError[] = [];
  const records: R[] = [];
  const unreadable: string[] = [];
  let header: RecordFile<R>["header"] | undefined;
  const isKnown = () => header === undefined || header["version"] === format.version;
  for (const { line, value } of textLines(text)) {
    const raw = parseJson(value);
    if (header === undefined && isHeader(format, raw)) {
      header = raw;
      if (!isKnown()) errors.push({ line, message: NEWER });
      continue;
    }
    const reading = isKnown() ? readRecord(format, raw) : undefined;
    if (reading?.record !== undefined) records.push(reading.record);
    else unreadable.push(value);
    if (reading?.fault !== undefined) errors.push({ line, message: reading.fault });
  }
  // A first line that could not be read is named already.
  if (header === undefined && 0 < records.length && errors[0]?.line !== 1)
    errors.unshift({ line: 1, message: noHeader(format) });
  return {
    file: {
      header: header ?? emptyRecords(format).header,
      records: sorted(format, records),
      unreadable,
    },
    errors,
  };
}

const NEWER =
  "Written by a newer version of Cablegram: its records are kept and have no effect here";

function noHeader<R>(format: RecordFormat<R>): string {
  return `The first line should be ${JSON.stringify(emptyRecords(format).header)}`;
}

/** The text of a file, sorted, with a line end after each line; lines that were not read come last. */
export function serializeRecords<R extends object>(
  format: RecordFormat<R>,
  { header, records, unreadable }: RecordFile<R>,
): string {
  const own = sorted(format, records).map((record) => serializeRecord(format, record));
  return [JSON.stringify(header), ...own, ...unreadable].map((line) => `${line}\n`).join("");
}

/** The file with a record added, or put in the place of the one for the same thing. */
export function putRecord<R>(
  format: RecordFormat<R>,
  file: RecordFile<R>,
  record: R,
): RecordFile<R> {
  const { records } = dropRecord(format, file, record);
  return { ...file, records: sorted(format, [...records, record]) };
}

/** The file without the record for the same thing, if it has one. */
export function dropRecord<R>(
  format: RecordFormat<R>,
  file: RecordFile<R>,
  record: R,
): RecordFile<R> {
  const key = recordKey(format, record);
  return { ...file, records: file.records.filter((other) => recordKey(format, other) !== key) };
}

/**
 * Two versions of a file as one. A record that either has is in it, unless the version from which both
 * come (`base`) had it and one of the two withdrew it. Where both have a record for the same thing,
 * the newer one counts, and keeps the fields that only the other one has.
 */
export function mergeRecords<R extends object>(
  format: RecordFormat<R>,
  ours: RecordFile<R>,
  theirs: RecordFile<R>,
  base: RecordFile<R> = emptyRecords(format),
): RecordFile<R> {
  const our = byKey(format, ours);
  const their = byKey(format, theirs);
  const before = byKey(format, base);
  const records: R[] = [];
  for (const key of new Set([...our.keys(), ...their.keys()])) {
    const a = our.get(key);
    const b = their.get(key);
    if (a !== undefined && b !== undefined)
      records.push(format.isNewer?.(a, b) ? { ...b, ...a } : { ...a, ...b });
    else if (!before.has(key)) records.push(...[a, b].filter((record) => record !== undefined));
  }
  return {
    header: { ...theirs.header, ...ours.header },
    records: sorted(format, records),
    unreadable: [...new Set([...ours.unreadable, ...theirs.unreadable])],
  };
}

/** The key of a record as one string. */
export function recordKey<R>(format: RecordFormat<R>, record: R): string {
  return JSON.stringify(format.keyParts(record));
}

function byKey<R>(format: RecordFormat<R>, { records }: RecordFile<R>): ReadonlyMap<string, R> {
  return new Map(records.map((record) => [recordKey(format, record), record]));
}

function sorted<R>(format: RecordFormat<R>, records: readonly R[]): readonly R[] {
  const unique = new Map(records.map((record) => [recordKey(format, record), record]));
  return [...unique.values()].sort((a, b) => compareKeys(format.keyParts(a), format.keyParts(b)));
}

function compareKeys(
  left: readonly (string | number)[],
  right: readonly (string | number)[],
): number {
  for (const [i, value] of left.entries()) {
    const other = right[i] ?? "";
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}

function serializeRecord<R extends object>({ fields }: RecordFormat<R>, record: R): string {
  const values = new Map(Object.entries(record));
  const own = fields.flatMap((field) => (values.has(field) ? [[field, values.get(field)]] : []));
  const others = [...values].filter(([field]) => !fields.includes(field));
  return JSON.stringify(Object.fromEntries([...own, ...others]));
}

/** The lines that are not blank, with their numbers. */
function textLines(text: string): readonly { line: number; value: string }[] {
  const plain = text.startsWith("\ufeff") ? text.slice(1) : text;
  return plain
    .split("\n")
    .map((line, index) => ({
      line: index + 1,
      value: withoutReturns(line),
    }))
    .filter(({ value }) => value.trim() !== "");
}

/** A line without the carriage returns at its end, of which a damaged file may have several. */
function withoutReturns(line: string): string {
  let end = line.length;
  while (line[end - 1] === "\r") end--;
  return line.slice(0, end);
}

function isHeader<R>({ schema }: RecordFormat<R>, raw: unknown): raw is Record<string, unknown> {
  return typeof raw === "object" && raw !== null && "schema" in raw && raw.schema === schema;
}

/** A record, or what is wrong with the line. */
function readRecord<R>(
  { record: schema }: RecordFormat<R>,
  raw: unknown,
): { record: R; fault?: undefined } | { record?: undefined; fault: string } {
  if (raw === undefined)
    return { fault: "This line is not JSON: it is kept as it is and has no effect" };
  const result = v.safeParse(schema, raw);
  if (result.success) return { record: result.output };
  const [issue] = result.issues;
  const field = v.getDotPath(issue);
  const what = field === null ? issue.message : `"${field}": ${issue.message}`;
  return { fault: `This line is no record and has no effect (${what})` };
}

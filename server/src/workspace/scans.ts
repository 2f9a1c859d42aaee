/**
 * The file `.cablegram/scans.jsonl`: which scan a document is in, and on which pages. A box scan holds
 * many documents. How such files are read and written: `recordFile.ts`. All functions are pure.
 */
import * as v from "valibot";
import { parentFolder } from "./fileAccess.ts";
import {
  dropRecord,
  emptyRecords,
  putRecord,
  type RecordFile,
  type RecordFormat,
  recordKey,
} from "./recordFile.ts";

const pageNumber = v.pipe(v.number(), v.integer(), v.minValue(1));

/** A record of the file. Pages of a scan are counted from 1, whatever is printed on them. */
export const scanRecordSchema = v.looseObject({
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
  file: v.pipe(
    v.string(),
    v.minLength(1),
    v.description(
      `The scan, relative to the folder that holds .cablegram: a PDF or TIFF, or images with the place of the page's number: box-12/p\${page:3}.png`,
    ),
  ),
  first: v.optional(
    v.pipe(pageNumber, v.description("The scan's page on which the document begins")),
  ),
  last: v.optional(v.pipe(pageNumber, v.description("The scan's page on which it ends"))),
  markers: v.optional(
    v.pipe(
      v.record(v.string(), pageNumber),
      v.description("Page markers of the transcription with the scan's page of each"),
    ),
  ),
});

export type ScanRecord = Readonly<v.InferOutput<typeof scanRecordSchema>>;
export type ScanFile = RecordFile<ScanRecord>;

/** How the file is read, written and merged, by the functions of `recordFile.ts`. */
export const scanFormat: RecordFormat<ScanRecord> = {
  schema: "cablegram/scans",
  version: 1,
  record: scanRecordSchema,
  fields: ["path", "document", "file", "first", "last", "markers"],
  keyParts: ({ path, document }) => [path, document ?? 1],
};

/** A file without records. */
export const emptyScans: ScanFile = emptyRecords(scanFormat);

/** A document by its file's path and its number in the file, from 1. */
export interface ScanTarget {
  readonly path: string;
  readonly document: number;
}

/** What is to be set; what is left out stays, and what is `null` is taken away. */
export interface ScanChange {
  readonly file?: string;
  readonly first?: number;
  readonly last?: number | null;
  /** A page marker of the transcription; without a page it is no longer set. */
  readonly marker?: { readonly label: string; readonly page: number | null };
}

/** The record of a document. */
export function findScan({ records }: ScanFile, target: ScanTarget): ScanRecord | undefined {
  const key = recordKey(scanFormat, keyRecord(target));
  return records.find((record) => recordKey(scanFormat, record) === key);
}

/**
 * The file with a change of a document's record. What was set about one scan says nothing of another,
 * so a change of the scan forgets it. Without a scan there is nothing to set, and the file is as it was.
 */
export function withScan(file: ScanFile, target: ScanTarget, change: ScanChange): ScanFile {
  const found = findScan(file, target);
  const scan = change.file ?? found?.file;
  if (scan === undefined) return file;
  const old = found?.file === scan ? found : undefined;
  const { last: _, markers: __, ...lasting } = found ?? keyRecord(target);
  const base: ScanRecord = old ?? { ...withoutFirst(lasting), file: scan };
  const record: ScanRecord = {
    ...base,
    ...(change.first === undefined ? {} : { first: change.first }),
    ...(typeof change.last === "number" ? { last: change.last } : {}),
    ...(change.marker && { markers: markersWith(base.markers, change.marker) }),
  };
  return putRecord(scanFormat, file, change.last === null ? withoutLast(record) : record);
}

/** The file without the record of a document. */
export function withoutScan(file: ScanFile, target: ScanTarget): ScanFile {
  return dropRecord(scanFormat, file, keyRecord(target));
}

function withoutLast({ last: _, ...record }: ScanRecord): ScanRecord {
  return { ...record };
}

function withoutFirst({ first: _, ...record }: ScanRecord): ScanRecord {
  return { ...record };
}

function markersWith(
  markers: ScanRecord["markers"],
  { label, page }: NonNullable<ScanChange["marker"]>,
): Record<string, number> {
  const others = Object.entries(markers ?? {}).filter(([other]) => other !== label);
  return Object.fromEntries(page === null ? others : [...others, [label, page]]);
}

function keyRecord({ path, document }: ScanTarget): ScanRecord {
  return { path, ...(document === 1 ? {} : { document }), file: "" };
}

/** Where a document without a record may begin. */
export interface ScanProposal {
  readonly file: string;
  readonly page: number;
  /** The document after which it comes. */
  readonly after: ScanTarget;
}

/**
 * The page after the last known one of the nearest document before: in the same file, or in an earlier
 * file of the same folder, where 9 comes before 10. `undefined` if none before has a record.
 */
export function proposeScan({ records }: ScanFile, target: ScanTarget): ScanProposal | undefined {
  const folder = parentFolder(target.path);
  const before = records
    .filter(({ path }) => parentFolder(path) === folder)
    .filter((record) => compareTargets(targetOf(record), target) < 0)
    .sort((a, b) => compareTargets(targetOf(a), targetOf(b)))
    .at(-1);
  if (before === undefined) return undefined;
  return { file: before.file, page: (lastKnownPage(before) ?? 0) + 1, after: targetOf(before) };
}

function targetOf({ path, document }: ScanRecord): ScanTarget {
  return { path, document: document ?? 1 };
}

function compareTargets(a: ScanTarget, b: ScanTarget): number {
  return byName.compare(a.path, b.path) || a.document - b.document;
}

const byName = new Intl.Collator("en", { numeric: true });

function lastKnownPage({ first, last, markers }: ScanRecord): number | undefined {
  if (last !== undefined) return last;
  const known = [first, ...Object.values(markers ?? {})].filter((page) => page !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}

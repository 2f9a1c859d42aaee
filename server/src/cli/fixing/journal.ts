/**
 * The journal of `fix`: what is needed to take it back. A JSON object a line, the first of which names
 * the format and its version. A file's line is on the disk before the file is changed, so whenever the
 * program ends, each file is as its line says before or after, and one without a line is untouched.
 */
import { createHash } from "node:crypto";
import { type FileHandle, mkdir, open } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve } from "node:path";
import * as v from "valibot";
import { applyEdits, type TextEdit } from "../../text/span.ts";
import { createFolders, FOLDER_NAME } from "../../workspace/folder.ts";
import { nodeFiles, toForwardSlashes } from "../../workspace/nodeFiles.ts";
import { syncFolder } from "../../workspace/nodeReplaceFile.ts";
import { ENCODINGS } from "../../workspace/nodeText.ts";

const SCHEMA = "cablegram/fixes";
const VERSION = 1;

/** UTF-16 offsets of the text before, without its byte order mark; edits are in text order. */
const editSchema = v.looseObject({
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  old: v.string(),
  new: v.string(),
});

const journalRecordSchema = v.looseObject({
  /** Relative to the journal's folder, with forward slashes; absolute on another drive. */
  path: v.pipe(v.string(), v.minLength(1)),
  /** SHA-256 of the bytes. */
  before: v.string(),
  after: v.string(),
  edits: v.array(editSchema),
  /** Left out for UTF-8. */
  encoding: v.optional(v.picklist(ENCODINGS)),
});

export type JournalRecord = v.InferOutput<typeof journalRecordSchema>;

/** The hash by which the journal knows a file. */
export function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The edits with the text that each takes away. */
export function toJournalEdits(text: string, edits: readonly TextEdit[]): JournalRecord["edits"] {
  return edits.map(({ span, newText }) => ({
    start: span.start,
    old: text.slice(span.start, span.end),
    new: newText,
  }));
}

/** The text before the edits of a record, or `undefined` where the text cannot be the one after. */
export function withoutEdits(text: string, { edits }: JournalRecord): string | undefined {
  let moved = 0;
  let end = 0;
  const back: TextEdit[] = [];
  for (const edit of edits) {
    const start = edit.start + moved;
    if (start < end || text.slice(start, start + edit.new.length) !== edit.new) return undefined;
    end = start + edit.new.length;
    back.push({ span: { start, end }, newText: edit.old });
    moved += edit.new.length - edit.old.length;
  }
  return applyEdits(text, back);
}

/** A journal that is being written; the file is made with the first record. */
export class Journal {
  private file: FileHandle | undefined;
  private readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** Whether anything was recorded. */
  get isBegun(): boolean {
    return this.file !== undefined;
  }

  /** Resolves when the record is on the disk. Rejects if it cannot be written. */
  async add(absolutePath: string, record: Omit<JournalRecord, "path">): Promise<void> {
    this.file ??= await this.begin();
    const from = relative(dirname(this.path), absolutePath);
    const path = toForwardSlashes(isAbsolute(from) ? absolutePath : from);
    await this.file.appendFile(`${JSON.stringify({ path, ...record })}\n`);
    await this.file.sync();
  }

  async close(): Promise<void> {
    await this.file?.close();
  }

  private async begin(): Promise<FileHandle> {
    const folder = dirname(this.path);
    await mkdir(folder, { recursive: true });
    // A journal is never written over: it may be the only way back.
    const file = await open(this.path, "ax");
    const header = { schema: SCHEMA, version: VERSION, date: new Date().toISOString() };
    await file.appendFile(`${JSON.stringify(header)}\n`);
    await syncFolder(folder);
    return file;
  }
}

/** Where a run's journal is by default: `.cablegram/fixes/` of the nearest folder that has one, or here. */
export async function defaultJournalPath(cwd: string, date: Date): Promise<string> {
  const { root } = await createFolders(nodeFiles).folderOf(`${toForwardSlashes(cwd)}/file`);
  const name = date.toISOString().replaceAll(":", "-");
  return join(root ?? cwd, FOLDER_NAME, "fixes", `${name}.jsonl`);
}

/**
 * The records of a journal's text, or a sentence that says why it cannot be used. A last line without
 * its end was cut off while it was written, so its file was not changed yet.
 */
export function parseJournal(text: string): readonly JournalRecord[] | string {
  const lines = text.split("\n");
  const whole = lines.slice(0, -1);
  const header = parseLine(whole[0] ?? "");
  if (header?.["schema"] !== SCHEMA) return "This file is no journal of cablegram fix";
  if (header["version"] !== VERSION) return "Written by a newer version of Cablegram";
  const records: JournalRecord[] = [];
  for (const [i, line] of whole.entries()) {
    if (i === 0 || line.trim() === "") continue;
    const result = v.safeParse(journalRecordSchema, parseLine(line));
    if (!result.success) return `Line ${i + 1} of the journal cannot be read`;
    records.push(result.output);
  }
  return records;
}

function parseLine(line: string): Record<string, unknown> | undefined {
  try {
    const raw: unknown = JSON.parse(line);
    return typeof raw === "object" && raw !== null ? { ...raw } : undefined;
  } catch {
    return undefined;
  }
}

/** The file that a record is about. */
export function pathOfRecord(journalPath: string, { path }: JournalRecord): string {
  return resolve(dirname(journalPath), path);
}

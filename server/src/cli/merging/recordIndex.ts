/** Records of `--format ndjson` in several files, found by their paths and read when they are written. */
import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import * as v from "valibot";
import { SEVERITIES, type Severity } from "../../settings.ts";
import { parseJson } from "../../workspace/json.ts";

/** Where a record stands, in bytes. */
interface Place {
  readonly file: number;
  readonly start: number;
  readonly length: number;
  readonly isError: boolean;
  readonly counts: Readonly<Record<Severity, number>> | undefined;
}

const LINE_FEED = 10;

/** One record a path: of several, the last one that is no error. Only places are kept. */
export class RecordIndex {
  private readonly places = new Map<string, Place>();
  private readonly handles: FileHandle[] = [];
  /** Lines that are no records, such as the last one of a run that was killed. */
  damaged = 0;
  /** What only summaries tell. */
  readonly summaries = { accepted: 0, known: 0, hasKnown: false };

  /** Adds the records of a file. Rejects if it cannot be read. */
  async add(path: string): Promise<void> {
    const file = this.handles.push(await open(path, "r")) - 1;
    let begun: Buffer[] = [];
    let start = 0;
    const end = () => {
      const line = Buffer.concat(begun);
      begun = [];
      this.addLine(line, file, start);
      start += line.length + 1;
    };
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      let from = 0;
      for (let at = chunk.indexOf(LINE_FEED); 0 <= at; at = chunk.indexOf(LINE_FEED, from)) {
        begun.push(chunk.subarray(from, at));
        from = at + 1;
        end();
      }
      begun.push(chunk.subarray(from));
    }
    end();
  }

  private addLine(line: Buffer, file: number, start: number): void {
    if (line.length === 0) return;
    const record = parseRecord(line.toString("utf8"));
    if (record === undefined) {
      this.damaged++;
      return;
    }
    const { path, error, findings, summary } = record;
    if (summary !== undefined) {
      this.summaries.accepted += summary.accepted ?? 0;
      this.summaries.known += summary.known ?? 0;
      this.summaries.hasKnown ||= summary.known !== undefined;
    }
    if (path === undefined) return;
    const isError = error !== undefined;
    const before = this.places.get(path);
    if (isError && before !== undefined && !before.isError) return;
    const counts = findings && countFindings(findings);
    this.places.set(path, { file, start, length: line.length, isError, counts });
  }

  has(path: string): boolean {
    return this.places.has(path);
  }

  /** All paths, sorted as those of a folder are. */
  paths(): readonly string[] {
    return [...this.places.keys()].sort();
  }

  /** The record of a path as it stands, and what it counts for. */
  async read(
    path: string,
  ): Promise<(Omit<Place, "file" | "start" | "length"> & { line: string }) | undefined> {
    const place = this.places.get(path);
    const handle = place && this.handles[place.file];
    if (place === undefined || handle === undefined) return undefined;
    const bytes = Buffer.alloc(place.length);
    await handle.read(bytes, 0, place.length, place.start);
    return { line: bytes.toString("utf8"), isError: place.isError, counts: place.counts };
  }

  async close(): Promise<void> {
    await Promise.all(this.handles.map((handle) => handle.close()));
  }
}

/** What is looked at of a record; all else in it goes on as it is. */
const recordSchema = v.object({
  version: v.number(),
  path: v.optional(v.string()),
  error: v.optional(v.unknown()),
  findings: v.optional(
    v.array(v.object({ severity: v.picklist(SEVERITIES), accepted: v.optional(v.boolean()) })),
  ),
  summary: v.optional(
    v.object({ accepted: v.optional(v.number()), known: v.optional(v.number()) }),
  ),
});

type RecordLine = v.InferOutput<typeof recordSchema>;

function parseRecord(text: string): RecordLine | undefined {
  const result = v.safeParse(recordSchema, parseJson(text));
  return result.success ? result.output : undefined;
}

function countFindings(findings: NonNullable<RecordLine["findings"]>): Record<Severity, number> {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity, accepted } of findings) if (!accepted) counts[severity]++;
  return counts;
}

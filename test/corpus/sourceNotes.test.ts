/*
 * The source notes of the corpus: how many have their parts read, printed and held to a floor; and
 * some of them against a list made by reading them, value by value.
 */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { SourceNote } from "../../server/src/features/contract.ts";
import { getFileOutline } from "../../server/src/features/outline.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { parseTable } from "../../server/src/vocabulary/table.ts";
import { describeCorpus, readCorpus } from "../support/corpus.ts";
import type { Figure } from "./figures.ts";

const COLUMNS = {
  required: ["file", "repository"],
  optional: [
    "level",
    "qualifiers",
    "record_group",
    "lot",
    "box",
    "film",
    "file_number",
    "drafters",
  ],
} as const;
type Column = (typeof COLUMNS.required)[number] | (typeof COLUMNS.optional)[number];

const csv = readFileSync(new URL("sourceNotes.csv", import.meta.url), "utf8");
const { rows, errors } = parseTable<Column>("sourceNotes.csv", csv, COLUMNS);
const floors = JSON.parse(
  readFileSync(new URL("floors.json", import.meta.url), "utf8"),
) as Readonly<Record<string, Readonly<Record<string, Figure>>>>;

const FOLDERS = ["seeds", "frus5", "frus-html", "frus-history"];

/** The source notes by file; documents without one are left out. */
function sourceNotes(): ReadonlyMap<string, SourceNote> {
  const notes = new Map<string, SourceNote>();
  for (const { name, text, truth } of FOLDERS.flatMap(readCorpus)) {
    if (truth.kind !== "memo") continue;
    for (const { sourceNote } of getFileOutline(analyze(text, { type: "memo" }), name).documents)
      if (sourceNote !== null) notes.set(name, sourceNote);
  }
  return notes;
}

const READ: Readonly<Record<string, (note: SourceNote) => boolean>> = {
  repository: ({ repository }) => repository !== null,
  path: ({ path }) => 0 < path.length,
  level: ({ level }) => level !== null,
  qualifiers: ({ qualifiers }) => 0 < qualifiers.length,
  drafting: ({ drafters }) => 0 < drafters.length,
  "container or file number": ({ parts }) => parts.some(({ role }) => HOLDERS.has(role)),
};

const HOLDERS = new Set(["lot", "box", "oaId", "job", "film", "noFilm", "fileNumber"]);

/** In another corpus than that of the floors a share may be so much below. */
const OTHER_CORPUS = 0.05;

test("the list of source notes can be read", () => {
  expect(errors).toEqual([]);
});

describeCorpus("source notes", () => {
  const notes = sourceNotes();

  test("so many have their parts read", () => {
    const all = [...notes.values()];
    const floor = floors["source notes"] ?? {};
    for (const [name, isRead] of Object.entries(READ)) {
      const count = all.filter(isRead).length;
      console.log(`source notes: ${name} ${count} of ${all.length}`);
      const { right, of } = floor[name] ?? { right: 0, of: 1 };
      const slack = all.length === of ? 0 : OTHER_CORPUS;
      expect(count / all.length, name).toBeGreaterThanOrEqual(right / of - slack);
    }
  });

  describe("are what the list says", () => {
    const listed = rows.map(({ cells }) => cells).filter(({ file }) => notes.has(file));

    test("they are there", () => {
      expect(listed).not.toEqual([]);
    });

    test.each(listed)("$file", (cells) => {
      const note = notes.get(cells.file);
      const { repository, level, qualifiers, recordGroup, lot, box, filmNumbers, fileNumber } =
        note ?? {};
      expect({
        file: cells.file,
        repository: repository ?? "",
        level: level ?? "",
        qualifiers: qualifiers?.join("; ") ?? "",
        record_group: recordGroup ?? "",
        lot: lot ?? "",
        box: box ?? "",
        film: filmNumbers?.join("; ") ?? "",
        file_number: fileNumber ?? "",
        drafters: note?.drafters.map(({ name }) => name).join("; ") ?? "",
      }).toEqual(cells);
    });
  });
});

/*
 * Every citation of the corpus that names a document which is there goes to it, and none elsewhere:
 * against a list checked by hand. For the cables the archive's Document Number says independently who
 * has a number, for the volume the names of the files.
 */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseTable } from "../../server/src/vocabulary/table.ts";
import type { LibraryIndex } from "../../server/src/workspace/library/libraryIndex.ts";
import { describeCorpus, readCorpus } from "../support/corpus.ts";
import { libraryOf } from "../support/libraries.ts";

const COLUMNS = { required: ["folder", "file", "written", "target"], optional: [] } as const;
const csv = readFileSync(new URL("citedDocuments.csv", import.meta.url), "utf8");
const { rows, errors } = parseTable<(typeof COLUMNS.required)[number]>(
  "citedDocuments.csv",
  csv,
  COLUMNS,
);

test("the list can be read", () => {
  expect(errors).toEqual([]);
});

const nameOf = (path: string) => path.slice(path.lastIndexOf("/") + 1).replace(".txt", "");

interface Cited {
  readonly file: string;
  readonly written: string;
  readonly number: string;
  readonly targets: readonly string[];
}

function citedIn(library: LibraryIndex): readonly Cited[] {
  return [...library.documents()].flatMap((document) =>
    document.citations.map((citation) => {
      const { target } = citation;
      const number =
        target.kind === "document"
          ? `document ${target.number}`
          : `${target.number.station} ${target.number.serial}`;
      const targets = library.targetsOf(citation, document).map(({ path }) => nameOf(path));
      return { file: nameOf(document.path), written: citation.text, number, targets };
    }),
  );
}

const libraryOfFolder = (folder: string) =>
  libraryOf(Object.fromEntries(readCorpus(folder).map(({ name, text }) => [`/${name}.txt`, text])));

const expected = (folder: string) =>
  rows
    .filter(({ cells }) => cells.folder === folder)
    .map(({ cells }) => `${cells.file}: ${cells.written} is in ${cells.target}`);

function print(folder: string, cited: readonly Cited[]): readonly string[] {
  const found = cited.filter(({ targets }) => 0 < targets.length);
  const lines = found.map(
    ({ file, written, targets }) => `${file}: ${written} is in ${targets.join(" or ")}`,
  );
  const absent = cited.length - found.length;
  console.log(
    [`${folder}: ${found.length} citations resolved, ${absent} absent`, ...lines].join("\n"),
  );
  return lines;
}

describeCorpus("citations of documents that are there", () => {
  test.each(["aad", "aad-flow"])("%s: cables", (folder) => {
    const cited = citedIn(libraryOfFolder(folder));
    expect(print(folder, cited)).toEqual(expected("aad"));
  });

  test("aad: by the archive's own numbers", () => {
    const serials = new Map<string, string>();
    for (const { name, truth } of readCorpus("aad")) {
      const written = truth.rawAttributes?.["Document Number"] ?? "";
      serials.set(String(Number(written.replace(/^\d{4}[A-Z]+/, ""))), nameOf(name));
    }
    for (const { number, targets } of citedIn(libraryOfFolder("aad"))) {
      const serial = number.slice(number.lastIndexOf(" ") + 1);
      expect(targets, number).toEqual(serials.has(serial) ? [serials.get(serial)] : []);
    }
  });

  test("frus5: documents of the same volume", () => {
    const library = libraryOfFolder("frus5");
    const cited = citedIn(library);
    expect(print("frus5", cited)).toEqual(expected("frus5"));
    const files = new Set(library.paths().map(nameOf));
    const documents = cited.filter(({ number }) => number.startsWith("document "));
    for (const { number, targets } of documents) {
      const file = number.slice("document ".length).padStart(3, "0");
      expect(targets, number).toEqual(files.has(file) ? [file] : []);
    }
    const telegrams = cited.length - documents.length;
    console.log(`frus5: ${documents.length} citations of documents, ${telegrams} of telegrams`);
  });
});

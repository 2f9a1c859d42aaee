/*
 * Cross-references of the corpus's printed documents against a list made by reading them: what each is
 * and to what it points; of *Ibid.* where the citation stands that it repeats. And the words that begin
 * a reference with a number and were not read, each with its cause.
 */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { contains } from "../../server/src/parse/place.ts";
import { crossReferencesOf } from "../../server/src/resolve/crossReferences/crossReferences.ts";
import { textIn } from "../../server/src/resolve/document.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { parseTable } from "../../server/src/vocabulary/table.ts";
import { describeCorpus, readCorpus } from "../support/corpus.ts";

const csv = readFileSync(new URL("crossReferences.csv", import.meta.url), "utf8");
const { rows, errors } = parseTable<"file" | "line" | "written" | "kind" | "target">(
  "crossReferences.csv",
  csv,
  { required: ["file", "line", "written", "kind"], optional: ["target"] },
);

test("the list of cross-references can be read", () => {
  expect(errors).toEqual([]);
});

/** Each with line, words, kind and target, the words of a source that is repeated left out. */
function referencesIn(file: string, text: string): readonly string[] {
  return analyze(text, { type: "memo" }).documents.flatMap(({ document, firstLine }) =>
    crossReferencesOf(document).map((reference) => {
      const { kind, target, repeats, start } = reference;
      const parts = Object.entries(target)
        .filter(([key]) => key !== "repeats" && key !== "source")
        .map(([key, value]) => `${key}=${value}`);
      if (repeats !== undefined)
        parts.push(`repeats=${firstLine + repeats.start.line + 1}:${repeats.start.column + 1}`);
      const written = textIn(document.lines, reference).split(/\s+/).join(" ");
      return [file, firstLine + start.line + 1, written, kind, parts.join(" | ")].join("; ");
    }),
  );
}

/** Numbers behind a word that begins a reference, which are none. */
const NO_REFERENCES: Readonly<Record<string, string>> = {
  "Documents 30": "counts documents",
  "documents 30": "counts documents",
};
const OCCURRENCE = /\b(?:Documents? \d+|[Ff]ootnotes? \d+|[Tt]elegrams? \d+|[Ii]bid\.)/g;

describeCorpus("cross-references", () => {
  const files = () =>
    ["frus5", "frus-html", "frus-history", "seeds"].flatMap((folder) => readCorpus(folder));

  test("each of the list is read as it says", () => {
    const found = new Set(files().flatMap(({ name, text }) => referencesIn(name, text)));
    const expected = rows.map(({ cells }) =>
      [cells.file, cells.line, cells.written, cells.kind, cells.target].join("; "),
    );
    console.log(`${found.size} cross-references, ${expected.length} of them compared`);
    expect(expected.filter((each) => !found.has(each))).toEqual([]);
  });

  test("each word with a number is read, or no reference", () => {
    let count = 0;
    const missed = files().flatMap(({ name, text }) => {
      const read = analyze(text, { type: "memo" }).documents.flatMap(({ document, firstLine }) =>
        crossReferencesOf(document).map(({ start, end }) => ({ start, end, firstLine })),
      );
      const isRead = (line: number, column: number) =>
        read.some(({ start, end, firstLine }) =>
          contains({ start, end }, { line: line - firstLine, column }),
        );
      return text.split("\n").flatMap((line, number) =>
        [...line.matchAll(OCCURRENCE)].flatMap(({ 0: words, index }) => {
          count++;
          if (words in NO_REFERENCES || isRead(number, index)) return [];
          return [
            `${name}:${number + 1}: ${words} in ${line.slice(Math.max(0, index - 30), index + 40)}`,
          ];
        }),
      );
    });
    console.log(`${count} words with a number, ${missed.length} of them not read`);
    expect(missed).toEqual([]);
  });
});

/*
 * The soundness of the tables in server/data: what their README claims of columns, keys, order and
 * rows, and that no row of ours is one that the loader would leave out.
 */
import { readdirSync, readFileSync } from "node:fs";
import { csv2json } from "csv42";
import { describe, expect, test } from "vitest";
import { parseTable } from "../../server/src/vocabulary/table.ts";

const folder = new URL("../../server/data/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), "utf8");
const readme = read("README.md");

interface Claim {
  /** The columns of the header row, in order. */
  readonly columns: readonly string[];
  /** The columns that together name a row. */
  readonly key: readonly string[];
  /** The columns that hold a value in every row. */
  readonly filled: readonly string[];
  /** Whether the rows are in the order of their first cells, case aside. */
  readonly isSorted?: boolean;
}

const claims: Readonly<Record<string, Claim>> = {
  "abbreviations.csv": {
    columns: ["term", "meaning"],
    key: ["term"],
    filled: ["term", "meaning"],
    isSorted: true,
  },
  "address-prefixes.csv": {
    columns: ["prefix", "kind", "meaning", "alone"],
    key: ["prefix"],
    filled: ["prefix", "kind"],
    isSorted: true,
  },
  "archive-lines.csv": {
    columns: ["text", "match", "kind"],
    key: ["text", "match"],
    filled: ["text", "match", "kind"],
  },
  "attachment-labels.csv": {
    columns: ["label", "designation"],
    key: ["label"],
    filled: ["label", "designation"],
    isSorted: true,
  },
  "attribute-layouts.csv": {
    columns: ["key", "from", "to", "before"],
    key: ["key", "from"],
    filled: ["key", "from", "to"],
    isSorted: true,
  },
  "attribute-orders.csv": {
    columns: ["code", "header_code"],
    key: ["code"],
    filled: ["code", "header_code"],
  },
  "attributes.csv": {
    columns: ["key", "type", "meaning", "value_form", "example", "records"],
    key: ["key"],
    filled: ["key", "type", "meaning", "records"],
  },
  "caption-lines.csv": {
    columns: ["words", "kind"],
    key: ["words"],
    filled: ["words", "kind"],
    isSorted: true,
  },
  "captions.csv": {
    columns: ["term", "kind", "meaning", "from", "to"],
    key: ["term", "kind"],
    filled: ["term", "kind"],
  },
  "closings.csv": {
    columns: ["closing"],
    key: ["closing"],
    filled: ["closing"],
    isSorted: true,
  },
  "cross-reference-words.csv": {
    columns: ["word", "role"],
    key: ["word"],
    filled: ["word", "role"],
    isSorted: true,
  },
  "original-brackets.csv": {
    columns: ["phrase"],
    key: ["phrase"],
    filled: ["phrase"],
    isSorted: true,
  },
  "designators.csv": {
    columns: ["word", "glued", "meaning"],
    key: ["word"],
    filled: ["word", "glued"],
    isSorted: true,
  },
  "bracket-texts.csv": {
    columns: ["text", "meaning"],
    key: ["text"],
    filled: ["text", "meaning"],
  },
  "editorial-brackets.csv": {
    columns: ["phrase", "match", "kind"],
    key: ["phrase", "match"],
    filled: ["phrase", "match", "kind"],
  },
  "end-marks.csv": {
    columns: ["mark", "kind", "meaning"],
    key: ["mark"],
    filled: ["mark", "kind"],
  },
  "genres.csv": {
    columns: ["term", "group"],
    key: ["term"],
    filled: ["term", "group"],
    isSorted: true,
  },
  "header-labels.csv": {
    columns: ["label", "field", "form", "era"],
    key: ["label"],
    filled: ["label", "field", "form"],
  },
  "heading-phrases.csv": {
    columns: ["phrase"],
    key: ["phrase"],
    filled: ["phrase"],
    isSorted: true,
  },
  "levels.csv": {
    columns: ["term", "form", "level", "rank", "banner", "base"],
    key: ["term"],
    filled: ["term", "form", "level", "rank"],
  },
  "line-phrases.csv": {
    columns: ["phrase", "kind"],
    key: ["phrase"],
    filled: ["phrase", "kind"],
    isSorted: true,
  },
  "memo-labels.csv": {
    columns: ["label", "field", "form"],
    key: ["label"],
    filled: ["label", "field", "form"],
  },
  "message-notices.csv": {
    columns: ["text", "match", "kind"],
    key: ["text", "match"],
    filled: ["text", "match", "kind"],
  },
  "name-tags.csv": {
    columns: ["code", "example"],
    key: ["code"],
    filled: ["code", "example"],
    isSorted: true,
  },
  "offices.csv": {
    columns: ["code", "title", "from", "to", "occurrences", "messages", "action_or_origin"],
    key: ["code"],
    filled: ["code"],
    isSorted: true,
  },
  "operating-signals.csv": {
    columns: ["signal", "place", "number", "meaning"],
    key: ["signal"],
    filled: ["signal", "place"],
    isSorted: true,
  },
  "officer-titles.csv": {
    columns: ["word"],
    key: ["word"],
    filled: ["word"],
    isSorted: true,
  },
  "name-particles.csv": {
    columns: ["word", "kind"],
    key: ["word"],
    filled: ["word", "kind"],
    isSorted: true,
  },
  "person-words.csv": {
    columns: ["word", "kind"],
    key: ["word"],
    filled: ["word", "kind"],
    isSorted: true,
  },
  "posts.csv": {
    columns: ["name", "mrn_name", "kind", "country", "aliases", "aad_name"],
    key: ["name"],
    filled: ["name", "mrn_name", "kind", "aad_name"],
  },
  "precedences.csv": {
    columns: ["term", "form", "prosign", "rank"],
    key: ["term"],
    filled: ["term", "form", "prosign", "rank"],
  },
  "prefixes.csv": {
    columns: ["prefix", "example"],
    key: ["prefix"],
    filled: ["prefix", "example"],
    isSorted: true,
  },
  "publisher-lines.csv": {
    columns: ["text", "match", "kind"],
    key: ["text", "match"],
    filled: ["text", "match", "kind"],
  },
  "quotation-words.csv": {
    columns: ["phrase", "kind", "meaning"],
    key: ["phrase"],
    filled: ["phrase", "kind"],
  },
  "reference-words.csv": {
    columns: ["word", "kind", "station"],
    key: ["word"],
    filled: ["word", "kind"],
    isSorted: true,
  },
  "routing-indicators.csv": {
    columns: ["indicator", "station"],
    key: ["indicator"],
    filled: ["indicator", "station"],
    isSorted: true,
  },
  "time-words.csv": {
    columns: ["word"],
    key: ["word"],
    filled: ["word"],
    isSorted: true,
  },
  "section-titles.csv": {
    columns: ["title", "source"],
    key: ["title"],
    filled: ["title", "source"],
    isSorted: true,
  },
  "source-note-terms.csv": {
    columns: ["term", "kind", "role", "meaning"],
    key: ["term"],
    filled: ["term", "kind"],
  },
  "stamps.csv": {
    columns: ["date", "from", "to"],
    key: ["date"],
    filled: ["date", "from", "to"],
  },
  "tags.csv": {
    columns: ["code", "title", "kind", "from", "to", "source"],
    key: ["code", "kind"],
    filled: ["code", "kind", "source"],
  },
};

const tables = Object.entries(claims).map(([name, claim]) => {
  const text = read(name);
  const columns = { required: claim.filled, optional: claim.columns };
  return { name, claim, text, ...parseTable(name, text, columns) };
});

test("every file of the folder is claimed here and described in its README", () => {
  const files = readdirSync(folder).filter((name) => name.endsWith(".csv"));
  expect(files.sort()).toEqual(Object.keys(claims).sort());
  for (const name of readdirSync(folder).filter((file) => file !== "README.md"))
    expect(readme).toContain(name);
});

describe.each(tables)("$name", ({ name, claim, text, rows, errors }) => {
  const valuesOf = (columns: readonly string[]) =>
    rows.map(({ cells }) => columns.map((column) => cells[column] ?? "").join("\u0000"));

  test("has the claimed header and no row that cannot be read", () => {
    expect(text.split("\n", 1)[0]).toBe(claim.columns.join(","));
    expect(errors).toEqual([]);
    expect(rows.length).toBeGreaterThan(0);
  });

  test("is plain: LF line ends, one at the end, no stray blanks", () => {
    expect(text).not.toContain("\r");
    expect(text).not.toContain("\t");
    expect(text).not.toContain("\ufeff");
    expect(text.endsWith("\n")).toBe(true);
    expect(text.endsWith("\n\n")).toBe(false);
    const cells = csv2json<object>(text, { nested: false, parseValue: (value) => value });
    const padded = cells
      .flatMap((row) => Object.values(row).map(String))
      .filter((cell) => cell !== cell.trim() || cell.includes("  ") || cell.includes("\n"));
    expect(padded).toEqual([]);
  });

  test("has unique keys", () => {
    const keys = valuesOf(claim.key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test("has years or dates, the earlier one first", () => {
    for (const { line, cells } of rows) {
      const { from = "", to = "" } = cells as { from?: string; to?: string };
      for (const date of [from, to].filter((value) => value !== ""))
        expect(date, `${name}:${line}`).toMatch(/^\d{4}(?:-\d\d-\d\d)?$/);
      if (from !== "" && to !== "") expect(from <= to, `${name}:${line}`).toBe(true);
    }
  });

  test("is sorted if that is claimed", () => {
    const first = valuesOf(claim.columns.slice(0, 1)).map((value) => value.toLowerCase());
    if (claim.isSorted) expect(first).toEqual([...first].sort());
  });

  test("has as many rows as the README says, if it says", () => {
    const said = new RegExp(`^### ${name} \\((\\d+) rows`, "m").exec(readme)?.[1];
    if (said !== undefined) expect(rows.length).toBe(Number(said));
  });
});

describe("tags.csv", () => {
  const rows = tables.find(({ name }) => name === "tags.csv")?.rows ?? [];
  const shapes: Readonly<Record<string, RegExp>> = {
    subject: /^[A-Z]{4}$/,
    program: /^K[A-Z]{3}$/,
    geographic: /^[A-Z]{2}$/,
    organization: /^[A-Z][A-Z0-9&'/ -]*$/,
  };

  test("has codes of the shape of their kind", () => {
    for (const { cells } of rows) {
      const { code = "", kind = "" } = cells as { code?: string; kind?: string };
      expect(code, kind).toMatch(shapes[kind] ?? /never/);
    }
  });

  test("names only sources that the README explains", () => {
    const sources = new Set(rows.flatMap(({ cells }) => (cells["source"] ?? "").split(";")));
    for (const source of sources) expect(readme).toContain(`| ${source} |`);
  });
});

describe("posts.csv", () => {
  const rows = tables.find(({ name }) => name === "posts.csv")?.rows ?? [];

  test("derives the archive's name from the first six characters, blanks counted", () => {
    for (const { cells } of rows) {
      const { mrn_name = "", aad_name = "" } = cells as { mrn_name?: string; aad_name?: string };
      expect(aad_name).toBe(mrn_name.slice(0, 6).replaceAll(" ", ""));
    }
  });

  test("has only kinds that the README lists", () => {
    const said = /^\| kind \| (embassy.*) \|$/m.exec(readme)?.[1]?.split(", ");
    for (const { cells } of rows) expect(said).toContain(cells["kind"]);
  });
});

describe("words.txt", () => {
  const text = read("words.txt");
  const words = text.split("\n").slice(0, -1);

  test("is a sorted list of plain words without a double", () => {
    expect(words.every((word) => /^[a-z]{2,}$/.test(word))).toBe(true);
    expect(words.every((word, index) => index === 0 || (words[index - 1] ?? "") < word)).toBe(true);
  });

  test("is as long as the README says, and no larger than a program can carry", () => {
    expect(readme).toContain(`${words.length.toLocaleString("en-US")} English words`);
    expect(text.length).toBeLessThan(450_000);
  });

  test("comes with its notices", () => {
    expect(read("words-LICENSE.txt")).toContain("Copyright 2000-2011 by Kevin Atkinson");
  });
});

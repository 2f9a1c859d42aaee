import { describe, expect, test } from "vitest";
import { parseEntries, parseTable, toList, toYear } from "../../server/src/vocabulary/table.ts";
import { createRandom } from "../support/seededRandom.ts";

const columns = { required: ["code"], optional: ["title"] } as const;
const parse = (text: string) => parseTable<"code" | "title">("tags.csv", text, columns);

describe("parseTable", () => {
  test("gives the cells by column with the lines on which the rows begin", () => {
    expect(parse("title,code\nOne,A\nTwo,B\n")).toEqual({
      rows: [
        { line: 2, cells: { code: "A", title: "One" } },
        { line: 3, cells: { code: "B", title: "Two" } },
      ],
      errors: [],
    });
  });

  test.each([
    ["a byte order mark", "\ufeffcode,title\nA,One"],
    ["line ends of Windows", "code,title\r\nA,One\r\n"],
    ["line ends of old", "code,title\rA,One\r"],
    ["padded cells and headers in capitals", " Code , TITLE \n A , One "],
    ["blank rows", "\ncode,title\n\n,\nA,One\n\n"],
    ["columns that nobody asked for", "note,code,title\nx,A,One"],
  ])("takes %s", (_, text) => {
    const { rows, errors } = parse(text);
    expect(errors).toEqual([]);
    expect(rows.map(({ cells }) => cells)).toEqual([{ code: "A", title: "One" }]);
  });

  test("reads quoted cells, with commas, quotation marks and line ends in them", () => {
    const { rows } = parse('code,title\nA,"One, ""two""\nthree"\nB,x\n');
    expect(rows).toEqual([
      { line: 2, cells: { code: "A", title: 'One, "two"\nthree' } },
      { line: 4, cells: { code: "B", title: "x" } },
    ]);
  });

  test("reads a text with a cell over two lines as it reads it without", () => {
    const random = createRandom(1974);
    let compared = 0;
    for (let i = 0; i < 3000; i++) {
      const signs = Array.from({ length: random.between(0, 24) }, () =>
        random.pick([...'ab,,"\n ']),
      );
      const text = `code,title\n${signs.join("")}`;
      const alone = parse(text);
      if (alone.errors.some(({ message }) => message.includes("quotation"))) continue;
      const { rows } = parse(`${text}\nlast,"one\ntwo"`);
      expect(rows.slice(0, -1), JSON.stringify(text)).toEqual(alone.rows);
      compared++;
    }
    expect(compared).toBeGreaterThan(1000);
  });

  test("leaves a missing column and missing cells blank", () => {
    expect(parse("code\nA").rows).toEqual([{ line: 2, cells: { code: "A", title: "" } }]);
    expect(parse("code,title\nA").rows).toEqual([{ line: 2, cells: { code: "A", title: "" } }]);
  });

  test.each([
    ["", 1, 'The header names nothing, and "code" was expected'],
    ["title\nOne", 1, 'The header names title, and "code" was expected'],
    ["code\nA\n\nB,C", 4, "This row has 2 cells, and the header names 1"],
    ["code,title\nA,One\n,Two", 3, '"code" is blank, and a value was expected'],
    [
      'code,title\nA,"One\nB,"Two"\nC,"Three',
      2,
      'This row has an opening quotation mark (") and no closing one',
    ],
    [
      'code,title\nA,One\nB,"Two\nC,Three',
      3,
      'This row has an opening quotation mark (") and no closing one',
    ],
  ])("reports what is wrong in %j", (text, line, message) => {
    expect(parse(text).errors).toEqual([{ file: "tags.csv", line, message }]);
  });

  test("uses the rows beside a wrong one", () => {
    expect(parse("code\nA\nB,C\nD").rows.map(({ cells }) => cells.code)).toEqual(["A", "D"]);
  });
});

describe("parseEntries", () => {
  test("reports what an entry refused, in the order of lines", () => {
    const { entries, errors } = parseEntries<"code" | "title", { code: string }>(
      "x.csv",
      "code\nA\nbad\nB,C\nD",
      columns,
      ({ code }) => (code === "bad" ? "a good code was expected" : { code }),
    );
    expect(entries).toEqual([{ code: "A" }, { code: "D" }]);
    expect(errors.map(({ line }) => line)).toEqual([3, 4]);
  });
});

describe("cells", () => {
  test("a year has four digits", () => {
    expect(toYear("from", "1974")).toBe(1974);
    expect(toYear("from", "")).toBeUndefined();
    expect(toYear("from", "19x4")).toBe('"from" is "19x4", and a year of four digits was expected');
  });

  test("a list is joined with semicolons", () => {
    expect(toList("A; B ;;C")).toEqual(["A", "B", "C"]);
    expect(toList("")).toEqual([]);
  });
});

/*
 * The line table against a plain string. What a table answers, and what it holds after an edit, is
 * compared with the same worked out on the whole text, for all short texts over the characters that
 * matter, and at random for long ones, whose lines stand in several chunks.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Line, LineEnding } from "../../server/src/text/line.ts";
import { splitLines } from "../../server/src/text/line.ts";
import { joinSplices, type LineSplice, LineTable } from "../../server/src/text/lineTable.ts";
import type { Position, TextEdit } from "../../server/src/text/span.ts";
import { applyEdits } from "../../server/src/text/span.ts";
import { propertyParameters } from "../support/random.ts";

const createLine = (text: string, ending: LineEnding): Line => ({ text, ending });
const tableOf = (text: string) => LineTable.from(text, createLine);
const textOf = (table: LineTable<Line>) =>
  table
    .lines()
    .map(({ text, ending }) => text + ending)
    .join("");

/** All texts of up to this many characters over the alphabet. */
function allTexts(alphabet: readonly string[], length: number): string[] {
  if (length === 0) return [""];
  const shorter = allTexts(alphabet, length - 1);
  const longest = shorter.filter((text) => text.length === length - 1);
  return [...shorter, ...longest.flatMap((text) => alphabet.map((letter) => text + letter))];
}

/** Texts of many lines with all kinds of line ends, so that a table has several chunks. */
const manyLines = fc
  .array(fc.constantFrom("", "a", "text of a line", "\r", "x\r"), { minLength: 0, maxLength: 1500 })
  .chain((lines) => fc.constantFrom("\n", "\r\n", "\r").map((end) => lines.join(end)));

const anyText = fc.oneof(
  manyLines,
  fc.string({ unit: fc.constantFrom("a", "é", "\r", "\n", "\u2028", "\ud800"), maxLength: 40 }),
);

/** A place in a text, as a share of its length. */
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("splitLines", () => {
  test.each([
    ["", [["", ""]]],
    ["a", [["a", ""]]],
    [
      "a\n",
      [
        ["a", "\n"],
        ["", ""],
      ],
    ],
    [
      "a\r\nb",
      [
        ["a", "\r\n"],
        ["b", ""],
      ],
    ],
    [
      "a\rb\r\r\n",
      [
        ["a", "\r"],
        ["b", "\r"],
        ["", "\r\n"],
        ["", ""],
      ],
    ],
    [
      "\n\r",
      [
        ["", "\n"],
        ["", "\r"],
        ["", ""],
      ],
    ],
    ["a\u2028b\u0085c\fd", [["a\u2028b\u0085c\fd", ""]]],
  ])("%j", (text, lines) => {
    expect(splitLines(text).map(({ text, ending }) => [text, ending])).toEqual(lines);
  });

  test("divides as the protocol does, and loses nothing", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = splitLines(text);
        expect(lines.map((line) => line.text)).toEqual(text.split(/\r\n|\r|\n/));
        expect(lines.map((line) => line.text + line.ending).join("")).toBe(text);
      }),
      propertyParameters(200),
    );
  });
});

describe("positions", () => {
  const table = tableOf("ab\r\nc\rd\n");

  test.each<[number, Position]>([
    [-5, { line: 0, character: 0 }],
    [0, { line: 0, character: 0 }],
    [2, { line: 0, character: 2 }],
    [3, { line: 0, character: 2 }],
    [4, { line: 1, character: 0 }],
    [5, { line: 1, character: 1 }],
    [6, { line: 2, character: 0 }],
    [8, { line: 3, character: 0 }],
    [99, { line: 3, character: 0 }],
  ])("offset %i is at %j", (offset, position) => {
    expect(table.positionAt(offset)).toEqual(position);
    expect(table.lineAt(offset)).toBe(position.line);
  });

  test.each<[Position, number]>([
    [{ line: -1, character: 4 }, 0],
    [{ line: 0, character: -1 }, 0],
    [{ line: 0, character: 99 }, 2],
    [{ line: 1, character: 1 }, 5],
    [{ line: 3, character: 0 }, 8],
    [{ line: 4, character: 0 }, 8],
  ])("%j is offset %i", (position, offset) => {
    expect(table.offsetAt(position)).toBe(offset);
  });

  test("a range is the span of its ends, and never runs backwards", () => {
    const start = { line: 0, character: 1 };
    const end = { line: 1, character: 1 };
    expect(table.spanOf({ start, end })).toEqual({ start: 1, end: 5 });
    expect(table.spanOf({ start: end, end: start })).toEqual({ start: 5, end: 5 });
  });

  test("a line that is not there is the caller's mistake", () => {
    expect(() => table.line(4)).toThrow("Invalid line 4 in a text of 4 lines");
    expect(() => table.line(-1)).toThrow(RangeError);
  });

  test("an offset and its position are the same place, but within a line end", () => {
    fc.assert(
      fc.property(anyText, share, (text, at) => {
        const lines = tableOf(text);
        const offset = Math.round(at * text.length);
        const before = text.slice(0, offset);
        const isInLineEnd = before.endsWith("\r") && text[offset] === "\n";
        const position = lines.positionAt(offset);
        const expected = isInLineEnd ? before.slice(0, -1) : before;
        const parts = expected.split(/\r\n|\r|\n/);
        expect(position).toEqual({
          line: parts.length - 1,
          character: parts.at(-1)?.length,
        });
        expect(lines.offsetAt(position)).toBe(expected.length);
        expect(lines.offsetOfLine(position.line)).toBe(
          offset - before.length + expected.length - position.character,
        );
      }),
      propertyParameters(300),
    );
  });
});

describe("slice", () => {
  test("is that of the text", () => {
    fc.assert(
      fc.property(anyText, share, share, (text, a, b) => {
        const [start, end] = [Math.round(a * text.length), Math.round(b * text.length)];
        expect(tableOf(text).slice(start, end)).toBe(start < end ? text.slice(start, end) : "");
      }),
      propertyParameters(300),
    );
  });

  test("without bounds is the text", () => {
    expect(tableOf("a\r\n\rb").slice()).toBe("a\r\n\rb");
  });
});

describe("edit", () => {
  test.each<[string, string, number, number, string, string[]]>([
    ["a letter in a line", "ab\ncd", 1, 1, "x", ["axb", "cd"]],
    ["a line end in a line", "ab", 1, 1, "\n", ["a", "b"]],
    ["a line end taken away", "a\nb", 1, 2, "", ["ab"]],
    ["a CR before an LF makes one line end", "a\nb", 1, 1, "\r", ["a", "b"]],
    ["an LF after a CR makes one line end", "a\rb", 2, 2, "\n", ["a", "b"]],
    ["what parted CR and LF is taken away", "a\rx\nb", 2, 3, "", ["a", "b"]],
    ["lines that parted CR and LF are taken away", "a\rx\ny\nb", 2, 5, "", ["a", "b"]],
    ["CR and LF are parted", "a\r\nb", 2, 2, "x", ["a", "x", "b"]],
    ["CR of a CRLF is taken away", "a\r\nb", 1, 2, "", ["a", "b"]],
    ["LF of a CRLF is taken away", "a\r\nb", 2, 3, "", ["a", "b"]],
    ["LF of a CRLF gives way to a second CR", "a\r\n\nb", 2, 3, "\r", ["a", "", "b"]],
    ["the end of the text", "a\n", 2, 2, "b", ["a", "b"]],
    ["everything", "a\r\nb\r", 0, 5, "", [""]],
  ])("%s", (_, text, start, end, newText, expected) => {
    const { table } = tableOf(text).edit({ span: { start, end }, newText });
    expect(table.lines().map((line) => line.text)).toEqual(expected);
    expect(textOf(table)).toBe(text.slice(0, start) + newText + text.slice(end));
  });

  test("every edit of every short text over CR, LF and a letter gives the lines of the new text", () => {
    const inserted = ["", "a", "\r", "\n", "\r\n", "\n\r"];
    for (const text of allTexts(["a", "\r", "\n"], 5)) {
      const table = tableOf(text);
      for (let start = 0; start <= text.length; start++)
        for (let end = start; end <= text.length; end++)
          for (const newText of inserted)
            expectSameAsNew(table, text, { span: { start, end }, newText });
    }
  });

  test("a chain of edits of long texts gives the lines of the last text", () => {
    const change = fc.record({
      at: share,
      removed: fc.oneof(fc.nat(3), fc.nat(4000)),
      newText: fc.oneof(anyText, fc.constantFrom("", "a", "\r", "\n", "\r\n")),
    });
    fc.assert(
      fc.property(manyLines, fc.array(change, { maxLength: 8 }), (first, changes) => {
        let text = first;
        let table = tableOf(text);
        for (const { at, removed, newText } of changes) {
          const start = Math.round(at * text.length);
          const edit = { span: { start, end: Math.min(text.length, start + removed) }, newText };
          table = expectSameAsNew(table, text, edit);
          text = applyEdits(text, [edit]);
        }
      }),
      propertyParameters(60),
    );
  });

  test("two splices at one place are one, outside of which the lines are the ones from before", () => {
    const place = fc.nat({ max: 60 });
    const edit = fc.record({ start: place, removed: fc.nat({ max: 8 }), newText: anyText });
    fc.assert(
      fc.property(anyText, edit, edit, (text, ...edits) => {
        const tables = [tableOf(text)];
        const splices = edits.map(({ start, removed, newText }) => {
          const table = tables.at(-1) as LineTable<Line>;
          const span = {
            start: Math.min(start, table.length),
            end: Math.min(start + removed, table.length),
          };
          const { table: after, splice } = table.edit({ span, newText });
          tables.push(after);
          return splice;
        });
        const [before, , after] = tables as [LineTable<Line>, unknown, LineTable<Line>];
        const [first, second] = splices as [LineSplice, LineSplice];
        const joined = joinSplices(first, second);
        const isApart =
          second.first + second.removed < first.first ||
          first.first + first.inserted < second.first;
        expect(joined === undefined).toBe(isApart);
        if (joined === undefined) return;
        expect(after.lineCount).toBe(before.lineCount - joined.removed + joined.inserted);
        expect(isKept(before, after, joined.first, joined.removed, joined.inserted)).toBe(true);
      }),
      propertyParameters(200),
    );
  });

  test("an edit of one letter makes one line anew", () => {
    const text = "text of a line\n".repeat(5000);
    const table = tableOf(text);
    const start = table.offsetOfLine(3000) + 4;
    const { table: after, splice } = table.edit({ span: { start, end: start }, newText: "x" });
    expect(splice).toEqual({ first: 3000, removed: 1, inserted: 1 });
    expect(after.line(2999)).toBe(table.line(2999));
    expect(after.line(3001)).toBe(table.line(3001));
  });

  test.each([
    [-1, 0],
    [2, 1],
    [0, 4],
  ])("a span from %i to %i outside the text is the caller's mistake", (start, end) => {
    expect(() => tableOf("abc").edit({ span: { start, end }, newText: "" })).toThrow(
      `Invalid edit ${start}-${end} in a text of length 3`,
    );
  });
});

/** Carries out an edit and compares the table with that of the new text, and the splice with both. */
function expectSameAsNew(table: LineTable<Line>, text: string, edit: TextEdit): LineTable<Line> {
  const { table: after, splice } = table.edit(edit);
  const newText = text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end);
  const isSame =
    after.length === newText.length &&
    after.lineCount === table.lineCount - splice.removed + splice.inserted &&
    JSON.stringify(after.lines()) === JSON.stringify(splitLines(newText)) &&
    isKept(table, after, splice.first, splice.removed, splice.inserted);
  if (!isSame)
    expect({ text, edit, splice, lines: after.lines() }).toEqual({ lines: splitLines(newText) });
  return after;
}

/** Whether the lines outside the splice are the ones from before. */
function isKept(
  before: LineTable<Line>,
  after: LineTable<Line>,
  first: number,
  removed: number,
  inserted: number,
): boolean {
  const old = before.lines();
  const rest = [...old.slice(0, first), ...old.slice(first + removed)];
  const lines = after.lines();
  const kept = [...lines.slice(0, first), ...lines.slice(first + inserted)];
  return rest.length === kept.length && rest.every((line, i) => line === kept[i]);
}

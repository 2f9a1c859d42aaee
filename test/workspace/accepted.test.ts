import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AcceptedFile,
  type AcceptedRecord,
  acceptedFormat,
  emptyAccepted,
  withoutRecord,
  withRecord,
} from "../../server/src/workspace/accepted.ts";
import {
  mergeRecords,
  parseRecords,
  serializeRecords,
} from "../../server/src/workspace/recordFile.ts";
import { propertyParameters } from "../support/random.ts";
import { expectConforms } from "../support/schemas.ts";

const HEADER = '{"schema":"cablegram/accepted","version":1}';

const record: AcceptedRecord = {
  path: "box 1/a.cable",
  code: "page/skipped",
  before: "of the library.",
  text: "PAGE 04",
  after: "HELSIN 00412 121502Z",
  occurrence: 1,
  date: "2026-11-22",
};

describe("reading", () => {
  test("gives the records and nothing else", () => {
    const { file, errors } = parseRecords(acceptedFormat, `${HEADER}\n${JSON.stringify(record)}\n`);
    expect(errors).toEqual([]);
    expect(file.records).toEqual([record]);
  });

  test("keeps fields that it does not know", () => {
    const text = `{"schema":"cablegram/accepted","version":1,"by":"us"}\n${JSON.stringify({ ...record, box: 14 })}\n`;
    const { file, errors } = parseRecords(acceptedFormat, text);
    expect(errors).toEqual([]);
    expect(file.records[0]).toMatchObject({ box: 14 });
    expect(serializeRecords(acceptedFormat, file)).toBe(text);
  });

  test("names the lines that it cannot read, and keeps them", () => {
    const lines = [HEADER, "<<<<<<< ours", '{"path":"a.memo"}', JSON.stringify(record)];
    const { file, errors } = parseRecords(acceptedFormat, `${lines.join("\n")}\n`);
    expect(errors).toEqual([
      { line: 2, message: "This line is not JSON: it is kept as it is and has no effect" },
      { line: 3, message: expect.stringContaining('"code"') },
    ]);
    expect(file.records).toEqual([record]);
    expect(serializeRecords(acceptedFormat, file)).toBe(
      [HEADER, JSON.stringify(record), "<<<<<<< ours", '{"path":"a.memo"}', ""].join("\n"),
    );
  });

  test("misses the first line, and uses the records all the same", () => {
    const { file, errors } = parseRecords(acceptedFormat, `${JSON.stringify(record)}\n`);
    expect(errors).toEqual([{ line: 1, message: expect.stringContaining(HEADER) }]);
    expect(file.records).toEqual([record]);
  });

  test("uses nothing of a newer version, and loses nothing of it", () => {
    const text = `{"schema":"cablegram/accepted","version":2}\n${JSON.stringify(record)}\n`;
    const { file, errors } = parseRecords(acceptedFormat, text);
    expect(errors).toEqual([{ line: 1, message: expect.stringContaining("newer version") }]);
    expect(file.records).toEqual([]);
    expect(serializeRecords(acceptedFormat, file)).toBe(text);
  });

  test("takes an empty file, a byte order mark and other line ends", () => {
    expect(parseRecords(acceptedFormat, "")).toEqual({ file: emptyAccepted, errors: [] });
    const { file, errors } = parseRecords(
      acceptedFormat,
      `\ufeff${HEADER}\r\n${JSON.stringify(record)}\r\n`,
    );
    expect(errors).toEqual([]);
    expect(file.records).toEqual([record]);
  });
});

describe("writing", () => {
  test("sorts by path, code and words, whatever the order before", () => {
    const records = [
      { ...record, path: "c.memo" },
      { ...record, code: "page/malformed" },
      { ...record, occurrence: 2 },
      record,
    ];
    const lines = serializeRecords(acceptedFormat, { ...emptyAccepted, records })
      .trimEnd()
      .split("\n");
    expect(lines[0]).toBe(HEADER);
    expect(lines.slice(1).map((line) => JSON.parse(line))).toEqual([
      { ...record, code: "page/malformed" },
      record,
      { ...record, occurrence: 2 },
      { ...record, path: "c.memo" },
    ]);
  });

  test("puts our fields first, so that a record rewritten is the same line", () => {
    const { path, code, ...rest } = record;
    const text = serializeRecords(acceptedFormat, {
      ...emptyAccepted,
      records: [{ more: 1, ...rest, code, path }],
    });
    expect(text).toContain('\n{"path":"box 1/a.cable","code":"page/skipped","before":');
    expect(text).toContain('"date":"2026-11-22","more":1}');
  });

  test("adds a record once and takes it away", () => {
    const later = { ...record, date: "2026-12-01", reason: "so in the original" };
    const file = withRecord(withRecord(emptyAccepted, record), later);
    expect(file.records).toEqual([later]);
    expect(withoutRecord(file, record).records).toEqual([]);
  });

  test("makes records that the schema takes", () => {
    expectConforms("accepted-record", record);
    expectConforms("accepted-record", { path: "a", code: "a/b", document: 2, date: "2026-11-22" });
  });
});

describe("merging", () => {
  const other: AcceptedRecord = { ...record, path: "c.memo" };
  const fileOf = (...records: AcceptedRecord[]): AcceptedFile => ({ ...emptyAccepted, records });

  test("takes what either has", () => {
    expect(mergeRecords(acceptedFormat, fileOf(record), fileOf(other)).records).toEqual([
      record,
      other,
    ]);
  });

  test("leaves out what one of the two withdrew", () => {
    const base = fileOf(record, other);
    expect(mergeRecords(acceptedFormat, fileOf(other), base, base).records).toEqual([other]);
    expect(mergeRecords(acceptedFormat, base, fileOf(other), base).records).toEqual([other]);
  });

  test("takes the later of two records for one finding, with the fields of both", () => {
    const later = { ...record, date: "2026-12-01", reason: "genuine" };
    const merged = mergeRecords(
      acceptedFormat,
      fileOf({ ...record, initials: "MH" }),
      fileOf(later),
    );
    expect(merged.records).toEqual([{ ...later, initials: "MH" }]);
  });

  test("keeps the lines that neither could read", () => {
    const ours = { ...emptyAccepted, unreadable: ["x", "y"] };
    const theirs = { ...emptyAccepted, unreadable: ["y", "z"] };
    expect(mergeRecords(acceptedFormat, ours, theirs).unreadable).toEqual(["x", "y", "z"]);
  });

  test("gives the same whoever merges, and what is written is read again", () => {
    const records = fc.array(
      fc.record({
        path: fc.constantFrom("a", "b"),
        code: fc.constantFrom("x/y", "x/z"),
        before: fc.constantFrom("", "one"),
        text: fc.constantFrom("two", 'qu"ote\u2028'),
        after: fc.constant(""),
        occurrence: fc.integer({ min: 1, max: 2 }),
        date: fc.constant("2026-11-22"),
      }),
      { maxLength: 8 },
    );
    const property = fc.property(records, records, (ours, theirs) => {
      const merged = serializeRecords(
        acceptedFormat,
        mergeRecords(acceptedFormat, fileOf(...ours), fileOf(...theirs)),
      );
      expect(
        serializeRecords(
          acceptedFormat,
          mergeRecords(acceptedFormat, fileOf(...theirs), fileOf(...ours)),
        ),
      ).toBe(merged);
      const { file, errors } = parseRecords(acceptedFormat, merged);
      expect(errors).toEqual([]);
      expect(serializeRecords(acceptedFormat, file)).toBe(merged);
    });
    fc.assert(property, propertyParameters(200));
  });
});

import { describe, expect, test } from "vitest";
import { parseRecords, serializeRecords } from "../../server/src/workspace/recordFile.ts";
import {
  emptyScans,
  findScan,
  proposeScan,
  type ScanChange,
  scanFormat,
  withoutScan,
  withScan,
} from "../../server/src/workspace/scans.ts";

const HEADER = '{"schema":"cablegram/scans","version":1}';

function fileOf(...records: string[]) {
  return parseRecords(scanFormat, [HEADER, ...records].join("\n")).file;
}

const A = '{"path":"box/9.memo","file":"box.pdf","first":3,"last":5}';
const B = '{"path":"box/10.memo","file":"box.pdf","first":6,"markers":{"12":7}}';

describe("the file", () => {
  test("is written sorted, with its version, and keeps what it does not know", () => {
    const own = '{"path":"box/9.memo","file":"box.pdf","first":3,"last":5,"checked":"by lamp"}';
    expect(serializeRecords(scanFormat, fileOf(own, "not json", B))).toBe(
      `${HEADER}\n${B}\n${own}\nnot json\n`,
    );
  });

  test("names what it cannot use", () => {
    const { errors } = parseRecords(
      scanFormat,
      `${HEADER}\n{"path":"a","file":"b.pdf","first":0}\n`,
    );
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toMatch(/"first"/);
  });
});

describe("setting", () => {
  const target = { path: "box/11.memo", document: 1 };
  const set = (...changes: ScanChange[]) =>
    findScan(
      changes.reduce((file, change) => withScan(file, target, change), fileOf(A)),
      target,
    );

  test.each<[string, ScanChange[], object | undefined]>([
    ["the first page", [{ file: "box.pdf", first: 6 }], { file: "box.pdf", first: 6 }],
    [
      "first and last page",
      [{ file: "box.pdf", first: 6 }, { last: 8 }],
      { file: "box.pdf", first: 6, last: 8 },
    ],
    [
      "a marker",
      [{ file: "box.pdf", first: 6 }, { marker: { label: "172", page: 7 } }],
      { file: "box.pdf", first: 6, markers: { "172": 7 } },
    ],
    [
      "a marker before anything else",
      [{ file: "box.pdf", marker: { label: "1", page: 7 } }],
      { file: "box.pdf", markers: { "1": 7 } },
    ],
    [
      "a last page that is taken away",
      [{ file: "box.pdf", first: 6, last: 8 }, { last: null }],
      { file: "box.pdf", first: 6 },
    ],
    [
      "another scan, which forgets the pages of the one before",
      [{ file: "box.pdf", first: 6, last: 8 }, { file: "other.pdf" }],
      { file: "other.pdf" },
    ],
    ["nothing without a scan", [{ first: 6 }], undefined],
  ])("%s", (_, changes, expected) => {
    expect(set(...changes)).toEqual(expected && { path: target.path, ...expected });
  });

  test("keeps the fields of a record that it does not know", () => {
    const file = fileOf('{"path":"a","file":"b.pdf","first":1,"note":"torn"}');
    const changed = withScan(file, { path: "a", document: 1 }, { first: 2 });
    expect(changed.records[0]).toEqual({ path: "a", file: "b.pdf", first: 2, note: "torn" });
  });

  test("a second document of the file has a record of its own", () => {
    const file = withScan(fileOf(A), { path: "box/9.memo", document: 2 }, { file: "c.pdf" });
    expect(file.records.map(({ document, file: scan }) => [document, scan])).toEqual([
      [undefined, "box.pdf"],
      [2, "c.pdf"],
    ]);
    expect(withoutScan(file, { path: "box/9.memo", document: 2 }).records).toHaveLength(1);
  });
});

describe("the proposal for the next document", () => {
  test.each([
    ["follows the last page", "box/9b.memo", 1, ["box/9.memo", 6]],
    ["follows the last marker, 10 after 9", "box/11.memo", 1, ["box/10.memo", 8]],
    ["comes from the same file first", "box/9.memo", 2, ["box/9.memo", 6]],
    ["is not made for the first", "box/1.memo", 1, undefined],
    ["is not made in another folder", "box2/11.memo", 1, undefined],
  ])("%s", (_, path, document, expected) => {
    const proposal = proposeScan(fileOf(A, B), { path, document });
    expect(proposal && [proposal.after.path, proposal.page]).toEqual(expected);
  });

  test("is not made from nothing", () => {
    expect(proposeScan(emptyScans, { path: "a", document: 1 })).toBeUndefined();
  });
});

import { describe, expect, test } from "vitest";
import {
  emptyProgress,
  progressFormat,
  progressIndex,
  withProgress,
} from "../../server/src/workspace/progress.ts";
import {
  mergeRecords,
  parseRecords,
  serializeRecords,
} from "../../server/src/workspace/recordFile.ts";
import { expectConforms } from "../support/schemas.ts";

const HEADER = '{"schema":"cablegram/progress","version":1}';
const A = '{"path":"box/9.memo","state":"transcribed","date":"2026-11-20"}';
const B = '{"path":"box/9.memo","document":2,"state":"reviewed","date":"2026-11-21"}';

const fileOf = (...records: string[]) =>
  parseRecords(progressFormat, [HEADER, ...records].join("\n")).file;
const nine = { path: "box/9.memo", document: 1 };
const ten = { path: "box/10.memo", document: 1 };

describe("the file", () => {
  test("is written sorted, with its version, and keeps what it does not know", () => {
    const own = A.replace("}", ',"by":"the reading room"}');
    expect(serializeRecords(progressFormat, fileOf(B, own))).toBe(`${HEADER}\n${own}\n${B}\n`);
  });

  test("says the state of each document", () => {
    const stateOf = progressIndex(fileOf(A, B));
    expect([stateOf(nine), stateOf({ ...nine, document: 2 }), stateOf(ten)]).toEqual([
      "transcribed",
      "reviewed",
      "not started",
    ]);
  });

  test.each([
    ["a state that there is not", '{"path":"a","state":"lost","date":"2026-11-20"}', /"state"/],
    ["no path", '{"state":"reviewed","date":"2026-11-20"}', /"path"/],
    ["no day", '{"path":"a","state":"reviewed","date":"yesterday"}', /"date"/],
    ["no JSON", "=======", /not JSON/],
  ])("names a line with %s", (_, line, message) => {
    const { file, errors } = parseRecords(progressFormat, `${HEADER}\n${A}\n${line}\n`);
    expect(errors).toEqual([{ line: 3, message: expect.stringMatching(message) }]);
    expect(file.records).toHaveLength(1);
  });

  test("has records that the schema takes", () => {
    for (const line of [A, B]) expectConforms("progress-record", JSON.parse(line));
  });
});

describe("marking", () => {
  test("adds a record, and changes one with what others wrote into it", () => {
    const before = fileOf(A.replace("}", ',"by":"another"}'));
    const after = withProgress(before, [nine, ten], "reviewed", "2026-11-22");
    expect(serializeRecords(progressFormat, after).split("\n").slice(1, 3)).toEqual([
      '{"path":"box/10.memo","state":"reviewed","date":"2026-11-22"}',
      '{"path":"box/9.memo","state":"reviewed","date":"2026-11-22","by":"another"}',
    ]);
  });

  test("leaves a document that is in the state as it is", () => {
    expect(withProgress(fileOf(A), [nine], "transcribed", "2026-11-22").records).toEqual(
      fileOf(A).records,
    );
  });

  test("takes a mark back with a record only where there is one", () => {
    const after = withProgress(fileOf(A), [nine, ten], "not started", "2026-11-22");
    expect(after.records).toEqual([
      { path: "box/9.memo", state: "not started", date: "2026-11-22" },
    ]);
  });
});

test("two versions of a file are one: what either has, and the later of two", () => {
  const ours = withProgress(fileOf(A), [nine, ten], "reviewed", "2026-11-22");
  const theirs = withProgress(
    fileOf(A),
    [{ ...nine, document: 3 }, nine],
    "not started",
    "2026-11-21",
  );
  const merged = mergeRecords(progressFormat, ours, theirs, fileOf(A));
  expect(merged).toEqual(mergeRecords(progressFormat, theirs, ours, fileOf(A)));
  expect(merged.records.map(({ path, state }) => [path, state])).toEqual([
    ["box/10.memo", "reviewed"],
    ["box/9.memo", "reviewed"],
  ]);
  expect(mergeRecords(progressFormat, emptyProgress, theirs)).toEqual(theirs);
});

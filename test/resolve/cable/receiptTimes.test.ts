import { describe, expect, test } from "vitest";
import { minutesBetween, sectionTimes } from "../../../server/src/resolve/cable/receiptTimes.ts";
import { analyze } from "../../../server/src/resolve/snapshot.ts";
import { RECORD } from "../../rules/sectionsText.ts";

const at = (day: number, minutes: number) => ({ day, minutes });

describe("minutes between two times of a month", () => {
  test.each([
    [at(12, 900), at(12, 902), 31, 2],
    [at(12, 902), at(12, 900), 31, -2],
    [at(12, 1439), at(13, 0), 31, 1],
    [at(31, 1439), at(1, 0), 31, 1],
    [at(1, 0), at(31, 1439), 31, -1],
    [at(28, 1439), at(1, 0), 28, 1],
  ])("%j to %j in a month of %i days", (from, to, days, expected) => {
    expect(minutesBetween(from, to, days)).toBe(expected);
  });
});

test("the times of each section", () => {
  const document = analyze(RECORD).documents[0]?.document;
  if (document?.kind !== "cable") throw new Error("The record is no cable");
  const times = sectionTimes(document).map(({ section, pages, handled }) => [
    section,
    pages.map(({ written }) => written),
    handled?.written,
  ]);
  expect(times).toEqual([
    [0, ["121502Z"], "121520Z"],
    [1, ["121507Z"], "121524Z"],
  ]);
});

import { describe, expect, test } from "vitest";
import {
  daysInMonth,
  isLeapYear,
  isValidDate,
  isWord,
  keepsHyphen,
  monthAbbreviation,
  monthNames,
  monthNumber,
  toIsoDate,
  weekdayNames,
  weekdayNumber,
  weekdayOfDate,
} from "../../server/src/vocabulary/vocabulary.ts";
import { readText } from "../support/sourceFiles.ts";

describe("words", () => {
  // Words that originals divide at a line end.
  test.each([
    "international",
    "REPRESENTATION",
    "little",
    "multilateral",
    "renegotiate",
    "stabilization",
    "deployment",
    "administration",
  ])("%s is one", (word) => {
    expect(isWord(word)).toBe(true);
  });

  test.each(["ussoviet", "xxi", "minister-counsellor", "tion", "", "dollarguaranteed"])(
    "%j is none",
    (word) => {
      expect(isWord(word)).toBe(false);
    },
  );

  test("all words of the list are, and nothing else with their letters", () => {
    const list = readText("server/data/words.txt").split("\n").slice(0, -1);
    expect(list.filter((word) => !isWord(word))).toEqual([]);
    const words = new Set(list);
    const others = list.flatMap((word) => [`${word}q`, word.slice(1), word.slice(0, -1)]);
    expect(others.filter((other) => isWord(other) !== words.has(other))).toEqual([]);
  });

  test("the list is sorted by code units, since it is searched by halves", () => {
    const list = readText("server/data/words.txt").split("\n").slice(0, -1);
    expect([...list].sort()).toEqual(list);
  });

  test("some prefixes keep their hyphen", () => {
    for (const prefix of ["non", "co", "anti", "PRO", "ex", "self", "semi"])
      expect(keepsHyphen(prefix), prefix).toBe(true);
    for (const prefix of ["bel", "interna", "lit", ""]) expect(keepsHyphen(prefix)).toBe(false);
  });
});

describe("calendar", () => {
  test("months by name", () => {
    expect(monthNames.map(monthNumber)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(["JUN", "Jul", "sep", "Sept.", "Dec."].map(monthNumber)).toEqual([6, 7, 9, 9, 12]);
    expect(["Ju", "Junes", "", "JUNE1"].map(monthNumber)).toEqual(Array(4).fill(undefined));
    expect([1, 6, 12, 0, 13].map(monthAbbreviation)).toEqual(["JAN", "JUN", "DEC", "", ""]);
  });

  test("weekdays by name", () => {
    expect(weekdayNames.map(weekdayNumber)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(["SUN", "tue.", "Yesterday"].map(weekdayNumber)).toEqual([0, 2, undefined]);
  });

  test("leap years", () => {
    expect([1976, 1977, 1900, 2000].map(isLeapYear)).toEqual([true, false, false, true]);
    expect(daysInMonth(1976, 2)).toBe(29);
    expect(daysInMonth(1977, 2)).toBe(28);
    expect(daysInMonth(1977, 13)).toBe(0);
  });

  test.each([
    [1977, 6, 16, true],
    [1977, 4, 31, false],
    [1976, 2, 29, true],
    [1977, 2, 29, false],
    [1977, 0, 1, false],
    [1977, 6, 0, false],
    [1977, 6, 1.5, false],
    [1977, 6, Number.NaN, false],
  ])("%i-%i-%i", (year, month, day, isValid) => {
    expect(isValidDate(year, month, day)).toBe(isValid);
    expect(toIsoDate(year, month, day) !== undefined).toBe(isValid);
  });

  test("ISO dates", () => {
    expect(toIsoDate(1977, 6, 6)).toBe("1977-06-06");
    expect(toIsoDate(77, 6, 6)).toBeUndefined();
  });

  test("weekdays of dates agree with the engine's for a whole cycle of the calendar", () => {
    for (let year = 1800; year < 2200; year++)
      for (let month = 1; month <= 12; month++) {
        const expected = new Date(Date.UTC(year, month - 1, 15)).getUTCDay();
        expect(weekdayOfDate(year, month, 15)).toBe(expected);
      }
  });
});

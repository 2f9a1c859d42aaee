/* Numbers that may end in a reference, and how plainly they do. */
import { describe, expect, test } from "vitest";
import {
  findNumberTokens,
  gluedPlausibility,
} from "../../../server/src/scan/inline/numberTokens.ts";

describe("findNumberTokens", () => {
  test.each<[string, string[]]>([
    ["your letter of December 261 just", ["261 after 12"]],
    ["note of January 6, 19613 which", ["19613"]],
    ["Deptels 16681 and 17412 to Moscow", ["16681", "17412"]],
    ["June 3 and 43 provided", ["43"]],
    ["announcement April 31 setting", ["31 after 4"]],
    ["NSDD–2906 provided", ["2906"]],
    ["(1974)", ["1974"]],
    ["in 1974.", ["1974"]],
    ["pp. 395–397,", ["397"]],
    // A digit alone, the parts of a decimal, and numbers within words.
    ["at 7 o'clock", []],
    ["1974", []],
    ["8.62", []],
    ["85D366", []],
    ["22nd", []],
    ["the 12345678 of them", []],
    ["", []],
  ])("%s", (text, expected) => {
    const found = findNumberTokens(text).map(
      ({ digits, month }) => digits + (month === undefined ? "" : ` after ${month}`),
    );
    expect(found).toEqual(expected);
  });
});

describe("gluedPlausibility", () => {
  test.each<[string, string, 0 | 1 | 2 | 3]>([
    // The number cannot be as it stands.
    ["of December 261 just", "1", 3],
    ["January 6, 19613 which", "3", 3],
    ["announcement April 31 setting", "1", 3],
    ["in 19613 which", "3", 3],
    ["at 7:302 and", "2", 3],
    ["some 12,0002 men", "2", 3],
    // Both can be.
    ["telegram 19613 which", "3", 2],
    ["from 17412 and", "2", 2],
    ["Deptels 16681 and", "1", 2],
    ["June 3 and 43 provided", "3", 2],
    ["in 105.", "05", 2],
    // It is a day as it stands.
    ["memo February 12 that", "2", 1],
    // Neither minutes nor thousands are left.
    ["at 7:652 and", "2", 0],
    ["some 12,012 men", "2", 0],
    // It is a year, the rest is no number or day, or the label is not its end.
    ["in 1974.", "4", 0],
    ["in 012.", "2", 0],
    ["December 361 just", "1", 0],
    ["memo February 12 that", "1", 0],
    ["in 12.", "12", 0],
  ])("%s and note %s: %i", (text, label, expected) => {
    const token = findNumberTokens(text).at(-1);
    expect(token && gluedPlausibility(token, label)).toBe(expected);
  });
});

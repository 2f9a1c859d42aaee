import { describe, expect, test } from "vitest";
import { clip, firstWords, toSentenceCase } from "../../server/src/features/readableText.ts";
import { defaultVocabulary } from "../../server/src/vocabulary/vocabulary.ts";

describe("first words", () => {
  test.each([
    ["The exhibition opened. It closes in May.", "The exhibition opened"],
    ["OPEN THE READING ROOM. THE KEY IS MISSING.", "Open the reading room"],
    ["A. short label goes on", "A. short label goes on"],
    ["The U.S. delegation agreed. It left.", "The U.S. delegation agreed"],
    ["Letter of Amb. Holm to the library. Not found.", "Letter of Amb. Holm to the library"],
    ['"OBJECTIVES OF THE SURVEY', "Objectives of the survey"],
    ['"Charts" are listed below', '"Charts" are listed below'],
    ["", ""],
  ])("%j gives %j", (text, expected) => {
    expect(firstWords(text, defaultVocabulary)).toBe(expected);
  });

  test("are cut at a word near sixty characters", () => {
    const words = firstWords(`Ab${" cd".repeat(40)}`, defaultVocabulary);
    expect(words.length).toBeLessThanOrEqual(60);
    expect(words).toMatch(/cd…$/);
  });
});

describe("a text in capitals as a sentence", () => {
  test.each([
    ["VISIT TO NEW DELHI AND MOSCOW", "Visit to New Delhi and Moscow"],
    ["TURKEY'S LIBRARIES", "Turkey's libraries"],
    [
      "CHARTS OF THE UNITED STATES AND SOVIET UNION",
      "Charts of the United States and Soviet Union",
    ],
    ["MAPS OF THE USSR FOR US LIBRARIES", "Maps of the USSR for US libraries"],
    ["U.S. LIBRARIES IN FY74", "U.S. libraries in FY74"],
    ["HARLOW ASKED ON MARCH 4", "Harlow asked on March 4"],
    ["REFTEL CONCERNS GOB LIBRARY", "REFTEL concerns GOB library"],
    ["DR. LINDQVIST WROTE A LETTER", "Dr. Lindqvist wrote a letter"],
    ["BOOKS -- AND MAPS -- ARE MISSING", "Books -- and maps -- are missing"],
    ["PART II", "Part II"],
    ["(CHARTS)", "(Charts)"],
    ["12 ATLASES", "12 atlases"],
  ])("%j gives %j", (text, expected) => {
    expect(toSentenceCase(text, defaultVocabulary)).toBe(expected);
  });
});

describe("clip", () => {
  test("leaves what fits", () => {
    expect(clip("twelve chars", 12)).toBe("twelve chars");
  });

  test("cuts a long word, and never a surrogate pair", () => {
    expect(clip("x".repeat(30), 10)).toBe(`${"x".repeat(9)}…`);
    expect(clip(`${"x".repeat(8)}😀${"x".repeat(9)}`, 10)).toBe(`${"x".repeat(8)}…`);
  });
});

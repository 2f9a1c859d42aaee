/*
 * What begins a paragraph or item. A row is a line and its parts: the bullet, the label with its
 * punctuation, its form, the portion mark, and the text after it; `undefined` for a line without.
 */
import { describe, expect, test } from "vitest";
import { romanValue, scanEnumerator } from "../../server/src/scan/enumerator.ts";

type Parts = readonly [
  bullet: string,
  label: string,
  punctuation: string,
  form: string,
  mark: string,
  text: string,
];

describe("scanEnumerator", () => {
  test.each<[string, Parts | undefined]>([
    ["1. Text", ["", "1", ".", "number", "", "Text"]],
    ["12) Text", ["", "12", ")", "number", "", "Text"]],
    ["3). Text", ["", "3", ").", "number", "", "Text"]],
    ["6.. Text", ["", "6", "..", "number", "", "Text"]],
    ["(1) Text", ["", "1", "()", "number", "", "Text"]],
    ["2135. Eyes only", ["", "2135", ".", "number", "", "Eyes only"]],
    ["1.THE TEXT", ["", "1", ".", "number", "", "THE TEXT"]],
    ["1.(C) TEXT", ["", "1", ".", "number", "(C)", "TEXT"]],
    ["A. That you suggest", ["", "A", ".", "upperLetter", "", "That you suggest"]],
    ["(a) text", ["", "a", "()", "lowerLetter", "", "text"]],
    ["a) text", ["", "a", ")", "lowerLetter", "", "text"]],
    ["III. RECOMMENDATIONS", ["", "III", ".", "roman", "", "RECOMMENDATIONS"]],
    ["iv) text", ["", "iv", ")", "roman", "", "text"]],
    ["I. PURPOSE", ["", "I", ".", "upperLetter", "", "PURPOSE"]],
    // A portion mark by itself looks like an item's letter; only the neighbours can tell.
    ["(C) TEXT", ["", "C", "()", "upperLetter", "", "TEXT"]],
    ["(S/NF) Text", undefined],
    ["1. (S/NF) Text", ["", "1", ".", "number", "(S/NF)", "Text"]],
    ["1. (LOU) Text", ["", "1", ".", "number", "(LOU)", "Text"]],
    ["1. (about) text", ["", "1", ".", "number", "", "(about) text"]],
    ["- 1) IN GENERAL", ["-", "1", ")", "number", "", "IN GENERAL"]],
    ["• Grain", ["•", "", "", "none", "", "Grain"]],
    ["•Grain", ["•", "", "", "none", "", "Grain"]],
    ["- text", ["-", "", "", "none", "", "text"]],
    ["—text", ["—", "", "", "none", "", "text"]],
    ["• —text", ["•", "", "", "none", "", "text"]],
    ["- , WHICH WOULD", ["-", "", "", "none", "", ", WHICH WOULD"]],
    ["1.", ["", "1", ".", "number", "", ""]],
    // Numbers, words and rows of signs.
    ["1.5 MILLION", undefined],
    ["1978 WAS", undefined],
    ["19781. Text", undefined],
    ["U.S. POLICY", undefined],
    ["AB. text", undefined],
    ["IIII. text", undefined],
    ["-text", undefined],
    ["--", undefined],
    ["••••", undefined],
    ["•", undefined],
    ["(1 text", undefined],
    ["Text", undefined],
    ["", undefined],
  ])("%s", (text, parts) => {
    const found = scanEnumerator(text, 0);
    const described = found && [
      found.bullet ?? "",
      found.label,
      found.punctuation,
      found.form,
      found.mark?.text ?? "",
      text.slice(found.contentStart),
    ];
    expect(described).toEqual(parts);
  });

  test("columns are the line's, from where the text begins", () => {
    const found = scanEnumerator("   (12) text", 3);
    expect(found?.labelColumns).toEqual({ start: 4, end: 6 });
    expect(found?.contentStart).toBe(8);
  });
});

describe("romanValue", () => {
  test.each([
    ["I", 1],
    ["iv", 4],
    ["XIV", 14],
    ["MCMLXXIV", 1974],
    ["MMMCMXCIX", 3999],
    ["IIII", undefined],
    ["VX", undefined],
    ["A", undefined],
    ["", undefined],
  ])("%s is %s", (label, value) => {
    expect(romanValue(label)).toBe(value);
  });
});

import { describe, expect, test } from "vitest";
import type { SelectionRange } from "vscode-languageserver-types";
import { getSelectionRange } from "../../server/src/features/selectionRanges.ts";
import { analyze, type Snapshot } from "../../server/src/resolve/snapshot.ts";
import { CABLE, MEMO } from "../support/outlines.ts";

/** The texts that are selected one after the other from the place of a word, from within. */
function selectionsAt(text: string, word: string, type: "cable" | "memo"): string[] {
  const snapshot = analyze(text, { type });
  const range = getSelectionRange(snapshot, text.indexOf(word) + 1);
  return textsOf(snapshot, range);
}

function textsOf(snapshot: Snapshot, range: SelectionRange | undefined): string[] {
  if (range === undefined) return [];
  const { start, end } = snapshot.lines.spanOf(range.range);
  return [snapshot.lines.slice(start, end), ...textsOf(snapshot, range.parent)];
}

const PROSE = `12. Memorandum From Harlow to Brandt

Washington, March 4, 1981.

SUBJECT

Charts of the Gulf

The library lends charts. Dr. Harlow asked for three of them.1 They are
old, and nobody else wants them.

A second paragraph.

  1. Not printed.
`;

describe("selection ranges", () => {
  test("grow from word to sentence, paragraph, section and document", () => {
    const texts = selectionsAt(PROSE, "asked", "memo");
    expect(texts[0]).toBe("asked");
    expect(texts[1]).toBe("Dr. Harlow asked for three of them.1");
    expect(texts[2]?.startsWith("The library")).toBe(true);
    expect(texts[2]?.endsWith("wants them.")).toBe(true);
    expect(texts.at(-1)).toBe(PROSE);
  });

  test("take a sentence over a line's end", () => {
    expect(selectionsAt(PROSE, "nobody", "memo")[1]).toBe(
      "They are\nold, and nobody else wants them.",
    );
  });

  test("take a participant before all participants", () => {
    const text = PROSE.replace(
      "Charts of the Gulf\n",
      "Charts of the Gulf\n\nPARTICIPANTS\n\n  • Martha Harlow\n  • Carl Brandt\n",
    );
    const texts = selectionsAt(text, "Carl", "memo");
    expect(texts[1]).toBe("Carl Brandt");
    expect(texts[2]).toContain("Martha Harlow");
  });

  test("take the last page to the end mark, and none behind it", () => {
    const page = (number: string) => `PAGE ${number} HELSIN 00421 121502Z`;
    const text = `${page("01")}\nR 121430Z MAR 74\nFM AMEMBASSY HELSINKI\nTO SECSTATE WASHDC\n\nUNCLAS HELSINKI 421\n\n1. THE CHARTS CAME.\n\n${page("02")}\n\n2. THE SURVEY SENT A LIST.\n\nNNN\n\nMessage Attributes\n\nCopy: SINGLE\nFrom: HELSINKI\n`;
    const last = text.slice(text.indexOf("PAGE 02"), text.indexOf("NNN") + "NNN".length);
    expect(selectionsAt(text, "SURVEY", "cable")).toContain(last);
    expect(selectionsAt(text, "SINGLE", "cable").some((each) => each.startsWith("PAGE 02"))).toBe(
      false,
    );
  });

  test("hold one another everywhere", () => {
    for (const [text, type] of [
      [MEMO, "memo"],
      [CABLE, "cable"],
      [PROSE, "memo"],
      ["", "memo"],
    ] as const) {
      const snapshot = analyze(text, { type });
      for (let offset = 0; offset <= text.length; offset++) {
        const texts = textsOf(snapshot, getSelectionRange(snapshot, offset));
        expect(texts.at(-1)).toBe(text);
        texts.slice(1).forEach((outer, i) => {
          expect(outer.length).toBeGreaterThan(texts[i]?.length ?? 0);
          expect(outer).toContain(texts[i]);
        });
      }
    }
  });

  test("take in a header field of a cable", () => {
    const texts = selectionsAt(CABLE, "TAGS", "cable");
    expect(texts[1]).toMatch(/^TAGS/);
  });
});

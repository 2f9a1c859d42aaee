import { describe, expect, test } from "vitest";
import { getSemanticTokens } from "../../server/src/features/semanticTokens.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { CABLE, MEMO } from "../support/outlines.ts";

/** Each token as its text, its type and its modifiers. */
function tokensOf(text: string, type: "cable" | "memo"): string[] {
  const lines = text.split("\n");
  return getSemanticTokens(analyze(text, { type })).map((token) => {
    const { line, start, length, modifiers } = token;
    const words = (lines[line] ?? "").slice(start, start + length);
    return [words, token.type, ...modifiers].join(" ");
  });
}

const PROSE = `12. Memorandum From Harlow to Brandt1

Washington, March 4, 1981.

SUBJECT

Charts of the Gulf

The library lends 12 charts in all.2 See Document 9 for the fees.3

  1. Source: Library of Oslo, Charts, Box 4. Confidential.
  2. Not printed.
`;

describe("semantic tokens", () => {
  test("tell the footnote numbers of a memorandum from its other digits", () => {
    expect(tokensOf(PROSE, "memo")).toEqual([
      "1 footnoteReference",
      "2 footnoteReference",
      "Document 9 crossReference",
      "3 footnoteReference unmatched",
      "1 footnoteLabel",
      "2 footnoteLabel",
    ]);
  });

  test("tell the sorts of codes of a cable", () => {
    const tokens = tokensOf("TAGS: SCUL, FI, ZZZQ\nSUBJ: CHARTS\n\n1. TEXT", "cable");
    expect(tokens).toEqual(["SCUL subjectTag", "FI geographicTag", "ZZZQ unknownTag"]);
  });

  test("name a message number and the telegrams of the REF line", () => {
    const tokens = tokensOf(
      "R 121430Z MAR 74\nFM AMEMBASSY HELSINKI\nTO SECSTATE WASHDC\n\nUNCLAS HELSINKI 421\n\nSUBJ: CHARTS\nREF: STATE 12345\n\n1. TEXT",
      "cable",
    );
    expect(tokens).toEqual(["HELSINKI 421 messageNumber", "STATE 12345 crossReference"]);
  });

  test("name headings in the text, but for the footnote numbers in them", () => {
    const text = PROSE.replace("The library", "Fees of Libraries2\n\nThe library").replace(
      "in all.2",
      "in all.",
    );
    expect(tokensOf(text, "memo")).toContain("Fees of Libraries sectionTitle");
    expect(tokensOf(text, "memo")).toContain("2 footnoteReference");
  });

  test("name a classification that is glued to the text of a page", () => {
    const page = (number: string) => `PAGE ${number} HELSIN 00421 121502Z\n\n`;
    const header = "R 121430Z MAR 74\nFM AMEMBASSY HELSINKI\nTO SECSTATE WASHDC\n\n";
    const text = `${page("01")}${header}CONFIDENTIAL HELSINKI 421\n\nSUBJ: CHARTS\n\n1. THE CHARTS CAME. CONFIDENTIAL\n\n${page("02")}2. THE SURVEY SENT A LIST.\n`;
    expect(tokensOf(text, "cable")).toContain("CONFIDENTIAL classification");
  });

  test("come in order, do not overlap, and are the same line by line", () => {
    for (const [text, type] of [
      [MEMO, "memo"],
      [CABLE, "cable"],
      [`${PROSE}\n${PROSE}`, "memo"],
    ] as const) {
      const snapshot = analyze(text, { type });
      const tokens = getSemanticTokens(snapshot);
      const keys = tokens.map(({ line, start }) => line * 10_000 + start);
      expect(keys).toEqual([...keys].sort((a, b) => a - b));
      tokens.slice(1).forEach(({ line, start }, i) => {
        const before = tokens[i];
        if (before?.line === line)
          expect(start).toBeGreaterThanOrEqual(before.start + before.length);
      });
      const byLine = Array.from({ length: snapshot.lines.lineCount }, (_, line) =>
        getSemanticTokens(snapshot, { first: line, end: line + 1 }),
      );
      expect(byLine.flat()).toEqual(tokens);
    }
  });
});

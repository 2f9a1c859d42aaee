/* How much of a document has a name in the structure. */
import { describe, expect, test } from "vitest";
import { addCoverages, getCoverage } from "../../server/src/features/coverage.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { CABLE, MEMO } from "../support/outlines.ts";
import { dedent } from "../support/tree.ts";

function coverageOf(text: string, type: "cable" | "memo") {
  const [coverage] = getCoverage(analyze(dedent(text), { type }));
  if (coverage === undefined) throw new Error("A document was expected");
  return coverage;
}

/** The unexplained stretches as `line:column words`, counted from 1. */
function unexplained(text: string, type: "cable" | "memo"): readonly string[] {
  return coverageOf(text, type).unexplained.map(
    ({ text: words, range: { start } }) => `${start.line + 1}:${start.character + 1} ${words}`,
  );
}

describe("a cable", () => {
  test("is explained by header, furniture, attributes and text", () => {
    const { characters, explained, share, headerZone } = coverageOf(CABLE, "cable");
    expect(characters).toBe(CABLE.replaceAll(/\s/g, "").length);
    expect([explained, share]).toEqual([characters, 1]);
    expect(headerZone?.characters).toBeGreaterThan(100);
    expect(headerZone?.characters).toBeLessThan(characters);
    expect(headerZone?.share).toBe(1);
  });

  test.each([
    [
      "what stands above it",
      "A TITLE  OF\nTHE CABLE\n\nR 121430Z MAR 74\nUNCLAS OSLO 412\n",
      ["1:1 A TITLE OF THE CABLE"],
    ],
    [
      "what stands after its end mark",
      "R 121430Z MAR 74\nUNCLAS OSLO 412\n1. TEXT\nNNN\n\n  WRITTEN OFF\n",
      ["6:3 WRITTEN OFF"],
    ],
    [
      "a line between those of the header",
      "PAGE 01 OSLO 00412\nR 121430Z MAR 74\nSPARE\nFM AMEMBASSY OSLO\nUNCLAS OSLO 412\n",
      ["3:1 SPARE"],
    ],
    [
      "text without a label and an end mark",
      "R 121430Z MAR 74\nUNCLAS OSLO 412\n\nTEXT\n\n1. MORE\n",
      ["4:1 TEXT"],
    ],
    ["text without a label and a header", "TEXT\n\n1. MORE\nNNN\n", ["1:1 TEXT"]],
    ["no text between header and end mark", "R 121430Z MAR 74\nUNCLAS OSLO 412\n\nTEXT\nNNN\n", []],
  ])("leaves unexplained: %s", (_, text, expected) => {
    expect(unexplained(text, "cable")).toEqual(expected);
  });

  test("has a header zone from the first page line to the text", () => {
    const text =
      "UNCLASSIFIED\nPAGE 01 OSLO 00412\nR 121430Z MAR 74\nUNCLAS OSLO 412\n\n1. TEXT\nNNN\n";
    const zone = "PAGE 01 OSLO 00412R 121430Z MAR 74UNCLAS OSLO 412".replaceAll(" ", "");
    expect(coverageOf(text, "cable").headerZone?.characters).toBe(zone.length);
  });
});

describe("a memorandum", () => {
  test("is explained below its heading, and has no header zone", () => {
    expect(coverageOf(MEMO, "memo")).toMatchObject({ share: 1, headerZone: null, unexplained: [] });
  });

  test("is unexplained without one, up to the next part with a name", () => {
    const text =
      "Words.\n\nMore of them, and still more in one sentence.\n\n1. An item.\n\nOther words.\n";
    expect(unexplained(text, "memo")[0]).toBe("1:1 Words. More of them, and still more in");
  });
});

test("documents are added up, and no document is wholly explained", () => {
  const [a, b] = [coverageOf("WORDS\n", "cable"), coverageOf("NNN\n", "cable")];
  expect(addCoverages([a, b])).toMatchObject({
    documents: 2,
    characters: 8,
    explained: 3,
    share: 3 / 8,
  });
  expect(addCoverages([])).toMatchObject({ documents: 0, characters: 0, share: 1 });
});

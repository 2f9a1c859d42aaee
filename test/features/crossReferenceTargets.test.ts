/* From cross-references to what they point to in their file, and back. */
import { describe, expect, test } from "vitest";
import { getDefinition } from "../../server/src/features/definition.ts";
import { getDocumentHighlights } from "../../server/src/features/documentHighlights.ts";
import { getHover } from "../../server/src/features/hover/hover.ts";
import { getReferences } from "../../server/src/features/references.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { markedAtCaret, readCaret } from "../support/carets.ts";
import { PLAIN_CABLE, put, putAll } from "../support/footnoteTexts.ts";

const VOLUME = `7. Memorandum From the Director of the Map Library (Harlow) to the Keeper of Charts1

Washington, March 4, 1974

The charts arrived in May.2 The survey sent a list, which is at Tab A.3

Martha Harlow

Tab A

List of Charts4

Washington, undated

There are nine charts.
  1. Source: National Archives, RG 306, Map Library, Box 14. Confidential.
  2. See Docu-
ment 8 and footnote 2 thereto.
  3. See footnote 2 above. (Ibid., Box 15)
  4. Confidential. In telegram 812 to Oslo, March 1, the library asked for it. (Ibid.)

8. Letter From the Keeper of Charts (Vane) to the Director of the Map Library (Harlow)1

Oslo, March 9, 1974

Your list is correct.2

Peter Vane
  1. Source: National Archives, RG 306, Map Library, Box 14. Confidential.
  2. See Tab A, Document 7. Telegram 812 to Oslo is not printed.
`;

describe("definition", () => {
  test.each<[string, string]>([
    [
      "of a document in the file",
      putAll(VOLUME, [
        ["See Docu-\nment 8 and", "See Do«»cu-\nment 8 and"],
        ["8. Letter", "«8». Letter"],
      ]),
    ],
    [
      "from the second line of one",
      putAll(VOLUME, [
        ["\nment 8 and", "\nm«»ent 8 and"],
        ["8. Letter", "«8». Letter"],
      ]),
    ],
    [
      "of a note of another document",
      putAll(VOLUME, [
        ["footnote 2 thereto", "foot«»note 2 thereto"],
        ["2. See Tab", "«2». See Tab"],
      ]),
    ],
    [
      "of a note of the same document",
      putAll(VOLUME, [
        ["footnote 2 above", "foot«»note 2 above"],
        ["2. See Docu", "«2». See Docu"],
      ]),
    ],
    [
      "of a tab",
      putAll(VOLUME, [
        ["is at Tab A", "is at T«»ab A"],
        ["\nTab A\n", "\n«Tab A»\n"],
      ]),
    ],
    [
      "of a tab of another document",
      putAll(VOLUME, [
        ["Tab A, Doc", "«»Tab A, Doc"],
        ["\nTab A\n", "\n«Tab A»\n"],
      ]),
    ],
    [
      "of a source cited again",
      putAll(VOLUME, [
        ["(Ibid., Box", "(I«»bid., Box"],
        [
          "National Archives, RG 306, Map Library, Box 14. Confidential.\n  2. See Docu",
          "«National Archives, RG 306, Map Library, Box 14». Confidential.\n  2. See Docu",
        ],
      ]),
    ],
    [
      "of a source cited again in other words",
      putAll(VOLUME, [
        ["(Ibid., Box 15)", "(«Ibid., Box 15»)"],
        ["it. (Ibid.)", "it. (Ibi«»d.)"],
      ]),
    ],
    ["of a telegram, which is elsewhere", put(VOLUME, "In telegram", "In «»telegram")],
  ])("%s", (_, marked) => {
    expect(markedAtCaret(marked, "memo", getDefinition)).toBe(marked);
  });

  test("a cable has none", () => {
    const marked = put(PLAIN_CABLE, "ARRIVED", "SEE DOCUMENT 9 AND «»IBID");
    expect(markedAtCaret(marked, "cable", getDefinition)).toBe(marked);
  });
});

describe("references", () => {
  test.each<[string, string]>([
    [
      "to a note, numbers and words",
      putAll(VOLUME, [
        ["May.2", "May.«2»"],
        ["footnote 2 above", "«footnote 2 above»"],
        ["  2. See Docu", "  ««»2». See Docu"],
      ]),
    ],
    [
      "to a document, from its number",
      putAll(VOLUME, [
        ["Docu-\nment 8 and", "«Docu-\nment 8» and"],
        ["8. Letter", "««»8». Letter"],
      ]),
    ],
    [
      "to a tab, from its label",
      putAll(VOLUME, [
        ["is at Tab A", "is at «Tab A»"],
        ["\nTab A\n", "\n«Ta«»b A»\n"],
        ["Tab A, Document 7", "«Tab A, Document 7»"],
      ]),
    ],
    [
      "to a telegram that is elsewhere",
      putAll(VOLUME, [
        ["In telegram 812 to Oslo, March 1,", "In «tele«»gram 812 to Oslo, March 1»,"],
        ["Telegram 812 to Oslo is", "«Telegram 812 to Oslo» is"],
      ]),
    ],
  ])("%s", (_, marked) => {
    const ask: Parameters<typeof markedAtCaret>[2] = (snapshot, offset) =>
      getReferences(snapshot, offset, { includeDeclaration: true });
    expect(markedAtCaret(marked, "memo", ask)).toBe(marked);
    const lit: Parameters<typeof markedAtCaret>[2] = (snapshot, offset) =>
      getDocumentHighlights(snapshot, offset).map(({ range }) => range);
    expect(markedAtCaret(marked, "memo", lit)).toBe(marked);
  });
});

test.each<[string, string, string]>([
  ["See Docu-", "See Do«»cu-", "Document 8 of this volume"],
  ["footnote 2 above", "«»footnote 2 above", "Footnote 2 of this document"],
  ["footnote 2 thereto", "«»footnote 2 thereto", "Footnote 2 of Document 8"],
  ["is at Tab A", "is at «»Tab A", "List of Charts"],
  ["telegram 812", "«»telegram 812", "Telegram 812 to Oslo, 1974-03-01"],
  ["it. (Ibid.", "it. («»Ibid.", "National Archives, RG 306, Map Library, Box 14"],
])("hover of %s", (part, marked, words) => {
  const { text, caret } = readCaret(put(VOLUME, part, marked));
  const hover = getHover(analyze(text, { type: "memo" }), caret);
  expect(JSON.stringify(hover?.contents).replaceAll("\\", "")).toContain(words);
});

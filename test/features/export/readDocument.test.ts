import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allText } from "../../../server/src/features/export/allText.ts";
import type { Block, ExportDocument } from "../../../server/src/features/export/model.ts";
import { readDocument, readFile } from "../../../server/src/features/export/readDocument.ts";
import { textIn } from "../../../server/src/resolve/document.ts";
import { analyze, type Snapshot } from "../../../server/src/resolve/snapshot.ts";
import { defaultVocabulary } from "../../../server/src/vocabulary/vocabulary.ts";
import { anything, document, mutated, shuffled } from "../../properties/arbitraries.ts";
import { CABLE, MEMO } from "../../support/outlines.ts";
import { propertyParameters } from "../../support/random.ts";
import { lettersOf } from "../../support/roundTrip.ts";

const CABLE_HEAD =
  "R 081931Z JUL 79\nFM AMEMBASSY LA PAZ\nTO SECSTATE WASHDC\n\nUNCLAS LA PAZ 4733\n\nSUBJECT: CHARTS\n\n";

function documentOf(text: string, type: "cable" | "memo"): ExportDocument {
  const [first] = readFile(analyze(text, { type }), "a.txt", defaultVocabulary).documents;
  if (first === undefined) throw new Error("No document");
  return first;
}

function expectLossless({ documents }: Snapshot): void {
  for (const { document: placed } of documents) {
    const end = { line: placed.lines.length, column: 0 };
    const text = textIn(placed.lines, { start: { line: 0, column: 0 }, end });
    const read = allText(readDocument(placed, defaultVocabulary));
    expect(lettersOf(read)).toBe(lettersOf(text));
  }
}

describe("every letter and digit is in the blocks, in order and once, for", () => {
  const check = (text: string) => {
    for (const type of ["cable", "memo"] as const) expectLossless(analyze(text, { type }));
  };

  test("any string", () => {
    fc.assert(fc.property(anything, check), propertyParameters(100));
  });

  test("documents, with slips and with their lines in no order", () => {
    fc.assert(fc.property(fc.oneof(document, mutated, shuffled), check), propertyParameters(100));
  });
});

/** A block in a few words. */
function sketch(block: Block): string {
  switch (block.kind) {
    case "paragraph":
      return `${block.kind} ${block.label ?? "-"}${block.mark ?? ""} ${block.content.length}`;
    case "field":
      return `${block.kind} ${block.field} ${block.items.length}`;
    case "header":
      return `${block.kind} ${block.rows.map(({ name }) => name ?? "·").join(" ")}`;
    case "attributes":
      return `${block.kind} ${block.rows.map(({ key }) => key).join(", ")}`;
    case "furniture":
      return `${block.kind} ${block.name}`;
    case "notes":
      return `${block.kind} ${block.notes.join(" ")}`;
    default:
      return block.kind;
  }
}

test("a memorandum's blocks", () => {
  const { blocks, notes, number } = documentOf(MEMO, "memo");
  expect(number).toBe("31");
  expect(blocks.map(sketch)).toEqual([
    "furniture publisher",
    "furniture publisher",
    "heading",
    "dateline",
    "field subject 1",
    "field participants 2",
    "sectionHeading",
    "paragraph - 2",
    "sectionHeading",
    "paragraph 1. (C) 2",
    "paragraph - (a)  3",
    "paragraph - (b)  1",
    "furniture pageMarker",
    "paragraph 2.  5",
    "signature",
    "notes 0 1 2 3",
  ]);
  expect(notes.map(({ shownLabel, isSource }) => [shownLabel, isSource])).toEqual([
    ["1", true],
    ["2", false],
    ["3", false],
    ["4", false],
  ]);
});

test("a cable's blocks, with a sentence that goes on over a page", () => {
  const { blocks, title } = documentOf(CABLE, "cable");
  expect(title).toBe("HELSINKI 0412 EXHIBITION OF NAUTICAL CHARTS");
  expect(blocks.map(sketch)).toEqual([
    "furniture archiveHeading",
    "header · distribution dashLine dateTimeGroup from to info banner executiveOrder tags subject reference",
    "paragraph 1.  1",
    "paragraph 2.  1",
    "paragraph - A)  7",
    "paragraph - B)  1",
    "sectionHeading",
    "paragraph 3.  1",
    "signature",
    "furniture classification",
    "furniture endMark",
    "furniture archiveHeading",
    "attributes Automatic Decaptioning, Document Number, From, Subject, TAGS",
  ]);
});

test.each([
  ["", 1],
  ["\n", 2],
])("with %j before them the words below a numbered paragraph make %i of it", (blank, count) => {
  const { blocks } = documentOf(
    `${CABLE_HEAD}1. THE CHARTS ARE HERE.\n${blank}THE OTHERS ARE IN THE HARBOR.\nNNNN\n`,
    "cable",
  );
  expect(blocks.filter(({ kind }) => kind === "paragraph")).toHaveLength(count);
});

test("what a cable's header means", () => {
  const { blocks } = documentOf(CABLE, "cable");
  const header = blocks.find((block) => block.kind === "header");
  const rows = header?.rows ?? [];
  const meaning = (name: string) => rows.find((row) => row.name === name)?.meaning.join("; ");
  expect(meaning("dateTimeGroup")).toBe("12 March 1974, 14:30 UTC; ROUTINE");
  expect(meaning("from")).toBe("AMEMBASSY HELSINKI: embassy, Finland");
  expect(meaning("banner")).toBe("CONFIDENTIAL; message 412 of HELSINKI");
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DocumentOutline, Field, Range } from "../../server/src/features/contract.ts";
import { getFileOutline } from "../../server/src/features/outline.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { splitLines } from "../../server/src/text/line.ts";
import { CABLE, MEMO, MEMO_WITH_TABS } from "../support/outlines.ts";
import { createCable, createMemo, createVolume, propertyParameters } from "../support/random.ts";
import { conforms, expectConforms } from "../support/schemas.ts";

describe("a memorandum", () => {
  const outline = outlineOf(MEMO);

  test("has number and title apart from the publisher's lines", () => {
    expect(outline.number).toBe("31");
    expect(outline.title).toBe(
      "Action Memorandum From the Director of the Map Library (Harlow) to the Secretary",
    );
    expect(outline.banner?.value).toBe(
      "OFFICE OF THE HISTORIAN FOREIGN RELATIONS OF THE UNITED STATES, 1969-1976, VOLUME XL, LIBRARIES",
    );
    expect(slice(MEMO, outline.banner?.range)).toMatch(/^OFFICE[\s\S]*LIBRARIES$/);
  });

  test("has its fields without footnote numbers", () => {
    const { subject, dateline, participants } = outline.fields;
    expect(subject).toMatchObject({ value: "Exchange of Nautical Charts" });
    expect(slice(MEMO, subject?.range)).toBe("Exchange of Nautical Charts");
    expect(dateline).toMatchObject({ place: "Washington", date: "1974-03-04" });
    expect(participants?.map(({ value }) => value)).toEqual([
      "Anton Brandt",
      "Martha Harlow, Map Library",
    ]);
    expect(outline.signature).toMatchObject({ value: "Martha Harlow", text: "Martha Harlow" });
  });

  test("has its pages, headings and paragraphs", () => {
    expect(outline.pages.map(({ label, range }) => [label, slice(MEMO, range)])).toEqual([
      ["112", "[Page 112]"],
      ["113", "[Page 113]"],
    ]);
    expect(outline.headings.map(({ text, level }) => [text, level])).toEqual([
      ["ISSUE FOR DECISION", 1],
      ["ANALYSIS OF OPTIONS", 1],
    ]);
    expect(outline.paragraphs.map(({ label, mark, level }) => [label, mark, level])).toEqual([
      ["1", "(C)", 1],
      ["a", null, 2],
      ["b", null, 2],
      ["2", null, 1],
    ]);
    // A page marker on a line of its own belongs to neither paragraph.
    expect(slice(MEMO, outline.paragraphs[2]?.range)).toBe("- (b) The sheets of the lakes.");
  });

  test("has its notes with the numbers in the text, and the parts of the source note", () => {
    const [source, second] = outline.footnotes;
    expect(source?.source).toMatchObject({
      repository: "National Archives",
      path: ["RG 306", "Map Library", "Box 14", "Charts"],
      level: "Confidential",
      qualifiers: ["Nodis"],
      drafting: "Drafted by Larsen",
      publication: null,
      recordGroup: "306",
      lot: null,
      box: "14",
      folder: "Charts",
      filmNumbers: [],
      drafters: [{ name: "Larsen", office: null, date: null }],
      approvedBy: [],
    });
    const parts = source?.source?.parts ?? [];
    expect(parts.map(({ role, range }) => `${role} ${slice(MEMO, range)}`)).toEqual([
      "repository National Archives",
      "recordGroup RG 306",
      "collection Map Library",
      "box Box 14",
      "folder Charts",
      "level Confidential",
      "caption Nodis",
      "drafting Drafted by Larsen.",
      "drafter Larsen",
    ]);
    expect(outline.sourceNote?.repository).toBe("National Archives");
    expect(outline.sourceNote?.range).toEqual(source?.range);
    expect(second).toMatchObject({ label: "2", text: "Not found.", source: null });
    expect(slice(MEMO, second?.range)).toBe("2. Not found.");
    const before = second?.references.map(({ range }) => MEMO.slice(0, range.start.offset));
    expect(before?.map((text) => text.slice(-6))).toEqual(["Charts"]);
    expect(
      outline.footnoteReferences.map(({ label, bound, style }) => [label, bound, style]),
    ).toEqual(["1", "2", "3", "4"].map((label) => [label, true, "plain"]));
  });

  test("has its cross-references and editorial brackets", () => {
    expect(outline.crossReferences.map(({ kind, text }) => [kind, text])).toEqual([
      ["document", "Document 9"],
      ["telegram", "telegram 1204 to Helsinki"],
      ["footnote", "footnote 2, Document 19"],
    ]);
    expect(outline.brackets.map(({ kind, text }) => [kind, text])).toEqual([
      ["redaction", "[1 line not declassified]"],
    ]);
  });

  test("has the fields of government forms by their labels", () => {
    const text =
      "TO: The Secretary\n\nFROM: Martha Harlow\n\nSUBJECT: Loan of Atlases\n\nThe loan ends.\n";
    const { fields } = outlineOf(text, "memo");
    expect(fields.subject?.value).toBe("Loan of Atlases");
    expect(fields.memoFields?.map(({ label, value }) => [label, value])).toEqual([
      ["TO", "The Secretary"],
      ["FROM", "Martha Harlow"],
    ]);
  });

  test("leaves the fields of its attachments to them", () => {
    const { fields, attachments } = outlineOf(MEMO_WITH_TABS);
    expect(fields.dateline).toBeUndefined();
    expect(attachments.map(({ label }) => label)).toEqual(["Tab A", "Tab B"]);
    expect(slice(MEMO_WITH_TABS, attachments[1]?.range)).toBe("Tab B\n\n1. The survey holds none.");
  });
});

describe("a cable", () => {
  const outline = outlineOf(CABLE);
  const { fields } = outline;

  test("has the fields of its header though joined on lines", () => {
    expect(fields.origin).toMatchObject({ value: "CU-04", action: "ACTION", office: "CU" });
    expect(fields.distribution).toMatchObject({ total: 32, letter: "W" });
    expect(fields.distribution?.copies).toHaveLength(5);
    expect(fields.handling).toMatchObject({ counter: "071220", time: "121220Z" });
    expect(fields.dtg).toMatchObject({
      value: "R 121430Z MAR 74",
      precedence: ["R"],
      iso: "1974-03-12T14:30:00Z",
    });
    expect(fields.from?.value).toBe("AMEMBASSY HELSINKI");
    expect(fields.to?.map(({ value, precedence, number }) => [value, precedence, number])).toEqual([
      ["SECSTATE WASHDC", "IMMEDIATE", "1873"],
    ]);
    expect(fields.info?.map(({ text }) => text)).toEqual(["AMEMBASSY OSLO", "AMEMBASSY STOCKHOLM"]);
    expect(fields.mrn).toMatchObject({ station: "HELSINKI", serial: 412, year: 1974 });
    expect(fields.classification).toMatchObject({
      value: "CONFIDENTIAL",
      text: "C O N F I D E N T I A L",
    });
    expect(fields.executiveOrder).toMatchObject({ order: "11652", code: "GDS", date: null });
    expect(fields.tags?.map(({ value, kind }) => [value, kind])).toEqual([
      ["SCUL", "subject"],
      ["OEXC", "subject"],
      ["FI", "geographic"],
      ["BRANDT, ANTON", "person"],
    ]);
    expect(fields.subject?.value).toBe("EXHIBITION OF NAUTICAL CHARTS");
    expect(fields.referenceItems).toMatchObject([
      { kind: "telegram", station: "STATE", serial: 41250, year: 1974 },
    ]);
  });

  test("has no number and title, and leaves out what it does not have", () => {
    expect([outline.number, outline.title]).toEqual([null, null]);
    expect(Object.keys(fields)).not.toContain("draftedBy");
    expect(Object.values(fields)).not.toContain(undefined);
  });

  test("has sections, pages, end mark and attributes", () => {
    expect(outline.sections.map(({ number, of }) => [number, of])).toEqual([[1, 1]]);
    expect(outline.pages.map(({ label }) => label)).toEqual(["01", "02"]);
    expect(outline.banner?.value).toBe("CONFIDENTIAL HELSINKI 0412");
    expect(outline.endMark?.value).toBe("NNN");
    expect(outline.attributes.map(({ key, value }) => [key, value])).toEqual([
      ["Automatic Decaptioning", "X"],
      ["Document Number", "1974HELSIN00412"],
      ["From", "HELSINKI"],
      ["Subject", "EXHIBITION OF NAUTICAL CHARTS"],
      ["TAGS", "SCUL, OEXC, FI"],
    ]);
  });
});

test("a file of unknown type has no documents, and says what was found", () => {
  const outline = getFileOutline(analyze("The chart room is closed.\n"), "notes.txt");
  expect(outline).toEqual({
    path: "notes.txt",
    kind: "unknown",
    detection: { score: 0, reasons: [] },
    documents: [],
  });
});

describe("every range", () => {
  const texts = fc.oneof(
    fc
      .record({
        seed: fc.nat(),
        notes: fc.nat(9),
        pages: fc.nat(4),
        attachments: fc.nat(2),
        style: fc.constantFrom("plain", "superscript", "caret", "slash", "bracket", "symbol"),
      })
      .map(createMemo),
    fc
      .record({
        seed: fc.nat(),
        sections: fc.integer({ min: 1, max: 3 }),
        layout: fc.constantFrom("printed", "joined", "split"),
      })
      .map(createCable),
    fc.record({ seed: fc.nat(), documents: fc.integer({ min: 1, max: 3 }) }).map(createVolume),
  );
  const lineEnds = fc.constantFrom("\n", "\r\n", "\r");

  test("addresses the text that the outline gives", () => {
    const property = fc.property(texts, lineEnds, (plain, lineEnd) => {
      const text = plain.replaceAll("\n", lineEnd);
      const outline = getFileOutline(analyze(text), "a.txt");
      expectConforms("outline", { version: 1, files: [outline], errors: [] });
      for (const document of outline.documents) expectTexts(text, document);
      for (const range of collectRanges(outline)) expectPositions(text, range);
    });
    fc.assert(property, propertyParameters(150));
  });
});

describe("the schema", () => {
  const outline = getFileOutline(analyze(CABLE), "a.txt");

  test("takes an output with fields that it does not know", () => {
    expect(conforms("outline", { version: 1, files: [{ ...outline, more: 1 }], errors: [] })).toBe(
      true,
    );
  });

  test.each([
    ["another version", { version: 2, files: [outline], errors: [] }],
    ["a missing list", { version: 1, files: [outline] }],
    ["a missing field", { version: 1, files: [{ ...outline, detection: undefined }], errors: [] }],
    ["another document type", { version: 1, files: [{ ...outline, kind: "letter" }], errors: [] }],
  ])("refuses %s", (_, value) => {
    expect(conforms("outline", JSON.parse(JSON.stringify(value)))).toBe(false);
  });
});

function outlineOf(text: string, type?: "cable" | "memo"): DocumentOutline {
  const { documents } = getFileOutline(analyze(text, { type }), "a.txt");
  const [document, ...others] = documents;
  if (document === undefined || 0 < others.length) throw new Error("One document is needed");
  return document;
}

function slice(text: string, range: Range | undefined): string | undefined {
  return range && text.slice(range.start.offset, range.end.offset);
}

/** Of fields on one line, the range holds the text; so it does of headings, brackets and others. */
function expectTexts(text: string, document: DocumentOutline): void {
  const fields = [...collectFields(document)];
  for (const { text: written, range } of fields)
    if (range.start.line === range.end.line) expect(slice(text, range)).toBe(written);
  for (const { text: written, range } of [
    ...document.headings,
    ...document.crossReferences,
    ...document.brackets,
  ])
    expect(slice(text, range)).toBe(written);
  for (const { label, labelRange, range } of document.footnotes) {
    expect(labelRange.start).toEqual(range.start);
    expect(slice(text, labelRange)).toContain(label);
  }
}

function* collectFields(value: unknown): Generator<Field> {
  if (typeof value !== "object" || value === null) return;
  if (isField(value)) yield value;
  for (const inner of Object.values(value)) yield* collectFields(inner);
}

function isField(value: object): value is Field {
  return "value" in value && "text" in value && "range" in value;
}

function* collectRanges(value: unknown): Generator<Range> {
  if (typeof value !== "object" || value === null) return;
  if (isRange(value)) yield value;
  for (const inner of Object.values(value)) yield* collectRanges(inner);
}

function isRange(value: object): value is Range {
  return "start" in value && "end" in value;
}

/** Lines, characters and offsets of a range say the same. */
function expectPositions(text: string, { start, end }: Range): void {
  expect(start.offset).toBeLessThanOrEqual(end.offset);
  for (const { line, character, offset } of [start, end]) {
    const lines = splitLines(text);
    const before = lines
      .slice(0, line)
      .reduce((sum, each) => sum + each.text.length + each.ending.length, 0);
    expect(before + character).toBe(offset);
    expect(character).toBeLessThanOrEqual(lines[line]?.text.length ?? -1);
  }
}

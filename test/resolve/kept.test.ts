/* What a letter that is typed leaves as it is, is the same object in both versions, whoever asks first. */
import { describe, expect, test } from "vitest";
import { outlineOf } from "../../server/src/features/documentSymbols.ts";
import { brokenParagraphs } from "../../server/src/resolve/brokenParagraphs.ts";
import { crossReferencesOf } from "../../server/src/resolve/crossReferences/crossReferences.ts";
import type { Document } from "../../server/src/resolve/document.ts";
import { passagesOf } from "../../server/src/resolve/passages.ts";
import { runningText } from "../../server/src/resolve/runningText.ts";
import { analyze, analyzeEdit, type Snapshot } from "../../server/src/resolve/snapshot.ts";
import { Checker } from "../../server/src/rules/check.ts";

const LONG =
  "The delegation sent us two copies of the older charts, which the harbor office had put off";

const MEMO = `12. Memorandum From the Librarian to the Director1

Washington, March 4, 1974.

${LONG} until the end of the year; see footnote 2 below.2 They are in the reading room now, and nobody has asked for them since, as the Bureau said.

[Page 31] ${LONG} for so long that nobody had asked for them again, as far as the Bureau was told by the Embassy in Oslo in those days.

A. ${LONG}, as the librarian of the harbor office had expected from the beginning of that year.

${LONG}; the Bureau was not told of it [Page 32] until the next of the meetings of the delegation, which was in May, as far as anybody in the harbor office had been told by then.

  1. Source: Library, Charts, Box 1. No classification marking.
  2. Not printed here, since the charts were sent by sea.
`;

/** With short lines above its notes. */
const SHORT = MEMO.replace(
  "  1. Source",
  `Nobody has asked for them.

3. Nobody has seen one of them.

They are in the reading room, and so is the catalogue.

  1. Source`,
);

const CABLE = `UNCLASSIFIED

PAGE 01  OSLO 00412  121502Z
R 121430Z MAR 74
FM AMEMBASSY OSLO
TO SECSTATE WASHDC 1873
UNCLAS OSLO 0412

E.O. 11652: N/A
TAGS: SCUL, NO
SUBJ: CHARTS

1. THE LIBRARY HAS ASKED FOR CHARTS OF THE HARBOR AGAIN.

2. THE EMBASSY WILL SEND THE OLDER ONES BY SEA NEXT WEEK.
BRANDT

UNCLASSIFIED

NNNN
`;

/** The only document of a text, and that after an edit in it, of which nothing was asked yet. */
function edited(text: string, at: string, newText: string, replaced = 0): [Document, Document] {
  const before = analyze(text, { type: text === CABLE ? "cable" : "memo" });
  const first = onlyDocument(before);
  crossReferencesOf(first);
  void first.bindings;
  const start = text.indexOf(at) + at.length;
  expect(start).toBeGreaterThanOrEqual(at.length);
  return [
    first,
    onlyDocument(analyzeEdit({ span: { start, end: start + replaced }, newText }, before)),
  ];
}

function onlyDocument({ documents }: Snapshot): Document {
  expect(documents).toHaveLength(1);
  return (documents[0] as { document: Document }).document;
}

describe("a letter typed into a memorandum", () => {
  test.each([
    ["a paragraph of middle length", "and nobody has as"],
    ["a paragraph behind a page marker", "nobody had asked for them ag"],
    ["a paragraph behind a page marker within it", "which was in M"],
    ["a note", "since the charts we"],
    ["the beginning of a note", "2. No"],
    ["a short line", "Nobody has as"],
    ["the end of a short line", "asked for them"],
    ["the beginning of a short line", "\nNob"],
    ["a short numbered paragraph", "3. Nobody has se"],
  ])("%s leaves the tree", (_, at) => {
    const [before, after] = edited(SHORT, at, "x");
    expect(after.tree).toBe(before.tree);
    const fresh = onlyDocument(analyze(SHORT.replace(at, `${at}x`), { type: "memo" }));
    expect(runningText(after)).toEqual(runningText(fresh));
    expect(passagesOf(after)).toEqual(passagesOf(fresh));
  });

  test.each([
    ["becomes a person's", "Nobody has as", ", Mr. Qu"],
    ["leads into a list", "asked for them.", ":"],
    ["gets a portion mark", "asked for them.", " (C)"],
    ["gets a footnote number", "asked for them.", "3"],
    ["ends a letter", "asked for them.", " Sincerely,"],
    ["gets longer than a title may be", "asked for them", " in any of those last years at all"],
  ])("a short line that %s has it made anew", (_, at, newText) => {
    const [before, after] = edited(SHORT, at, newText);
    expect(after.tree).not.toBe(before.tree);
  });

  test.each([
    ["a lettered title", "A. The dele"],
    ["a heading", "Memorandum From the Libr"],
  ])("%s has it made anew", (_, at) => {
    const [before, after] = edited(MEMO, at, "x");
    expect(after.tree).not.toBe(before.tree);
  });

  test("a page marker that moves is the only thing that is another", () => {
    const at = "the Bureau was not t";
    const [before, after] = edited(MEMO, at, "x");
    expect(after.tree.root).toBe(before.tree.root);
    expect(footnotesOf(after)).toBe(footnotesOf(before));
    const fresh = onlyDocument(analyze(MEMO.replace(at, `${at}x`), { type: "memo" }));
    expect(after.parts).toEqual(fresh.parts);
    expect(after.parts).not.toEqual(before.parts);
  });

  test("bindings that are asked for first are those of the version before", () => {
    const [before, after] = edited(MEMO, "nobody had asked for them ag", "x");
    expect(after.bindings).toBe(before.bindings);
  });

  test("footnotes stay where a note's text is another", () => {
    const [before, after] = edited(MEMO, "since the charts we", "x");
    expect(after.bindings).toBe(before.bindings);
    expect(after.frame).toBe(before.frame);
  });

  test("a source note is read again", () => {
    const [before, after] = edited(MEMO, "Source: Libr", "x");
    expect(after.tree).toBe(before.tree);
    expect(after.frame).not.toBe(before.frame);
    const fresh = onlyDocument(
      analyze(MEMO.replace("Source: Libr", "Source: Librx"), { type: "memo" }),
    );
    expect(sourcesOf(after)).toEqual(sourcesOf(fresh));
    expect(sourcesOf(after)).not.toEqual(sourcesOf(before));
  });

  test("footnotes are made anew where a note's text has another number", () => {
    const [before, after] = edited(MEMO, "since the charts", " 7");
    expect(footnotesOf(after)).not.toBe(footnotesOf(before));
  });

  test("notes stay the same objects where a number in the text moves", () => {
    const [before, after] = edited(MEMO, "until the end of the ye", "x");
    const [own, other] = [footnotesOf(after), footnotesOf(before)];
    expect(own?.references).not.toBe(other?.references);
    expect(own?.notes).toBe(other?.notes);
  });

  test("a cross-reference in another paragraph is the same object", () => {
    const [before, after] = edited(MEMO, "nobody had asked for them ag", "x");
    expect(crossReferencesOf(after)[0]).toBeDefined();
    expect(crossReferencesOf(after)[0]).toBe(crossReferencesOf(before)[0]);
  });
});

describe("cross-references are others where the edit is in one", () => {
  test.each([
    ["one that is turned", "see footnote 2 ", "above", "below"],
    ["one that is added", "Nobody has asked for them", ", see footnote 2 above", ""],
    ["one that is taken away", "", "", "see footnote 2 below"],
  ])("%s", (_, at, newText, replaced) => {
    const [before, after] = edited(SHORT, at === "" ? "year; " : at, newText, replaced.length);
    const written = SHORT.replace(at + replaced, at + newText);
    const fresh = onlyDocument(analyze(written, { type: "memo" }));
    expect(written).not.toBe(SHORT);
    expect(crossReferencesOf(after)).toEqual(crossReferencesOf(fresh));
    expect(crossReferencesOf(after)).not.toEqual(crossReferencesOf(before));
  });
});

describe("what is found of a note is told again", () => {
  const NOTES = MEMO.replace("1. Source: Library, Charts, Box 1.", "l. The Library has them.");
  test.each([
    ["where its text is taken away up to the arrow", "2. x ↵", "2. ↵", "footnote/empty-note"],
    [
      "where its number is another letter",
      "l. The Lib",
      "I. The Lib",
      "footnote/unreadable-number",
    ],
  ])("%s", (_, own, other, code) => {
    const text = NOTES.replace("Not printed here, since the charts were sent by sea.", "x ↵");
    const start = text.indexOf(own);
    const edit = { span: { start, end: start + own.length }, newText: other };
    const checker = new Checker();
    const before = analyze(text, { type: "memo" });
    const found = checker.check(before, settings);
    const after = checker.check(analyzeEdit(edit, before), settings);
    const fresh = analyze(text.replace(own, other), { type: "memo" });
    expect(after).toEqual(new Checker().check(fresh, settings));
    expect(after).not.toEqual(found);
    expect(after.map((finding) => finding.code)).toContain(code);
  });
});

const settings = { policy: "diplomatic", severities: {} } as const;

function sourcesOf({ bindings }: Document) {
  return bindings.kind === "memo" ? bindings.sources : undefined;
}

function footnotesOf({ bindings }: Document) {
  return bindings.kind === "memo" ? bindings.footnotes : undefined;
}

test("the end of a paragraph tells whether the next one is broken off", () => {
  const text = MEMO.replace("A. The", `${LONG} and\n\nthat nobody had asked for.\n\nA. The`);
  const before = analyze(text, { type: "memo" });
  expect(brokenParagraphs(onlyDocument(before))).toHaveLength(1);
  const end = text.indexOf("and\n\nthat nobody") + 3;
  const ended = analyzeEdit({ span: { start: end, end }, newText: "." }, before);
  expect(brokenParagraphs(onlyDocument(ended))).toEqual([]);
  const again = analyzeEdit({ span: { start: end, end: end + 1 }, newText: "" }, ended);
  expect(brokenParagraphs(onlyDocument(again))).toHaveLength(1);
});

describe("a letter typed into a cable", () => {
  test("bindings that are asked for first are those of the version before", () => {
    const [before, after] = edited(CABLE, "THE LIBRARY HAS", "X");
    expect(after.bindings).toBe(before.bindings);
  });

  test("the outline has the new words of the paragraph, and the old ones of the other", () => {
    const snapshot = analyze(CABLE, { type: "cable" });
    outlineOf(snapshot, onlyDocument(snapshot));
    const start = CABLE.indexOf("LIBRARY");
    const after = analyzeEdit({ span: { start, end: start + 7 }, newText: "MUSEUM" }, snapshot);
    const names = JSON.stringify(outlineOf(after, onlyDocument(after)));
    expect(names).toContain("The museum has asked");
    expect(names).toContain("The embassy will send");
  });
});

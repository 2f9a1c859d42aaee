/*
 * The text around a page marker is read as if the marker were not there: for every form and place of
 * memo-format 6 the same document is analysed with and without it, and both hold the same things.
 */
import { describe, expect, test } from "vitest";
import { bracketsOf } from "../../server/src/resolve/brackets.ts";
import { crossReferencesOf } from "../../server/src/resolve/crossReferences/crossReferences.ts";
import { analyze, offsetOf } from "../../server/src/resolve/snapshot.ts";

/** What a text holds, offsets counted in the text without its markers. */
interface Reading {
  readonly pages: readonly string[];
  readonly references: readonly string[];
  readonly crossReferences: readonly string[];
  readonly brackets: readonly string[];
}

function read(text: string, removed: readonly Removed[]): Reading {
  const snapshot = analyze(text, { type: "memo" });
  const bare = (offset: number) =>
    offset - removed.reduce((sum, { at, length }) => sum + (at < offset ? length : 0), 0);
  const reading = {
    pages: [] as string[],
    references: [] as string[],
    crossReferences: [] as string[],
    brackets: [] as string[],
  };
  for (const placed of snapshot.documents) {
    const { document } = placed;
    const at = (line: number, column: number) => bare(offsetOf(snapshot, placed, { line, column }));
    if (document.kind !== "memo") continue;
    document.lines.forEach(({ pageMarkers }) => {
      for (const { label, fault } of pageMarkers) reading.pages.push(`${label} ${fault ?? "good"}`);
    });
    const { notes, references } = document.bindings.footnotes;
    for (const { label, note, line, start } of references)
      reading.references.push(`${label} → ${notes[note ?? -1]?.label} at ${at(line, start)}`);
    for (const { kind, target } of crossReferencesOf(document))
      reading.crossReferences.push(
        [kind, ...Object.entries(target).map(([key, value]) => `${key}=${value}`)].join(" "),
      );
    for (const { kind, inner, start } of bracketsOf(document))
      reading.brackets.push(`${kind} ${at(start.line, start.column)} ${inner}`);
  }
  return reading;
}

interface Removed {
  readonly at: number;
  readonly length: number;
}

const HEADING = "7. Memorandum From the Keeper of Charts (Harlow) to the Librarian1";
const NOTES = [
  "  1. Source: Map Library, RG 306, Box 14. Secret.",
  "  2. See Document 9 and footnote 3 above.",
  "  3. Not printed.",
];

/** A document whose third part is `body`. */
function write(body: string, heading = HEADING, notes = NOTES): string {
  return `${heading}\n\nWashington, March 4, 1974\n\n${body}\n\nMartha Harlow\n\n${notes.join("\n")}\n`;
}

/** Reads a text in which `«»` holds each marker with the blanks that go with it. */
function readBoth(marked: string): { with: Reading; without: Reading } {
  const removed: Removed[] = [];
  let text = "";
  let bare = "";
  for (const piece of marked.split(/(«[^»]*»)/)) {
    if (!piece.startsWith("«")) {
      text += piece;
      bare += piece;
      continue;
    }
    const marker = piece.slice(1, -1);
    removed.push({ at: text.length, length: marker.length });
    text += marker;
  }
  return { with: read(text, removed), without: read(bare, []) };
}

const BODY = (stretch: string) =>
  write(
    `The charts arrived in May.2 ${stretch} The survey agreed.3 See Document 54 [of the list].`,
  );

describe("a page marker", () => {
  test.each<[form: string, text: string, pages: string[]]>([
    ["inside a word, with blanks", BODY("The list is sepa« [Page 156] »rate."), ["156"]],
    ["inside a word, glued", BODY("The list is sepa«[Page 156]»rate."), ["156"]],
    ["inside a word, glued before", BODY("The list is sepa«[Page 156] »rate."), ["156"]],
    ["with a roman numeral", BODY("The list «[Page XIV] »is separate."), ["XIV"]],
    ["of an unnumbered page", BODY("The list «[Page [XIV]] »is separate."), ["XIV"]],
    ["as a link", BODY("The list «[\\[Page 12\\]](#pg_12) »is separate."), ["12"]],
    [
      "as a link with an address",
      BODY("The list «[\\[Page 12\\]](https://example.org/a(b#pg_12) »is."),
      ["12"],
    ],
    ["as a link inside a word", BODY("The list is sepa« [\\[Page 12\\]](#pg_12) »rate."), ["12"]],
    ["inside emphasis", BODY("The *long «[Page 12] »list* is separate."), ["12"]],
    ["before emphasis", BODY("The «[Page 12]»*long list* is separate."), ["12"]],
    ["after emphasis", BODY("The *long list*«[Page 12]» is separate."), ["12"]],
    ["as emphasis", BODY("The list «*[Page 12]* »is separate."), ["12"]],
    ["adjacent to another", BODY("The list «[Page 12] [Page 13] »is separate."), ["12", "13"]],
    ["glued to another", BODY("The list «[Page 12][Page 13] »is separate."), ["12", "13"]],
    ["without a space after it", BODY("The list «[Page 12]»is separate."), ["12"]],
    ["inside a bracket", BODY("The [list «[Page 12] »is missing] here."), ["12"]],
    ["at a bracket's start", BODY("The [«[Page 12] »illegible] list."), ["12"]],
    ["at a bracket's end", BODY("The [illegible« [Page 12]»] list."), ["12"]],
    ["inside a known bracket", BODY("The [text «[Page 12] »not declassified] list."), ["12"]],
    [
      "in a list item",
      write("The charts:2\n\n  • one «[Page 12] »chart of the harbour3\n  • two"),
      ["12"],
    ],
    [
      "at a list item's start",
      write("The charts:2\n\n  • «[Page 12] »one chart3\n  • two"),
      ["12"],
    ],
    ["between two items", write("The charts:2\n\n  • one chart3\n«[Page 12]\n»  • two"), ["12"]],
    [
      "in a table cell",
      write("The charts.2\n\n| Harbour | Charts |\n| --- | --- |\n| North «[Page 12] »bay3 | 14 |"),
      ["12"],
    ],
    [
      "at the start of a cell",
      write(
        "| Harbour | Charts |\n| --- | --- |\n| «[Page 12] »North bay2 | See Document 93 |\n\nThe end.3",
      ),
      ["12"],
    ],
    [
      "before a cell's reference",
      write(
        "| Harbour | Charts |\n| --- | --- |\n| North bay | See Document 9«[Page 12]».2 |\n\nThe end.3",
      ),
      ["12"],
    ],
    [
      "in a row of three cells",
      write(
        "| Harbour | Charts | Note |\n| --- | --- | --- |\n| North bay | 9.2 | See «[Page 12] »Document 9.2 |\n\nThe end.3",
      ),
      ["12"],
    ],
    [
      "between a row's cells",
      write(
        "| Harbour | Charts | Note |\n| --- | --- | --- |\n| North bay | See Document 9.2« [Page 12]» | 14 |\n\nThe end.3",
      ),
      ["12"],
    ],
    [
      "after a cell's reference",
      write(
        "| Harbour | Charts |\n| --- | --- |\n| North bay | See Document 9.2« [Page 12]» |\n\nThe end.3",
      ),
      ["12"],
    ],
    [
      "in a source note",
      write("The charts.2 The list.3", HEADING, [
        "  1. Source: Map Library, «[Page 12] »RG 306, Box 14. Secret.",
        ...NOTES.slice(1),
      ]),
      ["12"],
    ],
    [
      "inside a word of the source note",
      write("The charts.2 The list.3", HEADING, [
        "  1. Source: Map Li« [Page 12] »brary, RG 306, Box 14. Secret.",
        ...NOTES.slice(1),
      ]),
      ["12"],
    ],
    [
      "in a cross-reference of a note",
      write("The charts.2 The list.3", HEADING, [
        NOTES[0] ?? "",
        "  2. See Document «[Page 12] »9 and footnote «[Page 13] »3 above.",
        NOTES[2] ?? "",
      ]),
      ["12", "13"],
    ],
    [
      "in a cross-reference of the text",
      BODY("See telegram «[Page 12] »412 to «[Page 13] »Helsinki, May 9."),
      ["12", "13"],
    ],
    ["inside a cross-reference's word", BODY("See Docu« [Page 12] »ment 14."), ["12"]],
    ["between a word and its number", write("The charts«[Page 12]»2 came. The list.3"), ["12"]],
    [
      "with a blank, between a word and its number",
      write("The charts«[Page 12] »2 came. The list.3"),
      ["12"],
    ],
    ["between a stop and its number", write("The charts came.«[Page 12]»2 The list.3"), ["12"]],
    [
      "with blanks, between a stop and its number",
      write("The charts came.« [Page 12] »2 The list.3"),
      ["12"],
    ],
    [
      "with a blank before, between a stop and its number",
      write("The charts came.« [Page 12]»2 The list.3"),
      ["12"],
    ],
    [
      "between a word and a superscript",
      write("The charts came.« [Page 12] »² The list.³", HEADING.replace("1", "¹")),
      ["12"],
    ],
    [
      "between a word and a caret number",
      write("The charts came.« [Page 12] »[^2] The list.[^3]", HEADING.replace(/1$/, "[^1]")),
      ["12"],
    ],
    ["directly after a number", write("The charts came.2«[Page 12]» The list.3"), ["12"]],
    ["after a number with a blank", write("The charts came.2« [Page 12]» The list.3"), ["12"]],
    ["before the heading", `«[Page 11]\n\n»${write("The charts.2 The list.3")}`, ["11"]],
    ["before the heading, on its line", `«[Page 11] »${write("The charts.2 The list.3")}`, ["11"]],
    [
      "alone on a line within a paragraph",
      write("The charts.2 The list\n«[Page 12]\n»is long.3"),
      ["12"],
    ],
    [
      "alone between blank lines",
      write("The charts.2 The list\n«\n[Page 12]\n\n»is long.3"),
      ["12"],
    ],
  ])("%s", (_form, text, pages) => {
    const both = readBoth(text);
    expect(both.with.pages).toEqual(pages.map((label) => `${label} good`));
    expect({ ...both.with, pages: [] }).toEqual({ ...both.without, pages: [] });
    expect(both.without.references).toHaveLength(3);
    expect(both.without.references.map((each) => each.split(" at ")[0])).toEqual([
      "1 → 1",
      "2 → 2",
      "3 → 3",
    ]);
  });
});

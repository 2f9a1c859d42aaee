import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type DocumentSymbol,
  getDocumentSymbols,
} from "../../server/src/features/documentSymbols.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { CABLE, MEMO, MEMO_WITH_TABS, printSymbols } from "../support/outlines.ts";
import {
  createBox,
  createCable,
  createMemo,
  createVolume,
  propertyParameters,
} from "../support/random.ts";

describe("the outline of a memorandum", () => {
  test("reads like a table of contents", () => {
    expect(printSymbols(MEMO)).toBe(
      `31 Action Memorandum From the Director of the Map Library (Harlow) to the Secretary | Washington, March 4, 1974
  Dateline | Washington, March 4, 1974
  Subject | Exchange of Nautical Charts
  Participants | Anton Brandt; Martha Harlow, Map Library
  ISSUE FOR DECISION
  ANALYSIS OF OPTIONS
    ¶ 1 Exchange all sheets | (C)
      ¶ a The sheets of the northern harbors
        p. 112
      ¶ b The sheets of the lakes
    p. 113
    ¶ 2 Exchange none
  Signature | Martha Harlow
  Notes | 4
    fn 1 Source: National Archives, Box 14 · Confidential
    fn 2 Not found
    fn 3 See footnote 2, Document 19
    fn 4 Harlow initialed the original`,
    );
  });

  test("nests the parts of an attachment in it", () => {
    expect(printSymbols(MEMO_WITH_TABS)).toBe(
      `32 Memorandum From the Director of the Map Library (Harlow) to the Secretary
  Tab A | Paper Prepared in the Map Library
    Dateline | Washington, undated
    BACKGROUND
      ¶ 1 The library holds four hundred charts
      ¶ 2 It lends forty of them
  Tab B
    ¶ 1 The survey holds none
  Notes | 2
    fn 1 Source: National Archives, Box 14 · No classification marking
    fn 2 Confidential`,
    );
  });

  test("tells which note has no number in the text", () => {
    const outline = printSymbols(MEMO.replace("Charts2", "Charts"));
    expect(outline).toContain("fn 2 Not found | no footnote number in the text");
  });

  test("is named by its subject where the heading is missing", () => {
    const text = "SUBJECT\n\n  • Loan of Atlases\n\nThe loan ends in May.\n";
    const [root] = getDocumentSymbols(analyze(text, { type: "memo" }));
    expect(root?.name).toBe("Loan of Atlases");
  });
});

describe("the outline of a cable", () => {
  test("has header, text and attributes", () => {
    expect(printSymbols(CABLE)).toBe(
      `HELSINKI 0412 EXHIBITION OF NAUTICAL CHARTS | R 121430Z MAR 74
  Header
    PAGE 01
    Distribution | ACTION CU, 32 copies
    Handling | 121220Z 071220 /14
    Date-time group | R 121430Z MAR 74
    From | AMEMBASSY HELSINKI
    To | SECSTATE WASHDC
    Info | AMEMBASSY OSLO, AMEMBASSY STOCKHOLM
    Classification line | CONFIDENTIAL HELSINKI 0412
    E.O. | 11652: GDS
    TAGS | SCUL, OEXC, FI, (BRANDT, ANTON)
    Subject | EXHIBITION OF NAUTICAL CHARTS
    Reference | STATE 41250
  Text
    ¶ 1 Exhibition opened March 11 in the city library
    ¶ 2 Library asks for the following:
      ¶ A Sheets of the northern harbors, which the survey has…
        PAGE 02
      ¶ B A list of the lighthouses
    II. RECOMMENDATION
      ¶ 3 Send both
    Signature | LARSEN
  Attributes | 5
    Automatic Decaptioning | X
    Document Number | 1974HELSIN00412
    From | HELSINKI
    Subject | EXHIBITION OF NAUTICAL CHARTS
    TAGS | SCUL, OEXC, FI`,
    );
  });

  test("groups header and text by section if there are several", () => {
    const outline = printSymbols(createCable({ seed: 7, sections: 2, layout: "joined" }));
    const groups = outline.split("\n").filter((line) => /^ *(?:Section|Header|Text)/.test(line));
    expect(groups).toEqual([
      "  Section 1 of 2",
      "    Header",
      "    Text",
      "  Section 2 of 2",
      "    Header",
      "    Text",
    ]);
  });
});

test("a file of several documents has a root for each", () => {
  const roots = getDocumentSymbols(analyze(createVolume({ seed: 3, documents: 3, number: 5 })));
  expect(roots.map(({ name }) => name.split(" ")[0])).toEqual(["5", "6", "7"]);
});

test("a file of unknown type has none", () => {
  expect(getDocumentSymbols(analyze("The chart room is closed.\n"))).toEqual([]);
});

describe("ranges", () => {
  const texts = fc.oneof(
    fc
      .record({ seed: fc.nat(), notes: fc.nat(9), pages: fc.nat(4), attachments: fc.nat(2) })
      .map(createMemo),
    fc
      .record({
        seed: fc.nat(),
        sections: fc.integer({ min: 1, max: 3 }),
        layout: fc.constantFrom("printed", "joined", "split"),
      })
      .map(createCable),
    fc.record({ seed: fc.nat(), documents: fc.integer({ min: 1, max: 3 }) }).map(createBox),
    fc.record({ seed: fc.nat(), documents: fc.integer({ min: 1, max: 3 }) }).map(createVolume),
  );

  test("of children are within their parents, selections within ranges", () => {
    const property = fc.property(
      texts,
      fc.constantFrom("cable", "memo", undefined),
      (text, type) => {
        const snapshot = analyze(text, { type });
        for (const symbol of getDocumentSymbols(snapshot)) expectNested(symbol, 0, text.length);
      },
    );
    fc.assert(property, propertyParameters(150));
  });

  test("of lines put in any order are so too", () => {
    const lines = fc.constantFrom(...MEMO.split("\n"), ...CABLE.split("\n"), "", "Tab C", "* * *");
    const property = fc.property(
      fc.array(lines, { maxLength: 60 }),
      fc.constantFrom("cable", "memo"),
      (list, type) => {
        const text = list.join("\n");
        for (const symbol of getDocumentSymbols(analyze(text, { type })))
          expectNested(symbol, 0, text.length);
      },
    );
    fc.assert(property, propertyParameters(150));
  });
});

function expectNested(symbol: DocumentSymbol, start: number, end: number): void {
  const { name, span, selectionSpan, children } = symbol;
  const message = JSON.stringify({ name, span, selectionSpan, start, end });
  expect(name, message).not.toBe("");
  expect(start <= span.start && span.start <= span.end && span.end <= end, message).toBe(true);
  const isSelectionWithin =
    span.start <= selectionSpan.start &&
    selectionSpan.start <= selectionSpan.end &&
    selectionSpan.end <= span.end;
  expect(isSelectionWithin, message).toBe(true);
  let before = span.start;
  for (const child of children) {
    expect(before <= child.span.start, `${message} ${child.name}`).toBe(true);
    before = child.span.start;
    expectNested(child, span.start, span.end);
  }
}

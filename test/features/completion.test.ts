import { describe, expect, test } from "vitest";
import { getCompletions } from "../../server/src/features/completion/completion.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { applyEdits } from "../../server/src/text/span.ts";
import { type FixtureType, readCaret } from "../support/carets.ts";

const HEADER = `PAGE 01 HELSIN 00421 121502Z

ACTION CU-04

INFO OCT-01 EUR-12 /017 W
R 121430Z MAR 74
FM AMEMBASSY HELSINKI
TO SECSTATE WASHDC 1873

UNCLAS HELSINKI 421

E.O. 11652: N/A
TAGS: SCUL, FI
SUBJ: EXCHANGE OF CHARTS

1. THE CHARTS OF THE GULF ARRIVED.
`;

/** The labels at the caret, best first, and the text with one of them taken. */
function complete(marked: string, type: FixtureType, isInvoked = true) {
  const { text, caret } = readCaret(marked);
  const snapshot = analyze(text, { type });
  const items = getCompletions(snapshot, caret, isInvoked);
  const sorted = [...items].sort((a, b) => ((a.sortText ?? "") < (b.sortText ?? "") ? -1 : 1));
  const take = (label: string) => {
    const edit = sorted.find((item) => item.label === label)?.textEdit;
    if (edit === undefined || !("range" in edit)) throw new Error(`Not proposed: ${label}`);
    return applyEdits(text, [{ span: snapshot.lines.spanOf(edit.range), newText: edit.newText }]);
  };
  return { labels: sorted.map(({ label }) => label), items: sorted, take };
}

const inHeader = (from: string, to: string) => HEADER.replace(from, to);

describe("in a cable's header", () => {
  test("TAGS codes with their titles, those of subjects first, none twice", () => {
    const { labels, items, take } = complete(inHeader("SCUL, FI", "SCUL, F«»"), "cable");
    expect(labels).toContain("FI");
    expect(labels).not.toContain("SCUL");
    expect(items.find(({ label }) => label === "SHUM")?.detail).toMatch(
      /Human Rights.*\(subject\)/,
    );
    expect(labels.indexOf("SHUM")).toBeLessThan(labels.indexOf("FI"));
    expect(take("FI")).toBe(HEADER);
  });

  test("offices, posts, precedences, months, orders with their codes, levels", () => {
    expect(complete(inHeader("EUR-12 /", "EUR-12 C«» /"), "cable").labels).toContain("CIAE-");
    expect(
      complete(inHeader("FM AMEMBASSY HELSINKI", "FM AMEM«»"), "cable").take("AMEMBASSY HELSINKI"),
    ).toBe(HEADER);
    const precedence = complete(inHeader("WASHDC 1873", "WASHDC «»1873"), "cable");
    expect(precedence.labels.slice(0, 3)).toContain("IMMEDIATE");
    expect(complete(inHeader("MAR 74", "M«» 74"), "cable").labels).toContain("MAR");
    expect(complete(inHeader("11652: N/A", "«»"), "cable").labels).toEqual(["11652:"]);
    expect(complete(inHeader("N/A", "«»"), "cable").labels).toContain("GDS");
    expect(
      complete(inHeader("REF: ", "").replace("CHARTS\n\n1", "CHARTS\nREF: «»\n\n1"), "cable")
        .labels,
    ).toContain("STATE");
  });

  test("the lines that come next, on request", () => {
    const marked = "R 121430Z MAR 74\nFM AMEMBASSY HELSINKI\n«»\n";
    expect(complete(marked, "cable").labels.slice(0, 2)).toEqual(["TO", "INFO"]);
    expect(complete(marked, "cable", false).labels).toEqual([]);
  });

  test("attribute keys that are missing, and values among a few", () => {
    const record = (line: string) => `${HEADER}\nMessage Attributes\n\nCopy: SINGLE\n${line}\n`;
    const keys = complete(record("Draf«»"), "cable").labels;
    expect(keys).toContain("Draft Date:");
    expect(keys).not.toContain("Copy:");
    expect(complete(record("Automatic Decaptioning: «»"), "cable").labels).toEqual(["X", "Z"]);
  });

  test("open by themselves in fields only, never in running text", () => {
    expect(complete(inHeader("SCUL, FI", "SCUL, «»"), "cable", false).labels).not.toEqual([]);
    const inText = inHeader("THE CHARTS OF THE", "THE CHARTS OF «»THE");
    expect(complete(inText, "cable", false).labels).toEqual([]);
    expect(complete(inText, "cable", true).labels).toEqual([]);
    expect(complete(inHeader("EXCHANGE OF", "EXCHANGE «»OF"), "cable", false).labels).toEqual([]);
  });
});

describe("after an opening bracket", () => {
  const memo = (body: string, notes = "") =>
    `12. Memorandum From Harlow to Brandt\n\nWashington, March 4, 1981.\n\n[Page 41] ${body}\n${notes}`;

  test("the next page, a footnote number in documents that write them so, phrases of editors", () => {
    const { labels, take } = complete(memo("It was [«»"), "memo", false);
    expect(labels[0]).toBe("Page 42]");
    expect(labels).toContain("illegible]");
    expect(labels).not.toContain("^1]");
    expect(take("Page 42]")).toBe(memo("It was [Page 42]"));
    const noted = memo("It was late.[^1] And [«»", "\n[^1]: Not printed.\n");
    expect(complete(noted, "memo", false).labels.slice(0, 2)).toEqual(["Page 42]", "^2]"]);
  });

  test("the closing bracket that stands there already is kept", () => {
    expect(complete(memo("It was [ille«»]"), "memo", false).take("illegible")).toBe(
      memo("It was [illegible]"),
    );
  });

  test("nothing before a bracket with which the text begins", () => {
    expect(complete("«»[", "memo").labels).not.toContain("illegible]");
  });

  test("nothing far behind, or after the closing one", () => {
    expect(complete(memo("It was [sic] «»"), "memo", false).labels).toEqual([]);
  });
});

test("the beginnings of headings and the labels of fields, on request above the text", () => {
  const marked = "Memor«»\n\nWashington, March 4, 1981.\n";
  expect(complete(marked, "memo").labels).toContain("Memorandum");
  expect(complete(marked, "memo").labels).toContain("SUBJECT");
  expect(complete(marked, "memo", false).labels).toEqual([]);
});

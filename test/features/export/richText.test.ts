import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toRichText } from "../../../server/src/features/export/richText.ts";
import { analyze } from "../../../server/src/resolve/snapshot.ts";
import { anything, document, mutated } from "../../properties/arbitraries.ts";
import { CABLE, MEMO } from "../../support/outlines.ts";
import { propertyParameters } from "../../support/random.ts";

function richText(text: string, from: string, to: string): string {
  const span = { start: text.indexOf(from), end: text.indexOf(to) + to.length };
  return toRichText(analyze(text), span);
}

/** Only the words. */
function plain(html: string): string {
  return html.replace(/<[^>]*>/g, "").replace(/\s+/g, " ");
}

describe("rich text", () => {
  test("of a part of a line has its words and the notes of its numbers", () => {
    const html = richText(MEMO, "the survey", "letter.3");
    expect(plain(html)).toBe("the survey proposed in its letter.33See footnote 2, Document 19.");
    expect(html).toContain('<section class="notes"');
  });

  test("of words without numbers has no notes", () => {
    expect(richText(MEMO, "the survey", "its letter")).not.toContain("notes");
  });

  test("has a paragraph's number where it is selected", () => {
    expect(plain(richText(MEMO, "1. (C)", "all sheets.*"))).toBe("1. (C) Exchange all sheets.");
    expect(plain(richText(MEMO, "Exchange all", "all sheets"))).toBe("Exchange all sheets");
  });

  test("of a note has the note", () => {
    expect(plain(richText(MEMO, "Not found", "Not found."))).toBe("2Not found.");
  });

  test("of the whole has no words that a page adds", () => {
    const html = toRichText(analyze(CABLE));
    expect(html).not.toMatch(/class="added"|Meaning/);
    expect(plain(toRichText(analyze(MEMO)))).toContain("Harlow initialed the original.");
  });

  test("of any span of any text is made", () => {
    fc.assert(
      fc.property(fc.oneof(anything, document, mutated), fc.nat(), fc.nat(), (text, a, b) => {
        const [start = 0, end = 0] = [a, b]
          .map((each) => each % (text.length + 1))
          .sort((x, y) => x - y);
        for (const type of ["cable", "memo"] as const)
          expect(typeof toRichText(analyze(text, { type }), { start, end })).toBe("string");
      }),
      propertyParameters(100),
    );
  });
});

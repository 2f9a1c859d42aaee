import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { composeEdits } from "../../server/src/text/composeEdits.ts";
import { applyEdits, type TextEdit } from "../../server/src/text/span.ts";
import { propertyParameters } from "../support/random.ts";

/** Edits that do not overlap, of a text of this length. */
function edits(length: number): fc.Arbitrary<TextEdit[]> {
  return fc
    .array(fc.tuple(fc.nat(length), fc.string({ maxLength: 3 })), { maxLength: 6 })
    .map((places) => {
      const sorted = places.map(([offset]) => offset).sort((a, b) => a - b);
      const found: TextEdit[] = [];
      for (let i = 0; i + 1 < sorted.length; i += 2)
        found.push({
          span: { start: sorted[i] ?? 0, end: sorted[i + 1] ?? 0 },
          newText: places[i]?.[1] ?? "",
        });
      return found.filter(({ span }, i) => i === 0 || (found[i - 1]?.span.end ?? 0) < span.start);
    });
}

describe("composed edits", () => {
  test("do at once what two lists do one after the other", () => {
    const property = fc.property(
      fc
        .string({ maxLength: 20 })
        .chain((text) => fc.tuple(fc.constant(text), edits(text.length)))
        .chain(([text, first]) =>
          fc.tuple(fc.constant(text), fc.constant(first), edits(applyEdits(text, first).length)),
        ),
      ([text, first, second]) => {
        const composed = composeEdits(text.length, first, second);
        expect(applyEdits(text, composed)).toBe(applyEdits(applyEdits(text, first), second));
      },
    );
    fc.assert(property, propertyParameters(2000));
  });

  test("touch only what is changed", () => {
    const first = [{ span: { start: 2, end: 3 }, newText: "x" }];
    const second = [{ span: { start: 6, end: 6 }, newText: "y" }];
    expect(composeEdits(8, first, second)).toEqual([...first, ...second]);
  });
});

/* Places in a document, offsets in the file, lines and characters: all name the same place. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Place } from "../../server/src/parse/place.ts";
import { analyze, offsetOf } from "../../server/src/resolve/snapshot.ts";
import { propertyParameters } from "../support/random.ts";
import { leavesOf } from "../support/tree.ts";
import { document, mutated } from "./arbitraries.ts";

test("the places of leaves and pages lead to their text and back", () => {
  fc.assert(
    fc.property(fc.oneof(document, mutated), (text) => {
      const snapshot = analyze(text);
      for (const placed of snapshot.documents) {
        const { firstLine, document } = placed;
        const offset = (place: Place) => {
          const found = offsetOf(snapshot, placed, place);
          const position = { line: firstLine + place.line, character: place.column };
          if (place.line < document.lines.length)
            expect(snapshot.lines.positionAt(found)).toEqual(position);
          return found;
        };
        for (const leaf of leavesOf(document.tree.root))
          expect(offset(leaf.start)).toBeLessThanOrEqual(offset(leaf.end));
        for (const page of document.parts.pages) {
          const start = offset({ line: page.line, column: page.start });
          const end = offset({ line: page.line, column: page.end });
          const { text: line = "" } = document.lines[page.line] ?? {};
          expect(text.slice(start, end)).toBe(line.slice(page.start, page.end));
          // A page line whose word is damaged is one too; blanks around it are not its own.
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          expect(start).toBeLessThan(end);
        }
      }
    }),
    propertyParameters(60),
  );
});

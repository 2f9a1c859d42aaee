/*
 * A library in which files were put, replaced and taken out in any order answers what a fresh one of
 * the same files answers.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { LibraryIndex } from "../../server/src/workspace/library/libraryIndex.ts";
import { cableText, entriesOf, memoText } from "../support/libraries.ts";
import { propertyParameters } from "../support/random.ts";

const STATIONS = ["LA PAZ", "HELSINKI", "STATE"];
const YEARS = ["73", "74"];

/** Few numbers, so that documents cite one another and share them. */
const numberOf = fc.record({
  station: fc.constantFrom(...STATIONS),
  serial: fc.integer({ min: 1, max: 4 }),
  year: fc.constantFrom(...YEARS),
});
const text = fc.oneof(
  fc.tuple(numberOf, numberOf, fc.boolean()).map(([own, cited, isWritten]) =>
    cableText({
      ...own,
      reference: `${isWritten ? `${cited.year} ` : ""}${cited.station} ${cited.serial}`,
    }),
  ),
  fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .map(([own, cited]) => memoText(own, `See Document ${cited}.`)),
);
const path = fc.constantFrom("a/1.txt", "a/2.txt", "a/3.txt", "b/1.txt", "b/2.txt");
const step = fc.oneof(
  fc.record({ path, text, isLater: fc.boolean() }),
  fc.record({ path, text: fc.constant(undefined), isLater: fc.constant(false) }),
);

/** Everything that a library answers. */
function answersOf(library: LibraryIndex): unknown {
  return [...library.documents()].map((document) => ({
    document,
    cited: library.citationsOf(document),
    targets: document.citations.map((citation) => library.targetsOf(citation, document)),
    like: document.citations.map((citation) => library.citationsLike(citation, document)),
  }));
}

test("a library after changes equals a fresh one", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const library = new LibraryIndex();
      const files = new Map<string, string>();
      for (const { path, text, isLater } of steps) {
        if (text === undefined) {
          files.delete(path);
          library.remove(path);
        } else {
          files.set(path, text);
          if (isLater) library.putLater(path, () => entriesOf(path, text));
          else library.put(path, entriesOf(path, text));
        }
      }
      const fresh = new LibraryIndex();
      for (const [path, text] of files) fresh.put(path, entriesOf(path, text));
      expect(answersOf(library)).toEqual(answersOf(fresh));
    }),
    propertyParameters(60),
  );
});

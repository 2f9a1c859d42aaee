import { expect, test } from "vitest";
import { getCitationLenses } from "../../server/src/features/library/citationLenses.ts";
import { cableText, libraryOf, memoText } from "../support/libraries.ts";

const library = libraryOf({
  "a/cited.cable": cableText({ station: "LA PAZ", serial: 5726, day: "04" }),
  "a/citing.cable": cableText({ serial: 412, reference: "LA PAZ 5726" }),
  "a/later.cable": cableText({
    serial: 413,
    day: "14",
    reference: "(A) LA PAZ 5726, (B) STATE 99",
  }),
  "b/9.memo@frus1977-80v02": memoText(9, "Not printed."),
  "b/12.memo@frus1977-80v02": memoText(12, "See Document 9."),
});

test("a cable says where it is cited, above its number", () => {
  const [lens, ...others] = getCitationLenses(library, "a/cited.cable");
  expect(others).toEqual([]);
  expect(lens?.title).toBe("cited in 2 places");
  expect(lens?.places.map(({ path }) => path)).toEqual(["a/citing.cable", "a/later.cable"]);
  expect(lens?.range).toEqual(library.documentsOf("a/cited.cable")[0]?.nameRange);
});

test("so does a printed document", () => {
  const [lens] = getCitationLenses(library, "b/9.memo");
  expect(lens?.title).toBe("cited in 1 place");
  expect(lens?.places.map(({ path }) => path)).toEqual(["b/12.memo"]);
});

test("one that nobody cites says nothing", () => {
  expect(getCitationLenses(library, "a/citing.cable")).toEqual([]);
  expect(getCitationLenses(library, "nowhere.memo")).toEqual([]);
});

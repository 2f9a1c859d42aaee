import { describe, expect, test } from "vitest";
import {
  prepareRename,
  renameFootnote,
} from "../../../server/src/features/editing/renameFootnote.ts";
import { analyze } from "../../../server/src/resolve/snapshot.ts";
import { applied, expectRefusal } from "../../support/editing.ts";

const TEXT = `Memorandum From Harlow to Brandt*

Washington, March 4, 1981.

The charts arrived.[^1] The survey sent a list.[^2] It asked for more.[^1]

* Source: Library of Oslo.
[^1]: From the library.
[^2]: See footnote 1 above.
`;

const snapshot = analyze(TEXT, { type: "memo" });
const rename = (words: string, label: string) =>
  renameFootnote(snapshot, TEXT.indexOf(words) + 2, label);

describe("renaming a footnote", () => {
  test("changes the note, its numbers in the text and local references together", () => {
    const expected = TEXT.replaceAll("[^1]", "[^7]").replace("footnote 1", "footnote 7");
    expect(applied(TEXT, rename("[^1] The", "7"))).toBe(expected);
    expect(applied(TEXT, rename("[^1]: From", "7"))).toBe(expected);
  });

  test("offers the number that is at the caret", () => {
    const start = prepareRename(snapshot, TEXT.indexOf("[^2] It") + 2);
    expect(start).toMatchObject({ label: "2" });
    if (!("kind" in start)) expect(TEXT.slice(start.span.start, start.span.end)).toBe("[^2]");
  });

  test("refuses a number in use, and what is no number", () => {
    expectRefusal(rename("[^1] The", "2"), /taken by another note/);
    for (const label of ["", "a", "0", "12345", "1 2"])
      expectRefusal(rename("[^1] The", label), /one to four digits/);
  });

  test("is not offered in running text", () => {
    const start = prepareRename(snapshot, TEXT.indexOf("survey"));
    expect(start).toMatchObject({ kind: "refusal" });
    expectRefusal(rename("survey", "3"), /Only a footnote number/);
  });
});

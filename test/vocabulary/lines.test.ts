/* Phrases that make a line by themselves, phrases that close a letter, and words of persons. */
import { expect, test } from "vitest";
import { closingEnd, isClosing, linePhraseAt } from "../../server/src/vocabulary/linePhrases.ts";
import { personWord } from "../../server/src/vocabulary/personWords.ts";

test.each<[string, string | undefined]>([
  ["Disapprove ____", "decision"],
  ["APPROVE AS AMENDED", "decision"],
  ["End text.", "mark"],
  ["Option 1", "option"],
  ["Approval", undefined],
])("%s is a %s", (line, kind) => {
  expect(linePhraseAt(line, 0)?.entry.kind).toBe(kind);
});

test.each<[string, boolean]>([
  ["Sincerely yours,", true],
  ["WITH BEST REGARDS,", true],
  ["Respectfully.", true],
  ["Sincerely, Martha", false],
  ["Yours was the first letter", false],
])("%s closes a letter: %s", (line, expected) => {
  expect(isClosing(line)).toBe(expected);
});

test("the end of a closing phrase has its comma", () => {
  expect(closingEnd("Sincerely, Martha", 0)).toBe("Sincerely,".length);
});

test.each<[string, string | undefined]>([
  ["Mr.", "honorific"],
  ["MR·.", "honorific"],
  ["(Ambassador)", "office"],
  ["secretary,", "office"],
  ["Embassy", "body"],
  ["Deputy", "rank"],
  ["Harbor", undefined],
  ["—", undefined],
])("%s is a %s", (word, kind) => {
  expect(personWord(word)?.kind).toBe(kind);
});

import { expect, test } from "vitest";
import { hasHeadingPhrase } from "../../server/src/vocabulary/vocabulary.ts";

test.each([
  ["Memorandum From the Director to the Secretary", true],
  ["Memorandum of Conversation", true],
  ["Paper Prepared in the Library", true],
  ["Memorandum for the File", true],
  ["The memorandum of conversations was read.", false],
  ["Telegram traffic stopped.", false],
  ["From the Director", false],
])("a heading goes on with a known phrase: %s", (line, isHeading) => {
  expect(hasHeadingPhrase(line)).toBe(isHeading);
});

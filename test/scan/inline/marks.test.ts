import { expect, test } from "vitest";
import { findMarks } from "../../../server/src/scan/inline/marks.ts";
import { markSpans, readFixture } from "../../support/fixture.ts";

test.each(["«(»a«)» «[»b«]»", '«“»a«”» «"»b«"» «„»c', "1«)» it's ’62", ""])("%s", (marked) => {
  const { text } = readFixture(marked);
  const spans = findMarks(text).map((start) => ({ start, end: start + 1 }));
  expect(markSpans(text, spans)).toBe(marked);
});

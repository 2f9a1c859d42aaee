import { expect, test } from "vitest";
import { noticeKind } from "../../server/src/vocabulary/notices.ts";
import { quotationWordAt } from "../../server/src/vocabulary/quotationWords.ts";

test.each([
  ["NOTE BY OC/T: PASSED ABOVE ADDRESSEE.", "communications"],
  ["  NOTE BY  OCT: #REF BELIEVED INCORRECT", "communications"],
  ["NOTE BY THE LIBRARY", undefined],
  ["*** ERROR READING TEXT INDEX ***", "lost"],
  ["Expand error encountered", "lost"],
  ["Withdrawal Notice", "withdrawn"],
  ["THE MAPS WERE WITHDRAWN", undefined],
  [`${"A LONG LINE ".repeat(40)}WITHDRAWAL NOTICE`, undefined],
  ["", undefined],
])("%s is a notice of the kind %s", (line, kind) => {
  expect(noticeKind(line)).toBe(kind);
});

test.each([
  ["BEGIN QUOTE", 0, "BEGIN QUOTE"],
  ["BEGIN QUOTE", 6, "QUOTE"],
  ["MISQUOTE", 3, undefined],
  ["QUOTED", 0, undefined],
])("in %s at %i the quotation word is %s", (text, offset, phrase) => {
  expect(quotationWordAt(text, offset)?.entry.phrase).toBe(phrase);
});

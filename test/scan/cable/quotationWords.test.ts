import { expect, test } from "vitest";
import { findQuotationMarks } from "../../../server/src/scan/cable/quotationWords.ts";

test.each([
  ["QUOTE", "opens QUOTE first last"],
  ["INFO: QUOTE", "opens QUOTE last"],
  ['"QUOTE: R 121430Z', "opens QUOTE first"],
  ["2. BEGIN TEXT:", "opens BEGIN TEXT last"],
  ["THE (QUOTE) GULF (UNQUOTE).", "opens QUOTE, closes UNQUOTE last"],
  ["END, UNQUOTE", "closes UNQUOTE last"],
  ["END OF  TEXT. HARLOW", "closes END OF  TEXT first"],
  ["FOLLOWING REPEAT OSLO 412 QTE", "announces FOLLOWING REPEAT first, opens QTE last"],
  ["QUOTES AND MISQUOTE", ""],
  ["ENTIRE TEXT", ""],
  ["", ""],
])("%s", (text, expected) => {
  const found = findQuotationMarks(text).map(({ kind, start, end, isFirst, isLast }) =>
    [kind, text.slice(start, end), isFirst ? "first" : "", isLast ? "last" : ""]
      .filter((part) => part !== "")
      .join(" "),
  );
  expect(found.join(", ")).toBe(expected);
});

/* Labels of notes in the forms of memo-format section 8: `form | label as written | label as read | text`. */
import { describe, expect, test } from "vitest";
import type { NoteLabelReading } from "../../../server/src/scan/memo/memoLine.ts";
import { readNoteLabel } from "../../../server/src/scan/memo/readNoteLabel.ts";
import { skipBlanks, trimEndColumn } from "../../../server/src/scan/words.ts";

function read(text: string): NoteLabelReading | undefined {
  const start = skipBlanks(text, 0);
  return readNoteLabel(text, { start, end: trimEndColumn(text, start, text.length) });
}

describe("note labels", () => {
  test.each<[string, string | undefined]>([
    ["  1. Source: Department of State.", "list | 1 | 1 | Source: Department of State."],
    ["12. Not found.", "list | 12 | 12 | Not found."],
    ["3. Not further identified.↵", "list | 3 | 3 | Not further identified.↵"],
    ["1, See Document 9.", "list | 1 | 1 | See Document 9."],
    ["1 For text, see Document 9.", "spaced | 1 | 1 | For text, see Document 9."],
    ["1 “The text.”", "spaced | 1 | 1 | “The text.”"],
    ["* Source: Princeton University.", "spaced | * | * | Source: Princeton University."],
    ["** Not found.", "spaced | ** | ** | Not found."],
    ["† Not found.", "spaced | † | † | Not found."],
    ["[^1]: Not found.", "caret | [^1] | 1 | Not found."],
    ["[^source]: Not found.", "caret | [^source] | source | Not found."],
    ["/1/Source: Department of State.", "slash | /1/ | 1 | Source: Department of State."],
    ["/12/ Not found.", "slash | /12/ | 12 | Not found."],
    ["¹ Not found.", "superscript | ¹ | 1 | Not found."],
    ["¹²Not found.", "superscript | ¹² | 12 | Not found."],
    [
      "- Source: Department of State. Tokyo.↩",
      "bullet | - |  | Source: Department of State. Tokyo.↩",
    ],
    ["• Not found.↵", "bullet | • |  | Not found.↵"],
    // Letters for digits; a rule says so.
    ["  l. Source: Department of State.", "list | l | 1 | Source: Department of State."],
    ["  1O. Not found.", "list | 1O | 10 | Not found."],
    // Text, items and numbers.
    ["1 and 2 are missing", undefined],
    ["1.5 million", undefined],
    ["1974 Was a Year", "spaced | 1974 | 1974 | Was a Year"],
    ["19741. Text", undefined],
    ["I. PURPOSE", "list | I | 1 | PURPOSE"],
    ["*emphasis* begins here", undefined],
    ["* * *", undefined],
    ["- an item of the text", undefined],
    ["[Enclosure]", undefined],
    ["[^1] in the text", undefined],
    ["/s/ Harlow", undefined],
    ["Text", undefined],
    ["", undefined],
  ])("%s", (text, expected) => {
    const found = read(text);
    const described =
      found &&
      [
        found.form,
        text.slice(found.labelColumns.start, found.labelColumns.end),
        found.label,
        text.slice(found.contentStart),
      ].join(" | ");
    expect(described).toBe(expected);
  });

  test.each<[string, Partial<NoteLabelReading>]>([
    ["  1. Source: Here.", { isSource: true, isIndented: true, hasArrow: false, isMisread: false }],
    ["1. Here.↵", { isSource: false, isIndented: false, hasArrow: true, isMisread: false }],
    ["1. Here.↩  ", { hasArrow: true }],
    ["  l. The sources: here.", { isSource: false, isMisread: true }],
    ["* Source: Here.", { isSource: true, isMisread: false }],
  ])("signs of %s", (text, signs) => {
    expect(read(text)).toMatchObject(signs);
  });
});

import { textOf } from "../../parse/documentLines.ts";
import type { LineStretch } from "../../parse/place.ts";
import type { MemoDocument } from "../../resolve/document.ts";
import { readDateline } from "../../scan/memo/readDateline.ts";
import { skipBlanks, trimEndColumn } from "../../scan/words.ts";
import { memoLabelEntry } from "../../vocabulary/vocabulary.ts";
import type { MemoRule } from "../rule.ts";

export const swallowed: MemoRule = {
  code: "heading/swallowed",
  severity: "information",
  summary: "The dateline or a field stands on the line of the heading",
  documents: "memo",
  scope: "document",
  check(document, report) {
    const found = findSwallowed(document);
    if (found === undefined) return;
    const { line, start, end, what } = found;
    const place = { line, column: start };
    report({
      stretch: { start: place, end: { line, column: end } },
      message: `${what} stands on the line of the heading; a line of its own was expected`,
      fixes: [
        {
          title: "Put it on a line of its own",
          isSafe: false,
          isPreferred: true,
          edits: [
            {
              stretch: { start: { line, column: found.after }, end: place },
              newText: "\n\n",
            },
          ],
        },
      ],
    });
  },
};

interface Swallowed extends LineStretch {
  readonly what: string;
  /** Where the heading ends. */
  readonly after: number;
}

/**
 * What follows the footnote number of a heading, which ends it in every modern document (memo-format
 * 2). Without the number a date may be part of the title, as in volumes of 1955 to 1957.
 */
function findSwallowed({ lines, parts, bindings }: MemoDocument): Swallowed | undefined {
  const { heading } = parts;
  if (heading === undefined) return undefined;
  const { line } = heading;
  const text = textOf(lines, line);
  for (const reference of bindings.footnotes.references) {
    if (reference.line !== line || reference.note === undefined) continue;
    const start = skipBlanks(text, reference.end);
    const end = trimEndColumn(text, start, text.length);
    if (start === reference.end || end <= start) continue;
    const what = nameOf(text, start, end);
    if (what !== undefined) return { line, start, end, what, after: reference.end };
  }
  return undefined;
}

function nameOf(text: string, start: number, end: number): string | undefined {
  const dateline = readDateline(text, { start, end });
  if (dateline !== undefined && dateline.place.start < dateline.place.end) return "The dateline";
  const written = text.slice(start, end);
  const label = written.split(":", 1)[0] ?? "";
  const isLabel = label === label.toUpperCase() && memoLabelEntry(label) !== undefined;
  return isLabel ? `The label ${label}` : undefined;
}

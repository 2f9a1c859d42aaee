import type { LineStretch } from "../../parse/place.ts";
import { type Stretch, toStretch } from "../../parse/place.ts";
import { recordWithoutText } from "../../resolve/cable/recordText.ts";
import type { CableDocument } from "../../resolve/document.ts";
import type { CableRule } from "../rule.ts";

export const noText: CableRule = {
  code: "record/no-text",
  severity: "information",
  summary: "A record of the archive has no message text",
  documents: "cable",
  scope: "frame",
  isForRecordsWithoutText: true,
  check(document, report) {
    const record = recordWithoutText(document);
    if (record === undefined) return;
    report({ ...describe(document, record.notice), isAboutDocument: true });
  },
};

/** A notice in the place of the text is the best evidence, and then what the Locator says. */
function describe(
  document: CableDocument,
  notice: LineStretch | undefined,
): { stretch: Stretch; message: string } {
  const { lines, bindings } = document;
  if (notice !== undefined) {
    const words = clip(lines[notice.line]?.text.slice(notice.start, notice.end) ?? "");
    return {
      stretch: toStretch(notice),
      message: `The record has no message text; in its place stands ${words}`,
    };
  }
  const first = bindings.attributes[0];
  const locator = bindings.attributes.find(({ key }) => key === "Locator");
  if (locator !== undefined && locator.value !== "")
    return {
      stretch: { start: locator.start, end: locator.end },
      message: `The record has attributes and no message text; its Locator reads ${clip(locator.value)}`,
    };
  return {
    stretch: first === undefined ? START : toStretch(first.keyStretch),
    message: "The record has attributes and no message text",
  };
}

const START: Stretch = { start: { line: 0, column: 0 }, end: { line: 0, column: 0 } };

const LONGEST_WORDS = 60;

function clip(text: string): string {
  return text.length <= LONGEST_WORDS ? text : `${text.slice(0, LONGEST_WORDS - 1).trimEnd()}…`;
}

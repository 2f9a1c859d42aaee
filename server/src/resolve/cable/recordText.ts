/**
 * Records of the archive that have no message text: attributes alone, a notice that the text could
 * not be read from the old system, a withdrawal card (some 6 % of the records of 1973 to 1979,
 * cable-format 10).
 */
import type { LineStretch } from "../../parse/place.ts";
import { trimEndColumn } from "../../scan/words.ts";
import { noticeKind } from "../../vocabulary/notices.ts";
import type { CableDocument } from "../document.ts";

/** A record without text, and what says so. */
export interface RecordWithoutText {
  /** The line that stands in the place of the text. */
  readonly notice: LineStretch | undefined;
}

/** Attributes that make a record; fewer may be the beginning of one. */
const FEWEST_ATTRIBUTES = 3;

/**
 * The record if a cable is one without text; `undefined` for every other cable, and for one whose
 * first lines are being typed.
 */
export function recordWithoutText(document: CableDocument): RecordWithoutText | undefined {
  const { parts } = document;
  if (0 < parts.pages.length || 0 < parts.fields.length) return undefined;
  if (parts.paragraphs.some(({ enumerator }) => enumerator !== undefined)) return undefined;
  const { notice, hasText } = findNotice(document);
  if (hasText && notice === undefined) return undefined;
  const isRecord = FEWEST_ATTRIBUTES <= parts.attributes.length;
  return notice === undefined && !isRecord ? undefined : { notice };
}

/** Most lines with text of a withdrawal card; a message without header may speak of withdrawals. */
const LONGEST_CARD = 30;

function findNotice({ lines, parts }: CableDocument): {
  notice: LineStretch | undefined;
  hasText: boolean;
} {
  const end = parts.attributes[0]?.keyStretch.line ?? lines.length;
  let notice: LineStretch | undefined;
  let count = 0;
  for (let line = 0; line < end; line++) {
    const source = lines[line];
    if (source === undefined || source.isBlank || isFurniture(source.cable[0]?.kind)) continue;
    if (LONGEST_CARD < ++count) return { notice: undefined, hasText: true };
    const kind = notice === undefined ? noticeKind(source.text) : undefined;
    if (kind !== "lost" && kind !== "withdrawn") continue;
    const start = source.text.length - source.text.trimStart().length;
    notice = { line, start, end: trimEndColumn(source.text, start, source.text.length) };
  }
  return { notice, hasText: 0 < count };
}

function isFurniture(kind: string | undefined): boolean {
  return (
    kind === "archiveHeading" ||
    kind === "archiveFooter" ||
    kind === "stamp" ||
    kind === "classification" ||
    kind === "endMark"
  );
}

/** The driver of the recognisers of memoranda and printed documents. */

import type { Columns } from "../../text/span.ts";
import { isPublisherLine } from "../../vocabulary/fixedLines.ts";
import { sectionTitle } from "../../vocabulary/labels.ts";
import { portionMarkAt, scanEnumerator } from "../enumerator.ts";
import { isMarkerAlone } from "../inline/pageMarkers.ts";
import { skipBlanks, trimEndColumn } from "../words.ts";
import { shapeOf } from "./lineShape.ts";
import type { MemoLine } from "./memoLine.ts";
import { readAttachment } from "./readAttachment.ts";
import { readDateline } from "./readDateline.ts";
import { readField } from "./readField.ts";
import { readHeading, readTitle } from "./readHeading.ts";
import { isMarking } from "./readMarking.ts";
import { readNoteLabel } from "./readNoteLabel.ts";

/** Longest heading; the longest of the seeds has 238 characters, older ones with gists more. */
const LONGEST_HEADING = 500;
/** Longest section title, signature or label line. */
const LONGEST_SHORT_LINE = 100;

const NO_READING: Omit<MemoLine, "content"> = {
  isBlank: false,
  fixed: undefined,
  heading: undefined,
  title: undefined,
  dateline: undefined,
  field: undefined,
  enumerator: undefined,
  mark: undefined,
  noteLabel: undefined,
  attachment: undefined,
  isSectionTitle: false,
  isMarking: false,
  shape: "other",
};

const BLANK: MemoLine = { ...NO_READING, isBlank: true, content: { start: 0, end: 0 } };

/** What a line may be in a memorandum. */
export function scanMemoLine(text: string): MemoLine {
  const start = skipBlanks(text, 0);
  if (start === text.length) return BLANK;
  const content = { start, end: trimEndColumn(text, start, text.length) };
  const fixed = fixedLine(text, content);
  if (fixed !== undefined) return { ...NO_READING, content, fixed };
  const length = content.end - content.start;
  const isShort = length <= LONGEST_SHORT_LINE;
  const line = text.slice(content.start, content.end);
  const heading = length <= LONGEST_HEADING ? readHeading(text, content) : undefined;
  return {
    isBlank: false,
    fixed: undefined,
    content,
    heading,
    title: heading ?? (length <= LONGEST_HEADING ? readTitle(text, content) : undefined),
    dateline: readDateline(text, content),
    field: readField(text, content),
    enumerator: scanEnumerator(text, start),
    mark: portionMarkAt(text, start),
    noteLabel: readNoteLabel(text, content),
    attachment: isShort ? readAttachment(text, content) : undefined,
    isSectionTitle: isShort && sectionTitle(line) !== undefined,
    isMarking: isMarking(line),
    shape: isShort ? shapeOf(line) : "other",
  };
}

function fixedLine(text: string, content: Columns): MemoLine["fixed"] {
  const line = text.slice(content.start, content.end);
  if (LONGEST_HEADING < line.length) return undefined;
  if (isSeparator(line)) return "separator";
  if (isMarkerAlone(line)) return "pageMarker";
  return isPublisherLine(line) ? "publisher" : undefined;
}

/** `* * *`, `***`, `———`: at least three signs of one kind and nothing else. */
function isSeparator(line: string): boolean {
  const sign = line[0] ?? "";
  if (!"*_—–-".includes(sign)) return false;
  let count = 0;
  for (const character of line) {
    if (character === sign) count++;
    else if (character !== " ") return false;
  }
  return 3 <= count;
}

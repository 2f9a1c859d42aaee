/** Where the attributes of an archive record begin that has lost its heading *Message Attributes*. */
import { hasLowerCase } from "../../scan/words.ts";
import type { DocumentLines } from "../documentLines.ts";

/** Of so many lines with text, so many must begin with a key. */
const LINES = 6;
const FEWEST = 3;
/** Lines that are looked at for them, blank ones among them. */
const MOST_LINES = 24;

/**
 * Whether attributes begin at a line without their heading: the line and some of those below it
 * begin with keys of the archive. TAGS is left out, which is a label of the header too.
 */
export function beginsAttributes(lines: DocumentLines, first: number): boolean {
  if (!beginsWithKey(lines, first)) return false;
  let seen = 0;
  let keys = 0;
  for (let line = first; line < first + MOST_LINES && seen < LINES; line++) {
    if (lines[line]?.isBlank ?? true) continue;
    seen++;
    if (beginsWithKey(lines, line) && FEWEST <= ++keys) return true;
  }
  return false;
}

/** Whether the heading of the attributes stands somewhere. */
export function hasAttributesHeading(lines: DocumentLines): boolean {
  return lines.some(({ cable: [first] }) => {
    return first?.kind === "archiveHeading" && first.which === "attributes";
  });
}

function beginsWithKey(lines: DocumentLines, line: number): boolean {
  const source = lines[line];
  const landmark = source?.attributes[0];
  if (source === undefined || landmark === undefined || !hasLowerCase(landmark.key)) return false;
  return source.text.slice(0, landmark.start).trim() === "";
}

/**
 * Labelled fields: `SUBJECT` alone in capitals, any known label with a colon (`Subject: …`,
 * `MEMORANDUM FOR: …`), and the addressee of a government form without one (memo-format 4).
 */
import type { Columns } from "../../text/span.ts";
import { genreOf } from "../../vocabulary/genres.ts";
import { memoLabel, memoLabelAt } from "../../vocabulary/labels.ts";
import { digitOfSuperscript } from "../superscript.ts";
import { hasLowerCase, isDigit, skipBlanks } from "../words.ts";
import type { FieldReading } from "./memoLine.ts";

/** Characters of the longest label, `LIST OF PARTICIPANTS`, and some to spare. */
const LONGEST_LABEL = 32;

/** The field that a line begins with, or `undefined`. */
export function readField(text: string, content: Columns): FieldReading | undefined {
  const colon = text.indexOf(":", content.start);
  const isLabelled = 0 <= colon && colon - content.start <= LONGEST_LABEL && colon < content.end;
  const end = isLabelled ? colon : withoutCallout(text, content);
  if (LONGEST_LABEL < end - content.start) return readAddressee(text, content);
  const label = text.slice(content.start, end);
  const field = memoLabel(label);
  if (field === undefined || (!isLabelled && !isLabelAlone(label)))
    return readAddressee(text, content);
  const valueStart = isLabelled ? Math.min(skipBlanks(text, colon + 1), content.end) : content.end;
  return {
    label,
    field,
    labelColumns: { start: content.start, end },
    valueStart,
    isAlone: content.end <= valueStart,
  };
}

/** Without a colon a label of one word must be in capitals, since `To` or `Date` begin sentences. */
function isLabelAlone(label: string): boolean {
  return !hasLowerCase(label) || label.includes(" ") || SHORTEST_LABEL <= label.length;
}

/** Letters of a word that begins no sentence: `Present`, `Subject`. */
const SHORTEST_LABEL = 7;

/** The end of a label without the number of a note: `PARTICIPANTS2`. */
function withoutCallout(text: string, { start, end }: Columns): number {
  let at = end;
  while (start < at && (isDigit(text.charCodeAt(at - 1)) || isSuperscript(text[at - 1]))) at--;
  return at;
}

function isSuperscript(character: string | undefined): boolean {
  return digitOfSuperscript(character) !== undefined;
}

/**
 * `MEMORANDUM FOR THE PRESIDENT`: all in capitals, as no heading of a printed volume is. A memorandum
 * for the record is a genre.
 */
function readAddressee(text: string, content: Columns): FieldReading | undefined {
  if (text[content.start] !== "M") return undefined;
  const line = text.slice(content.start, content.end);
  if (LONGEST_ADDRESSEE < line.length || hasLowerCase(line)) return undefined;
  const label = memoLabelAt(line, 0);
  if (label?.entry.field !== "to" || line.length <= label.end || line[label.end] !== " ")
    return undefined;
  if ((genreOf(line) ?? "").length !== GENRE_OF_FORM.length) return undefined;
  return {
    label: line.slice(0, label.end),
    field: label.entry.field,
    labelColumns: { start: content.start, end: content.start + label.end },
    valueStart: skipBlanks(text, content.start + label.end),
    isAlone: false,
  };
}

const LONGEST_ADDRESSEE = 120;
/** A longer genre, such as a memorandum for the record, is a heading. */
const GENRE_OF_FORM = "Memorandum";

/** The year in front of a Document Number, where a slip keeps it from being read. */
import type { LineStretch } from "../../parse/place.ts";
import { readCapitalsAsDigits } from "../../scan/misreadDigits.ts";
import { isDigits, isUpperLetter } from "../../scan/words.ts";
import { editDistance } from "../../vocabulary/vocabulary.ts";
import type { CableDocument } from "../document.ts";
import { agreeOnDate } from "./agreement/date.ts";
import { wholeAttributeWords } from "./attributeWords.ts";

/** What stands in the place of the year. */
export interface UnreadableYear {
  readonly place: LineStretch;
  readonly written: string;
  /** The year by the rest of the cable. */
  readonly expected: string;
}

const YEAR_LENGTH = 4;

/**
 * What stands before the station's letters where it is the cable's year but for one slip: `l974LAPAZ`,
 * `197LAPAZ`, `19774LAPAZ`. `undefined` for four digits, whatever the year.
 */
export function unreadableYear(document: CableDocument): UnreadableYear | undefined {
  const [word] = wholeAttributeWords(document, "Document Number", 1);
  const { year } = agreeOnDate(document);
  if (word === undefined || year === undefined || isReadable(word.text)) return undefined;
  const expected = String(year);
  for (const length of [YEAR_LENGTH, YEAR_LENGTH - 1, YEAR_LENGTH + 1]) {
    const written = word.text.slice(0, length);
    if (!isStation(word.text.slice(length)) || !isNear(written, expected)) continue;
    const { line, start } = word;
    return { place: { line, start, end: start + length }, written, expected };
  }
  return undefined;
}

function isReadable(text: string): boolean {
  return isDigits(text.slice(0, YEAR_LENGTH)) && isStation(text.slice(YEAR_LENGTH));
}

/** Two letters at least, as the shortest station has. */
function isStation(text: string): boolean {
  return isUpperLetter(text.charCodeAt(0)) && isUpperLetter(text.charCodeAt(1));
}

function isNear(written: string, expected: string): boolean {
  return (
    readCapitalsAsDigits(written) === expected ||
    (isDigits(written) && editDistance(written, expected, 1) === 1)
  );
}

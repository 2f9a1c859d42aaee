/** The places of a cable that state its date: day, month and year with their columns. */
import type { LineStretch } from "../../../parse/place.ts";
import { isDigits } from "../../../scan/words.ts";
import { isValidDate, monthNumber } from "../../../vocabulary/vocabulary.ts";
import type { CableDocument } from "../../document.ts";
import { type AttributeWord, wholeAttributeWords } from "../attributeWords.ts";
import type { DateTimeBinding } from "../cableBindings.ts";

export type DatePartName = "day" | "month" | "year";

/** A day, month or year as it is written. */
export interface DatePart {
  readonly value: number;
  readonly written: string;
  readonly place: LineStretch;
}

/** A statement of the cable's date, or of its year and month. */
export interface DateToken {
  /** The group of one section, Draft or Sent Date, Document Number, Legacy Key. */
  readonly source: "group" | "attribute" | "documentNumber" | "legacyKey";
  /** `Draft Date`; for a group `date-time group`. */
  readonly name: string;
  /** The section of a group, else `undefined`. */
  readonly section: number | undefined;
  readonly day: DatePart | undefined;
  readonly month: DatePart | undefined;
  readonly year: DatePart | undefined;
}

/**
 * All statements in text order. A date-time group with a fault of its own states nothing, nor does an
 * attribute that is not whole or has not its form.
 */
export function dateTokens(document: CableDocument): readonly DateToken[] {
  const groups = document.bindings.headers.flatMap(({ dateTime, section }) =>
    dateTime === undefined || dateTime.fault !== undefined ? [] : [groupToken(dateTime, section)],
  );
  const attributes = [
    ...ATTRIBUTES_OF_DATE.map((key) => attributeToken(document, key)),
    documentNumberToken(document),
    legacyKeyToken(document),
  ];
  return [...groups, ...attributes.flatMap((token) => token ?? [])];
}

/** 1977 has Sent Date in the place of Draft Date (cable-format 10). */
const ATTRIBUTES_OF_DATE = ["Draft Date", "Sent Date"] as const;

function groupToken({ landmark, start, ...reading }: DateTimeBinding, section: number): DateToken {
  const { line } = start;
  const { group, month, year } = landmark;
  const part = (
    value: number | undefined,
    columns: { start: number; end: number },
    text: string,
  ) => (value === undefined ? undefined : { value, written: text, place: { line, ...columns } });
  // A letter that the line glued to the year is no part of it: `79R`.
  const isGlued = year !== undefined && year.text.length === 3 && !year.text.includes(" ");
  const yearText = isGlued ? year.text.slice(0, 2) : (year?.text ?? "");
  const yearStart = year?.start ?? group.end;
  const yearColumns = {
    start: yearStart,
    end: isGlued ? yearStart + 2 : (year?.end ?? group.end),
  };
  return {
    source: "group",
    name: "date-time group",
    section,
    day: part(reading.day, { start: group.start, end: group.start + 2 }, group.text.slice(0, 2)),
    month: month && part(reading.month, { start: month.start, end: month.end }, month.text),
    year: part(reading.year, yearColumns, yearText),
  };
}

/** `19 MAR 1974`, `08 jul 1979`, `16-Jun-1977 12:00:00 am` (cable-format 10). */
function attributeToken(document: CableDocument, key: string): DateToken | undefined {
  const words = wholeAttributeWords(document, key, DATE_WORDS);
  const [first] = words;
  const parts = first?.text.includes("-") ? dividedAt(first, "-") : words;
  const [day, month, year] = parts.map((word) => toPart(word));
  if (day === undefined || month === undefined || year === undefined) return undefined;
  if (parts.length !== DATE_WORDS || day.written.length !== 2 || year.written.length !== 4)
    return undefined;
  if (!isValidDate(year.value, month.value, day.value)) return undefined;
  if (year.value < EARLIEST || LATEST < year.value) return undefined;
  return { source: "attribute", name: key, section: undefined, day, month, year };
}

const DATE_WORDS = 3;

/** An attribute with a year that no record has is the business of attribute/malformed-date. */
const EARLIEST = 1960;
const LATEST = 2040;

function dividedAt(word: AttributeWord, separator: string): readonly AttributeWord[] {
  let column = word.start;
  return word.text.split(separator).map((text) => {
    const start = column;
    column += text.length + separator.length;
    return { text, line: word.line, start, end: start + text.length };
  });
}

function toPart({ text, line, start, end }: AttributeWord): DatePart | undefined {
  const value = isDigits(text) ? Number(text) : text.length === 3 ? monthNumber(text) : undefined;
  return value === undefined ? undefined : { value, written: text, place: { line, start, end } };
}

/** `1974LAPAZ00963`: the year stands before the station. */
function documentNumberToken(document: CableDocument): DateToken | undefined {
  const [word] = wholeAttributeWords(document, "Document Number", 1);
  const year = word && digitsAt(word, 0, YEAR_LENGTH);
  if (word === undefined || year === undefined || isDigits(word.text.charAt(YEAR_LENGTH)))
    return undefined;
  return {
    source: "documentNumber",
    name: "Document Number",
    section: undefined,
    day: undefined,
    month: undefined,
    year,
  };
}

const YEAR_LENGTH = 4;

/**
 * `link1974/newtext/t19740373/aaaacpmi.tel`: year and month stand after the t (361 of 361); a key
 * whose two years differ says nothing.
 */
function legacyKeyToken(document: CableDocument): DateToken | undefined {
  const [word] = wholeAttributeWords(document, "Legacy Key", 1);
  if (word === undefined || !word.text.startsWith(LINK)) return undefined;
  const at = word.text.indexOf(FOLDER);
  if (at < 0) return undefined;
  const start = at + FOLDER.length;
  const link = digitsAt(word, LINK.length, YEAR_LENGTH);
  const year = digitsAt(word, start, YEAR_LENGTH);
  const month = digitsAt(word, start + YEAR_LENGTH, 2);
  if (year === undefined || year.value !== link?.value) return undefined;
  if (month === undefined || month.value < 1 || 12 < month.value) return undefined;
  return {
    source: "legacyKey",
    name: "Legacy Key",
    section: undefined,
    day: undefined,
    month,
    year,
  };
}

const LINK = "link";
const FOLDER = "/t";

function digitsAt(word: AttributeWord, from: number, length: number): DatePart | undefined {
  const written = word.text.slice(from, from + length);
  if (written.length !== length || !isDigits(written)) return undefined;
  const start = word.start + from;
  const place = { line: word.line, start, end: start + length };
  return { value: Number(written), written, place };
}

/** The typed reading of an attribute's value (cable-format 10). */
import { isDigits, isUpperLetter } from "../../scan/words.ts";
import {
  type AttributeType,
  classificationLevel,
  type Level,
  monthNumber,
  toIsoDate,
} from "../../vocabulary/vocabulary.ts";

/** A day of the attributes with the form in which it is written. */
export interface DateReading {
  readonly type: "date";
  /** `1974-03-19`. */
  readonly iso: string;
  /** `19 MAR 1974`, `16-Jun-1977 12:00:00 am`, `19/03/1974`. */
  readonly form: "blanks" | "dashes" | "slashes";
}

/** `1974LAPAZ00963`. */
export interface DocumentNumberReading {
  readonly type: "document-number";
  readonly year: number;
  readonly station: string;
  readonly serial: number;
}

/** `N/A` is absent; else `GS 19850808 BOEKER, PAUL` or `11652 GDS`. */
export interface ExecutiveOrderReading {
  readonly type: "executive-order";
  readonly order: string | undefined;
  /** `GS`, `X1`, `RR`, `GDS`. */
  readonly code: string;
  readonly date: string | undefined;
  readonly authority: string | undefined;
}

/** What an attribute's value says. */
export type AttributeReading =
  | { readonly type: "absent" }
  | DateReading
  | { readonly type: "number"; readonly number: number }
  | { readonly type: "list"; readonly entries: readonly string[] }
  | { readonly type: "level"; readonly level: Level }
  | DocumentNumberReading
  | ExecutiveOrderReading
  | { readonly type: "constant"; readonly constant: string }
  | { readonly type: "text"; readonly text: string };

/**
 * Reads a value, blanks single, as its type wants it; `undefined` if it does not have that form or
 * names no possible day. Nothing, `n/a` and `N/A` are absent whatever the type.
 */
export function readAttribute(type: AttributeType, value: string): AttributeReading | undefined {
  if (isAbsent(value)) return { type: "absent" };
  switch (type) {
    case "date":
      return readDate(value);
    case "number":
      return isDigits(value) ? { type, number: Number(value) } : undefined;
    case "list":
      return { type, entries: entriesOf(value) };
    case "level":
      return readLevel(value);
    case "document-number":
      return readDocumentNumber(value);
    case "executive-order":
      return readExecutiveOrder(value);
    case "constant":
      return { type, constant: value };
    case "text":
      return { type, text: value };
  }
}

/** Whether a value says that there is none: empty, `n/a` or `N/A`, all three occur. */
function isAbsent(value: string): boolean {
  return value === "" || value.toLowerCase() === "n/a";
}

/**
 * `19 MAR 1974`, `08 jul 1979`, `16-Jun-1977 12:00:00 am` or `19/03/1974`; `undefined` for another
 * form and for a day that does not exist.
 */
export function readDate(value: string): DateReading | undefined {
  const [date = "", ...rest] = value.split(" ");
  if (date.includes("-"))
    return rest.join(" ") === "" || isClock(rest)
      ? toDate("dashes", date.split("-"), monthNumber)
      : undefined;
  if (date.includes("/")) return toDate("slashes", value.split("/"), Number);
  return toDate("blanks", value.split(" "), monthNumber);
}

function toDate(
  form: DateReading["form"],
  parts: readonly string[],
  toMonth: (text: string) => number | undefined,
): DateReading | undefined {
  const [day = "", month = "", year = ""] = parts;
  if (parts.length !== 3 || !isDigits(day) || !isDigits(year)) return undefined;
  if (day.length !== 2 || year.length !== 4) return undefined;
  if (form === "slashes" ? !isDigits(month) : month.length !== MONTH_LETTERS) return undefined;
  const iso = toIsoDate(Number(year), toMonth(month) ?? 0, Number(day));
  return iso === undefined ? undefined : { type: "date", iso, form };
}

const MONTH_LETTERS = 3;

/** `12:00:00 am`, which stands behind the dates of the records of 1977. */
function isClock([clock = "", half = "", ...rest]: readonly string[]): boolean {
  const parts = clock.split(":");
  const isHalf = half === "am" || half === "pm";
  return rest.length === 0 && isHalf && parts.length === 3 && parts.every(isDigits);
}

/** The entries between commas; one within brackets, as in `(HARLOW, ANN)`, does not divide. */
function entriesOf(value: string): readonly string[] {
  const entries: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= value.length; at++) {
    if (value[at] === "(") depth++;
    else if (value[at] === ")") depth = Math.max(0, depth - 1);
    if (at < value.length && (value[at] !== "," || 0 < depth)) continue;
    entries.push(value.slice(start, at).trim());
    start = at + 1;
  }
  return entries.filter((entry) => entry !== "");
}

function readLevel(value: string): AttributeReading | undefined {
  const level = classificationLevel(value);
  return level === undefined ? undefined : { type: "level", level };
}

const YEAR = 4;
/** Digits of the number: five at posts, six at the Department. */
const SERIAL = { shortest: 4, longest: 7 } as const;

function readDocumentNumber(value: string): DocumentNumberReading | undefined {
  const year = value.slice(0, YEAR);
  let at = YEAR;
  while (at < value.length && isUpperLetter(value.charCodeAt(at))) at++;
  const station = value.slice(YEAR, at);
  const serial = value.slice(at);
  if (year.length !== YEAR || !isDigits(year) || station === "" || !isDigits(serial))
    return undefined;
  if (serial.length < SERIAL.shortest || SERIAL.longest < serial.length) return undefined;
  return { type: "document-number", year: Number(year), station, serial: Number(serial) };
}

/** The number of the order, the code, a date of eight digits and a name; all but the code may be missing. */
function readExecutiveOrder(value: string): ExecutiveOrderReading | undefined {
  const words = value.split(" ");
  const order = isDigits(words[0] ?? "") ? words.shift() : undefined;
  const code = words.shift();
  if (code === undefined || !isUpperLetter(code.charCodeAt(0))) return undefined;
  const date = toDay(words[0] ?? "");
  const authority = words.slice(date === undefined ? 0 : 1).join(" ");
  return {
    type: "executive-order",
    order,
    code,
    date,
    authority: authority === "" ? undefined : authority,
  };
}

/** `19850808`. */
function toDay(text: string): string | undefined {
  if (text.length !== 8 || !isDigits(text)) return undefined;
  return toIsoDate(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)));
}

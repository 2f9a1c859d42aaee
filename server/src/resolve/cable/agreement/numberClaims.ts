/**
 * Every place of a cable that says its station and number: the page lines, the line with
 * classification and message number of each section, the attribute Document Number.
 */
import type { LineStretch } from "../../../parse/place.ts";
import { isDigitLikeCapital, readCapitalsAsDigits } from "../../../scan/misreadDigits.ts";
import { isDigits, isUpperLetter } from "../../../scan/words.ts";
import type { CableDocument } from "../../document.ts";
import { cablePages } from "../../pages/pageLines.ts";
import { wholeAttributeWords } from "../attributeWords.ts";

export type NumberSource = "page" | "banner" | "attribute";

/** A station or number as one place has it. */
export interface Token {
  readonly text: string;
  readonly place: LineStretch;
}

/** What one place says. */
export interface NumberClaim {
  readonly source: NumberSource;
  /** `LA PAZ`, `USUN N`, `USUN NEW YORK`, `LAPAZ`. */
  readonly station: Token | undefined;
  /** `00963`, `963`; letters may stand for digits, and in an attribute it may be anything. */
  readonly serial: Token;
  /** Both with what stands between them. */
  readonly place: LineStretch;
}

/** The year in front of a Document Number, `1974`. */
export interface DocumentNumber extends NumberClaim {
  readonly source: "attribute";
  readonly station: Token;
  readonly year: Token;
  /** The whole value. */
  readonly whole: Token;
}

/** Characters of a station's name in a page line, blanks counted (cable-format 2.2). */
const PAGE_STATION = 6;

/** `USUNN` for `USUN NEW YORK` and `USUN N`: six characters, blanks then removed. */
export function stationKey(name: string): string {
  return name.slice(0, PAGE_STATION).replaceAll(" ", "");
}

/** The number as an integer, letters read as digits; a banner's `4412/1` is 4412. */
export function serialValue(text: string): number {
  return Number.parseInt(readCapitalsAsDigits(text), 10);
}

/** What the page lines say, in order; one without station and number says nothing. */
export function pageClaims(document: CableDocument): readonly NumberClaim[] {
  return cablePages(document).flatMap(({ origin }): NumberClaim[] => {
    if (origin === undefined) return [];
    const { line, start, end, station, serial, stationStretch, serialStretch } = origin;
    return [
      {
        source: "page",
        station: { text: station, place: stationStretch },
        serial: { text: serial, place: serialStretch },
        place: { line, start, end },
      },
    ];
  });
}

/** What the line with classification and message number of each section says. */
export function bannerClaims({ bindings }: CableDocument): readonly NumberClaim[] {
  return bindings.headers.flatMap(({ fields }): NumberClaim[] => {
    const banner = fields.find(({ name }) => name === "banner");
    if (banner?.landmark?.kind !== "banner") return [];
    const { station, serial } = banner.landmark;
    if (serial === undefined) return [];
    const { line } = banner.start;
    const text = serial.text.split("/", 1)[0] ?? "";
    const end = serial.start + text.length;
    return [
      {
        source: "banner",
        station: station && {
          text: station.text,
          place: { line, start: station.start, end: station.end },
        },
        serial: { text, place: { line, start: serial.start, end } },
        place: { line, start: station?.start ?? serial.start, end },
      },
    ];
  });
}

const YEAR = 4;

/**
 * What the attribute says; `undefined` if it is not there, not whole, or no number at all.
 */
export function attributeClaim(document: CableDocument): DocumentNumber | undefined {
  const [word] = wholeAttributeWords(document, "Document Number", 1);
  if (word === undefined) return undefined;
  const { text, line, start } = word;
  const yearEnd = countWhile(text, 0, YEAR, isDigitLikeCapital);
  const stationEnd = countWhile(text, yearEnd, text.length, (letter) =>
    isUpperLetter(letter.charCodeAt(0)),
  );
  if (yearEnd < 2 || stationEnd === yearEnd) return undefined;
  const token = (from: number, to: number): Token => ({
    text: text.slice(from, to),
    place: { line, start: start + from, end: start + to },
  });
  return {
    source: "attribute",
    year: token(0, yearEnd),
    station: token(yearEnd, stationEnd),
    serial: token(stationEnd, text.length),
    place: token(yearEnd, text.length).place,
    whole: token(0, text.length),
  };
}

function countWhile(
  text: string,
  from: number,
  limit: number,
  test: (character: string) => boolean,
): number {
  let at = from;
  while (at < limit && at < text.length && test(text[at] ?? "")) at++;
  return at;
}

/** The sender of the first FM line: `AMEMBASSY LA PAZ`. */
export function senderName({ bindings }: CableDocument): string | undefined {
  return bindings.headers[0]?.from?.value;
}

/**
 * Whether Document Number is that of another cable: no page line and no banner has its number, and
 * the date-time group has another year. Then nothing in it says anything about this cable.
 */
export function isNumberOfAnotherCable(document: CableDocument): boolean {
  const attribute = attributeClaim(document);
  const year = document.bindings.headers[0]?.dateTime?.year;
  if (attribute === undefined || year === undefined || serialValue(attribute.year.text) === year)
    return false;
  const others = [...pageClaims(document), ...bannerClaims(document)];
  const value = serialValue(attribute.serial.text);
  return 0 < others.length && others.every(({ serial }) => serialValue(serial.text) !== value);
}

/** Whether a number is written in digits alone. */
export function isClean({ text }: Token): boolean {
  return isDigits(text);
}

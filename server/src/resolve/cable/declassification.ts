/**
 * What an E.O. line says after the number: the code, and when the cable is declassified. From 1982
 * on the code is DECL, and after it stands a date in one of several orders, an event, or the name
 * of an exemption (`DECL: AFTER THE OPENING`, `DECL: OADR`, `DECL: X1`; cable-format 13).
 */
import { isDigits } from "../../scan/words.ts";
import { toIsoDate } from "../../vocabulary/calendar.ts";
import { headerLabel } from "../../vocabulary/labels.ts";

export interface Declassification {
  /** `GDS`, `XGDS-1`, `DECL`, `N/A`, in capitals and without a colon. */
  readonly code: string | undefined;
  /** ISO date. */
  readonly date: string | undefined;
  /** What stands after DECL and is no date: an event, `OADR`, `X1`. */
  readonly event: string | undefined;
  /** Of `OR-M` behind the name: the office of the officer who classified. */
  readonly office: string | undefined;
}

/** The code of the later orders, whatever its spelling. */
const DECLASSIFY = "DECL";

/** The parts of the words after the number and its colon. */
export function readDeclassification(words: readonly string[]): Declassification {
  const first = words[0];
  const code = first === undefined || first.startsWith("(") ? undefined : normalCode(first);
  const dates = words.map(readDeclassificationDate);
  const date = dates.find((found) => found !== undefined);
  const rest = words.slice(1).filter((word) => word !== ":");
  const isEvent = code === DECLASSIFY && date === undefined && 0 < rest.length;
  return {
    code,
    date,
    event: isEvent ? rest.join(" ") : undefined,
    office: officeOf(words),
  };
}

function normalCode(text: string): string {
  const bare = text.endsWith(":") || text.endsWith(";") ? text.slice(0, -1) : text;
  const capitals = bare.toUpperCase();
  if (capitals === "NA") return "N/A";
  if (headerLabel(capitals) === "declassifyOn") return DECLASSIFY;
  return capitals === "N/A" ? capitals : bare;
}

const LAST_YEAR_OF_2000 = 60;

/**
 * The ISO date of `8/8/85`, `09/08/2013` (month, day, year of two or four digits) or `2013/09/08`;
 * `undefined` for anything else and for a day that does not exist.
 */
function readDeclassificationDate(text: string): string | undefined {
  const bare = ",.;".includes(text.at(-1) ?? " ") ? text.slice(0, -1) : text;
  const parts = bare.split("/");
  if (parts.length !== 3 || !parts.every(isDigits)) return undefined;
  const [first = "", second = "", third = ""] = parts;
  if (first.length === 4) return toIsoDate(Number(first), Number(second), Number(third));
  const isShort = third.length === 2;
  const century = Number(third) < LAST_YEAR_OF_2000 ? 2000 : 1900;
  const year = isShort ? century + Number(third) : Number(third);
  return toIsoDate(year, Number(first), Number(second));
}

/** `M` of `OR-M`, the symbol of the office that stands behind the name in 1979 and 1980. */
function officeOf(words: readonly string[]): string | undefined {
  const word = words.find((text) => text.startsWith(OFFICE) && OFFICE.length < text.length);
  return word?.slice(OFFICE.length);
}

const OFFICE = "OR-";

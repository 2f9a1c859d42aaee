/**
 * The header of a cable against the archive's attributes, for the reliable checks of cable-format 11:
 * what the outline reads of one must agree with the truth of the other, without help of the rules. An
 * original in which the two differ is a disagreement that stays; the ceiling is what section 11 gives.
 */
import type { DocumentOutline } from "../../server/src/features/contract.ts";
import { defaultVocabulary } from "../../server/src/vocabulary/vocabulary.ts";
import type { FileMeasure } from "./figures.ts";

/** Levels whose E.O. line says N/A. */
const EXEMPT = new Set(["UNCLASSIFIED", "LIMITED OFFICIAL USE"]);

/** Compares a cable with its attributes; a value that one of them lacks is not compared. */
export function measureAgainstAttributes(measure: FileMeasure, document: DocumentOutline): void {
  const { attributes, rawAttributes } = measure.file.truth;
  if (attributes === undefined || rawAttributes === undefined) return;
  const { fields, pages } = document;
  const compare = (name: string, expected: unknown, found: unknown) => {
    if (isThere(expected) && isThere(found)) measure.value(`attribute: ${name}`, expected, found);
  };
  const { originalClassification: level } = attributes;
  const { dtg, mrn, from, distribution, origin, classification, executiveOrder } = fields;
  const station = defaultVocabulary.stationOf(mrn?.station ?? "")?.documentName ?? mrn?.station;
  compare("message number", `${attributes.post} ${attributes.serial}`, `${station} ${mrn?.serial}`);
  compare("year", attributes.year, mrn?.year);
  const sentDate = isoDate(rawAttributes["Sent Date"]);
  compare("date", sentDate ?? attributes.draftDate, dtg?.iso?.slice(0, "1979-05-31".length));
  compare("from", true, isSameStation(from?.value, attributes.from));
  compare("office", rawAttributes["Office"], origin && `${origin.action} ${origin.office}`);
  compare("letter", origin?.action === "ORIGIN" ? "R" : "W", distribution?.letter);
  compare("classification", level, classification?.value);
  const order = rawAttributes["Executive Order"];
  if (isThere(order)) {
    const code = executiveOrder?.code;
    compare("executive order", order === "N/A", code && /^N.?A/.test(code));
    compare("exempt", EXEMPT.has(level ?? ""), order === "N/A");
  }
  const codes = fields.tags?.map(({ value }) => value);
  if (codes !== undefined && isThere(attributes.tags?.[0]))
    compare(
      "tags in common",
      true,
      attributes.tags?.some((code) => codes.includes(code)),
    );
  const subject = letters(fields.subject?.value ?? "");
  compare("subject", subject, letters(attributes.subject ?? "").slice(0, subject.length));
  const { pageCount, lineCount } = attributes;
  if (pageCount !== null) compare("pages at least", true, pageCount <= pages.length);
  if (lineCount !== null) compare("page count", Math.floor(lineCount / 55) + 1, pageCount);
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "" && value !== "n/a";
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** `31 may 1979` as `1979-05-31`. */
function isoDate(text: string | undefined): string | undefined {
  const [day, month, year] = (text ?? "")
    .toLowerCase()
    .slice(0, "31-may-1979".length)
    .split(/[ -]/);
  const number = MONTHS.indexOf(month ?? "") + 1;
  if (day === undefined || year === undefined || number === 0) return undefined;
  return [year, String(number).padStart(2, "0"), day.padStart(2, "0")].join("-");
}

function isSameStation(address: string | undefined, name: string | null): boolean | undefined {
  if (address === undefined || name === null) return undefined;
  const plain = name.replace(/ OR-[A-Z]$/, "");
  if (address === plain || address.endsWith(` ${plain}`)) return true;
  const posts = new Set(defaultVocabulary.stationsOf(address));
  return defaultVocabulary.stationsOf(plain).some((post) => posts.has(post));
}

/** Letters and digits that are compared (check 19). */
const COMPARED = 40;

function letters(text: string): string {
  return text
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, "")
    .slice(0, COMPARED);
}

/** The E.O. line: order, declassification code, its date. */
import type { DocumentLines } from "../../parse/documentLines.ts";
import type { HeaderFieldPart } from "../../parse/nodes.ts";
import type { LineStretch } from "../../parse/place.ts";
import { isDigits } from "../../scan/words.ts";
import { toIsoDate } from "../../vocabulary/calendar.ts";
import { type FieldValue, toFieldValue } from "../fieldValue.ts";
import { fieldWords } from "./fieldWords.ts";

export interface ExecutiveOrderLine extends FieldValue {
  readonly order: (LineStretch & { readonly number: string }) | undefined;
  /** `GDS`, `XGDS-1`, `N/A`. */
  readonly code: string | undefined;
  /** The date of declassification as ISO date, where it is a date. */
  readonly date: string | undefined;
  /** `BOEKER, PAUL H.` in brackets. */
  readonly authority: string | undefined;
}

/** The parts of an E.O. line; each may be missing. */
export function toExecutiveOrder(
  lines: DocumentLines,
  field: HeaderFieldPart,
): ExecutiveOrderLine | undefined {
  const value = toFieldValue(lines, field.pieces);
  if (value === undefined) return undefined;
  const words = fieldWords(lines, field.pieces);
  const first = words[0];
  const digits = withoutSeparator(first?.text ?? "");
  const order =
    first !== undefined && isDigits(digits)
      ? { line: first.line, start: first.start, end: first.start + digits.length, number: digits }
      : undefined;
  const rest = words.slice(order === undefined ? 0 : 1).map((word) => word.text);
  if (rest[0] === ":" || rest[0] === ";") rest.shift();
  const code = rest[0]?.startsWith("(") ? undefined : normalCode(rest[0]);
  const date = rest.map(toDate).find((found) => found !== undefined);
  return { ...value, order, code, date, authority: bracketed(value.value) };
}

function withoutSeparator(text: string): string {
  return text.endsWith(":") || text.endsWith(";") ? text.slice(0, -1) : text;
}

function normalCode(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  return text === "NA" ? "N/A" : text;
}

/** `8/8/85` as 1985-08-08: month, day, year of two or four digits. */
function toDate(text: string): string | undefined {
  const parts = text.split("/");
  const [month, day, year] = parts;
  if (parts.length !== 3 || !parts.every(isDigits)) return undefined;
  const full = year?.length === 2 ? Number(year) + (Number(year) < 60 ? 2000 : 1900) : Number(year);
  return toIsoDate(full, Number(month), Number(day));
}

function bracketed(text: string): string | undefined {
  const open = text.indexOf("(");
  const close = text.indexOf(")", open);
  return open < 0 || close < 0 ? undefined : text.slice(open + 1, close).trim();
}

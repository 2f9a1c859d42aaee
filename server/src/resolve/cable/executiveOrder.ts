/** The E.O. line: order, declassification code, its date. */
import type { DocumentLines } from "../../parse/documentLines.ts";
import type { HeaderFieldPart } from "../../parse/nodes.ts";
import type { LineStretch } from "../../parse/place.ts";
import { readCapitalsAsDigits } from "../../scan/misreadDigits.ts";
import { isDigit, isDigits } from "../../scan/words.ts";
import {
  executiveOrder,
  executiveOrders,
  isDeclassificationCode,
  nearestOf,
} from "../../vocabulary/vocabulary.ts";
import { type FieldValue, toFieldValue } from "../fieldValue.ts";
import { readDeclassification } from "./declassification.ts";
import { fieldWords, type PlacedWord } from "./fieldWords.ts";

/** A word of the line as it is written, without the colon behind it. */
export interface OrderToken extends LineStretch {
  readonly text: string;
}

export interface ExecutiveOrderLine extends FieldValue {
  /** The number, if it is one of digits alone. */
  readonly order: (LineStretch & { readonly number: string }) | undefined;
  /** The known order that the number is, or that it is the only one a slip away from (`116528`). */
  readonly meantOrder: string | undefined;
  /** `GDS`, `XGDS-1`, `DECL`, `N/A`. */
  readonly code: string | undefined;
  /** The date of declassification as ISO date, where it is a date. */
  readonly date: string | undefined;
  /** What stands after DECL where it is no date: an event, `OADR`, `X1`. */
  readonly event: string | undefined;
  /** `BOEKER, PAUL H.` in brackets. */
  readonly authority: string | undefined;
  /** `M` of `OR-M` behind the name. */
  readonly office: string | undefined;
  /** What stands where the number does: at least three digits, or letters that look like them. */
  readonly numberToken: OrderToken | undefined;
  /** What stands where the code does. */
  readonly codeToken: OrderToken | undefined;
  /**
   * What the line says of the cable: N/A, which unclassified ones and those of limited official use
   * have, or the declassification of a classified one; `undefined` if it is empty or unreadable.
   */
  readonly claim: "notApplicable" | "classified" | undefined;
}

/** The parts of an E.O. line; each may be missing. */
export function toExecutiveOrder(
  lines: DocumentLines,
  field: HeaderFieldPart,
): ExecutiveOrderLine | undefined {
  const value = toFieldValue(lines, field.pieces);
  if (value === undefined) return undefined;
  const words = fieldWords(lines, field.pieces).flatMap((word, i) =>
    i === 0 ? dividedAtColon(word) : [word],
  );
  const [first] = words;
  const numberToken = first && isNumberLike(first.text) ? toToken(first) : undefined;
  const rest = words.slice(numberToken === undefined ? 0 : 1);
  if (rest[0]?.text === ":" || rest[0]?.text === ";") rest.shift();
  const second = rest[0]?.text.startsWith("(") ? undefined : rest[0];
  const codeToken = second && toToken(second);
  const { code, date, event, office } = readDeclassification(rest.map(({ text }) => text));
  return {
    ...value,
    order: toOrder(numberToken),
    meantOrder: numberToken && meantOrder(numberToken.text),
    code,
    date,
    event,
    authority: bracketed(value.value),
    office,
    numberToken,
    codeToken,
    claim: claimOf(code, date),
  };
}

/** Number and code with no blank behind the colon: `11652:GDS`. */
function dividedAtColon(word: PlacedWord): readonly PlacedWord[] {
  const at = word.text.search(/[:;]/);
  if (at < 1 || at === word.text.length - 1 || !isDigit(word.text.charCodeAt(0))) return [word];
  return [
    { ...word, text: word.text.slice(0, at + 1), end: word.start + at + 1 },
    { ...word, text: word.text.slice(at + 1), start: word.start + at + 1, isFirst: false },
  ];
}

function toToken({ text, line, start }: PlacedWord): OrderToken {
  const written = withoutSeparator(text);
  return { text: written, line, start, end: start + written.length };
}

function withoutSeparator(text: string): string {
  return text.endsWith(":") || text.endsWith(";") ? text.slice(0, -1) : text;
}

/** Digits that a number must have, in four to seven characters: `1l652`, `11)065`. */
const FEWEST_DIGITS = 3;

function isNumberLike(text: string): boolean {
  const written = withoutSeparator(text);
  if (written.length < 4 || 7 < written.length) return false;
  const digits = [...readCapitalsAsDigits(written)].filter((character) => isDigits(character));
  return FEWEST_DIGITS <= digits.length && [...written].some((character) => isDigits(character));
}

function toOrder(token: OrderToken | undefined): ExecutiveOrderLine["order"] {
  if (token === undefined || !isDigits(token.text)) return undefined;
  const { line, start, end, text } = token;
  return { line, start, end, number: text };
}

function meantOrder(written: string): string | undefined {
  if (executiveOrder(written) !== undefined) return written;
  const numbers = executiveOrders().map(({ number }) => number);
  const [nearest, ...others] = nearestOf(readCapitalsAsDigits(written), numbers, 1);
  return others.length === 0 ? nearest : undefined;
}

/** Signs between the letters count for nothing: `N:A`, `N.A.` */
function claimOf(code: string | undefined, date: string | undefined): ExecutiveOrderLine["claim"] {
  if (date !== undefined) return "classified";
  if (code === undefined) return undefined;
  if (code.replaceAll(/[^A-Z]/gi, "").toUpperCase() === "NA") return "notApplicable";
  return isDeclassificationCode(code) ? "classified" : undefined;
}

function bracketed(text: string): string | undefined {
  const open = text.indexOf("(");
  const close = text.indexOf(")", open);
  return open < 0 || close < 0 ? undefined : text.slice(open + 1, close).trim();
}

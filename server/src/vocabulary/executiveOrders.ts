import attributeOrdersCsv from "../../data/attribute-orders.csv";
import { builtIn } from "./builtIn.ts";
import { captionsOfKind } from "./captions.ts";
import { lazy } from "./lazy.ts";

/** An executive order on classification, as the E.O. line of a cable cites it. */
export interface ExecutiveOrder {
  /** Without the letters: `11652`. */
  readonly number: string;
  readonly meaning: string | undefined;
  /** The first day in force, an ISO date. */
  readonly from: string;
  /** The last day in force, an ISO date; `undefined` while it is in force. */
  readonly to: string | undefined;
}

/** A code after the number on the E.O. line, such as `GDS` or `XGDS-2`. */
export interface DeclassificationCode {
  readonly code: string;
  readonly meaning: string | undefined;
}

const PREFIX = "E.O. ";

const orders = lazy(() =>
  captionsOfKind("executive-order").flatMap(({ term, meaning, from, to }): ExecutiveOrder[] =>
    from === undefined ? [] : [{ number: term.slice(PREFIX.length), meaning, from, to }],
  ),
);

/** A code of the attribute Executive Order and what it stands for on the E.O. line. */
interface AttributeOrder {
  readonly code: string;
  readonly headerCode: string;
}

const attributeOrders = builtIn<"code" | "header_code", AttributeOrder>(
  "attribute-orders.csv",
  attributeOrdersCsv,
  { required: ["code", "header_code"], optional: [] },
  ({ code, header_code }) => ({ code, headerCode: header_code }),
);

/** What a code of the attribute Executive Order is on the E.O. line: `GDS` for `GS`. */
export function headerCodeFor(attributeCode: string): string | undefined {
  return attributeOrders().find(({ code }) => code === attributeCode)?.headerCode;
}

/** What a code of the E.O. line is in the attribute Executive Order: `X2` for `XGDS-2`. */
export function attributeCodeFor(headerCode: string): string | undefined {
  return attributeOrders().find((entry) => entry.headerCode === headerCode)?.code;
}

/** What a code of the attribute Executive Order means; `undefined` if nobody knows. */
export function attributeOrderMeaning(code: string): string | undefined {
  return captionsOfKind("aad-declass-code").find(({ term }) => term === `AAD: ${code}`)?.meaning;
}

/** All orders, oldest first. */
export function executiveOrders(): readonly ExecutiveOrder[] {
  return orders();
}

/** The order of this number; `undefined` for a number that is no order on classification. */
export function executiveOrder(number: string): ExecutiveOrder | undefined {
  return orders().find((order) => order.number === number.trim());
}

/**
 * The orders in force on a day, oldest first; the days at both ends count. From March 2003 there
 * are two, E.O. 12958 and its amendment E.O. 13292, and telegrams went on citing the former.
 */
export function executiveOrdersInForce(isoDate: string): readonly ExecutiveOrder[] {
  return orders().filter(({ from, to }) => from <= isoDate && (to === undefined || isoDate <= to));
}

/** The codes known for an order, in the order of the table; empty for an unknown order. */
export function declassificationCodes(number: string): readonly DeclassificationCode[] {
  const prefix = `${PREFIX}${number.trim()}: `;
  return captionsOfKind("declass-code")
    .filter(({ term }) => term.startsWith(prefix))
    .map(({ term, meaning }) => ({ code: term.slice(prefix.length), meaning }));
}

/**
 * Whether a word is a code of any order, a stop or sign behind it aside, whatever its number:
 * `GDS`, `XGDS2`, `DECL:`. `N/A` is none.
 */
export function isDeclassificationCode(word: string): boolean {
  return codeWords().has(letterPart(word));
}

/** The words with which codes begin, without their number: `GDS`, `XGDS`, `DECL`. */
const codeWords = lazy(
  () =>
    new Set(
      captionsOfKind("declass-code")
        .map(({ term }) => letterPart(term.slice(term.indexOf(":") + 2)))
        .filter((word) => word.length > 2),
    ),
);

/** The letters with which a code begins: `XGDS` of `XGDS-2`. */
function letterPart(code: string): string {
  let end = 0;
  while (end < code.length && /[A-Z]/.test(code.charAt(end))) end++;
  return code.slice(0, end);
}

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

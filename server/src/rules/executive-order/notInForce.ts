import type { Stretch } from "../../parse/place.ts";
import { toStretch } from "../../parse/place.ts";
import { executiveOrder, executiveOrdersInForce } from "../../vocabulary/vocabulary.ts";
import { cableDay } from "../cableDay.ts";
import type { CableRule, Fix } from "../rule.ts";

export const notInForce: CableRule = {
  code: "executive-order/not-in-force",
  severity: "warning",
  summary: "The executive order was not in force on the cable's date",
  documents: "cable",
  scope: "frame",
  check(document, report) {
    const { bindings } = document;
    const order = bindings.executiveOrder?.order;
    const dateTime = bindings.headers[0]?.dateTime;
    const date = cableDay(document);
    if (order === undefined || dateTime === undefined || date === undefined) return;
    const known = executiveOrder(order.number);
    if (known === undefined) return;
    const inForce = executiveOrdersInForce(date);
    if (inForce.some(({ number }) => number === known.number)) return;
    const stretch = toStretch(order);
    report({
      stretch,
      message: `E.O. ${order.number} was not in force on ${date}${expected(inForce.map(({ number }) => number))}`,
      fixes:
        inForce.length === 1
          ? inForce.map(({ number }) => change(order.number, number, stretch))
          : [],
      related: [{ message: "The cable's date", stretch: dateTime }],
    });
  },
};

function expected(numbers: readonly string[]): string {
  return numbers.length === 0 ? "" : `; ${numbers.join(" or ")} was`;
}

function change(from: string, to: string, stretch: Stretch): Fix {
  return {
    title: `Change ${from} to ${to}`,
    isSafe: false,
    isPreferred: true,
    edits: [{ stretch, newText: to }],
  };
}

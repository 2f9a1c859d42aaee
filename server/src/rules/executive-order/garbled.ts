import { toStretch } from "../../parse/place.ts";
import { agreeOnLevel, isExempt } from "../../resolve/cable/agreement/level.ts";
import type { ExecutiveOrderLine, OrderToken } from "../../resolve/cable/executiveOrder.ts";
import type { CableDocument } from "../../resolve/document.ts";
import { readCapitalsAsDigits } from "../../scan/misreadDigits.ts";
import {
  declassificationCodes,
  executiveOrder,
  executiveOrders,
  executiveOrdersInForce,
  headerCodeFor,
  isDeclassificationCode,
  nearestOf,
} from "../../vocabulary/vocabulary.ts";
import { cableDay } from "../cableDay.ts";
import { correction } from "../replacement.ts";
import type { CableRule, Report } from "../rule.ts";

export const garbled: CableRule = {
  code: "executive-order/garbled",
  severity: "warning",
  summary: "The number or the code on the E.O. line is a slip away from a known one",
  documents: "cable",
  scope: "frame",
  check(document, report) {
    const line = document.bindings.executiveOrder;
    if (line === undefined) return;
    const number = numberReport(document, line);
    if (number !== undefined) report(number);
    const code = codeReport(document, line);
    if (code !== undefined) report(code);
  },
};

/** A number that is none, and an order of the cable's day that is a digit away. */
function numberReport(document: CableDocument, line: ExecutiveOrderLine): Report | undefined {
  const token = line.numberToken;
  if (token === undefined || executiveOrder(token.text) !== undefined) return undefined;
  const nearest = nearestOf(
    readCapitalsAsDigits(token.text),
    ordersOf(document).map(({ number }) => number),
    1,
  );
  const [number] = nearest;
  if (number === undefined || nearest.length !== 1) return undefined;
  const isGenuine = hasSign(token.text) || isColonMisread(token, number, line);
  return toReport(token, "number of the E.O.", [number], isGenuine);
}

function ordersOf(document: CableDocument) {
  const day = cableDay(document);
  return day === undefined ? executiveOrders() : executiveOrdersInForce(day);
}

/** A sign in the place of a digit comes from the telegraph: `11)065` is genuine. */
function hasSign(text: string): boolean {
  return /[^A-Za-z0-9]/.test(text);
}

/** As does a digit in the place of the colon: `116528 GDS` is genuine. */
function isColonMisread(
  { text, end, start }: OrderToken,
  number: string,
  line: ExecutiveOrderLine,
) {
  const hasColon = ":;".includes(line.text[end - start] ?? " ");
  return !hasColon && text.length === number.length + 1 && text.startsWith(number);
}

/** A code that is none, and a letter away from one that such a cable can have. */
function codeReport(document: CableDocument, line: ExecutiveOrderLine): Report | undefined {
  const token = line.codeToken;
  if (token === undefined || line.claim === "notApplicable" || isDeclassificationCode(token.text))
    return undefined;
  const nearest = nearestOf(token.text.toUpperCase(), codesFor(document, line), 1);
  if (nearest.length === 0 || new Set(nearest.map(isNone)).size !== 1) return undefined;
  const code = likeliestOf(document, nearest);
  // A letter lost on the way, as in `/A`, is genuine.
  const isLost = nearest.every(isNone) && token.text.length < NOT_APPLICABLE.length;
  const isGenuine = isLost || /[*#]/.test(token.text);
  return toReport(token, "code on the E.O. line", code === undefined ? nearest : [code], isGenuine);
}

/** The only one, N/A before NA, or the one that the attribute Executive Order stands for. */
function likeliestOf({ bindings }: CableDocument, codes: readonly string[]): string | undefined {
  if (codes.length === 1) return codes[0];
  if (codes.includes(NOT_APPLICABLE)) return NOT_APPLICABLE;
  const reading = bindings.attributes.find(({ key }) => key === "Executive Order")?.reading;
  const code = reading?.type === "executive-order" ? headerCodeFor(reading.code) : undefined;
  return code !== undefined && codes.includes(code) ? code : undefined;
}

const NOT_APPLICABLE = "N/A";

function isNone(code: string): boolean {
  return code === NOT_APPLICABLE || code === "NA";
}

/** The codes of the order, or of all orders if the number is none; only those that fit the level. */
function codesFor(document: CableDocument, { order }: ExecutiveOrderLine): readonly string[] {
  const own = declassificationCodes(order?.number ?? "");
  const codes =
    0 < own.length ? own : ordersOf(document).flatMap((each) => declassificationCodes(each.number));
  const { level } = agreeOnLevel(document);
  const fits = (code: string) => level === undefined || isExempt(level) === isNone(code);
  return [...new Set(codes.map(({ code }) => code))].filter(fits);
}

function toReport(
  token: OrderToken,
  what: string,
  expected: readonly string[],
  isGenuine: boolean,
): Report {
  const [only] = expected;
  return {
    stretch: toStretch(token),
    message: `The ${what} is ${token.text}, which is none; ${expected.join(" or ")} is the nearest`,
    fixes: only !== undefined && expected.length === 1 ? [correction(token, token.text, only)] : [],
    ...(isGenuine ? { severity: "information" } : {}),
  };
}

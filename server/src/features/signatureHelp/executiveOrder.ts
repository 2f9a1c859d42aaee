/** The E.O. line of a cable: the order, its code, and a date or who classified. */
import { textOf } from "../../parse/documentLines.ts";
import { comparePlaces, type Place } from "../../parse/place.ts";
import type { CableDocument } from "../../resolve/document.ts";
import { isDigits, skipBlanks } from "../../scan/words.ts";
import {
  declassificationCodes,
  executiveOrders,
  executiveOrdersInForce,
  headerLabelAt,
} from "../../vocabulary/vocabulary.ts";
import { type Form, readWritten, toForm, type Written } from "./form.ts";

const PART = { order: 0, code: 1, date: 2, authority: 3 } as const;

/** The form of the E.O. line that the caret is on, behind its label; `undefined` elsewhere. */
export function executiveOrderForm(document: CableDocument, place: Place): Form | undefined {
  const start = startOfValue(document, place);
  if (start === undefined) return undefined;
  const before = textOf(document.lines, place.line).slice(start, place.column);
  const written = readWritten(before);
  const number = written.words[0]?.split(/[:;]/, 1)[0] ?? "";
  const pieces = [
    { name: "order", meaning: orderMeaning(document) },
    ": ",
    { name: "code", meaning: codeMeaning(number) },
    " ",
    { name: "date", meaning: "When it is to be declassified, if the code asks for a date" },
    " (",
    { name: "authority", meaning: "Who classified it: surname, given names" },
    ")",
  ];
  return toForm("The executive order on classification", pieces, partAt(before, written));
}

function startOfValue({ parts, lines }: CableDocument, place: Place): number | undefined {
  const { line, column } = place;
  const text = textOf(lines, line);
  const own = parts.fields.filter(({ start }) => comparePlaces(start, place) <= 0).at(-1);
  const isOwn = own?.name === "executiveOrder" && own.start.line === line;
  if (isOwn) {
    const label = headerLabelAt(text, own.start.column);
    const start = label?.end ?? own.landmark?.valueStart;
    return start !== undefined && start <= column ? afterColon(text, start, column) : undefined;
  }
  // A label without a value yet may be taken for something else.
  const label = headerLabelAt(text, skipBlanks(text, 0));
  const isWritten = label?.entry.field === "executiveOrder" && label.end <= column;
  const isElsewhere = parts.fields.some(({ name }) => name === "executiveOrder");
  return isWritten && !isElsewhere ? afterColon(text, label.end, column) : undefined;
}

/** Past the colon and blanks behind a label, as far as the caret. */
function afterColon(text: string, start: number, column: number): number {
  const colon = skipBlanks(text, start);
  const value = text[colon] === ":" ? skipBlanks(text, colon + 1) : colon;
  return Math.min(value, column);
}

function partAt(before: string, { words, isAfterBlank }: Written): number {
  if (before.includes("(")) return PART.authority;
  const values = words.join(" ").split(/[:; ]+/);
  const isNext = isAfterBlank || before.endsWith(":");
  const count = values.filter((value) => value !== "").length - (isNext ? 0 : 1);
  return Math.min(Math.max(count, 0), PART.date);
}

/** The order in force on the cable's day, or all of them. */
function orderMeaning({ bindings }: CableDocument): string {
  const date = bindings.headers[0]?.dateTime?.iso?.slice(0, ISO_DATE);
  const orders = date === undefined ? executiveOrders() : executiveOrdersInForce(date);
  const spans = orders.map(({ number, from, to }) => `${number} (${from} to ${to ?? "today"})`);
  const when = date === undefined ? "In force" : `In force on ${date}`;
  return spans.length === 0 ? "The number of the order" : `${when}: ${spans.join(", ")}`;
}

const ISO_DATE = "1977-06-16".length;

function codeMeaning(number: string): string {
  const codes = isDigits(number) ? declassificationCodes(number) : [];
  if (codes.length === 0) return "When the message is to be declassified";
  return codes
    .map(({ code, meaning }) => (meaning === undefined ? code : `${code}: ${meaning}`))
    .join("\n");
}

/**
 * Labels of the header with one slip in them (`TAGZ: SNAR`, `SUBJFCT: …`, `F.O. 11652: GDS`). The
 * grammar believes them only in their place in a header that lacks the real one.
 */
import { editDistance } from "../../vocabulary/distance.ts";
import { executiveOrder } from "../../vocabulary/executiveOrders.ts";
import { headerLabelEntry, headerLabels } from "../../vocabulary/labels.ts";
import { lazy } from "../../vocabulary/lazy.ts";
import type { Word } from "../words.ts";
import type { LabelledField } from "./landmarks.ts";
import type { Reading } from "./readHeader.ts";
import { isOrderNumber, isTagLike, separatorAt, separatorLength } from "./readLabel.ts";

/** Whether `readMisspeltLabel` may find a label in a line that begins with this word. */
export function mayBeginMisspeltLabel(word: string): boolean {
  if (LONGEST < word.length) return false;
  const sign = separatorAt(word);
  if (isOrderNumber(word.slice(sign)) || isNearOrderLabel(word.slice(0, withoutColon(word))))
    return true;
  return sign < word.length && 0 < nearLabels(word.slice(0, sign)).length;
}

/** A label of TAGS, SUBJECT or the executive order with one slip, at the first word of a line. */
export function readMisspeltLabel(words: readonly Word[]): Reading<LabelledField> | undefined {
  const first = words[0];
  if (first === undefined || LONGEST < first.text.length) return undefined;
  const sign = separatorAt(first.text);
  const isGlued = isOrderNumber(first.text.slice(sign));
  const next = isGlued ? first.text.slice(sign) : (words[1]?.text ?? "");
  // A digit in the order's label is a misread letter.
  const at = isOrderNumber(next) && !isGlued ? withoutColon(first.text) : sign;
  const written = first.text.slice(0, at);
  const kind = misspeltKind(written, at < first.text.length, next);
  if (kind === undefined) return undefined;
  const separatorEnd = first.start + at + separatorLength(first.text, at);
  return {
    landmark: {
      kind,
      start: first.start,
      valueStart: separatorEnd < first.end ? separatorEnd : (words[1]?.start ?? separatorEnd),
      labelColumns: { start: first.start, end: first.start + at },
      certain: false,
      isMisspelt: true,
    },
    next: 1,
  };
}

function withoutColon(text: string): number {
  return text.endsWith(":") ? text.length - 1 : text.length;
}

/** Longest label of one word with its value glued to it. */
const LONGEST = 14;

const SHORTEST = 3;
const SHORTEST_LABEL = 4;

const usualLabels = lazy(() =>
  headerLabels().filter(({ label, form }) => form === "usual" && SHORTEST_LABEL <= label.length),
);

function nearLabels(written: string) {
  return usualLabels().filter(({ label }) => editDistance(written, label, 1) === 1);
}

function misspeltKind(
  written: string,
  isSeparated: boolean,
  next: string,
): "executiveOrder" | "tags" | "subject" | undefined {
  const isOrder = isOrderNumber(next);
  if (!isOrder && (!isSeparated || written.length < SHORTEST)) return undefined;
  if (written === "" || headerLabelEntry(written) !== undefined) return undefined;
  if (isOrder) return isMisspeltOrder(written, next) ? "executiveOrder" : undefined;
  const near = nearLabels(written);
  const fields = new Set(near.map(({ field }) => field));
  const [field] = fields;
  if (fields.size !== 1) return undefined;
  if (field === "subject") return field;
  return field === "tags" && isTagLike(withoutColonAtEnd(next)) ? field : undefined;
}

function withoutColonAtEnd(text: string): string {
  return text.slice(0, withoutColon(text));
}

/** `F.O.`, `E.0.`, `OE`: one slip from a label, before an order's number. */
function isMisspeltOrder(written: string, next: string): boolean {
  const number = next.slice(0, separatorAt(next));
  // A single letter may be anything before another number.
  if (written.length === 1 && executiveOrder(number) === undefined) return false;
  return isNearOrderLabel(written);
}

function isNearOrderLabel(written: string): boolean {
  return headerLabels().some(
    ({ label, field, form }) =>
      field === "executiveOrder" && form !== "garble" && editDistance(written, label, 1) === 1,
  );
}

/** A key of the archive's attributes with what its values mean, and what this one says. */

import type { ExecutiveOrderReading } from "../../resolve/cable/attributeReading.ts";
import type { Attribute } from "../../resolve/cable/attributes.ts";
import {
  attribute,
  attributeOrderMeaning,
  monthNames,
  type Vocabulary,
} from "../../vocabulary/vocabulary.ts";
import { touches } from "../location.ts";
import type { HoverFinder } from "./hover.ts";
import { escapeMarkdown, termMarkdown } from "./markdown.ts";

export const hoverAttribute: HoverFinder = (document, place, vocabulary) => {
  if (document.kind !== "cable") return undefined;
  const found = document.bindings.attributes.find(({ keyStretch }) => touches(keyStretch, place));
  const entry = found && attribute(found.key);
  if (found === undefined || entry === undefined) return undefined;
  const parts = [termMarkdown(entry.key, entry.meaning ?? "meaning not known")];
  if (entry.valueForm !== undefined) parts.push(escapeMarkdown(entry.valueForm));
  const said = readingWords(found, vocabulary);
  if (said !== undefined) parts.push(escapeMarkdown(said));
  return { markdown: parts.join("\n\n"), stretch: found.keyStretch };
};

/** What the value says in words; `undefined` where it says no more than what is written. */
function readingWords({ reading }: Attribute, vocabulary: Vocabulary): string | undefined {
  switch (reading?.type) {
    case undefined:
      return "The value here does not have this form.";
    case "absent":
      return "Here: none.";
    case "date":
      return `Here: ${dateWords(reading.iso)}.`;
    case "number":
      return undefined;
    case "list":
      return reading.entries.length < 2 ? undefined : `Here: ${reading.entries.length} entries.`;
    case "level":
      return `Here: ${reading.level}.`;
    case "document-number": {
      const { year, station, serial } = reading;
      const name = vocabulary.stationOf(station)?.mrnName ?? station;
      return `Here: ${name} ${serial} of ${year}.`;
    }
    case "executive-order":
      return `Here: ${orderWords(reading)}.`;
    case "constant":
    case "text":
      return undefined;
    default:
      return reading satisfies never;
  }
}

/** The day that stands for no date (cable-format 10). */
const NO_DATE = "1960-01-01";

/** `12 March 1974`. */
function dateWords(iso: string): string {
  if (iso === NO_DATE) return "1 January 1960, which stands for no date";
  const [year, month, day] = iso.split("-").map(Number);
  return `${day} ${monthNames[(month ?? 0) - 1]} ${year}`;
}

function orderWords({ order, code, date, authority }: ExecutiveOrderReading): string {
  return [
    order === undefined ? undefined : `E.O. ${order}`,
    attributeOrderMeaning(code) ?? code,
    date === undefined ? undefined : dateWords(date),
    authority,
  ]
    .filter((part) => part !== undefined)
    .join(", ");
}

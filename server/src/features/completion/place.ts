/** Where the caret is, as completion needs it. */

import { textOf } from "../../parse/documentLines.ts";
import type { HeaderFieldName, HeaderFieldPart } from "../../parse/nodes.ts";
import { comparePlaces, type Place } from "../../parse/place.ts";
import type { CableDocument } from "../../resolve/document.ts";
import { skipBlanks } from "../../scan/words.ts";
import { headerLabelAt } from "../../vocabulary/vocabulary.ts";

/** Where in a cable a caret is. */
export type CablePlace =
  | { readonly kind: "field"; readonly name: HeaderFieldName; readonly valueStart: Place }
  /** On a line of the header that holds no field yet. */
  | { readonly kind: "headerLine" }
  | { readonly kind: "attributes" }
  | { readonly kind: "body" };

/** Where in a cable a place is, by the fields and the text around it. */
export function cablePlaceAt({ parts, lines }: CableDocument, place: Place): CablePlace {
  const firstAttribute = parts.attributes[0]?.keyStretch.line;
  if (firstAttribute !== undefined && firstAttribute <= place.line) return { kind: "attributes" };
  const before = parts.fields.filter(({ start }) => comparePlaces(start, place) <= 0);
  const field = before.at(-1);
  if (field !== undefined && isOn(field, place.line, lines)) {
    // A label without a value yet may be taken for something else.
    const labelled = field.name === "caption" ? labelledAt(lines, place) : undefined;
    if (labelled !== undefined) return labelled;
    const column = field.landmark?.valueStart ?? field.start.column;
    const valueStart = { line: field.start.line, column };
    if (comparePlaces(valueStart, place) <= 0)
      return { kind: "field", name: field.name, valueStart };
  }
  const text = parts.paragraphs.find(({ section }) => section === (field?.section ?? 0));
  const isBeforeText = text === undefined || place.line < text.start.line;
  return isBeforeText ? { kind: "headerLine" } : { kind: "body" };
}

/** Fields whose label can stand alone for a while. */
const LABELLED = ["executiveOrder", "tags", "subject", "reference"] as const;

/** The field whose label a line begins with, for a place behind the label. */
function labelledAt(
  lines: CableDocument["lines"],
  { line, column }: Place,
): CablePlace | undefined {
  const text = textOf(lines, line);
  const label = headerLabelAt(text, skipBlanks(text, 0));
  if (label === undefined || column < label.end) return undefined;
  const valueStart = { line, column: Math.min(column, skipBlanks(text, label.end)) };
  const name = LABELLED.find((field) => field === label.entry.field);
  return name === undefined ? undefined : { kind: "field", name, valueStart };
}

/** A field goes on over the lines of its pieces, and on the next one if nothing is there yet. */
function isOn(
  { start, pieces }: HeaderFieldPart,
  line: number,
  lines: CableDocument["lines"],
): boolean {
  const last = pieces.at(-1)?.line ?? start.line;
  if (start.line <= line && line <= last) return true;
  return line === last + 1 && (lines[line]?.text.trim() ?? "") !== "";
}

/** The words of a field before a place on its last line, label and separators left out. */
export function wordsBefore(text: string): readonly string[] {
  return text.split(/[\s,;:]/).filter((word) => word !== "");
}

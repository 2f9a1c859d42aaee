import type { Stretch } from "../parse/place.ts";
import { type CableDocument, textIn } from "../resolve/document.ts";
import { collapse } from "../vocabulary/matching.ts";
import { visibleStretch } from "./placing.ts";

/**
 * The line of a cable that states classification and message number, and its value with the letter
 * spacing removed: `CONFIDENTIAL LA PAZ 6747`. That of the section, or `undefined` for none.
 */
export function findClassificationLine(
  { lines, parts, bindings }: CableDocument,
  section?: number,
): { readonly stretch: Stretch; readonly value: string } | undefined {
  const isWanted = (other: number) => section === undefined || section === other;
  const field = parts.fields.find(({ name, section }) => name === "banner" && isWanted(section));
  if (field?.landmark?.kind !== "banner") return undefined;
  const header = bindings.headers.find((each) => each.section === field.section);
  const { levelColumns, end } = field.landmark;
  const { line } = field.start;
  const stretch = visibleStretch(lines, { start: field.start, end: { line, column: end } });
  const level = header?.classification?.level;
  if (level === undefined) return { stretch, value: collapse(textIn(lines, stretch)) };
  const rest = textIn(lines, { start: { line, column: levelColumns.end }, end: stretch.end });
  return { stretch, value: collapse(`${level} ${rest}`) };
}

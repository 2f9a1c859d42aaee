/** Proposals after an opening bracket: page markers, editorial brackets, footnote numbers. */

import { comparePlaces, type Place } from "../../parse/place.ts";
import type { Document } from "../../resolve/document.ts";
import { isDigits } from "../../scan/words.ts";
import { bracketTexts } from "../../vocabulary/vocabulary.ts";
import type { Proposal } from "./item.ts";

/** What may stand in a bracket that opens before this place; the bracket itself is not in it. */
export function proposeBrackets(
  document: Document,
  place: Place,
  hasClosing: boolean,
): readonly Proposal[] {
  const close = hasClosing ? "" : "]";
  return [
    ...nextPage(document, place).map(
      (label): Proposal => ({
        text: `Page ${label}${close}`,
        detail: "The page that begins here",
        kind: "number",
        rank: 0,
      }),
    ),
    ...footnotes(document).map(
      (label): Proposal => ({
        text: `^${label}${close}`,
        detail: "Footnote number",
        kind: "number",
        rank: 1,
      }),
    ),
    ...bracketTexts().map(
      ({ text, meaning }): Proposal => ({
        text: `${text}${close}`,
        detail: meaning,
        kind: "phrase",
        rank: 2,
      }),
    ),
  ];
}

function nextPage({ kind, parts }: Document, place: Place): string[] {
  if (kind !== "memo") return [];
  const before = parts.pages
    .filter(({ line, start }) => comparePlaces({ line, column: start }, place) < 0)
    .at(-1);
  return before === undefined || !isDigits(before.label) ? [] : [String(Number(before.label) + 1)];
}

/** In documents whose footnotes are written so: the numbers of notes, those without a place first. */
function footnotes(document: Document): string[] {
  if (document.kind !== "memo") return [];
  const { notes, references } = document.bindings.footnotes;
  const isCaret = [
    ...notes.map(({ part }) => part.label.form),
    ...references.map(({ style }) => style),
  ];
  if (!isCaret.includes("caret")) return [];
  const free = notes.filter((note) => note.references.length === 0);
  const highest = Math.max(0, ...references.map(({ label }) => Number(label) || 0));
  const next = free.length === 0 ? [String(highest + 1)] : free.map(({ label }) => label);
  return next;
}

/** *Insert Page Marker* and *Renumber Pages from Here*. */
import type { PagePart } from "../../parse/nodes.ts";
import { comparePlaces, type Place, type Stretch } from "../../parse/place.ts";
import type { Document } from "../../resolve/document.ts";
import { romanValue } from "../../scan/enumerator.ts";
import { isDigits } from "../../scan/words.ts";
import {
  type EditPlan,
  insertionAt,
  type NumberChange,
  type PlacedEdit,
  refuse,
  toEdits,
} from "./editPlan.ts";
import { lineEndOf } from "./noteLines.ts";
import type { SelectedDocument } from "./placesIn.ts";

/** The marker of the page after the one in which the caret is: `[Page 173]`, or a page line. */
export function insertPageMarker(selected: SelectedDocument): EditPlan {
  const { snapshot, placed, document, selections } = selected;
  if (1 < selections.length) return refuse("A page begins at one place; put one caret there");
  const place = selections[0]?.end ?? { line: 0, column: 0 };
  const before = pagesBefore(document, place).at(-1);
  if (before === undefined)
    return refuse("No page marker stands above, so the number of this page is not known");
  if (!isDigits(before.label))
    return refuse(`Page ${before.label} is no number that could be counted on`);
  const edit =
    document.kind === "memo"
      ? memoMarker(document, place, before)
      : pageTurn(document, place, before);
  return edit === undefined
    ? refuse("The page line above is not whole, so that no other can be made from it")
    : toEdits(snapshot, placed, [edit]);
}

/** The pages that begin above a place, in order. */
export function pagesBefore({ parts }: Document, place: Place): readonly PagePart[] {
  return parts.pages.filter(({ line, start }) => comparePlaces({ line, column: start }, place) < 0);
}

/** `[Page 173]` after page 172; the label is a number. */
export function nextPageMarker({ label }: PagePart): string {
  return `[Page ${Number(label) + 1}]`;
}

/**
 * The page line after another one, which counts on with the same station and message number;
 * `undefined` if that one is not whole.
 */
export function nextPageLine(
  { lines }: Document,
  { label, line, start, end, pageLine }: PagePart,
): string | undefined {
  if (pageLine?.station === undefined || !isDigits(label)) return undefined;
  const next = String(Number(label) + 1).padStart(label.length, "0");
  const written = lines[line]?.text.slice(start, end) ?? "";
  const at = pageLine.numberColumns.start - start;
  return written.slice(0, at) + next + written.slice(at + label.length);
}

/** One blank on each side, where text stands there. */
function memoMarker({ lines }: Document, place: Place, before: PagePart): PlacedEdit {
  const text = lines[place.line]?.text ?? "";
  const marker = nextPageMarker(before);
  const [left, right] = [text[place.column - 1] ?? " ", text[place.column] ?? " "];
  const newText = `${left === " " ? "" : " "}${marker}${right === " " ? "" : " "}`;
  return { stretch: insertionAt(place), newText, caret: newText.length };
}

/**
 * The foot of the page and the head of the next, as posts have them at 558 of 558 page turns
 * (cable-format 2.1), with the level that the cable stated last; the page line above counts on.
 */
function pageTurn(document: Document, place: Place, before: PagePart): PlacedEdit | undefined {
  const pageLine = nextPageLine(document, before);
  if (document.kind !== "cable" || pageLine === undefined) return undefined;
  const { lines, parts } = document;
  const level = parts.classifications.at(-1)?.level;
  const lineEnd = lineEndOf(document);
  const foot = level === undefined ? [] : [level, "", "", level, ""];
  const text = lines[place.line]?.text ?? "";
  const isLineStart = text.slice(0, place.column).trim() === "";
  const head = isLineStart ? [] : ["", ""];
  const newText = `${[...head, ...foot, pageLine, "", ""].join(lineEnd)}`;
  return { stretch: insertionAt(place), newText, caret: newText.length };
}

/** Numbers the pages after the one in which the caret is; a section of a cable begins anew. */
export function renumberPages(selected: SelectedDocument): EditPlan {
  const { snapshot, placed, document, selections } = selected;
  if (1 < selections.length) return refuse("Pages are renumbered from one place; put one caret");
  const place = selections[0]?.end ?? { line: 0, column: 0 };
  const { pages } = document.parts;
  const above = pages.filter(({ line }) => line <= place.line).length;
  const first = Math.max(above - 1, 0);
  const anchor = pages[first];
  if (anchor === undefined) return refuse("There are no page markers here");
  const start = numberOf(anchor.label);
  if (start === undefined) return refuse(`${anchor.label} is no number that could be counted on`);
  const edits: PlacedEdit[] = [];
  const table: NumberChange[] = [];
  let before = anchor;
  let number = start;
  for (const page of pages.slice(first + 1)) {
    number = isSameSection(page, before) ? number + 1 : 1;
    before = page;
    if (!isDigits(page.label)) continue;
    const to = String(number).padStart(document.kind === "cable" ? page.label.length : 0, "0");
    if (page.label === to) continue;
    table.push({ from: page.label, to });
    edits.push({ stretch: labelOf(document, page), newText: to });
  }
  return { ...toEdits(snapshot, placed, edits), table };
}

/** By `02 OF 03` on the page lines where both have it, else by the header above. */
function isSameSection(a: PagePart, b: PagePart): boolean {
  const [own, other] = [a.pageLine?.section?.number, b.pageLine?.section?.number];
  return own !== undefined && other !== undefined ? own === other : a.section === b.section;
}

function numberOf(label: string): number | undefined {
  return isDigits(label) ? Number(label) : romanValue(label);
}

function labelOf({ lines }: Document, { line, start, end, pageLine }: PagePart): Stretch {
  const marker = lines[line]?.pageMarkers.find((each) => each.start === start);
  const columns = pageLine?.numberColumns ?? marker?.labelColumns ?? { start, end };
  return { start: { line, column: columns.start }, end: { line, column: columns.end } };
}

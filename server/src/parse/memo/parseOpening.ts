/**
 * The opening of a document or attachment below its heading: dateline and fields, in any order, with a
 * classification, the document's own number or a title of its own between them.
 */
import { isMadeOfPhrases } from "../../scan/memo/lineShape.ts";
import type { MemoLine } from "../../scan/memo/memoLine.ts";
import { isFullName } from "../../scan/memo/personName.ts";
import { readDateline } from "../../scan/memo/readDateline.ts";
import { isPrecedence } from "../../scan/memo/readMarking.ts";
import type { Columns } from "../../text/span.ts";
import { withoutBullet, writeField, writePersonsWithoutLabel } from "./fields.ts";
import type { MemoTree } from "./memoTree.ts";
import { startOf } from "./textLines.ts";

export interface OpeningOptions {
  /** Where the text of the document or attachment ends; its closer is no part of the opening. */
  readonly end: number;
  /** The label of the subject may have been lost. */
  readonly mayLackLabel: boolean;
  /** Takes a line that is neither dateline nor field: a title of a paper, a number. */
  readonly writeLine: () => void;
}

/** Takes the lines of the opening from the next line on. */
export function parseOpening(tree: MemoTree, options: OpeningOptions): void {
  const { text } = tree;
  const { end } = options;
  let hasDateline = false;
  let hasField = false;
  for (;;) {
    tree.skipBlanks(end);
    const reading = tree.line < end ? text.reading(tree.line) : undefined;
    if (reading === undefined) return;
    if (!hasDateline && writeDateline(tree, reading, end)) hasDateline = true;
    else if (reading.field !== undefined) {
      writeField(tree, reading.field, end);
      hasField = true;
    } else if (
      options.mayLackLabel &&
      !hasDateline &&
      !hasField &&
      isSubjectWithoutLabel(tree, reading, end)
    ) {
      writeBareSubject(tree);
      hasField = true;
    } else if (!hasField && writePersonsWithoutLabel(tree, end)) hasField = true;
    else if (reading.fixed === "pageMarker") tree.furniture("pageMarker");
    else if (isMarking(tree, reading)) tree.furniture("classification");
    else if (isBeforeOpening(tree, tree.line, end, hasDateline)) options.writeLine();
    else return;
  }
}

/** All that the words of a line are asked here, but where two lines are read as one; see `headingTraits`. */
export function openingTraits(own: string): readonly unknown[] {
  return [isPrecedence(own), isFullName(own), isMadeOfPhrases(own), isLongSentence(own)];
}

/** A classification, or the precedence below it. */
function isMarking({ text, line }: MemoTree, reading: MemoLine): boolean {
  if (!text.isGap(line - 1) && text.reading(line - 1)?.isMarking !== true) return false;
  if (reading.isMarking) return true;
  return (
    isPrecedence(text.textOf(line)) && text.reading(text.previous(line - 1))?.isMarking === true
  );
}

/** A dateline on the next line, or split over this and the one below. */
function writeDateline(tree: MemoTree, reading: MemoLine, end: number): boolean {
  const { text, line } = tree;
  const stretch = text.stretch(line);
  if (reading.dateline !== undefined) {
    tree.datelines.push({ ...stretch, reading: reading.dateline, joined: undefined });
    tree.leaf({ kind: "dateline" });
    return true;
  }
  const own = text.textOf(line);
  if (!own.endsWith(",") || end <= line + 1 || text.isGap(line + 1)) return false;
  tree.inspected.add(line).add(line + 1);
  const joined = `${own} ${text.textOf(line + 1)}`;
  const found = readDateline(joined, { start: 0, end: joined.length });
  if (found?.year === undefined || found.year < FIRST_YEAR) return false;
  const { place, date } = found;
  const onFirst = ({ start, end: stop }: Columns): Columns => ({
    start: Math.min(stretch.start + start, stretch.end),
    end: Math.min(stretch.start + stop, stretch.end),
  });
  tree.datelines.push({
    ...stretch,
    reading: { ...found, place: onFirst(place), date: onFirst(date), weekday: undefined },
    joined: { text: joined, place: joined.slice(place.start, place.end) },
  });
  tree.leaf({ kind: "dateline" }, line + 2);
  return true;
}

/** A year before the first documents is misread, and no sign of a dateline. */
const FIRST_YEAR = 1776;

/** Lines before a dateline or field: a title of two lines, a classification, a number. */
const MOST_LINES = 4;
const LONG_LINE = 120;
const MANY_WORDS = 6;

/** Whether a dateline or a field still comes after this short line and some others. */
function isBeforeOpening(
  { text }: MemoTree,
  from: number,
  end: number,
  hasDateline: boolean,
): boolean {
  let line = from;
  for (let count = 0; count <= MOST_LINES && line < end; count++, line = text.next(line + 1)) {
    const reading = text.reading(line);
    if (reading === undefined || reading.enumerator?.bullet !== undefined) return false;
    if (0 < count && (reading.field !== undefined || (!hasDateline && reading.dateline)))
      return true;
    const own = text.textOf(line);
    if (LONG_LINE < own.length || isMadeOfPhrases(own) || reading.fixed === "separator")
      return false;
    if (isLongSentence(own)) return false;
  }
  return false;
}

function isLongSentence(line: string): boolean {
  return /[.?!:]$/.test(line) && MANY_WORDS < line.split(" ").length;
}

/** A line longer than this is a paragraph and no title. */
const SHORTEST_PARAGRAPH = 60;

/**
 * The subject where the label was lost: a title-like line or one bullet directly after a heading
 * without dateline, both of which the same extraction drops, and a paragraph below it.
 */
function isSubjectWithoutLabel({ text, line }: MemoTree, reading: MemoLine, end: number): boolean {
  if (reading.isSectionTitle || reading.shape !== "title" || reading.attachment !== undefined)
    return false;
  if (!text.isGap(line + 1) || isFullName(text.textOf(line))) return false;
  const next = text.next(line + 1);
  const below = next < end ? text.reading(next) : undefined;
  return below !== undefined && below.shape === "other" && SHORTEST_PARAGRAPH < below.content.end;
}

function writeBareSubject(tree: MemoTree): void {
  const start = startOf(tree.line);
  const value = withoutBullet(tree.text, tree.line);
  tree.builder.begin({ kind: "field", field: "subject", label: undefined }, start);
  tree.leaf({ kind: "text" });
  tree.builder.close(startOf(tree.line));
  tree.fields.push({ field: "subject", reading: undefined, start, values: [value] });
}

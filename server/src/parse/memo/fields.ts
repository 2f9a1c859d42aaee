/**
 * Labelled fields: the value after the label on its line and on the lines below up to a blank one, or,
 * if the label is alone, the lines of the next block; of lists of persons and of what is attached, all
 * blocks that go on with the list.
 */
import type { FieldReading, MemoLine } from "../../scan/memo/memoLine.ts";
import { isPersonLine } from "../../scan/memo/personName.ts";
import type { LineStretch } from "../place.ts";
import { withoutCallout } from "./findCloser.ts";
import type { MemoTree } from "./memoTree.ts";
import { collectPersons } from "./participants.ts";
import { startOf, type TextLines } from "./textLines.ts";

/** Lines of a subject that is wrapped. */
const MOST_SUBJECT_LINES = 4;
/** A line that names what is attached is shorter than a paragraph. */
const LONG_LINE = 160;

/** Takes the field on the next line; it ends before `end`. */
export function writeField(tree: MemoTree, reading: FieldReading, end: number): void {
  const { text } = tree;
  const { field, label } = reading;
  const start = startOf(tree.line);
  tree.endParagraph();
  tree.builder.begin({ kind: "field", field, label }, start);
  const values: LineStretch[] = [];
  const own = text.stretch(tree.line);
  if (reading.valueStart < own.end) values.push({ ...own, start: reading.valueStart });
  tree.leaf({ kind: "text" });
  for (const { line, isValue } of valueLines(text, tree.line, reading, end)) {
    tree.skipGap(line);
    tree.leaf({ kind: "text" });
    if (isValue) values.push(withoutBullet(text, line));
  }
  tree.builder.close(startOf(tree.line));
  tree.fields.push({ field, reading, start, values });
}

/** Persons that make a list of participants without the label. */
const FEWEST_PERSONS = 3;

/** Takes a list of persons with bullets whose label was lost; says whether there is one. */
export function writePersonsWithoutLabel(tree: MemoTree, end: number): boolean {
  const { text } = tree;
  if (text.reading(tree.line)?.enumerator?.bullet === undefined) return false;
  const persons = collectPersons(text, tree.line, end, false);
  const named = persons.filter(({ line, isGroup }) => !isGroup && isPersonAt(text, line));
  if (named.length < FEWEST_PERSONS || 4 * named.length < 3 * persons.length) return false;
  const start = startOf(tree.line);
  const values: LineStretch[] = [];
  tree.builder.begin({ kind: "field", field: "participants", label: undefined }, start);
  for (const { line, isGroup } of persons) {
    tree.skipGap(line);
    tree.leaf({ kind: "text" });
    if (!isGroup) values.push(withoutBullet(text, line));
  }
  tree.builder.close(startOf(tree.line));
  tree.fields.push({ field: "participants", reading: undefined, start, values });
  return true;
}

function isPersonAt(text: TextLines, line: number): boolean {
  const { start, end } = withoutBullet(text, line);
  return isPersonLine(withoutCallout((text.lines[line]?.text ?? "").slice(start, end)));
}

interface ValueLine {
  readonly line: number;
  /** It is a value, and not the name of a group of values. */
  readonly isValue: boolean;
}

function valueLines(
  text: TextLines,
  from: number,
  reading: FieldReading,
  end: number,
): readonly ValueLine[] {
  if (reading.field === "participants") {
    const isOpen = reading.isAlone || !text.isGap(from);
    return collectPersons(text, from, end, isOpen).map(({ line, isGroup }) => ({
      line,
      isValue: !isGroup,
    }));
  }
  const lines: ValueLine[] = [];
  let line = reading.isAlone ? text.next(from) : from;
  while (
    line < end &&
    text.areJoined(from, line) &&
    continuesField(text, line, lines.length, reading)
  ) {
    lines.push({ line, isValue: true });
    line = text.isGap(line + 1) && isListField(reading) ? text.next(line + 1) : line + 1;
  }
  return lines;
}

/** Fields whose values may stand in blocks of their own. */
function isListField({ field, label }: FieldReading): boolean {
  if (field === "attachments" || field === "copies" || field === "distribution") return true;
  return field === "subject" && /s$/i.test(label);
}

function continuesField(
  text: TextLines,
  line: number,
  count: number,
  field: FieldReading,
): boolean {
  const reading = text.reading(line);
  if (reading === undefined || reading.isBlank || reading.fixed !== undefined) return false;
  const item = isItem(reading);
  if (reading.field !== undefined && !item) return false;
  // Directly below its label a value is one, whatever it looks like.
  if (count === 0 && field.isAlone) return !isHeading(reading);
  if (text.isGap(line - 1)) return item && reading.content.end < LONG_LINE;
  if (reading.isSectionTitle || reading.dateline !== undefined) return false;
  // A subject is one line or wrapped ones; a paragraph after a bare label is the text.
  return field.field !== "subject" || item || count < MOST_SUBJECT_LINES;
}

/** A bullet, or a tab in a list of what is attached. */
function isItem({ enumerator, attachment }: MemoLine): boolean {
  return enumerator?.bullet !== undefined || attachment?.title !== undefined;
}

function isHeading({ isSectionTitle, heading }: MemoLine): boolean {
  return isSectionTitle || heading?.number !== undefined;
}

/** The content of a line without the bullet that begins it. */
export function withoutBullet(text: TextLines, line: number): LineStretch {
  const { start, end } = text.stretch(line);
  const enumerator = text.reading(line)?.enumerator;
  const from =
    enumerator?.bullet !== undefined && enumerator.label === "" ? enumerator.contentStart : start;
  return { line, start: Math.min(from, end), end };
}

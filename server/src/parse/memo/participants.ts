/**
 * Who took part in a conversation, below the label: one person a line or a block, with or without
 * bullets, in groups by country or agency (memo-format 4). A list has no end of its own; it goes on as
 * long as lines name persons or groups of them.
 */
import { isBracketed } from "../../scan/memo/lineShape.ts";
import { isPersonLine } from "../../scan/memo/personName.ts";
import { withoutCallout } from "./findCloser.ts";
import type { TextLines } from "./textLines.ts";

export interface ListedPerson {
  readonly line: number;
  /** The line names a country or agency whose persons follow. */
  readonly isGroup: boolean;
}

/**
 * The lines of a list of persons from `from` on, before `end`. `isOpen` says that the list's first
 * block still has to come, whatever it holds.
 */
export function collectPersons(
  text: TextLines,
  from: number,
  end: number,
  isOpen: boolean,
): readonly ListedPerson[] {
  const persons: ListedPerson[] = [];
  let isFirstBlock = isOpen;
  for (let line = text.next(from); line < end; line = text.next(line + 1)) {
    if (endsList(text, line) || !text.areJoined(from, line)) break;
    const isPerson = isBulleted(text, line) || isNamed(text, line, end);
    const isGroup = isGroupAt(text, line, end, persons);
    if (!isFirstBlock && !isPerson && !isGroup) break;
    // After bullets a line without one is a group or the text.
    if (!isGroup && followsBullets(text, persons) && !isBulleted(text, line)) break;
    persons.push({ line, isGroup });
    if (text.isGap(line + 1)) isFirstBlock = false;
  }
  return persons;
}

function endsList(text: TextLines, line: number): boolean {
  const reading = text.reading(line);
  if (reading === undefined || reading.fixed !== undefined) return true;
  if (reading.enumerator?.bullet !== undefined) return false;
  const isLabel = reading.field !== undefined || reading.isSectionTitle;
  return isLabel || reading.heading !== undefined || reading.dateline !== undefined;
}

function isBulleted(text: TextLines, line: number): boolean {
  return text.reading(line)?.enumerator?.bullet !== undefined;
}

function isNamed(text: TextLines, line: number, end: number): boolean {
  const own = withoutCallout(text.textOf(line));
  if (isPersonLine(own)) return true;
  // `(See attached list)` stands for names, but does not go on below other text.
  return isBracketed(own) && own.length <= LONGEST_REMARK && text.next(line + 1) < end;
}

const LONGEST_REMARK = 60;

/** All that the words of a line without its callout are asked here; see `headingTraits`. */
export function personTraits(own: string): readonly unknown[] {
  return [
    isPersonLine(own),
    isBracketed(own),
    own.endsWith(":"),
    own.endsWith("."),
    isAbbreviation(own),
    isShort(own),
  ];
}

function followsBullets(text: TextLines, persons: readonly ListedPerson[]): boolean {
  const last = persons.at(-1);
  return last !== undefined && isBulleted(text, last.line);
}

/** `State:`, `The Advisory Committee:` or `U.S.S.R.` above persons. */
function isGroupAt(
  text: TextLines,
  line: number,
  end: number,
  persons: readonly ListedPerson[],
): boolean {
  const reading = text.reading(line);
  const own = withoutCallout(text.textOf(line));
  if (reading === undefined || LONGEST_GROUP < own.length) return false;
  const next = text.next(line + 1);
  if (end <= next || endsList(text, next)) return false;
  if (own.endsWith(":")) return isBulleted(text, next) || isNamed(text, next, end);
  if (isBulleted(text, line) || reading.shape === "other" || own.endsWith(".")) {
    if (!isAbbreviation(own)) return false;
  }
  if (isBulleted(text, next)) return persons.length === 0 || followsBullets(text, persons);
  return isShort(own) && !isPersonLine(own) && isNamed(text, next, end);
}

const LONGEST_GROUP = 100;

/** `U.S.` and `U.S.S.R.` */
function isAbbreviation(line: string): boolean {
  return /^(?:[A-Z]\.)+$/.test(line);
}

/** A country or an agency has few words. */
function isShort(line: string): boolean {
  return line.split(" ").length <= 3;
}

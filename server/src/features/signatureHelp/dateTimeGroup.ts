/** The date-time group of a cable: precedence, day, hour, minute, Z, month, year. */
import { textOf } from "../../parse/documentLines.ts";
import { comparePlaces, type Place } from "../../parse/place.ts";
import { linesAboveGroup } from "../../resolve/cable/dateTimeGroup.ts";
import type { CableDocument } from "../../resolve/document.ts";
import { skipBlanks } from "../../scan/words.ts";
import { precedenceOf, precedences } from "../../vocabulary/vocabulary.ts";
import { type Form, readWritten, toForm, type Written } from "./form.ts";

const PART = { precedence: 0, day: 1, hour: 2, minute: 3, zone: 4, month: 5, year: 6 } as const;

/** The form of the group that the caret is in, or that it begins; `undefined` elsewhere. */
export function dateTimeForm(document: CableDocument, place: Place): Form | undefined {
  const start = startOfGroup(document, place);
  if (start === undefined) return undefined;
  const written = textOf(document.lines, place.line).slice(start, place.column);
  const active = partAt(readWritten(written));
  return active === undefined ? undefined : toForm(MEANING, pieces(), active);
}

const MEANING = "Precedence, then when the message was released, in universal time";

function pieces() {
  return [
    { name: "precedence", meaning: precedenceMeaning() },
    " ",
    { name: "DD", meaning: "The day of the month, two digits" },
    { name: "hh", meaning: "The hour, 00 to 23" },
    { name: "mm", meaning: "The minute, 00 to 59" },
    { name: "Z", meaning: "Universal time" },
    " ",
    { name: "MON", meaning: "The month, its first three letters" },
    " ",
    { name: "YY", meaning: "The year, its last two digits" },
  ];
}

/** `Z FLASH, O IMMEDIATE, P PRIORITY, R ROUTINE`: the first word of each letter. */
function precedenceMeaning(): string {
  const words = new Map<string, string>();
  for (const { term, form, prosign } of precedences())
    if (form === "word" && !words.has(prosign)) words.set(prosign, term);
  const letters = [...words].map(([letter, word]) => `${letter} ${word}`);
  return `${letters.join(", ")}; two of them if it is another one for information`;
}

/** Where the group begins, or the line on which the cable's first is yet to be written. */
function startOfGroup({ parts, lines }: CableDocument, place: Place): number | undefined {
  const { line } = place;
  const fields = parts.fields.filter(({ start }) => comparePlaces(start, place) <= 0);
  const last = fields.at(-1);
  if (last?.name === "dateTimeGroup" && last.start.line === line) return last.start.column;
  const isBeforeSender = fields.every(
    ({ name }) => name === "caption" || linesAboveGroup.has(name),
  );
  const hasText = parts.paragraphs.some(
    ({ start, enumerator }) => enumerator !== undefined && start.line < line,
  );
  if (!isBeforeSender || hasText) return undefined;
  // A group that is not whole yet is no field.
  const isElsewhere = parts.fields.some(
    ({ name, start }) => name === "dateTimeGroup" && start.line !== line,
  );
  return isElsewhere ? undefined : skipBlanks(textOf(lines, line), 0);
}

/** The part at the end of what is written; `undefined` if it is no group, or a whole one. */
function partAt({ words, isAfterBlank }: Written): number | undefined {
  const first = words.findIndex((word) => precedenceOf(word)?.form !== "prosign");
  const precedence = first < 0 ? words.length : first;
  // Without a letter it may be any line.
  if (precedence === 0) return undefined;
  const [group, month, year, ...more] = words.slice(precedence);
  if (group === undefined) return isAfterBlank ? PART.day : PART.precedence;
  if (!/^\d{1,6}Z?$/.test(group) || 0 < more.length) return undefined;
  if (month === undefined) return isAfterBlank ? PART.month : partOfGroup(group);
  if (!/^[A-Z]{1,9}$/i.test(month)) return undefined;
  if (year === undefined) return isAfterBlank ? PART.year : PART.month;
  return /^\d{1,4}$/.test(year) && !isAfterBlank ? PART.year : undefined;
}

function partOfGroup(group: string): number {
  const parts = [PART.day, PART.day, PART.hour, PART.hour, PART.minute, PART.minute];
  return parts[group.length] ?? PART.zone;
}

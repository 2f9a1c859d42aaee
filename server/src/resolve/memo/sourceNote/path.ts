/**
 * The path of a source note: repository, collections and containers, parted by commas (memo-format 9).
 * The printed volumes go from the repository to the folder; other editors go from the folder to the
 * repository.
 */
import { isDigit, isDigits, isUpperLetter } from "../../../scan/words.ts";
import type { Columns } from "../../../text/span.ts";
import { isLetter } from "../../../vocabulary/matching.ts";
import { bracketKind, monthNumber, sourceNoteTermAt } from "../../../vocabulary/vocabulary.ts";
import { skipBlank, trimEnd } from "./sentences.ts";
import type { ReadPart, SourceRole } from "./sourcePart.ts";

export interface SourcePath {
  /** The elements after the repository as they stand between the commas. */
  readonly elements: readonly string[];
  readonly parts: readonly ReadPart[];
}

/** The path that stands between two offsets, its stop left out. */
export function readPath(text: string, enclosed: readonly boolean[], stretch: Columns): SourcePath {
  const all = splitElements(text, enclosed, stretch);
  const first = all[0];
  if (first === undefined) return { elements: [], parts: [] };
  const owner = findOwner(text, all);
  const elements: string[] = [];
  const parts: ReadPart[] = [];
  all.forEach((element, index) => {
    if (owner?.index !== index) {
      elements.push(written(text, element));
      parts.push(...partsOf(text, element));
      return;
    }
    parts.push(partOf(text, owner.role, { start: element.start, end: owner.end }));
    const rest = trimmed(text, owner.end + 1, element.end);
    if (rest.start < rest.end) {
      elements.push(written(text, rest));
      parts.push(...partsOf(text, rest));
    }
  });
  return { elements, parts: withFolder(text, parts, owner?.index === 0) };
}

interface Owner {
  readonly index: number;
  readonly role: "repository" | "publication";
  /** Within the element: a job may follow after a colon. */
  readonly end: number;
}

/** The element that names who has the paper: a known name anywhere, or else the first one. */
function findOwner(text: string, elements: readonly Columns[]): Owner | undefined {
  const [first] = elements;
  if (first === undefined) return undefined;
  const known = ownerAt(text, first, 0);
  if (known !== undefined) return known;
  if (partsOf(text, first)[0]?.role !== "collection") {
    for (let index = 1; index < elements.length; index++) {
      const element = elements[index];
      const found = element && ownerAt(text, element, index);
      if (found?.role === "repository") return found;
    }
    return undefined;
  }
  return { index: 0, role: "repository", end: endOfName(text, first) };
}

function ownerAt(text: string, element: Columns, index: number): Owner | undefined {
  const match = sourceNoteTermAt(text, element.start);
  const kind = match?.entry.kind;
  if (match === undefined || element.end < match.end) return undefined;
  // A publication has its title or year in the same element; a repository has nothing but a colon.
  if (kind === "publication") return { index, role: kind, end: endOfName(text, element) };
  const isWhole = match.end === element.end || ":".includes(text[match.end] ?? "");
  return kind === "repository" && isWhole ? { index, role: kind, end: match.end } : undefined;
}

/** The colon before a container, or the element's end. */
function endOfName(text: string, { start, end }: Columns): number {
  const colon = text.indexOf(":", start);
  if (colon < 0 || end <= colon) return end;
  const next = skipBlank(text, colon + 1, end);
  return containerAt(text, next) === undefined ? end : colon;
}

/** Elements between commas, but not within brackets or quotations, nor before the year of a date. */
function splitElements(
  text: string,
  enclosed: readonly boolean[],
  { start, end }: Columns,
): readonly Columns[] {
  const elements: Columns[] = [];
  let from = start;
  const add = (to: number) => {
    const element = trimmed(text, from, to);
    if (element.start < element.end) elements.push(element);
  };
  for (let at = start; at < end; at++) {
    if (text[at] !== ",") continue;
    // The comma of a quoted title stands before the closing mark.
    const isBeforeQuote = '”"'.includes(text[at + 1] ?? " ");
    if (enclosed[at] && !isBeforeQuote) continue;
    const isParting = isBeforeQuote || partsElements(text, from, at);
    if (!isParting) continue;
    add(isBeforeQuote ? at + 2 : at);
    from = at + (isBeforeQuote ? 2 : 1);
  }
  add(end);
  return elements;
}

/** A comma before a blank, or between letters where the blank was lost (`Series,USSR`). */
function partsElements(text: string, start: number, comma: number): boolean {
  const next = text[comma + 1] ?? " ";
  if (next !== " ") return isLetter(text, comma + 1) && isLetter(text, comma - 1);
  return !isDate(text, start, comma);
}

/** `April 03, 1989`: a month and a day before the comma, and four digits behind it. */
export function isDate(text: string, start: number, comma: number): boolean {
  if (!isDigits(text.slice(comma + 2, comma + 6)) || isDigit(text.charCodeAt(comma + 6)))
    return false;
  let day = comma;
  while (start < day && isDigit(text.charCodeAt(day - 1))) day--;
  if (comma - day < 1 || 2 < comma - day || text[day - 1] !== " ") return false;
  let month = day - 1;
  while (start < month && isLetter(text, month - 1)) month--;
  return monthNumber(text.slice(month, day - 1)) !== undefined;
}

/** The parts of an element; a container may stand behind the colon of a collection. */
function partsOf(text: string, element: Columns): readonly ReadPart[] {
  const name = endOfName(text, element);
  if (element.end <= name) return inBrackets(text, element) ?? [readElement(text, element)];
  const rest = trimmed(text, name + 1, element.end);
  return [readElement(text, { start: element.start, end: name }), readElement(text, rest)];
}

/** `1957–1990 (Lot File 96 D 292)`: a container in brackets behind a collection or its years. */
function inBrackets(text: string, { start, end }: Columns): readonly ReadPart[] | undefined {
  const open = text.lastIndexOf("(", end - 1);
  if (text[end - 1] !== ")" || open <= start || containerAt(text, open + 1) === undefined)
    return undefined;
  const before = trimmed(text, start, open);
  const container = readElement(text, { start: open + 1, end: end - 1 });
  return [readElement(text, before), container];
}

function readElement(text: string, element: Columns): ReadPart {
  const { start, end } = element;
  const value = text.slice(start, end);
  if (text[start] === "[" && text[end - 1] === "]") {
    const kind = bracketKind(value.slice(1, -1));
    if (kind === "missing-identifier") return partOf(text, "noFilm", element);
    if (kind === "redaction") return partOf(text, "redaction", element);
  }
  const container = containerAt(text, start);
  if (container !== undefined) {
    const number = value.slice(container.end - start).trimStart();
    return { role: container.role, value: numberOf(container.role, number), start, end };
  }
  if (isFilm(value)) return partOf(text, "film", element);
  return partOf(text, isYears(value) ? "years" : "collection", element);
}

interface Container {
  readonly role: SourceRole;
  readonly end: number;
}

const CONTAINERS: ReadonlySet<string> = new Set<SourceRole>([
  "accession",
  "box",
  "folder",
  "job",
  "lot",
  "oaId",
  "recordGroup",
  "reel",
]);

/** A word that names a container, with a number, a letter or a quoted title after it. */
function containerAt(text: string, start: number): Container | undefined {
  const match = sourceNoteTermAt(text, start);
  const role = match?.entry.role;
  if (match?.entry.kind !== "container" || role === undefined || !CONTAINERS.has(role))
    return undefined;
  const at = skipBlank(text, match.end, text.length);
  const next = text[at] ?? "";
  const isNumber = isDigit(text.charCodeAt(at)) || '“"'.includes(next || " ");
  const isLetterAlone = isUpperLetter(next.charCodeAt(0)) && !isLetter(text, at + 1);
  if (match.end === at || !(isNumber || isLetterAlone)) return undefined;
  return { role: role as SourceRole, end: match.end };
}

/** `64D560` for `64 D 560`; a quoted title without its marks. */
function numberOf(role: SourceRole, number: string): string {
  if (role === "lot") return number.replaceAll(" ", "");
  const first = number[0] ?? "";
  if (first !== "“" && first !== '"') return number;
  const title = number.slice(1, '”"'.includes(number.at(-1) ?? " ") ? -1 : undefined);
  return title.endsWith(",") ? title.slice(0, -1) : title;
}

/** `P820048-0941`, `P770030M–2329`; a digit more or less is a slip (memo-format 9). */
function isFilm(value: string): boolean {
  return /^[DPN]\d{5,7}[A-Z]?[-–]\d{3,5}$/.test(value);
}

/** `1969–1988`, `1973`. */
function isYears(value: string): boolean {
  return /^\d{4}(?:[-–]\d{2,4})?$/.test(value);
}

/**
 * What follows the last container is the folder; what follows the central files their file number,
 * which may have a comma in it (`032 Hammer, Armand`).
 */
function withFolder(text: string, parts: readonly ReadPart[], isDown: boolean): ReadPart[] {
  const all = [...parts];
  if (!isDown || all.some(({ role }) => role === "folder")) return all;
  const container = all.map(({ role }) => HOLDERS.has(role)).lastIndexOf(true);
  if (0 <= container) return joined(text, all, container + 1, "folder");
  const files = all.findIndex(({ value, role }) => role === "collection" && isCentral(value));
  const isFilmed = all.some(({ role }) => role === "film" || role === "noFilm");
  return files < 0 || isFilmed ? all : joined(text, all, files + 1, "fileNumber");
}

const HOLDERS: ReadonlySet<SourceRole> = new Set(["lot", "box", "oaId", "accession", "job"]);

function isCentral(value: string): boolean {
  const match = sourceNoteTermAt(value, 0);
  return match?.entry.role === "central";
}

/** The collections from an index on as one part. */
function joined(text: string, parts: ReadPart[], from: number, role: SourceRole): ReadPart[] {
  let first = from;
  while (parts[first]?.role === "years") first++;
  let last = first;
  while (parts[last]?.role === "collection" || (first < last && parts[last]?.role === "years"))
    last++;
  const [start, end] = [parts[first]?.start, parts[last - 1]?.end];
  if (last <= first || start === undefined || end === undefined) return parts;
  return [...parts.slice(0, first), partOf(text, role, { start, end }), ...parts.slice(last)];
}

function written(text: string, { start, end }: Columns): string {
  return text.slice(start, end);
}

function partOf(text: string, role: SourceRole, { start, end }: Columns): ReadPart {
  return { role, value: text.slice(start, end), start, end };
}

function trimmed(text: string, start: number, end: number): Columns {
  const from = skipBlank(text, start, end);
  return { start: from, end: trimEnd(text, from, end) };
}

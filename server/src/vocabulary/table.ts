import { csv2json } from "csv42";

/*
 * Tables of the vocabulary: CSV text with a header row, as in server/data and in a folder's own
 * .cablegram/vocabulary. Reading never throws. A row that cannot be used is left out and reported;
 * the other rows are used. Cells are trimmed, blank rows are skipped, and a byte order mark and
 * any kind of line end are accepted, since people keep these tables in spreadsheet programs.
 */

/** What is wrong with a table: the file as the caller names it, a line from 1 on, a sentence. */
export interface TableError {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/**
 * The columns of a table by their header. A required one must be there and hold a value in every
 * row; an optional one may be blank, or missing altogether.
 */
export interface TableColumns<Column extends string> {
  readonly required: readonly Column[];
  readonly optional: readonly Column[];
}

/** The cells of a row by column; blank if the cell is blank or the table lacks the column. */
export type Cells<Column extends string> = Readonly<Record<Column, string>>;

/** A row with the line, counted from 1, on which it begins. */
export interface TableRow<Column extends string> {
  readonly line: number;
  readonly cells: Cells<Column>;
}

/** The usable rows in the order of the file, and what is wrong with the others. */
export interface Table<Column extends string> {
  readonly rows: readonly TableRow<Column>[];
  readonly errors: readonly TableError[];
}

/** Entries made of rows, in the order of the file, and what is wrong with the other rows. */
export interface Entries<Entry> {
  readonly entries: readonly Entry[];
  readonly errors: readonly TableError[];
}

/** Makes an entry of a row, or says in words what the row should have held. */
export type ToEntry<Column extends string, Entry extends object> = (
  cells: Cells<Column>,
) => Entry | string;

/** A table may have this many columns; what stands to the right of them is not read. */
const MOST_COLUMNS = 32;

/** The rows of a CSV text under the given columns; what is tolerated, the top of the file says. */
export function parseTable<Column extends string>(
  file: string,
  text: string,
  columns: TableColumns<Column>,
): Table<Column> {
  const error = (line: number, message: string) => ({ file, line, message });
  const lines = toPlainLines(text);
  let records: CsvRecord[];
  try {
    records = toRecords(lines);
  } catch {
    const message = 'This row has an opening quotation mark (") and no closing one';
    return { rows: [], errors: [error(lineOfOpenQuote(lines), message)] };
  }
  const [header, ...body] = records;
  if (header === undefined)
    return { rows: [], errors: [error(1, expectedHeader(columns, "nothing"))] };
  const names = header.cells.map((cell) => cell.toLowerCase());
  if (columns.required.some((column) => !names.includes(column)))
    return { rows: [], errors: [error(header.line, expectedHeader(columns, names.join(",")))] };
  return toTable(file, names, body, columns);
}

/** The entries of a CSV text: `parseTable`, and each row handed to `toEntry`. */
export function parseEntries<Column extends string, Entry extends object>(
  file: string,
  text: string,
  columns: TableColumns<Column>,
  toEntry: ToEntry<Column, Entry>,
): Entries<Entry> {
  const table = parseTable(file, text, columns);
  const entries: Entry[] = [];
  const errors = [...table.errors];
  for (const { line, cells } of table.rows) {
    const entry = toEntry(cells);
    if (typeof entry === "string") errors.push({ file, line, message: entry });
    else entries.push(entry);
  }
  return { entries, errors: errors.sort((a, b) => a.line - b.line) };
}

/** The year in a cell; `undefined` for a blank cell, and a sentence for anything else. */
export function toYear(column: string, cell: string): number | undefined | string {
  if (cell === "") return undefined;
  if (cell.length === 4 && isNumber(cell)) return Number(cell);
  return `"${column}" is "${shorten(cell)}", and a year of four digits was expected`;
}

/** The parts of a cell that are joined with semicolons, trimmed, without blank ones. */
export function toList(cell: string): readonly string[] {
  return cell
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** The text of a cell; `undefined` if it is blank, which means "not known" in all tables. */
export function toText(cell: string): string | undefined {
  return cell === "" ? undefined : cell;
}

/** Whether a cell is one of the given words; narrows its type. */
export function isOneOf<Word extends string>(cell: string, words: readonly Word[]): cell is Word {
  return words.some((word) => word === cell);
}

/** A cell cut for use in a message. */
export function shorten(cell: string): string {
  return cell.length <= 24 ? cell : `${cell.slice(0, 23)}…`;
}

interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

function toTable<Column extends string>(
  file: string,
  names: readonly string[],
  body: readonly CsvRecord[],
  columns: TableColumns<Column>,
): Table<Column> {
  const wanted = [...columns.required, ...columns.optional];
  const rows: TableRow<Column>[] = [];
  const errors: TableError[] = [];
  for (const { line, cells } of body) {
    if (names.length < cells.length) {
      const message = `This row has ${cells.length} cells, and the header names ${names.length}`;
      errors.push({ file, line, message });
      continue;
    }
    const entries = wanted.map((column) => [column, cells[names.indexOf(column)] ?? ""] as const);
    const row = { line, cells: Object.fromEntries(entries) as Cells<Column> };
    const blank = columns.required.find((column) => row.cells[column] === "");
    if (blank === undefined) rows.push(row);
    else errors.push({ file, line, message: `"${blank}" is blank, and a value was expected` });
  }
  return { rows, errors };
}

/** Records with a cell that is not blank. Throws if a quotation is not closed. */
function toRecords(text: string): CsvRecord[] {
  return toOneLineRecords(text) ?? toQuotedRecords(text);
}

/**
 * The records of a text in which none goes over a line's end; otherwise `undefined`. A line without
 * a quotation mark is its cells between commas, which is a tenth of the work. The lines with one are
 * read together: they give as many records as lines only if none leaves a quotation open.
 */
function toOneLineRecords(text: string): CsvRecord[] | undefined {
  const lines = text.split("\n");
  const quoted = toQuotedLines(lines.filter(hasQuotationMark));
  if (quoted === undefined) return undefined;
  const records: CsvRecord[] = [];
  let next = 0;
  for (const [index, line] of lines.entries()) {
    const cells = hasQuotationMark(line) ? (quoted[next++] ?? []) : toPlainCells(line);
    addRecord(records, index + 1, cells);
  }
  return records;
}

function hasQuotationMark(line: string): boolean {
  return line.includes('"');
}

/** The cells of lines with quotation marks; `undefined` if a quotation stays open in one of them. */
function toQuotedLines(lines: readonly string[]): string[][] | undefined {
  if (lines.length === 0) return [];
  try {
    const records = parseCsv(lines.join("\n"));
    return records.length === lines.length ? records : undefined;
  } catch {
    return undefined;
  }
}

/** The cells of a line without quotation marks; a last one that is empty counts for none (csv42). */
function toPlainCells(line: string): readonly string[] {
  const cells = line.split(",", MOST_COLUMNS);
  if (cells.at(-1) === "") cells.pop();
  return cells;
}

function toQuotedRecords(text: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  let line = 1;
  for (const values of parseCsv(text)) {
    addRecord(records, line, values);
    line += 1 + values.reduce((count, value) => count + value.split("\n").length - 1, 0);
  }
  return records;
}

function addRecord(records: CsvRecord[], line: number, values: readonly string[]): void {
  const cells = values.map((value) => value.trim());
  if (cells.some((cell) => cell !== "")) records.push({ line, cells });
}

/** The cells of each record. Throws if a quotation is not closed (csv42). */
function parseCsv(text: string): string[][] {
  const objects = csv2json<Record<string, string>>(text, {
    header: false,
    parseValue: (value) => value,
    fields: CELLS,
  });
  return objects.map((object) => Object.values(object));
}

const CELLS = Array.from({ length: MOST_COLUMNS }, (_, index) => ({
  index,
  setValue: (record: Record<string, unknown>, value: unknown) => {
    record[`${index}`] = value;
  },
}));

function toPlainLines(text: string): string {
  const withoutMark = text.startsWith("\ufeff") ? text.slice(1) : text;
  return withoutMark.replaceAll("\r\n", "\n").replaceAll("\r", "\n");
}

/**
 * The line of the quotation mark that is most probably not closed: the line from which on the
 * marks counted so far never come in pairs again, or else the first with an odd number of them.
 */
function lineOfOpenQuote(text: string): number {
  let quotes = 0;
  let lastPaired = 0;
  let firstOdd = 0;
  for (const [index, line] of text.split("\n").entries()) {
    const quotesOfLine = line.split('"').length - 1;
    quotes += quotesOfLine;
    if (quotes % 2 === 0) lastPaired = index + 1;
    if (quotesOfLine % 2 === 1 && firstOdd === 0) firstOdd = index + 1;
  }
  return quotes % 2 === 0 ? firstOdd : lastPaired + 1;
}

function expectedHeader<Column extends string>(
  { required }: TableColumns<Column>,
  found: string,
): string {
  const expected = required.map((column) => `"${column}"`).join(" and ");
  return `The header names ${shorten(found)}, and ${expected} was expected`;
}

function isNumber(text: string): boolean {
  for (const character of text) if (character < "0" || "9" < character) return false;
  return true;
}

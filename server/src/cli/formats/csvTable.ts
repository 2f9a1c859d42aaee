/** Tables for spreadsheets. */
import { createFormatValue } from "csv42";

/** Spreadsheets take a file for UTF-8 by its byte order mark. */
export const BYTE_ORDER_MARK = "\ufeff";

const formatCell = createFormatValue(",");

/** A row with its line end; quotes, commas and line ends in cells are escaped (RFC 4180). */
export function toCsvRow(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => formatCell(typeof cell === "string" ? toSafeCell(cell) : cell)).join(",")}\r\n`;
}

/**
 * A cell that begins with `= + - @` would be a formula, and what the formula does is up to whoever
 * wrote the document; an apostrophe before it makes it text. So it is with a tab or line end.
 */
function toSafeCell(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}

/** `outline --fields`: a row a document, as a table for spreadsheets or as lines of JSON. */
import type { FileOutline } from "../../features/contract.ts";
import { type ColumnName, getDocumentRow } from "../../features/documentRow.ts";
import { BYTE_ORDER_MARK, toCsvRow } from "./csvTable.ts";
import { type Frame, toErrorOutput } from "./frame.ts";
import { toLine } from "./ndjson.ts";

/** The names of the columns above the rows. */
export function rowsFrame(columns: readonly ColumnName[]): Frame<unknown> {
  return {
    opening: BYTE_ORDER_MARK + toCsvRow(columns),
    between: "",
    error: toErrorOutput,
    closing: () => "",
  };
}

/** The documents of a file as rows; the values of a list stand in one cell. */
export function printRows(file: FileOutline, columns: readonly ColumnName[]): string {
  return file.documents
    .map((document) =>
      toCsvRow(
        getDocumentRow(file, document, columns).map((value) =>
          typeof value === "object" ? (value?.join("; ") ?? "") : value,
        ),
      ),
    )
    .join("");
}

/** The documents of a file as objects, a line each; lists are lists. */
export function printRowLines(file: FileOutline, columns: readonly ColumnName[]): string {
  return file.documents
    .map((document) => {
      const values = getDocumentRow(file, document, columns);
      return toLine(Object.fromEntries(columns.map((name, i) => [name, values[i]])));
    })
    .join("");
}

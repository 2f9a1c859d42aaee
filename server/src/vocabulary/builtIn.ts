import { lazy } from "./lazy.ts";
import { parseEntries, type TableColumns, type ToEntry } from "./table.ts";

/**
 * The entries of one of our own tables, parsed on the first call. A row of ours that cannot be
 * used would be left out silently here; the tests of the data see to it that there is none.
 */
export function builtIn<Column extends string, Entry extends object>(
  file: string,
  text: string,
  columns: TableColumns<Column>,
  toEntry: ToEntry<Column, Entry>,
): () => readonly Entry[] {
  return lazy(() => parseEntries(file, text, columns, toEntry).entries);
}

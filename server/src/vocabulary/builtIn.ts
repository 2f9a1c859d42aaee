import { lazy } from "./lazy.ts";
import { parseEntries, type TableColumns, type ToEntry } from "./table.ts";

/**
 * The entries of one of our own tables, parsed on the first call. A row of ours that cannot be
 * used would be left out silently here; the tests of the data see to it that there is none.
 * The text is CSV, or, in the programs that are shipped, what the build has made of it
 * (scripts/preparedTables.mjs), which a program that has just started reads in a tenth of the time.
 */
export function builtIn<Column extends string, Entry extends object>(
  file: string,
  text: string,
  columns: TableColumns<Column>,
  toEntry: ToEntry<Column, Entry>,
): () => readonly Entry[] {
  return lazy(() =>
    text.startsWith(PREPARED)
      ? toEntries<Entry>(JSON.parse(text))
      : parseEntries(file, text, columns, toEntry).entries,
  );
}

/** With what a prepared table begins, and no header of a CSV file. */
const PREPARED = "{";

/** The entries of a table: the names of their fields, and the values of each, `null` for none. */
interface PreparedTable {
  readonly fields: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** All entries have all fields in one order, as those that are made of rows. */
function toEntries<Entry>({ fields, rows }: PreparedTable): readonly Entry[] {
  return rows.map((row) => {
    const entry: Record<string, unknown> = {};
    for (let i = 0; i < fields.length; i++) entry[fields[i] ?? ""] = row[i] ?? undefined;
    return entry as Entry;
  });
}

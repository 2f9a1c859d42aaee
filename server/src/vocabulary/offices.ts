import officesCsv from "../../data/offices.csv";
import { builtIn } from "./builtIn.ts";
import { lazy } from "./lazy.ts";
import { toKey } from "./matching.ts";
import { type Cells, type Entries, parseEntries, toText, toYear } from "./table.ts";

/** A distribution symbol of the ACTION, ORIGIN and INFO lines (`SS` in `SS-15`, fifteen copies). */
export interface OfficeEntry {
  readonly symbol: string;
  /** `undefined` where the symbol is attested and its meaning is not certain. */
  readonly title: string | undefined;
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/** Look-ups over a set of offices; case is of no account. */
export interface OfficeIndex {
  office(symbol: string): OfficeEntry | undefined;
  /** All offices in the order of the table (by symbol), those that a folder adds last. */
  allOffices(): readonly OfficeEntry[];
}

const COLUMNS = { required: ["code"], optional: ["title", "from", "to"] } as const;

type Column = "code" | "title" | "from" | "to";

const builtInOffices = builtIn<Column, OfficeEntry>("offices.csv", officesCsv, COLUMNS, toOffice);

/** The entries of a folder's table of offices. Only the column `code` must be there. */
export function parseOffices(file: string, text: string): Entries<OfficeEntry> {
  return parseEntries<Column, OfficeEntry>(file, text, COLUMNS, toOffice);
}

/** The built-in offices with a folder's own, which replace those of the same symbol. */
export function createOfficeIndex(own: readonly OfficeEntry[]): OfficeIndex {
  const bySymbol = lazy(
    () => new Map([...builtInOffices(), ...own].map((entry) => [entry.symbol, entry])),
  );
  const offices = lazy(() => [...bySymbol().values()]);
  return { office: (symbol) => bySymbol().get(toKey(symbol)), allOffices: offices };
}

function toOffice(cells: Cells<Column>): OfficeEntry | string {
  const from = toYear("from", cells.from);
  const to = toYear("to", cells.to);
  if (typeof from === "string") return from;
  if (typeof to === "string") return to;
  if (from !== undefined && to !== undefined && to < from)
    return `"from" is ${from} and "to" is ${to}, and the earlier year was expected first`;
  return { symbol: toKey(cells.code), title: toText(cells.title), from, to };
}

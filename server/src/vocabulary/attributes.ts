import layoutsCsv from "../../data/attribute-layouts.csv";
import attributesCsv from "../../data/attributes.csv";
import { builtIn } from "./builtIn.ts";
import { lazy } from "./lazy.ts";
import { createTermIndex, findTermAt, type TermMatch, toKey } from "./matching.ts";
import { toText, toYear } from "./table.ts";

/** A key of the Message Attributes block of the archive's records. */
export interface AttributeEntry {
  readonly key: string;
  readonly meaning: string | undefined;
  /** What a value looks like, in words. */
  readonly valueForm: string | undefined;
  readonly example: string | undefined;
}

/** Years of cables whose records have a key; both ends count. */
interface Layout {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** All keys in the order in which the records print them. */
export const attributes = builtIn<"key" | "meaning" | "value_form" | "example", AttributeEntry>(
  "attributes.csv",
  attributesCsv,
  { required: ["key"], optional: ["meaning", "value_form", "example"] },
  ({ key, meaning, value_form, example }) => ({
    key,
    meaning: toText(meaning),
    valueForm: toText(value_form),
    example: toText(example),
  }),
);

const layouts = builtIn<"key" | "from" | "to", Layout>(
  "attribute-layouts.csv",
  layoutsCsv,
  { required: ["key", "from", "to"], optional: [] },
  (cells) => {
    const from = toYear("from", cells.from);
    const to = toYear("to", cells.to);
    if (typeof from !== "number") return from ?? '"from" is blank, and a year was expected';
    if (typeof to !== "number") return to ?? '"to" is blank, and a year was expected';
    return { key: cells.key, from, to };
  },
);

const byKey = lazy(() => new Map(attributes().map((entry) => [toKey(entry.key), entry])));

const longestFirst = lazy(() =>
  attributes()
    .map(({ key }) => key)
    .sort((a, b) => b.length - a.length),
);

const keys = lazy(() => createTermIndex(attributes().map((entry) => [entry.key, entry] as const)));

/** All keys, longest first, so that no key is taken for the end of a longer one. */
export function attributeKeys(): readonly string[] {
  return longestFirst();
}

/** The entry of a key; case is of no account. */
export function attribute(key: string): AttributeEntry | undefined {
  return byKey().get(toKey(key));
}

/** The key as the records print it, of a key in any case: `FILM NUMBER` gives `Film Number`. */
export function attributeKey(text: string): string | undefined {
  return attribute(text)?.key;
}

/** The longest key that begins at this offset. The colon after it is the caller's to look for. */
export function attributeAt(text: string, offset: number): TermMatch<AttributeEntry> | undefined {
  return findTermAt(keys(), text, offset);
}

/**
 * The keys that the record of a cable of this year always has, in the order of printing. Three
 * layouts exist: 1973 to 1976, 1977 (Sent Date in the place of Draft Date), 1978 and 1979. For
 * another year, the keys that all layouts have.
 */
export function attributeKeysOf(year: number): readonly string[] {
  return attributes()
    .map(({ key }) => key)
    .filter((key) => {
      const years = layouts().filter((layout) => layout.key === key);
      return years.length === 0 || years.some(({ from, to }) => from <= year && year <= to);
    });
}

import layoutsCsv from "../../data/attribute-layouts.csv";
import attributesCsv from "../../data/attributes.csv";
import { builtIn } from "./builtIn.ts";
import { lazy } from "./lazy.ts";
import { createTermIndex, findTermAt, type TermMatch, toKey } from "./matching.ts";
import { isOneOf, toText, toYear } from "./table.ts";

const TYPES = [
  "date",
  "number",
  "list",
  "level",
  "document-number",
  "executive-order",
  "constant",
  "text",
] as const;

/** What a value of the attributes is: `constant` for codes and flags, `text` for all the rest. */
export type AttributeType = (typeof TYPES)[number];

/** A key of the Message Attributes block of the archive's records. */
export interface AttributeEntry {
  readonly key: string;
  readonly type: AttributeType;
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
  /** The key before which it stands in these years, if not in its place in the table. */
  readonly before: string | undefined;
}

/** All keys in the order in which the records print them. */
export const attributes = builtIn<
  "key" | "type" | "meaning" | "value_form" | "example",
  AttributeEntry
>(
  "attributes.csv",
  attributesCsv,
  { required: ["key", "type"], optional: ["meaning", "value_form", "example"] },
  ({ key, type, meaning, value_form, example }) =>
    isOneOf(type, TYPES)
      ? {
          key,
          type,
          meaning: toText(meaning),
          valueForm: toText(value_form),
          example: toText(example),
        }
      : `"type" is "${type}", and a known one was expected`,
);

const layouts = builtIn<"key" | "from" | "to" | "before", Layout>(
  "attribute-layouts.csv",
  layoutsCsv,
  { required: ["key", "from", "to"], optional: ["before"] },
  (cells) => {
    const from = toYear("from", cells.from);
    const to = toYear("to", cells.to);
    if (typeof from !== "number") return from ?? '"from" is blank, and a year was expected';
    if (typeof to !== "number") return to ?? '"to" is blank, and a year was expected';
    return { key: cells.key, from, to, before: toText(cells.before) };
  },
);

const byKey = lazy(() => new Map(attributes().map((entry) => [toKey(entry.key), entry])));

const asPrinted = lazy(() => new Map(attributes().map((entry) => [entry.key, entry])));

const keys = lazy(() => createTermIndex(attributes().map((entry) => [entry.key, entry] as const)));

/** The entry of a key; case is of no account. */
export function attribute(key: string): AttributeEntry | undefined {
  // Nearly every key is asked for as the records print it.
  return asPrinted().get(key) ?? byKey().get(toKey(key));
}

/** The key as the records print it, of a key in any case: `FILM NUMBER` gives `Film Number`. */
export function attributeKey(text: string): string | undefined {
  return attribute(text)?.key;
}

/** The longest key that begins at this offset. The colon after it is the caller's to look for. */
export function attributeAt(text: string, offset: number): TermMatch<AttributeEntry> | undefined {
  return findTermAt(keys(), text, offset);
}

/** The years of the cables whose records are known. */
const FIRST_YEAR = 1973;
const LAST_YEAR = 1979;

/**
 * The keys that the record of a cable of this year always has, in the order of printing. Three
 * layouts exist: 1973 to 1976, 1977 (Sent Date in the place of Draft Date), 1978 and 1979. For
 * another year, the keys that all layouts have (cable-format 10).
 */
export function attributeKeysOf(year: number): readonly string[] {
  return keysByYear().get(year) ?? commonKeys();
}

/** The layouts in their order, each once; `attributeKeysOf` gives the same arrays. */
export function attributeLayouts(): readonly (readonly string[])[] {
  return distinctLayouts();
}

const keysByYear = lazy(() => {
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i);
  const byText = new Map<string, readonly string[]>();
  return new Map(
    years.map((year) => {
      const keys = keysIn(year);
      const known = byText.get(keys.join()) ?? keys;
      byText.set(keys.join(), known);
      return [year, known];
    }),
  );
});

const distinctLayouts = lazy(() => [...new Set(keysByYear().values())]);

const commonKeys = lazy(() => {
  const all = [...keysByYear().values()];
  return attributes()
    .map(({ key }) => key)
    .filter((key) => all.every((keys) => keys.includes(key)));
});

function keysIn(year: number): readonly string[] {
  const keys = attributes()
    .map(({ key }) => key)
    .filter((key) => {
      const years = layouts().filter((layout) => layout.key === key);
      return years.length === 0 || years.some((layout) => isIn(layout, year));
    });
  for (const layout of layouts()) {
    if (layout.before === undefined || !isIn(layout, year)) continue;
    keys.splice(keys.indexOf(layout.key), 1);
    keys.splice(keys.indexOf(layout.before), 0, layout.key);
  }
  return keys;
}

function isIn({ from, to }: Layout, year: number): boolean {
  return from <= year && year <= to;
}

import nameTagsCsv from "../../data/name-tags.csv";
import tagsCsv from "../../data/tags.csv";
import { builtIn } from "./builtIn.ts";
import { nearestOf } from "./distance.ts";
import { lazy } from "./lazy.ts";
import { toKey } from "./matching.ts";
import {
  type Cells,
  type Entries,
  isOneOf,
  parseEntries,
  shorten,
  toList,
  toText,
  toYear,
} from "./table.ts";

/*
 * The codes of the TAGS line (Traffic Analysis by Geography and Subject), 1973 to 2010. The same
 * letters can stand for a place and for an organization; then there are two entries.
 */

const TAG_KINDS = ["subject", "program", "geographic", "organization"] as const;

/** What a code stands for; program codes begin with K. */
export type TagKind = (typeof TAG_KINDS)[number];

export interface TagEntry {
  readonly code: string;
  /** `undefined` where the code is attested and its meaning is not certain. */
  readonly title: string | undefined;
  readonly kind: TagKind;
  /** The first year of validity where dated history gives one (a state's founding). */
  readonly from: number | undefined;
  /** The last year of validity where dated history gives one. */
  readonly to: number | undefined;
  /** Where the code is attested, by the names that server/data/README.md explains. */
  readonly sources: readonly string[];
}

/** Look-ups over a set of codes; case is of no account. */
export interface TagIndex {
  /** The entries of a code, none if it is unknown, seldom more than one. */
  tags(code: string): readonly TagEntry[];
  /**
   * The known codes at the smallest distance, all of them if several are equally near: one slip
   * apart for codes up to four characters, two for longer ones; a swap of neighbours counts as
   * one. A known code is its own only answer; empty if nothing is near.
   */
  nearestTags(code: string): readonly string[];
  /**
   * The known codes of which an unknown one is glued together (`ECONEFIN`, `KFRDKIRFCVISBL`): codes
   * of four letters, also with places of two letters at the end; two at least. Empty if it cannot be
   * divided so, and for a known code.
   */
  splitTags(code: string): readonly string[];
  /** All entries, sorted by code. */
  allTags(): readonly TagEntry[];
}

const COLUMNS = {
  required: ["code"],
  optional: ["title", "kind", "from", "to", "source"],
} as const;

type Column = "code" | "title" | "kind" | "from" | "to" | "source";

const SHORT_CODE = 4;

const builtInTags = builtIn<Column, TagEntry>("tags.csv", tagsCsv, COLUMNS, toTag);

/** The entries of a folder's table of codes. Only the column `code` must be there. */
export function parseTags(file: string, text: string): Entries<TagEntry> {
  return parseEntries<Column, TagEntry>(file, text, COLUMNS, toTag);
}

/** The built-in codes with a folder's own, which replace those of the same code and kind. */
export function createTagIndex(own: readonly TagEntry[]): TagIndex {
  const byCode = lazy(() => toByCode([...builtInTags(), ...own]));
  const sorted = lazy(() =>
    [...byCode().values()].flat().sort((a, b) => (a.code < b.code ? -1 : b.code < a.code ? 1 : 0)),
  );
  return {
    tags: (code) => byCode().get(toKey(code)) ?? [],
    nearestTags: (code) => {
      const key = toKey(code);
      if (byCode().has(key)) return [key];
      return [...nearestOf(key, byCode().keys(), key.length <= SHORT_CODE ? 1 : 2)].sort();
    },
    splitTags: (code) => {
      const key = toKey(code);
      return byCode().has(key) ? [] : splitGlued(key, (part) => byCode().has(part));
    },
    allTags: sorted,
  };
}

const PLACE_LENGTH = 2;
const LONGEST_GLUED = 40;

/** Whole codes of four letters first, then places; two codes at least, one of four letters. */
function splitGlued(key: string, isKnown: (part: string) => boolean): readonly string[] {
  if (key.length <= SHORT_CODE || LONGEST_GLUED < key.length || key.length % PLACE_LENGTH !== 0)
    return [];
  const parts: string[] = [];
  let at = 0;
  for (let end = SHORT_CODE; end <= key.length && isKnown(key.slice(at, end)); end += SHORT_CODE) {
    parts.push(key.slice(at, end));
    at = end;
  }
  if (parts.length === 0) return [];
  for (; at < key.length; at += PLACE_LENGTH) {
    const place = key.slice(at, at + PLACE_LENGTH);
    if (!isKnown(place)) return [];
    parts.push(place);
  }
  return parts;
}

const nameTags = builtIn<"code" | "example", { readonly code: string }>(
  "name-tags.csv",
  nameTagsCsv,
  { required: ["code"], optional: ["example"] },
  ({ code }) => ({ code }),
);

const nameTagSet = lazy(() => new Set(nameTags().map(({ code }) => code)));

/** Whether a person is named after this code (`OVIP`), in brackets or, later, without. */
export function isNameTag(code: string): boolean {
  return nameTagSet().has(toKey(code));
}

function toByCode(entries: readonly TagEntry[]): ReadonlyMap<string, readonly TagEntry[]> {
  const byCode = new Map<string, TagEntry[]>();
  for (const entry of entries) {
    const others = byCode.get(entry.code)?.filter((other) => other.kind !== entry.kind) ?? [];
    byCode.set(entry.code, [...others, entry]);
  }
  return byCode;
}

function toTag(cells: Cells<Column>): TagEntry | string {
  const code = toKey(cells.code);
  const kind = cells.kind === "" ? kindOfCode(code) : cells.kind.toLowerCase();
  if (!isOneOf(kind, TAG_KINDS))
    return `"kind" is "${shorten(kind)}", and one of ${TAG_KINDS.join(", ")} was expected`;
  const from = toYear("from", cells.from);
  const to = toYear("to", cells.to);
  if (typeof from === "string") return from;
  if (typeof to === "string") return to;
  if (from !== undefined && to !== undefined && to < from)
    return `"from" is ${from} and "to" is ${to}, and the earlier year was expected first`;
  const sources = toList(cells.source);
  return { code, title: toText(cells.title), kind, from, to, sources };
}

/** The kind that a code has by its form: two letters a place, four a subject, K… a program. */
function kindOfCode(code: string): TagKind {
  if (!isLetters(code)) return "organization";
  if (code.length === 2) return "geographic";
  if (code.length !== 4) return "organization";
  return code.startsWith("K") ? "program" : "subject";
}

function isLetters(code: string): boolean {
  for (const character of code) if (character < "A" || "Z" < character) return false;
  return true;
}

import postsCsv from "../../data/posts.csv";
import { addressPrefixAt } from "./addressPrefixes.ts";
import { builtIn } from "./builtIn.ts";
import { nearestOf } from "./distance.ts";
import { lazy } from "./lazy.ts";
import {
  collapse,
  createTermIndex,
  findTermAt,
  isWordCharacter,
  type TermMatch,
  toKey,
} from "./matching.ts";
import { type Cells, type Entries, parseEntries, toList, toText } from "./table.ts";

/*
 * Posts and other stations. A station has several names: the address (`AMEMBASSY LA PAZ`), the
 * name in a message reference number (`LA PAZ 5838`), the first six characters of that name with
 * their blanks on a PAGE line (`PAGE 02 NEW DE 01234`), the same without blanks in a document
 * number (`1979NEWDE01234`), and misspellings and former names.
 */

export interface PostEntry {
  /** The address form in FM and TO lines: `AMEMBASSY NEW DELHI`. */
  readonly addressName: string;
  /** The name in message reference numbers: `NEW DELHI`. */
  readonly mrnName: string;
  /** The name on PAGE lines, at most six characters, blanks counted: `NEW DE`. */
  readonly pageName: string;
  /** The name in the archive's document numbers: `NEWDE`. */
  readonly documentName: string;
  /** `embassy`, `consulate`, `mission` … as in the table; `unknown` where nobody knows. */
  readonly kind: string;
  readonly country: string | undefined;
  readonly aliases: readonly string[];
}

/** Look-ups over a set of posts; case and doubled blanks are of no account. */
export interface PostIndex {
  /** The post of this address name. */
  post(addressName: string): PostEntry | undefined;
  /**
   * The post that any of its names means, tried in this order: address name, message reference
   * name, PAGE-line name, document-number name, alias, and then an address prefix or a routing
   * indicator (`RUEHC/`) with one of these names after it. The first of `stationsOf`.
   */
  stationOf(name: string): PostEntry | undefined;
  /**
   * All posts that a name can mean at the first step of that order at which it means any. PAGE-line
   * and document-number names are one step, so that `PORTO` is Porto Alegre (`PAGE 01 PORTO 00123`)
   * and Port of Spain (`1974PORTO00123`).
   */
  stationsOf(name: string): readonly PostEntry[];
  /**
   * The post with the longest address, reference name or alias that begins at this offset and ends
   * before a blank or punctuation mark; for lists such as `MOSCOW LA PAZ STATE`.
   */
  stationAt(text: string, offset: number): TermMatch<PostEntry> | undefined;
  /**
   * The post whose messages are cited under this name (`LA PAZ 3489`): any of its names, one cut
   * off after five letters or more (`RIO DE JAN`), or one after a word for embassy, consulate or
   * mission. Not a military or other office at a post, whose messages have numbers of their own
   * (`USDAO LA PAZ`). `undefined` for a name that could mean several posts.
   */
  messageStation(name: string): PostEntry | undefined;
  /**
   * The names in message numbers that are one slip away from this one, all if there are several;
   * empty for a known name and for one of less than four letters.
   */
  nearestStations(name: string): readonly string[];
  /** All posts in the order of the table, those that a folder adds last. */
  allPosts(): readonly PostEntry[];
}

const COLUMNS = {
  required: ["name"],
  optional: ["mrn_name", "kind", "country", "aliases", "aad_name"],
} as const;

type Column = "name" | "mrn_name" | "kind" | "country" | "aliases" | "aad_name";

/** A PAGE line has room for six characters of the station's name. */
const PAGE_NAME_LENGTH = 6;

/** Fewest letters of a name that is cut off or misspelt; shorter ones could be anything. */
const SHORTEST_CUT = 5;
const SHORTEST_MISSPELT = 4;

/** What may stand before a post's name without making it another office's. */
const DIPLOMATIC_KINDS = new Set([
  "embassy",
  "consulate",
  "legation",
  "mission",
  "liaison office",
  "interests section",
]);

/** The built-in posts in the order of the table. */
const builtInPosts = builtIn<Column, PostEntry>("posts.csv", postsCsv, COLUMNS, toPost);

/** The entries of a folder's table of posts. Only the column `name` must be there. */
export function parsePosts(file: string, text: string): Entries<PostEntry> {
  return parseEntries<Column, PostEntry>(file, text, COLUMNS, toPost);
}

/** The built-in posts with a folder's own, which replace those of the same address name. */
export function createPostIndex(own: readonly PostEntry[]): PostIndex {
  const posts = lazy(() => [
    ...new Map([...builtInPosts(), ...own].map((post) => [post.addressName, post])).values(),
  ]);
  const steps = lazy(() => toSteps(posts()));
  const terms = lazy(() => createTermIndex(posts().flatMap(toTerms)));
  const byName = (key: string) => {
    for (const step of steps()) {
      const found = step.get(key);
      if (found) return found;
    }
    return undefined;
  };
  const stationsOf = (name: string) => {
    const key = toKey(name);
    return byName(key) ?? byName(withoutPrefix(key)) ?? [];
  };
  const cutOff = (key: string) =>
    key.length < SHORTEST_CUT ? [] : posts().filter(({ mrnName }) => mrnName.startsWith(key));
  return {
    post: (addressName) => steps()[0]?.get(toKey(addressName))?.[0],
    stationOf: (name) => stationsOf(name)[0],
    stationsOf,
    messageStation: (name) => {
      const key = toKey(name);
      return onlyStation(byName(key) ?? byName(withoutDiplomaticPrefix(key)) ?? cutOff(key));
    },
    nearestStations: (name) => {
      const key = toKey(name);
      if (key.length < SHORTEST_MISSPELT || byName(key) !== undefined) return [];
      return nearestOf(key, new Set(posts().map(({ mrnName }) => mrnName)), 1);
    },
    stationAt: (text, offset) =>
      isWordCharacter(text, offset - 1) ? undefined : findTermAt(terms(), text, offset),
    allPosts: posts,
  };
}

/** The post if all have one name in message numbers: a post that changed its status has two rows. */
function onlyStation(posts: readonly PostEntry[]): PostEntry | undefined {
  return new Set(posts.map(({ mrnName }) => mrnName)).size === 1 ? posts[0] : undefined;
}

/** `LA PAZ` for `AMEMBASSY LA PAZ`; `USDAO LA PAZ` stays, since an attache is no embassy. */
function withoutDiplomaticPrefix(key: string): string {
  const prefix = addressPrefixAt(key, 0);
  if (prefix === undefined || key.length <= prefix.end) return key;
  return DIPLOMATIC_KINDS.has(prefix.entry.kind) ? collapse(key.slice(prefix.end)) : key;
}

/** One map for each kind of name, in the order in which a name is tried. */
function toSteps(posts: readonly PostEntry[]): readonly PostsByName[] {
  return [
    groupByName(posts, (post) => [post.addressName]),
    groupByName(posts, (post) => [post.mrnName]),
    merge(
      groupByName(posts, (post) => [post.pageName]),
      groupByName(posts, (post) => [post.documentName]),
    ),
    groupByName(posts, (post) => post.aliases),
  ];
}

type PostsByName = ReadonlyMap<string, readonly PostEntry[]>;

function groupByName(
  posts: readonly PostEntry[],
  namesOf: (post: PostEntry) => readonly string[],
): PostsByName {
  const groups = new Map<string, PostEntry[]>();
  for (const post of posts)
    for (const name of namesOf(post)) {
      const group = groups.get(name);
      if (group) group.push(post);
      else groups.set(name, [post]);
    }
  return groups;
}

function merge(first: PostsByName, second: PostsByName): PostsByName {
  const merged = new Map(first);
  for (const [name, posts] of second)
    merged.set(name, [...new Set([...(merged.get(name) ?? []), ...posts])]);
  return merged;
}

function toTerms(post: PostEntry): (readonly [string, PostEntry])[] {
  const names = [post.addressName, post.mrnName, ...post.aliases];
  return names.map((name) => [name, post] as const);
}

/** `MOSCOW` for `AMEMBASSY MOSCOW` and for `RUEHMO/AMEMBASSY MOSCOW`; else the name itself. */
function withoutPrefix(key: string): string {
  const slash = key.indexOf("/");
  const name = isRoutingIndicator(key.slice(0, Math.max(slash, 0))) ? key.slice(slash + 1) : key;
  const prefix = addressPrefixAt(name, 0);
  return prefix && prefix.end < name.length ? collapse(name.slice(prefix.end)) : name;
}

/** Whether this is a routing indicator of the ACP 127 procedure: R and three to six letters. */
function isRoutingIndicator(text: string): boolean {
  if (text.length < 4 || 7 < text.length || !text.startsWith("R")) return false;
  for (const character of text) if (character < "A" || "Z" < character) return false;
  return true;
}

function toPost(cells: Cells<Column>): PostEntry {
  const addressName = toKey(cells.name);
  const mrnName = cells.mrn_name === "" ? withoutPrefix(addressName) : toKey(cells.mrn_name);
  const pageName = mrnName.slice(0, PAGE_NAME_LENGTH).trim();
  return {
    addressName,
    mrnName,
    pageName,
    documentName: cells.aad_name === "" ? pageName.replaceAll(" ", "") : toKey(cells.aad_name),
    kind: cells.kind === "" ? "unknown" : cells.kind.toLowerCase(),
    country: toText(cells.country),
    aliases: toList(cells.aliases).map(toKey),
  };
}

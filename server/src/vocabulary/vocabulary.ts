import { createOfficeIndex, type OfficeEntry, type OfficeIndex, parseOffices } from "./offices.ts";
import { createPostIndex, type PostEntry, type PostIndex, parsePosts } from "./posts.ts";
import type { TableError } from "./table.ts";
import { createTagIndex, parseTags, type TagEntry, type TagIndex } from "./tags.ts";

/*
 * What the documents' words mean. Codes, posts and offices can be added by a folder and are asked
 * of a `Vocabulary`; everything else is the same everywhere and asked of plain functions, which
 * are passed on at the end of this file, so that the layers above import from here alone.
 */

/** Codes, posts and offices that a folder adds to ours or puts in the place of ours. */
export interface FolderVocabulary {
  readonly tags?: readonly TagEntry[];
  readonly posts?: readonly PostEntry[];
  readonly offices?: readonly OfficeEntry[];
}

/** The look-ups that a folder's own tables can change. */
export interface Vocabulary extends TagIndex, PostIndex, OfficeIndex {
  /** The folder's tables, of which `createVocabulary` makes the same in another thread. */
  readonly own: FolderVocabulary;
}

/** A file of a folder's own vocabulary: its name without folders, and its text. */
export interface VocabularyFile {
  readonly name: string;
  readonly text: string;
}

/** What came of reading a folder's own tables; the errors in the order of files and lines. */
export interface ParsedFolderVocabulary {
  readonly vocabulary: FolderVocabulary;
  readonly errors: readonly TableError[];
}

/**
 * The built-in vocabulary with a folder's own. An entry of the folder replaces the built-in one of
 * the same key: code and kind of a tag, address name of a post, symbol of an office. Nothing is
 * parsed before the first look-up.
 */
export function createVocabulary(folder: FolderVocabulary = {}): Vocabulary {
  return {
    own: folder,
    ...createTagIndex(folder.tags ?? []),
    ...createPostIndex(folder.posts ?? []),
    ...createOfficeIndex(folder.offices ?? []),
  };
}

/** The built-in vocabulary alone. */
export const defaultVocabulary: Vocabulary = createVocabulary();

/**
 * A folder's own vocabulary. The file's name says what it holds: it has `tags`, `posts` or
 * `offices` in it (`tags.csv`, `our-posts.csv`); the columns are those of ours in server/data, of
 * which only `code` (`name` for posts) must be there. Rows that cannot be used are reported and
 * left out, as are files of other names.
 */
export function parseFolderVocabulary(files: readonly VocabularyFile[]): ParsedFolderVocabulary {
  const tags: TagEntry[] = [];
  const posts: PostEntry[] = [];
  const offices: OfficeEntry[] = [];
  const errors: TableError[] = [];
  const add = <Entry>(
    all: Entry[],
    table: { entries: readonly Entry[]; errors: readonly TableError[] },
  ) => {
    // A file may have more rows than a call can have arguments.
    for (const entry of table.entries) all.push(entry);
    for (const error of table.errors) errors.push(error);
  };
  for (const { name, text } of files) {
    const lowerName = name.toLowerCase();
    if (lowerName.includes("tags")) add(tags, parseTags(name, text));
    else if (lowerName.includes("posts")) add(posts, parsePosts(name, text));
    else if (lowerName.includes("offices")) add(offices, parseOffices(name, text));
    else errors.push({ file: name, line: 1, message: UNKNOWN_TABLE });
  }
  return { vocabulary: { tags, posts, offices }, errors };
}

const UNKNOWN_TABLE =
  "The file's name says nothing of tags, posts or offices, one of which was expected";

export * from "./abbreviations.ts";
export * from "./addressPrefixes.ts";
export * from "./attributes.ts";
export * from "./bracketTexts.ts";
export * from "./calendar.ts";
export * from "./captions.ts";
export * from "./classification.ts";
export * from "./crossReferenceWords.ts";
export * from "./designators.ts";
export { editDistance, nearestOf } from "./distance.ts";
export * from "./editorialBrackets.ts";
export * from "./executiveOrders.ts";
export * from "./fixedLines.ts";
export * from "./genres.ts";
export * from "./labels.ts";
export type { TermMatch } from "./matching.ts";
export * from "./officerTitles.ts";
export type { OfficeEntry } from "./offices.ts";
export { saysBracketsAreOriginal } from "./originalBrackets.ts";
export type { PostEntry } from "./posts.ts";
export * from "./precedence.ts";
export * from "./referenceWords.ts";
export * from "./routingIndicators.ts";
export * from "./sourceNotes.ts";
export type { TableError } from "./table.ts";
export { isNameTag, type TagEntry, type TagKind } from "./tags.ts";
export * from "./words.ts";

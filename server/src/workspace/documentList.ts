/**
 * The documents of a folder in the order in which somebody works through them: a folder's own files
 * before its folders, 9 before 10, and a file's documents as they stand in it. All functions are pure.
 */
import type { PositionRange } from "../text/span.ts";
import { fileName, parentFolder } from "./fileAccess.ts";
import type { ProgressState } from "./progress.ts";

/** A document of a file. */
export interface ListedDocument {
  /** Which of the file's documents it is, from 1. */
  readonly document: number;
  /** Title or message number. */
  readonly name: string | undefined;
  readonly type: "cable" | "memo";
  readonly state: ProgressState;
  readonly range: PositionRange;
}

/** A file with at least one document. */
export interface ListedFile {
  /** Its address or path, and that of the folder that it is in. */
  readonly path: string;
  readonly folder: string;
  readonly documents: readonly ListedDocument[];
}

/** How many documents are in each state. */
export type StateCounts = Readonly<Record<ProgressState, number>>;

/** Paths in the order of the list; `readable` gives a path as the user reads it. */
export function inListOrder(
  paths: readonly string[],
  readable: (path: string) => string,
): readonly string[] {
  const byFolder = new Map<string, { path: string; name: string }[]>();
  for (const path of paths) {
    const folder = readable(parentFolder(path) ?? "");
    const files = byFolder.get(folder) ?? [];
    files.push({ path, name: readable(fileName(path)) });
    byFolder.set(folder, files);
  }
  const folders = [...byFolder].map(([folder, files]) => ({ names: folder.split("/"), files }));
  return folders
    .sort((a, b) => compareFolders(a.names, b.names))
    .flatMap(({ files }) => files.sort((a, b) => compareNames(a.name, b.name)))
    .map(({ path }) => path);
}

function compareFolders(a: readonly string[], b: readonly string[]): number {
  for (const [i, name] of a.entries()) {
    const other = b[i];
    if (other === undefined) return 1;
    const order = compareNames(name, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

const collator = new Intl.Collator("en", { numeric: true });

/** Names that only look the same are told apart, so that the order is one. */
function compareNames(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : Number(b < a));
}

/** How many documents of these files are in each state. */
export function countStates(files: readonly ListedFile[]): StateCounts {
  const counts = { "not started": 0, transcribed: 0, reviewed: 0 };
  for (const { documents } of files) for (const { state } of documents) counts[state]++;
  return counts;
}

/** The files with their documents in one state; files without one are left out. */
export function filesInState(
  files: readonly ListedFile[],
  state: ProgressState | undefined,
): readonly ListedFile[] {
  if (state === undefined) return files;
  return files.flatMap((file) => {
    const documents = file.documents.filter((document) => document.state === state);
    return documents.length === 0 ? [] : [{ ...file, documents }];
  });
}

/** Where somebody is in the list: in a document of a file. */
export interface ListPlace {
  readonly path: string;
  readonly document: number;
}

/**
 * The next document in a state after a place; behind the last it goes on with the first, and comes to
 * the document at the place last of all. From outside the list it begins with the first.
 */
export function nextInState(
  files: readonly ListedFile[],
  state: ProgressState,
  after: ListPlace | undefined,
): { readonly file: ListedFile; readonly document: ListedDocument } | undefined {
  const all = files.flatMap((file) => file.documents.map((document) => ({ file, document })));
  const at = all.findIndex(
    ({ file, document }) => file.path === after?.path && document.document === after.document,
  );
  const inOrder = [...all.slice(at + 1), ...all.slice(0, at + 1)];
  return inOrder.find(({ document }) => document.state === state);
}

/** The number of the file's document that a line (from 0) is in, from 1; the first has what is above it. */
export function documentAtLine(
  documents: readonly { readonly range: PositionRange }[],
  line: number,
): number {
  return Math.max(1, documents.filter(({ range }) => range.start.line <= line).length);
}

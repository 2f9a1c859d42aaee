/** Reading many files at once, away from the thread that answers. */
import type { FilePlace } from "../../resolve/library/entries.ts";
import type { LibraryDocument } from "../../resolve/library/library.ts";
import type { FolderVocabulary } from "../../vocabulary/vocabulary.ts";

/** A file, and what must be known for its entries: plain data. */
export interface FileToRead {
  readonly place: FilePlace;
  readonly type: "cable" | "memo" | undefined;
  /** What the folder adds to the vocabulary; the same object for all of its files. */
  readonly own: FolderVocabulary;
}

/** The entries of a file; `null` where it is to be read here: it cannot be read, or is large. */
export type FileEntries = readonly LibraryDocument[] | null;

/** Reads files elsewhere. */
export interface EntryReader {
  /** The entries of each file, in their order. Rejects where all are to be read here. */
  read(files: readonly FileToRead[]): Promise<readonly FileEntries[]>;
  /** Ends it, and gives back what it used. */
  close(): void;
}

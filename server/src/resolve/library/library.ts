/**
 * The documents of a folder as one document asks for the others: who has this number, and who cites
 * it. The implementation over many files is in `workspace/library`; entries are plain data without a
 * tree or a text, so that ten thousand of them are a few megabytes.
 */
import type { PositionRange } from "../../text/span.ts";

/** The number of a cable or printed telegram: a station's own count, which begins anew each year. */
export interface CableNumber {
  /** The sender as in message numbers: `LA PAZ`; as written if the vocabulary does not know it. */
  readonly station: string;
  readonly serial: number;
  /** In a citation only if it is written there. */
  readonly year: number | undefined;
  /** The other side, where the sender counts for each addressee by itself, as before 1973. */
  readonly to?: string | undefined;
}

/** Which volume a document is in. */
export interface Volume {
  /** `frus1977-80v02`, or the path of the folder that is taken for the volume. */
  readonly id: string;
  /** The folder's settings or the publisher's lines name it; else it is only the folder. */
  readonly isNamed: boolean;
}

/** What a place of a document points to in another one. */
export type CitationTarget =
  | { readonly kind: "cable"; readonly number: CableNumber; readonly date: string | undefined }
  | {
      readonly kind: "document";
      readonly volume: Volume;
      /** As printed: `54`. */
      readonly number: string;
      /** A note of that document. */
      readonly footnote: string | undefined;
    };

/** A place that cites another document. */
export interface Citation {
  /** As written, on one line. */
  readonly text: string;
  readonly range: PositionRange;
  readonly target: CitationTarget;
}

/** A document of the library: what others may cite it by, what it is about, whom it cites. */
export interface LibraryDocument {
  /** The file as the library was given it: an address in the editor, a path elsewhere. */
  readonly path: string;
  /** Which document of its file it is, from 0. */
  readonly index: number;
  readonly type: "cable" | "memo";
  readonly cable: CableNumber | undefined;
  readonly volume: Volume;
  /** A printed document's number, `54`. */
  readonly number: string | undefined;
  /** A printed document's title; `undefined` for a cable. */
  readonly title: string | undefined;
  readonly subject: string | undefined;
  /** `1977-06-16`. */
  readonly date: string | undefined;
  /** The whole document in its file. */
  readonly range: PositionRange;
  /** The message number or the heading; the document's first line if it has none. */
  readonly nameRange: PositionRange;
  readonly citations: readonly Citation[];
}

/** A citation with the document in which it stands. */
export interface FoundCitation {
  readonly document: LibraryDocument;
  readonly citation: Citation;
}

/** All documents that are known. */
export interface Library {
  /** Whether every file has been looked at; what is not found until then may still come. */
  readonly isComplete: boolean;
  /** Changes with every change of the library. */
  readonly version: number;
  /** The documents of a file in their order; none for a file that is not in the library. */
  documentsOf(path: string): readonly LibraryDocument[];
  /** All documents, file by file in the order of their paths. */
  documents(): Iterable<LibraryDocument>;
  /**
   * The documents that a citation means: one, several where it does not say which, none if there is
   * no such document. `from` is the document that holds the citation.
   */
  targetsOf(citation: Citation, from: LibraryDocument): readonly LibraryDocument[];
  /**
   * Whether the library holds a cable of the same count and year close before, and one close after the
   * cited one, or the documents before and after a cited document: then it should be there itself.
   */
  hasNeighbours(citation: Citation, from: LibraryDocument): boolean;
  /** The places that cite a document, file by file. */
  citationsOf(document: LibraryDocument): readonly FoundCitation[];
  /** The places that cite the same as this citation does, itself among them. */
  citationsLike(citation: Citation, from: LibraryDocument): readonly FoundCitation[];
}

/**
 * The requests and notifications that Cablegram adds to the protocol. The client imports this file
 * and nothing else of the server.
 */
import type { Location, Position, Range } from "vscode-languageserver-types";
import type { StateCounts } from "../workspace/documentList.ts";
import type { ProgressState } from "../workspace/progress.ts";

export { ACCEPT_COMMAND, WITHDRAW_COMMAND } from "../features/commandNames.ts";
export { DOCUMENT_LINK } from "../features/export/documentLink.ts";

/** What a client may say of itself in `initializationOptions`. */
export interface InitializationOptions {
  /** It answers the requests for files below; without it the server reads the disk itself. */
  readonly servesFiles?: boolean;
  /** It shows the state of a document, and wants `STATUS_NOTIFICATION`. */
  readonly showsStatus?: boolean;
  /** It sends `CARET_NOTIFICATION`. */
  readonly sendsCaret?: boolean;
  /**
   * `false` if it wants no findings of files that are not open: then they are not announced either,
   * since a client that expects them keeps those of a closed file on the screen.
   */
  readonly checkFolder?: boolean;
  /** It shows the documents of the folder, and wants `DOCUMENTS_CHANGED_NOTIFICATION`. */
  readonly showsDocuments?: boolean;
  /** It has the command `SHOW_PLACES_COMMAND`; for others a line above a note is text alone. */
  readonly showsPlaces?: boolean;
}

/** A command of the client: shows places, from a position of a document. */
export const SHOW_PLACES_COMMAND = "cablegram.showPlaces";
export type ShowPlacesArguments = readonly [uri: string, position: Position, places: Location[]];

/** Client to server: where the caret is after a change or a move. */
export const CARET_NOTIFICATION = "cablegram/caret";
export interface CaretParams {
  readonly uri: string;
  /** `null` when no editor shows the document. */
  readonly position: Position | null;
}

/** Server to client: the state of a document after each check. */
export const STATUS_NOTIFICATION = "cablegram/status";
export interface StatusParams {
  readonly uri: string;
  readonly type: "cable" | "memo" | "unknown";
  readonly toCheck: number;
  readonly verified: readonly string[];
  readonly reasons: readonly string[];
}

/**
 * Client to a server in a web worker: hold a lock of the browser as long as the worker is there. Answers
 * whether it is held.
 */
export const HOLD_REQUEST = "cablegram/hold";
export interface HoldParams {
  readonly lock: string;
}

/** Client to server: show all findings of a document, also those that wait while it is typed. */
export const CHECK_NOW_REQUEST = "cablegram/checkNow";
export interface UriParams {
  readonly uri: string;
}

/** Client to server: the next or previous footnote from a position; `null` if there is none. */
export const FOOTNOTE_REQUEST = "cablegram/footnote";
export interface FootnoteParams extends UriParams {
  readonly position: Position;
  readonly direction: "next" | "previous" | "other";
}
export type FootnoteResult = Range | null;

/** Client to server: the pages of a document in order. */
export const PAGES_REQUEST = "cablegram/pages";
export type PagesResult = readonly {
  readonly label: string;
  readonly document?: string | undefined;
  readonly range: Range;
}[];

/** Client to server: what a document holds, for the view *Transcription*; `null` if it is not open. */
export const TRANSCRIPTION_REQUEST = "cablegram/transcription";
export type { Transcription as TranscriptionResult } from "../features/transcription.ts";

export type { ProgressState, StateCounts };

/**
 * Client to server: the folders with documents, in the order of the view *Documents*. Answered at once
 * with what has been read; the first request begins to read.
 */
export const DOCUMENT_FOLDERS_REQUEST = "cablegram/documentFolders";
export interface DocumentFoldersResult {
  /** Whether files are still being looked at. */
  readonly isReading: boolean;
  /** Whether all have been; not if the user has stopped the reading. */
  readonly isComplete: boolean;
  /** Of all documents. */
  readonly counts: StateCounts;
  readonly folders: readonly {
    readonly uri: string;
    /** The path in its workspace folder, empty for that itself. */
    readonly name: string;
    readonly counts: StateCounts;
  }[];
}

/** Client to server: a part of the files with documents, of one folder or of all. */
export const DOCUMENTS_REQUEST = "cablegram/documents";
export interface DocumentsParams {
  readonly folder?: string;
  /** Only documents in this state. */
  readonly state?: ProgressState;
  /** How many files, after the first so many. */
  readonly skip: number;
  readonly take: number;
}
export interface DocumentsResult {
  /** How many files there are in all. */
  readonly total: number;
  readonly files: readonly DocumentsFile[];
}
export interface DocumentsFile {
  readonly uri: string;
  /** The path of its folder in the workspace folder. */
  readonly folder: string;
  /** How many documents the file has in all states. */
  readonly documentCount: number;
  readonly documents: readonly {
    /** Which of the file's documents, from 1. */
    readonly document: number;
    /** Title or message number. */
    readonly name?: string | undefined;
    readonly type: "cable" | "memo";
    readonly state: ProgressState;
    readonly range: Range;
  }[];
}

/** Server to client: what the two requests above answer may have changed. */
export const DOCUMENTS_CHANGED_NOTIFICATION = "cablegram/documentsChanged";

/** Client to server: how many findings files have; each file is checked once until it changes. */
export const FINDING_COUNTS_REQUEST = "cablegram/findingCounts";
export interface FindingCountsParams {
  readonly uris: readonly string[];
}
export type FindingCountsResult = readonly {
  readonly uri: string;
  /** By document of the file; empty if it cannot be read. */
  readonly counts: readonly number[];
}[];

/** Client to server: says how far documents are; the file is read and merged before. */
export const MARK_REQUEST = "cablegram/mark";
export interface DocumentPlace extends UriParams {
  /** Which of the file's documents, from 1; */
  readonly document?: number;
  /** else the one at a position, else all. */
  readonly position?: Position;
}
export interface MarkParams {
  readonly documents: readonly DocumentPlace[];
  readonly state: ProgressState;
}
export type MarkResult = { readonly message: string } | null;

/**
 * Client to server: the next document in a state after a place, around the end of the folder. Answered
 * when all files have been looked at, or the user has stopped that.
 */
export const NEXT_DOCUMENT_REQUEST = "cablegram/nextDocument";
export interface NextDocumentParams {
  readonly state: ProgressState;
  readonly after?: DocumentPlace | undefined;
}
export interface NextDocumentResult {
  /** Whether all files have been looked at. */
  readonly isComplete: boolean;
  readonly counts: StateCounts;
  readonly next?: {
    readonly uri: string;
    readonly document: number;
    readonly range: Range;
  };
}

/** Client to server: what a text looks like, for files of other languages. */
export const DETECT_REQUEST = "cablegram/detect";
export interface DetectParams {
  readonly text: string;
}
export interface DetectResult {
  readonly type: "cable" | "memo" | "unknown";
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Server to client, where it serves files: the text of one, or why there is none. */
export const READ_FILE_REQUEST = "cablegram/readFile";
export type ReadFileResult =
  | { readonly text: string }
  | {
      readonly fault: "not-found" | "unreadable" | "encoding" | "not-text";
      readonly message: string;
    };

/** Server to client, where it serves files: the names of the files in a folder, or `null`. */
export const LIST_FILES_REQUEST = "cablegram/listFiles";
export type ListFilesResult = readonly string[] | null;

/** Server to client, where it serves files: the names of the folders in a folder. */
export const LIST_FOLDERS_REQUEST = "cablegram/listFolders";
export type ListFoldersResult = readonly string[];

/** Server to client, where it serves files: replaces a file's text; the folder is made if need be. */
export const WRITE_FILE_REQUEST = "cablegram/writeFile";
export interface WriteFileParams extends UriParams {
  readonly text: string;
}
export type WriteFileResult = { readonly message: string } | null;

/**
 * Client to server: what an editing command would do to a document as it is in this version. The
 * client carries it out, in one step; other clients run the command `cablegram.edit` instead.
 */
export const EDIT_REQUEST = "cablegram/edit";
export interface EditParams extends UriParams {
  /** The name of the command, such as `cablegram.renumberFootnotes`. */
  readonly command: string;
  /** At least one; a caret is an empty one. */
  readonly selections: readonly Range[];
  readonly options?: {
    /** The first number of *Renumber Footnotes*. */
    readonly start?: number;
  };
}
export interface EditNotice {
  readonly range: Range;
  readonly message: string;
}
export type EditResult =
  | {
      readonly kind: "edits";
      readonly version: number;
      readonly edits: readonly { readonly range: Range; readonly newText: string }[];
      /** In the text as it will be; where they are if it is left out. */
      readonly carets?: readonly Position[];
      readonly table?: readonly { readonly from: string; readonly to: string }[];
      /** To be put to the user before anything is changed. */
      readonly question?: string;
      readonly leftAlone?: readonly EditNotice[];
    }
  | { readonly kind: "refusal"; readonly message: string; readonly places: readonly EditNotice[] };

/** Client to server: a document in another format, or as a page to print. */
export const EXPORT_REQUEST = "cablegram/export";
export interface ExportParams extends UriParams {
  readonly format: "tei" | "markdown" | "html" | "docx" | "json" | "text";
  /** A page to print, which is HTML. */
  readonly copy?: "reading" | "proof" | "report";
}
export type ExportResult =
  | {
      /** The ending of the file, without the stop. */
      readonly extension: string;
      readonly text: string;
      readonly notices: readonly string[];
    }
  | {
      readonly extension: string;
      readonly base64: string;
      readonly notices: readonly string[];
    }
  | { readonly message: string };

/** Client to server: the document at a line of a file as a page in parts, for a reading view. */
export const READING_REQUEST = "cablegram/reading";
export interface ReadingParams extends UriParams {
  /** A line of the file, from 0. */
  readonly line: number;
  /** The number of a document of the file, which is looked for in place of the line. */
  readonly number?: string;
  /** What the answer before this one was called, if the client has kept its parts. */
  readonly previousResultId?: string;
  /** The words that the page adds to the document, in the user's language. */
  readonly words?: Readonly<Record<string, string>>;
}
/** Parts that take the place of others: of `removed` from the index `at` on. */
export interface ReadingChange {
  readonly at: number;
  readonly removed: number;
  /**
   * HTML, one element each; all text of the document is escaped. Links lead to what is on the page, or
   * to `DOCUMENT_LINK` with the number of another document.
   */
  readonly added: readonly string[];
}
export interface ReadingResult {
  readonly resultId: string;
  /** Whether the changes are to the parts of the answer before; else they are to none. */
  readonly isChange: boolean;
  readonly title: string;
  /** Which of the file's documents, from 0, and how many there are. */
  readonly document: number;
  readonly count: number;
  /** Of the document in the file, and the line after the last. */
  readonly firstLine: number;
  readonly endLine: number;
  readonly text: ReadingChange;
  readonly notes: ReadingChange;
  /** The line of the file on which each part begins. */
  readonly textLines: readonly number[];
  readonly noteLines: readonly number[];
}

/** Client to server: a range of the file, or all of it, as HTML for the clipboard. */
export const RICH_TEXT_REQUEST = "cablegram/richText";
export interface RichTextParams extends UriParams {
  readonly range?: Range;
}
export interface RichTextResult {
  readonly html: string;
}

/** Client to server: the documents of a file with their pages, and where a position is among them. */
export const SCAN_TEXTS_REQUEST = "cablegram/scanTexts";
export interface ScanTextsParams extends UriParams {
  readonly position?: Position;
}
/** A document of a file; lines are counted from 0 in the file. */
export interface ScanText {
  /** Title or message number. */
  readonly name?: string | undefined;
  readonly firstLine: number;
  /** The line after the last. */
  readonly endLine: number;
  /** Whether it begins on the page before its first page marker, or has no marker. */
  readonly beginsBeforeMarkers: boolean;
  readonly pages: readonly {
    readonly label: string;
    readonly line: number;
    readonly character: number;
  }[];
}
export interface ScanTextsResult {
  readonly version: number;
  readonly documents: readonly ScanText[];
  /** The document at the position and its page, or -1 before its first page marker. */
  readonly at?: { readonly document: number; readonly page: number } | undefined;
}

/** Client to server: what `.cablegram/scans.jsonl` says of a document's scan. */
export const SCAN_REQUEST = "cablegram/scan";
export interface ScanParams extends UriParams {
  /** Which of the file's documents, from 1. */
  readonly document: number;
}
export interface ScanRecord {
  /** The scan, relative to the folder: a PDF or TIFF, or a pattern of images. */
  readonly file: string;
  /** Pages of the scan, from 1. */
  readonly first?: number | undefined;
  readonly last?: number | undefined;
  /** Page markers of the transcription with the scan's page of each. */
  readonly markers?: Readonly<Record<string, number>> | undefined;
}
export interface ScanResult {
  /** Address of the folder that holds `.cablegram`, or in which it is to be made. */
  readonly folder: string | null;
  readonly record?: ScanRecord | undefined;
  /** For a document without a record: the page after the nearest document before it. */
  readonly proposal?:
    | {
        readonly file: string;
        readonly page: number;
        readonly after: { readonly path: string; readonly document: number };
      }
    | undefined;
  /** Why the file could not be read. */
  readonly message?: string | undefined;
}

/** Client to server: sets what `.cablegram/scans.jsonl` says; the file is read and merged before. */
export const SET_SCAN_REQUEST = "cablegram/setScan";
export interface SetScanParams extends ScanParams {
  /** What is left out stays; `null` takes the record away. */
  readonly change: {
    readonly file?: string;
    readonly first?: number;
    readonly last?: number | null;
    readonly marker?: { readonly label: string; readonly page: number | null };
  } | null;
}
export type SetScanResult = { readonly message: string } | null;

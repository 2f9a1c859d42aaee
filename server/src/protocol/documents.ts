/**
 * The documents of the folder, for a list to work through: which there are, how far each is, how many
 * findings it has, and which comes next.
 */
import { fullNameOf } from "../features/library/names.ts";
import type { LibraryDocument } from "../resolve/library/library.ts";
import {
  countStates,
  documentAtLine,
  filesInState,
  inListOrder,
  type ListedFile,
  type ListPlace,
  nextInState,
} from "../workspace/documentList.ts";
import { parentFolder } from "../workspace/fileAccess.ts";
import { canonicalAddress } from "./addresses.ts";
import { FindingCounts } from "./fileFindings.ts";
import type { FolderProgress, MarkedDocument } from "./folderProgress.ts";
import type { FeatureContext } from "./languageFeatures.ts";
import {
  DOCUMENT_FOLDERS_REQUEST,
  DOCUMENTS_REQUEST,
  type DocumentFoldersResult,
  type DocumentPlace,
  type DocumentsFile,
  type DocumentsParams,
  type DocumentsResult,
  FINDING_COUNTS_REQUEST,
  type FindingCountsParams,
  type FindingCountsResult,
  MARK_REQUEST,
  type MarkParams,
  type MarkResult,
  NEXT_DOCUMENT_REQUEST,
  type NextDocumentParams,
  type NextDocumentResult,
} from "./requests.ts";
import { readable } from "./workspace.ts";

/** Answers the requests about the documents of the folder. */
export function listenToDocumentList(context: FeatureContext): void {
  const { connection, handle, libraries, progress } = context;
  const list = new DocumentList(context);
  const findings = new FindingCounts(context);
  const none = countStates([]);
  connection.onRequest(
    DOCUMENT_FOLDERS_REQUEST,
    handle<unknown, DocumentFoldersResult>(
      "document folders",
      { isReading: false, isComplete: false, counts: none, folders: [] },
      async () => {
        // Before the list is made: what comes meanwhile is not in it.
        const { isComplete } = libraries.library;
        const { isReading } = libraries;
        const files = await list.files();
        return {
          isReading,
          isComplete,
          counts: countStates(files),
          folders: [...byFolder(files)].map(([uri, own]) => ({
            uri,
            name: list.nameOf(uri),
            counts: countStates(own),
          })),
        };
      },
    ),
  );
  connection.onRequest(
    DOCUMENTS_REQUEST,
    handle<DocumentsParams, DocumentsResult>(
      "documents",
      { total: 0, files: [] },
      async ({ folder, state, skip, take }) => {
        const all = await list.files();
        const own = all.filter((file) => folder === undefined || file.folder === folder);
        const files = filesInState(own, state);
        const part = files.slice(skip, skip + take);
        return { total: files.length, files: part.map((file) => list.present(file)) };
      },
    ),
  );
  connection.onRequest(
    FINDING_COUNTS_REQUEST,
    handle<FindingCountsParams, FindingCountsResult>(
      "finding counts",
      [],
      async (params, token) => {
        const result: { uri: string; counts: readonly number[] }[] = [];
        for (const uri of params.uris) {
          if (token.isCancellationRequested) break;
          result.push({ uri, counts: await findings.of(canonicalAddress(uri)) });
          // Whoever types comes first.
          await libraries.pause();
        }
        return result;
      },
    ),
  );
  connection.onRequest(
    MARK_REQUEST,
    handle<MarkParams, MarkResult>("mark", FAILED, async ({ documents, state }) => {
      const marked: MarkedDocument[] = [];
      for (const place of documents) {
        const found = await list.documentsAt(place);
        if (found.length === 0) return NO_DOCUMENT;
        marked.push(...found);
      }
      const [message] = await progress.mark(marked, state);
      context.announceDocuments();
      return message === undefined ? null : { message };
    }),
  );
  connection.onRequest(
    NEXT_DOCUMENT_REQUEST,
    handle<NextDocumentParams, NextDocumentResult>(
      "next document",
      { isComplete: false, counts: none },
      async ({ state, after }, token) => {
        libraries.resume();
        const { isComplete } = await libraries.whenComplete(token);
        const files = await list.files();
        const next = nextInState(files, state, after && list.placeIn(files, after));
        return {
          isComplete,
          counts: countStates(files),
          ...(next && {
            next: {
              uri: libraries.addressOf(next.file.path),
              document: next.document.document,
              range: next.document.range,
            },
          }),
        };
      },
    ),
  );
}

const FAILED: MarkResult = { message: "The document could not be marked" };
const NO_DOCUMENT: MarkResult = { message: "The file is neither a cable nor a memorandum" };

/** While the library grows its list is announced no more often, in milliseconds. */
const OFTEN = 2000;

/** The files of the library that are in the client's folders, with the states of their documents. */
class DocumentList {
  private readonly context: FeatureContext;
  private ordered: { paths: readonly string[]; inOrder: readonly string[] } | undefined;
  private listed: { key: string; files: Promise<readonly ListedFile[]> } | undefined;
  private announcedAt = 0;

  constructor(context: FeatureContext) {
    this.context = context;
    const { libraries, now } = context;
    libraries.onGrowth(() => {
      if (now() - this.announcedAt < OFTEN) return;
      this.announcedAt = now();
      context.announceDocuments();
    });
  }

  /** The files in their order; made anew where documents or their states have changed. */
  files(): Promise<readonly ListedFile[]> {
    const { libraries, progress } = this.context;
    const key = `${libraries.library.version} ${progress.version}`;
    if (this.listed?.key !== key) this.listed = { key, files: this.read() };
    return this.listed.files;
  }

  private async read(): Promise<readonly ListedFile[]> {
    const { libraries, progress } = this.context;
    const files: ListedFile[] = [];
    let last: { folder: string; stateOf: StateOf } | undefined;
    // One folder after the other.
    for (const path of this.paths()) {
      const documents = libraries.library.documentsOf(path);
      if (documents.length === 0) continue;
      const folder = parentFolder(path) ?? "";
      if (last?.folder !== folder) last = { folder, stateOf: await progress.statesBeside(path) };
      files.push(toFile(path, folder, documents, last.stateOf));
    }
    return files;
  }

  private paths(): readonly string[] {
    const { libraries } = this.context;
    const paths = libraries.knownPaths;
    if (this.ordered?.paths !== paths) {
      const own = paths.filter((path) => libraries.isInRoots(path));
      this.ordered = { paths, inOrder: inListOrder(own, readable) };
    }
    return this.ordered.inOrder;
  }

  /** A file for the client. */
  present({ path, folder, documents }: ListedFile): DocumentsFile {
    const { libraries } = this.context;
    return {
      uri: libraries.addressOf(path),
      folder: this.nameOf(folder),
      documentCount: libraries.library.documentsOf(path).length,
      documents,
    };
  }

  /** The path of a folder in the client's folder, as the user reads it. */
  nameOf(folder: string): string {
    const roots = this.context.workspace.rootAddresses();
    const root = roots.find((each) => folder === each || folder.startsWith(`${each}/`)) ?? "";
    const name = readable(folder.slice(root.length + 1));
    // Of several folders each is named.
    if (roots.length < 2) return name;
    return readable(folder.slice((parentFolder(root) ?? "").length + 1));
  }

  /** The documents that a place means, by the library; none if the file is no cable or memorandum. */
  async documentsAt({ uri, document, position }: DocumentPlace): Promise<MarkedDocument[]> {
    const { libraries, workspace } = this.context;
    const path = canonicalAddress(uri);
    let found = libraries.library.documentsOf(path);
    // Those of an open file are known at once, before the folder has been read.
    if (found.length === 0 && workspace.openAt(path) === undefined)
      found = (await libraries.whenComplete()).documentsOf(path);
    const numbers = found.map(({ index }) => index + 1);
    const isAll = document === undefined && position === undefined;
    const chosen = document ?? documentAtLine(found, position?.line ?? 0);
    return numbers
      .filter((each) => isAll || each === chosen)
      .map((each) => ({ uri: path, document: each }));
  }

  /** Where a place is in the list. */
  placeIn(
    files: readonly ListedFile[],
    { uri, document, position }: DocumentPlace,
  ): ListPlace | undefined {
    const path = canonicalAddress(uri);
    const file = files.find((each) => each.path === path);
    if (file === undefined) return undefined;
    const { documents } = file;
    const last = documents.at(-1)?.document ?? 1;
    const at = position === undefined ? last : documentAtLine(documents, position.line);
    return { path, document: document ?? at };
  }
}

type StateOf = Awaited<ReturnType<FolderProgress["statesBeside"]>>;

function toFile(
  path: string,
  folder: string,
  documents: readonly LibraryDocument[],
  stateOf: StateOf,
): ListedFile {
  return {
    path,
    folder,
    documents: documents.map((document) => ({
      document: document.index + 1,
      name: isNamed(document) ? fullNameOf(document) : undefined,
      type: document.type,
      state: stateOf({ uri: path, document: document.index + 1 }),
      range: document.range,
    })),
  };
}

function isNamed({ cable, number, title, subject }: LibraryDocument): boolean {
  return [cable, number, title, subject].some((each) => each !== undefined);
}

/** The files of each folder, folders in the order of their first files. */
function byFolder(files: readonly ListedFile[]): ReadonlyMap<string, readonly ListedFile[]> {
  const folders = new Map<string, ListedFile[]>();
  for (const file of files) {
    const own = folders.get(file.folder) ?? [];
    own.push(file);
    folders.set(file.folder, own);
  }
  return folders;
}

/** The rows of the view *Documents*, and what each of them shows. */
import * as vscode from "vscode";
import type {
  DocumentFoldersResult,
  DocumentsFile,
  ProgressState,
  StateCounts,
} from "../../../server/src/protocol/requests.ts";

/** A folder, or all documents in a state. */
export interface GroupRow {
  readonly kind: "folder" | "state";
  readonly id: string;
  readonly title: string;
  readonly counts: StateCounts;
  /** Whether its files are shown at first. */
  readonly isOpen: boolean;
  /** Which files it holds. */
  readonly filter: { readonly folder?: string; readonly state?: ProgressState };
}

/** A file of several documents. */
export interface FileRow {
  readonly kind: "file";
  readonly parent: GroupRow | undefined;
  readonly file: DocumentsFile;
}

/** A document; the only one of its file, or one of several below its file. */
export interface DocumentRow {
  readonly kind: "document";
  readonly parent: GroupRow | FileRow | undefined;
  readonly file: DocumentsFile;
  readonly document: DocumentsFile["documents"][number];
}

/** Shows more of a long group. */
export interface MoreRow {
  readonly kind: "more";
  readonly parent: GroupRow | undefined;
  readonly rest: number;
}

export type Row = GroupRow | FileRow | DocumentRow | MoreRow;

/** Files of a group that are shown at first, and with each *Show More*. */
export const PAGE = 200;

/** The states in their order. */
export const STATES: readonly ProgressState[] = ["not started", "transcribed", "reviewed"];

const ICONS: Readonly<Record<ProgressState, string>> = {
  "not started": "circle-outline",
  transcribed: "check",
  reviewed: "check-all",
};

/** What the menus of the view know a row by. */
const CONTEXTS: Readonly<Record<ProgressState, string>> = {
  "not started": "documentNotStarted",
  transcribed: "documentTranscribed",
  reviewed: "documentReviewed",
};

/** A state as the user reads it. */
export function stateName(state: ProgressState): string {
  return {
    "not started": vscode.l10n.t("not started"),
    transcribed: vscode.l10n.t("transcribed"),
    reviewed: vscode.l10n.t("reviewed"),
  }[state];
}

/**
 * The groups by folder; `rootName` is what the workspace folder itself is called. Of many documents
 * only the folders are shown at first.
 */
export function folderRows(
  { folders, counts: all }: DocumentFoldersResult,
  rootName: string,
): readonly GroupRow[] {
  return folders.map(({ uri, name, counts }) => ({
    kind: "folder",
    id: `folder ${uri}`,
    title: name === "" ? rootName : name,
    counts,
    isOpen: total(all) <= PAGE,
    filter: { folder: uri },
  }));
}

/** The groups by state that are not empty. */
export function stateRows({ counts }: DocumentFoldersResult): readonly GroupRow[] {
  const titles: Readonly<Record<ProgressState, string>> = {
    "not started": vscode.l10n.t("Not Started"),
    transcribed: vscode.l10n.t("Transcribed"),
    reviewed: vscode.l10n.t("Reviewed"),
  };
  return STATES.filter((state) => 0 < counts[state]).map((state) => ({
    kind: "state",
    id: `state ${state}`,
    title: titles[state],
    counts,
    isOpen: true,
    filter: { state },
  }));
}

/** The row of a file: the document that it is, or the file with its documents below it. */
export function rowOf(file: DocumentsFile, parent: GroupRow | undefined): FileRow | DocumentRow {
  const [document] = file.documents;
  return document !== undefined && file.documentCount === 1
    ? { kind: "document", parent, file, document }
    : { kind: "file", parent, file };
}

/** The rows below a file of several documents. */
export function documentRows(parent: FileRow): readonly DocumentRow[] {
  const { file } = parent;
  return file.documents.map((document) => ({ kind: "document", parent, file, document }));
}

/** The same row has the same name when the view is filled again. */
export function rowId(row: Row): string {
  switch (row.kind) {
    case "folder":
    case "state":
      return row.id;
    case "file":
      return `${row.parent?.id ?? ""} file ${row.file.uri}`;
    case "document": {
      const group = row.parent?.kind === "file" ? row.parent.parent : row.parent;
      return `${group?.id ?? ""} document ${row.file.uri} ${row.document.document}`;
    }
    case "more":
      return `${row.parent?.id ?? ""} more`;
  }
}

/** The number of findings of a document of a file, counted from 1, if it is known. */
export type CountOf = (uri: string, document: number) => number | undefined;

/** What VS Code shows of a row. */
export function itemOf(row: Row, countOf: CountOf): vscode.TreeItem {
  switch (row.kind) {
    case "folder":
    case "state":
      return groupItem(row);
    case "file":
      return fileItem(row, countOf);
    case "document":
      return documentItem(row, countOf);
    case "more":
      return moreItem(row);
  }
}

function groupItem(row: GroupRow): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(row.title, row.isOpen ? Expanded : Collapsed);
  const { folder, state } = row.filter;
  item.id = rowId(row);
  item.description = state === undefined ? summary(row.counts) : String(row.counts[state]);
  item.iconPath =
    state === undefined ? vscode.ThemeIcon.Folder : new vscode.ThemeIcon(ICONS[state]);
  item.tooltip = folder === undefined ? row.title : vscode.Uri.parse(folder).path;
  item.accessibilityInformation = { label: `${row.title}, ${item.description}` };
  return item;
}

/** How many documents there are. */
export function total(counts: StateCounts): number {
  return STATES.reduce((sum, state) => sum + counts[state], 0);
}

/** How much of a folder is done. */
export function summary(counts: StateCounts): string {
  const { transcribed, reviewed } = counts;
  const done = transcribed + reviewed;
  return vscode.l10n.t("{0} of {1} transcribed, {2} reviewed", done, total(counts), reviewed);
}

function fileItem(row: FileRow, countOf: CountOf): vscode.TreeItem {
  const { file } = row;
  const item = new vscode.TreeItem(nameOf(file), vscode.TreeItemCollapsibleState.Collapsed);
  // A file is as far as the document that is the furthest behind.
  const state = STATES.find((each) => file.documents.some((document) => document.state === each));
  const counts = file.documents.map(({ document }) => countOf(file.uri, document));
  const findings = counts.includes(undefined)
    ? undefined
    : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const { documentCount, documents } = file;
  const which =
    documents.length === documentCount
      ? vscode.l10n.t("{0} documents", documentCount)
      : vscode.l10n.t("{0} of {1} documents", documents.length, documentCount);
  fill(item, row, state ?? "not started", findings, which);
  return item;
}

function documentItem(row: DocumentRow, countOf: CountOf): vscode.TreeItem {
  const { file, document, parent } = row;
  const { name, state } = document;
  const isPart = parent?.kind === "file";
  const own = name ?? vscode.l10n.t("Document {0}", document.document);
  const item = new vscode.TreeItem(
    isPart ? own : nameOf(file),
    vscode.TreeItemCollapsibleState.None,
  );
  const isFound = parent?.kind === "state" && file.folder !== "";
  const findings = countOf(file.uri, document.document);
  fill(item, row, state, findings, isFound ? file.folder : undefined);
  if (!isPart && name !== undefined) item.tooltip = `${name}\n${String(item.tooltip)}`;
  item.command = { command: "cablegram.openDocument", title: vscode.l10n.t("Open") };
  return item;
}

/** What files and documents have in common; `more` comes before the number of findings. */
function fill(
  item: vscode.TreeItem,
  row: FileRow | DocumentRow,
  state: ProgressState,
  findings: number | undefined,
  more: string | undefined,
): void {
  const found = findings === undefined ? undefined : findingsText(findings);
  const isKnown = (part: string | undefined) => part !== undefined;
  item.id = rowId(row);
  // Of a document with nothing to check nothing is said, so that the others stand out.
  item.description = [more, findings === 0 ? undefined : found].filter(isKnown).join(" · ");
  item.iconPath = new vscode.ThemeIcon(ICONS[state]);
  item.contextValue = CONTEXTS[state];
  item.tooltip = [stateName(state), more, found].filter(isKnown).join(", ");
  // Icons say nothing to who cannot see them.
  item.accessibilityInformation = { label: `${String(item.label)}, ${item.tooltip}` };
}

function findingsText(count: number): string {
  if (count === 0) return vscode.l10n.t("nothing to check");
  return count === 1 ? vscode.l10n.t("1 finding") : vscode.l10n.t("{0} findings", count);
}

function moreItem(row: MoreRow): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t("Show More ({0})", row.rest));
  item.id = rowId(row);
  item.iconPath = new vscode.ThemeIcon("ellipsis");
  item.command = { command: "cablegram.moreDocuments", title: vscode.l10n.t("Show More") };
  return item;
}

/** The last name of a file's address. */
function nameOf({ uri }: DocumentsFile): string {
  const { path } = vscode.Uri.parse(uri);
  return path.slice(path.lastIndexOf("/") + 1);
}

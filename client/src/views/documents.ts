/** The view *Documents*: the documents of the folder, how far each is and what there is to check in it. */
import * as vscode from "vscode";
import { type BaseLanguageClient, State } from "vscode-languageclient";
import {
  DOCUMENT_FOLDERS_REQUEST,
  DOCUMENTS_CHANGED_NOTIFICATION,
  DOCUMENTS_REQUEST,
  type DocumentFoldersResult,
  type DocumentsParams,
  type DocumentsResult,
} from "../../../server/src/protocol/requests.ts";
import type { DocumentPlaces } from "../documentPlaces.ts";
import type { StatusItem } from "../statusItem.ts";
import {
  type DocumentRow,
  documentRows,
  type FileRow,
  folderRows,
  type GroupRow,
  itemOf,
  type MoreRow,
  PAGE,
  type Row,
  rowId,
  rowOf,
  stateRows,
  summary,
  total,
} from "./documentRows.ts";
import { FindingCounts } from "./findingCounts.ts";
import { selectedRow } from "./selectedRow.ts";

export const DOCUMENTS_VIEW = "cablegram.documents";

const GROUPING = "cablegram.documents.grouping";
type Grouping = "folders" | "states";

/** Shows the view, and the commands on its rows but for those that mark. */
export function showDocuments(
  client: BaseLanguageClient,
  status: StatusItem,
  places: DocumentPlaces,
  memento: vscode.Memento,
): vscode.Disposable[] {
  const counts = new FindingCounts(client);
  const tree = new DocumentsTree(client, counts, memento);
  const view = vscode.window.createTreeView(DOCUMENTS_VIEW, {
    treeDataProvider: tree,
    canSelectMany: true,
    showCollapseAll: true,
  });
  tree.view = view;
  // A hidden view has nothing read; it is filled when it is shown again.
  const refresh = () => {
    if (view.visible) void tree.refresh();
  };
  const reveal = () => void tree.reveal(vscode.window.activeTextEditor?.document.uri);
  const register = vscode.commands.registerCommand;
  return [
    view,
    counts,
    tree,
    client.onNotification(DOCUMENTS_CHANGED_NOTIFICATION, refresh),
    view.onDidChangeVisibility(refresh),
    view.onDidExpandElement(({ element }) => tree.setOpen(element, true)),
    view.onDidCollapseElement(({ element }) => tree.setOpen(element, false)),
    vscode.workspace.onDidChangeWorkspaceFolders(refresh),
    // A server that was started again knows nothing of what is shown.
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) refresh();
    }),
    vscode.window.onDidChangeActiveTextEditor(reveal),
    status.onDidChange(({ uri }) => tree.recount(uri)),
    register("cablegram.openDocument", async () => {
      const row = await selectedRow(view);
      if (row?.kind !== "document") return;
      const uri = client.protocol2CodeConverter.asUri(row.file.uri);
      const range = client.protocol2CodeConverter.asRange(row.document.range);
      await places.open(uri, row.parent?.kind === "file" ? range : undefined);
    }),
    register("cablegram.moreDocuments", async () => {
      const row = await selectedRow(view);
      if (row?.kind === "more") tree.showMore(row);
    }),
    register("cablegram.groupByState", () => tree.groupBy("states")),
    register("cablegram.groupByFolder", () => tree.groupBy("folders")),
  ];
}

/** What the view shows: the rows without a parent, and the rows of the groups that are open, by their ids. */
interface Model {
  readonly roots: readonly Row[];
  readonly groups: Map<string, readonly Row[]>;
}

class DocumentsTree implements vscode.TreeDataProvider<Row>, vscode.Disposable {
  view: vscode.TreeView<Row> | undefined;
  private readonly client: BaseLanguageClient;
  private readonly counts: FindingCounts;
  private readonly memento: vscode.Memento;
  private readonly changes = new vscode.EventEmitter<Row[] | undefined>();
  readonly onDidChangeTreeData = this.changes.event;
  private grouping: Grouping;
  /** How many files of a group are shown. */
  private readonly shown = new Map<string, number>();
  /** The groups whose files are shown. */
  private readonly open = new Set<string>();
  /** Not there before the view was shown. */
  private model: Model | undefined;
  /** The rows of each file that are there, by its address, and that by the editor's spelling of it. */
  private rows = new Map<string, Map<string, FileRow | DocumentRow>>();
  private addresses = new Map<string, string>();
  /** The reading that goes on, and whether something has changed since it began. */
  private reading: Promise<void> | undefined;
  private isOutdated = false;
  /** Whether the folder was read to its end before. */
  private wasComplete = false;
  /** The end of the work that the view shows; there is none while nothing is read. */
  private endWork: (() => void) | undefined;

  constructor(client: BaseLanguageClient, counts: FindingCounts, memento: vscode.Memento) {
    this.client = client;
    this.counts = counts;
    this.memento = memento;
    this.grouping = memento.get<unknown>(GROUPING) === "states" ? "states" : "folders";
    setContext("documentsGrouping", this.grouping);
    counts.onDidChange((uris) => {
      const changed: Row[] = uris.flatMap((uri) => this.rowsOf(uri));
      if (0 < changed.length) this.changes.fire(changed);
    });
  }

  /**
   * Reads all rows and has them shown then, if they are others: while the editor waits for rows it knows
   * none, and a button of one that is still on the screen would do nothing.
   */
  refresh(): Promise<void> {
    this.isOutdated = true;
    this.reading ??= this.readAll().finally(() => {
      this.reading = undefined;
    });
    return this.reading;
  }

  groupBy(grouping: Grouping): void {
    this.grouping = grouping;
    setContext("documentsGrouping", grouping);
    void this.memento.update(GROUPING, grouping);
    if (this.view?.visible === true) void this.refresh();
  }

  showMore({ parent }: MoreRow): void {
    const key = parent?.id ?? "";
    this.shown.set(key, (this.shown.get(key) ?? PAGE) + PAGE);
    void this.refresh();
  }

  /** The user has opened or closed a row; the files of a closed group are not read again. */
  setOpen(row: Row, isOpen: boolean): void {
    if (row.kind !== "folder" && row.kind !== "state") return;
    if (isOpen) this.open.add(row.id);
    else if (this.open.delete(row.id)) this.model?.groups.delete(row.id);
  }

  /** An open document was checked. */
  recount(uri: vscode.Uri): void {
    const address = this.addresses.get(uri.toString());
    if (address !== undefined && this.view?.visible === true) this.counts.want([address]);
  }

  /** Selects the row of a file, if it is there. */
  async reveal(uri: vscode.Uri | undefined): Promise<void> {
    if (uri === undefined || this.view?.visible !== true) return;
    const [row] = this.rowsOf(this.addresses.get(uri.toString()) ?? "");
    if (row === undefined || this.view.selection.some((each) => isInFile(each, row))) return;
    // The row may have gone meanwhile.
    await Promise.resolve(this.view.reveal(row, { focus: false })).catch(() => undefined);
  }

  dispose(): void {
    this.endWork?.();
    this.changes.dispose();
  }

  getTreeItem(row: Row): vscode.TreeItem {
    return itemOf(row, (uri, document) => this.counts.of(uri, document));
  }

  getParent(row: Row): Row | undefined {
    return "parent" in row ? row.parent : undefined;
  }

  async getChildren(row?: Row): Promise<Row[]> {
    if (row === undefined) {
      if (this.model === undefined) await this.refresh();
      return [...(this.model?.roots ?? [])];
    }
    if (row.kind === "file") {
      const rows = [...documentRows(row)];
      this.keep(rows);
      return rows;
    }
    return row.kind === "folder" || row.kind === "state" ? this.filesOf(row) : [];
  }

  private async filesOf(group: GroupRow): Promise<Row[]> {
    this.open.add(group.id);
    const { model } = this;
    const known = model?.groups.get(group.id);
    if (known !== undefined) return [...known];
    const files = await this.readFiles(group);
    // Rows of an older model are not shown any more.
    if (model !== undefined && model === this.model) {
      model.groups.set(group.id, files);
      this.keep(files);
    }
    return files;
  }

  private async readAll(): Promise<void> {
    while (this.isOutdated) {
      this.isOutdated = false;
      const before = this.model;
      const model = await this.readModel();
      if (before !== undefined && isSame(before, model)) continue;
      this.model = model;
      this.rows = new Map();
      this.addresses = new Map();
      for (const rows of [model.roots, ...model.groups.values()]) this.keep(rows);
      // The first is waited for.
      if (before !== undefined) this.changes.fire(undefined);
    }
  }

  private async readModel(): Promise<Model> {
    const groups = new Map<string, readonly Row[]>();
    try {
      const roots = await this.readRoots();
      for (const row of roots)
        if ((row.kind === "folder" || row.kind === "state") && this.open.has(row.id))
          groups.set(row.id, await this.readFiles(row));
      return { roots, groups };
    } catch (error) {
      // The server has ended; when it runs again all is asked for again.
      this.client.outputChannel.warn(String(error));
      return { roots: [], groups };
    }
  }

  private async readRoots(): Promise<readonly Row[]> {
    if (vscode.workspace.workspaceFolders === undefined) return [];
    const result = await this.client.sendRequest<DocumentFoldersResult>(
      DOCUMENT_FOLDERS_REQUEST,
      null,
    );
    this.showWork(result.isReading);
    this.wasComplete ||= result.isComplete;
    if (this.view !== undefined) {
      this.view.description = result.folders.length === 0 ? "" : summary(result.counts);
      const message = messageOf(result);
      // The editor takes each for a change.
      if (message !== this.view.message) this.view.message = message;
    }
    // A small folder is shown when it is read: what it looks like depends on how much there is.
    if (result.isReading && !this.wasComplete && total(result.counts) <= PAGE) return [];
    if (this.grouping === "states") return stateRows(result);
    const groups = folderRows(result, vscode.workspace.workspaceFolders[0]?.name ?? "");
    // A single folder needs no row of its own.
    return groups.length === 1 ? this.readFiles(undefined) : groups;
  }

  private async readFiles(group: GroupRow | undefined): Promise<Row[]> {
    const take = this.shown.get(group?.id ?? "") ?? PAGE;
    const params: DocumentsParams = { ...group?.filter, skip: 0, take };
    const { files, total } = await this.client.sendRequest<DocumentsResult>(
      DOCUMENTS_REQUEST,
      params,
    );
    const rows: Row[] = files.map((file) => rowOf(file, group));
    if (files.length < total)
      rows.push({ kind: "more", parent: group, rest: total - files.length });
    this.counts.want(files.map(({ uri }) => uri));
    return rows;
  }

  /** Remembers which rows a file has. */
  private keep(rows: readonly Row[]): void {
    for (const row of rows) {
      if (row.kind !== "file" && row.kind !== "document") continue;
      const { uri } = row.file;
      this.addresses.set(vscode.Uri.parse(uri).toString(), uri);
      const own = this.rows.get(uri) ?? new Map();
      this.rows.set(uri, own.set(rowId(row), row));
    }
  }

  private rowsOf(uri: string): readonly (FileRow | DocumentRow)[] {
    return [...(this.rows.get(uri)?.values() ?? [])];
  }

  /** The bar at the head of the view runs while files are looked at. */
  private showWork(isReading: boolean): void {
    setContext("documentsRead", !isReading);
    if (!isReading) {
      this.endWork?.();
      this.endWork = undefined;
    } else if (this.endWork === undefined) {
      const work = new Promise<void>((resolve) => {
        this.endWork = resolve;
      });
      void vscode.window.withProgress({ location: { viewId: DOCUMENTS_VIEW } }, () => work);
    }
  }
}

/** What stands above the rows. */
function messageOf({ isReading, isComplete }: DocumentFoldersResult): string {
  if (isReading || isComplete) return "";
  return vscode.l10n.t("Reading the folder was stopped; some documents may not be here.");
}

function isSame(a: Model, b: Model): boolean {
  return JSON.stringify([a.roots, [...a.groups]]) === JSON.stringify([b.roots, [...b.groups]]);
}

function isInFile(row: Row, { file }: FileRow | DocumentRow): boolean {
  return "file" in row && row.file.uri === file.uri;
}

function setContext(name: string, value: unknown): void {
  void vscode.commands.executeCommand("setContext", `cablegram.${name}`, value);
}

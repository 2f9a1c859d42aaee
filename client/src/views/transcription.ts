/** The view *Transcription*: what the document of the active editor holds, to be worked through. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  TRANSCRIPTION_REQUEST,
  type TranscriptionResult,
  WITHDRAW_COMMAND,
} from "../../../server/src/protocol/requests.ts";
import { isOurs } from "../languages.ts";
import { sayListChanged } from "../saying.ts";
import type { StatusItem } from "../statusItem.ts";
import { selectedRow } from "./selectedRow.ts";

export const TRANSCRIPTION_VIEW = "cablegram.transcription";

type Entry = TranscriptionResult["pages"][number];
type AcceptedEntry = TranscriptionResult["accepted"][number];

interface Group {
  readonly id: keyof TranscriptionResult;
  readonly title: string;
  readonly icon: string;
}

/** An entry of the list, with the document that it is in. */
interface Row {
  readonly uri: vscode.Uri;
  readonly version: number;
  readonly group: Group;
  readonly entry: Entry | AcceptedEntry;
}

type Node = Group | Row;

const groups = (): readonly Group[] => [
  { id: "uncertain", title: vscode.l10n.t("Uncertain Readings"), icon: "question" },
  { id: "footnotes", title: vscode.l10n.t("Footnotes"), icon: "note" },
  { id: "pages", title: vscode.l10n.t("Pages"), icon: "file" },
  { id: "crossReferences", title: vscode.l10n.t("Cross-References"), icon: "references" },
  { id: "accepted", title: vscode.l10n.t("Accepted as in the Original"), icon: "pass" },
];

/** Shows the view, and *Go to* and *Withdraw* on its rows. */
export function showTranscription(
  client: BaseLanguageClient,
  status: StatusItem,
): vscode.Disposable[] {
  const tree = new TranscriptionTree(client);
  const view = vscode.window.createTreeView(TRANSCRIPTION_VIEW, {
    treeDataProvider: tree,
    showCollapseAll: true,
  });
  const refresh = () => {
    if (view.visible) void tree.refresh();
  };
  return [
    view,
    view.onDidChangeVisibility(refresh),
    vscode.window.onDidChangeActiveTextEditor(refresh),
    // After each check, so that the list is of the text as it is.
    status.onDidChange(({ uri }) => {
      if (uri.toString() === vscode.window.activeTextEditor?.document.uri.toString()) refresh();
    }),
    vscode.commands.registerCommand("cablegram.goToEntry", async () => {
      const row = await selectedRow(view);
      if (row === undefined || !("entry" in row)) return;
      const { start, end } = row.entry.range;
      await vscode.window.showTextDocument(row.uri, {
        selection: new vscode.Range(start.line, start.character, end.line, end.character),
      });
    }),
    vscode.commands.registerCommand("cablegram.withdrawAcceptance", async (row?: Row) => {
      if (row === undefined) {
        sayListChanged();
        return;
      }
      if (!("code" in row.entry)) return;
      const { code, start, end } = row.entry;
      const uri = client.code2ProtocolConverter.asUri(row.uri);
      const argument = { uri, code, start, end, version: row.version };
      await vscode.commands.executeCommand(WITHDRAW_COMMAND, argument);
    }),
  ];
}

class TranscriptionTree implements vscode.TreeDataProvider<Node> {
  private readonly client: BaseLanguageClient;
  private readonly changes = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changes.event;
  /** The rows by group; not there before the view was shown. */
  private rows: ReadonlyMap<string, readonly Row[]> | undefined;
  private readings = 0;

  constructor(client: BaseLanguageClient) {
    this.client = client;
  }

  /**
   * Reads the rows and has them shown then: while the editor waits for rows it knows none, and a button
   * of one that is still on the screen would do nothing.
   */
  async refresh(): Promise<void> {
    const reading = ++this.readings;
    try {
      const rows = await this.read();
      // A later reading knows better.
      if (reading !== this.readings) return;
      this.rows = rows;
    } catch (error) {
      // The server has ended; when it runs again the document is checked again.
      this.client.outputChannel.warn(String(error));
      return;
    }
    this.changes.fire(undefined);
  }

  async getChildren(node?: Node): Promise<Node[]> {
    this.rows ??= await this.read();
    if (node === undefined) return groups().filter(({ id }) => 0 < this.rowsOf(id).length);
    return "entry" in node ? [] : [...this.rowsOf(node.id)];
  }

  private rowsOf(id: string): readonly Row[] {
    return this.rows?.get(id) ?? [];
  }

  /** The rows by group; none without a document of ours. */
  private async read(): Promise<ReadonlyMap<string, readonly Row[]>> {
    const document = vscode.window.activeTextEditor?.document;
    const hasDocument = document !== undefined && isOurs(document);
    // The view's words where it is empty depend on it.
    void vscode.commands.executeCommand("setContext", "cablegram.hasDocument", hasDocument);
    if (!hasDocument) return new Map();
    const uri = this.client.code2ProtocolConverter.asUri(document.uri);
    const result = await this.client.sendRequest<TranscriptionResult | null>(
      TRANSCRIPTION_REQUEST,
      { uri },
    );
    if (result === null) return new Map();
    const place = { uri: document.uri, version: document.version };
    return new Map(
      groups().map((group) => [
        group.id,
        result[group.id].map((entry): Row => ({ ...place, group, entry })),
      ]),
    );
  }

  getTreeItem(node: Node): vscode.TreeItem {
    return "entry" in node ? rowItem(node) : this.groupItem(node);
  }

  private groupItem(group: Group): vscode.TreeItem {
    const item = new vscode.TreeItem(group.title, vscode.TreeItemCollapsibleState.Expanded);
    const rows = this.rowsOf(group.id);
    const toCheck = rows.filter(({ entry }) => entry.isToCheck).length;
    // The groups keep what the user has folded.
    item.id = group.id;
    item.iconPath = new vscode.ThemeIcon(group.icon);
    item.description =
      toCheck === 0 || toCheck === rows.length
        ? String(rows.length)
        : vscode.l10n.t("{0}, {1} to check", rows.length, toCheck);
    return item;
  }
}

function rowItem(row: Row): vscode.TreeItem {
  const { group, entry } = row;
  const label = group.id === "pages" ? vscode.l10n.t("Page {0}", entry.label) : entry.label;
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.None);
  item.description = entry.detail;
  item.tooltip = entry.detail === "" ? label : `${label}\n${entry.detail}`;
  item.contextValue = group.id;
  if (entry.isToCheck) item.iconPath = new vscode.ThemeIcon("warning");
  item.command = { command: "cablegram.goToEntry", title: vscode.l10n.t("Go To") };
  return item;
}

/** The commands of the scan beside the text. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { activeEditor } from "../commands/activeEditor.ts";
import { nameOf } from "../uris.ts";
import { PANEL_TYPE, ScanBeside } from "./beside.ts";
import { isPaged, patternOf, scanFormat } from "./patterns.ts";
import { ScanRecords } from "./records.ts";
import { fileFor, listScans } from "./source.ts";
import type { ScanAction } from "./view.ts";

const ACTIONS: Readonly<Record<string, ScanAction>> = {
  "cablegram.scanNextPage": "nextPage",
  "cablegram.scanPreviousPage": "previousPage",
  "cablegram.scanDown": "scrollDown",
  "cablegram.scanUp": "scrollUp",
  "cablegram.scanZoomIn": "zoomIn",
  "cablegram.scanZoomOut": "zoomOut",
  "cablegram.scanFitWidth": "fitWidth",
  "cablegram.scanRotate": "rotate",
  "cablegram.scanMoreContrast": "moreContrast",
  "cablegram.scanLessContrast": "lessContrast",
  "cablegram.scanInvert": "invert",
};

/** Registers the commands and the panel. */
export function registerScan(
  client: BaseLanguageClient,
  context: vscode.ExtensionContext,
): vscode.Disposable[] {
  const records = new ScanRecords(client, context.workspaceState);
  const beside = new ScanBeside(context.extensionUri, records);
  const register = vscode.commands.registerCommand;
  return [
    beside,
    vscode.window.registerWebviewPanelSerializer(PANEL_TYPE, {
      deserializeWebviewPanel: async (panel) => beside.adopt(panel),
    }),
    register("cablegram.openScan", () => {
      if (activeEditor() !== undefined) beside.show();
    }),
    ...Object.entries(ACTIONS).map(([command, action]) =>
      register(command, () => beside.act(action)),
    ),
    register("cablegram.scanBegins", () => setPage(beside, "first")),
    register("cablegram.scanEnds", () => setPage(beside, "last")),
    register("cablegram.scanMarker", () => setMarker(beside)),
    register("cablegram.chooseScan", () => chooseScan(beside)),
  ];
}

/** *This Document Begins* or *Ends on This Scan Page*. */
async function setPage(beside: ScanBeside, which: "first" | "last"): Promise<void> {
  const { current, scan } = beside;
  if (current === undefined || scan === undefined) return sayNoScan();
  const change = { file: scan.source.file, [which]: scan.page };
  if (await beside.records.set(current.document.uri, current.number, change)) await beside.reload();
}

/** *This Page Is Marker…*: which page of the text begins on the scan's page. */
async function setMarker(beside: ScanBeside): Promise<void> {
  const { current, scan } = beside;
  if (current === undefined || scan === undefined) return sayNoScan();
  const { all, at } = beside.textPages;
  const labels = [...new Set(all.flatMap(({ label }) => label ?? []))];
  if (labels.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("This document has no page markers; say where it begins on the scan."),
    );
    return;
  }
  const items = labels.map((label) => ({
    label: vscode.l10n.t("Page {0}", label),
    marker: label,
    ...(label === at?.label ? { description: vscode.l10n.t("at the caret") } : {}),
  }));
  // The page at the caret comes first.
  items.sort((a, b) => Number("description" in b) - Number("description" in a));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t("Which page of the text is on page {0} of the scan?", scan.page),
  });
  if (picked === undefined) return;
  const marker = { label: picked.marker, page: scan.page };
  const change = { file: scan.source.file, marker };
  if (await beside.records.set(current.document.uri, current.number, change)) await beside.reload();
}

/** *Choose Scan…*: one of the scans near the document, or any other file. */
async function chooseScan(beside: ScanBeside): Promise<void> {
  const document = beside.current?.document ?? activeEditor()?.document;
  if (document === undefined) return;
  const number = beside.current?.number ?? 0;
  const { folder } = await beside.records.get(document.uri, number);
  const root = folder === null ? vscode.Uri.joinPath(document.uri, "..") : vscode.Uri.parse(folder);
  const files = (await listScans(root)).map((uri) => {
    const paged = scanFormat(nameOf(uri)) === "pdf" ? nameOf(uri) : patternOf(nameOf(uri));
    const whole = isPaged(paged) ? vscode.Uri.joinPath(uri, "..", paged) : uri;
    return fileFor(whole, root);
  });
  const other = vscode.l10n.t("Another File…");
  const items = [...new Set(files)].map((label) => ({ label }));
  const picked = await vscode.window.showQuickPick([...items, { label: other }], {
    placeHolder: vscode.l10n.t("The scan of this document"),
  });
  const file = picked?.label === other ? await browse(root) : picked?.label;
  if (file === undefined) return;
  if (!(await beside.records.set(document.uri, number, { file }))) return;
  if (beside.panel.isOpen) await beside.reload();
  else beside.show();
}

async function browse(root: vscode.Uri): Promise<string | undefined> {
  const [uri] =
    (await vscode.window.showOpenDialog({
      defaultUri: root,
      filters: { [vscode.l10n.t("Scans")]: ["pdf", "tif", "tiff", "png", "jpg", "jpeg"] },
    })) ?? [];
  return uri && fileFor(uri, root);
}

function sayNoScan(): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t("No scan is open; Open Scan Beside shows it."),
  );
}

/** *Export…* and *Print…*: the server writes, the user says where to, a browser prints. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  EXPORT_REQUEST,
  type ExportParams,
  type ExportResult,
} from "../../../server/src/protocol/requests.ts";
import { messageOf } from "../errors.ts";
import { nameOf } from "../uris.ts";
import { activeEditor } from "./activeEditor.ts";

export function registerExport(
  client: BaseLanguageClient,
  context: vscode.ExtensionContext,
): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand("cablegram.export", () => exportDocument(client)),
    vscode.commands.registerCommand("cablegram.print", () => print(client, context)),
  ];
}

interface FormatItem extends vscode.QuickPickItem {
  readonly format: ExportParams["format"];
}

async function exportDocument(client: BaseLanguageClient): Promise<void> {
  const editor = activeEditor();
  if (editor === undefined) return;
  const items: FormatItem[] = [
    {
      format: "docx",
      label: "Word",
      description: ".docx",
      detail: vscode.l10n.t("with real footnotes"),
    },
    {
      format: "html",
      label: "HTML",
      description: ".html",
      detail: vscode.l10n.t("one page for a browser"),
    },
    {
      format: "markdown",
      label: "Markdown",
      description: ".md",
      detail: vscode.l10n.t("with footnotes [^1]"),
    },
    {
      format: "tei",
      label: "TEI",
      description: ".xml",
      detail: vscode.l10n.t("as the Office of the Historian encodes its volumes"),
    },
    {
      format: "text",
      label: vscode.l10n.t("Plain Text"),
      description: ".txt",
      detail: vscode.l10n.t("notes at the end"),
    },
    {
      format: "json",
      label: "JSON",
      description: ".json",
      detail: vscode.l10n.t("the structure with the text"),
    },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t("Format to export to"),
  });
  if (picked === undefined) return;
  const result = await request(client, editor.document.uri, { format: picked.format });
  if (result === undefined) return;
  const target = await vscode.window.showSaveDialog({
    defaultUri: withExtension(editor.document.uri, result.extension),
    filters: { [picked.label]: [result.extension] },
    title: vscode.l10n.t("Export"),
  });
  if (target === undefined) return;
  if (!(await save(target, result.bytes))) return;
  const open = vscode.l10n.t("Open");
  const said = [vscode.l10n.t("Exported to {0}.", nameOf(target)), ...result.notices].join(" ");
  if ((await vscode.window.showInformationMessage(said, open)) === open) await openResult(target);
}

interface CopyItem extends vscode.QuickPickItem {
  readonly copy: NonNullable<ExportParams["copy"]>;
}

async function print(client: BaseLanguageClient, context: vscode.ExtensionContext): Promise<void> {
  const editor = activeEditor();
  if (editor === undefined) return;
  const items: CopyItem[] = [
    {
      copy: "reading",
      label: vscode.l10n.t("Reading Copy"),
      detail: vscode.l10n.t("the document as printed"),
    },
    {
      copy: "proof",
      label: vscode.l10n.t("Proof Copy"),
      detail: vscode.l10n.t("numbered lines, room for corrections"),
    },
    {
      copy: "report",
      label: vscode.l10n.t("Review Report"),
      detail: vscode.l10n.t("what is to check, accepted and uncertain; lines to sign"),
    },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t("What to print"),
  });
  if (picked === undefined) return;
  const { uri } = editor.document;
  const result = await request(client, uri, { format: "html", copy: picked.copy });
  if (result === undefined) return;
  const own = context.globalStorageUri;
  if (isAtHand(own)) {
    const target = vscode.Uri.joinPath(own, "print", nameOf(withExtension(uri, "html")));
    if (await save(target, result.bytes)) await vscode.env.openExternal(target);
    return;
  }
  // No program of this machine can open what a browser or another machine keeps.
  const target = await vscode.window.showSaveDialog({
    defaultUri: withExtension(uri, "html"),
    filters: { HTML: ["html"] },
    title: vscode.l10n.t("Print"),
  });
  if (target !== undefined && (await save(target, result.bytes)))
    void vscode.window.showInformationMessage(
      vscode.l10n.t("Open {0} in a browser to print it.", nameOf(target)),
    );
}

interface Exported {
  readonly extension: string;
  readonly bytes: Uint8Array;
  readonly notices: readonly string[];
}

/** What the server wrote; the user is told if there is nothing. */
async function request(
  client: BaseLanguageClient,
  uri: vscode.Uri,
  what: Omit<ExportParams, "uri">,
): Promise<Exported | undefined> {
  const params: ExportParams = { ...what, uri: client.code2ProtocolConverter.asUri(uri) };
  const result = await client.sendRequest<ExportResult>(EXPORT_REQUEST, params);
  if ("message" in result) {
    void vscode.window.showWarningMessage(result.message);
    return undefined;
  }
  const bytes =
    "text" in result
      ? new TextEncoder().encode(result.text)
      : Uint8Array.from(atob(result.base64), (character) => character.charCodeAt(0));
  return { extension: result.extension, bytes, notices: result.notices };
}

async function save(target: vscode.Uri, bytes: Uint8Array): Promise<boolean> {
  try {
    await vscode.workspace.fs.writeFile(target, bytes);
    return true;
  } catch (error) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t("{0} could not be written: {1}", nameOf(target), messageOf(error)),
    );
    return false;
  }
}

/** Whether a file is on the machine of the window, so that other programs can open it. */
function isAtHand({ scheme }: vscode.Uri): boolean {
  const { remoteName, uiKind } = vscode.env;
  return scheme === "file" && remoteName === undefined && uiKind === vscode.UIKind.Desktop;
}

/** A page and a Word file belong to other programs; what is text opens here. */
async function openResult(target: vscode.Uri): Promise<void> {
  const isOutside = /\.(?:docx|html)$/.test(target.path) && isAtHand(target);
  if (isOutside) await vscode.env.openExternal(target);
  else await vscode.commands.executeCommand("vscode.open", target);
}

/** The address with another ending; a text that has it already is not proposed to be written over. */
function withExtension(uri: vscode.Uri, extension: string): vscode.Uri {
  const slash = uri.path.lastIndexOf("/");
  const stop = uri.path.lastIndexOf(".");
  const stem = slash + 1 < stop ? uri.path.slice(0, stop) : uri.path;
  const own = uri.path.slice(stem.length + 1);
  return uri.with({
    path: own === extension ? `${uri.path}.${extension}` : `${stem}.${extension}`,
  });
}

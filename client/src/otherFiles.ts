/**
 * Text and Markdown files that look like a cable or memorandum: the user is asked once whether they
 * shall be checked, and the answer is kept as a file association of the folder. Nothing is renamed.
 */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { DETECT_REQUEST, type DetectResult } from "../../server/src/protocol/requests.ts";
import { nameOf } from "./uris.ts";

/** Evidence that is asked for before a user is disturbed; twice what makes a type. */
const THRESHOLD = 10;
/** What a document is shows at its beginning. */
const LONGEST = 60_000;
const ASKED = "cablegram.asked";

/** Looks at text and Markdown files when they are opened. */
export function askAboutOtherFiles(
  client: BaseLanguageClient,
  memory: vscode.Memento,
): vscode.Disposable[] {
  const look = (document: vscode.TextDocument) => void lookAt(document, client, memory);
  for (const document of vscode.workspace.textDocuments) look(document);
  return [vscode.workspace.onDidOpenTextDocument(look)];
}

async function lookAt(
  document: vscode.TextDocument,
  client: BaseLanguageClient,
  memory: vscode.Memento,
): Promise<void> {
  if (!isCandidate(document) || !client.isRunning()) return;
  const folder = folderOf(document.uri);
  const asked = memory.get<string[]>(ASKED, []);
  if (asked.includes(document.uri.toString()) || asked.includes(folder)) return;
  const text = document.getText().slice(0, LONGEST);
  const { type, score } = await client.sendRequest<DetectResult>(DETECT_REQUEST, { text });
  if (type === "unknown" || score < THRESHOLD || document.isClosed) return;
  await memory.update(ASKED, [...memory.get<string[]>(ASKED, []), document.uri.toString()]);
  await ask(document, type, folder, memory);
}

function isCandidate({ languageId, uri }: vscode.TextDocument): boolean {
  if (languageId !== "plaintext" && languageId !== "markdown") return false;
  const ask = vscode.workspace.getConfiguration("cablegram", uri).get("askAboutOtherFiles", true);
  return ask && uri.scheme !== "output" && uri.scheme !== "git";
}

async function ask(
  document: vscode.TextDocument,
  type: "cable" | "memo",
  folder: string,
  memory: vscode.Memento,
): Promise<void> {
  const name = nameOf(document.uri);
  const question =
    type === "cable"
      ? vscode.l10n.t("{0} looks like a cable. Shall Cablegram check it?", name)
      : vscode.l10n.t("{0} looks like a memorandum. Shall Cablegram check it?", name);
  const thisFile = vscode.l10n.t("This File");
  const thisFolder = vscode.l10n.t("All Such Files in This Folder");
  const no = vscode.l10n.t("No");
  const answer = await vscode.window.showInformationMessage(question, thisFile, thisFolder, no);
  if (answer === undefined || answer === no) return;
  const pattern = answer === thisFolder ? `${folder}/*${extensionOf(name)}` : `${folder}/${name}`;
  if (answer === thisFolder)
    await memory.update(ASKED, [...memory.get<string[]>(ASKED, []), folder]);
  await associate(pattern, type);
  if (!document.isClosed) await vscode.languages.setTextDocumentLanguage(document, type);
}

/** Keeps the answer in the workspace's settings, or the user's where there is no folder. */
async function associate(pattern: string, type: "cable" | "memo"): Promise<void> {
  const files = vscode.workspace.getConfiguration("files");
  const isInFolder = vscode.workspace.workspaceFolders !== undefined;
  const target = isInFolder
    ? vscode.ConfigurationTarget.Workspace
    : vscode.ConfigurationTarget.Global;
  const inspected = files.inspect<Record<string, string>>("associations");
  const before = isInFolder ? inspected?.workspaceValue : inspected?.globalValue;
  await files.update("associations", { ...before, [pattern]: type }, target);
}

function folderOf(uri: vscode.Uri): string {
  return uri.path.slice(0, uri.path.lastIndexOf("/"));
}

function extensionOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot < 0 ? "" : name.slice(dot);
}

/** Serves files to the server, which cannot reach those of a virtual workspace itself. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  LIST_FILES_REQUEST,
  LIST_FOLDERS_REQUEST,
  type ListFilesResult,
  type ListFoldersResult,
  READ_FILE_REQUEST,
  type ReadFileResult,
  type UriParams,
  WRITE_FILE_REQUEST,
  type WriteFileParams,
  type WriteFileResult,
} from "../../server/src/protocol/requests.ts";
import { messageOf } from "./errors.ts";

/** Answers the server's requests for files. */
export function serveFiles(client: BaseLanguageClient): vscode.Disposable[] {
  return [
    client.onRequest(READ_FILE_REQUEST, ({ uri }: UriParams) => readFile(uri)),
    client.onRequest(LIST_FILES_REQUEST, ({ uri }: UriParams) => listFiles(uri)),
    client.onRequest(LIST_FOLDERS_REQUEST, ({ uri }: UriParams) => listFolders(uri)),
    client.onRequest(WRITE_FILE_REQUEST, (params: WriteFileParams) => writeFile(params)),
  ];
}

async function readFile(uri: string): Promise<ReadFileResult> {
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(uri));
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === "FileNotFound")
      return { fault: "not-found", message: error.message };
    const fault = error instanceof TypeError ? "encoding" : "unreadable";
    return { fault, message: messageOf(error) };
  }
}

async function listFiles(uri: string): Promise<ListFilesResult> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(uri));
    return entries
      .filter(([, type]) => (type & vscode.FileType.Directory) === 0)
      .map(([name]) => name)
      .sort();
  } catch {
    return null;
  }
}

/** A link to a folder is left out, since it may lead to where one comes from. */
async function listFolders(uri: string): Promise<ListFoldersResult> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(uri));
    return entries
      .filter(([, type]) => type === vscode.FileType.Directory)
      .map(([name]) => name)
      .sort();
  } catch {
    return [];
  }
}

async function writeFile({ uri, text }: WriteFileParams): Promise<WriteFileResult> {
  try {
    // The folder is made if need be by the file system.
    await vscode.workspace.fs.writeFile(vscode.Uri.parse(uri), new TextEncoder().encode(text));
    return null;
  } catch (error) {
    return { message: vscode.l10n.t("{0} could not be written: {1}", uri, messageOf(error)) };
  }
}

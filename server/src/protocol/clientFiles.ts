/** Files as the client serves them: in a virtual workspace only it can reach them. */
import type { Connection } from "vscode-languageserver";
import {
  LIST_FILES_REQUEST,
  LIST_FOLDERS_REQUEST,
  type ListFilesResult,
  type ListFoldersResult,
  READ_FILE_REQUEST,
  type ReadFileResult,
  WRITE_FILE_REQUEST,
  type WriteFileParams,
  type WriteFileResult,
} from "./requests.ts";
import type { FolderFiles } from "./workspace.ts";

/**
 * File access over a client that said it serves files. Those of this machine are the server's own affair
 * where it can reach them (`own`): it reads ten thousand of them without asking for each, and writes
 * one whole or not at all, and while no other process does.
 */
export function clientFiles(connection: Connection, own: FolderFiles | undefined): FolderFiles {
  const ownAt = (uri: string) => (uri.startsWith("file:") ? own : undefined);
  return {
    readText: (uri) =>
      ownAt(uri)?.readText(uri) ??
      connection.sendRequest<ReadFileResult>(READ_FILE_REQUEST, { uri }),
    listFiles: async (uri) => {
      const reader = ownAt(uri);
      if (reader !== undefined) return reader.listFiles(uri);
      return (
        (await connection.sendRequest<ListFilesResult>(LIST_FILES_REQUEST, { uri })) ?? undefined
      );
    },
    // A client that serves no lists of folders has one folder only.
    listFolders: (uri) =>
      ownAt(uri)?.listFolders(uri) ??
      connection
        .sendRequest<ListFoldersResult>(LIST_FOLDERS_REQUEST, { uri })
        .catch((): ListFoldersResult => []),
    writeText: async (uri, text) => {
      const writer = ownAt(uri);
      if (writer !== undefined) return writer.writeText(uri, text);
      const params: WriteFileParams = { uri, text };
      return (await connection.sendRequest<WriteFileResult>(WRITE_FILE_REQUEST, params))?.message;
    },
    whileAlone: (uri, work) => ownAt(uri)?.whileAlone?.(uri, work) ?? work(),
  };
}

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
  type WriteFileResult,
} from "./requests.ts";
import type { FolderFiles } from "./workspace.ts";

/** File access over a client that said it serves files. */
export function clientFiles(connection: Connection): FolderFiles {
  return {
    readText: (uri) => connection.sendRequest<ReadFileResult>(READ_FILE_REQUEST, { uri }),
    listFiles: async (uri) =>
      (await connection.sendRequest<ListFilesResult>(LIST_FILES_REQUEST, { uri })) ?? undefined,
    // A client that serves no lists of folders has one folder only.
    listFolders: (uri) =>
      connection
        .sendRequest<ListFoldersResult>(LIST_FOLDERS_REQUEST, { uri })
        .catch((): ListFoldersResult => []),
    writeText: async (uri, text) =>
      (await connection.sendRequest<WriteFileResult>(WRITE_FILE_REQUEST, { uri, text }))?.message,
  };
}

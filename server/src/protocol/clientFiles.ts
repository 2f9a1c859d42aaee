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
      answered(
        connection.sendRequest<ReadFileResult>(READ_FILE_REQUEST, { uri }),
        (reason): ReadFileResult => ({
          fault: "unreadable",
          message: `The editor did not answer: ${reason}`,
        }),
      ),
    listFiles: async (uri) => {
      const reader = ownAt(uri);
      if (reader !== undefined) return reader.listFiles(uri);
      const request = connection.sendRequest<ListFilesResult>(LIST_FILES_REQUEST, { uri });
      return (await answered(request, () => null)) ?? undefined;
    },
    // A client that serves no lists of folders has one folder only.
    listFolders: (uri) =>
      ownAt(uri)?.listFolders(uri) ??
      answered(
        connection.sendRequest<ListFoldersResult>(LIST_FOLDERS_REQUEST, { uri }),
        (): ListFoldersResult => [],
      ),
    writeText: async (uri, text) => {
      const writer = ownAt(uri);
      if (writer !== undefined) return writer.writeText(uri, text);
      const params: WriteFileParams = { uri, text };
      return (await connection.sendRequest<WriteFileResult>(WRITE_FILE_REQUEST, params))?.message;
    },
    whileAlone: (uri, work) => ownAt(uri)?.whileAlone?.(uri, work) ?? work(),
  };
}

/** The client's answer, or another one where it gives none: its window may be about to close. */
function answered<Result>(
  request: Promise<Result>,
  otherwise: (reason: string) => Result,
): Promise<Result> {
  return request.catch((error: unknown) =>
    otherwise(error instanceof Error ? error.message : String(error)),
  );
}

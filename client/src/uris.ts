/** Names of files. */
import type * as vscode from "vscode";

/** The last name of an address. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf("/") + 1);
}

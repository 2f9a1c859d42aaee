/** The commands of the reading view. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { activeEditor } from "../commands/activeEditor.ts";
import { PANEL_TYPE, ReadingView } from "./view.ts";

/** Registers the commands and the panel. */
export function registerReading(
  client: BaseLanguageClient,
  context: vscode.ExtensionContext,
): vscode.Disposable[] {
  const view = new ReadingView(client, context.extensionUri);
  const register = vscode.commands.registerCommand;
  const open = (column: vscode.ViewColumn) => {
    if (activeEditor() !== undefined) view.show(column);
  };
  return [
    view,
    vscode.window.registerWebviewPanelSerializer(PANEL_TYPE, {
      deserializeWebviewPanel: (panel, state) => view.adopt(panel, state),
    }),
    register("cablegram.openReading", () => open(vscode.ViewColumn.Beside)),
    register("cablegram.openReadingHere", () => open(vscode.ViewColumn.Active)),
    register("cablegram.copyRichText", async () => {
      const editor = activeEditor();
      if (editor === undefined) return;
      const { document, selection } = editor;
      const range = selection.isEmpty
        ? undefined
        : new vscode.Range(selection.start, selection.end);
      await view.copyRichText({ document, range, editor });
    }),
  ];
}

import * as vscode from "vscode";
import { isOurs } from "../languages.ts";
import { sayNoDocument } from "../saying.ts";

/** The active editor if it shows one of our documents; else the user is told, and none is given. */
export function activeEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor !== undefined && isOurs(editor.document)) return editor;
  sayNoDocument();
  return undefined;
}

/** Puts the caret at a position and shows it. */
export function goTo(editor: vscode.TextEditor, range: vscode.Range): void {
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

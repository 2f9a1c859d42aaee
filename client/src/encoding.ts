/**
 * Files read in the wrong encoding: where a character was lost, the file is to be opened again in its
 * own encoding before it is saved, or the character is lost for good.
 */
import * as vscode from "vscode";
import { isOurs, LANGUAGES } from "./languages.ts";

const LOST = "\ufffd";
const CODE = "text/lost-character";
const REOPEN = "cablegram.reopenWithEncoding";

/** Offers to open such a file again, and warns at the first change, which is before the first save. */
export function watchEncoding(): vscode.Disposable[] {
  const warned = new Set<string>();
  return [
    vscode.commands.registerCommand(REOPEN, () =>
      vscode.commands.executeCommand("workbench.action.editor.changeEncoding"),
    ),
    vscode.languages.registerCodeActionsProvider(
      LANGUAGES.map((language) => ({ language })),
      { provideCodeActions: (_, __, context) => reopenActions(context) },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length === 0 || !isOurs(document)) return;
      const key = document.uri.toString();
      if (warned.has(key) || !document.getText().includes(LOST)) return;
      warned.add(key);
      void warn();
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => warned.delete(uri.toString())),
  ];
}

function reopenActions({ diagnostics }: vscode.CodeActionContext): vscode.CodeAction[] {
  const lost = diagnostics.filter(({ code }) => codeOf(code) === CODE);
  if (lost.length === 0) return [];
  const title = vscode.l10n.t("Reopen with Encoding…");
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = lost;
  action.command = { title, command: REOPEN };
  return [action];
}

function codeOf(code: vscode.Diagnostic["code"]): string | number | undefined {
  return typeof code === "object" ? code.value : code;
}

async function warn(): Promise<void> {
  const reopen = vscode.l10n.t("Reopen with Encoding…");
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t(
      "Characters of this file could not be read. If you save it now they are lost; reopen it with its own encoding first.",
    ),
    reopen,
  );
  if (answer === reopen) await vscode.commands.executeCommand(REOPEN);
}

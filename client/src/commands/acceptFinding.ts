import * as vscode from "vscode";
import { ACCEPT_COMMAND } from "../../../server/src/protocol/requests.ts";
import { activeEditor } from "./activeEditor.ts";

/** *Accept as in the Original* for the finding at the caret; of several the user chooses. */
export function registerAcceptFinding(): vscode.Disposable {
  return vscode.commands.registerCommand("cablegram.acceptAtCaret", async () => {
    const editor = activeEditor();
    if (editor === undefined) return;
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      editor.document.uri,
      editor.selection,
      vscode.CodeActionKind.QuickFix.value,
    );
    const answers = actions.flatMap(({ command }) =>
      command?.command === ACCEPT_COMMAND ? [command] : [],
    );
    if (answers.length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t("Nothing is to be checked at the caret; F8 goes to the next finding."),
      );
      return;
    }
    const chosen = answers.length === 1 ? answers[0] : await choose(answers);
    if (chosen !== undefined)
      await vscode.commands.executeCommand(chosen.command, ...(chosen.arguments ?? []));
  });
}

async function choose(answers: readonly vscode.Command[]): Promise<vscode.Command | undefined> {
  const items = answers.map((command) => {
    const [{ code }] = command.arguments as [{ code: string }];
    return { label: code, command };
  });
  const placeHolder = vscode.l10n.t("Which finding is as in the original?");
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.command;
}

import * as vscode from "vscode";
import type { StatusItem } from "../statusItem.ts";

/** *Document Type…*: says what a file is checked as, which is its language in the editor. */
export function registerDocumentType(status: StatusItem): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand("cablegram.documentType", async () => {
      const document = vscode.window.activeTextEditor?.document;
      if (document === undefined) return;
      const reasons = status.stateOf(document.uri)?.reasons.join(", ");
      const choices = [
        { label: vscode.l10n.t("Cable"), language: "cable" },
        { label: vscode.l10n.t("Memorandum or Printed Document"), language: "memo" },
        { label: vscode.l10n.t("Neither; Do Not Check"), language: "plaintext" },
      ].map((choice) => ({
        ...choice,
        ...(choice.language === document.languageId
          ? { description: vscode.l10n.t("now"), ...(reasons ? { detail: reasons } : {}) }
          : {}),
      }));
      const picked = await vscode.window.showQuickPick(choices, {
        placeHolder: vscode.l10n.t("Document type of this file"),
      });
      if (picked !== undefined)
        await vscode.languages.setTextDocumentLanguage(document, picked.language);
    }),
  ];
}

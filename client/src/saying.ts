/** What the user is told in the same words or the same way in several places. */
import * as vscode from "vscode";

/** For so long the status bar says something, in milliseconds. */
const BRIEFLY = 5000;

/** Says in the status bar what needs no answer. */
export function sayBriefly(text: string): void {
  vscode.window.setStatusBarMessage(text, BRIEFLY);
}

/** A command needs one of our documents, and there is none in front. */
export function sayNoDocument(): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t("Open a cable or memorandum first; Document Type… says what a file is."),
  );
}

/** A command of a view's row did nothing, since the row is not known. */
export function sayListChanged(): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t("The list has just changed; please try again."),
  );
}

/** A request needs a text whose type is known. */
export function neitherCableNorMemo(): string {
  return vscode.l10n.t("This text is neither a cable nor a memorandum.");
}

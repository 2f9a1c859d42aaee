/** The status item: how much there is to check in the document of the active editor. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { STATUS_NOTIFICATION, type StatusParams } from "../../server/src/protocol/requests.ts";
import { isOurs } from "./languages.ts";

/** How many findings a document has. */
export interface DocumentStatus {
  readonly uri: vscode.Uri;
  readonly toCheck: number;
}

export class StatusItem implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem(
    "cablegram.status",
    vscode.StatusBarAlignment.Right,
    90,
  );
  private isEnded = false;
  private readonly states = new Map<string, StatusParams>();
  private readonly changes = new vscode.EventEmitter<DocumentStatus>();
  /** Says what the server has found in a document, each time that it says so. */
  readonly onDidChange = this.changes.event;

  constructor() {
    this.item.name = "Cablegram";
    this.item.command = "workbench.actions.view.problems";
  }

  /** Shows what the server says of the active document. */
  listen(client: BaseLanguageClient): vscode.Disposable[] {
    return [
      client.onNotification(STATUS_NOTIFICATION, (state: StatusParams) => {
        const uri = vscode.Uri.parse(state.uri);
        this.states.set(uri.toString(), state);
        this.show();
        this.changes.fire({ uri, toCheck: state.toCheck });
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.show()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.states.delete(uri.toString())),
    ];
  }

  /** What is known of a document. */
  stateOf(uri: vscode.Uri): StatusParams | undefined {
    return this.states.get(uri.toString());
  }

  /** Says from now on that nothing is checked, since the server ended; a click starts it again. */
  showEnded(): void {
    this.isEnded = true;
    this.show();
  }

  private show(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (this.isEnded && document !== undefined && isOurs(document)) {
      this.item.text = vscode.l10n.t("$(circle-slash) Not checked");
      this.item.tooltip = vscode.l10n.t("Checking has ended; a click starts it again.");
      this.item.command = "cablegram.restart";
      this.item.show();
      return;
    }
    const state = document && isOurs(document) ? this.stateOf(document.uri) : undefined;
    if (state === undefined) {
      this.item.hide();
      return;
    }
    this.item.text =
      state.toCheck === 0
        ? vscode.l10n.t("$(check) Nothing to check")
        : vscode.l10n.t("$(warning) {0} to check", state.toCheck);
    this.item.tooltip = [vscode.l10n.t("Cablegram"), ...state.verified].join("\n");
    this.item.show();
  }

  dispose(): void {
    this.changes.dispose();
    this.item.dispose();
  }
}

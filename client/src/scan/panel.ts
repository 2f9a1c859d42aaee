/** The webview panel that shows the scan. It may be closed, moved to another window and opened again. */
import * as vscode from "vscode";
import { scanHtml } from "./html.ts";
import type { FromPanel, ToPanel } from "./messages.ts";

export const PANEL_TYPE = "cablegram.scan";

export class ScanPanel {
  private readonly extension: vscode.Uri;
  private readonly receive: (message: FromPanel) => void;
  private readonly closed: () => void;
  private panel: vscode.WebviewPanel | undefined;
  private isReady = false;

  constructor(extension: vscode.Uri, receive: (message: FromPanel) => void, closed: () => void) {
    this.extension = extension;
    this.receive = receive;
    this.closed = closed;
  }

  get isOpen(): boolean {
    return this.panel !== undefined;
  }

  /** Shows the panel beside the text without taking the keyboard. */
  show(): void {
    if (this.panel !== undefined) {
      this.panel.reveal(undefined, true);
      return;
    }
    const title = vscode.l10n.t("Scan");
    const where = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    this.adopt(vscode.window.createWebviewPanel(PANEL_TYPE, title, where, this.options));
  }

  /** Takes over a panel that VS Code kept from the last time, or a new one. */
  adopt(panel: vscode.WebviewPanel): void {
    this.panel?.dispose();
    this.panel = panel;
    this.isReady = false;
    panel.webview.options = this.options;
    panel.webview.onDidReceiveMessage((message: FromPanel) => {
      if (this.panel !== panel) return;
      if (message.type === "ready") this.isReady = true;
      this.receive(message);
    });
    panel.onDidDispose(() => {
      if (this.panel !== panel) return;
      this.panel = undefined;
      this.isReady = false;
      this.closed();
    });
    panel.webview.html = scanHtml(panel.webview, this.extension);
  }

  /** Sends a message; before the panel is ready it is dropped, since all is sent anew then. */
  post(message: ToPanel): void {
    if (this.isReady) void this.panel?.webview.postMessage(message);
  }

  setTitle(title: string): void {
    if (this.panel !== undefined) this.panel.title = title;
  }

  close(): void {
    this.panel?.dispose();
  }

  private get options(): vscode.WebviewOptions & vscode.WebviewPanelOptions {
    return {
      enableScripts: true,
      enableForms: false,
      enableCommandUris: false,
      retainContextWhenHidden: true,
      localResourceRoots: [vscode.Uri.joinPath(this.extension, "dist", "scan")],
    };
  }
}

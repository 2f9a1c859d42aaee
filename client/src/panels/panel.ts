/** A webview panel. It may be closed, moved to another window and opened again. */
import * as vscode from "vscode";

export interface PanelKind<From> {
  /** The type by which VS Code keeps it. */
  readonly type: string;
  readonly title: string;
  /** The folder in `dist` with its files; it can load no others. */
  readonly folder: string;
  readonly html: (webview: vscode.Webview, extension: vscode.Uri) => string;
  readonly receive: (message: From | Ready) => void;
  readonly closed: () => void;
}

/** What the panel says first, and again whenever its page was made anew. */
export interface Ready {
  readonly type: "ready";
}

export class Panel<To, From extends { readonly type: string }> {
  private readonly extension: vscode.Uri;
  private readonly kind: PanelKind<From>;
  private panel: vscode.WebviewPanel | undefined;
  private isReady = false;

  constructor(extension: vscode.Uri, kind: PanelKind<From>) {
    this.extension = extension;
    this.kind = kind;
  }

  get isOpen(): boolean {
    return this.panel !== undefined;
  }

  /** Shows the panel without taking the keyboard; in this column if it is not open yet. */
  show(viewColumn = vscode.ViewColumn.Beside): void {
    if (this.panel !== undefined) {
      this.panel.reveal(undefined, true);
      return;
    }
    const { type, title } = this.kind;
    const where = { viewColumn, preserveFocus: true };
    this.adopt(vscode.window.createWebviewPanel(type, title, where, this.options));
  }

  /** Gives the panel the keyboard. */
  focus(): void {
    this.panel?.reveal(undefined, false);
  }

  /** Takes over a panel that VS Code kept from the last time, or a new one. */
  adopt(panel: vscode.WebviewPanel): void {
    this.panel?.dispose();
    this.panel = panel;
    this.isReady = false;
    panel.webview.options = this.options;
    panel.webview.onDidReceiveMessage((message: From | Ready) => {
      if (this.panel !== panel) return;
      if (message.type === "ready") this.isReady = true;
      this.kind.receive(message);
    });
    panel.onDidDispose(() => {
      if (this.panel !== panel) return;
      this.panel = undefined;
      this.isReady = false;
      this.kind.closed();
    });
    panel.webview.html = this.kind.html(panel.webview, this.extension);
  }

  /** Sends a message; before the panel is ready it is dropped, since all is sent anew then. */
  post(message: To): void {
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
      localResourceRoots: [vscode.Uri.joinPath(this.extension, "dist", this.kind.folder)],
    };
  }
}

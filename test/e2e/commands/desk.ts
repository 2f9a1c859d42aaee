/** A window with the inside of its extension host, and files for the tests of commands in it. */
import { expect } from "vitest";
import type { ExtensionHost } from "../support/extensionHost.ts";
import { ScanView } from "../support/scanView.ts";
import { STEP, type Window } from "../support/window.ts";

/** Languages of documents with the extension of a file that has them. */
export type Extension = "memo" | "cable" | "txt";

export class Desk {
  readonly window: Window;
  readonly host: ExtensionHost;
  readonly scan: ScanView;
  private count = 0;

  constructor(window: Window, host: ExtensionHost) {
    this.window = window;
    this.host = host;
    this.scan = new ScanView(window);
  }

  /** Writes a file of the folder, with all that is needed above it. */
  async write(name: string, content: string | Buffer): Promise<void> {
    const base64 = Buffer.from(content).toString("base64");
    await this.host.run(
      (vscode, file) => {
        const bytes = Uint8Array.from(atob(file.base64), (sign) => sign.charCodeAt(0));
        const [folder] = vscode.workspace.workspaceFolders ?? [];
        if (folder === undefined) throw new Error("No folder is open");
        return vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder.uri, file.name), bytes);
      },
      { name, base64 },
    );
  }

  /** The text of a file of the folder; `null` if there is none. */
  read(name: string): Promise<string | null> {
    return this.host.run(async (vscode, path) => {
      const [folder] = vscode.workspace.workspaceFolders ?? [];
      if (folder === undefined) throw new Error("No folder is open");
      const uri = vscode.Uri.joinPath(folder.uri, path);
      return vscode.workspace.fs.readFile(uri).then(
        (bytes) => new TextDecoder().decode(bytes),
        () => null,
      );
    }, name);
  }

  /**
   * Opens a new file with a text whose caret is a `|`, and whose selection stands between two, and waits
   * until it has been checked. Gives the file's name.
   */
  async open(extension: Extension, marked: string): Promise<string> {
    this.count++;
    const name = `desk-${this.count}.${extension}`;
    const [first = "", second, third] = marked.split("|");
    await this.write(name, marked.replaceAll("|", ""));
    const end = first.length + (third === undefined ? 0 : (second ?? "").length);
    await this.show(name, first.length, end);
    return name;
  }

  /** Shows a file of the folder with a selection, in offsets. */
  async show(name: string, start = 0, end = start): Promise<void> {
    await this.host.run(
      async (vscode, place) => {
        const [folder] = vscode.workspace.workspaceFolders ?? [];
        if (folder === undefined) throw new Error("No folder is open");
        const uri = vscode.Uri.joinPath(folder.uri, place.name);
        const editor = await vscode.window.showTextDocument(uri, {
          preview: false,
          viewColumn: vscode.ViewColumn.One,
        });
        editor.selection = new vscode.Selection(
          editor.document.positionAt(place.start),
          editor.document.positionAt(place.end),
        );
      },
      { name, start, end },
    );
    if (!name.endsWith(".txt")) await this.waitForOutline();
  }

  /** The server has read the active document. */
  private async waitForOutline(): Promise<void> {
    await this.until(async () => {
      const symbols = await this.host.run(async (vscode) => {
        const uri = vscode.window.activeTextEditor?.document.uri;
        const found = await vscode.commands.executeCommand<unknown[] | undefined>(
          "vscode.executeDocumentSymbolProvider",
          uri,
        );
        return found?.length ?? 0;
      }, null);
      return 0 < symbols;
    });
  }

  /** Runs a command inside the extension host. */
  async execute(command: string, ...values: readonly unknown[]): Promise<void> {
    await this.host.run(
      async (vscode, call) => {
        await vscode.commands.executeCommand(call.command, ...call.values);
      },
      { command, values },
    );
  }

  /** The text of the active editor, with a `|` at its caret, or at both ends of its selection. */
  marked(): Promise<string> {
    return this.host.run((vscode) => {
      const editor = vscode.window.activeTextEditor;
      if (editor === undefined) return "";
      const { document, selection } = editor;
      const text = document.getText().replaceAll("\r\n", "\n");
      const start = document.offsetAt(selection.start);
      const end = document.offsetAt(selection.end);
      const middle = start === end ? "|" : `|${text.slice(start, end)}|`;
      return `${text.slice(0, start)}${middle}${text.slice(end)}`;
    }, null);
  }

  /** The text of the active editor. */
  async text(): Promise<string> {
    return (await this.marked()).replaceAll("|", "");
  }

  async waitForText(text: string): Promise<void> {
    await expect.poll(() => this.text(), { timeout: STEP }).toBe(text);
  }

  async waitForMarked(marked: string): Promise<void> {
    await expect.poll(() => this.marked(), { timeout: STEP }).toBe(marked);
  }

  /** The codes of the findings of the active document, sorted. */
  codes(): Promise<string[]> {
    return this.host.run((vscode) => {
      const uri = vscode.window.activeTextEditor?.document.uri;
      const found = uri === undefined ? [] : vscode.languages.getDiagnostics(uri);
      return found.map(({ code }) => String(typeof code === "object" ? code.value : code)).sort();
    }, null);
  }

  async waitForCodes(...codes: readonly string[]): Promise<void> {
    await expect.poll(() => this.codes(), { timeout: STEP }).toEqual(codes);
  }

  /** Closes all editors without a question, also those with text that is not saved. */
  closeAll(): Promise<void> {
    return this.host.run(async (vscode) => {
      const count = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length;
      for (let i = 0; i < count; i++)
        await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
    }, null);
  }

  /** The names of the files that are open in tabs. */
  tabs(): Promise<string[]> {
    return this.host.run(
      (vscode) => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label)),
      null,
    );
  }

  /** Picks a row of the open list by its text. */
  async pick(text: string): Promise<void> {
    const { page } = this.window;
    const row = page.locator(".quick-input-list .monaco-list-row", { hasText: text }).first();
    await row.waitFor();
    await row.click();
  }

  /** Waits for the question of an input box, writes the answer and confirms it. */
  async fill(text: string): Promise<void> {
    const { page } = this.window;
    await page.locator(".quick-input-widget:not([style*='display: none']) input").last().waitFor();
    await page.keyboard.press("Control+A");
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  }

  /** Confirms the file that the dialog for saving proposes. */
  async confirmFile(): Promise<void> {
    const { page } = this.window;
    await page.locator(".quick-input-widget .quick-input-action", { hasText: "OK" }).click();
  }

  /** Presses a button of the dialog that is open. */
  async pressInDialog(label: string): Promise<void> {
    const { page } = this.window;
    await page.locator(".monaco-dialog-box .monaco-button", { hasText: label }).first().click();
  }

  /** Waits for a message on the screen and closes all of them. */
  async waitForMessage(text: string): Promise<void> {
    await this.window.page
      .locator(".notifications-toasts .notification-list-item", { hasText: text })
      .first()
      .waitFor();
    await this.execute("notifications.clearAll");
  }

  async until(isDone: () => Promise<boolean>): Promise<void> {
    await expect.poll(isDone, { timeout: STEP }).toBe(true);
  }
}

/**
 * The reading view: the document as printed, beside its text. It follows the text and is followed by
 * it. One panel serves all documents; it shows the one that was edited last.
 */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  READING_REQUEST,
  type ReadingParams,
  type ReadingResult,
  RICH_TEXT_REQUEST,
  type RichTextParams,
  type RichTextResult,
} from "../../../server/src/protocol/requests.ts";
import { messageOf } from "../errors.ts";
import { isOurs } from "../languages.ts";
import { Panel } from "../panels/panel.ts";
import { neitherCableNorMemo, sayBriefly } from "../saying.ts";
import { readingHtml } from "./html.ts";
import type { FromPanel, ToPanel } from "./messages.ts";
import { addedWords } from "./words.ts";

export const PANEL_TYPE = "cablegram.reading";
/** A scroll of the text that we caused ourselves is not one of the user's. */
const OWN_SCROLL = 500;
/** After typing, before the document is asked for again; a slow answer makes it longer. */
const PAUSE = 150;

/** What the panel shows. */
interface Shown {
  readonly document: vscode.TextDocument;
  readonly result: ReadingResult;
}

export class ReadingView implements vscode.Disposable {
  private readonly client: BaseLanguageClient;
  private readonly panel: Panel<ToPanel, FromPanel>;
  private readonly subscriptions: vscode.Disposable[];
  private document: vscode.TextDocument | undefined;
  private shown: Shown | undefined;
  private line = 0;
  private quietUntil = 0;
  private pause = PAUSE;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private work: Promise<void> = Promise.resolve();
  /** What is copied once the panel is ready, and where the keyboard goes then. */
  private copy: { readonly html: string; readonly text: string } | undefined;
  private editorBefore: vscode.TextEditor | undefined;

  constructor(client: BaseLanguageClient, extension: vscode.Uri) {
    this.client = client;
    this.panel = new Panel(extension, {
      type: PANEL_TYPE,
      title: vscode.l10n.t("Reading View"),
      folder: "reading",
      html: readingHtml,
      receive: (message) => void this.receive(message),
      closed: () => {
        this.shown = undefined;
        // What waited for a key press is not to be copied when the panel is opened another day.
        this.copy = undefined;
        this.editorBefore = undefined;
      },
    });
    this.subscriptions = [
      vscode.window.onDidChangeActiveTextEditor((editor) => editor && this.follow(editor)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.follow(textEditor)),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) =>
        this.scrolled(textEditor),
      ),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === this.document && 0 < contentChanges.length) this.later();
      }),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const own = this.shown?.document.uri.toString();
        if (uris.some((uri) => uri.toString() === own)) this.showFindings();
      }),
    ];
  }

  /** Opens the panel for the active document. */
  show(column: vscode.ViewColumn): void {
    const editor = vscode.window.activeTextEditor;
    this.panel.show(column);
    if (editor !== undefined) this.follow(editor);
  }

  /** Takes over a panel from the last time, and shows the document that it had. */
  async adopt(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const uri = uriIn(state);
    this.panel.adopt(panel);
    if (this.document !== undefined || uri === undefined) return;
    try {
      this.document = await vscode.workspace.openTextDocument(uri);
    } catch {
      // The file is gone; the panel follows the next one.
      return;
    }
    void this.queue(() => this.load(true));
  }

  /** Copies a range of a document, or all of it; the panel does it, since it alone can write HTML. */
  async copyRichText({ document, range, editor }: CopyRequest): Promise<void> {
    const uri = this.addressOf(document);
    const converter = this.client.code2ProtocolConverter;
    const params: RichTextParams = { uri, ...(range && { range: converter.asRange(range) }) };
    const { html } = await this.client.sendRequest<RichTextResult>(RICH_TEXT_REQUEST, params);
    const text = document.getText(range);
    if (html === "") {
      void vscode.window.showInformationMessage(neitherCableNorMemo());
      return;
    }
    this.copy = { html, text };
    this.editorBefore = editor;
    const isOpen = this.panel.isOpen;
    if (!isOpen) this.show(vscode.ViewColumn.Beside);
    this.panel.focus();
    if (isOpen) this.startCopy();
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const each of this.subscriptions) each.dispose();
    this.panel.close();
  }

  private follow(editor: vscode.TextEditor): void {
    const { document } = editor;
    if (!this.panel.isOpen || !isOurs(document)) return;
    const isOther = document !== this.document;
    this.document = document;
    const line = lineOf(editor);
    void this.queue(async () => {
      if (isOther || !this.isShown(document, line)) await this.load(isOther, line);
      this.line = line;
      this.panel.post({ type: "caret", line: editor.selection.active.line });
    });
  }

  private scrolled(editor: vscode.TextEditor): void {
    const { document } = editor;
    const [first] = editor.visibleRanges;
    if (Date.now() < this.quietUntil || document !== this.document || first === undefined) return;
    if (!this.panel.isOpen) return;
    const line = lineOf(editor);
    void this.queue(async () => {
      if (!this.isShown(document, line)) await this.load(false, line);
      this.line = line;
      this.panel.post({ type: "scroll", line: first.start.line });
    });
  }

  private isShown(document: vscode.TextDocument, line: number): boolean {
    const { shown } = this;
    if (shown === undefined || shown.document !== document) return false;
    return shown.result.firstLine <= line && line < shown.result.endLine;
  }

  /** One after the other, so that a slow answer never comes after a newer one. */
  private queue(work: () => Promise<void>): Promise<void> {
    this.work = this.work.then(work).catch((error: unknown) => {
      this.panel.post({ type: "nothing", text: messageOf(error) });
    });
    return this.work;
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.queue(() => this.load(false)), this.pause);
  }

  /** Asks for the document at a line and shows it; anew, or what of it has changed. */
  private async load(isAnew: boolean, line = this.line, number?: string): Promise<void> {
    const { document } = this;
    if (document === undefined || !this.panel.isOpen) return;
    const uri = this.addressOf(document);
    const before = isAnew || this.shown?.document !== document ? undefined : this.shown.result;
    const params: ReadingParams = {
      uri,
      line,
      ...(number !== undefined && { number }),
      ...(before && { previousResultId: before.resultId }),
      words: addedWords(),
    };
    const asked = Date.now();
    const result = await this.client.sendRequest<ReadingResult | null>(READING_REQUEST, params);
    this.pause = Math.max(PAUSE, 2 * (Date.now() - asked));
    if (result === null) {
      this.shown = undefined;
      if (number === undefined) this.panel.post({ type: "nothing", text: neitherCableNorMemo() });
      return;
    }
    this.shown = { document, result };
    // The panel keeps its place where it shows the same document of the file as before.
    const isSame = before !== undefined && result.isChange && before.document === result.document;
    this.post(document, result, isSame);
  }

  private post(document: vscode.TextDocument, result: ReadingResult, isSame: boolean): void {
    const { firstLine, endLine, text, notes, textLines, noteLines } = result;
    this.panel.setTitle(vscode.l10n.t("Reading: {0}", result.title));
    this.panel.post({
      type: "document",
      isChange: result.isChange,
      uri: document.uri.toString(),
      place:
        result.count < 2
          ? ""
          : vscode.l10n.t("Document {0} of {1}", result.document + 1, result.count),
      hasPrevious: 0 < result.document,
      hasNext: result.document + 1 < result.count,
      firstLine,
      endLine,
      text,
      notes,
      textLines,
      noteLines,
    });
    this.showFindings();
    const editor = this.editorOf(document);
    if (isSame || editor === undefined) return;
    const top = editor.visibleRanges[0]?.start.line ?? 0;
    this.panel.post({ type: "scroll", line: top });
    this.panel.post({ type: "caret", line: editor.selection.active.line });
  }

  private showFindings(): void {
    const { shown } = this;
    if (shown === undefined) return;
    const { document } = shown;
    const findings = vscode.languages
      .getDiagnostics(document.uri)
      .filter(({ source }) => source === "cablegram")
      .map(({ range, message }) => ({ line: range.start.line, message }));
    this.panel.post({ type: "findings", findings });
  }

  private async receive(message: FromPanel): Promise<void> {
    switch (message.type) {
      case "ready": {
        const editor = vscode.window.activeTextEditor;
        if (this.document === undefined && editor !== undefined && isOurs(editor.document))
          this.document = editor.document;
        const shown = this.document && this.editorOf(this.document);
        if (shown !== undefined) this.line = lineOf(shown);
        await this.queue(() => this.load(true));
        this.startCopy();
        break;
      }
      case "scrolled":
        this.bringText(message.line);
        break;
      case "goTo":
        await this.goTo(message.line);
        break;
      case "openDocument":
        await this.queue(() => this.load(false, this.line, message.number));
        this.afterTurning();
        break;
      case "turn":
        await this.queue(() => this.turn(message.by));
        this.afterTurning();
        break;
      case "wantCopy": {
        const { shown } = this;
        if (shown === undefined) break;
        const { document } = shown;
        await this.copyRichText({ document, range: undefined, editor: undefined });
        break;
      }
      case "copied":
        await this.endCopy();
        break;
    }
  }

  private async turn(by: 1 | -1): Promise<void> {
    const { shown } = this;
    if (shown === undefined) return;
    const { firstLine, endLine } = shown.result;
    await this.load(false, by < 0 ? firstLine - 1 : endLine);
  }

  /** The text goes to the document that was turned to. */
  private afterTurning(): void {
    const { shown } = this;
    if (shown === undefined) return;
    this.line = shown.result.firstLine;
    this.bringText(this.line);
    this.panel.post({ type: "scroll", line: this.line });
  }

  /** Scrolls the text to a line, which may be between two. */
  private bringText(line: number): void {
    const editor = this.shown && this.editorOf(this.shown.document);
    if (editor === undefined) return;
    this.quietUntil = Date.now() + OWN_SCROLL;
    const at = lineWithin(editor.document, line);
    this.line = at;
    const range = new vscode.Range(at, 0, at, 0);
    editor.revealRange(range, vscode.TextEditorRevealType.AtTop);
  }

  private async goTo(line: number): Promise<void> {
    const { shown } = this;
    if (shown === undefined) return;
    const { document } = shown;
    const at = lineWithin(document, line);
    const start = document.lineAt(at).firstNonWhitespaceCharacterIndex;
    const range = new vscode.Range(at, start, at, start);
    const viewColumn = this.editorOf(document)?.viewColumn ?? vscode.ViewColumn.One;
    await vscode.window.showTextDocument(document, { viewColumn, selection: range });
  }

  private startCopy(): void {
    const { copy } = this;
    if (copy !== undefined) this.panel.post({ type: "copy", ...copy });
  }

  private async endCopy(): Promise<void> {
    const { editorBefore } = this;
    this.copy = undefined;
    this.editorBefore = undefined;
    sayBriefly(vscode.l10n.t("Copied as rich text."));
    if (editorBefore === undefined) return;
    const { document, viewColumn } = editorBefore;
    await vscode.window.showTextDocument(document, viewColumn);
  }

  /** The document's address as the server knows it. */
  private addressOf({ uri }: vscode.TextDocument): string {
    return this.client.code2ProtocolConverter.asUri(uri);
  }

  private editorOf(document: vscode.TextDocument): vscode.TextEditor | undefined {
    return vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  }
}

interface CopyRequest {
  readonly document: vscode.TextDocument;
  readonly range: vscode.Range | undefined;
  /** Where the keyboard was. */
  readonly editor: vscode.TextEditor | undefined;
}

/** The line that the panel means: the text may have become shorter meanwhile, and no number is 0. */
function lineWithin({ lineCount }: vscode.TextDocument, line: number): number {
  return Math.max(0, Math.min(Math.floor(line), lineCount - 1)) || 0;
}

/** The line that says which of a file's documents is shown: the caret's, if it is to be seen. */
function lineOf({ selection, visibleRanges }: vscode.TextEditor): number {
  const caret = selection.active.line;
  const isSeen = visibleRanges.some(({ start, end }) => start.line <= caret && caret <= end.line);
  return isSeen ? caret : (visibleRanges[0]?.start.line ?? caret);
}

/** The address in what the panel remembered, whatever that is. */
function uriIn(state: unknown): vscode.Uri | undefined {
  if (typeof state !== "object" || state === null || !("uri" in state)) return undefined;
  const { uri } = state;
  return typeof uri === "string" ? vscode.Uri.parse(uri) : undefined;
}

/**
 * The scan beside the text: shows the page that the caret is on, follows the text and is followed by
 * it. One panel serves all documents; it shows the scan of the one that was edited last.
 */
import * as vscode from "vscode";
import type { ScanResult, ScanText } from "../../../server/src/protocol/requests.ts";
import { messageOf } from "../errors.ts";
import { isOurs } from "../languages.ts";
import { Panel } from "../panels/panel.ts";
import { neitherCableNorMemo } from "../saying.ts";
import { scanHtml } from "./html.ts";
import type { ScanPlace } from "./match.ts";
import type { FromPanel, FromScan, Offer, ToPanel } from "./messages.ts";
import { OpenScan } from "./openScan.ts";
import { Placing } from "./placing.ts";
import type { ScanRecords } from "./records.ts";
import { findSource, openSource, type ScanSource } from "./source.ts";
import { describePlace, offersFor, type ScanState } from "./status.ts";
import type { ScanAction } from "./view.ts";

/** The document whose scan is shown. */
export interface Current {
  readonly document: vscode.TextDocument;
  /** Which of the file's documents, from 0. */
  readonly number: number;
  readonly text: ScanText;
  readonly set: ScanResult;
  /** Whether the scan was found by the document's name and is no other's. */
  readonly isOwn: boolean;
  readonly fault: string | undefined;
}

/** The place in the text window that belongs to the scan's reading line. */
const READING_PART = 0.3;
/** A scroll of the text that we caused ourselves is not one of the user's. */
const OWN_SCROLL = 500;
/** All tabs that are closed at once are closed within so many milliseconds. */
const CLOSING = 500;
/** After typing, before the text is matched anew. */
const PAUSE = 800;
const CONTEXT = "cablegram.scanOpen";
export const PANEL_TYPE = "cablegram.scan";

export class ScanBeside implements vscode.Disposable {
  readonly panel: Panel<ToPanel, FromPanel>;
  readonly records: ScanRecords;
  current: Current | undefined;
  scan: OpenScan | undefined;
  private scans = 0;
  private placing: Placing | undefined;
  private texts: { document: vscode.TextDocument; version: number; all: readonly ScanText[] } =
    NONE;
  private line = 0;
  private caretLine = -1;
  private quietUntil = 0;
  private movedAt = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private work: Promise<void> = Promise.resolve();
  /** Documents that were looked at since they were opened. */
  private readonly seen = new Set<string>();
  private closedLast: { readonly uri: vscode.Uri; readonly at: number } | undefined;
  private isEnding = false;
  private readonly subscriptions: vscode.Disposable[];

  constructor(extension: vscode.Uri, records: ScanRecords) {
    this.records = records;
    this.panel = new Panel(extension, {
      type: PANEL_TYPE,
      title: vscode.l10n.t("Scan"),
      folder: "scan",
      html: scanHtml,
      receive: (message) => void this.receive(message),
      closed: () => this.onClosed(),
    });
    this.subscriptions = [
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor === undefined) return;
        this.openAgain(editor);
        this.follow(editor);
      }),
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        for (const { input } of closed)
          if (input instanceof vscode.TabInputText) this.closedText(input.uri);
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        this.movedAt = Date.now();
        this.follow(textEditor);
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) =>
        this.scrolled(textEditor),
      ),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === this.current?.document && 0 < contentChanges.length) this.later();
      }),
    ];
    // The document that is open at the start has been looked at by nobody yet.
    const editor = vscode.window.activeTextEditor;
    if (editor !== undefined) this.openAgain(editor);
  }

  /** Opens the panel for the active document. */
  show(): void {
    this.panel.show();
    void vscode.commands.executeCommand("setContext", CONTEXT, true);
    const editor = vscode.window.activeTextEditor;
    if (editor !== undefined) this.follow(editor);
  }

  /** Takes over a panel from the last time. */
  adopt(panel: vscode.WebviewPanel): void {
    this.panel.adopt(panel);
    void vscode.commands.executeCommand("setContext", CONTEXT, true);
  }

  act(action: ScanAction): void {
    this.panel.post({ type: "action", action });
  }

  /** Looks at the current document anew: something was set. */
  reload(): Promise<void> {
    const document = this.current?.document ?? vscode.window.activeTextEditor?.document;
    if (document === undefined) return Promise.resolve();
    return this.queue(() => this.load(document, this.line, true));
  }

  /** The page of the text that the caret is on, and all of them. */
  get textPages(): { all: Placing["pages"]; at: Placing["pages"][number] | undefined } {
    return { all: this.placing?.pages ?? [], at: this.placing?.pageOf(this.line) };
  }

  dispose(): void {
    this.isEnding = true;
    clearTimeout(this.timer);
    for (const each of this.subscriptions) each.dispose();
    this.panel.close();
  }

  private onClosed(): void {
    if (!this.isEnding && this.current !== undefined) this.closedBeside(this.current.document.uri);
    void vscode.commands.executeCommand("setContext", CONTEXT, false);
    this.scan = undefined;
    this.current = undefined;
    this.placing = undefined;
  }

  /** Who closes the scan and goes on with the text wants it no more. */
  private closedBeside(uri: vscode.Uri): void {
    if (!isShown(uri)) return;
    this.closedLast = { uri, at: Date.now() };
    void this.records.rememberOpen(uri, false);
  }

  /** Who closes the text together with its scan wants both again. */
  private closedText(uri: vscode.Uri): void {
    this.seen.delete(uri.toString());
    const { closedLast } = this;
    if (closedLast?.uri.toString() === uri.toString() && Date.now() < closedLast.at + CLOSING)
      void this.records.rememberOpen(uri, true);
  }

  /** A document that is opened brings the scan that was open for it. */
  private openAgain({ document, viewColumn }: vscode.TextEditor): void {
    const key = document.uri.toString();
    if (viewColumn === undefined || !isOurs(document) || this.seen.has(key)) return;
    this.seen.add(key);
    if (!this.panel.isOpen && !isPanelKept() && this.records.wasOpen(document.uri)) this.show();
  }

  private follow(editor: vscode.TextEditor): void {
    const { document, selection } = editor;
    if (!this.panel.isOpen || !isOurs(document)) return;
    // Typing in a line leaves the scan where it is; the user may have turned the page.
    const isSameLine = selection.active.line === this.caretLine;
    if (isSameLine && document === this.current?.document) return;
    this.caretLine = selection.active.line;
    void this.queue(() => this.load(document, selection.active.line, false));
  }

  private scrolled(editor: vscode.TextEditor): void {
    const isOwn = Date.now() < Math.max(this.quietUntil, this.movedAt + OWN_SCROLL);
    if (isOwn || editor.document !== this.current?.document || !this.panel.isOpen) return;
    const [first] = editor.visibleRanges;
    if (first === undefined) return;
    const line = first.start.line + READING_PART * (first.end.line - first.start.line);
    void this.queue(() => this.load(editor.document, Math.round(line), false));
  }

  /** One after the other, so that a slow answer never comes after a newer one. */
  private queue(work: () => Promise<void>): Promise<void> {
    this.work = this.work.then(work).catch((error: unknown) => {
      this.panel.post({ type: "nothing", text: messageOf(error), offers: [] });
    });
    return this.work;
  }

  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.queue(() => this.matchAnew()), PAUSE);
  }

  /** The text changed: its places are found anew, and the scan stays where the user has it. */
  private async matchAnew(): Promise<void> {
    const { current } = this;
    if (current === undefined) return;
    await this.documentAt(current.document, this.line);
    const text = this.texts.all[current.number];
    if (text === undefined || this.current !== current) return;
    this.current = { ...current, text };
    this.placing = undefined;
    this.showStatus();
  }

  private async load(document: vscode.TextDocument, line: number, isAnew: boolean): Promise<void> {
    if (!this.panel.isOpen) return;
    this.line = line;
    const number = await this.documentAt(document, line);
    const text = this.texts.all[number];
    if (text === undefined) {
      this.showNothing(neitherCableNorMemo(), []);
      return;
    }
    const { current } = this;
    const isSame = current?.document === document && current.number === number;
    if (isSame && !isAnew) {
      this.current = { ...current, text };
      this.showPlace();
      return;
    }
    const set = await this.records.get(document.uri, number);
    const found = await this.sourceOf(document, set);
    // Who closed the panel meanwhile does not want it; a new one asks for everything itself.
    if (!this.panel.isOpen) return;
    this.current = { document, number, text, set, isOwn: found.isOwn, fault: found.fault };
    this.placing = undefined;
    if (found.source === undefined) this.showNoScan();
    else this.openScan(document, found.source);
  }

  /** Which of the file's documents a line is in. */
  private async documentAt(document: vscode.TextDocument, line: number): Promise<number> {
    if (this.texts.document !== document || this.texts.version !== document.version) {
      const { documents } = await this.records.texts(document);
      this.texts = { document, version: document.version, all: documents };
    }
    return this.texts.all.filter(({ firstLine }) => firstLine <= line).length - 1;
  }

  private async sourceOf(
    document: vscode.TextDocument,
    { folder, record, proposal }: ScanResult,
  ): Promise<{ source?: ScanSource; isOwn: boolean; fault: string | undefined }> {
    const root = folder === null ? undefined : vscode.Uri.parse(folder);
    if (record !== undefined && root !== undefined) {
      const found = await openSource(record.file, root);
      if ("fault" in found) return { isOwn: false, fault: found.fault };
      return { source: found, isOwn: false, fault: undefined };
    }
    const own = await findSource(document.uri, root);
    if (own !== undefined)
      return { source: own, isOwn: this.texts.all.length === 1, fault: undefined };
    if (proposal === undefined || root === undefined) return { isOwn: false, fault: undefined };
    const next = await openSource(proposal.file, root);
    return "fault" in next
      ? { isOwn: false, fault: undefined }
      : { source: next, isOwn: false, fault: undefined };
  }

  private openScan(document: vscode.TextDocument, source: ScanSource): void {
    void this.records.rememberOpen(document.uri, true);
    const { view } = this.records.remembered(document.uri);
    this.panel.setTitle(vscode.l10n.t("Scan: {0}", source.name));
    const isOpen =
      this.scan?.source.file === source.file &&
      this.scan.source.images.size === source.images.size &&
      this.scan.pageCount !== undefined;
    if (isOpen) {
      this.panel.post({ type: "view", view });
      this.afterOpening();
      return;
    }
    this.scans++;
    this.scan = new OpenScan(source, this.scans);
    this.panel.post(this.scan.open(view));
  }

  /** The panel has the scan, or had it already. */
  private afterOpening(): void {
    const { scan, current } = this;
    if (scan === undefined || current === undefined) return;
    const { record } = current.set;
    const reading = scan.readText(record?.first ?? 1, record?.last ?? Number.MAX_SAFE_INTEGER);
    if (reading !== undefined) this.panel.post(reading);
    const known = this.proposedPage ?? this.records.remembered(current.document.uri).page;
    if (!this.showPlace() && known !== undefined) this.turnTo({ page: known, y: 0 }, false);
  }

  /** For a document without a record: the page after the one before it. */
  get proposedPage(): number | undefined {
    const { current, scan } = this;
    const proposal = current?.set.proposal;
    if (proposal === undefined || current === undefined || scan?.source.file !== proposal.file)
      return undefined;
    const { path, document } = proposal.after;
    const last = this.records.lastPage(`${current.set.folder}/${path}`, document);
    return Math.max(proposal.page, (last ?? 0) + 1);
  }

  private makePlacing(): Placing | undefined {
    const { current, scan } = this;
    if (current === undefined || scan?.pageCount === undefined) return undefined;
    if (scan.isBeingRead) return undefined;
    this.placing ??= new Placing({
      document: current.text,
      lines: current.document.getText().split(/\r\n|\r|\n/),
      pageCount: scan.pageCount,
      index: scan.index,
      record: current.set.record,
      isOwnScan: current.isOwn,
    });
    return this.placing;
  }

  /** Brings the scan to the line; false if its place is not known. */
  private showPlace(): boolean {
    const placing = this.makePlacing();
    const place = placing?.placeOf(this.line);
    if (place !== undefined) this.turnTo(place, place.basis === "text");
    this.showStatus();
    if (placing?.lastPage !== undefined && this.current?.set.folder) {
      const path = vscode.Uri.parse(this.current.set.folder);
      const { document, number } = this.current;
      const relative = document.uri.path.slice(path.path.length + 1);
      void this.records.rememberLastPage(
        `${this.current.set.folder}/${relative}`,
        number + 1,
        placing.lastPage,
      );
    }
    return place !== undefined;
  }

  private turnTo(place: ScanPlace, isExact: boolean): void {
    const { scan } = this;
    if (scan !== undefined) this.panel.post({ type: "place", scan: scan.number, place, isExact });
  }

  private showStatus(): void {
    const { current, scan } = this;
    if (current === undefined || scan === undefined) return;
    const placing = this.makePlacing();
    const state: ScanState = {
      isReading: placing === undefined,
      hasText: scan.index !== undefined,
      pageCount: scan.pageCount ?? 0,
      place: placing?.placeOf(this.line),
      label: placing?.pageOf(this.line)?.label,
      proposal:
        this.proposedPage === undefined || current.set.proposal === undefined
          ? undefined
          : { page: this.proposedPage, after: current.set.proposal.after.path },
      hasRecord: current.set.record !== undefined,
      isOwnScan: current.isOwn,
    };
    this.panel.post({
      type: "status",
      text: describePlace(state),
      isDoubtful: !state.isReading && state.place === undefined,
      offers: offersFor(state),
    });
  }

  private showNoScan(): void {
    const { current } = this;
    const text =
      current?.fault ??
      current?.set.message ??
      vscode.l10n.t("No scan is found for this document. Choose its file.");
    this.showNothing(text, [
      { title: vscode.l10n.t("Choose Scan…"), command: "cablegram.chooseScan" },
    ]);
  }

  private showNothing(text: string, offers: readonly Offer[]): void {
    this.scan = undefined;
    this.panel.setTitle(vscode.l10n.t("Scan"));
    this.panel.post({ type: "nothing", text, offers });
  }

  private async receive(message: FromPanel): Promise<void> {
    if (message.type === "ready") {
      this.scan = undefined;
      const editor = vscode.window.activeTextEditor;
      if (this.current === undefined && editor !== undefined) this.follow(editor);
      else await this.reload();
      return;
    }
    if (message.type === "command") {
      if (OFFERED.has(message.command)) await vscode.commands.executeCommand(message.command);
      return;
    }
    if (message.type === "view") {
      await this.rememberView(message.view);
      return;
    }
    const { scan } = this;
    if (scan === undefined || message.scan !== scan.number) return;
    await this.receiveOf(scan, message);
  }

  private async receiveOf(scan: OpenScan, message: FromScan): Promise<void> {
    switch (message.type) {
      case "wantFile":
      case "wantImage": {
        const answer = await scan.answer(message);
        // Another scan may have been opened while the file was read.
        if (scan !== this.scan) break;
        if ("fault" in answer) this.showNothing(answer.fault, []);
        else this.panel.post(answer);
        break;
      }
      case "opened":
        scan.pageCount = message.pageCount;
        this.afterOpening();
        break;
      case "text":
        scan.takeText(message);
        break;
      case "textEnd":
        scan.endText();
        this.placing = undefined;
        this.showPlace();
        break;
      case "scrolled":
        scan.page = message.place.page;
        this.bringText(message.place);
        await this.rememberView(this.viewOfCurrent);
        break;
      case "at":
        scan.page = message.place.page;
        break;
      case "failed":
        this.showNothing(
          vscode.l10n.t("{0} cannot be shown: {1}", scan.source.name, message.message),
          [{ title: vscode.l10n.t("Choose Scan…"), command: "cablegram.chooseScan" }],
        );
        break;
    }
  }

  private get viewOfCurrent() {
    const { current } = this;
    return current === undefined ? undefined : this.records.remembered(current.document.uri).view;
  }

  private async rememberView(
    view: Parameters<ScanRecords["remember"]>[1] | undefined,
  ): Promise<void> {
    const { current, scan } = this;
    if (current !== undefined && view !== undefined)
      await this.records.remember(current.document.uri, view, scan?.page);
  }

  /** The user scrolled the scan: the text goes with it; the caret stays. */
  private bringText(place: ScanPlace): void {
    const { current, placing } = this;
    const line = placing?.lineOf(place);
    const editor = vscode.window.visibleTextEditors.find(
      ({ document }) => document === current?.document,
    );
    if (line === undefined || editor === undefined) return;
    this.line = line;
    this.quietUntil = Date.now() + OWN_SCROLL;
    const [visible] = editor.visibleRanges;
    const height = visible === undefined ? 0 : visible.end.line - visible.start.line;
    const top = Math.max(0, Math.round(line - READING_PART * height));
    editor.revealRange(new vscode.Range(top, 0, top, 0), vscode.TextEditorRevealType.AtTop);
    this.showStatus();
  }
}

/** Whether a text has a tab. */
function isShown(uri: vscode.Uri): boolean {
  return tabInputs().some(
    (input) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString(),
  );
}

/** Whether VS Code keeps a panel from the last time, which it will hand over when it is looked at. */
function isPanelKept(): boolean {
  return tabInputs().some(
    (input) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(PANEL_TYPE),
  );
}

function tabInputs(): readonly unknown[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
}

/** The commands that the panel may have run. */
const OFFERED = new Set(["cablegram.chooseScan", "cablegram.scanBegins", "cablegram.scanMarker"]);
const NONE = { document: undefined as never, version: -1, all: [] };

/** What is set about scans: the folder's records, by the server, and what this editor remembers. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  SCAN_REQUEST,
  SCAN_TEXTS_REQUEST,
  type ScanParams,
  type ScanResult,
  type ScanTextsParams,
  type ScanTextsResult,
  SET_SCAN_REQUEST,
  type SetScanParams,
  type SetScanResult,
} from "../../../server/src/protocol/requests.ts";
import { DocumentMemory } from "../documentMemory.ts";
import { readView, type ScanView } from "./view.ts";

/** How a document's scan was looked at when it was left. */
export interface Remembered {
  readonly view: ScanView;
  readonly page: number | undefined;
}

export class ScanRecords {
  private readonly client: BaseLanguageClient;
  private readonly views: DocumentMemory;
  private readonly lastPages: DocumentMemory;
  private readonly open: DocumentMemory;

  constructor(client: BaseLanguageClient, memento: vscode.Memento) {
    this.client = client;
    this.views = new DocumentMemory(memento, "cablegram.scan.views");
    this.lastPages = new DocumentMemory(memento, "cablegram.scan.lastPages");
    this.open = new DocumentMemory(memento, "cablegram.scan.open");
  }

  /** The documents of a file; empty while the server does not know it. */
  texts(document: vscode.TextDocument): Promise<ScanTextsResult> {
    const params: ScanTextsParams = { uri: this.address(document.uri) };
    return this.client.sendRequest<ScanTextsResult>(SCAN_TEXTS_REQUEST, params);
  }

  /** What is set for a document of a file, counted from 0. */
  async get(uri: vscode.Uri, document: number): Promise<ScanResult> {
    const params: ScanParams = { uri: this.address(uri), document: document + 1 };
    return this.client.sendRequest<ScanResult>(SCAN_REQUEST, params);
  }

  /** Sets something; says so to the user if it cannot be done. */
  async set(uri: vscode.Uri, document: number, change: SetScanParams["change"]): Promise<boolean> {
    const params: SetScanParams = { uri: this.address(uri), document: document + 1, change };
    const result = await this.client.sendRequest<SetScanResult>(SET_SCAN_REQUEST, params);
    if (result !== null) void vscode.window.showErrorMessage(result.message);
    return result === null;
  }

  /** How a document's scan was looked at last. */
  remembered(uri: vscode.Uri): Remembered {
    const raw = this.views.get(uri.toString());
    const page = (raw as { page?: unknown } | undefined)?.page;
    return { view: readView(raw), page: typeof page === "number" ? page : undefined };
  }

  async remember(uri: vscode.Uri, view: ScanView, page: number | undefined): Promise<void> {
    await this.views.put([[uri.toString(), { ...view, page }]]);
  }

  /** Whether a document's scan was open when the document was left. */
  wasOpen(uri: vscode.Uri): boolean {
    return this.open.get(uri.toString()) === true;
  }

  async rememberOpen(uri: vscode.Uri, isOpen: boolean): Promise<void> {
    if (this.wasOpen(uri) !== isOpen) await this.open.put([[uri.toString(), isOpen]]);
  }

  /** The last page of a document, as far as it was seen; for the proposal for the next one. */
  lastPage(uri: string, document: number): number | undefined {
    const page = this.lastPages.get(`${uri}#${document}`);
    return typeof page === "number" ? page : undefined;
  }

  async rememberLastPage(uri: string, document: number, page: number): Promise<void> {
    if (this.lastPage(uri, document) !== page)
      await this.lastPages.put([[`${uri}#${document}`, page]]);
  }

  private address(uri: vscode.Uri): string {
    return this.client.code2ProtocolConverter.asUri(uri);
  }
}

/** A scan that is open in the panel: its files, and the text that the panel has read of it. */
import * as vscode from "vscode";
import { messageOf } from "../errors.ts";
import { ScanIndex, type ScanLine } from "./match.ts";
import type { FromPanel, ToPanel } from "./messages.ts";
import type { ScanSource } from "./source.ts";
import type { ScanView } from "./view.ts";
import { wordsOf } from "./words.ts";

/** Fewer words on a page are a stamp or a page number. */
const FEWEST_WORDS = 8;
/** The part of the pages that must have text, if the scan is to be searched by its text. */
const WITH_TEXT = 0.3;

export class OpenScan {
  readonly source: ScanSource;
  readonly number: number;
  /** Known when the panel has opened it. */
  pageCount: number | undefined;
  /** Where the panel is. */
  page = 1;
  private readonly texts = new Map<number, readonly ScanLine[]>();
  private asked: { first: number; last: number } | undefined;
  private isReading = false;
  private made: { size: number; index: ScanIndex | undefined } | undefined;

  constructor(source: ScanSource, number: number) {
    this.source = source;
    this.number = number;
  }

  /** The message that shows it. */
  open(view: ScanView): ToPanel {
    const { source, number } = this;
    this.asked = undefined;
    return {
      type: "open",
      scan: number,
      name: source.name,
      format: source.uri === undefined ? "image" : source.format,
      imagePages: [...source.images.keys()],
      view,
    };
  }

  /** The bytes that the panel asks for. */
  async answer(
    message: FromPanel & { type: "wantFile" | "wantImage" },
  ): Promise<ToPanel | { readonly fault: string }> {
    const { number, source } = this;
    if (message.type === "wantFile") {
      if (source.uri === undefined) return { fault: source.name };
      try {
        const bytes = plainBytes(await vscode.workspace.fs.readFile(source.uri));
        return { type: "file", scan: number, bytes };
      } catch (error) {
        return { fault: messageOf(error) };
      }
    }
    const { page } = message;
    const uri = source.images.get(page);
    const format = source.format === "tiff" ? "tiff" : "image";
    const bytes =
      uri && (await Promise.resolve(vscode.workspace.fs.readFile(uri)).catch(() => undefined));
    return { type: "image", scan: number, page, format, bytes: bytes ? plainBytes(bytes) : null };
  }

  /** The message that asks for the text of pages which are not known yet. */
  readText(first: number, last: number): ToPanel | undefined {
    if (this.source.format !== "pdf" || this.pageCount === undefined) return undefined;
    const end = Math.min(last, this.pageCount);
    if (this.asked !== undefined && this.asked.first <= first && end <= this.asked.last)
      return undefined;
    this.asked = { first, last: end };
    this.isReading = true;
    return { type: "readText", scan: this.number, first, last: end };
  }

  takeText({ page, lines }: FromPanel & { type: "text" }): void {
    this.texts.set(page, lines);
  }

  /** All that was asked for is there. */
  endText(): void {
    this.isReading = false;
  }

  /** Whether text of the scan is still being read. */
  get isBeingRead(): boolean {
    return this.isReading;
  }

  /** The index of the text that is there; `undefined` if the scan has none worth the name. */
  get index(): ScanIndex | undefined {
    if (this.made?.size === this.texts.size) return this.made.index;
    const pages = [...this.texts].sort(([a], [b]) => a - b);
    const withText = pages.filter(
      ([, lines]) => FEWEST_WORDS <= lines.reduce((sum, { text }) => sum + wordsOf(text).length, 0),
    );
    const hasText = 0 < withText.length && WITH_TEXT * pages.length <= withText.length;
    const index = hasText
      ? new ScanIndex(pages.map(([page, lines]) => ({ page, lines })))
      : undefined;
    this.made = { size: this.texts.size, index };
    return index;
  }
}

/** A Node host reads into its own kind of array, which would reach the panel as something else. */
function plainBytes(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}

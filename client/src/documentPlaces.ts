/** Where one was in each document, so that opening it again goes on there. */
import * as vscode from "vscode";
import { DocumentMemory } from "./documentMemory.ts";

const PLACES = "cablegram.places";
/** After a move of the caret or the text, before the place is kept, in milliseconds. */
const PAUSE = 400;

interface Place {
  readonly line: number;
  readonly character: number;
  /** The first line on the screen. */
  readonly top: number;
}

export class DocumentPlaces implements vscode.Disposable {
  private readonly memory: DocumentMemory;
  private readonly moved = new Map<string, Place>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly subscriptions: vscode.Disposable[];

  constructor(memento: vscode.Memento) {
    this.memory = new DocumentMemory(memento, PLACES);
    this.subscriptions = [
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.note(textEditor)),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.note(textEditor)),
      vscode.window.onDidChangeActiveTextEditor(() => this.keep()),
    ];
  }

  /**
   * Opens a document where one was in it, or at the beginning of `range` if that was elsewhere: a file
   * may hold several documents.
   */
  async open(uri: vscode.Uri, range?: vscode.Range): Promise<vscode.TextEditor> {
    const place = this.placeIn(uri, range);
    const at = place && new vscode.Position(place.line, place.character);
    const editor = await vscode.window.showTextDocument(uri, {
      viewColumn: columnOfTexts(),
      ...(at && { selection: new vscode.Range(at, at) }),
    });
    if (place !== undefined) {
      const top = new vscode.Position(place.top, 0);
      editor.revealRange(new vscode.Range(top, top), vscode.TextEditorRevealType.AtTop);
    }
    return editor;
  }

  dispose(): void {
    this.keep();
    for (const each of this.subscriptions) each.dispose();
  }

  private placeIn(uri: vscode.Uri, range: vscode.Range | undefined): Place | undefined {
    const place = this.moved.get(uri.toString()) ?? toPlace(this.memory.get(uri.toString()));
    const isInside =
      place !== undefined &&
      (range === undefined || (range.start.line <= place.line && place.line < range.end.line));
    if (isInside) return place;
    return range && { line: range.start.line, character: 0, top: range.start.line };
  }

  private note({ document, selection, visibleRanges }: vscode.TextEditor): void {
    if (vscode.workspace.getWorkspaceFolder(document.uri) === undefined) return;
    const { line, character } = selection.active;
    const top = visibleRanges[0]?.start.line ?? line;
    this.moved.set(document.uri.toString(), { line, character, top });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), PAUSE);
  }

  private keep(): void {
    clearTimeout(this.timer);
    if (this.moved.size === 0) return;
    const moved = [...this.moved];
    this.moved.clear();
    void this.memory.put(moved);
  }
}

function toPlace(raw: unknown): Place | undefined {
  const { line, character, top } = (raw ?? {}) as Partial<Record<keyof Place, unknown>>;
  const isCount = (value: unknown): value is number =>
    typeof value === "number" && Number.isInteger(value) && 0 <= value;
  return isCount(line) && isCount(character) && isCount(top) ? { line, character, top } : undefined;
}

/** Where a text is shown: not in the place of a scan or another panel. */
function columnOfTexts(): vscode.ViewColumn {
  const { activeTabGroup, all } = vscode.window.tabGroups;
  const holdsText = ({ activeTab }: vscode.TabGroup) =>
    activeTab === undefined || activeTab.input instanceof vscode.TabInputText;
  const group = [activeTabGroup, ...all].find(holdsText) ?? activeTabGroup;
  return group.viewColumn;
}

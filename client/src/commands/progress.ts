/** How far documents are: marking them, and going on with the next one. */
import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  type DocumentPlace,
  MARK_REQUEST,
  type MarkParams,
  type MarkResult,
  NEXT_DOCUMENT_REQUEST,
  type NextDocumentParams,
  type NextDocumentResult,
  type ProgressState,
  type StateCounts,
} from "../../../server/src/protocol/requests.ts";
import type { DocumentPlaces } from "../documentPlaces.ts";
import { sayBriefly, sayListChanged, sayNoDocument } from "../saying.ts";
import { type Row, stateName } from "../views/documentRows.ts";

const MARKS: Readonly<Record<string, ProgressState>> = {
  "cablegram.markNotStarted": "not started",
  "cablegram.markTranscribed": "transcribed",
  "cablegram.markReviewed": "reviewed",
};

/** What a command is called with: in the view its row and all that are selected with it, else nothing. */
type Given = readonly [row?: Row, rows?: readonly (Row | undefined)[]];

/** Registers the commands; in the view they are about its rows, else about the active document. */
export function registerProgress(
  client: BaseLanguageClient,
  places: DocumentPlaces,
): vscode.Disposable[] {
  const progress = new Progress(client, places);
  const register = vscode.commands.registerCommand;
  return [
    ...Object.entries(MARKS).map(([command, state]) =>
      register(command, (...given: Given) => progress.markGiven(state, given)),
    ),
    register("cablegram.markTranscribedAndOpenNext", () => progress.markAndOpenNext()),
    register("cablegram.nextToReview", () => progress.openNextToReview()),
  ];
}

class Progress {
  private readonly client: BaseLanguageClient;
  private readonly places: DocumentPlaces;

  constructor(client: BaseLanguageClient, places: DocumentPlaces) {
    this.client = client;
    this.places = places;
  }

  /** Marks the documents of rows, or the active one where the command was not called on a row. */
  async markGiven(state: ProgressState, given: Given): Promise<void> {
    const rows = rowsOf(given);
    if (rows === undefined) {
      sayListChanged();
      return;
    }
    const documents = 0 < rows.length ? rows.flatMap(placesOfRow) : this.activePlace();
    if (documents === undefined || documents.length === 0) return;
    await this.mark(documents, state);
  }

  async markAndOpenNext(): Promise<void> {
    const active = this.activePlace();
    if (active === undefined || !(await this.mark(active, "transcribed"))) return;
    const result = await this.next("not started", active[0]);
    if (result?.next !== undefined) await this.open(result.next);
    else if (result !== undefined) sayNothing(result, nothingToStart(result.counts));
  }

  async openNextToReview(): Promise<void> {
    const editor = textEditor();
    const after = editor && this.placeOf(editor);
    const result = await this.next("transcribed", after);
    if (result === undefined) return;
    const { next, counts } = result;
    if (next === undefined) {
      sayNothing(result, nothingToReview(counts));
      return;
    }
    const before = editor?.document.uri.toString();
    const opened = await this.open(next);
    if (counts.transcribed === 1 && opened.document.uri.toString() === before)
      void vscode.window.showInformationMessage(
        vscode.l10n.t("This is the only document that waits for review."),
      );
  }

  private async mark(documents: readonly DocumentPlace[], state: ProgressState): Promise<boolean> {
    const params: MarkParams = { documents, state };
    const result = await this.client.sendRequest<MarkResult>(MARK_REQUEST, params);
    if (result !== null) {
      void vscode.window.showErrorMessage(result.message);
      return false;
    }
    sayBriefly(vscode.l10n.t("Marked: {0}", stateName(state)));
    return true;
  }

  /**
   * The first request of a large folder takes a while, since all of it is read; `undefined` if the user
   * did not wait for it.
   */
  private next(
    state: ProgressState,
    after: DocumentPlace | undefined,
  ): Thenable<NextDocumentResult | undefined> {
    const params: NextDocumentParams = { state, after };
    const options: vscode.ProgressOptions = {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t("Looking for the next document"),
      cancellable: true,
    };
    return vscode.window.withProgress(options, async (_, token) => {
      try {
        return await this.client.sendRequest<NextDocumentResult>(
          NEXT_DOCUMENT_REQUEST,
          params,
          token,
        );
      } catch (error) {
        if (token.isCancellationRequested) return undefined;
        throw error;
      }
    });
  }

  private open({ uri, range }: NonNullable<NextDocumentResult["next"]>) {
    const { protocol2CodeConverter: convert } = this.client;
    return this.places.open(convert.asUri(uri), convert.asRange(range));
  }

  private activePlace(): readonly [DocumentPlace] | undefined {
    const editor = textEditor();
    if (editor !== undefined) return [this.placeOf(editor)];
    sayNoDocument();
    return undefined;
  }

  private placeOf({ document, selection }: vscode.TextEditor): DocumentPlace {
    const { code2ProtocolConverter: convert } = this.client;
    return { uri: convert.asUri(document.uri), position: convert.asPosition(selection.active) };
  }
}

/** The active text, or the only one while a scan has the keyboard. */
function textEditor(): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return activeTextEditor ?? (visibleTextEditors.length === 1 ? visibleTextEditors[0] : undefined);
}

/** The rows that a command was called on; `undefined` if the editor does not know them any more. */
function rowsOf(given: Given): readonly Row[] | undefined {
  if (given.length === 0) return [];
  const [row, selected = []] = given;
  const rows = selected.length === 0 ? [row] : selected;
  const known = rows.filter((each) => each !== undefined);
  return known.length === rows.length ? known : undefined;
}

/** The documents that a row of the view stands for; those of its file that the row shows. */
function placesOfRow(row: Row): readonly DocumentPlace[] {
  if (row.kind === "document") return [{ uri: row.file.uri, document: row.document.document }];
  if (row.kind !== "file") return [];
  return row.file.documents.map(({ document }) => ({ uri: row.file.uri, document }));
}

/** Says why there is no next document. */
function sayNothing({ isComplete }: NextDocumentResult, ofAll: string): void {
  void vscode.window.showInformationMessage(
    isComplete
      ? ofAll
      : vscode.l10n.t("No next document was found, but the folder was not read to its end."),
  );
}

function nothingToStart({ transcribed, reviewed }: StateCounts): string {
  return vscode.l10n.t(
    "No document is left to start: {0} are transcribed, {1} reviewed.",
    transcribed,
    reviewed,
  );
}

function nothingToReview({ "not started": notStarted, reviewed }: StateCounts): string {
  return vscode.l10n.t(
    "No document waits for review: {0} are not started, {1} reviewed.",
    notStarted,
    reviewed,
  );
}

import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  FOOTNOTE_REQUEST,
  type FootnoteParams,
  type FootnoteResult,
} from "../../../server/src/protocol/requests.ts";
import { sayBriefly } from "../saying.ts";
import { activeEditor, goTo } from "./activeEditor.ts";

/** The commands that go from footnote to footnote, and between a number and its note. */
export function registerFootnotes(client: BaseLanguageClient): vscode.Disposable[] {
  const go = async (direction: FootnoteParams["direction"], nothing: string) => {
    const editor = activeEditor();
    if (editor === undefined) return;
    const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
    const position = client.code2ProtocolConverter.asPosition(editor.selection.active);
    const params: FootnoteParams = { uri, position, direction };
    const range = await client.sendRequest<FootnoteResult>(FOOTNOTE_REQUEST, params);
    if (range === null) sayBriefly(nothing);
    else goTo(editor, client.protocol2CodeConverter.asRange(range));
  };
  const none = vscode.l10n.t("This document has no footnotes.");
  const notHere = vscode.l10n.t("The caret is at no footnote number.");
  return [
    vscode.commands.registerCommand("cablegram.nextFootnote", () => go("next", none)),
    vscode.commands.registerCommand("cablegram.previousFootnote", () => go("previous", none)),
    vscode.commands.registerCommand("cablegram.goToNote", () => go("other", notHere)),
  ];
}

import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { PAGES_REQUEST, type PagesResult } from "../../../server/src/protocol/requests.ts";
import { activeEditor, goTo } from "./activeEditor.ts";

/** *Go to Page…*: a list of the pages of the document. */
export function registerPages(client: BaseLanguageClient): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand("cablegram.goToPage", async () => {
      const editor = activeEditor();
      if (editor === undefined) return;
      const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
      const pages = await client.sendRequest<PagesResult>(PAGES_REQUEST, { uri });
      if (pages.length === 0) {
        void vscode.window.showInformationMessage(
          vscode.l10n.t("This document has no page markers."),
        );
        return;
      }
      const items = pages.map((page) => ({
        label: vscode.l10n.t("Page {0}", page.label),
        ...(page.document === undefined ? {} : { description: page.document }),
        page,
      }));
      const picked = await vscode.window.showQuickPick(items, {
        placeHolder: vscode.l10n.t("Page to go to"),
      });
      if (picked !== undefined)
        goTo(editor, client.protocol2CodeConverter.asRange(picked.page.range));
    }),
  ];
}

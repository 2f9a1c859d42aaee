/**
 * The practice document: a copy of its own in the extension's storage, made anew each time it is opened,
 * with five faults to deal with. The steps of the walkthrough tick themselves off as they go.
 */
import * as vscode from "vscode";
import practiceText from "../../../samples/practice.memo";
import type { StatusItem } from "../statusItem.ts";

/** The file's name in the extension's storage. */
const NAME = "practice.memo";

/** Its faults, which `test/practice.test.ts` counts. */
const PRACTICE_FAULTS = 5;

/** *Open Practice Document*, and what the walkthrough knows of the progress in it. */
export function registerPractice(
  context: vscode.ExtensionContext,
  status: StatusItem,
): vscode.Disposable[] {
  const folder = vscode.Uri.joinPath(context.globalStorageUri, "practice");
  let file: vscode.Uri | undefined;
  return [
    vscode.commands.registerCommand("cablegram.openPractice", async () => {
      if (file !== undefined) await close(file);
      await vscode.workspace.fs.delete(folder, { recursive: true }).then(undefined, () => {});
      // In a folder of its own, so that nothing is left of what was accepted in the copy before.
      file = vscode.Uri.joinPath(folder, String(Date.now()), NAME);
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(practiceText));
      await vscode.window.showTextDocument(file, { preview: false });
    }),
    status.onDidChange(({ uri, toCheck }) => {
      if (uri.toString() !== file?.toString()) return;
      setContext("practiceBegun", toCheck < PRACTICE_FAULTS);
      setContext("practiceDone", toCheck === 0);
      if (0 < toCheck) return;
      void vscode.window.showInformationMessage(
        vscode.l10n.t("That was all five. Your own documents are checked in the same way."),
      );
    }),
  ];
}

/** Closes the copy before without asking; nobody wants its text. */
async function close(file: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputText && input.uri.toString() === file.toString(),
    );
  const document = vscode.workspace.textDocuments.find(
    ({ uri, isDirty }) => isDirty && uri.toString() === file.toString(),
  );
  await document?.save();
  if (0 < tabs.length) await vscode.window.tabGroups.close(tabs);
}

/** Tells the walkthrough that a finding was accepted as in the original. */
export function noteAcceptance(): void {
  setContext("hasAccepted", true);
}

function setContext(name: string, value: boolean): void {
  void vscode.commands.executeCommand("setContext", `cablegram.${name}`, value);
}

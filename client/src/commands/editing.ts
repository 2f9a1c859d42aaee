import * as vscode from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import {
  EDIT_REQUEST,
  type EditNotice,
  type EditParams,
  type EditResult,
} from "../../../server/src/protocol/requests.ts";
import { sayBriefly } from "../saying.ts";
import { activeEditor } from "./activeEditor.ts";

/** Commands that need nothing but the selections. */
const COMMANDS = [
  "cablegram.renumberFootnotes",
  "cablegram.insertFootnote",
  "cablegram.deleteFootnote",
  "cablegram.moveFootnotesToEnd",
  "cablegram.moveFootnotesToPages",
  "cablegram.insertPageMarker",
  "cablegram.renumberPages",
  "cablegram.renumberParagraphs",
  "cablegram.splitHeaderLines",
  "cablegram.rejoinParagraphs",
  "cablegram.rejoinWords",
  "cablegram.unwrapParagraph",
  "cablegram.reflowParagraph",
  "cablegram.cleanPastedText",
] as const;

/** The commands that change a text: the server plans, the editor carries out in one step. */
export function registerEditing(client: BaseLanguageClient): vscode.Disposable[] {
  return [
    ...COMMANDS.map((command) =>
      vscode.commands.registerCommand(command, () => edit(client, command)),
    ),
    vscode.commands.registerCommand("cablegram.convertFootnotes", () => convert(client)),
    vscode.commands.registerCommand("cablegram.renumberFootnotesFrom", () => renumberFrom(client)),
  ];
}

type Edits = Extract<EditResult, { kind: "edits" }>;

async function edit(
  client: BaseLanguageClient,
  command: string,
  options?: EditParams["options"],
): Promise<void> {
  const editor = activeEditor();
  if (editor === undefined) return;
  const { document } = editor;
  const params: EditParams = {
    uri: client.code2ProtocolConverter.asUri(document.uri),
    command,
    selections: editor.selections.map((selection) =>
      client.code2ProtocolConverter.asRange(selection),
    ),
    ...(options && { options }),
  };
  const result = await client.sendRequest<EditResult>(EDIT_REQUEST, params);
  if (result.kind === "refusal") return refuse(client, editor, result.message, result.places);
  if (result.edits.length === 0) {
    sayBriefly(vscode.l10n.t("There is nothing to change."));
    return;
  }
  if (!(await isAgreed(result))) return;
  if (document.version !== result.version)
    void vscode.window.showWarningMessage(
      vscode.l10n.t("The text has changed in the meantime; nothing was done."),
    );
  else await carryOut(client, editor, result);
}

/** One undo step; folds, scroll and carets stay unless the plan says where the carets go. */
async function carryOut(
  client: BaseLanguageClient,
  editor: vscode.TextEditor,
  { edits, carets, leftAlone = [] }: Edits,
): Promise<void> {
  const isDone = await editor.edit((builder) => {
    for (const { range, newText } of edits)
      builder.replace(client.protocol2CodeConverter.asRange(range), newText);
  });
  if (!isDone) return;
  if (carets !== undefined && 0 < carets.length) {
    editor.selections = carets.map((position) => {
      const caret = client.protocol2CodeConverter.asPosition(position);
      return new vscode.Selection(caret, caret);
    });
    const [first] = editor.selections;
    if (first !== undefined)
      editor.revealRange(first, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
  if (0 < leftAlone.length)
    void vscode.window.showInformationMessage(
      vscode.l10n.t("{0} places were left as they are: {1}", leftAlone.length, words(leftAlone)),
    );
}

/** Shows the question with the old and new numbers, which can be copied. */
async function isAgreed({ question, table = [] }: Edits): Promise<boolean> {
  if (question === undefined) return true;
  const change = vscode.l10n.t("Change");
  const copy = vscode.l10n.t("Copy Table");
  const lines = table.map(({ from, to }) => `${from} → ${to}`);
  const shown = lines.slice(0, MOST_SHOWN);
  const detail = (shown.length < lines.length ? [...shown, "…"] : shown).join("\n");
  for (;;) {
    const answer = await vscode.window.showInformationMessage(
      question,
      { modal: true, detail },
      change,
      copy,
    );
    if (answer !== copy) return answer === change;
    await vscode.env.clipboard.writeText(table.map(({ from, to }) => `${from}\t${to}`).join("\n"));
  }
}

const MOST_SHOWN = 20;

async function refuse(
  client: BaseLanguageClient,
  editor: vscode.TextEditor,
  message: string,
  places: readonly EditNotice[],
): Promise<void> {
  const [first] = places;
  if (first === undefined) {
    void vscode.window.showWarningMessage(message);
    return;
  }
  const show = vscode.l10n.t("Show");
  const answer = await vscode.window.showWarningMessage(`${message}: ${words(places)}`, show);
  if (answer !== show) return;
  const range = client.protocol2CodeConverter.asRange(first.range);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function words(places: readonly EditNotice[]): string {
  const shown = places.slice(0, MOST_NAMED).map(({ message }) => message);
  return (places.length <= MOST_NAMED ? shown : [...shown, "…"]).join("; ");
}

const MOST_NAMED = 3;

async function convert(client: BaseLanguageClient): Promise<void> {
  const choices = [
    { label: vscode.l10n.t("Superscript"), description: "²", style: "superscript" },
    { label: vscode.l10n.t("Markdown"), description: "[^2]", style: "caret" },
    { label: vscode.l10n.t("Plain Digits"), description: "2", style: "plain" },
  ];
  const picked = await vscode.window.showQuickPick(choices, {
    placeHolder: vscode.l10n.t("How footnote numbers are to be written"),
  });
  if (picked !== undefined) await edit(client, `cablegram.convertFootnotes.${picked.style}`);
}

async function renumberFrom(client: BaseLanguageClient): Promise<void> {
  const text = await vscode.window.showInputBox({
    prompt: vscode.l10n.t("First footnote number"),
    value: "1",
    validateInput: (value) =>
      /^[1-9]\d{0,3}$/.test(value) ? undefined : vscode.l10n.t("One to four digits are expected."),
  });
  if (text !== undefined)
    await edit(client, "cablegram.renumberFootnotes", { start: Number(text) });
}

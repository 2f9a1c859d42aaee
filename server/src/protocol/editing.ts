/** Editing commands: as a request of Cablegram's own client, and as a command of any other. */
import type { Connection, MessageActionItem, Position, WorkspaceEdit } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { planOf } from "../features/editing/commands.ts";
import type { EditPlan, Notice } from "../features/editing/editPlan.ts";
import { toLspRange } from "../features/location.ts";
import { applyEdits } from "../text/span.ts";
import type { FeatureContext } from "./languageFeatures.ts";
import { showMessage } from "./messages.ts";
import type { OpenDocument } from "./openDocument.ts";
import { EDIT_REQUEST, type EditNotice, type EditParams, type EditResult } from "./requests.ts";

/** Answers the request for a plan. */
export function listenToEditing({ connection, handle, workspace }: FeatureContext): void {
  connection.onRequest(
    EDIT_REQUEST,
    handle<EditParams, EditResult>("edit", NOT_OPEN, (params) => {
      const document = workspace.get(params.uri);
      return document === undefined ? NOT_OPEN : (resultOf(document, params) ?? NOT_KNOWN);
    }),
  );
}

const NOT_OPEN: EditResult = {
  kind: "refusal",
  message: "The document is not open as a cable or memorandum",
  places: [],
};
const NOT_KNOWN: EditResult = { kind: "refusal", message: "No such command", places: [] };

function resultOf(document: OpenDocument, params: EditParams): EditResult | undefined {
  const { snapshot, version } = document;
  const selections = params.selections.map((range) => snapshot.lines.spanOf(range));
  const plan = planOf(params.command, snapshot, selections, params.options);
  return plan && toResult(document, plan, version);
}

function toResult(document: OpenDocument, plan: EditPlan, version: number): EditResult {
  const { snapshot } = document;
  const toNotice = ({ span, message }: Notice): EditNotice => ({
    range: toLspRange(snapshot, span),
    message,
  });
  if (plan.kind === "refusal")
    return { kind: "refusal", message: plan.message, places: plan.places.map(toNotice) };
  const { edits, carets, table, question, leftAlone } = plan;
  return {
    kind: "edits",
    version,
    edits: edits.map(({ span, newText }) => ({ range: toLspRange(snapshot, span), newText })),
    ...(carets && { carets: positionsAfter(applyEdits(document.text(), edits), carets) }),
    ...(table && { table }),
    ...(question !== undefined && { question }),
    ...(leftAlone && { leftAlone: leftAlone.map(toNotice) }),
  };
}

function positionsAfter(text: string, offsets: readonly number[]): Position[] {
  const document = TextDocument.create("", "", 0, text);
  return offsets.map((offset) => document.positionAt(offset));
}

/**
 * Carries out an editing command through the client: asks what is to be asked, applies the edits, and
 * says why nothing was done. Resolves when the client has answered.
 */
export async function runEdit(
  connection: Connection,
  document: OpenDocument,
  params: EditParams,
): Promise<void> {
  const result = resultOf(document, params) ?? NOT_KNOWN;
  if (result.kind === "refusal") {
    const [first] = result.places;
    const reason = first === undefined ? "" : `: ${first.message}`;
    showMessage(connection, "warning", `${result.message}${reason}`);
    return;
  }
  if (result.edits.length === 0) {
    showMessage(connection, "information", "There is nothing to change");
    return;
  }
  if (result.question !== undefined) {
    const answer = await connection.window.showInformationMessage<MessageActionItem>(
      result.question,
      CHANGE,
      LEAVE,
    );
    if (answer?.title !== CHANGE.title) return;
  }
  const edit: WorkspaceEdit = {
    documentChanges: [
      {
        textDocument: { uri: document.uri, version: result.version },
        edits: result.edits.map(({ range, newText }) => ({ range, newText })),
      },
    ],
  };
  await connection.workspace.applyEdit({ label: "Cablegram", edit });
}

const CHANGE: MessageActionItem = { title: "Change" };
const LEAVE: MessageActionItem = { title: "Leave as It Is" };

/** Formatting a document or a range, under the policy of its folder. */
import type {
  DocumentFormattingParams,
  Range,
  ServerCapabilities,
  TextEdit,
} from "vscode-languageserver";
import { getFormattingEdits } from "../features/formatting.ts";
import { toLspRange } from "../features/location.ts";
import type { FeatureContext } from "./languageFeatures.ts";

/** What the server says of it at the start. */
export const formattingCapabilities: ServerCapabilities = {
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
};

/** Answers the two requests. */
export function listenToFormatting({ connection, handle, workspace }: FeatureContext): void {
  const format = (params: DocumentFormattingParams, range?: Range): TextEdit[] | null => {
    const document = workspace.get(params.textDocument.uri);
    if (document === undefined) return null;
    const { snapshot, policy } = document;
    // Blanks at line ends are what formatting is for; clients send `false` where nobody chose.
    const { insertFinalNewline, trimFinalNewlines } = params.options;
    return getFormattingEdits(snapshot, {
      policy,
      insertFinalNewline,
      trimFinalNewlines,
      ...(range && { within: snapshot.lines.spanOf(range) }),
    }).map(({ span, newText }) => ({ range: toLspRange(snapshot, span), newText }));
  };
  connection.onDocumentFormatting(handle("formatting", null, (params) => format(params)));
  connection.onDocumentRangeFormatting(
    handle("formatting a range", null, (params) => format(params, params.range)),
  );
}

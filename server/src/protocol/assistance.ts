/** What helps while one writes: signature help, and the aids that are off until a setting turns them on. */
import type { ServerCapabilities } from "vscode-languageserver";
import { SignatureHelpTriggerKind } from "vscode-languageserver";
import {
  getSignatureHelp,
  SIGNATURE_RETRIGGERS,
  SIGNATURE_TRIGGERS,
} from "../features/signatureHelp/signatureHelp.ts";
import type { FeatureContext } from "./languageFeatures.ts";

/** What the server says of these features at the start. */
export const assistanceCapabilities: ServerCapabilities = {
  signatureHelpProvider: {
    triggerCharacters: [...SIGNATURE_TRIGGERS],
    retriggerCharacters: [...SIGNATURE_RETRIGGERS],
  },
};

/** Answers the requests. */
export function listenToAssistance({
  connection,
  handle,
  workspace,
  client,
}: FeatureContext): void {
  connection.onSignatureHelp(
    handle("signature help", null, ({ textDocument, position, context }) => {
      const snapshot = workspace.get(textDocument.uri)?.snapshot;
      if (snapshot === undefined) return null;
      const offset = snapshot.lines.offsetAt(position);
      const information = client().textDocument?.signatureHelp?.signatureInformation;
      const help = getSignatureHelp(snapshot, offset, {
        // A client that does not say how it came to ask was told to by its user.
        opensByItself:
          context?.triggerKind === SignatureHelpTriggerKind.TriggerCharacter &&
          !context.isRetrigger,
        takesOffsets: information?.parameterInformation?.labelOffsetSupport ?? false,
      });
      return help ?? null;
    }),
  );
}

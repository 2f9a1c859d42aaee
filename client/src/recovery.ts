/**
 * What happens when the server ends by itself: it is started again with what is open, and where it ends
 * again and again it stays ended, and the user is told how to go on. No text is in it that the editor
 * has not, so nothing is lost.
 */
import * as vscode from "vscode";
import { CloseAction, ErrorAction, type ErrorHandler } from "vscode-languageclient";

/** The server is started again so often in `WINDOW` milliseconds. */
const MOST_RESTARTS = 4;
const WINDOW = 3 * 60_000;

/** The handler of a client; `ended` is called when the server ends and is not started again. */
export function recoverFrom(
  output: vscode.LogOutputChannel,
  ended: () => void,
): Required<ErrorHandler> {
  let ends: number[] = [];
  return {
    // A single message that could not be read or sent costs that message.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      const now = Date.now();
      ends = [...ends.filter((end) => now - end < WINDOW), now];
      if (ends.length <= MOST_RESTARTS) {
        void sayStartedAgain(output);
        return { action: CloseAction.Restart, handled: true };
      }
      ended();
      void sayEnded(output, ends.length);
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

async function sayStartedAgain(output: vscode.LogOutputChannel): Promise<void> {
  const show = vscode.l10n.t("Show Output");
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t("Checking ended unexpectedly and was started again. Your text is untouched."),
    show,
  );
  if (answer === show) output.show();
}

async function sayEnded(output: vscode.LogOutputChannel, count: number): Promise<void> {
  const restart = vscode.l10n.t("Restart");
  const show = vscode.l10n.t("Show Output");
  const answer = await vscode.window.showErrorMessage(
    vscode.l10n.t(
      "Checking ended unexpectedly {0} times in three minutes and was not started again. Your text is untouched.",
      count,
    ),
    restart,
    show,
  );
  if (answer === restart) await vscode.commands.executeCommand("cablegram.restart");
  if (answer === show) output.show();
}

/**
 * Says something to the user that asks for no answer. It is a notification: the connection's own functions
 * send a request, and a client that refuses it would end the server.
 */
import { type Connection, MessageType, ShowMessageNotification } from "vscode-languageserver";

/** How a message is shown. */
const TYPES = {
  error: MessageType.Error,
  warning: MessageType.Warning,
  information: MessageType.Info,
} as const;

/** Shows a message in the client's window. */
export function showMessage(
  connection: Pick<Connection, "sendNotification">,
  type: keyof typeof TYPES,
  message: string,
): void {
  withoutAnswer(
    connection.sendNotification(ShowMessageNotification.type, { type: TYPES[type], message }),
  );
}

/**
 * Leaves something that was sent to itself, whose answer says nothing. A client may refuse it, or end before
 * it answers, and a refusal that nobody takes would end the server.
 */
export function withoutAnswer(sent: Promise<unknown>): void {
  sent.catch(() => undefined);
}

/**
 * Leaves a request to itself whose answer says nothing. A client may refuse it, or end before it answers,
 * and a refusal that nobody takes would end the server.
 */
export function withoutAnswer(request: Promise<unknown>): void {
  request.catch(() => undefined);
}

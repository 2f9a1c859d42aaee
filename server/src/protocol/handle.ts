/**
 * The one wrapper around all handlers: it catches, logs and times, and stops a request that was
 * cancelled. A fault in one request costs that request and nothing else.
 */
import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";

export interface HandleEnvironment {
  /** Milliseconds from any beginning. */
  readonly now: () => number;
  readonly error: (message: string) => void;
  /** Called after each request with its name and time. */
  readonly timed: (name: string, milliseconds: number) => void;
}

/** The answer to what is not done, whose message says why; the client shows it. */
export function refused(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

/** Wraps a request handler; `fallback` is the answer where the work failed. */
export type Handle = <Params, Result>(
  name: string,
  fallback: Result,
  work: (params: Params, token: CancellationToken) => Result | Promise<Result>,
) => (params: Params, token: CancellationToken) => Promise<Result>;

/** The wrapper for a server in this environment. */
export function createHandle({ now, error, timed }: HandleEnvironment): Handle {
  return (name, fallback, work) => async (params, token) => {
    throwIfCancelled(token);
    const start = now();
    let result = fallback;
    try {
      result = await work(params, token);
    } catch (fault) {
      if (fault instanceof ResponseError) throw fault;
      error(
        `${name} failed: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`,
      );
    }
    timed(name, now() - start);
    throwIfCancelled(token);
    return result;
  };
}

/** The connection turns the error into the answer that the protocol asks for. */
function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested)
    throw new ResponseError(LSPErrorCodes.RequestCancelled, "The request was cancelled");
}

/** A proposal for what may stand at the caret. */
import type { Span } from "../../text/span.ts";

export interface Proposal {
  /** What is written and what the list shows. */
  readonly text: string;
  /** What stands beside it in the list. */
  readonly detail?: string | undefined;
  readonly kind: "label" | "code" | "value" | "phrase" | "number";
  /** Proposals are listed by this first, then as they come; the lowest is first. */
  readonly rank?: number;
}

export interface Proposals {
  /** What is replaced, in the file; an empty one at the caret. */
  readonly span: Span;
  readonly proposals: readonly Proposal[];
}

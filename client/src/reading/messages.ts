/** What the extension and the panel of the reading view say to each other. */
import type { ReadingChange } from "../../../server/src/protocol/requests.ts";

/** Lines are those of the file, from 0. */
export type ToPanel =
  | {
      readonly type: "document";
      /** Whether the changes are to what the panel shows; else it shows nothing of it yet. */
      readonly isChange: boolean;
      /** The document of the file that is shown; kept by VS Code, so that a reload finds it again. */
      readonly uri: string;
      /** `Document 3 of 12`; empty for the only one. */
      readonly place: string;
      readonly hasPrevious: boolean;
      readonly hasNext: boolean;
      readonly firstLine: number;
      readonly endLine: number;
      readonly text: ReadingChange;
      readonly notes: ReadingChange;
      readonly textLines: readonly number[];
      readonly noteLines: readonly number[];
    }
  /** The line at the top of the text window. */
  | { readonly type: "scroll"; readonly line: number }
  /** The line of the caret. */
  | { readonly type: "caret"; readonly line: number }
  | { readonly type: "findings"; readonly findings: readonly Finding[] }
  | { readonly type: "copy"; readonly html: string; readonly text: string }
  | { readonly type: "nothing"; readonly text: string };

export interface Finding {
  readonly line: number;
  readonly message: string;
}

export type FromPanel =
  | { readonly type: "ready" }
  /** The user scrolled; the line at the top. */
  | { readonly type: "scrolled"; readonly line: number }
  /** To the text, at a line. */
  | { readonly type: "goTo"; readonly line: number }
  /** Another document of the file, by its number. */
  | { readonly type: "openDocument"; readonly number: string }
  | { readonly type: "turn"; readonly by: 1 | -1 }
  /** All of the file as rich text. */
  | { readonly type: "wantCopy" }
  | { readonly type: "copied" };

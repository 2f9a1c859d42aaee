/**
 * Signature help: in lines of fixed form, what comes next and what it means. It opens by itself in
 * such lines only, never in running text.
 */
import type { SignatureHelp } from "vscode-languageserver-types";
import type { Snapshot } from "../../resolve/snapshot.ts";
import { defaultVocabulary } from "../../vocabulary/vocabulary.ts";
import { locate } from "../location.ts";
import { dateTimeForm } from "./dateTimeGroup.ts";
import { distributionForm } from "./distribution.ts";
import { executiveOrderForm } from "./executiveOrder.ts";
import type { Form } from "./form.ts";
import { sourceNoteForm } from "./sourceNote.ts";

/** The character after which the help may open: a part of each of these lines ends with a blank. */
export const SIGNATURE_TRIGGERS: readonly string[] = [" "];
/** Characters that lead from one part to the next while it is open. */
export const SIGNATURE_RETRIGGERS: readonly string[] = ["-", "/", ":", "(", ",", ";", "."];

export interface SignatureOptions {
  /** A character opened it, not the user. */
  readonly opensByItself: boolean;
  /** The client takes offsets in the label; others get the words. */
  readonly takesOffsets: boolean;
}

/** The help at an offset, or `undefined`. */
export function getSignatureHelp(
  snapshot: Snapshot,
  offset: number,
  { opensByItself, takesOffsets }: SignatureOptions,
): SignatureHelp | undefined {
  const form = formAt(snapshot, offset, opensByItself);
  if (form === undefined) return undefined;
  const parameters = form.parts.map(({ name, meaning, columns }) => ({
    label: takesOffsets ? ([columns.start, columns.end] as [number, number]) : name,
    documentation: meaning,
  }));
  const { words, meaning, active } = form;
  const signature = { label: words, documentation: meaning, parameters, activeParameter: active };
  return { signatures: [signature], activeSignature: 0, activeParameter: active };
}

function formAt(snapshot: Snapshot, offset: number, opensByItself: boolean): Form | undefined {
  const location = locate(snapshot, offset);
  if (location === undefined) return undefined;
  const { place, placed } = location;
  const { document } = placed;
  if (document.kind === "memo") return sourceNoteForm(document, place, opensByItself);
  const vocabulary = snapshot.options.vocabulary ?? defaultVocabulary;
  return (
    dateTimeForm(document, place) ??
    executiveOrderForm(document, place) ??
    distributionForm(document, place, vocabulary)
  );
}

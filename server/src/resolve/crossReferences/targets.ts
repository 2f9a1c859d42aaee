/** Where in its own document a cross-reference points: to a note, or to an attachment. */
import { comparePlaces } from "../../parse/place.ts";
import { lazyFor } from "../../vocabulary/lazy.ts";
import type { MemoDocument } from "../document.ts";
import type { Footnote } from "../footnotes/footnotes.ts";
import type { ReadingText } from "../readingText.ts";
import type { CrossReference, CrossReferenceTarget } from "./crossReference.ts";
import type { ReadReference } from "./readReferences.ts";

/** A reference with its place, bound to what the document holds of its target. */
export function toReference(
  document: MemoDocument,
  text: ReadingText,
  read: ReadReference,
): CrossReference {
  const { kind, target } = read;
  const reference: CrossReference = { kind, target, ...text.stretch(read) };
  if (kind === "footnote") {
    const { number, isLocal = false } = read;
    const note = isLocal ? findNote(document, reference) : undefined;
    return {
      ...reference,
      isLocal,
      ...(number === undefined ? {} : { number: text.stretch(number) }),
      ...(note === undefined ? {} : { note }),
    };
  }
  if (kind !== "tab" || target["document"] !== undefined) return reference;
  const attachment = attachmentWithLabel(document, target);
  return attachment === undefined ? reference : { ...reference, attachment };
}

/** Of several notes with the number the nearest in the direction that is written. */
function findNote({ bindings }: MemoDocument, reference: CrossReference): number | undefined {
  const { notes } = bindings.footnotes;
  const found = notesByLabel(notes).get(String(reference.target["footnote"])) ?? [];
  if (found.length < 2) return found[0];
  // Notes stand in text order.
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = notes[found[middle] ?? 0]?.part.start ?? reference.start;
    if (comparePlaces(start, reference.start) < 0) low = middle + 1;
    else high = middle;
  }
  const after = found[low];
  return reference.target["direction"] === "below" ? after : (found[low - 1] ?? after);
}

/** Indices of notes by their labels; made once for a document, which may have thousands. */
const notesByLabel = lazyFor(
  (notes: readonly Footnote[]): ReadonlyMap<string, readonly number[]> => {
    const found = new Map<string, number[]>();
    notes.forEach(({ label }, index) => {
      const own = found.get(label);
      if (own === undefined) found.set(label, [index]);
      else own.push(index);
    });
    return found;
  },
);

/** Index of the attachment with the label that a target names; `undefined` if there is none. */
export function attachmentWithLabel(
  { bindings }: MemoDocument,
  target: CrossReferenceTarget,
): number | undefined {
  const label = String(target["tab"]).toUpperCase();
  const isTab = target["form"] === undefined;
  const found = bindings.attachments.findIndex((attachment) => {
    const [word = "", own = ""] = attachment.label.toUpperCase().split(" ");
    return own === label && isTab === (word === "TAB");
  });
  return found < 0 ? undefined : found;
}

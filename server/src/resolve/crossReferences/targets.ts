/** Where in its own document a cross-reference points: to a note, or to an attachment. */
import { comparePlaces } from "../../parse/place.ts";
import type { MemoDocument } from "../document.ts";
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
  const label = String(reference.target["footnote"]);
  const found = notes.flatMap((note, index) => (note.label === label ? [index] : []));
  if (found.length < 2) return found[0];
  const before = found.filter(
    (index) => comparePlaces(notes[index]?.part.start ?? reference.start, reference.start) < 0,
  );
  const [after] = found.slice(before.length);
  return reference.target["direction"] === "below" ? after : (before.at(-1) ?? after);
}

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

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
    const numbered = read.number && { ...reference, number: text.stretch(read.number) };
    const note = findNote(document, reference);
    return { ...(numbered ?? reference), ...(note === undefined ? {} : { note }) };
  }
  if (kind !== "tab" || target["document"] !== undefined) return reference;
  const attachment = attachmentWithLabel(document, target);
  return attachment === undefined ? reference : { ...reference, attachment };
}

/** Keys of a target that say that a note is not this document's. */
const ELSEWHERE = ["document", "volume", "years", "chapter", "page"] as const;

/** Whether a reference is to a note of its own document: `footnote 3 above`, `footnote 3`. */
export function isToOwnNote({ kind, target }: CrossReference): boolean {
  if (kind !== "footnote" || target["direction"] === "thereto") return false;
  return ELSEWHERE.every((key) => target[key] === undefined);
}

/** Of several notes with the number the nearest in the direction that is written. */
function findNote({ bindings }: MemoDocument, reference: CrossReference): number | undefined {
  if (!isToOwnNote(reference)) return undefined;
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

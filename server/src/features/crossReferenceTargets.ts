/**
 * What a cross-reference points to within its file, and what points there: a note, another document of
 * a volume, an attachment, the citation that *Ibid.* repeats. Of what is in other files it is told
 * which references mean the same.
 */
import type { Range } from "vscode-languageserver-types";
import type { Place, Stretch } from "../parse/place.ts";
import type { CrossReference } from "../resolve/crossReferences/crossReference.ts";
import { crossReferencesOf } from "../resolve/crossReferences/crossReferences.ts";
import { attachmentWithLabel } from "../resolve/crossReferences/targets.ts";
import type { MemoDocument } from "../resolve/document.ts";
import type { PlacedDocument, Snapshot } from "../resolve/snapshot.ts";
import { crossReferenceIn } from "./crossReferenceAt.ts";
import { findTouched, lineRange, locate } from "./location.ts";

/** A reference and its document in the file. */
export interface PlacedReference {
  readonly placed: PlacedDocument;
  readonly document: MemoDocument;
  readonly reference: CrossReference;
}

/** The cross-reference at an offset, or `undefined`. */
export function crossReferenceAt(snapshot: Snapshot, offset: number): PlacedReference | undefined {
  const location = locate(snapshot, offset);
  const document = location?.placed.document;
  if (location === undefined || document?.kind !== "memo") return undefined;
  const reference = crossReferenceIn(document, location.place);
  return reference && { placed: location.placed, document, reference };
}

/** The range in the file of a stretch of a document. */
function stretchRange({ firstLine }: PlacedDocument, { start, end }: Stretch): Range {
  const position = ({ line, column }: Place) => ({ line: firstLine + line, character: column });
  return { start: position(start), end: position(end) };
}

/** Where in the file a cross-reference points, in text order; empty if that is elsewhere. */
export function targetsOf(
  snapshot: Snapshot,
  { placed, document, reference }: PlacedReference,
): readonly Range[] {
  const { note, attachment, repeats, target } = reference;
  if (repeats !== undefined) return [stretchRange(placed, repeats)];
  if (note !== undefined) return noteRange(placed, document, note);
  if (attachment !== undefined) return attachmentRange(placed, document, attachment);
  if (target["document"] === undefined || target["volume"] !== undefined) return [];
  return snapshot.documents.flatMap((other) => {
    const own = other.document;
    return own.kind === "memo" && isNamed(own, target) ? placeIn(other, own, reference) : [];
  });
}

function isNamed({ bindings }: MemoDocument, target: CrossReference["target"]): boolean {
  const number = bindings.number?.text;
  const { document, lastDocument } = target;
  if (number === undefined) return false;
  if (lastDocument === undefined) return number === String(document);
  const value = Number(number);
  return Number(document) <= value && value <= Number(lastDocument);
}

/** The note or tab of another document, or its number. */
function placeIn(
  placed: PlacedDocument,
  document: MemoDocument,
  { kind, target }: CrossReference,
): readonly Range[] {
  const { bindings } = document;
  if (kind === "footnote") {
    const label = String(target["footnote"]);
    const index = bindings.footnotes.notes.findIndex((note) => note.label === label);
    return index < 0 ? [] : noteRange(placed, document, index);
  }
  const tab = kind === "tab" ? attachmentWithLabel(document, target) : undefined;
  if (tab !== undefined) return attachmentRange(placed, document, tab);
  return bindings.number === undefined ? [] : [lineRange(placed, bindings.number)];
}

function noteRange(placed: PlacedDocument, { bindings }: MemoDocument, index: number): Range[] {
  const note = bindings.footnotes.notes[index];
  return note === undefined ? [] : [lineRange(placed, note.labelStretch)];
}

function attachmentRange(placed: PlacedDocument, { parts }: MemoDocument, index: number): Range[] {
  const attachment = parts.attachments[index];
  return attachment === undefined ? [] : [lineRange(placed, attachment.label)];
}

/** The number of a document or the label of an attachment at an offset: what others point to. */
export function targetAt(snapshot: Snapshot, offset: number): Range | undefined {
  const location = locate(snapshot, offset);
  const document = location?.placed.document;
  if (location === undefined || document?.kind !== "memo") return undefined;
  const { number } = document.bindings;
  const labels = document.parts.attachments.map(({ label }) => label);
  const found = findTouched(number === undefined ? labels : [number, ...labels], location.place);
  return found && lineRange(location.placed, found);
}

/** The cross-references of the file that point to a place in it, in text order. */
export function crossReferencesTo(snapshot: Snapshot, target: Range): readonly Range[] {
  return rangesWhere(snapshot, (each) =>
    targetsOf(snapshot, each).some((range) => isSame(range, target)),
  );
}

/** The cross-references of the file that mean the same document, note, telegram or volume. */
export function crossReferencesLike(
  snapshot: Snapshot,
  { reference }: PlacedReference,
): readonly Range[] {
  const identity = identityOf(reference);
  return rangesWhere(snapshot, (each) => identityOf(each.reference) === identity);
}

function rangesWhere(
  snapshot: Snapshot,
  isWanted: (reference: PlacedReference) => boolean,
): readonly Range[] {
  return snapshot.documents.flatMap((placed) => {
    const { document } = placed;
    if (document.kind !== "memo") return [];
    return crossReferencesOf(document).flatMap((reference) =>
      isWanted({ placed, document, reference }) ? [stretchRange(placed, reference)] : [],
    );
  });
}

/** Keys that tell a target from others; its date and page do not. */
const IDENTITY = [
  "document",
  "footnote",
  "chapter",
  "years",
  "volume",
  "part",
  "number",
  "to",
  "from",
  "tab",
] as const;

function identityOf({ kind, target, start }: CrossReference): string {
  if (kind === "ibid") return `ibid ${start.line} ${start.column}`;
  return [kind, ...IDENTITY.map((key) => target[key] ?? "")].join("\n");
}

function isSame(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}

/** Ranges in text order. */
export function inTextOrder(ranges: readonly Range[]): readonly Range[] {
  return [...ranges].sort(
    (a, b) => a.start.line - b.start.line || a.start.character - b.start.character,
  );
}

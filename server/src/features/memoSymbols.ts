/** The entries of a memorandum's outline: fields, headings, paragraphs, attachments, notes, pages. */
import { type DocumentLines, textOf } from "../parse/documentLines.ts";
import type { AttachmentPart, FieldPart, HeadingPart, Node } from "../parse/nodes.ts";
import { comparePlaces, contains, type Place, type Stretch, toStretch } from "../parse/place.ts";
import type { MemoDocument } from "../resolve/document.ts";
import type { MatchReason } from "../resolve/footnotes/footnotes.ts";
import type { MemoBindings } from "../resolve/memo/memoBindings.ts";
import { noteText } from "../resolve/memo/memoBindings.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { pageMarkerStretch } from "./pageMarkerStretch.ts";
import { headingEntry, paragraphEntry } from "./paragraphSymbols.ts";
import { createTextCover, visibleStretch } from "./placing.ts";
import { cutReference, withoutMarks, withoutReferences } from "./plainText.ts";
import { clip, firstWords, toSentenceCase } from "./readableText.ts";
import type { SymbolEntry, SymbolKind } from "./symbolTree.ts";

const LONGEST_DETAIL = 80;

/** The entries below a memorandum's root; in no particular order. */
export function collectMemoSymbols(
  document: MemoDocument,
  vocabulary: Vocabulary,
): readonly SymbolEntry[] {
  const { parts } = document;
  return [
    ...datelineEntries(document),
    ...parts.fields.map((field) => fieldEntry(document, field, vocabulary)),
    ...textEntries(document, vocabulary),
    ...parts.attachments.map((attachment) => attachmentEntry(document, attachment)),
    ...noteEntries(document, vocabulary),
    ...parts.pages.map((page): SymbolEntry => {
      const stretch = pageMarkerStretch(page);
      const name = `p. ${page.label}`;
      return {
        name,
        detail: "",
        kind: "event",
        stretch,
        selection: stretch,
        depth: undefined,
        isOpen: false,
      };
    }),
  ];
}

/** `56 Memorandum From …`, or the subject where the heading is missing; and the dateline. */
export function memoTitle(document: MemoDocument): { name: string; detail: string } {
  const {
    lines,
    parts: { attachments },
    bindings,
  } = document;
  const { number, title, footnotes } = bindings;
  // The dateline and subject of an attachment are its own.
  const isOwn = (line: number) => line < (attachments[0]?.start.line ?? lines.length);
  const dateline = bindings.datelines.find((each) => isOwn(each.line));
  const subject = bindings.fields.find(
    (each) => each.field === "subject" && isOwn(each.start.line),
  );
  const parts = [number?.text, title?.text ?? subject?.value].filter((part) => part !== undefined);
  const name = parts.length === 0 ? clip(firstLine(lines), LONGEST_DETAIL) : parts.join(" ");
  const detail = dateline && withoutReferences(lines, dateline, footnotes.references);
  return { name: name === "" ? "Memorandum" : name, detail: detail ?? "" };
}

function firstLine(lines: DocumentLines): string {
  const line = lines.findIndex((source) => !source.isBlank);
  return withoutMarks(lines, { line, start: 0, end: textOf(lines, line).length }, []);
}

function entry(
  name: string,
  detail: string,
  kind: SymbolKind,
  stretch: Stretch,
  depth: number,
): SymbolEntry {
  return { name, detail, kind, stretch, selection: stretch, depth, isOpen: false };
}

function datelineEntries({ lines, parts, bindings }: MemoDocument): readonly SymbolEntry[] {
  return bindings.datelines.map((dateline) => {
    const own = cutReference(lines, dateline, bindings.footnotes.references);
    const detail = withoutReferences(lines, own, []);
    return entry(
      "Dateline",
      detail,
      "field",
      toStretch(own),
      depthAt(parts.attachments, dateline.line),
    );
  });
}

function fieldEntry(
  { lines, parts, bindings }: MemoDocument,
  field: FieldPart,
  vocabulary: Vocabulary,
): SymbolEntry {
  const { references } = bindings.footnotes;
  const last = field.values.at(-1);
  const labelEnd = { line: field.start.line, column: textOf(lines, field.start.line).length };
  const end: Place = last === undefined ? labelEnd : { line: last.line, column: last.end };
  const value = field.values.map((piece) => withoutReferences(lines, piece, references));
  const label = field.reading?.label ?? "Subject";
  const stretch = visibleStretch(lines, { start: field.start, end });
  const detail = clip(value.join(isList(field) ? "; " : " "), LONGEST_DETAIL);
  const name = toSentenceCase(label.toUpperCase(), vocabulary);
  return entry(name, detail, "field", stretch, depthAt(parts.attachments, field.start.line));
}

function isList({ field }: FieldPart): boolean {
  return field === "participants";
}

/** Headings and labelled paragraphs below them, and the signature. */
function textEntries(document: MemoDocument, vocabulary: Vocabulary): readonly SymbolEntry[] {
  const { lines, parts, bindings } = document;
  const { references } = bindings.footnotes;
  const context = { lines, references, vocabulary, cover: createTextCover(document) };
  const entries: SymbolEntry[] = parts.headings.map((heading) =>
    headingEntry(context, heading, depthAt(parts.attachments, heading.line)),
  );
  for (const paragraph of parts.paragraphs) {
    const { line } = paragraph.start;
    const attachment = attachmentAt(parts.attachments, line);
    const heading = lastHeading(parts.headings, attachment, line);
    const depth = depthAt(parts.attachments, line) + (heading?.level ?? 0);
    const found = paragraphEntry(context, paragraph, depth);
    if (found !== undefined) entries.push(found);
  }
  if (parts.signature !== undefined) {
    const signature = cutReference(lines, parts.signature, references);
    const depth = depthAt(parts.attachments, signature.line);
    const detail = withoutReferences(lines, signature, []);
    entries.push(entry("Signature", detail, "constant", toStretch(signature), depth));
  }
  return entries;
}

/** The heading that a line stands under, within the same attachment or before the first one. */
function lastHeading(
  headings: readonly HeadingPart[],
  attachment: AttachmentPart | undefined,
  line: number,
): HeadingPart | undefined {
  const first = attachment?.start.line ?? 0;
  return headings.filter((heading) => first <= heading.line && heading.line <= line).at(-1);
}

function attachmentAt(
  attachments: readonly AttachmentPart[],
  line: number,
): AttachmentPart | undefined {
  return attachments.find((attachment) => contains(attachment, { line, column: 0 }));
}

/** What stands in an attachment is one level further in. */
function depthAt(attachments: readonly AttachmentPart[], line: number): number {
  return attachmentAt(attachments, line) === undefined ? 1 : 2;
}

/** An attachment by its label, with its own title if it has one. */
function attachmentEntry(
  { lines, tree, bindings }: MemoDocument,
  attachment: AttachmentPart,
): SymbolEntry {
  const node = tree.root.children.find(
    ({ data, start }) => data.kind === "attachment" && comparePlaces(start, attachment.start) === 0,
  );
  const title = node?.children.filter(({ data }) => data.kind === "heading")[1];
  const detail = title === undefined ? "" : titleOf(lines, title, bindings);
  return {
    name: attachment.text,
    detail: clip(detail, LONGEST_DETAIL),
    kind: "module",
    stretch: visibleStretch(lines, attachment),
    selection: toStretch(attachment.label),
    depth: 1,
    isOpen: false,
  };
}

function titleOf(lines: DocumentLines, { start }: Node, { footnotes }: MemoBindings): string {
  const piece = { line: start.line, start: start.column, end: textOf(lines, start.line).length };
  return withoutMarks(lines, piece, footnotes.references);
}

/** The notes as a group; each tells by its detail if no footnote number in the text is matched. */
function noteEntries(
  { lines, tree, bindings }: MemoDocument,
  vocabulary: Vocabulary,
): readonly SymbolEntry[] {
  const { notes, references } = bindings.footnotes;
  const node = tree.root.children.find(({ data }) => data.kind === "notes");
  if (node === undefined || notes.length === 0) return [];
  const entries = notes.map((note): SymbolEntry => {
    const words = firstWords(withoutNoteMarks(noteText(lines, note.part)), vocabulary);
    const stretch = visibleStretch(lines, note.part);
    const reasons = note.references.map((index) => references[index]?.reason);
    return {
      ...entry(`fn ${note.label} ${words}`, noteDetail(reasons), "key", stretch, 2),
      selection: toStretch(note.labelStretch),
    };
  });
  const stretch = visibleStretch(lines, node);
  const group = entry("Notes", String(notes.length), "namespace", stretch, 1);
  return [{ ...group, selection: { start: stretch.start, end: stretch.start } }, ...entries];
}

function withoutNoteMarks(text: string): string {
  return text.replaceAll("*", "");
}

/** What a reader should know of how a note is matched; nothing if its number stands in order. */
function noteDetail(reasons: readonly (MatchReason | undefined)[]): string {
  if (reasons.length === 0) return "no footnote number in the text";
  if (reasons.every((reason) => reason === "inferred")) return "footnote number uncertain";
  return reasons.includes("by-position") ? "matched by position" : "";
}

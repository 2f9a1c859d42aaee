/** The entries of a memorandum's outline: fields, headings, paragraphs, attachments, notes, pages. */
import { type DocumentLines, textOf } from "../parse/documentLines.ts";
import type { AttachmentPart, FieldPart, HeadingPart } from "../parse/nodes.ts";
import { byLine, contains, type Place, type Stretch, toStretch } from "../parse/place.ts";
import type { MemoDocument } from "../resolve/document.ts";
import type { MatchReason } from "../resolve/footnotes/footnotes.ts";
import { noteText } from "../resolve/memo/memoBindings.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { pageMarkerStretch } from "./pageMarkerStretch.ts";
import { headingEntry, paragraphEntry } from "./paragraphSymbols.ts";
import { textCover, visibleStretch } from "./placing.ts";
import { cutReference, withoutMarks, withoutReferences } from "./plainText.ts";
import { clip, firstWords, toSentenceCase } from "./readableText.ts";
import { sourceNoteSummary } from "./sourceNoteText.ts";
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
    ...telegramNumberEntries(document),
    ...parts.fields.map((field) => fieldEntry(document, field, vocabulary)),
    ...textEntries(document, vocabulary),
    ...parts.attachments.map((_, index) => attachmentEntry(document, index)),
    ...noteEntries(document, vocabulary),
    ...looseSourceEntries(document),
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
  const detail =
    dateline?.joined ?? (dateline && withoutReferences(lines, dateline, footnotes.references));
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
    const detail = dateline.joined ?? withoutReferences(lines, own, []);
    return entry("Dateline", detail, "field", toStretch(own), depthInText(parts, dateline.line));
  });
}

function telegramNumberEntries({ bindings }: MemoDocument): readonly SymbolEntry[] {
  const number = bindings.telegramNumber;
  return number === undefined
    ? []
    : [entry("Telegram number", number.text, "field", toStretch(number), 1)];
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
  const label = field.reading?.label ?? field.field;
  const stretch = visibleStretch(lines, { start: field.start, end });
  const detail = clip(value.join(isList(field, lines) ? "; " : " "), LONGEST_DETAIL);
  const name = toSentenceCase(label.toUpperCase(), vocabulary);
  const { line } = field.start;
  const depth =
    field.field === "participants" ? depthInText(parts, line) : depthAt(parts.attachments, line);
  return entry(name, detail, "field", stretch, depth);
}

/** Whether the values are several and not one that is wrapped. */
function isList({ field, values }: FieldPart, lines: DocumentLines): boolean {
  if (field === "participants" || field === "attachments") return true;
  return values.every(({ line }) => lines[line]?.memo.enumerator?.bullet !== undefined);
}

/** Headings and labelled paragraphs below them, and the signatures. */
function textEntries(document: MemoDocument, vocabulary: Vocabulary): readonly SymbolEntry[] {
  const { lines, parts, bindings } = document;
  const { references } = bindings.footnotes;
  const numbers = byLine(references);
  const referencesOn = (line: number) => numbers.get(line) ?? [];
  const context = { lines, referencesOn, vocabulary, cover: textCover(document) };
  const entries: SymbolEntry[] = parts.headings.map((heading) =>
    headingEntry(context, heading, depthAt(parts.attachments, heading.line)),
  );
  for (const paragraph of parts.paragraphs) {
    const found = paragraphEntry(context, paragraph, depthInText(parts, paragraph.start.line));
    if (found !== undefined) entries.push(found);
  }
  for (const name of parts.signatures) {
    const signature = cutReference(lines, name, references);
    const depth = isBeforeHeading(parts, signature.line)
      ? depthInText(parts, signature.line)
      : depthAt(parts.attachments, signature.line);
    const detail = withoutReferences(lines, signature, []);
    entries.push(entry("Signature", detail, "constant", toStretch(signature), depth));
  }
  return entries;
}

/** Whether the text goes on with another heading below a line, in the same attachment or none. */
function isBeforeHeading({ attachments, headings }: MemoDocument["parts"], line: number): boolean {
  const next = headings[lastUpTo(headings, line, (each) => each.line) + 1];
  if (next === undefined) return false;
  return attachmentAt(attachments, next.line) === attachmentAt(attachments, line);
}

/** What stands under a heading is one level further in than the heading. */
function depthInText({ attachments, headings }: MemoDocument["parts"], line: number): number {
  const heading = lastHeading(headings, attachmentAt(attachments, line), line);
  return depthAt(attachments, line) + (heading?.level ?? 0);
}

/** The heading that a line stands under, within the same attachment or before the first one. */
function lastHeading(
  headings: readonly HeadingPart[],
  attachment: AttachmentPart | undefined,
  line: number,
): HeadingPart | undefined {
  const heading = headings[lastUpTo(headings, line, (each) => each.line)];
  const first = attachment?.start.line ?? 0;
  return heading !== undefined && first <= heading.line ? heading : undefined;
}

function attachmentAt(
  attachments: readonly AttachmentPart[],
  line: number,
): AttachmentPart | undefined {
  const attachment = attachments[lastUpTo(attachments, line, ({ start }) => start.line)];
  return attachment && contains(attachment, { line, column: 0 }) ? attachment : undefined;
}

/** Index of the last part that begins up to a line, by bisection; -1 if there is none. */
function lastUpTo<T>(parts: readonly T[], line: number, lineOf: (part: T) => number): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const part = parts[middle];
    if (part !== undefined && lineOf(part) <= line) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** What stands in an attachment is one level further in than the attachment. */
function depthAt(attachments: readonly AttachmentPart[], line: number): number {
  return 1 + (attachmentAt(attachments, line)?.level ?? 0);
}

/** An attachment by its label, with its own title if it has one. */
function attachmentEntry({ lines, parts, bindings }: MemoDocument, index: number): SymbolEntry {
  const attachment = parts.attachments[index] as AttachmentPart;
  const { references } = bindings.footnotes;
  const title = attachment.title.map((piece) => withoutMarks(lines, piece, references)).join(" ");
  return {
    name: bindings.attachments[index]?.label ?? attachment.text,
    detail: clip(title, LONGEST_DETAIL),
    kind: "module",
    stretch: visibleStretch(lines, attachment),
    selection: toStretch(attachment.label),
    depth: attachment.level,
    isOpen: false,
  };
}

/** The notes as a group; each tells by its detail if no footnote number in the text is matched. */
function noteEntries(
  { lines, tree, parts, bindings }: MemoDocument,
  vocabulary: Vocabulary,
): readonly SymbolEntry[] {
  const { notes, references } = bindings.footnotes;
  // The list at the end is a group; notes within the text stand where they are.
  const node = tree.root.children.filter(({ data }) => data.kind === "notes").at(-1);
  const listStart = parts.notesStart === undefined ? undefined : node?.start.line;
  const isInList = ({ part }: { readonly part: Stretch }) =>
    listStart !== undefined && listStart <= part.start.line;
  const entries = notes.map((note, index): SymbolEntry => {
    const words = firstWords(withoutNoteMarks(noteText(lines, note.part)), vocabulary);
    const stretch = visibleStretch(lines, note.part);
    const reasons = note.references.map((reference) => references[reference]?.reason);
    const source = bindings.sources.get(index);
    // Of a source note the place by which the paper is found tells more than its first words.
    const summary = source?.repository === undefined ? "" : sourceNoteSummary(source);
    const shown = summary === "" ? words : `Source: ${clip(summary, LONGEST_DETAIL)}`;
    return {
      ...entry(`fn ${note.label} ${shown}`, noteDetail(reasons), "key", stretch, 2),
      selection: toStretch(note.labelStretch),
      depth: isInList(note) ? 2 : undefined,
    };
  });
  if (node === undefined || listStart === undefined) return entries;
  const stretch = visibleStretch(lines, node);
  const count = notes.filter(isInList).length;
  const group = entry("Notes", String(count), "namespace", stretch, 1);
  return [{ ...group, selection: { start: stretch.start, end: stretch.start } }, ...entries];
}

/** A source note that is no footnote stands in the text. */
function looseSourceEntries({ lines, parts, bindings }: MemoDocument): readonly SymbolEntry[] {
  const { looseSource } = bindings;
  if (looseSource === undefined) return [];
  const stretch = visibleStretch(lines, looseSource);
  const depth = depthInText(parts, stretch.start.line);
  return [entry("Source", sourceNoteSummary(looseSource.source), "field", stretch, depth)];
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

/** The lists of an outline in the form of the contract, each in text order. */
import { textOf } from "../parse/documentLines.ts";
import { comparePlaces, type LineStretch, type Stretch } from "../parse/place.ts";
import { bracketsOf } from "../resolve/brackets.ts";
import type {
  CrossReference,
  CrossReferenceTarget,
} from "../resolve/crossReferences/crossReference.ts";
import { crossReferencesOf } from "../resolve/crossReferences/crossReferences.ts";
import { type Document, textIn } from "../resolve/document.ts";
import type { FootnoteReference } from "../resolve/footnotes/footnotes.ts";
import { noteText } from "../resolve/memo/memoBindings.ts";
import { skipBlanks } from "../scan/words.ts";
import { collapse } from "../vocabulary/matching.ts";
import { findClassificationLine } from "./classificationLine.ts";
import type { DocumentOutline, Field, FootnoteOutline } from "./contract.ts";
import { toSourceNote } from "./outlineSource.ts";
import { pageMarkerStretch } from "./pageMarkerStretch.ts";
import { type Placing, textCover, visibleStretch } from "./placing.ts";
import { cutReference } from "./plainText.ts";

/** The sections of a cable that says `SECTION 1 OF 2`. */
export function sectionsOf({ parts }: Document, placing: Placing): DocumentOutline["sections"] {
  if (parts.kind === "memo") return [];
  return parts.sections.flatMap(({ number, of, start, end }) =>
    number === undefined || of === undefined
      ? []
      : [{ number, of, range: placing.range({ start, end }) }],
  );
}

/** The page markers, each as a whole. */
export function pagesOf({ parts }: Document, placing: Placing): DocumentOutline["pages"] {
  return parts.pages.map((page) => ({
    label: page.label,
    range: placing.range(pageMarkerStretch(page)),
  }));
}

/** The headings without the footnote numbers at their ends. */
export function headingsOf(document: Document, placing: Placing): DocumentOutline["headings"] {
  const references = referencesOf(document);
  return document.parts.headings.map((heading) => {
    const own = cutReference(placing.lines, heading, references);
    return { text: lineText(placing, own), level: heading.level, range: placing.lineRange(own) };
  });
}

/**
 * Paragraphs and items with a label, a bullet or a portion mark before them, without the blank lines
 * and page markers after them.
 */
export function paragraphsOf(document: Document, placing: Placing): DocumentOutline["paragraphs"] {
  const cover = textCover(document);
  return document.parts.paragraphs.flatMap((paragraph) => {
    const { enumerator, level, mark, start } = paragraph;
    const isMarkedFirst =
      mark?.line === start.line && mark.start === lineStart(placing, start.line);
    if (enumerator === undefined && !isMarkedFirst) return [];
    return {
      label: enumerator?.label || (enumerator?.bullet ?? ""),
      mark: enumerator?.mark?.text ?? mark?.text ?? null,
      level,
      range: placing.range(cover.trim(paragraph)),
    };
  });
}

/** The column of the first character of a line that is not blank. */
function lineStart({ lines }: Placing, line: number): number {
  return skipBlanks(textOf(lines, line), 0);
}

/** The notes, each from its label to the end of its text. */
export function footnotesOf(document: Document, placing: Placing): readonly FootnoteOutline[] {
  if (document.kind === "cable") return [];
  const { footnotes, sources } = document.bindings;
  return footnotes.notes.map((note, index) => {
    const source = sources.get(index);
    return {
      label: note.label,
      labelRange: placing.lineRange(note.labelStretch),
      range: placing.range(visibleStretch(placing.lines, note.part)),
      text: noteText(placing.lines, note.part),
      source: source === undefined ? null : toSourceNote(source, placing),
      references: note.references.flatMap((reference) => {
        const found = footnotes.references[reference];
        return found === undefined ? [] : { range: placing.lineRange(found) };
      }),
    };
  });
}

/** The footnote numbers in the text. */
export function footnoteReferencesOf(
  document: Document,
  placing: Placing,
): DocumentOutline["footnoteReferences"] {
  return referencesOf(document).map((reference) => ({
    label: reference.label,
    range: placing.lineRange(reference),
    bound: reference.note !== undefined,
    inferred: reference.evidence === "inferred",
    style: reference.style,
  }));
}

function referencesOf(document: Document): readonly FootnoteReference[] {
  return document.kind === "cable" ? [] : document.bindings.footnotes.references;
}

/** The cross-references in text and notes. */
export function crossReferencesIn(
  document: Document,
  placing: Placing,
): DocumentOutline["crossReferences"] {
  return crossReferencesOf(document).map((reference) => ({
    kind: reference.kind,
    text: collapse(textIn(placing.lines, reference)),
    range: placing.range(reference),
    target: withPlace(placing, reference),
  }));
}

/** The target of an *Ibid.* with line and character of what it repeats. */
function withPlace(placing: Placing, { target, repeats }: CrossReference): CrossReferenceTarget {
  if (repeats === undefined) return target;
  const { line, character } = placing.range(repeats).start;
  return { ...target, line, character };
}

/** The editorial brackets with what they hold; page markers and footnote numbers are none. */
export function bracketsIn(document: Document, placing: Placing): DocumentOutline["brackets"] {
  return bracketsOf(document).map((bracket) => ({
    kind: bracket.kind,
    text: collapse(textIn(placing.lines, bracket)),
    range: placing.range(bracket),
  }));
}

/** Tabs and attachments, each from its label to the end of its text. */
export function attachmentsOf(
  document: Document,
  placing: Placing,
): DocumentOutline["attachments"] {
  if (document.kind === "cable") return [];
  const { parts, bindings } = document;
  return parts.attachments.map((attachment, index) => ({
    label: bindings.attachments[index]?.label ?? attachment.text,
    range: placing.range(visibleStretch(placing.lines, attachment)),
  }));
}

/** The signature without a footnote number; of several on a printed document, all as one field. */
export function signatureOf(document: Document, placing: Placing): Field | null {
  const own = ownSignatures(document).map((name) =>
    cutReference(placing.lines, name, referencesOf(document)),
  );
  const first = own[0];
  const last = own.at(-1);
  if (first === undefined || last === undefined) return null;
  const texts = own.map((name) => lineText(placing, name));
  const start = { line: first.line, column: first.start };
  const end = { line: last.line, column: last.end };
  return {
    value: texts.map(collapse).join("; "),
    text: texts.join("\n"),
    range: placing.range({ start, end }),
  };
}

function ownSignatures({ parts }: Document): readonly LineStretch[] {
  if (parts.kind === "cable") return parts.signature === undefined ? [] : [parts.signature];
  const [attachment] = parts.attachments;
  const end = attachment?.start.line ?? Number.POSITIVE_INFINITY;
  return parts.signatures.filter(({ line }) => line < end);
}

/** The first end mark. */
export function endMarkOf({ parts }: Document, placing: Placing): Field | null {
  const [mark] = parts.endMarks;
  return mark === undefined ? null : lineField(placing, mark);
}

/** A cable's classification line with its message number; a printed document's publisher's lines. */
export function bannerOf(document: Document, placing: Placing): Field | null {
  if (document.kind === "memo") return publisherOf(document, placing);
  const line = findClassificationLine(document);
  if (line === undefined) return null;
  return { ...stretchField(placing, line.stretch), value: line.value };
}

/** All publisher's lines above the heading as one field. */
function publisherOf({ tree, parts }: Document, placing: Placing): Field | null {
  const heading = parts.kind === "memo" ? parts.heading?.line : undefined;
  const leaves = tree.root.children.filter(
    ({ data, start }) =>
      data.kind === "furniture" &&
      data.name === "publisher" &&
      start.line < (heading ?? start.line + 1),
  );
  const first = leaves[0];
  const last = leaves.at(-1);
  if (first === undefined || last === undefined) return null;
  const values = leaves.map((leaf) => textIn(placing.lines, leaf).trim());
  const stretch = visibleStretch(placing.lines, { start: first.start, end: last.end });
  return { ...stretchField(placing, stretch), value: values.join(" "), text: values.join("\n") };
}

/** The attributes of an archive record; the range reaches from the key to the value's end. */
export function attributesOf(document: Document, placing: Placing): DocumentOutline["attributes"] {
  if (document.kind === "memo") return [];
  return document.bindings.attributes.map(({ key, value, keyStretch, start, end }) => {
    const from = { line: keyStretch.line, column: keyStretch.start };
    const to = comparePlaces(start, end) < 0 ? end : start;
    return { key, value, range: placing.range({ start: from, end: to }) };
  });
}

function lineText({ lines }: Placing, { line, start, end }: LineStretch): string {
  return textOf(lines, line).slice(start, end);
}

function lineField(placing: Placing, stretch: LineStretch): Field {
  const text = lineText(placing, stretch);
  return { value: collapse(text), text, range: placing.lineRange(stretch) };
}

function stretchField(placing: Placing, stretch: Stretch): Field {
  const text = textIn(placing.lines, stretch);
  return { value: collapse(text), text, range: placing.range(stretch) };
}

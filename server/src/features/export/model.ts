/**
 * A document as it is exported, whatever the format: blocks and runs of text in the order of the
 * document. Every letter and digit of the document is in it, in order, exactly once; `allText` in
 * `allText.ts` gives them back.
 */
import type { FurnitureName, HeaderFieldName } from "../../parse/nodes.ts";
import type { BracketKind } from "../../vocabulary/vocabulary.ts";

export type Emphasis = "italic" | "bold" | "boldItalic";

/** What a run of text points to: a document of the volume, a note of it, a note of this document. */
export type Target =
  | { readonly document: string; readonly label?: string }
  | { readonly note: number };

/** Text with one emphasis and in one editorial bracket or none. */
export interface TextRun {
  readonly kind: "text";
  readonly text: string;
  readonly emphasis?: Emphasis;
  /** What the editors say with the bracket that the text is in; the brackets are in the text. */
  readonly bracket?: BracketKind;
  readonly target?: Target;
  /** The reading is uncertain; said only where it was asked for. */
  readonly isUncertain?: true;
}

/** A footnote number in the text. */
export interface ReferenceRun {
  readonly kind: "reference";
  readonly label: string;
  /** As it is written: `2`, `²`, `[^2]`. */
  readonly written: string;
  /** Index of its note among the document's, if it has one. */
  readonly note: number | undefined;
  /** No other reference to the note comes before it. */
  readonly isFirst: boolean;
  /** It is glued to another number, and was inferred; said only where it was asked for. */
  readonly isUncertain?: true;
}

/** The beginning of a page, as a marker or a cable's page line. */
export interface PageRun {
  readonly kind: "page";
  readonly label: string;
  readonly written: string;
  /** It stands within a word, with or without a hyphen before it. */
  readonly isInWord: boolean;
}

/** What is printed around the text and stands within a paragraph, since a page ends in it. */
export interface FurnitureRun {
  readonly kind: "furniture";
  readonly name: FurnitureName;
  readonly written: string;
}

export type Inline =
  | TextRun
  | ReferenceRun
  | PageRun
  | FurnitureRun
  /** The end of a line of the transcription; a blank in the text. */
  | { readonly kind: "line" };

export type Inlines = readonly Inline[];

/** The title of the document or of an attachment. */
export interface HeadingBlock {
  readonly kind: "heading";
  /** `54.`, `[54]`, as it is written before the title. */
  readonly number: string | undefined;
  readonly content: Inlines;
}

export interface DatelineBlock {
  readonly kind: "dateline";
  readonly content: Inlines;
  /** Place and date as they are written. */
  readonly place: string | undefined;
  readonly date: string | undefined;
  /** `1981-10-26` */
  readonly iso: string | undefined;
}

export interface FieldItem {
  /** The bullet before it. */
  readonly bullet: string | undefined;
  readonly content: Inlines;
}

/** A labelled field: subject, participants, To, From. */
export interface FieldBlock {
  readonly kind: "field";
  readonly field: string;
  /** As it is written, with its colon; empty where it was lost. */
  readonly label: Inlines;
  readonly items: readonly FieldItem[];
  /** The value begins on the line of the label. */
  readonly isOnLine: boolean;
}

export interface SectionHeadingBlock {
  readonly kind: "sectionHeading";
  /** 1 for the outermost. */
  readonly level: number;
  readonly content: Inlines;
}

export interface ParagraphBlock {
  readonly kind: "paragraph";
  /** Number, letter or bullet as it is written, with a blank if one follows: `1. `, `(a) `, `—`. */
  readonly label: string | undefined;
  /** A portion mark after the label: `(C)`. */
  readonly mark: string | undefined;
  /** 1 for the outermost numbering. */
  readonly level: number;
  readonly content: Inlines;
}

export interface SignatureBlock {
  readonly kind: "signature";
  readonly content: Inlines;
}

/** Something printed around the text that stands by itself; a page marker is a `page` run in it. */
export interface FurnitureBlock {
  readonly kind: "furniture";
  readonly name: FurnitureName | "endMark";
  readonly content: Inlines;
}

/** A line of a cable's header, or of the furniture between them. */
export interface HeaderRow {
  readonly name: HeaderFieldName | undefined;
  /** What the line is, in words: `From`. */
  readonly title: string;
  readonly content: Inlines;
  /** What the values mean. */
  readonly meaning: readonly string[];
}

export interface HeaderBlock {
  readonly kind: "header";
  readonly rows: readonly HeaderRow[];
}

export interface AttributeRow {
  readonly key: string;
  /** The key as it is written, with its colon. */
  readonly written: string;
  readonly content: Inlines;
  readonly meaning: string | undefined;
}

export interface AttributesBlock {
  readonly kind: "attributes";
  readonly rows: readonly AttributeRow[];
}

export interface AttachmentBlock {
  readonly kind: "attachment";
  readonly label: string;
  readonly blocks: readonly Block[];
}

/** Where notes stand, by their indices. */
export interface NotesBlock {
  readonly kind: "notes";
  readonly notes: readonly number[];
}

/** A block where it stands: the line of the document, from 0, on which it begins. */
export type Block = BlockContent & { readonly line: number };

export type BlockContent =
  | HeadingBlock
  | DatelineBlock
  | FieldBlock
  | SectionHeadingBlock
  | ParagraphBlock
  | SignatureBlock
  | FurnitureBlock
  | HeaderBlock
  | AttributesBlock
  | AttachmentBlock
  | NotesBlock;

export interface ExportNote {
  /** The line of the document, from 0, on which it begins. */
  readonly line: number;
  readonly label: string;
  /** The label as it is written: `1.`, `[^1]:`, `/1/`. */
  readonly written: string;
  readonly isSource: boolean;
  /** At least one; runs of its paragraphs, without the arrow at the end. */
  readonly paragraphs: readonly Inlines[];
  /** The label of its first reference; without one, its own. */
  readonly shownLabel: string;
  readonly isReferred: boolean;
}

export interface ExportDocument {
  readonly type: "cable" | "memo";
  /** `54`; none for a cable. */
  readonly number: string | undefined;
  /** What the document is called in a list; for a cable its number and subject. */
  readonly title: string;
  readonly isEditorialNote: boolean;
  readonly blocks: readonly Block[];
  readonly notes: readonly ExportNote[];
}

/** A file with its documents. */
export interface ExportFile {
  /** The name of the file without folders. */
  readonly name: string;
  readonly documents: readonly ExportDocument[];
}

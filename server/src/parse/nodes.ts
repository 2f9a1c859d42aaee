/**
 * The lossless tree of a document. Every line is in it: the children of a node follow one another
 * without a gap and cover it, and a node without children is a leaf, which is a piece of one line or
 * some whole lines. A node ends where the next begins; the end of a document is the column 0 of the
 * line after its last.
 */

import type {
  Banner,
  DashLine,
  DateTimeGroup,
  Distribution,
  LabelledField,
  PageLine,
} from "../scan/cable/landmarks.ts";
import type { AttributeLandmark } from "../scan/cable/scanAttributes.ts";
import type { RunningHead, TransmissionLine } from "../scan/cable/transmissionLandmarks.ts";
import type { Enumerator } from "../scan/enumerator.ts";
import type { DatelineReading, FieldReading, NoteLabelReading } from "../scan/memo/memoLine.ts";
import type { LineStretch, Place, Stretch } from "./place.ts";

/** Header fields of a cable, by the line that holds them. */
export type HeaderFieldName =
  | "transmissionId"
  | "routing"
  | "originator"
  | "securityWarning"
  | "distribution"
  | "draftedBy"
  | "approvedBy"
  | "dashLine"
  | "dateTimeGroup"
  | "from"
  | "to"
  | "info"
  | "exempted"
  | "banner"
  | "caption"
  | "executiveOrder"
  | "tags"
  | "subject"
  | "reference"
  | "classifiedBy";

/** What a leaf of furniture is: printed around the text and no part of it. */
export type FurnitureName =
  | "archiveHeading"
  | "archiveFooter"
  | "communicationsNote"
  | "notice"
  | "stamp"
  | "classification"
  | "pageLine"
  | "runningHead"
  | "relayNumber"
  | "identifier"
  | "break"
  | "serialCheck"
  | "publisher"
  | "pageMarker"
  | "separator";

export type NodeData =
  | { readonly kind: "document" }
  | { readonly kind: "blank" }
  | { readonly kind: "text" }
  | { readonly kind: "furniture"; readonly name: FurnitureName }
  // cables
  | { readonly kind: "section" }
  | { readonly kind: "header" }
  | { readonly kind: "headerField"; readonly name: HeaderFieldName }
  | { readonly kind: "endMark" }
  | { readonly kind: "attributes" }
  | { readonly kind: "attribute"; readonly key: string }
  // memoranda
  | { readonly kind: "heading" }
  | { readonly kind: "dateline" }
  | { readonly kind: "field"; readonly field: string; readonly label: string | undefined }
  | { readonly kind: "attachment"; readonly label: string }
  | { readonly kind: "notes" }
  | { readonly kind: "note"; readonly label: string }
  // both
  | { readonly kind: "body" }
  | { readonly kind: "sectionHeading" }
  | { readonly kind: "paragraph"; readonly label: string | undefined }
  | { readonly kind: "signature" };

export interface Node extends Stretch {
  readonly data: NodeData;
  readonly children: readonly Node[];
}

/** A page's beginning: a cable's page line or a printed page's marker. */
export interface PagePart extends LineStretch {
  readonly label: string;
  readonly line: number;
  /** The page line, for a cable. */
  readonly pageLine: PageLine | undefined;
  /** The running head that stands in its place in cables from about 1990 on. */
  readonly runningHead?: RunningHead;
  /** For a page line that is broken in two, the stretch of station and number on the next line. */
  readonly origin:
    | {
        readonly line: number;
        readonly station: string;
        readonly serial: string;
        readonly start: number;
        readonly end: number;
      }
    | undefined;
  /** Which section of the cable it is in, counted from 0. */
  readonly section: number;
}

/** A line that states a classification: at the head or foot of a page, or glued to the text. */
export interface ClassificationPart extends LineStretch {
  readonly level: string;
  /** Whether a slip is in it, and `level` is the nearest. */
  readonly isMisspelt: boolean;
  readonly glued: boolean;
}

/** A header field of a cable with its landmark and its pieces of text, furniture left out. */
export interface HeaderFieldPart {
  readonly name: HeaderFieldName;
  readonly section: number;
  readonly start: Place;
  readonly landmark:
    | Distribution
    | LabelledField
    | DateTimeGroup
    | DashLine
    | Banner
    | TransmissionLine
    | undefined;
  /** Where the value begins and goes on, line by line; empty pieces are left out. */
  readonly pieces: readonly LineStretch[];
}

export interface AttributePart {
  readonly key: string;
  readonly keyStretch: LineStretch;
  readonly landmark: AttributeLandmark;
  /** The value's pieces, line by line. */
  readonly pieces: readonly LineStretch[];
}

/** A section heading in the text, level 1 for the outermost. */
export interface HeadingPart extends LineStretch {
  readonly level: number;
}

/** A paragraph or item with a label, or one without, from its first line to its last. */
export interface ParagraphPart extends Stretch {
  readonly enumerator: Enumerator | undefined;
  /** 1 for the outermost numbering. */
  readonly level: number;
  readonly section: number;
  /** The portion mark before or after the text, in memoranda; one without enumerator is before it. */
  readonly mark?: (LineStretch & { readonly text: string }) | undefined;
}

/** A quotation from the word that opens it to the word that closes it, or to its section's end. */
export interface QuotationPart extends Stretch {
  /** It holds lines of a header: another telegram is repeated. */
  readonly isTelegram: boolean;
}

export interface SectionPart {
  readonly number: number | undefined;
  readonly of: number | undefined;
  readonly start: Place;
  readonly end: Place;
}

/** A stretch of lines that holds notes and nothing else; `end` is the line after its last. */
export interface NotesBlockPart {
  readonly start: number;
  readonly end: number;
  /** The list of the document, the foot of a page, below a paragraph, or below a table. */
  readonly place: "list" | "page" | "inline" | "table";
  /** The lines on which its notes begin. */
  readonly notes: readonly { readonly line: number }[];
  /** The first line of the table that lettered notes belong to. */
  readonly tableStart?: number;
}

export interface NotePart extends Stretch {
  readonly label: NoteLabelReading;
  readonly labelStretch: LineStretch;
  /** Where the note's text begins. */
  readonly contentStart: Place;
}

export interface FieldPart {
  readonly field: string;
  readonly reading: FieldReading | undefined;
  readonly start: Place;
  readonly values: readonly LineStretch[];
}

export interface AttachmentPart extends Stretch {
  /** The label with digits at its end, which may be a callout: `Tab A1`. */
  readonly label: LineStretch;
  readonly text: string;
  /** 2 for a tab with a letter below one with a roman numeral, 1 for others. */
  readonly level: number;
  /** The lines of its own title. */
  readonly title: readonly LineStretch[];
}

export interface DatelinePart extends LineStretch {
  readonly reading: DatelineReading;
  /** Of a dateline that is split over two lines, the whole; `reading` has what is on the first. */
  readonly joined: { readonly text: string; readonly place: string } | undefined;
}

/** The heading of a document; its place is the last line of the title, where the callout stands. */
export interface MemoHeadingPart extends LineStretch {
  readonly number: (LineStretch & { readonly text: string }) | undefined;
  /** The lines of the title without the number, with the callout. */
  readonly title: readonly LineStretch[];
  readonly genre: string | undefined;
  /** A callout alone on the line after the heading. */
  readonly calloutLine: number | undefined;
}

/** What both grammars give beside the tree: the parts that bindings are made of, in text order. */
export interface Parts {
  readonly pages: readonly PagePart[];
  readonly headings: readonly HeadingPart[];
  readonly paragraphs: readonly ParagraphPart[];
  readonly signature: LineStretch | undefined;
  readonly endMarks: readonly LineStretch[];
  /** Stretches of running text, where prose checks look: no furniture, header, notes or attributes. */
  readonly body: Stretch | undefined;
}

export interface CableParts extends Parts {
  readonly kind: "cable";
  readonly sections: readonly SectionPart[];
  readonly fields: readonly HeaderFieldPart[];
  readonly classifications: readonly ClassificationPart[];
  readonly attributes: readonly AttributePart[];
  readonly archiveHeadings: readonly ("text" | "attributes")[];
  readonly stampCount: number;
  /** Quotations of some length, other telegrams repeated in the text among them. */
  readonly quotations: readonly QuotationPart[];
  /** `08HELSINKI195` above the cable. */
  readonly identifier: LineStretch | undefined;
  /** The serials after the end of a text, without their number sign. */
  readonly serialChecks: readonly LineStretch[];
}

export interface MemoParts extends Parts {
  readonly kind: "memo";
  /** The publisher's lines above the heading. */
  readonly publisher: readonly LineStretch[];
  readonly heading: MemoHeadingPart | undefined;
  readonly datelines: readonly DatelinePart[];
  /** A printed telegram's own number, with which its text begins. */
  readonly telegramNumber: LineStretch | undefined;
  /** The names of all who signed the document and its attachments. */
  readonly signatures: readonly LineStretch[];
  readonly fields: readonly FieldPart[];
  readonly attachments: readonly AttachmentPart[];
  readonly notes: readonly NotePart[];
  /** Where the notes at the document's end begin. */
  readonly notesStart: number | undefined;
  /** All stretches of notes in text order, those within the text among them. */
  readonly notesBlocks: readonly NotesBlockPart[];
}

export interface DocumentTree {
  readonly root: Node;
  readonly parts: CableParts | MemoParts;
  /**
   * Lines whose words the grammar looked at beyond what scanning says of them; an edit in one makes
   * the tree invalid even if its landmarks stay.
   */
  readonly inspected: ReadonlySet<number>;
}

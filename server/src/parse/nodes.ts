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
import type { Enumerator } from "../scan/enumerator.ts";
import type {
  DatelineReading,
  FieldReading,
  HeadingReading,
  NoteLabelReading,
} from "../scan/memo/memoLine.ts";
import type { LineStretch, Place, Stretch } from "./place.ts";

/** Header fields of a cable, by the line that holds them. */
export type HeaderFieldName =
  | "distribution"
  | "draftedBy"
  | "approvedBy"
  | "dashLine"
  | "dateTimeGroup"
  | "from"
  | "to"
  | "info"
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
  | "stamp"
  | "classification"
  | "pageLine"
  | "relayNumber"
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

export type NodeKind = NodeData["kind"];

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
  readonly glued: boolean;
}

/** A header field of a cable with its landmark and its pieces of text, furniture left out. */
export interface HeaderFieldPart {
  readonly name: HeaderFieldName;
  readonly section: number;
  readonly start: Place;
  readonly landmark: Distribution | LabelledField | DateTimeGroup | DashLine | Banner | undefined;
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
}

export interface SectionPart {
  readonly number: number | undefined;
  readonly of: number | undefined;
  readonly start: Place;
  readonly end: Place;
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
  readonly label: LineStretch;
  readonly text: string;
}

export interface DatelinePart extends LineStretch {
  readonly reading: DatelineReading;
}

export interface MemoHeadingPart extends LineStretch {
  readonly reading: HeadingReading | undefined;
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
}

export interface MemoParts extends Parts {
  readonly kind: "memo";
  /** The publisher's lines above the heading. */
  readonly publisher: readonly LineStretch[];
  readonly heading: MemoHeadingPart | undefined;
  readonly datelines: readonly DatelinePart[];
  readonly fields: readonly FieldPart[];
  readonly attachments: readonly AttachmentPart[];
  readonly notes: readonly NotePart[];
  readonly notesStart: number | undefined;
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

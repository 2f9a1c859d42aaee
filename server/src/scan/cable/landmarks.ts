/**
 * What a line of a cable may hold, seen by itself. A line may hold several landmarks, since header
 * lines come joined; each reaches from its start to the start of the next or to the line's end.
 */
import type { Columns } from "../../text/span.ts";
import type { Enumerator } from "../enumerator.ts";
import type { TransmissionLandmark } from "./transmissionLandmarks.ts";

interface Base {
  /** Column of the landmark's first character. */
  readonly start: number;
  /** Column where its value or the text after it begins. */
  readonly valueStart: number;
}

/** `Message Text` or `Message Attributes`, the two headings of an archive record. */
export interface ArchiveHeading extends Base {
  readonly kind: "archiveHeading";
  readonly which: "text" | "attributes";
}

/** The one-line declassification stamp at the top and bottom of a printed page. */
export interface Stamp extends Base {
  readonly kind: "stamp";
}

/** `*** Current Classification *** CONFIDENTIAL`, which the archive prints after some end marks. */
export interface ArchiveFooter extends Base {
  readonly kind: "archiveFooter";
}

/** A classification that stands alone on its line, or is glued to the end of a text line. */
export interface ClassificationLine extends Base {
  readonly kind: "classification";
  readonly level: string;
  /** Whether a slip is in it, and `level` is the nearest; believed only at the head or foot of a page. */
  readonly isMisspelt: boolean;
  readonly columns: Columns;
  readonly glued: boolean;
}

/** `01 OF 02` of a page line, `1 OF 2` of a banner: which section of how many. */
export interface SectionCount {
  readonly number: number;
  readonly of: number;
  readonly numberColumns: Columns;
  readonly ofColumns: Columns;
}

/** `PAGE 02 STATE 139375`, in one piece or only its beginning. */
export interface PageLine extends Base {
  readonly kind: "pageLine";
  /** In digits, at least two; empty if it was left out. */
  readonly number: string;
  readonly numberColumns: Columns;
  /** What is wrong with the word or with the number, if the rest of the line tells that it is one. */
  readonly fault: "word" | "number" | undefined;
  readonly station: (Columns & { readonly text: string }) | undefined;
  readonly serial: (Columns & { readonly text: string }) | undefined;
  readonly section: SectionCount | undefined;
  readonly time: string | undefined;
  /** End of what belongs to the page line; text may follow. */
  readonly end: number;
}

/** `ACTION EB-08`, `ORIGIN EUR-12`, `INFO OCT-01 …` or a further line of codes with the total. */
export interface Distribution extends Base {
  readonly kind: "distribution";
  readonly label: "ACTION" | "ORIGIN" | "INFO" | undefined;
}

export interface LabelledField extends Base {
  readonly kind:
    | "draftedBy"
    | "approvedBy"
    | "from"
    | "to"
    | "info"
    | "exempted"
    | "executiveOrder"
    | "tags"
    | "subject"
    | "reference"
    | "classifiedBy"
    | "reason";
  readonly labelColumns: Columns;
  /** Whether the line alone is enough to believe it, without its neighbours. */
  readonly certain: boolean;
  /** Whether the label has a slip that the vocabulary does not know. */
  readonly isMisspelt?: true;
  /** Whether it is the label of an address with a slip, `T0`, before the word of an address. */
  readonly isMisread?: true;
}

/** `------------------014298 031448Z /12`. */
export interface DashLine extends Base {
  readonly kind: "dashLine";
}

/** `R 160106Z JUN 77`, also with letters for digits and impossible values. */
export interface DateTimeGroup extends Base {
  readonly kind: "dateTimeGroup";
  readonly precedence: readonly string[];
  readonly group: Columns & { readonly text: string };
  readonly month: (Columns & { readonly text: string }) | undefined;
  readonly year: (Columns & { readonly text: string }) | undefined;
  readonly end: number;
}

/** `C O N F I D E N T I A L SECTION 1 OF 2 LA PAZ 6747`. */
export interface Banner extends Base {
  readonly kind: "banner";
  readonly level: string;
  /** Whether a slip is in it, and `level` is the nearest. */
  readonly isMisspelt: boolean;
  readonly levelColumns: Columns;
  readonly station: (Columns & { readonly text: string }) | undefined;
  readonly serial: (Columns & { readonly text: string }) | undefined;
  readonly section: SectionCount | undefined;
  /** Words of a section count that cannot be read: `SECTION 1 OF`. */
  readonly brokenSection: Columns | undefined;
  readonly end: number;
}

/** `NNN`, `<< END OF DOCUMENT >>`. */
export interface EndMark extends Base {
  readonly kind: "endMark";
}

/** The two-digit line above ACTION in 1974, related to nothing else. */
export interface RelayNumber extends Base {
  readonly kind: "relayNumber";
}

/** A number, letter or bullet that begins a paragraph or item. */
export interface ParagraphStart extends Base {
  readonly kind: "enumerator";
  readonly enumerator: Enumerator;
}

export type CableLandmark =
  | ArchiveHeading
  | Stamp
  | ArchiveFooter
  | ClassificationLine
  | PageLine
  | Distribution
  | LabelledField
  | DashLine
  | DateTimeGroup
  | Banner
  | EndMark
  | RelayNumber
  | TransmissionLandmark
  | ParagraphStart;

/**
 * What one line of a memorandum or printed document may be, seen by itself. Several readings can
 * hold at once (`56. Memorandum From …` is a heading and a numbered paragraph), so a line keeps
 * them all and the grammar chooses.
 */
import type { Columns } from "../../text/span.ts";
import type { Enumerator } from "../enumerator.ts";

export interface HeadingReading {
  /** The printed document number, `56`, if the line begins with one. */
  readonly number: (Columns & { readonly text: string }) | undefined;
  /** The title with its callout, if there is one. */
  readonly title: Columns;
  /** The genre that the title begins with, as in the vocabulary: `Memorandum`. */
  readonly genre: string | undefined;
  /** It says who writes to whom: `The Ambassador in Finland (Harlow) to the Secretary of State`. */
  readonly hasAgents: boolean;
}

export interface AttachmentReading extends Columns {
  /** `Tab A1`: the label with its designation and digits that may be a callout. */
  readonly text: string;
  /** `Attachments`: a list of titles follows and no document. */
  readonly isPlural: boolean;
  /** The title on the same line, after a dash or colon: `Tab A—Charts of the Harbor`. */
  readonly title: Columns | undefined;
}

export interface DatelineReading {
  /** `Washington`; empty if the line is a date only. */
  readonly place: Columns;
  /** From the month or day to the year, without weekday and time; `undated` for none. */
  readonly date: Columns;
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  /** A weekday written before the date, as the vocabulary has it: 0 for Sunday. */
  readonly weekday: (Columns & { readonly number: number }) | undefined;
}

export interface FieldReading {
  readonly label: string;
  /** The label's meaning in the vocabulary: `subject`, `participants`, `to`. */
  readonly field: string;
  readonly labelColumns: Columns;
  readonly valueStart: number;
  /** Nothing follows the label on its line. */
  readonly isAlone: boolean;
}

/** `1.`; `1`; `1)` and `(1)`; `[1]`; `[^1]:`; `/1/`; `¹`; `1` alone on its line; a bullet. */
export type NoteLabelForm =
  | "list"
  | "spaced"
  | "paren"
  | "bracket"
  | "caret"
  | "slash"
  | "superscript"
  | "alone"
  | "bullet";

export interface NoteLabelReading {
  /** Digits, `*` or a name; as read where letters stand for digits (`l` is `1`); empty for a lost label. */
  readonly label: string;
  /** The label without stop or colon; the whole `[^1]`, `[1]` and `/1/`. */
  readonly labelColumns: Columns;
  readonly form: NoteLabelForm;
  readonly contentStart: number;
  /** The text after the label begins `Source:`. */
  readonly isSource: boolean;
  /** The line ends with `↵` or `↩`. */
  readonly hasArrow: boolean;
  readonly isIndented: boolean;
  /** Letters stand where digits should (`l`, `I`, `O`). */
  readonly isMisread: boolean;
}

/** A portion mark with its brackets. */
export interface PortionMark extends Columns {
  readonly text: string;
}

/** How a short line is written: a title, a signature or a label is one of these. */
export type LineShape = "capitals" | "title" | "other";

export interface MemoLine {
  readonly isBlank: boolean;
  readonly fixed: "publisher" | "separator" | "pageMarker" | undefined;
  readonly heading: HeadingReading | undefined;
  readonly dateline: DatelineReading | undefined;
  readonly field: FieldReading | undefined;
  /** A title of any kind, with or without a genre, which counts only where a title may stand. */
  readonly title: HeadingReading | undefined;
  readonly enumerator: Enumerator | undefined;
  /** The portion mark that a paragraph without number begins with: `(S)`. */
  readonly mark: PortionMark | undefined;
  readonly noteLabel: NoteLabelReading | undefined;
  readonly attachment: AttachmentReading | undefined;
  /** The line is a known section title (`RECOMMENDATION`). */
  readonly isSectionTitle: boolean;
  /** A level of classification, with handling words: printed at the head or foot of a page. */
  readonly isMarking: boolean;
  readonly shape: LineShape;
  /** Column of the first unit that is not blank, and after the last. */
  readonly content: Columns;
}

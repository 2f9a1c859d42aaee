/**
 * What the lines hold that cables of the 1980s to 2010 have beyond those of the archive
 * (cable-format 13): the lines of the relay procedure before the date-time group, the breaks around
 * the text, the running heads that stand where PAGE lines stood.
 */
import type { Columns } from "../../text/span.ts";

/** Characters of a line with their columns. */
export type ColumnText = Columns & { readonly text: string };

interface Base {
  /** Column of the landmark's first character. */
  readonly start: number;
  /** Column where its value begins. */
  readonly valueStart: number;
  /** Column after its last character. */
  readonly end: number;
}

/** `08HELSINKI195`, the identifier with which a file may begin. */
export interface IdentifierLine extends Base {
  readonly kind: "identifier";
}

/** `VZCZCXRO4412`, the identifier of a transmission. */
export interface TransmissionIdLine extends Base {
  readonly kind: "transmissionId";
}

/** `PP RUEHAG RUEHDF`, or a further line of routing indicators without a precedence. */
export interface RoutingLine extends Base {
  readonly kind: "routing";
  /** Two letters, which should be the same. */
  readonly precedence: ColumnText | undefined;
  readonly indicators: readonly ColumnText[];
}

/** `DE RUEHHE #0195/01 2531700`: originator, serial, section, Julian day and time. */
export interface OriginatorLine extends Base {
  readonly kind: "originator";
  readonly indicator: ColumnText;
  /** The last four digits of the serial; some may be misread. */
  readonly serial: ColumnText;
  readonly section: ColumnText | undefined;
  /** Three digits of the day in the year and four of the time; some may be misread. */
  readonly filed: ColumnText | undefined;
}

/** `ZNY CCCCC ZZH`: how the message must be protected. */
export interface SecurityWarningLine extends Base {
  readonly kind: "securityWarning";
  readonly signal: ColumnText;
  readonly letters: ColumnText;
}

/** `HELSINKI 00000195  001.2 OF 002`, which stands anywhere in a line where lines were joined. */
export interface RunningHead extends Base {
  readonly kind: "runningHead";
  readonly station: ColumnText;
  readonly serial: ColumnText;
  /** `001.2`. */
  readonly page: ColumnText;
  readonly total: ColumnText;
}

/** `BT`, before and after the text. */
export interface Break extends Base {
  readonly kind: "break";
}

/** `#0195` at the end, the serial of the originator's line again. */
export interface SerialCheck extends Base {
  readonly kind: "serialCheck";
  readonly serial: ColumnText;
}

/** A line before the date-time group. */
export type TransmissionLine =
  | TransmissionIdLine
  | RoutingLine
  | OriginatorLine
  | SecurityWarningLine;

export type TransmissionLandmark =
  | TransmissionLine
  | IdentifierLine
  | RunningHead
  | Break
  | SerialCheck;

/**
 * The lines of the relay procedure before the date-time group (cable-format 13): identifier of the
 * transmission, routing, originator with serial, section and time of filing, security warning.
 */
import type { DocumentLines } from "../../parse/documentLines.ts";
import type { HeaderFieldPart } from "../../parse/nodes.ts";
import type { LineStretch } from "../../parse/place.ts";
import type {
  ColumnText,
  OriginatorLine,
  RoutingLine,
  SecurityWarningLine,
} from "../../scan/cable/transmissionLandmarks.ts";
import { readAsDigits } from "../../scan/misreadDigits.ts";
import { wordsFrom } from "../../scan/words.ts";
import { type Level, securityWarning } from "../../vocabulary/classification.ts";
import { type FieldValue, toFieldValue } from "../fieldValue.ts";
import { instantOf, type JulianTime, readJulian } from "./julianDate.ts";

/** A number on a line, which letters may be misread for digits in. */
export interface NumberToken extends LineStretch {
  readonly text: string;
  readonly value: number;
}

export interface Routing extends FieldValue {
  /** `PP`; `undefined` where the line begins with an indicator. */
  readonly precedence: (LineStretch & { readonly text: string }) | undefined;
  readonly indicators: readonly (LineStretch & { readonly text: string })[];
}

/** Day of the year and time at which the message was handed in, without the year. */
export interface FiledTime extends LineStretch {
  readonly text: string;
  /** `undefined` for digits that are no day and time. */
  readonly julian: JulianTime | undefined;
  /** The instant nearest to the date-time group, `2008-09-09T17:00:00Z`; `undefined` without one. */
  readonly iso: string | undefined;
}

export interface Originator extends FieldValue {
  /** The routing indicator of the station that sent the message. */
  readonly indicator: LineStretch & { readonly text: string };
  /** The last four digits of the serial. */
  readonly serial: NumberToken;
  readonly section: NumberToken | undefined;
  readonly filed: FiledTime | undefined;
}

export interface SecurityWarning extends FieldValue {
  /** `ZNR` or `ZNY`. */
  readonly signal: string;
  readonly letters: LineStretch & { readonly text: string };
  /** `undefined` if the letters are none that a level has. */
  readonly level: Level | undefined;
}

export interface Transmission {
  readonly id: FieldValue | undefined;
  readonly routing: Routing | undefined;
  readonly originator: Originator | undefined;
  readonly securityWarning: SecurityWarning | undefined;
}

/**
 * The transmission of one section's header; `undefined` if none of its lines is there. `dateTimeIso`
 * is the instant of the date-time group, from which the time of filing has its year.
 */
export function toTransmission(
  lines: DocumentLines,
  fields: readonly HeaderFieldPart[],
  dateTimeIso: string | undefined,
): Transmission | undefined {
  const idField = fields.find(({ name }) => name === "transmissionId");
  const transmission: Transmission = {
    id: idField && toFieldValue(lines, idField.pieces),
    routing: toRouting(lines, fields),
    originator: toOriginator(lines, fields, dateTimeIso),
    securityWarning: toSecurityWarning(lines, fields),
  };
  const hasAny = Object.values(transmission).some((value) => value !== undefined);
  return hasAny ? transmission : undefined;
}

function toRouting(lines: DocumentLines, fields: readonly HeaderFieldPart[]): Routing | undefined {
  const field = fields.find(({ name }) => name === "routing");
  if (field?.landmark?.kind !== "routing") return undefined;
  const value = toFieldValue(lines, field.pieces);
  if (value === undefined) return undefined;
  const { precedence } = field.landmark satisfies RoutingLine;
  const indicators = field.pieces.flatMap(({ line, start, end }) =>
    wordsFrom((lines[line]?.text ?? "").slice(0, end), start).map((word) => placed(line, word)),
  );
  return { ...value, precedence: precedence && placed(field.start.line, precedence), indicators };
}

function toOriginator(
  lines: DocumentLines,
  fields: readonly HeaderFieldPart[],
  dateTimeIso: string | undefined,
): Originator | undefined {
  const field = fields.find(({ name }) => name === "originator");
  if (field?.landmark?.kind !== "originator") return undefined;
  const value = toFieldValue(lines, field.pieces);
  if (value === undefined) return undefined;
  const { indicator, serial, section, filed } = field.landmark satisfies OriginatorLine;
  const { line } = field.start;
  return {
    ...value,
    indicator: placed(line, indicator),
    serial: toNumber(line, serial),
    section: section && toNumber(line, section),
    filed: filed && toFiled(placed(line, filed), dateTimeIso),
  };
}

function toFiled(
  written: LineStretch & { readonly text: string },
  dateTimeIso: string | undefined,
): FiledTime {
  const julian = readJulian(readAsDigits(written.text));
  return { ...written, julian, iso: julian && instantOf(julian, dateTimeIso) };
}

function toSecurityWarning(
  lines: DocumentLines,
  fields: readonly HeaderFieldPart[],
): SecurityWarning | undefined {
  const field = fields.find(({ name }) => name === "securityWarning");
  if (field?.landmark?.kind !== "securityWarning") return undefined;
  const value = toFieldValue(lines, field.pieces);
  if (value === undefined) return undefined;
  const { signal, letters } = field.landmark satisfies SecurityWarningLine;
  return {
    ...value,
    signal: signal.text,
    letters: placed(field.start.line, letters),
    level: securityWarning(letters.text)?.level,
  };
}

function placed(line: number, { start, end, text }: ColumnText) {
  return { line, start, end, text };
}

function toNumber(line: number, columns: ColumnText): NumberToken {
  return { ...placed(line, columns), value: Number(readAsDigits(columns.text)) };
}

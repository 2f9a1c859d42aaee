/** Everything that others ask about a cable: the values of its header, its marks, its attributes. */
import type { DocumentLines } from "../../parse/documentLines.ts";
import type {
  AttributePart,
  CableParts,
  HeaderFieldName,
  HeaderFieldPart,
} from "../../parse/nodes.ts";
import type { LineStretch } from "../../parse/place.ts";
import type { Banner } from "../../scan/cable/landmarks.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import { type FieldValue, toFieldValue } from "../fieldValue.ts";
import { type Addressee, toAddressees } from "./addressees.ts";
import { type DateTimeReading, readDateTime } from "./dateTimeGroup.ts";
import { type Distribution, toDistribution } from "./distribution.ts";
import { type ExecutiveOrderLine, toExecutiveOrder } from "./executiveOrder.ts";
import { type ReferenceItem, toReferenceItems } from "./referenceItems.ts";
import { type Tag, toTags } from "./tags.ts";

export interface DateTimeBinding extends FieldValue, DateTimeReading {
  readonly value: string;
  readonly landmark: Extract<HeaderFieldPart["landmark"], { kind: "dateTimeGroup" }>;
}

export interface MessageNumber extends FieldValue {
  readonly station: string;
  readonly serial: number;
  readonly year: number | undefined;
}

export interface Classification extends FieldValue {
  /** `CONFIDENTIAL`, letter spacing removed. */
  readonly level: string;
}

export interface Handling extends FieldValue {
  readonly counter: string | undefined;
  readonly time: string | undefined;
}

/** The header lines of one section. */
export interface SectionHeader {
  readonly section: number;
  readonly fields: readonly HeaderFieldPart[];
  readonly distribution: Distribution | undefined;
  readonly handling: Handling | undefined;
  readonly dateTime: DateTimeBinding | undefined;
  readonly from: FieldValue | undefined;
  readonly to: readonly Addressee[];
  readonly info: readonly Addressee[];
  readonly messageNumber: MessageNumber | undefined;
  readonly classification: Classification | undefined;
}

export interface Attribute extends FieldValue {
  readonly key: string;
  readonly keyStretch: LineStretch;
}

export interface CableBindings {
  readonly kind: "cable";
  /** The header of each section, in order; empty for text without one. */
  readonly headers: readonly SectionHeader[];
  readonly draftedBy: FieldValue | undefined;
  readonly approvedBy: FieldValue | undefined;
  readonly captions: readonly FieldValue[];
  readonly executiveOrder: ExecutiveOrderLine | undefined;
  readonly tags: readonly Tag[];
  readonly tagsField: FieldValue | undefined;
  readonly subject: FieldValue | undefined;
  readonly reference: FieldValue | undefined;
  readonly referenceItems: readonly ReferenceItem[];
  readonly classifiedBy: FieldValue | undefined;
  readonly attributes: readonly Attribute[];
}

/** The bindings of a cable; what is not there is `undefined` or empty. */
export function toCableBindings(
  lines: DocumentLines,
  parts: CableParts,
  vocabulary: Vocabulary,
): CableBindings {
  const first = (name: HeaderFieldName) => parts.fields.find((field) => field.name === name);
  const value = (name: HeaderFieldName) => toFieldValue(lines, first(name)?.pieces ?? []);
  const sections = new Set(parts.fields.map((field) => field.section));
  const headers = [...sections].map((section) => toHeader(lines, parts, section, vocabulary));
  const order = first("executiveOrder");
  const reference = first("reference");
  return {
    kind: "cable",
    headers,
    draftedBy: value("draftedBy"),
    approvedBy: value("approvedBy"),
    captions: parts.fields
      .filter((field) => field.name === "caption")
      .flatMap((field) => toFieldValue(lines, field.pieces) ?? []),
    executiveOrder: order && toExecutiveOrder(lines, order),
    tags: toTags(lines, first("tags")?.pieces ?? [], vocabulary),
    tagsField: value("tags"),
    subject: value("subject"),
    reference: value("reference"),
    referenceItems: toReferenceItems(lines, reference?.pieces ?? []),
    classifiedBy: value("classifiedBy"),
    attributes: parts.attributes.map((attribute) => toAttribute(lines, attribute)),
  };
}

function toHeader(
  lines: DocumentLines,
  parts: CableParts,
  section: number,
  vocabulary: Vocabulary,
): SectionHeader {
  const fields = parts.fields.filter((field) => field.section === section);
  const first = (name: HeaderFieldName) => fields.find((field) => field.name === name);
  const dateTime = toDateTime(lines, first("dateTimeGroup"));
  const distribution = first("distribution");
  const banner = first("banner");
  const landmark = banner?.landmark?.kind === "banner" ? banner.landmark : undefined;
  const line = banner?.start.line ?? 0;
  return {
    section,
    fields,
    distribution: distribution && toDistribution(lines, distribution),
    handling: toHandling(lines, first("dashLine")),
    dateTime,
    from: toFieldValue(lines, first("from")?.pieces ?? []),
    to: toAddressees(lines, first("to")?.pieces ?? []),
    info: toAddressees(lines, first("info")?.pieces ?? []),
    messageNumber:
      landmark &&
      toMessageNumber(lines, landmark, line, dateTime?.year, pageStation(parts, vocabulary)),
    classification: landmark && toClassification(lines, landmark, line),
  };
}

function toDateTime(
  lines: DocumentLines,
  field: HeaderFieldPart | undefined,
): DateTimeBinding | undefined {
  const landmark = field?.landmark;
  if (field === undefined || landmark?.kind !== "dateTimeGroup") return undefined;
  const { line } = field.start;
  const written = toFieldValue(lines, [{ line, start: landmark.start, end: landmark.end }]);
  return written && { ...written, ...readDateTime(landmark), landmark };
}

function toHandling(
  lines: DocumentLines,
  field: HeaderFieldPart | undefined,
): Handling | undefined {
  const value = field && toFieldValue(lines, field.pieces);
  if (value === undefined) return undefined;
  const groups = value.value.replaceAll("-", " ").split(" ");
  return {
    ...value,
    counter: groups.find((group) => /^\d{6}$/.test(group)),
    time: groups.find((group) => /^\d{6}Z$/.test(group)),
  };
}

function toMessageNumber(
  lines: DocumentLines,
  banner: Banner,
  line: number,
  year: number | undefined,
  fromPages: string | undefined,
): MessageNumber | undefined {
  const { serial } = banner;
  const station = banner.station?.text ?? fromPages;
  if (station === undefined || serial === undefined) return undefined;
  const start = banner.station?.start ?? serial.start;
  const written = toFieldValue(lines, [{ line, start, end: serial.end }]);
  if (written === undefined) return undefined;
  const number = Number.parseInt(serial.text, 10);
  return { ...written, value: `${station} ${serial.text}`, station, serial: number, year };
}

/** The station of the page lines in full, for the banners that leave it out (3 of 361). */
function pageStation(parts: CableParts, vocabulary: Vocabulary): string | undefined {
  const text = parts.pages.find((page) => page.pageLine?.station !== undefined)?.pageLine?.station
    ?.text;
  return text === undefined ? undefined : (vocabulary.stationOf(text)?.mrnName ?? text);
}

function toClassification(
  lines: DocumentLines,
  banner: Banner,
  line: number,
): Classification | undefined {
  const written = toFieldValue(lines, [{ line, ...banner.levelColumns }]);
  return written && { ...written, value: banner.level, level: banner.level };
}

function toAttribute(lines: DocumentLines, { key, keyStretch, pieces }: AttributePart): Attribute {
  const value = toFieldValue(
    lines,
    pieces.filter((piece) => piece.start < piece.end),
  );
  const end = { line: keyStretch.line, column: keyStretch.end + 1 };
  const empty = { value: "", text: "", start: end, end };
  return { ...(value ?? empty), key, keyStretch };
}

/** Everything that others ask about a cable: the values of its header, its marks, its attributes. */
import type { DocumentLines } from "../../parse/documentLines.ts";
import type { CableParts, HeaderFieldName, HeaderFieldPart } from "../../parse/nodes.ts";
import type { LineStretch } from "../../parse/place.ts";
import type { Banner } from "../../scan/cable/landmarks.ts";
import { readCapitalsAsDigits } from "../../scan/misreadDigits.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import { type FieldValue, toFieldValue } from "../fieldValue.ts";
import { type Attribute, toAttributes } from "./attributes.ts";
import { type ClassifyingAuthority, toAuthority } from "./authority.ts";
import { type Caption, toCaptions } from "./captions.ts";
import { type DateTimeReading, readDateTime } from "./dateTimeGroup.ts";
import { type Distribution, toDistribution } from "./distribution.ts";
import { type Drafter, toApproval, toDrafter } from "./drafting.ts";
import { type ExecutiveOrderLine, toExecutiveOrder } from "./executiveOrder.ts";
import { type CableForm, formOf } from "./form.ts";
import { type CableIdentifier, toIdentifier } from "./identifier.ts";
import { type ReferenceItem, toReferenceItems } from "./referenceItems.ts";
import { type RoutedAddressee, toRoutedAddressees } from "./routing.ts";
import { type RunningHeadValue, toRunningHeads } from "./runningHeads.ts";
import { type Tag, type TagSeparator, toTagsLine } from "./tags.ts";
import { type Transmission, toTransmission } from "./transmission.ts";

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
  /** The lines of the relay above the date-time group, in cables after 1979. */
  readonly transmission: Transmission | undefined;
  readonly distribution: Distribution | undefined;
  readonly handling: Handling | undefined;
  readonly dateTime: DateTimeBinding | undefined;
  readonly from: FieldValue | undefined;
  readonly to: readonly RoutedAddressee[];
  readonly info: readonly RoutedAddressee[];
  /** Posts of a collective address that do not get the message. */
  readonly exempted: readonly RoutedAddressee[];
  readonly messageNumber: MessageNumber | undefined;
  readonly classification: Classification | undefined;
}

export interface CableBindings {
  readonly kind: "cable";
  /** The header of each section, in order; empty for text without one. */
  readonly headers: readonly SectionHeader[];
  readonly draftedBy: Drafter | undefined;
  readonly approvedBy: Drafter | undefined;
  readonly clearances: readonly Drafter[];
  readonly captions: readonly Caption[];
  readonly executiveOrder: ExecutiveOrderLine | undefined;
  readonly tags: readonly Tag[];
  /** Signs between the TAGS that are no commas. */
  readonly tagSeparators: readonly TagSeparator[];
  readonly tagsField: FieldValue | undefined;
  readonly subject: FieldValue | undefined;
  readonly reference: FieldValue | undefined;
  readonly referenceItems: readonly ReferenceItem[];
  readonly classifiedBy: FieldValue | undefined;
  /** Who classified the cable and why, from the header or the first paragraph. */
  readonly authority: ClassifyingAuthority | undefined;
  readonly attributes: readonly Attribute[];
  /** `08HELSINKI195` above the cable. */
  readonly identifier: CableIdentifier | undefined;
  readonly runningHeads: readonly RunningHeadValue[];
  /** `undefined` where nothing tells. */
  readonly form: CableForm | undefined;
}

/** The bindings of a cable; what is not there is `undefined` or empty. */
export function toCableBindings(
  lines: DocumentLines,
  parts: CableParts,
  vocabulary: Vocabulary,
): CableBindings {
  const first = (name: HeaderFieldName) => parts.fields.find((field) => field.name === name);
  const value = (name: HeaderFieldName) => toFieldValue(lines, first(name)?.pieces ?? []);
  const headers = [...fieldsBySection(parts)].map(([section, fields]) =>
    toHeader(lines, parts, section, fields, vocabulary),
  );
  const order = first("executiveOrder");
  const executiveOrder = order && toExecutiveOrder(lines, order);
  const authority = authorityOf(lines, parts);
  const reference = first("reference");
  const approval = toApproval(lines, first("approvedBy")?.pieces ?? []);
  const tagsLine = toTagsLine(lines, tagsPieces(parts), vocabulary);
  return {
    kind: "cable",
    headers,
    draftedBy: toDrafter(lines, first("draftedBy")?.pieces ?? []),
    approvedBy: approval.approver,
    clearances: approval.clearances,
    captions: toCaptions(lines, parts.fields),
    executiveOrder,
    tags: tagsLine.tags,
    tagSeparators: tagsLine.separators,
    tagsField: value("tags"),
    subject: value("subject"),
    reference: value("reference"),
    referenceItems: toReferenceItems(lines, reference?.pieces ?? [], {
      vocabulary,
      year: headers[0]?.dateTime?.year,
      station: headers[0]?.messageNumber?.station,
    }),
    classifiedBy: value("classifiedBy") ?? authority,
    authority,
    attributes: toAttributes(lines, parts.attributes, headers[0]?.dateTime?.year),
    identifier: toIdentifier(lines, parts.identifier, vocabulary),
    runningHeads: toRunningHeads(parts),
    form: formOf(parts, headers[0]?.dateTime?.year, executiveOrder?.order?.number),
  };
}

/** Who classified the cable; the one value for which running text is read. */
export function authorityOf(
  lines: DocumentLines,
  { fields, paragraphs }: CableParts,
): ClassifyingAuthority | undefined {
  const paragraph = paragraphs.find(({ enumerator }) => enumerator?.form === "number");
  return toAuthority(
    lines,
    fields.find(({ name }) => name === "classifiedBy"),
    paragraph,
  );
}

/** What stands on the TAGS line; a second one may follow the first (`N/A`), cable-format 7.2. */
function tagsPieces({ fields }: CableParts): readonly LineStretch[] {
  const all = fields.filter(({ name }) => name === "tags");
  return all.filter(({ section }) => section === all[0]?.section).flatMap(({ pieces }) => pieces);
}

function fieldsBySection({ fields }: CableParts): ReadonlyMap<number, readonly HeaderFieldPart[]> {
  const sections = new Map<number, HeaderFieldPart[]>();
  for (const field of fields) {
    const others = sections.get(field.section);
    if (others === undefined) sections.set(field.section, [field]);
    else others.push(field);
  }
  return sections;
}

function toHeader(
  lines: DocumentLines,
  parts: CableParts,
  section: number,
  fields: readonly HeaderFieldPart[],
  vocabulary: Vocabulary,
): SectionHeader {
  const first = (name: HeaderFieldName) => fields.find((field) => field.name === name);
  const dateTime = toDateTime(lines, first("dateTimeGroup"));
  const distribution = first("distribution");
  const banner = first("banner");
  const landmark = banner?.landmark?.kind === "banner" ? banner.landmark : undefined;
  const line = banner?.start.line ?? 0;
  return {
    section,
    fields,
    transmission: toTransmission(lines, fields, dateTime?.iso),
    distribution: distribution && toDistribution(lines, distribution),
    handling: toHandling(lines, first("dashLine")),
    dateTime,
    from: toFieldValue(lines, first("from")?.pieces ?? []),
    to: toRoutedAddressees(lines, first("to")?.pieces ?? []),
    info: toRoutedAddressees(lines, first("info")?.pieces ?? []),
    exempted: toRoutedAddressees(lines, first("exempted")?.pieces ?? []),
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
  const number = Number.parseInt(readCapitalsAsDigits(serial.text), 10);
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

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
  return new LazyBindings(lines, parts, vocabulary);
}

type Drafting = Pick<CableBindings, "draftedBy" | "approvedBy" | "clearances">;
type Classifying = Pick<CableBindings, "executiveOrder" | "authority" | "classifiedBy" | "form">;
type Tagging = Pick<CableBindings, "tags" | "tagSeparators" | "tagsField">;

/**
 * What says which cable it is, is bound at once; the rest when somebody asks, since the library of a
 * folder never does. All of it depends on lines and parts alone, so that it is no matter when.
 */
class LazyBindings implements CableBindings {
  readonly kind = "cable";
  readonly headers: readonly SectionHeader[];
  readonly subject: FieldValue | undefined;
  readonly reference: FieldValue | undefined;
  readonly identifier: CableIdentifier | undefined;
  private readonly lines: DocumentLines;
  private readonly parts: CableParts;
  private readonly vocabulary: Vocabulary;
  private drafting: Drafting | undefined;
  private classifying: Classifying | undefined;
  private tagging: Tagging | undefined;
  private boundCaptions: readonly Caption[] | undefined;
  private boundItems: readonly ReferenceItem[] | undefined;
  private boundAttributes: readonly Attribute[] | undefined;
  private boundHeads: readonly RunningHeadValue[] | undefined;

  constructor(lines: DocumentLines, parts: CableParts, vocabulary: Vocabulary) {
    this.lines = lines;
    this.parts = parts;
    this.vocabulary = vocabulary;
    this.headers = [...fieldsBySection(parts)].map(
      ([section, fields]) => new LazyHeader(lines, parts, section, fields, vocabulary),
    );
    this.subject = this.value("subject");
    this.reference = this.value("reference");
    this.identifier = toIdentifier(lines, parts.identifier, vocabulary);
  }

  get draftedBy(): Drafter | undefined {
    return this.getDrafting().draftedBy;
  }

  get approvedBy(): Drafter | undefined {
    return this.getDrafting().approvedBy;
  }

  get clearances(): readonly Drafter[] {
    return this.getDrafting().clearances;
  }

  get executiveOrder(): ExecutiveOrderLine | undefined {
    return this.getClassifying().executiveOrder;
  }

  get authority(): ClassifyingAuthority | undefined {
    return this.getClassifying().authority;
  }

  get classifiedBy(): FieldValue | undefined {
    return this.getClassifying().classifiedBy;
  }

  get form(): CableForm | undefined {
    return this.getClassifying().form;
  }

  get tags(): readonly Tag[] {
    return this.getTagging().tags;
  }

  get tagSeparators(): readonly TagSeparator[] {
    return this.getTagging().tagSeparators;
  }

  get tagsField(): FieldValue | undefined {
    return this.getTagging().tagsField;
  }

  get captions(): readonly Caption[] {
    this.boundCaptions ??= toCaptions(this.lines, this.parts.fields);
    return this.boundCaptions;
  }

  get referenceItems(): readonly ReferenceItem[] {
    this.boundItems ??= toReferenceItems(this.lines, this.pieces("reference"), {
      vocabulary: this.vocabulary,
      year: this.year,
      station: this.headers[0]?.messageNumber?.station,
    });
    return this.boundItems;
  }

  get attributes(): readonly Attribute[] {
    this.boundAttributes ??= toAttributes(this.lines, this.parts.attributes, this.year);
    return this.boundAttributes;
  }

  get runningHeads(): readonly RunningHeadValue[] {
    this.boundHeads ??= toRunningHeads(this.parts);
    return this.boundHeads;
  }

  private get year(): number | undefined {
    return this.headers[0]?.dateTime?.year;
  }

  private getDrafting(): Drafting {
    this.drafting ??= this.bindDrafting();
    return this.drafting;
  }

  private bindDrafting(): Drafting {
    const { approver, clearances } = toApproval(this.lines, this.pieces("approvedBy"));
    const draftedBy = toDrafter(this.lines, this.pieces("draftedBy"));
    return { draftedBy, approvedBy: approver, clearances };
  }

  private getClassifying(): Classifying {
    this.classifying ??= this.bindClassifying();
    return this.classifying;
  }

  private bindClassifying(): Classifying {
    const { lines, parts, year } = this;
    const order = this.first("executiveOrder");
    const executiveOrder = order && toExecutiveOrder(lines, order);
    const authority = authorityOf(lines, parts);
    const classifiedBy = this.value("classifiedBy") ?? authority;
    const form = formOf(parts, year, executiveOrder?.order?.number);
    return { executiveOrder, authority, classifiedBy, form };
  }

  private getTagging(): Tagging {
    this.tagging ??= this.bindTagging();
    return this.tagging;
  }

  private bindTagging(): Tagging {
    const { lines, parts, vocabulary } = this;
    const { tags, separators } = toTagsLine(lines, tagsPieces(parts), vocabulary);
    return { tags, tagSeparators: separators, tagsField: this.value("tags") };
  }

  private first(name: HeaderFieldName): HeaderFieldPart | undefined {
    return this.parts.fields.find((field) => field.name === name);
  }

  private pieces(name: HeaderFieldName): readonly LineStretch[] {
    return this.first(name)?.pieces ?? [];
  }

  private value(name: HeaderFieldName): FieldValue | undefined {
    return toFieldValue(this.lines, this.pieces(name));
  }
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

type Relay = Pick<SectionHeader, "transmission" | "distribution" | "handling">;
type Addressees = Pick<SectionHeader, "to" | "info" | "exempted">;

/** The header of a section: time, sender and number at once, the rest when somebody asks. */
class LazyHeader implements SectionHeader {
  readonly section: number;
  readonly fields: readonly HeaderFieldPart[];
  readonly dateTime: DateTimeBinding | undefined;
  readonly from: FieldValue | undefined;
  readonly messageNumber: MessageNumber | undefined;
  readonly classification: Classification | undefined;
  private readonly lines: DocumentLines;
  private relay: Relay | undefined;
  private addressees: Addressees | undefined;

  constructor(
    lines: DocumentLines,
    parts: CableParts,
    section: number,
    fields: readonly HeaderFieldPart[],
    vocabulary: Vocabulary,
  ) {
    this.section = section;
    this.fields = fields;
    this.lines = lines;
    this.dateTime = toDateTime(lines, this.first("dateTimeGroup"));
    this.from = toFieldValue(lines, this.pieces("from"));
    const banner = this.first("banner");
    const landmark = banner?.landmark?.kind === "banner" ? banner.landmark : undefined;
    const line = banner?.start.line ?? 0;
    this.messageNumber =
      landmark &&
      toMessageNumber(lines, landmark, line, this.dateTime?.year, pageStation(parts, vocabulary));
    this.classification = landmark && toClassification(lines, landmark, line);
  }

  get transmission(): Transmission | undefined {
    return this.getRelay().transmission;
  }

  get distribution(): Distribution | undefined {
    return this.getRelay().distribution;
  }

  get handling(): Handling | undefined {
    return this.getRelay().handling;
  }

  get to(): readonly RoutedAddressee[] {
    return this.getAddressees().to;
  }

  get info(): readonly RoutedAddressee[] {
    return this.getAddressees().info;
  }

  get exempted(): readonly RoutedAddressee[] {
    return this.getAddressees().exempted;
  }

  private getRelay(): Relay {
    this.relay ??= this.bindRelay();
    return this.relay;
  }

  private bindRelay(): Relay {
    const { lines, fields, dateTime } = this;
    const distribution = this.first("distribution");
    return {
      transmission: toTransmission(lines, fields, dateTime?.iso),
      distribution: distribution && toDistribution(lines, distribution),
      handling: toHandling(lines, this.first("dashLine")),
    };
  }

  private getAddressees(): Addressees {
    this.addressees ??= {
      to: toRoutedAddressees(this.lines, this.pieces("to")),
      info: toRoutedAddressees(this.lines, this.pieces("info")),
      exempted: toRoutedAddressees(this.lines, this.pieces("exempted")),
    };
    return this.addressees;
  }

  private first(name: HeaderFieldName): HeaderFieldPart | undefined {
    return this.fields.find((field) => field.name === name);
  }

  private pieces(name: HeaderFieldName): readonly LineStretch[] {
    return this.first(name)?.pieces ?? [];
  }
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

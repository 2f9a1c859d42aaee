/** The fields of a header in the form of the contract: what is not there is left out. */
import { textOf } from "../parse/documentLines.ts";
import { comparePlaces, type LineStretch } from "../parse/place.ts";
import type { CableBindings, SectionHeader } from "../resolve/cable/cableBindings.ts";
import type { Drafter } from "../resolve/cable/drafting.ts";
import type { RoutedAddressee } from "../resolve/cable/routing.ts";
import type { Transmission } from "../resolve/cable/transmission.ts";
import type { CableDocument, MemoDocument } from "../resolve/document.ts";
import type { FieldValue } from "../resolve/fieldValue.ts";
import type { MemoField } from "../resolve/memo/memoBindings.ts";
import type { AddresseeField, DraftingField, Field, OutlineFields } from "./contract.ts";
import type { Placing } from "./placing.ts";
import { cutReference, withoutReferences } from "./plainText.ts";

/** The fields of a memorandum or printed document, those of its attachments left out. */
export function memoFields(document: MemoDocument, placing: Placing): OutlineFields {
  const { bindings, parts } = document;
  const [attachment] = parts.attachments;
  const isOwn = (field: MemoField) =>
    attachment === undefined || comparePlaces(field.start, attachment.start) < 0;
  const fields = bindings.fields.filter(isOwn);
  const named = (name: string) => fields.filter(({ field }) => field === name);
  const single = (name: string) =>
    named(name).map((field) => memoField(document, placing, field, field.values))[0];
  const lists = (name: string) =>
    named(name).flatMap((field) =>
      field.values.map((value) => memoField(document, placing, field, [value])),
    );
  const others = fields.filter(({ field }) => !OWN_FIELDS.includes(field));
  return present({
    subject: single("subject"),
    dateline: datelineField(document, placing),
    participants: nonEmpty(lists("participants")),
    memoFields: nonEmpty(
      others.map((field) => ({
        ...memoField(document, placing, field, field.values),
        label: field.label ?? "",
      })),
    ),
    draftedBy: single("draftedBy"),
    approvedBy: single("approvedBy"),
    clearances: nonEmpty(lists("clearances")),
    classifiedBy: single("classifiedBy"),
  });
}

/** What the contract names by itself; all other labels are `memoFields`. */
const OWN_FIELDS = [
  "subject",
  "participants",
  "draftedBy",
  "approvedBy",
  "clearances",
  "classifiedBy",
];

/** A value over these pieces; footnote numbers are no part of it. */
function memoField(
  { lines, bindings }: MemoDocument,
  placing: Placing,
  field: MemoField,
  values: readonly LineStretch[],
): Field {
  const { references } = bindings.footnotes;
  const pieces = values.map((piece) => cutReference(lines, piece, references));
  const first = pieces[0];
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return valueField(placing, field);
  return {
    value: pieces.map((piece) => withoutReferences(lines, piece, references)).join(" "),
    text: pieces.map(({ line, start, end }) => textOf(lines, line).slice(start, end)).join("\n"),
    range: placing.range({
      start: { line: first.line, column: first.start },
      end: { line: last.line, column: last.end },
    }),
  };
}

function datelineField({ lines, bindings, parts }: MemoDocument, placing: Placing) {
  const { dateline, footnotes } = bindings;
  const [attachment] = parts.attachments;
  if (dateline === undefined) return undefined;
  if (attachment !== undefined && attachment.start.line <= dateline.line) return undefined;
  const own = cutReference(lines, dateline, footnotes.references);
  return {
    value: dateline.joined ?? withoutReferences(lines, own, footnotes.references),
    text: dateline.joined ?? textOf(lines, own.line).slice(own.start, own.end),
    range: placing.lineRange(own),
    place: dateline.place,
    date: dateline.iso ?? null,
  };
}

/** The fields of a cable; of several sections, the first one's header counts. */
export function cableFields({ bindings }: CableDocument, placing: Placing): OutlineFields {
  const { headers, executiveOrder, tags, referenceItems } = bindings;
  const header = headers[0];
  const field = (value: FieldValue | undefined) => value && valueField(placing, value);
  return present({
    subject: field(bindings.subject),
    ...(header === undefined ? {} : headerFields(header, placing)),
    draftedBy: bindings.draftedBy && draftingField(placing, bindings.draftedBy),
    approvedBy: bindings.approvedBy && draftingField(placing, bindings.approvedBy),
    clearances: nonEmpty(bindings.clearances.map((entry) => draftingField(placing, entry))),
    captions: nonEmpty(
      bindings.captions.map((caption) => ({
        ...valueField(placing, caption),
        kind: caption.kind,
      })),
    ),
    executiveOrder: executiveOrder && {
      ...valueField(placing, executiveOrder),
      order: executiveOrder.meantOrder ?? executiveOrder.order?.number ?? null,
      code: executiveOrder.code ?? null,
      date: executiveOrder.date ?? null,
      ...present({ event: executiveOrder.event }),
    },
    tags: nonEmpty(tags.map((tag) => ({ ...valueField(placing, tag), kind: tag.kind }))),
    referenceItems: nonEmpty(referenceItems.map((item) => referenceItemField(placing, item))),
    classifiedBy: classifiedByField(bindings, placing),
    identifier: bindings.identifier && {
      ...valueField(placing, bindings.identifier),
      station: bindings.identifier.station,
      serial: bindings.identifier.serial,
      year: bindings.identifier.year,
    },
  });
}

/** Who drafted, approved or cleared, with office and name where they can be told. */
function draftingField(placing: Placing, drafter: Drafter): DraftingField {
  const { office, name } = drafter;
  return { ...valueField(placing, drafter), ...present({ office, name }) };
}

/** Who classified a cable, with name and reason where they can be told. */
function classifiedByField(
  { classifiedBy, authority }: CableBindings,
  placing: Placing,
): OutlineFields["classifiedBy"] {
  if (classifiedBy === undefined) return undefined;
  const reason = authority?.reason;
  return {
    ...valueField(placing, classifiedBy),
    ...present({
      name: authority?.name,
      reason: reason && { section: reason.section, letters: reason.letters },
    }),
  };
}

function referenceItemField(placing: Placing, item: CableBindings["referenceItems"][number]) {
  return {
    ...valueField(placing, item),
    kind: item.kind,
    station: item.station ?? null,
    serial: item.serial ?? null,
    year: item.year ?? null,
  };
}

function headerFields(header: SectionHeader, placing: Placing): OutlineFields {
  const { handling, dateTime, from, messageNumber, classification } = header;
  return present({
    ...distributionFields(header, placing),
    handling: handling && {
      ...valueField(placing, handling),
      counter: handling.counter ?? null,
      time: handling.time ?? null,
    },
    dtg: dateTime && {
      ...valueField(placing, dateTime),
      precedence: dateTime.landmark.precedence,
      iso: dateTime.iso ?? null,
    },
    from: from && valueField(placing, from),
    to: nonEmpty(header.to.map((addressee) => addresseeField(placing, addressee))),
    info: nonEmpty(header.info.map((addressee) => addresseeField(placing, addressee))),
    exempted: nonEmpty(header.exempted.map((addressee) => addresseeField(placing, addressee))),
    transmission: header.transmission && transmissionFields(header.transmission, placing),
    mrn: messageNumber && {
      ...valueField(placing, messageNumber),
      station: messageNumber.station,
      serial: messageNumber.serial,
      year: messageNumber.year ?? null,
    },
    classification: classification && valueField(placing, classification),
  });
}

function transmissionFields(
  { id, routing, originator, securityWarning }: Transmission,
  placing: Placing,
): NonNullable<OutlineFields["transmission"]> {
  return present({
    id: id && valueField(placing, id),
    routing: routing && {
      ...valueField(placing, routing),
      precedence: routing.precedence?.text ?? null,
      indicators: routing.indicators.map(({ text }) => text),
    },
    originator: originator && {
      ...valueField(placing, originator),
      indicator: originator.indicator.text,
      serial: originator.serial.value,
      section: originator.section?.value ?? null,
      iso: originator.filed?.iso ?? null,
    },
    securityWarning: securityWarning && {
      ...valueField(placing, securityWarning),
      level: securityWarning.level ?? null,
    },
  });
}

/** The distribution as a whole, and the office of ACTION or ORIGIN by itself. */
function distributionFields({ distribution }: SectionHeader, placing: Placing): OutlineFields {
  if (distribution === undefined) return {};
  const { action, office, copies, total, letter } = distribution;
  const line = office && textOf(placing.lines, office.line).slice(office.start, office.end);
  return present({
    origin:
      action === undefined || office === undefined || line === undefined
        ? undefined
        : {
            value: line,
            text: line,
            range: placing.lineRange(office),
            action,
            office: office.office,
          },
    distribution: {
      ...valueField(placing, distribution),
      copies: copies.map(({ office, count }) => ({ office, count })),
      total: total?.value ?? null,
      letter: letter ?? null,
    },
  });
}

function addresseeField(placing: Placing, addressee: RoutedAddressee): AddresseeField {
  return {
    ...valueField(placing, addressee),
    precedence: addressee.precedence ?? null,
    number: addressee.number ?? null,
    ...present({ routing: addressee.routing }),
  };
}

function valueField(placing: Placing, { value, text, start, end }: FieldValue): Field {
  return { value, text, range: placing.range({ start, end }) };
}

function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

type Present<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Without the fields that are `undefined`. */
function present<T extends object>(fields: T): Present<T> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Present<T>;
}

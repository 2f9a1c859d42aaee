/** What the lines of a cable's header mean, in words a reader of today needs. */
import type { HeaderFieldName, HeaderFieldPart, Node } from "../../parse/nodes.ts";
import type { CableBindings, SectionHeader } from "../../resolve/cable/cableBindings.ts";
import type { ExecutiveOrderLine } from "../../resolve/cable/executiveOrder.ts";
import type { Document } from "../../resolve/document.ts";
import {
  declassificationCodes,
  executiveOrder,
  monthNames,
  type Vocabulary,
} from "../../vocabulary/vocabulary.ts";
import { codesOf, precedenceInWords } from "../hover/header.ts";

/** The meanings of the header line that a node of the tree is; none where nothing is to be said. */
export type HeaderMeanings = (node: Node, name: HeaderFieldName) => readonly string[];

/** The meanings for the header lines of a document. */
export function createHeaderMeanings(document: Document, vocabulary: Vocabulary): HeaderMeanings {
  if (document.kind === "memo") return () => [];
  const { parts, bindings } = document;
  const sections = new Map(parts.fields.map((field) => [keyOf(field), field.section]));
  const headers = new Map(bindings.headers.map((header) => [header.section, header]));
  const isFirst = new Map<HeaderFieldName, HeaderFieldPart>();
  for (const field of parts.fields) if (!isFirst.has(field.name)) isFirst.set(field.name, field);
  return (node, name) => {
    const header = headers.get(sections.get(keyOf({ name, start: node.start })) ?? -1);
    const own = header === undefined ? [] : meaningInHeader(header, name, vocabulary);
    // What is bound once for a cable belongs to the first line of its name.
    const first = isFirst.get(name)?.start;
    if (first?.line !== node.start.line || first.column !== node.start.column) return own;
    return [...own, ...meaningInCable(bindings, name, vocabulary)];
  };
}

function keyOf({ name, start }: Pick<HeaderFieldPart, "name" | "start">): string {
  return `${name} ${start.line} ${start.column}`;
}

function meaningInHeader(
  header: SectionHeader,
  name: HeaderFieldName,
  vocabulary: Vocabulary,
): readonly string[] {
  const post = (place: string) => postWords(place, vocabulary);
  switch (name) {
    case "dateTimeGroup":
      return dateTimeWords(header);
    case "distribution":
      return distributionWords(header, vocabulary);
    case "from":
      return header.from === undefined ? [] : post(header.from.value);
    case "to":
      return header.to.flatMap(({ value }) => post(value));
    case "info":
      return header.info.flatMap(({ value }) => post(value));
    case "exempted":
      return header.exempted.flatMap(({ value }) => post(value));
    case "banner":
      return bannerWords(header);
    default:
      return [];
  }
}

function dateTimeWords({ dateTime }: SectionHeader): readonly string[] {
  if (dateTime === undefined) return [];
  const { iso, day, month, year, landmark } = dateTime;
  const precedence = landmark?.precedence.map(precedenceInWords) ?? [];
  if (iso === undefined || month === undefined) return precedence;
  return [`${day} ${monthNames[month - 1]} ${year}, ${iso.slice(11, 16)} UTC`, ...precedence];
}

function distributionWords(
  { distribution }: SectionHeader,
  vocabulary: Vocabulary,
): readonly string[] {
  if (distribution === undefined) return [];
  const { action, office, total } = distribution;
  const words: string[] = [];
  const title = office && vocabulary.office(office.office)?.title;
  if (title !== undefined)
    words.push(`${action === "ORIGIN" ? "written in" : "to be acted on by"} ${title}`);
  if (total !== undefined) words.push(`${total.value} copies`);
  return words;
}

function postWords(place: string, vocabulary: Vocabulary): readonly string[] {
  const post = vocabulary.stationOf(place);
  if (post === undefined) return [];
  return [
    `${post.addressName}: ${post.kind}${post.country === undefined ? "" : `, ${post.country}`}`,
  ];
}

function bannerWords({ classification, messageNumber }: SectionHeader): readonly string[] {
  const number = messageNumber && `message ${messageNumber.serial} of ${messageNumber.station}`;
  return [classification?.level, number].filter((words) => words !== undefined);
}

function meaningInCable(
  bindings: CableBindings,
  name: HeaderFieldName,
  vocabulary: Vocabulary,
): readonly string[] {
  if (name === "tags")
    return bindings.tags.flatMap(({ value, kind }) => {
      if (kind === "person") return [`${value}: a person`];
      const title = vocabulary.tags(value).find((entry) => entry.title !== undefined)?.title;
      return title === undefined ? [] : [`${value}: ${title}`];
    });
  if (name === "executiveOrder") return orderWords(bindings.executiveOrder);
  if (name === "caption")
    return bindings.captions.flatMap(({ entries }) =>
      entries.flatMap(({ term, meaning }) =>
        meaning === undefined ? [] : [`${term}: ${meaning}`],
      ),
    );
  return [];
}

function orderWords(line: ExecutiveOrderLine | undefined): readonly string[] {
  const order = line && executiveOrder(line.meantOrder ?? "");
  if (line === undefined || order === undefined) return [];
  const codes = codesOf(line);
  const code = declassificationCodes(order.number).find((each) => codes.includes(each.code));
  return [
    order.meaning === undefined ? undefined : `E.O. ${order.number}: ${order.meaning}`,
    code?.meaning === undefined ? undefined : `${code.code}: ${code.meaning}`,
    line.date === undefined ? undefined : `declassification on ${line.date}`,
  ].filter((words) => words !== undefined);
}

/** The entries of a cable's outline: header, text with its paragraphs, attributes, page turns. */
import { type DocumentLines, textOf } from "../parse/documentLines.ts";
import type { HeaderFieldName, HeaderFieldPart, Node, ParagraphPart } from "../parse/nodes.ts";
import { contains, type Place, type Stretch, toStretch } from "../parse/place.ts";
import type { CableBindings, SectionHeader } from "../resolve/cable/cableBindings.ts";
import { captionKindOf } from "../resolve/cable/captions.ts";
import type { CableDocument } from "../resolve/document.ts";
import { toFieldValue } from "../resolve/fieldValue.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { captionName } from "./captionNames.ts";
import { findClassificationLine } from "./classificationLine.ts";
import { headerGroups } from "./headerGroups.ts";
import { pageMarkerStretch } from "./pageMarkerStretch.ts";
import { headingEntry, paragraphEntry } from "./paragraphSymbols.ts";
import { textCover, visibleStretch } from "./placing.ts";
import { clip } from "./readableText.ts";
import type { SymbolEntry, SymbolKind } from "./symbolTree.ts";

const FIELD_NAMES: Readonly<Record<HeaderFieldName, string>> = {
  transmissionId: "Transmission identifier",
  routing: "Routing",
  originator: "Originator",
  securityWarning: "Security warning",
  distribution: "Distribution",
  draftedBy: "Drafted by",
  approvedBy: "Approved by",
  dashLine: "Handling",
  dateTimeGroup: "Date-time group",
  from: "From",
  to: "To",
  info: "Info",
  exempted: "Exempted",
  banner: "Classification line",
  caption: "Caption",
  executiveOrder: "E.O.",
  tags: "TAGS",
  subject: "Subject",
  reference: "Reference",
  classifiedBy: "Classified by",
};

/** What a line of the header is, in words: `From`. */
export function headerFieldTitle(name: HeaderFieldName): string {
  return FIELD_NAMES[name];
}

const LONGEST_DETAIL = 80;

/** The entries below a cable's root; in no particular order. */
export function collectCableSymbols(
  document: CableDocument,
  vocabulary: Vocabulary,
): readonly SymbolEntry[] {
  const { lines, parts } = document;
  const sections = document.tree.root.children.filter((node) => node.data.kind === "section");
  const depth = 1 < sections.length ? 2 : 1;
  const groups = sections.flatMap((section, index) => [
    ...(depth === 1 ? [] : [sectionEntry(document, section, index)]),
    ...section.children.flatMap((node) => groupEntry(lines, node, depth) ?? []),
  ]);
  return [
    ...groups,
    ...headerEntries(document, depth + 1),
    ...textEntries(document, depth + 1, vocabulary),
    ...attributeEntries(document),
    ...parts.pages.map((page): SymbolEntry => {
      const stretch = pageMarkerStretch(page);
      const name = `PAGE ${page.label}`;
      return {
        name,
        detail: "",
        kind: "event",
        stretch,
        selection: stretch,
        depth: undefined,
        isOpen: false,
      };
    }),
  ];
}

/** `STATE 139375 HUMAN RIGHTS: …`, as far as the cable tells; and its date-time group. */
export function cableTitle({ headers, subject, attributes }: CableBindings): {
  name: string;
  detail: string;
} {
  const number = headers.find((header) => header.messageNumber !== undefined)?.messageNumber?.value;
  const ofAttribute = (key: string) =>
    attributes.find((attribute) => attribute.key === key)?.value ?? "";
  const parts = [
    number ?? ofAttribute("Document Number"),
    subject?.value ?? ofAttribute("Subject"),
  ];
  const name = parts.filter((part) => part !== "").join(" ");
  return { name: name === "" ? "Cable" : name, detail: headers[0]?.dateTime?.value ?? "" };
}

function sectionEntry({ lines, parts }: CableDocument, node: Node, index: number): SymbolEntry {
  const { number, of } = parts.sections[index] ?? {};
  const total = of === undefined ? "" : ` of ${of}`;
  return group(
    `Section ${number ?? index + 1}${total}`,
    "",
    visibleStretch(lines, node),
    1,
    "module",
  );
}

function groupEntry(lines: DocumentLines, node: Node, depth: number): SymbolEntry | undefined {
  const name =
    node.data.kind === "header" ? "Header" : node.data.kind === "body" ? "Text" : undefined;
  return name === undefined
    ? undefined
    : group(name, "", visibleStretch(lines, node), depth, "namespace");
}

function group(
  name: string,
  detail: string,
  stretch: Stretch,
  depth: number,
  kind: SymbolKind,
): SymbolEntry {
  const selection = { start: stretch.start, end: stretch.start };
  return { name, detail, kind, stretch, selection, depth, isOpen: false };
}

/** The header's fields, in later cables below the groups that they make. */
function headerEntries(document: CableDocument, depth: number): readonly SymbolEntry[] {
  const { lines, parts } = document;
  const groups = headerGroups(document);
  const grouped = new Set(groups.flatMap(({ fields }) => fields));
  const entries = groups.map(({ name, fields }) => {
    const stretches = fields.map((field) => fieldStretch(lines, field));
    const start = stretches[0]?.start ?? START;
    const end = stretches.at(-1)?.end ?? start;
    return group(name, "", { start, end }, depth, "namespace");
  });
  const fields = parts.fields.map((field) =>
    fieldEntry(document, field, grouped.has(field) ? depth + 1 : depth),
  );
  return [...entries, ...fields];
}

const START: Place = { line: 0, column: 0 };

function fieldEntry(document: CableDocument, field: HeaderFieldPart, depth: number): SymbolEntry {
  const stretch = fieldStretch(document.lines, field);
  const header = document.bindings.headers.find(({ section }) => section === field.section);
  return {
    name: FIELD_NAMES[field.name],
    detail: clip(fieldDetail(document, field, header), LONGEST_DETAIL),
    kind: "field",
    stretch,
    selection: stretch,
    depth,
    isOpen: false,
  };
}

/** A field with its label, from its first line to the end of its value. */
function fieldStretch(lines: DocumentLines, field: HeaderFieldPart): Stretch {
  const last = field.pieces.at(-1);
  const lineEnd = { line: field.start.line, column: textOf(lines, field.start.line).length };
  const end: Place = last === undefined ? lineEnd : { line: last.line, column: last.end };
  return visibleStretch(lines, { start: field.start, end });
}

function fieldDetail(
  document: CableDocument,
  { name, pieces, section }: HeaderFieldPart,
  header: SectionHeader | undefined,
): string {
  if (name === "distribution" && header?.distribution !== undefined) {
    const { action, office, copies, total } = header.distribution;
    const first =
      action !== undefined && office !== undefined ? `${action} ${office.office}, ` : "";
    const count = total?.value ?? copies.reduce((sum, { count }) => sum + count, 0);
    return `${first}${count} ${count === 1 ? "copy" : "copies"}`;
  }
  if (name === "dateTimeGroup") return header?.dateTime?.value ?? "";
  if (name === "to" || name === "info" || name === "exempted")
    return (header?.[name] ?? []).map((addressee) => addressee.value).join(", ");
  if (name === "banner") return findClassificationLine(document, section)?.value ?? "";
  const value = toFieldValue(document.lines, pieces)?.value ?? "";
  if (name === "caption") return `${value}${captionRemark(value)}`;
  return name === "dashLine" ? withoutDashes(value) : value;
}

/** ` (distribution)` after EXDIS; nothing where a caption says nothing that is known. */
function captionRemark(caption: string): string {
  const remark = captionName(captionKindOf(caption));
  return remark === undefined ? "" : ` (${remark})`;
}

function withoutDashes(text: string): string {
  let start = 0;
  while (text[start] === "-") start++;
  return text.slice(start).trimStart();
}

/** Headings, numbered paragraphs with their items below, and the signatures of the sections. */
function textEntries(
  document: CableDocument,
  depth: number,
  vocabulary: Vocabulary,
): readonly SymbolEntry[] {
  const { lines, parts } = document;
  const context = { lines, referencesOn: () => [], vocabulary, cover: textCover(document) };
  const entries = parts.headings.map((heading) => headingEntry(context, heading, depth));
  const firstHeadings = new Map<number, number>();
  for (const { line } of parts.headings) {
    const section = sectionOf(parts.sections, line);
    if (!firstHeadings.has(section)) firstHeadings.set(section, line);
  }
  const isUnderHeading = ({ section, start }: ParagraphPart) =>
    (firstHeadings.get(section) ?? Number.POSITIVE_INFINITY) <= start.line;
  for (const paragraph of parts.paragraphs) {
    const base = isUnderHeading(paragraph) ? depth + 1 : depth;
    const entry = paragraphEntry(context, paragraph, base);
    if (entry !== undefined) entries.push(entry);
  }
  if (parts.signature !== undefined) {
    const stretch = toStretch(parts.signature);
    const detail = textOf(lines, parts.signature.line).slice(
      parts.signature.start,
      parts.signature.end,
    );
    entries.push({
      name: "Signature",
      detail,
      kind: "constant",
      stretch,
      selection: stretch,
      depth,
      isOpen: false,
    });
  }
  return entries;
}

function sectionOf(sections: readonly Stretch[], line: number): number {
  return sections.findIndex((section) => contains(section, { line, column: 0 }));
}

function attributeEntries({ lines, tree, bindings }: CableDocument): readonly SymbolEntry[] {
  const node = tree.root.children.find(({ data }) => data.kind === "attributes");
  if (node === undefined) return [];
  const { attributes } = bindings;
  const children = attributes.map(({ key, value, keyStretch, end }): SymbolEntry => {
    const start = { line: keyStretch.line, column: keyStretch.start };
    const selection = toStretch(keyStretch);
    const detail = clip(value, LONGEST_DETAIL);
    return {
      name: key,
      detail,
      kind: "property",
      stretch: { start, end },
      selection,
      depth: 2,
      isOpen: false,
    };
  });
  const stretch = visibleStretch(lines, node);
  return [group("Attributes", String(attributes.length), stretch, 1, "namespace"), ...children];
}

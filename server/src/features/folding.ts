/** Folding: documents, sections, pages, the header, lists, notes and attributes. */
import type { FoldingRange } from "vscode-languageserver-types";
import type { HeaderFieldPart, Node, ParagraphPart } from "../parse/nodes.ts";
import type { Document } from "../resolve/document.ts";
import type { PlacedDocument, Snapshot } from "../resolve/snapshot.ts";
import { type HeaderGroup, headerGroups } from "./headerGroups.ts";

/** The folding ranges of a file, sorted by first line; lines are those of the file. */
export function getFoldingRanges(snapshot: Snapshot): readonly FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const hasMany = 1 < snapshot.documents.length;
  for (const placed of snapshot.documents) {
    const add = createAdd(placed, ranges);
    if (hasMany) add(0, placed.document.lines.length);
    const groups = placed.document.kind === "cable" ? headerGroups(placed.document) : [];
    foldNodes(placed.document, placed.document.tree.root, add, FEWEST_GROUPS <= groups.length);
    if (FEWEST_GROUPS <= groups.length) foldHeaderGroups(groups, add);
    foldHeadings(placed.document, add);
    foldPages(placed.document, add);
    foldLists(placed.document, add);
  }
  return withoutDoubles(ranges);
}

/** Adds a fold from a line to before another; blank lines and page markers at its end are left out. */
type Add = (first: number, end: number) => void;

function createAdd({ firstLine, document }: PlacedDocument, ranges: FoldingRange[]): Add {
  const { lines, parts } = document;
  const markers = new Set(
    parts.pages
      .filter(({ line, start, end }) => isWholeLine(lines[line]?.text, start, end))
      .map(({ line }) => line),
  );
  return (first, end) => {
    let last = Math.min(end, lines.length) - 1;
    while (first < last && (lines[last]?.isBlank || markers.has(last))) last--;
    if (last <= first) return;
    ranges.push({ startLine: firstLine + first, endLine: firstLine + last });
  };
}

function isWholeLine(text: string | undefined, start: number, end: number): boolean {
  return text !== undefined && text.trim() === text.slice(start, end).trim();
}

/** The parts of the tree that are folded as they stand. */
const FOLDED: ReadonlySet<Node["data"]["kind"]> = new Set([
  "section",
  "header",
  "attributes",
  "attachment",
  "notes",
  "note",
  "paragraph",
  "field",
]);

/** Where the header has groups, these are folded and not the header. */
function foldNodes(document: Document, node: Node, add: Add, hasGroups: boolean): void {
  for (const child of node.children) {
    const { kind } = child.data;
    const end = child.end.column === 0 ? child.end.line : child.end.line + 1;
    // The only section is the whole text.
    const isWholeText = kind === "section" && !hasSections(document);
    const first = kind === "header" ? belowPageLine(document, child.start.line) : child.start.line;
    const isGrouped = kind === "header" && hasGroups;
    if (FOLDED.has(kind) && !isWholeText && !isGrouped) add(first, end);
    foldNodes(document, child, add, hasGroups);
  }
}

/** Fewest groups that stand for the header as a whole. */
const FEWEST_GROUPS = 2;

/** The groups of a later cable's header, and its long lists of addressees and references. */
function foldHeaderGroups(groups: readonly HeaderGroup[], add: Add): void {
  for (const { fields } of groups) {
    const first = fields[0]?.start.line ?? 0;
    add(
      first,
      fields.reduce((end, field) => Math.max(end, lastFieldLine(field) + 1), first),
    );
    for (const field of fields)
      if (FEWEST_LINES <= field.pieces.length) add(field.start.line, lastFieldLine(field) + 1);
  }
}

/** Lines of a field that are worth a fold of their own. */
const FEWEST_LINES = 3;

function lastFieldLine({ start, pieces }: HeaderFieldPart): number {
  return pieces.at(-1)?.line ?? start.line;
}

/** A header begins with its page line, from which the page folds. */
function belowPageLine({ parts, lines }: Document, line: number): number {
  if (!parts.pages.some((page) => page.line === line)) return line;
  let next = line + 1;
  while (lines[next]?.isBlank) next++;
  return next;
}

function hasSections({ parts }: Document): boolean {
  return parts.kind === "cable" && 1 < parts.sections.length;
}

/** A heading folds what follows it up to the next of its level or above, or the end of its text. */
function foldHeadings({ parts }: Document, add: Add): void {
  const attachments = parts.kind === "memo" ? parts.attachments : [];
  const sections = parts.kind === "cable" ? parts.sections : [];
  const starts = [...attachments, ...sections].map(({ start }) => start.line);
  parts.headings.forEach((heading, i) => {
    const next = parts.headings.slice(i + 1).find(({ level }) => level <= heading.level);
    const limits = [next?.line ?? heading.line, ...starts, parts.body?.end.line ?? heading.line];
    add(heading.line, Math.min(...limits.filter((line) => heading.line < line)));
  });
}

/** A page folds up to the next page, but not beyond the text. */
function foldPages({ parts, lines }: Document, add: Add): void {
  const end = parts.body === undefined ? lines.length : parts.body.end.line;
  parts.pages.forEach((page, i) => {
    // A marker within a line is no place to fold from.
    if (page.start !== 0 && lines[page.line]?.memo.content.start !== page.start) return;
    add(page.line, parts.pages[i + 1]?.line ?? end);
  });
}

/** Two items or more fold under the paragraph that leads into them. */
function foldLists({ parts, lines }: Document, add: Add): void {
  const { paragraphs } = parts;
  paragraphs.forEach((lead, i) => {
    const first = paragraphs[i + 1];
    if (first?.enumerator === undefined || !isLead(lines, lead)) return;
    if (lead.enumerator !== undefined && first.level <= lead.level) return;
    let last = i + 1;
    while (isItem(paragraphs[last + 1], first.level)) last++;
    const item = paragraphs[last];
    if (i + 1 < last && item !== undefined) add(lead.start.line, lastLine(item) + 1);
  });
}

function isItem(paragraph: ParagraphPart | undefined, level: number): boolean {
  return paragraph?.enumerator !== undefined && level <= paragraph.level;
}

function lastLine({ start, end }: ParagraphPart): number {
  return Math.max(start.line, end.column === 0 ? end.line - 1 : end.line);
}

/** `Three steps remain:` leads into a list. */
function isLead(lines: Document["lines"], lead: ParagraphPart): boolean {
  let line = lastLine(lead);
  while (lead.start.line < line && lines[line]?.isBlank) line--;
  return lines[line]?.text.trimEnd().endsWith(":") ?? false;
}

/** One range a first line, the longest; editors take no more. */
function withoutDoubles(ranges: readonly FoldingRange[]): readonly FoldingRange[] {
  const byStart = new Map<number, FoldingRange>();
  for (const range of ranges) {
    const before = byStart.get(range.startLine);
    if (before === undefined || before.endLine < range.endLine) byStart.set(range.startLine, range);
  }
  return [...byStart.values()].sort((a, b) => a.startLine - b.startLine);
}

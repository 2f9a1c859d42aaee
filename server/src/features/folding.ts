/** Folding: documents, sections, pages, the header, lists, notes and attributes. */
import type { FoldingRange } from "vscode-languageserver-types";
import type { Node } from "../parse/nodes.ts";
import type { Document } from "../resolve/document.ts";
import type { PlacedDocument, Snapshot } from "../resolve/snapshot.ts";

/** The folding ranges of a file, sorted by first line; lines are those of the file. */
export function getFoldingRanges(snapshot: Snapshot): readonly FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const hasMany = 1 < snapshot.documents.length;
  for (const placed of snapshot.documents) {
    const add = createAdd(placed, ranges);
    if (hasMany) add(0, placed.document.lines.length);
    foldNodes(placed.document.tree.root, add);
    foldHeadings(placed.document, add);
    foldPages(placed.document, add);
    foldLists(placed.document, add);
  }
  return withoutDoubles(ranges);
}

/** Adds a fold from a line to before another, blank lines at its end left out. */
type Add = (first: number, end: number) => void;

function createAdd({ firstLine, document }: PlacedDocument, ranges: FoldingRange[]): Add {
  return (first, end) => {
    let last = Math.min(end, document.lines.length) - 1;
    while (first < last && document.lines[last]?.isBlank) last--;
    if (last <= first) return;
    ranges.push({ startLine: firstLine + first, endLine: firstLine + last });
  };
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

function foldNodes(node: Node, add: Add): void {
  for (const child of node.children) {
    const { kind } = child.data;
    const end = child.end.column === 0 ? child.end.line : child.end.line + 1;
    if (FOLDED.has(kind)) add(child.start.line, end);
    foldNodes(child, add);
  }
}

/** A heading folds what follows it up to the next of its level or above, or the end of the text. */
function foldHeadings({ parts }: Document, add: Add): void {
  const end = parts.body?.end.line ?? 0;
  parts.headings.forEach((heading, i) => {
    const next = parts.headings.slice(i + 1).find(({ level }) => level <= heading.level);
    add(heading.line, next?.line ?? Math.max(end, heading.line));
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

/** Items of one level that follow one another fold under the line before them. */
function foldLists({ parts, lines }: Document, add: Add): void {
  const { paragraphs } = parts;
  for (let i = 0; i < paragraphs.length; i++) {
    const first = paragraphs[i];
    if (first?.enumerator === undefined) continue;
    let last = i;
    while (
      paragraphs[last + 1]?.enumerator !== undefined &&
      first.level <= (paragraphs[last + 1]?.level ?? 0)
    )
      last++;
    if (i + 1 < last && 0 < i) {
      const lead = paragraphs[i - 1];
      if (
        lead !== undefined &&
        lead.enumerator === undefined &&
        isLead(lines[lead.start.line]?.text)
      )
        add(lead.start.line, paragraphs[last]?.end.line ?? first.end.line);
    }
    i = last;
  }
}

/** `Three steps remain:` leads into a list. */
function isLead(text: string | undefined): boolean {
  return text?.trimEnd().endsWith(":") ?? false;
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

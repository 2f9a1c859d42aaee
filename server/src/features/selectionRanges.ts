/**
 * What *Expand Selection* takes in step by step: the word, the sentence, the paragraph, the header
 * field or note, the section, the page, the document, the file.
 */
import type { SelectionRange } from "vscode-languageserver-types";
import type { Node } from "../parse/nodes.ts";
import { contains, type LineStretch, type Place, type Stretch, toStretch } from "../parse/place.ts";
import type { Document } from "../resolve/document.ts";
import { runningText, type TextBlock } from "../resolve/runningText.ts";
import type { PlacedDocument, Snapshot } from "../resolve/snapshot.ts";
import type { Span } from "../text/span.ts";
import { type DocumentSymbol, getDocumentSymbols } from "./documentSymbols.ts";
import { wordAt } from "./hover/wordAt.ts";
import { locate, toLspRange, touches } from "./location.ts";
import { createPlacing, visibleStretch } from "./placing.ts";
import { sentenceAt } from "./sentences.ts";

/** The selections around an offset, each within its parent; the file is the outermost. */
export function getSelectionRange(snapshot: Snapshot, offset: number): SelectionRange {
  const file = { start: 0, end: snapshot.lines.length };
  const spans = [...spansAround(snapshot, offset), file]
    .filter(({ start, end }) => start <= offset && offset <= end && start < end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  // From the inside out, so that a page turn does not take a paragraph's place.
  const nested: Span[] = [];
  for (const span of spans) {
    const inner = nested.at(-1);
    const holdsInner = inner === undefined || (span.start <= inner.start && inner.end <= span.end);
    const isSame = inner?.start === span.start && inner.end === span.end;
    if (holdsInner && !isSame) nested.push(span);
  }
  const toRange = (span: Span, parent: SelectionRange | undefined): SelectionRange => ({
    range: toLspRange(snapshot, span),
    ...(parent && { parent }),
  });
  const outermost = toRange(nested.at(-1) ?? file, undefined);
  return nested.slice(0, -1).reduceRight((parent, span) => toRange(span, parent), outermost);
}

function* spansAround(snapshot: Snapshot, offset: number): Generator<Span> {
  const { line, character } = snapshot.lines.positionAt(offset);
  const lineStart = snapshot.lines.offsetOfLine(line);
  const text = snapshot.lines.line(line).text;
  const word = wordAt(text, character);
  if (word !== undefined) yield { start: lineStart + word.start, end: lineStart + word.end };
  const location = locate(snapshot, offset);
  if (location === undefined) return;
  const { placed, place } = location;
  const placing = createPlacing(snapshot, placed);
  for (const stretch of stretchesAround(placed, place)) yield placing.span(stretch);
  yield* symbolsAround(getDocumentSymbols(snapshot), offset);
}

function* stretchesAround({ document }: PlacedDocument, place: Place): Generator<Stretch> {
  const block = runningText(document).find((each) => holds(each, place));
  if (block !== undefined) {
    const sentence = sentenceAt(document, block, place);
    if (sentence !== undefined) yield sentence;
    yield stretchOf(block.lines);
  }
  yield* fieldValuesAround(document, place);
  yield* nodesAround(document, document.tree.root, place);
  yield* pagesAround(document, place);
}

function holds({ lines }: TextBlock, place: Place): boolean {
  return lines.some(
    ({ line, start, end }) => line === place.line && start <= place.column && place.column <= end,
  );
}

function stretchOf(lines: readonly LineStretch[]): Stretch {
  const first = lines[0];
  const last = lines.at(-1);
  return {
    start: { line: first?.line ?? 0, column: first?.start ?? 0 },
    end: { line: last?.line ?? 0, column: last?.end ?? 0 },
  };
}

/** The nodes of the tree that hold a place, without the blank lines at their ends. */
function* nodesAround(document: Document, node: Node, place: Place): Generator<Stretch> {
  const child = node.children.find((each) => contains(each, place));
  // A leaf of text is a line, which is no unit of its own.
  const { kind } = node.data;
  if (kind !== "document" && kind !== "text" && kind !== "blank")
    yield withoutBlankEnd(document, node);
  if (child !== undefined) yield* nodesAround(document, child, place);
}

function withoutBlankEnd({ lines }: Document, { start, end }: Stretch): Stretch {
  let last = end;
  while (last.column === 0 && start.line < last.line) {
    const line = last.line - 1;
    const text = lines[line]?.text ?? "";
    const column = line === start.line ? Math.max(start.column, text.length) : text.length;
    last = { line, column: lines[line]?.isBlank ? 0 : column };
    if (last.column !== 0) break;
  }
  return { start, end: last };
}

/** The page that holds a place, from its marker to the next; the last one to the end of the text. */
function* pagesAround(document: Document, place: Place): Generator<Stretch> {
  const starts = document.parts.pages.map(({ line, start }) => ({ line, column: start }));
  const last = { line: endOfPages(document), column: 0 };
  if (last.line <= place.line) return;
  const after = starts.findIndex(
    ({ line, column }) => place.line < line || (place.line === line && place.column < column),
  );
  const start = after < 0 ? starts.at(-1) : starts[after - 1];
  const end = after < 0 ? last : starts[after];
  if (start !== undefined && end !== undefined)
    yield visibleStretch(document.lines, { start, end });
}

/** The line after the last page: where the attributes or the list of notes begin. */
function endOfPages({ parts, lines }: Document): number {
  if (parts.kind === "memo") return parts.notesStart ?? lines.length;
  const mark = parts.endMarks.at(-1);
  if (mark !== undefined) return mark.line + 1;
  return parts.attributes[0]?.keyStretch.line ?? lines.length;
}

/** One of the values of a field: a participant. */
function* fieldValuesAround({ parts }: Document, place: Place): Generator<Stretch> {
  if (parts.kind !== "memo") return;
  for (const { values } of parts.fields)
    for (const value of values) if (touches(value, place)) yield toStretch(value);
}

/** The entries of the outline that hold an offset: sections by their headings, the document. */
function* symbolsAround(symbols: readonly DocumentSymbol[], offset: number): Generator<Span> {
  for (const { span, children } of symbols) {
    if (offset < span.start || span.end < offset) continue;
    yield span;
    yield* symbolsAround(children, offset);
  }
}

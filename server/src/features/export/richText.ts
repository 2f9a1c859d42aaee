/**
 * A document, or a part of it, for another program's text window: HTML without what a page adds, and
 * with the notes to which its numbers belong.
 */

import type { Element, ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { comparePlaces, type Place, type Stretch } from "../../parse/place.ts";
import type { Document } from "../../resolve/document.ts";
import type { Snapshot } from "../../resolve/snapshot.ts";
import type { Span } from "../../text/span.ts";
import { defaultVocabulary } from "../../vocabulary/vocabulary.ts";
import { withoutForbidden } from "./clean.ts";
import { htmlArticles } from "./html.ts";
import type { Block, ExportDocument, Inlines } from "./model.ts";
import { readDocument } from "./readDocument.ts";

/**
 * The text of a span of the file as HTML; of the whole file without one. A text that is neither cable
 * nor memorandum gives nothing.
 */
export function toRichText({ documents, lines, options }: Snapshot, span?: Span): string {
  const vocabulary = options.vocabulary ?? defaultVocabulary;
  const range = span && { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
  const parts = documents.flatMap(({ document, firstLine }): Part[] => {
    const whole = readDocument(document, vocabulary);
    if (range === undefined) return [{ document: whole }];
    const placeOf = ({ line, character }: { line: number; character: number }): Place => ({
      line: line - firstLine,
      column: character,
    });
    const within = { start: placeOf(range.start), end: placeOf(range.end) };
    if (within.end.line < 0 || document.lines.length <= within.start.line) return [];
    return [cut(whole, readDocument(document, vocabulary, { within }), document, within)];
  });
  const { value } = withoutForbidden({ name: "", documents: parts.map((part) => part.document) });
  const articles = htmlArticles(value);
  return toHtml(articles.map((article, i) => tidy(article, parts[i]?.ownNotes)));
}

/** A document of which a part is left. */
interface Part {
  readonly document: ExportDocument;
  /** The indices of the notes in the part itself; without them all notes stay. */
  readonly ownNotes?: ReadonlySet<number>;
}

/** Takes out what a page adds, notes to which no number leads, and links that lead nowhere. */
function tidy(article: Element, ownNotes: ReadonlySet<number> | undefined): Element {
  const plain = mapElements(article, (each) => (classesOf(each).includes("added") ? [] : [each]));
  if (ownNotes === undefined) return plain;
  const wanted = new Set<unknown>([...ownNotes].map((i) => `${article.properties.id}n${i + 1}`));
  mapElements(plain, (each) => {
    if (each.properties.role === "doc-noteref") wanted.add(String(each.properties.href).slice(1));
    return [each];
  });
  const isLost = ({ tagName, properties: { id } }: Element) => tagName === "li" && !wanted.has(id);
  const cleared = mapElements(plain, (each) => (isLost(each) ? [] : [each]));
  const ids = new Set<unknown>();
  mapElements(cleared, (each) => {
    ids.add(each.properties.id);
    return [each];
  });
  return mapElements(cleared, (each) => {
    if (each.tagName === "section" && classesOf(each).includes("notes") && wanted.size === 0)
      return [];
    const { href } = each.properties;
    return typeof href === "string" && !ids.has(href.slice(1)) ? each.children : [each];
  });
}

function classesOf({ properties: { className } }: Element): readonly unknown[] {
  return Array.isArray(className) ? className : [];
}

/** An element with each one in it replaced by what a function makes of it. */
function mapElements(
  element: Element,
  replace: (each: Element) => readonly ElementContent[],
): Element {
  const children = element.children.flatMap((child) =>
    child.type === "element"
      ? replace(child).map((each) => (each.type === "element" ? mapElements(each, replace) : each))
      : [child],
  );
  return { ...element, children };
}

/**
 * The part of a document, read with what lies outside left out: without blocks of which nothing is
 * left, and without labels before the part. The notes are those of the whole.
 */
function cut(
  whole: ExportDocument,
  part: ExportDocument,
  document: Document,
  { start, end }: Stretch,
): Part {
  const isIn = (line: number) => {
    const column = Math.max(0, document.lines[line]?.text.search(/\S/) ?? 0);
    const place = { line, column };
    return comparePlaces(start, place) <= 0 && comparePlaces(place, end) < 0;
  };
  const cutBlock = (block: Block): Block[] => {
    switch (block.kind) {
      case "heading":
        return keep({ ...block, number: isIn(block.line) ? block.number : undefined }, [
          block.content,
        ]);
      case "paragraph": {
        const labels = isIn(block.line) ? {} : { label: undefined, mark: undefined };
        return keep({ ...block, ...labels }, [block.content]);
      }
      case "field": {
        const items = block.items.filter(({ content }) => 0 < content.length);
        return keep({ ...block, items }, [block.label, ...items.map(({ content }) => content)]);
      }
      case "attributes": {
        const rows = block.rows.filter(({ content }) => 0 < content.length);
        return rows.length === 0 ? [] : [{ ...block, rows }];
      }
      case "attachment": {
        const blocks = block.blocks.flatMap(cutBlock);
        return blocks.length === 0 ? [] : [{ ...block, blocks }];
      }
      case "header":
        return block.rows.length === 0 ? [] : [block];
      case "notes":
        return [];
      default:
        return keep(block, [block.content]);
    }
  };
  const hasText = (i: number) => part.notes[i]?.paragraphs.some((runs) => 0 < runs.length);
  return {
    document: { ...whole, blocks: part.blocks.flatMap(cutBlock) },
    ownNotes: new Set(whole.notes.map((_, i) => i).filter(hasText)),
  };
}

function keep(block: Block, texts: readonly Inlines[]): Block[] {
  return texts.some((runs) => 0 < runs.length) ? [block] : [];
}

/**
 * A document for a reading view: its blocks and notes as HTML, each with the line on which it begins,
 * so that a panel can replace what changed and keep in step with the text.
 */
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import type { Document } from "../../resolve/document.ts";
import type { Snapshot } from "../../resolve/snapshot.ts";
import { defaultVocabulary } from "../../vocabulary/vocabulary.ts";
import type { AddedWords } from "./addedWords.ts";
import { withoutForbidden } from "./clean.ts";
import { DOCUMENT_LINK } from "./documentLink.ts";
import { type FlatBlock, HtmlWriter } from "./html.ts";
import { Names } from "./names.ts";
import { readDocument } from "./readDocument.ts";

/** A block or a note. */
export interface ReadingPart {
  /** One element. */
  readonly html: string;
  /** The line of the document, from 0, on which it begins. */
  readonly line: number;
}

export interface ReadingParts {
  readonly title: string;
  readonly text: readonly ReadingPart[];
  readonly notes: readonly ReadingPart[];
}

/** A document of a snapshot in parts; all text in them is escaped. */
export function getReadingParts(
  { documents, options }: Snapshot,
  document: Document,
  words: AddedWords,
): ReadingParts {
  const vocabulary = options.vocabulary ?? defaultVocabulary;
  const read = readDocument(document, vocabulary, { marksUncertain: true });
  const { value } = withoutForbidden(read);
  const names = new Map<string, string>();
  for (const { document: each } of documents) {
    const number = each.kind === "memo" ? each.bindings.number?.text : undefined;
    if (number !== undefined) names.set(number, `${DOCUMENT_LINK}${number}`);
  }
  const writer = new HtmlWriter(value, { id: "d", ids: new Names(), names, words });
  const blocks: FlatBlock[] = [
    { line: 0, nodes: writer.addedTitle(), isAttached: false },
    ...writer.flat(value.blocks),
  ];
  const text = blocks
    .filter(({ nodes }) => 0 < nodes.length)
    .map(({ line, nodes, isAttached }) => {
      const className = isAttached ? "block attachment" : "block";
      return { html: toHtml(h("div", { class: className }, [...nodes])), line };
    });
  const notes = writer.notes().map((item, i) => ({
    html: toHtml(item),
    line: value.notes[i]?.line ?? 0,
  }));
  return { title: value.title, text, notes };
}

/**
 * The grammar of a memorandum or printed document: publisher's lines, heading, dateline, fields,
 * body with section titles, numbered paragraphs and items, signature, attachments with headings of
 * their own, and the notes. Every part may be missing; what is not recognised is text.
 *
 * What shows only from the end is found first (notes, attachments, closers); then the lines are taken
 * in order, block by block.
 */

import { isBracketed, isPageNumber } from "../../scan/memo/lineShape.ts";
import type { MemoLine } from "../../scan/memo/memoLine.ts";
import { isFullName } from "../../scan/memo/personName.ts";
import { isOfOneCase } from "../../scan/memo/readMarking.ts";
import { genreGroup } from "../../vocabulary/genres.ts";
import type { DocumentLines } from "../documentLines.ts";
import type { DocumentTree, MemoParts } from "../nodes.ts";
import type { LineStretch, Place } from "../place.ts";
import { writeField } from "./fields.ts";
import { type AttachmentStart, findAttachments } from "./findAttachments.ts";
import { type Closer, withoutCallout } from "./findCloser.ts";
import {
  findHeading,
  isCalloutAlone,
  isDocumentHeading,
  titleOfAttachment,
} from "./findHeading.ts";
import { findNotes, type NotesBlock } from "./findNotes.ts";
import { ItemLevels } from "./itemLevels.ts";
import { findItems, type ItemPlaces, isListOpen, itemAt, telegramNumberAt } from "./items.ts";
import { MemoTree } from "./memoTree.ts";
import { collectPages } from "./pages.ts";
import { parseOpening } from "./parseOpening.ts";
import { collectPersons } from "./participants.ts";
import {
  type HeadingContext,
  HeadingLevels,
  isListedTitle,
  isSectionHeading,
  isSignedAt,
  rankOf,
} from "./sectionHeadings.ts";
import { findSegment, isFieldBelow, type Segment } from "./segments.ts";
import { findSpeakers } from "./speakers.ts";
import { startOf, TextLines } from "./textLines.ts";
import { takeDateOfTitle, writeFront, writeHeading, writeLinesTo } from "./writeHeading.ts";

/** The tree of a memorandum or printed document. Any lines make one. */
export function parseMemo(lines: DocumentLines): DocumentTree {
  return new MemoParser(lines).parse();
}

/** Names and titles below the title of a document are shorter. */
const SHORTEST_PARAGRAPH = 120;

class MemoParser {
  private readonly lines: DocumentLines;
  private readonly notesBlocks: readonly NotesBlock[];
  /** Notes within the text, by their first lines. */
  private readonly notesWithin: ReadonlyMap<number, NotesBlock>;
  /** The notes at the document's end. */
  private readonly lastNotes: NotesBlock | undefined;
  private readonly text: TextLines;
  private readonly tree: MemoTree;
  private readonly levels = new ItemLevels();
  private readonly headingLevels = new HeadingLevels();
  private readonly context: HeadingContext;
  private readonly items: ItemPlaces;
  private readonly attachmentStarts: readonly AttachmentStart[];
  private segment: Segment;

  private attachment:
    | { start: AttachmentStart; place: Place; title: readonly LineStretch[] }
    | undefined;
  private attachmentCount = 0;
  private bodyStart: Place | undefined;
  private isTelegram = false;
  /** The line below the heading of a document, where a subject may stand without its label. */
  private subjectLine = -1;
  /** A paragraph of the text has begun. */
  private hasParagraph = false;
  /** The last line of a list of titles without numbers. */
  private listedLine = -1;
  /** A paragraph without number has come since the last item. */
  private isAfterPlain = false;

  constructor(lines: DocumentLines) {
    this.lines = lines;
    this.notesBlocks = findNotes(lines);
    const last = this.notesBlocks.at(-1);
    this.lastNotes = last !== undefined && this.isAtEnd(last) ? last : undefined;
    const within = this.notesBlocks.filter((block) => block !== this.lastNotes);
    this.notesWithin = new Map(within.map((block) => [block.start, block]));
    this.text = new TextLines(lines, this.lastNotes?.start ?? lines.length, linesOf(within));
    this.tree = new MemoTree(lines, this.text);
    const speakers = findSpeakers(this.text);
    this.context = { text: this.text, speakers, levels: this.levels };
    this.items = findItems(this.text);
    this.attachmentStarts = findAttachments(this.text);
    this.segment = this.segmentFrom(0);
  }

  parse(): DocumentTree {
    const { tree, text } = this;
    const isSource = ({ notes }: NotesBlock) => notes.some(({ label }) => label.isSource);
    const heading = findHeading(text, this.notesBlocks.some(isSource));
    writeFront(tree, heading);
    if (heading !== undefined) writeHeading(tree, heading);
    const { genre, hasAgents = false } = heading ?? {};
    this.isTelegram = hasAgents || genreGroup(genre) === "telegram";
    if (genre !== undefined || hasAgents) this.subjectLine = text.next(tree.line);
    this.parseOpeningLines(heading !== undefined);
    takeDateOfTitle(tree);
    while (tree.line < text.end) this.parseBlock();
    const end = startOf(text.end);
    tree.endParagraph(end);
    this.endAttachment(end);
    tree.builder.closeTo("document", end);
    if (this.lastNotes !== undefined) tree.writeNotes(this.lastNotes, this.lines.length);
    return {
      root: tree.builder.finish(startOf(this.lines.length)),
      parts: this.toParts(end),
      inspected: tree.inspected,
    };
  }

  private toParts(end: Place): MemoParts {
    const { tree } = this;
    const first = this.attachmentStarts[0]?.line ?? this.lines.length;
    return {
      kind: "memo",
      pages: collectPages(this.lines),
      headings: tree.headings,
      paragraphs: tree.paragraphs,
      signature: tree.signatures.find(({ line }) => line < first),
      signatures: tree.signatures,
      endMarks: [],
      body: this.bodyStart && { start: this.bodyStart, end },
      publisher: tree.publisher,
      heading: tree.heading,
      datelines: tree.datelines,
      telegramNumber: tree.telegramNumber,
      fields: tree.fields,
      attachments: tree.attachments,
      notes: tree.notes,
      notesStart: this.lastNotes?.start,
      notesBlocks: this.notesBlocks,
    };
  }

  private isAtEnd({ end }: NotesBlock): boolean {
    for (let line = end; line < this.lines.length; line++) {
      const reading = this.lines[line]?.memo;
      if (!reading?.isBlank && reading?.fixed !== "pageMarker") return false;
    }
    return true;
  }

  /** The text from a line to the next attachment. */
  private segmentFrom(start: number): Segment {
    const end = this.attachmentStarts[this.attachmentCount]?.line ?? this.text.end;
    return findSegment(this.text, start, end);
  }

  private parseOpeningLines(hasHeading: boolean): void {
    const { closer, tail, end } = this.segment;
    parseOpening(this.tree, {
      end: Math.min(closer?.first ?? end, tail, end),
      mayLackLabel: this.tree.line <= this.subjectLine,
      writeLine: () => this.writeOpeningLine(hasHeading),
    });
  }

  /** A title below the heading is a heading; in a letterhead it is text. */
  private writeOpeningLine(hasHeading: boolean): void {
    const { tree } = this;
    if (hasHeading && rankOf(this.context, tree.line) !== undefined)
      return this.writeSectionHeading();
    tree.beginParagraph(undefined, 1);
    tree.leaf({ kind: "text" });
    tree.endParagraph();
  }

  /** A block of the body: lines up to a blank one, divided where items begin. */
  private parseBlock(): void {
    const { tree, text } = this;
    const { line } = tree;
    if (this.lines[line]?.isBlank ?? true) return tree.skipBlanks();
    const notes = this.notesWithin.get(line);
    if (notes !== undefined) return tree.writeNotes(notes, notes.end);
    this.bodyStart ??= startOf(line);
    const reading = text.reading(line);
    if (reading === undefined) return tree.leaf({ kind: "blank" });
    if (this.segment.closer?.first === line) return this.writeCloser(this.segment.closer);
    if (reading.fixed !== undefined) return tree.furniture(reading.fixed);
    const attachment = this.attachmentStarts[this.attachmentCount];
    if (attachment?.line === line) return this.parseAttachment(attachment);
    if (this.isMarkingAlone(reading)) return tree.furniture("classification");
    if (text.isAlone(line) && isPageNumber(text.textOf(line))) return tree.furniture("pageLine");
    if (this.isFieldInText(reading) && reading.field !== undefined) {
      this.levels.reset();
      return writeField(tree, reading.field, this.segment.end);
    }
    if (isSignedAt(this.context, line)) return this.writeSignature();
    if (this.isBelowTitle(line)) return this.parseParagraphLine();
    const isListed = text.previous(line - 1) === this.listedLine && 0 <= this.listedLine;
    const isHeading =
      isSectionHeading(this.context, line, this.segment.end, isListed) ||
      this.headingLevels.goesOn(text, line);
    if (isHeading) {
      this.writeSectionHeading();
      // A document of a chapter has a dateline and fields of its own.
      if (isDocumentHeading(text, line)) this.parseOpeningLines(true);
      return;
    }
    if (isListed || isListedTitle(this.context, line, text.next(line + 1))) this.listedLine = line;
    this.parseParagraphLine();
  }

  /** A classification at the head or foot of a page. */
  private isMarkingAlone(reading: MemoLine): boolean {
    const { text, tree } = this;
    if (!reading.isMarking || !text.isAlone(tree.line)) return false;
    return isOfOneCase(text.textOf(tree.line));
  }

  /** A list of persons anywhere, and the fields below the text. */
  private isFieldInText({ field }: MemoLine): boolean {
    const { text, tree, segment } = this;
    if (field === undefined) return false;
    if (segment.tail <= tree.line) return isFieldBelow(field.field);
    if (!text.isGap(tree.line - 1)) return false;
    if (field.field !== "participants" || !field.isAlone) return false;
    return collectPersons(text, tree.line + 1, segment.end, false).length !== 0;
  }

  private writeCloser({ last, names }: Closer): void {
    const { tree } = this;
    tree.endParagraph();
    while (tree.line <= last) {
      const reading = this.lines[tree.line]?.memo;
      if (reading === undefined || reading.isBlank) tree.leaf({ kind: "blank" });
      else if (reading.fixed !== undefined) tree.furniture(reading.fixed);
      else tree.leaf({ kind: "signature" }, this.endOfBlock(tree.line, last));
    }
    tree.signatures.push(...names);
  }

  /** The name of who signed a part of the text. */
  private writeSignature(): void {
    const { tree, text } = this;
    tree.endParagraph();
    tree.signatures.push(text.stretch(tree.line));
    tree.leaf({ kind: "signature" });
  }

  /** The end of the title again, or the author's name, before the first paragraph. */
  private isBelowTitle(line: number): boolean {
    const { text, tree } = this;
    const title = tree.heading?.title.at(-1);
    if (title === undefined || this.hasParagraph || this.attachment !== undefined) return false;
    if (!text.isAlone(line) || rankOf(this.context, line) !== "minor") return false;
    // It is compared with the end of the title.
    tree.inspected.add(line);
    const own = withoutCallout(text.textOf(line));
    const whole = (this.lines[title.line]?.text ?? "").slice(title.start, title.end);
    return isFullName(own) || withoutCallout(whole).endsWith(` ${own}`);
  }

  private endOfBlock(line: number, last: number): number {
    let end = line + 1;
    while (end <= last && !this.text.isGap(end)) end++;
    return end;
  }

  private parseAttachment(start: AttachmentStart): void {
    const { tree, text } = this;
    const place = startOf(start.line);
    tree.endParagraph();
    this.endAttachment(place);
    this.attachmentCount++;
    this.segment = this.segmentFrom(start.line);
    this.levels.reset();
    this.headingLevels.reset();
    tree.builder.begin({ kind: "attachment", label: start.label.text }, place);
    const own = start.label.title;
    this.attachment = {
      start,
      place,
      title: own === undefined ? [] : [{ line: start.line, ...own }],
    };
    const next = text.next(start.line + 1);
    const hasCallout = next < this.segment.end && isCalloutAlone(text, next);
    tree.leaf({ kind: "heading" }, (hasCallout ? next : start.line) + 1);
    this.writeAttachmentTitle();
    this.parseOpeningLines(true);
  }

  private writeAttachmentTitle(): void {
    const { tree, text, attachment } = this;
    const title = titleOfAttachment(text, tree.line, this.segment.end);
    const first = title[0];
    const last = title.at(-1);
    if (attachment === undefined || first === undefined || last === undefined) return;
    writeLinesTo(tree, first.line);
    attachment.title = title;
    tree.leaf({ kind: "heading" }, last.line + 1);
  }

  private endAttachment(end: Place): void {
    const { attachment, tree } = this;
    if (attachment === undefined) return;
    const { start, place, title } = attachment;
    const { level, label } = start;
    const stretch = { line: start.line, start: label.start, end: label.end };
    tree.attachments.push({ label: stretch, text: label.text, level, title, start: place, end });
    tree.builder.closeTo("document", end);
    this.attachment = undefined;
  }

  private writeSectionHeading(): void {
    const { tree, text } = this;
    const { line } = tree;
    tree.endParagraph();
    this.levels.reset();
    const own = withoutCallout(text.textOf(line));
    const level = this.headingLevels.enter(text.reading(line), own);
    tree.headings.push({ ...text.stretch(line), level });
    tree.leaf({ kind: "sectionHeading" });
  }

  /** A line of text: the first of a paragraph after a blank line or at an enumerator. */
  private parseParagraphLine(): void {
    const { tree, text, levels } = this;
    const { line } = tree;
    const isFirst = text.isGap(line - 1) || !tree.isInParagraph;
    if (SHORTEST_PARAGRAPH < text.textOf(line).length) this.hasParagraph = true;
    const isOwnNumber = isFirst && this.takeTelegramNumber();
    const enumerator = isOwnNumber
      ? undefined
      : itemAt(text, line, { levels, items: this.items, isFirst });
    if (enumerator !== undefined) {
      // A list that is over does not hold the next one.
      if (this.isAfterPlain && !isListOpen(levels, this.items, line - 1)) levels.reset();
      tree.beginParagraph(enumerator, levels.enter(enumerator));
      this.isAfterPlain = false;
    } else if (isFirst) {
      tree.beginParagraph(undefined, 1);
      this.isAfterPlain = true;
    }
    tree.leaf({ kind: "text" });
  }

  /** The number before the first paragraph of a printed telegram is the telegram's own. */
  private takeTelegramNumber(): boolean {
    const { tree, text } = this;
    if (!this.isTelegram || this.attachment !== undefined) return false;
    // `[Received May 8—3:11 a. m.]` stands above the text.
    if (isBracketed(text.textOf(tree.line))) return false;
    this.isTelegram = false;
    tree.telegramNumber = telegramNumberAt(this.text, tree.line, this.items);
    return tree.telegramNumber !== undefined;
  }
}

/** All that the words of a line are asked here, but where it is compared with the title; see `headingTraits`. */
export function blockTraits(own: string): readonly unknown[] {
  return [isPageNumber(own), isOfOneCase(own), isBracketed(own)];
}

/** Whether a line is in one of these blocks. */
function linesOf(blocks: readonly NotesBlock[]): (line: number) => boolean {
  const lines = new Set<number>();
  for (const { start, end } of blocks) for (let line = start; line < end; line++) lines.add(line);
  return (line) => lines.has(line);
}

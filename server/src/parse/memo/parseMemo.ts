/**
 * The grammar of a memorandum or printed document: publisher's lines, heading, dateline, fields,
 * body with section titles, numbered paragraphs and items, signature, attachments with headings of
 * their own, and the notes list. Every part may be missing; what is not recognised is text.
 */
import type { Enumerator } from "../../scan/enumerator.ts";
import type { FieldReading, MemoLine } from "../../scan/memo/memoLine.ts";

import { type DocumentLines, isBlankLine, nextTextLine, textOf } from "../documentLines.ts";
import type {
  AttachmentPart,
  DatelinePart,
  DocumentTree,
  FieldPart,
  HeadingPart,
  MemoHeadingPart,
  MemoParts,
  NotePart,
  PagePart,
  ParagraphPart,
} from "../nodes.ts";
import { ParagraphLevels } from "../paragraphLevels.ts";
import type { LineStretch, Place } from "../place.ts";
import { TreeBuilder } from "../treeBuilder.ts";
import { findCloser } from "./findCloser.ts";
import { findNotes, type NotesList } from "./findNotes.ts";

/** The tree of a memorandum or printed document. Any lines make one. */
export function parseMemo(lines: DocumentLines): DocumentTree {
  return new MemoParser(lines).parse();
}

class MemoParser {
  private readonly lines: DocumentLines;
  private readonly builder = new TreeBuilder();
  private readonly levels = new ParagraphLevels();
  private readonly notesList: NotesList | undefined;
  /** The line after the text, where the notes or the end of the document are. */
  private readonly end: number;
  private readonly closer: { readonly first: number; readonly last: number } | undefined;
  private line = 0;

  private readonly pages: PagePart[] = [];
  private readonly headings: HeadingPart[] = [];
  private readonly paragraphs: ParagraphPart[] = [];
  private readonly datelines: DatelinePart[] = [];
  private readonly fields: FieldPart[] = [];
  private readonly attachments: AttachmentPart[] = [];
  private readonly notes: NotePart[] = [];
  private readonly publisher: LineStretch[] = [];
  private heading: MemoHeadingPart | undefined;
  private signature: LineStretch | undefined;
  private paragraph:
    | { enumerator: Enumerator | undefined; level: number; start: Place }
    | undefined;
  private attachment: { label: LineStretch; text: string; start: Place } | undefined;
  private bodyStart: Place | undefined;

  constructor(lines: DocumentLines) {
    this.lines = lines;
    this.notesList = findNotes(lines);
    this.end = this.notesList?.start ?? lines.length;
    this.closer = findCloser(lines, this.end);
  }

  parse(): DocumentTree {
    this.parseFront();
    this.parseOpening();
    while (this.line < this.end) this.parseBlock();
    const end = { line: this.end, column: 0 };
    this.endParagraph(end);
    this.endAttachment(end);
    this.builder.closeTo("document", end);
    this.parseNotes();
    const documentEnd = { line: this.lines.length, column: 0 };
    this.collectPages();
    const parts: MemoParts = {
      kind: "memo",
      pages: this.pages,
      headings: this.headings,
      paragraphs: this.paragraphs,
      signature: this.signature,
      endMarks: [],
      body: this.bodyStart && { start: this.bodyStart, end },
      publisher: this.publisher,
      heading: this.heading,
      datelines: this.datelines,
      fields: this.fields,
      attachments: this.attachments,
      notes: this.notes,
      notesStart: this.notesList?.start,
    };
    return { root: this.builder.finish(documentEnd), parts, inspected: this.inspected() };
  }

  private reading(line: number): MemoLine | undefined {
    return line < this.end ? this.lines[line]?.memo : undefined;
  }

  private stretch(line: number): LineStretch {
    const { start, end } = this.lines[line]?.memo.content ?? { start: 0, end: 0 };
    return { line, start, end };
  }

  private place(line = this.line): Place {
    return { line, column: 0 };
  }

  /** Blank lines, publisher's lines and page markers before the heading. */
  private parseFront(): void {
    for (; this.line < this.end; this.line++) {
      const reading = this.reading(this.line);
      if (reading?.isBlank) this.builder.leaf({ kind: "blank" }, this.place());
      else if (reading?.fixed === "publisher" || reading?.fixed === "pageMarker") {
        this.builder.leaf({ kind: "furniture", name: reading.fixed }, this.place());
        if (reading.fixed === "publisher") this.publisher.push(this.stretch(this.line));
      } else return;
    }
  }

  /** Heading, the callout alone below it, dateline and fields, of the document or an attachment. */
  private parseOpening(): void {
    const reading = this.reading(this.line);
    const heading = reading?.heading;
    // `MEMORANDUM FOR: The Secretary` begins like a heading and is a field.
    const isField = reading?.field !== undefined && heading?.number === undefined;
    if (heading !== undefined && !isField && this.isAlone(this.line)) {
      this.builder.leaf({ kind: "heading" }, this.place());
      const calloutLine = this.findCalloutLine();
      if (this.attachment === undefined && this.heading === undefined)
        this.heading = { ...this.stretch(this.line), reading: heading, calloutLine };
      this.line = (calloutLine ?? this.line) + 1;
      this.skipBlanks();
    }
    this.parseDatelineAndFields();
  }

  /** A heading is one line, or one with its callout, or wrapped fields directly below it. */
  private isAlone(line: number): boolean {
    const next = this.reading(line + 1);
    if (next === undefined || next.isBlank) return true;
    return next.dateline !== undefined || next.field !== undefined || this.isCalloutAlone(line + 1);
  }

  private findCalloutLine(): number | undefined {
    const next = nextTextLine(this.lines, this.line + 1);
    return next < this.end && this.isCalloutAlone(next) ? next : undefined;
  }

  /** One to three digits and nothing else. */
  private isCalloutAlone(line: number): boolean {
    const { start, end } = this.stretch(line);
    return end - start <= 3 && /^\d{1,3}$/.test(textOf(this.lines, line).slice(start, end));
  }

  private skipBlanks(): void {
    while (this.line < this.end && isBlankLine(this.lines, this.line)) {
      this.builder.leaf({ kind: "blank" }, this.place());
      this.line++;
    }
  }

  private parseDatelineAndFields(): void {
    for (;;) {
      this.skipBlanks();
      const reading = this.reading(this.line);
      if (reading === undefined) return;
      if (reading.dateline !== undefined) this.parseDateline(reading.dateline);
      else if (reading.field !== undefined) this.parseField(reading.field);
      else if (this.isSubjectWithoutLabel(reading)) this.parseBareSubject();
      else if (reading.fixed === "pageMarker") this.parseFurniture("pageMarker");
      else return;
    }
  }

  private parseDateline(reading: DatelinePart["reading"]): void {
    this.builder.leaf({ kind: "dateline" }, this.place());
    this.datelines.push({ ...this.stretch(this.line), reading });
    this.line++;
  }

  private parseFurniture(name: "pageMarker" | "separator" | "publisher"): void {
    this.builder.leaf({ kind: "furniture", name }, this.place());
    this.line++;
  }

  /**
   * A label with its value: after the label on its line and on the lines below up to a blank one,
   * or, if the label is alone, the lines of the next block.
   */
  private parseField(reading: FieldReading): void {
    const start = this.place();
    this.builder.begin({ kind: "field", field: reading.field, label: reading.label }, start);
    this.builder.leaf({ kind: "text" }, start);
    const values: LineStretch[] = [];
    const { end } = this.stretch(this.line);
    if (reading.valueStart < end) values.push({ line: this.line, start: reading.valueStart, end });
    this.line++;
    if (reading.isAlone) this.skipBlanks();
    while (this.continuesField(values.length, reading)) {
      this.builder.leaf({ kind: "text" }, this.place());
      values.push(this.withoutBullet(this.line));
      this.line++;
    }
    this.builder.close(this.place());
    this.fields.push({ field: reading.field, reading, start, values });
  }

  private continuesField(count: number, field: FieldReading): boolean {
    const reading = this.reading(this.line);
    if (reading === undefined || reading.isBlank) return false;
    if (reading.field !== undefined && !this.isItem(reading)) return false;
    if (reading.isSectionTitle || reading.dateline !== undefined || reading.fixed !== undefined)
      return false;
    // A subject is one line or wrapped ones; a paragraph after a bare label is the text.
    return (
      count === 0 ||
      !isSubject(field) ||
      this.isItem(reading) ||
      field.valueStart < this.lineEnd(count)
    );
  }

  private lineEnd(count: number): number {
    return count < MOST_SUBJECT_LINES ? Number.POSITIVE_INFINITY : 0;
  }

  private isItem(reading: MemoLine): boolean {
    return reading.enumerator?.bullet !== undefined;
  }

  private withoutBullet(line: number): LineStretch {
    const { start, end } = this.stretch(line);
    const enumerator = this.lines[line]?.memo.enumerator;
    const from =
      enumerator?.bullet !== undefined && enumerator.label === "" ? enumerator.contentStart : start;
    return { line, start: Math.min(from, end), end };
  }

  /**
   * The subject where the label was lost: a title-like line or one bullet directly after a heading
   * without dateline, both of which the same extraction drops, and a paragraph below it.
   */
  private isSubjectWithoutLabel(reading: MemoLine): boolean {
    if (this.heading === undefined || this.datelines.length !== 0 || this.fields.length !== 0)
      return false;
    if (this.attachment !== undefined || reading.isSectionTitle || reading.shape !== "title")
      return false;
    if (reading.attachment !== undefined || !isBlankLine(this.lines, this.line + 1)) return false;
    if (this.closer !== undefined && this.closer.first <= this.line) return false;
    const next = this.reading(nextTextLine(this.lines, this.line + 1));
    return next !== undefined && next.shape === "other" && LONG_LINE < next.content.end;
  }

  private parseBareSubject(): void {
    const start = this.place();
    this.builder.begin({ kind: "field", field: "subject", label: undefined }, start);
    this.builder.leaf({ kind: "text" }, start);
    this.fields.push({
      field: "subject",
      reading: undefined,
      start,
      values: [this.withoutBullet(this.line)],
    });
    this.line++;
    this.builder.close(this.place());
  }

  /** A block of the body: lines up to a blank one, divided where items begin. */
  private parseBlock(): void {
    if (isBlankLine(this.lines, this.line)) return this.skipBlanks();
    this.bodyStart ??= this.place();
    const reading = this.reading(this.line);
    if (reading === undefined) return;
    if (this.closer?.first === this.line) return this.parseCloser(this.closer.last);
    if (reading.fixed !== undefined) return this.parseFurniture(reading.fixed);
    if (reading.attachment !== undefined && this.isAlone(this.line))
      return this.parseAttachment(reading.attachment);
    if (this.isSectionHeading(reading)) return this.parseSectionHeading(reading);
    this.parseParagraphLine(reading);
  }

  private parseCloser(last: number): void {
    this.endParagraph(this.place());
    this.builder.leaf({ kind: "signature" }, this.place());
    this.signature = this.stretch(this.line);
    this.line = last + 1;
  }

  private parseAttachment(label: NonNullable<MemoLine["attachment"]>): void {
    const start = this.place();
    this.endParagraph(start);
    this.endAttachment(start);
    this.builder.begin({ kind: "attachment", label: label.text }, start);
    this.builder.leaf({ kind: "heading" }, start);
    this.attachment = {
      label: { line: this.line, start: label.start, end: label.end },
      text: label.text,
      start,
    };
    this.levels.reset();
    this.line++;
    this.skipBlanks();
    this.parseOpening();
  }

  private endAttachment(end: Place): void {
    const attachment = this.attachment;
    if (attachment === undefined) return;
    this.attachments.push({ ...attachment, end });
    this.builder.closeTo("document", end);
    this.attachment = undefined;
  }

  /** A title on a line of its own, with text below it. */
  private isSectionHeading(reading: MemoLine): boolean {
    if (!isBlankLine(this.lines, this.line + 1) || !isBlankLine(this.lines, this.line - 1))
      return false;
    if (reading.isSectionTitle) return true;
    const numeral = reading.enumerator;
    const isItem =
      numeral !== undefined && (numeral.bullet !== undefined || numeral.form === "lowerLetter");
    if (reading.shape === "other" || isItem) return false;
    if (this.end <= nextTextLine(this.lines, this.line + 1)) return false;
    return reading.shape === "capitals" || !this.isAttribution();
  }

  /** The name below a quotation that stands as a paragraph of its own. */
  private isAttribution(): boolean {
    let before = this.line - 1;
    while (0 <= before && isBlankLine(this.lines, before)) before--;
    const text = textOf(this.lines, before).trim();
    return OPENING_QUOTES.includes(text[0] ?? " ") && CLOSING_QUOTES.includes(text.at(-1) ?? " ");
  }

  private parseSectionHeading(reading: MemoLine): void {
    this.endParagraph(this.place());
    this.levels.reset();
    this.builder.leaf({ kind: "sectionHeading" }, this.place());
    const level = reading.isSectionTitle || reading.shape === "capitals" ? 1 : 2;
    this.headings.push({ ...this.stretch(this.line), level });
    this.line++;
  }

  /** A line of text: the first of a paragraph after a blank line or at an enumerator. */
  private parseParagraphLine(reading: MemoLine): void {
    const isFirst = isBlankLine(this.lines, this.line - 1) || this.paragraph === undefined;
    const enumerator = this.enumeratorOf(reading, isFirst);
    if (enumerator !== undefined || isFirst) this.beginParagraph(enumerator);
    this.builder.leaf({ kind: "text" }, this.place());
    this.line++;
  }

  /** A number at the start of a wrapped line is believed only if it is the next one. */
  private enumeratorOf(reading: MemoLine, isFirst: boolean): Enumerator | undefined {
    const { enumerator } = reading;
    if (enumerator === undefined || isFirst || enumerator.bullet !== undefined) return enumerator;
    return this.levels.expects(enumerator) || enumerator.punctuation.startsWith("(")
      ? enumerator
      : undefined;
  }

  private beginParagraph(enumerator: Enumerator | undefined): void {
    const start = this.place();
    this.endParagraph(start);
    const level = enumerator === undefined ? 1 : this.levels.enter(enumerator);
    this.builder.begin({ kind: "paragraph", label: enumerator?.label }, start);
    this.paragraph = { enumerator, level, start };
  }

  private endParagraph(end: Place): void {
    const paragraph = this.paragraph;
    this.paragraph = undefined;
    if (paragraph === undefined) return;
    this.paragraphs.push({ ...paragraph, end, section: 0 });
    this.builder.close(end);
  }

  private parseNotes(): void {
    if (this.notesList === undefined) return;
    const { start, notes } = this.notesList;
    this.builder.begin({ kind: "notes" }, { line: start, column: 0 });
    let current = -1;
    for (let line = start; line < this.lines.length; line++) {
      const place = { line, column: 0 };
      if (notes[current + 1]?.line === line) {
        current++;
        this.builder.closeTo("notes", place);
        this.builder.begin({ kind: "note", label: notes[current]?.label.label ?? "" }, place);
      }
      const reading = this.lines[line]?.memo;
      if (reading?.isBlank) this.builder.leaf({ kind: "blank" }, place);
      else if (reading?.fixed !== undefined)
        this.builder.leaf({ kind: "furniture", name: reading.fixed }, place);
      else this.builder.leaf({ kind: "text" }, place);
    }
    notes.forEach(({ line, label }, i) => {
      this.notes.push({
        label,
        labelStretch: { line, ...label.labelColumns },
        contentStart: { line, column: label.contentStart },
        start: { line, column: label.labelColumns.start },
        end: { line: notes[i + 1]?.line ?? this.lines.length, column: 0 },
      });
    });
  }

  private collectPages(): void {
    this.lines.forEach((source, line) => {
      for (const marker of source.pageMarkers) {
        const { start, end, label } = marker;
        this.pages.push({
          line,
          start,
          end,
          label,
          pageLine: undefined,
          origin: undefined,
          section: 0,
        });
      }
    });
  }

  /** Only lines that are more than plain text were looked into. */
  private inspected(): ReadonlySet<number> {
    return this.closer === undefined ? new Set() : new Set([this.closer.first, this.closer.last]);
  }
}

const MOST_SUBJECT_LINES = 4;
/** A line longer than this is a paragraph and no title. */
const LONG_LINE = 60;
const OPENING_QUOTES = '"“‘';
const CLOSING_QUOTES = '"”’';

function isSubject(field: FieldReading): boolean {
  return field.field === "subject";
}

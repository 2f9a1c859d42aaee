/** The tree of a memorandum as it is being written, with the parts that bindings are made of. */
import type { Enumerator } from "../../scan/enumerator.ts";
import type { DocumentLines } from "../documentLines.ts";
import type {
  AttachmentPart,
  DatelinePart,
  FieldPart,
  FurnitureName,
  HeadingPart,
  MemoHeadingPart,
  NodeData,
  NotePart,
  ParagraphPart,
} from "../nodes.ts";
import type { LineStretch, Place } from "../place.ts";
import { TreeBuilder } from "../treeBuilder.ts";
import type { NotesBlock } from "./findNotes.ts";
import { markOf } from "./items.ts";
import { startOf, type TextLines } from "./textLines.ts";

export class MemoTree {
  readonly text: TextLines;
  readonly builder = new TreeBuilder();
  /** The line that is next. */
  line = 0;

  readonly headings: HeadingPart[] = [];
  readonly paragraphs: ParagraphPart[] = [];
  readonly datelines: DatelinePart[] = [];
  readonly fields: FieldPart[] = [];
  readonly attachments: AttachmentPart[] = [];
  readonly notes: NotePart[] = [];
  readonly publisher: LineStretch[] = [];
  readonly signatures: LineStretch[] = [];
  /** Lines of which all words count; see `DocumentTree`. */
  readonly inspected = new Set<number>();
  heading: MemoHeadingPart | undefined;
  telegramNumber: LineStretch | undefined;
  private readonly lines: DocumentLines;
  private paragraph:
    | { enumerator: Enumerator | undefined; level: number; start: Place }
    | undefined;

  constructor(lines: DocumentLines, text: TextLines) {
    this.lines = lines;
    this.text = text;
  }

  /** Takes the next line, or the lines up to one, as a leaf. */
  leaf(data: NodeData, end = this.line + 1): void {
    this.builder.leaf(data, startOf(this.line));
    this.line = end;
  }

  furniture(name: FurnitureName): void {
    if (name === "publisher" && this.heading === undefined)
      this.publisher.push(this.text.stretch(this.line));
    this.leaf({ kind: "furniture", name });
  }

  /** Takes blank lines before `end`. */
  skipBlanks(end = this.text.end): void {
    while (this.line < end && (this.lines[this.line]?.isBlank ?? true))
      this.leaf({ kind: "blank" });
  }

  /** Takes blank lines and page markers up to a line. */
  skipGap(end: number): void {
    while (this.line < end) {
      const fixed = this.lines[this.line]?.memo.fixed;
      if (fixed === undefined) this.leaf({ kind: "blank" });
      else this.furniture(fixed);
    }
  }

  get isInParagraph(): boolean {
    return this.paragraph !== undefined;
  }

  beginParagraph(enumerator: Enumerator | undefined, level: number): void {
    const start = startOf(this.line);
    this.endParagraph(start);
    this.builder.begin({ kind: "paragraph", label: enumerator?.label }, start);
    this.paragraph = { enumerator, level, start };
  }

  endParagraph(end = startOf(this.line)): void {
    const { paragraph } = this;
    this.paragraph = undefined;
    if (paragraph === undefined) return;
    const mark = markOf(this.text, paragraph.enumerator, { start: paragraph.start, end });
    const { enumerator, level, start } = paragraph;
    this.paragraphs.push({ enumerator, level, start, end, section: 0, mark });
    this.builder.close(end);
  }

  /** The notes of a block, up to a line at or after its end. */
  writeNotes({ start, notes }: NotesBlock, end: number): void {
    this.endParagraph();
    this.builder.begin({ kind: "notes" }, startOf(start));
    let current = -1;
    for (let line = start; line < end; line++) {
      const place = startOf(line);
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
    this.builder.closeTo("notes", startOf(end));
    notes.forEach(({ line, label }, i) => {
      this.notes.push({
        label,
        labelStretch: { line, ...label.labelColumns },
        contentStart: { line, column: label.contentStart },
        start: { line, column: label.labelColumns.start },
        end: startOf(notes[i + 1]?.line ?? end),
      });
    });
    this.builder.close(startOf(end));
    this.line = end;
  }
}

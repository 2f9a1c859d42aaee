/**
 * A document of Word (.docx) with real footnotes. Word numbers footnotes itself; where a document's
 * own numbers do not follow one another (`*`, 1, 2), each is written as a mark of its own instead.
 */
import {
  Bookmark,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  InternalHyperlink,
  type ISectionOptions,
  NoteNumberRestart,
  Packer,
  Paragraph,
  type ParagraphChild,
  SectionType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  XmlAttributeComponent,
  XmlComponent,
} from "docx";
import { finishPackage } from "./docxPackage.ts";
import type {
  Block,
  ExportDocument,
  ExportFile,
  ExportNote,
  HeaderRow,
  Inlines,
  ReferenceRun,
  TextRun as Run,
} from "./model.ts";

/** The documents of a file, each a section of its own; the bytes are the same for the same file. */
export async function toDocx(file: ExportFile): Promise<Uint8Array> {
  const footnotes: Record<string, { children: Paragraph[] }> = {};
  const marked = new Set<number>();
  const sections = file.documents.map((document) =>
    new DocxWriter(document, { footnotes, marked }).write(),
  );
  const title = file.documents[0]?.title ?? file.name;
  const written = new Document({
    title,
    creator: "Cablegram",
    sections: sections.length === 0 ? [{ children: [] }] : sections,
    footnotes,
    styles: STYLES,
  });
  return finishPackage(new Uint8Array(await Packer.toArrayBuffer(written)), marked);
}

interface Footnotes {
  /** By their numbers in the file, from 1. */
  readonly footnotes: Record<string, { children: Paragraph[] }>;
  /** Those with a mark of their own. */
  readonly marked: Set<number>;
}

class DocxWriter {
  private readonly document: ExportDocument;
  private readonly all: Footnotes;
  private readonly ids = new Map<number, number>();
  /** The number of the first footnote, where the numbers follow one another. */
  private readonly firstNumber: number | undefined;

  constructor(document: ExportDocument, all: Footnotes) {
    this.document = document;
    this.all = all;
    this.firstNumber = firstOfRun(document.notes);
  }

  write(): ISectionOptions {
    const { blocks, notes } = this.document;
    const content = blocks.flatMap((block) => this.block(block));
    const others = notes.filter((_, i) => !this.ids.has(i));
    const rest = others.flatMap((note) => this.loneNote(note));
    const children = [...content, ...rest];
    return {
      properties: {
        type: SectionType.NEXT_PAGE,
        footnoteProperties: {
          restart: NoteNumberRestart.EACH_SECTION,
          start: this.firstNumber ?? 1,
        },
      },
      children: children.length === 0 ? [new Paragraph({})] : children,
    };
  }

  private block(block: Block): (Paragraph | Table)[] {
    switch (block.kind) {
      case "heading":
        return [
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            children: [...plain(block.number), ...this.inlines(block.content)],
          }),
        ];
      case "sectionHeading":
        return [
          new Paragraph({
            heading: HEADINGS[Math.min(block.level, HEADINGS.length) - 1] ?? HeadingLevel.HEADING_2,
            children: this.inlines(block.content),
          }),
        ];
      case "dateline":
        return [new Paragraph({ style: "Dateline", children: this.inlines(block.content) })];
      case "signature":
        return [new Paragraph({ style: "Signed", children: this.inlines(block.content, true) })];
      case "furniture":
        return [new Paragraph({ style: "Furniture", children: this.inlines(block.content) })];
      case "field":
        return [
          ...(block.label.length === 0
            ? []
            : [new Paragraph({ keepNext: true, children: this.inlines(block.label) })]),
          ...block.items.map(
            ({ bullet, content }) =>
              new Paragraph({
                indent: { left: INDENT },
                children: [...plain(bullet), ...this.inlines(content)],
              }),
          ),
        ];
      case "paragraph": {
        const level = block.label === undefined ? 1 : Math.min(block.level, DEEPEST);
        return [
          new Paragraph({
            indent: { left: INDENT * (level - 1) },
            children: [
              ...(block.label === undefined ? [] : [new TextRun(block.label)]),
              ...plain(block.mark),
              ...this.inlines(block.content),
            ],
          }),
        ];
      }
      case "header":
        return [this.header(block.rows)];
      case "attributes":
        return [
          table(
            block.rows.map(({ written, content }) => [
              [new TextRun({ text: written, bold: true })],
              this.inlines(content, true),
            ]),
          ),
        ];
      case "attachment":
        return block.blocks.flatMap((each) => this.block(each));
      case "notes":
        return [];
      default:
        return block satisfies never;
    }
  }

  private header(rows: readonly HeaderRow[]): Table {
    return table(
      rows.map(({ title, content, meaning }) => [
        [new TextRun({ text: title, bold: true, style: "Added" })],
        this.inlines(content, true),
        meaning.map(
          (words, i) => new TextRun({ text: words, style: "Added", ...(0 < i && { break: 1 }) }),
        ),
      ]),
    );
  }

  /** The end of a line is a blank in running text, and stays one where lines are divided. */
  private inlines(runs: Inlines, isDivided = false): ParagraphChild[] {
    return runs.flatMap((run): ParagraphChild[] => {
      switch (run.kind) {
        case "text":
          return [textRun(run)];
        case "line":
          return [isDivided ? new TextRun({ break: 1 }) : new TextRun(" ")];
        case "reference":
          return this.reference(run);
        case "page": {
          const words = this.document.type === "memo" ? `[Page ${run.label}]` : run.written;
          return [new TextRun({ text: words, style: "PageMark" })];
        }
        case "furniture":
          return [new TextRun({ text: run.written, style: "PageMark" })];
        default:
          return run satisfies never;
      }
    });
  }

  /** The footnote at its first number; others lead to that one. */
  private reference({ note, label, written }: ReferenceRun): ParagraphChild[] {
    const content = note === undefined ? undefined : this.document.notes[note];
    if (note === undefined || content === undefined)
      return [new TextRun({ text: written, superScript: true })];
    const before = this.ids.get(note);
    if (before !== undefined)
      return [
        new InternalHyperlink({
          anchor: `footnote${before}`,
          children: [new TextRun({ text: label, superScript: true })],
        }),
      ];
    const id = Object.keys(this.all.footnotes).length + 1;
    this.ids.set(note, id);
    const isMarked = this.firstNumber === undefined;
    if (isMarked) this.all.marked.add(id);
    this.all.footnotes[id] = { children: this.noteParagraphs(content, isMarked) };
    const run = isMarked ? new MarkedReferenceRun(id, label) : new FootnoteReferenceRun(id);
    return content.isReferred && 1 < this.countOf(note)
      ? [new Bookmark({ id: `footnote${id}`, children: [run] })]
      : [run];
  }

  private counts: ReadonlyMap<number, number> | undefined;

  private countOf(note: number): number {
    this.counts ??= countReferences(this.document.blocks);
    return this.counts.get(note) ?? 0;
  }

  private noteParagraphs({ paragraphs, shownLabel }: ExportNote, isMarked: boolean): Paragraph[] {
    return paragraphs.map(
      (runs, i) =>
        new Paragraph({
          style: "FootnoteText",
          children: [
            ...(isMarked && i === 0
              ? [new TextRun({ text: shownLabel, style: "FootnoteReference" })]
              : []),
            ...(i === 0 ? [new TextRun(" ")] : []),
            ...this.inlines(runs),
          ],
        }),
    );
  }

  /** A note without a number in the text cannot be a footnote. */
  private loneNote({ written, paragraphs }: ExportNote): Paragraph[] {
    return paragraphs.map(
      (runs, i) =>
        new Paragraph({
          style: "LoneNote",
          children: [...plain(i === 0 ? written : undefined), ...this.inlines(runs)],
        }),
    );
  }
}

const HEADINGS = [
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

const INDENT = 360;
const DEEPEST = 5;

const STYLES = {
  paragraphStyles: [
    { id: "Dateline", name: "Dateline", basedOn: "Normal", paragraph: { alignment: "right" } },
    { id: "Signed", name: "Signed", basedOn: "Normal", paragraph: { alignment: "right" } },
    {
      id: "Furniture",
      name: "Furniture",
      basedOn: "Normal",
      run: { size: 16, color: "595959" },
    },
    { id: "LoneNote", name: "Note Without Number", basedOn: "Normal", run: { size: 18 } },
  ],
  characterStyles: [
    { id: "PageMark", name: "Page Mark", run: { size: 16, color: "595959" } },
    { id: "Added", name: "Added by Cablegram", run: { size: 18, color: "595959" } },
  ],
  default: { document: { paragraph: { spacing: { after: 120 } } } },
} as const;

function plain(words: string | undefined): TextRun[] {
  return words === undefined ? [] : [new TextRun(`${words} `)];
}

function textRun({ text, emphasis }: Run): TextRun {
  return new TextRun({
    text,
    ...((emphasis === "bold" || emphasis === "boldItalic") && { bold: true }),
    ...((emphasis === "italic" || emphasis === "boldItalic") && { italics: true }),
  });
}

function table(rows: readonly ParagraphChild[][][]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            (children) => new TableCell({ children: [new Paragraph({ children })] }),
          ),
        }),
    ),
  });
}

/** The first of numbers that follow one another in the order of their references. */
function firstOfRun(notes: readonly ExportNote[]): number | undefined {
  const labels = notes.filter(({ isReferred }) => isReferred).map(({ shownLabel }) => shownLabel);
  const first = Number(labels[0] ?? "1");
  const isRun = labels.every((label, i) => label === String(first + i));
  return isRun && Number.isSafeInteger(first) ? first : undefined;
}

function countReferences(blocks: readonly Block[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const count = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(count);
    else if (typeof value === "object" && value !== null) {
      const run = value as Partial<ReferenceRun>;
      if (run.kind === "reference" && run.note !== undefined)
        counts.set(run.note, (counts.get(run.note) ?? 0) + 1);
      else Object.values(value).forEach(count);
    }
  };
  count(blocks);
  return counts;
}

class MarkedReferenceAttributes extends XmlAttributeComponent<{ id: number; custom: string }> {
  protected override readonly xmlKeys = { id: "w:id", custom: "w:customMarkFollows" };
}

class MarkedReference extends XmlComponent {
  constructor(id: number) {
    super("w:footnoteReference");
    this.root.push(new MarkedReferenceAttributes({ id, custom: "1" }));
  }
}

/** A footnote with a mark of its own, which follows the reference in the same run. */
class MarkedReferenceRun extends TextRun {
  constructor(id: number, mark: string) {
    super({ text: mark, style: "FootnoteReference" });
    // After the run's properties, before its text.
    this.root.splice(this.root.length - 1, 0, new MarkedReference(id));
  }
}

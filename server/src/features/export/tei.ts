/**
 * TEI P5 as the Office of the Historian encodes the volumes of *Foreign Relations*: a division for each
 * document, notes at their references, page breaks, lists of subject and participants, attachments in
 * the Office's own namespace. What is printed around the text is `fw`, so that nothing is left out.
 */
import type { Element, ElementContent } from "xast";
import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import type {
  AttachmentBlock,
  AttributesBlock,
  Block,
  DatelineBlock,
  ExportDocument,
  ExportFile,
  FieldBlock,
  HeaderBlock,
  Inlines,
  ParagraphBlock,
  ReferenceRun,
  TextRun,
} from "./model.ts";
import { Names } from "./names.ts";

const TEI = "http://www.tei-c.org/ns/1.0";
const FRUS = "http://history.state.gov/frus/ns/1.0";

type Node = ElementContent;

/** The documents of a file as one TEI document. */
export function toTei(file: ExportFile): string {
  const ids = new Names();
  const documents = file.documents.map((document, i) => new TeiWriter(document, i, ids).write());
  const title = file.documents[0]?.title ?? file.name;
  const root = x("TEI", { xmlns: TEI, "xmlns:frus": FRUS }, [
    x("teiHeader", [
      x("fileDesc", [
        x("titleStmt", [x("title", title)]),
        x("publicationStmt", [x("p", "Transcription exported by Cablegram")]),
        x("sourceDesc", [x("p", file.name)]),
      ]),
    ]),
    x("text", [x("body", spaced(documents.length === 0 ? [x("div", [x("p")])] : documents))]),
  ]);
  // The library leaves this sequence alone, which XML forbids in text; nothing else here makes it.
  const xml = toXml(root, { closeEmptyElements: true }).replaceAll("]]>", "]]&gt;");
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`;
}

/** Elements each on lines of their own. */
function spaced(nodes: readonly Node[]): Node[] {
  return nodes.length === 0
    ? []
    : [NEW_LINE, ...nodes.flatMap((node) => [node, NEW_LINE] as const)];
}

const NEW_LINE: Node = { type: "text", value: "\n" };

class TeiWriter {
  private readonly document: ExportDocument;
  private readonly ids: Names;
  private readonly id: string;
  private readonly noteIds: readonly string[];
  private readonly written = new Set<number>();

  constructor(document: ExportDocument, index: number, ids: Names) {
    this.document = document;
    this.ids = ids;
    const { number } = document;
    const isNumber = number !== undefined && /^\d+$/.test(number);
    this.id = ids.take(isNumber ? `d${number}` : `doc${index + 1}`);
    this.noteIds = document.notes.map(({ shownLabel }, i) =>
      ids.take(`${this.id}fn${/^\w+$/.test(shownLabel) ? shownLabel : `n${i + 1}`}`),
    );
  }

  write(): Element {
    const { number, isEditorialNote, blocks } = this.document;
    const content = this.division(blocks);
    const rest = this.document.notes.flatMap((_, i) => (this.written.has(i) ? [] : [this.note(i)]));
    return x(
      "div",
      {
        type: "document",
        subtype: isEditorialNote ? "editorial-note" : "historical-document",
        ...(number !== undefined && { n: number }),
        "xml:id": this.id,
      },
      spaced([...content, ...rest]),
    );
  }

  /**
   * The blocks of a document or attachment in the order of TEI: after the closer only postscripts and
   * attachments may come.
   */
  private division(blocks: readonly Block[]): Node[] {
    const lastSigned = blocks.map(({ kind }) => kind).lastIndexOf("signature");
    let firstOfLast = lastSigned;
    while (blocks[firstOfLast - 1]?.kind === "signature") firstOfLast--;
    const text = lastSigned < 0 ? blocks : blocks.slice(0, firstOfLast);
    const nodes = this.text(text);
    if (lastSigned < 0) return nodes;
    const signed = blocks
      .slice(firstOfLast, lastSigned + 1)
      .map((block) => x("signed", block.kind === "signature" ? this.inlines(block.content) : []));
    nodes.push(x("closer", signed));
    return [...nodes, ...this.afterCloser(blocks.slice(lastSigned + 1))];
  }

  private afterCloser(blocks: readonly Block[]): Node[] {
    const nodes: Node[] = [];
    let open: Block[] = [];
    const end = () => {
      if (0 < open.length) nodes.push(x("postscript", this.text(open)));
      open = [];
    };
    for (const block of blocks) {
      const isFree =
        block.kind === "furniture" || block.kind === "notes" || block.kind === "attachment";
      if (isFree) {
        end();
        nodes.push(...this.text([block]));
      } else open.push(block);
    }
    end();
    return nodes;
  }

  private text(blocks: readonly Block[]): Node[] {
    const nodes: Node[] = [];
    for (let i = 0; i < blocks.length; ) {
      const items = itemsFrom(blocks, i);
      if (0 < items.length) nodes.push(this.list(items));
      else nodes.push(...this.block(blocks[i] as Block));
      i += Math.max(1, items.length);
    }
    return nodes;
  }

  private block(block: Block): Node[] {
    switch (block.kind) {
      case "heading": {
        const number = block.number === undefined ? [] : [text(`${block.number} `)];
        return [x("head", [...number, ...this.inlines(block.content)])];
      }
      case "dateline":
        return [x("opener", [this.dateline(block)])];
      case "field":
        return [this.field(block)];
      case "sectionHeading":
        return [
          x("p", { rend: "sectiontitlebold" }, [
            x("hi", { rend: "strong" }, this.inlines(block.content)),
          ]),
        ];
      case "paragraph":
        return [x("p", this.paragraph(block))];
      case "signature":
        return [x("p", { rend: "signed" }, this.inlines(block.content))];
      case "furniture":
        return this.furniture(block.name, block.content);
      case "header":
        return [this.header(block)];
      case "attributes":
        return [this.attributes(block)];
      case "attachment":
        return [this.attachment(block)];
      case "notes":
        return [];
      default:
        return block satisfies never;
    }
  }

  private paragraph({ label, mark, content }: ParagraphBlock): Node[] {
    const before = `${label ?? ""}${mark === undefined ? "" : `${mark} `}`;
    return [...(before === "" ? [] : [text(before)]), ...this.inlines(content)];
  }

  private list(items: readonly ParagraphBlock[]): Node {
    return x(
      "list",
      spaced(
        items.flatMap(({ label = "", mark, content }) => [
          x("label", label.trim()),
          x("item", this.paragraph({ label: undefined, mark, content } as ParagraphBlock)),
        ]),
      ),
    );
  }

  /** Place and date are marked if the dateline is written on one line, without anything in them. */
  private dateline({ content, place, date, iso }: DatelineBlock): Node {
    const attributes = { rendition: "#right" };
    const [first, ...rest] = content;
    const isPlain = first?.kind === "text" && first.emphasis === undefined && place !== undefined;
    if (!isPlain || !first.text.startsWith(place))
      return x("dateline", attributes, this.inlines(content));
    const after = first.text.slice(place.length);
    const at = date === undefined || date === "" ? -1 : after.indexOf(date);
    const parts: Node[] = [x("placeName", place)];
    if (0 <= at && date !== undefined) {
      const when = iso === undefined ? {} : { calendar: "gregorian", when: iso };
      parts.push(
        text(after.slice(0, at)),
        x("date", when, date),
        text(after.slice(at + date.length)),
      );
    } else parts.push(text(after));
    return x("dateline", attributes, [...parts, ...this.inlines(rest)]);
  }

  private field({ field, label, items }: FieldBlock): Node {
    const type = LIST_TYPES[field];
    return x("list", type === undefined ? {} : { type }, [
      ...(label.length === 0 ? [] : [x("head", this.inlines(label))]),
      ...items.flatMap(({ bullet, content }) => [
        ...(bullet === undefined ? [] : [x("label", bullet)]),
        x("item", this.inlines(content)),
      ]),
      ...(items.length === 0 ? [x("item")] : []),
    ]);
  }

  private header({ rows }: HeaderBlock): Node {
    return x(
      "table",
      { rend: "header" },
      spaced(
        rows.map(({ name, content }) =>
          x("row", name === undefined ? {} : { role: name }, [x("cell", this.inlines(content))]),
        ),
      ),
    );
  }

  private attributes({ rows }: AttributesBlock): Node {
    return x(
      "table",
      { rend: "attributes" },
      spaced(
        rows.map(({ written, content }) =>
          x("row", [x("cell", { role: "label" }, written), x("cell", this.inlines(content))]),
        ),
      ),
    );
  }

  private attachment({ blocks }: AttachmentBlock): Node {
    return x("frus:attachment", spaced(this.division(blocks)));
  }

  /** A page marker alone is a page break; everything else is `fw`. */
  private furniture(name: string, content: Inlines): Node[] {
    if (content.every(({ kind }) => kind === "page")) return this.inlines(content);
    return [x("fw", { type: name }, this.inlines(content))];
  }

  private inlines(runs: Inlines): Node[] {
    return runs.flatMap((run): Node | Node[] => {
      switch (run.kind) {
        case "text":
          return this.textRun(run);
        case "line":
          return NEW_LINE;
        case "reference":
          return this.reference(run);
        case "page":
          return this.page(run.label, run.isInWord, run.written);
        case "furniture":
          return x("fw", { type: run.name }, run.written);
        default:
          return run satisfies never;
      }
    });
  }

  private textRun({ text: words, emphasis, bracket, target }: TextRun): Node {
    let node: Node = text(words);
    if (emphasis === "bold" || emphasis === "boldItalic")
      node = x("hi", { rend: "strong" }, [node]);
    if (emphasis === "italic" || emphasis === "boldItalic")
      node = x("hi", { rend: "italic" }, [node]);
    if (bracket !== undefined && bracket !== "other") node = x("seg", { type: bracket }, [node]);
    if (target === undefined) return node;
    return x("ref", { target: `#${this.idOfTarget(target)}` }, [node]);
  }

  private idOfTarget(target: NonNullable<TextRun["target"]>): string {
    if ("note" in target) return this.noteIds[target.note] ?? this.id;
    const { document, label } = target;
    const number = /^\w+$/.test(document) ? `d${document}` : this.id;
    return label !== undefined && /^\w+$/.test(label) ? `${number}fn${label}` : number;
  }

  /** The note at its first reference, and pointers to it from others. */
  private reference({ note, label, written, isFirst }: ReferenceRun): Node {
    if (note === undefined) return x("hi", { rend: "superscript" }, written);
    if (isFirst && !this.written.has(note)) return this.note(note);
    return x("ref", { target: `#${this.noteIds[note]}`, type: "footnote" }, [
      x("hi", { rend: "superscript" }, label),
    ]);
  }

  private note(index: number): Node {
    const note = this.document.notes[index];
    this.written.add(index);
    const paragraphs = note?.paragraphs ?? [];
    const [only = []] = paragraphs;
    const label = note?.shownLabel ?? "";
    return x(
      "note",
      {
        ...(label !== "" && { n: label }),
        "xml:id": this.noteIds[index],
        ...(note?.isSource && { type: "source" }),
        ...(note?.isReferred === false && { rend: "unreferenced" }),
      },
      paragraphs.length < 2
        ? this.inlines(only)
        : paragraphs.map((runs) => x("p", this.inlines(runs))),
    );
  }

  /** A cable's page line has words of its own. */
  private page(label: string, isInWord: boolean, written: string): Node[] {
    const id = /^\w+$/.test(label) ? this.ids.take(`pg_${label}`) : undefined;
    const break_ = x("pb", {
      n: label,
      ...(id !== undefined && { "xml:id": id }),
      ...(isInWord && { break: "no" }),
    });
    return this.document.type === "memo"
      ? [break_]
      : [break_, x("fw", { type: "pageLine" }, written)];
  }
}

/** Types of lists in the Office's encoding. */
const LIST_TYPES: Readonly<Record<string, string>> = {
  subject: "subject",
  participants: "participants",
  to: "to",
  from: "from",
  reference: "references",
};

function text(value: string): Node {
  return { type: "text", value };
}

/** Items that follow one another; numbered paragraphs, `12. …`, are none. */
function itemsFrom(blocks: readonly Block[], start: number): readonly ParagraphBlock[] {
  const items: ParagraphBlock[] = [];
  for (let i = start; i < blocks.length; i++) {
    const block = blocks[i];
    if (block?.kind !== "paragraph" || block.label === undefined) break;
    if (/^\d+\. ?$/.test(block.label)) break;
    items.push(block);
  }
  return items;
}

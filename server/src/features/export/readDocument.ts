/**
 * Reads a document for export: a walk over the leaves of its tree, which cover it, so that nothing of
 * the text is left out. What a leaf is comes from the tree, the runs in it from `inlines.ts`.
 */
import { textOf } from "../../parse/documentLines.ts";
import type { AttributePart, FieldPart, Node, ParagraphPart } from "../../parse/nodes.ts";
import { comparePlaces, type LineStretch, type Stretch } from "../../parse/place.ts";
import { brokenParagraphs } from "../../resolve/brokenParagraphs.ts";
import type { Document } from "../../resolve/document.ts";
import type { Dateline } from "../../resolve/memo/memoBindings.ts";
import { endsSentence, passagesOf } from "../../resolve/passages.ts";
import type { Snapshot } from "../../resolve/snapshot.ts";
import { skipBlanks, trimEndColumn } from "../../scan/words.ts";
import { attribute, type Vocabulary } from "../../vocabulary/vocabulary.ts";
import { cableTitle, headerFieldTitle } from "../cableSymbols.ts";
import { memoTitle } from "../memoSymbols.ts";
import { BlockWriter, toItems } from "./blocks.ts";
import { withEmphasis } from "./emphasis.ts";
import { createHeaderMeanings, type HeaderMeanings } from "./headerMeanings.ts";
import { createInlineReader, type ReadInlines, type ReadOptions } from "./inlines.ts";
import type {
  AttributeRow,
  Block,
  BlockContent,
  ExportDocument,
  ExportFile,
  HeaderRow,
  Inline,
} from "./model.ts";
import { readNotes } from "./notes.ts";

/** The documents of a file in order; none if its type is not known. */
export function readFile(
  { documents, options }: Snapshot,
  name: string,
  v: Vocabulary,
): ExportFile {
  const vocabulary = options.vocabulary ?? v;
  return {
    name,
    documents: documents.map(({ document }) => readDocument(document, vocabulary)),
  };
}

/** A document for export. */
export function readDocument(
  document: Document,
  vocabulary: Vocabulary,
  options: ReadOptions = {},
): ExportDocument {
  const inlines = createInlineReader(document, options);
  const blocks = new DocumentReader(document, inlines, vocabulary).read();
  if (document.kind === "cable")
    return {
      type: "cable",
      number: undefined,
      title: cableTitle(document.bindings).name,
      isEditorialNote: false,
      blocks,
      notes: [],
    };
  const { number, title } = document.bindings;
  return {
    type: "memo",
    number: number?.text,
    title: memoTitle(document).name,
    isEditorialNote: /^editor(?:ial|['’]s) note$/i.test(title?.text ?? ""),
    blocks,
    notes: readNotes(document, inlines),
  };
}

class DocumentReader {
  private readonly document: Document;
  private readonly inlines: ReadInlines;
  private readonly meanings: HeaderMeanings;
  private readonly writer = new BlockWriter();
  private readonly paragraphs: ReadonlyMap<string, ParagraphPart>;
  private readonly attributes: ReadonlyMap<string, AttributePart>;
  private readonly headings: ReadonlyMap<number, number>;
  private readonly datelines: ReadonlyMap<number, Dateline>;
  private readonly fields: ReadonlyMap<number, FieldPart>;
  /** Lines with which a sentence goes on after a blank line or a page. */
  private readonly continuing: ReadonlySet<number>;
  private rows: HeaderRow[] = [];
  /** The line of the first of the rows. */
  private rowsLine = 0;
  /** The next line of text begins a block of its own. */
  private isNew = true;
  /** The level of the numbered paragraph that the text is in. */
  private level = 1;
  private note = 0;
  private readonly pages: ReadonlyMap<number, string>;

  constructor(document: Document, inlines: ReadInlines, vocabulary: Vocabulary) {
    this.document = document;
    this.inlines = inlines;
    const { parts } = document;
    this.paragraphs = new Map(parts.paragraphs.map((part) => [keyOf(part.start), part]));
    this.attributes =
      parts.kind === "cable"
        ? new Map(parts.attributes.map((part) => [attributeKey(part), part]))
        : new Map();
    this.headings = new Map(parts.headings.map(({ line, level }) => [line, level]));
    const datelines = document.kind === "memo" ? document.bindings.datelines : [];
    this.datelines = new Map(datelines.map((dateline) => [dateline.line, dateline]));
    const fields = parts.kind === "memo" ? parts.fields : [];
    this.fields = new Map(fields.map((field) => [field.start.line, field]));
    this.pages = new Map(parts.pages.map(({ line, label }) => [line, label]));
    this.continuing = continuingLines(document);
    this.meanings = createHeaderMeanings(document, vocabulary);
  }

  read(): readonly Block[] {
    this.walk(this.document.tree.root);
    this.endRows();
    return this.writer.finish();
  }

  private walk(node: Node): void {
    const { data } = node;
    switch (data.kind) {
      case "document":
      case "section":
      case "body":
        return this.walkChildren(node);
      case "blank":
        this.isNew = true;
        return;
      case "furniture":
        return this.addFurniture(node);
      case "text":
        return this.addText(node);
      case "header":
        this.walkHeader(node);
        return this.endRows();
      case "headerField":
        return this.addRow(node);
      case "attributes":
        return this.addAttributes(node);
      case "attribute":
      case "note":
        return this.walkChildren(node);
      case "endMark":
        return this.block(node, { kind: "furniture", name: "endMark", content: this.runs(node) });
      case "heading":
        return this.addHeading(node);
      case "dateline":
        return this.addDateline(node);
      case "field":
        return this.addField(node, data.field);
      case "attachment":
        this.writer.beginAttachment(node.start.line, data.label);
        this.walkChildren(node);
        return this.writer.endAttachment();
      case "notes":
        return this.addNotes(node);
      case "sectionHeading":
        return this.block(node, {
          kind: "sectionHeading",
          level: this.levelOf(node),
          content: this.styled(node),
        });
      case "paragraph":
        return this.addParagraph(node);
      case "signature":
        return this.block(node, { kind: "signature", content: this.styled(node) });
      default:
        return data satisfies never;
    }
  }

  private walkChildren(node: Node): void {
    for (const child of node.children) this.walk(child);
  }

  private block({ start }: Node, block: BlockContent): void {
    this.endRows();
    this.isNew = true;
    this.writer.block(start.line, block);
  }

  /** The runs of each line of a stretch that has some. */
  private lines(stretch: Stretch): Inline[][] {
    return [...piecesOf(this.document, stretch)].flatMap((piece) => {
      const runs = this.inlines(piece);
      return runs.length === 0 ? [] : [runs];
    });
  }

  private runs(stretch: Stretch): Inline[] {
    return joined(this.lines(stretch));
  }

  private styled(stretch: Stretch): Inline[] {
    return withEmphasis(withoutNumberSigns(this.runs(stretch)));
  }

  private levelOf({ start, end }: Node): number {
    for (let line = start.line; line <= end.line; line++) {
      const level = this.headings.get(line);
      if (level !== undefined) return level;
    }
    return 1;
  }

  private addFurniture(node: Node): void {
    const { data } = node;
    if (data.kind !== "furniture") return;
    this.endRows();
    this.isNew = true;
    const content = this.furnitureRuns(node);
    this.writer.addFurniture({ line: node.start.line, name: data.name, content });
  }

  /** A cable's page line is a page; a marker alone on its line is one already. */
  private furnitureRuns(node: Node): Inline[] {
    const page = this.document.kind === "cable" ? this.pageIn(node) : undefined;
    const runs = this.runs(node);
    if (page === undefined) return runs;
    const written = runs.map((run) => (run.kind === "text" ? run.text : " ")).join("");
    return [{ kind: "page", label: page, written, isInWord: false }];
  }

  private pageIn({ data, start }: Node): string | undefined {
    if (data.kind !== "furniture" || (data.name !== "pageLine" && data.name !== "runningHead"))
      return undefined;
    return this.pages.get(start.line);
  }

  private addText(node: Node): void {
    this.endRows();
    for (const piece of piecesOf(this.document, node)) this.addLine(piece);
  }

  private addLine(piece: LineStretch): void {
    const runs = this.inlines(piece);
    if (runs.length === 0) return;
    const goesOn = !this.isNew || this.continuing.has(piece.line);
    if (!this.writer.isInParagraph || !goesOn)
      this.writer.beginParagraph({
        line: piece.line,
        label: undefined,
        mark: undefined,
        level: this.level,
      });
    this.isNew = false;
    this.writer.line(runs);
  }

  private addParagraph(node: Node): void {
    this.endRows();
    const part = this.paragraphs.get(keyOf(node.start));
    const enumerator = part?.enumerator;
    this.level = part?.level ?? 1;
    if (enumerator === undefined || node.children.length === 0) {
      // A line below furniture may go on with the paragraph above.
      const first = firstTextLine(this.document, node);
      if (!this.continuing.has(first)) this.isNew = true;
      return this.walkChildren(node);
    }
    const { line } = node.start;
    const text = textOf(this.document.lines, line);
    const start = skipBlanks(text, node.start.column);
    const { mark, contentStart } = enumerator;
    const written = text.slice(start, mark?.start ?? contentStart);
    const bare = written.trimEnd();
    const label = bare === written ? bare : `${bare} `;
    this.writer.beginParagraph({ line, label, mark: mark?.text, level: this.level });
    this.isNew = false;
    const from = { line, column: mark?.end ?? contentStart };
    for (const child of node.children) {
      if (child.data.kind === "text" && comparePlaces(child.start, from) < 0) {
        for (const piece of piecesOf(this.document, { start: from, end: child.end }))
          this.addLine(piece);
      } else this.walk(child);
    }
    this.level = 1;
  }

  private addHeading(node: Node): void {
    const { document } = this;
    const own = document.parts.kind === "memo" ? document.parts.heading?.number : undefined;
    const isHere =
      own !== undefined && node.start.line <= own.line && own.line < lastLineAfter(node);
    const lines = [...piecesOf(document, node)].map((piece) =>
      isHere && piece.line === own.line ? { ...piece, start: numberEnd(document, own) } : piece,
    );
    const number = isHere
      ? textOf(document.lines, own.line).slice(0, numberEnd(document, own))
      : "";
    this.block(node, {
      kind: "heading",
      number: number.trim() === "" ? undefined : number.replace(/^[\s#]+/, "").trim(),
      content: withEmphasis(
        withoutNumberSigns(joined(lines.map((piece) => this.inlines(piece)).filter(hasRuns))),
      ),
    });
  }

  private addDateline(node: Node): void {
    const dateline = this.datelines.get(node.start.line);
    this.block(node, {
      kind: "dateline",
      content: this.styled(node),
      place: dateline?.place,
      date: dateline?.date,
      iso: dateline?.iso,
    });
  }

  private addField(node: Node, field: string): void {
    const { document } = this;
    const part = this.fields.get(node.start.line);
    const { line } = node.start;
    const valueStart = part?.reading?.valueStart ?? 0;
    const label = this.inlines({ line, start: 0, end: valueStart });
    const isList = field === "participants";
    let isNew = true;
    let isOnLine = false;
    const items: { bullet: string | undefined; content: Inline[]; isNew: boolean }[] = [];
    for (const child of node.children) {
      if (child.data.kind === "blank") isNew = true;
      for (const piece of child.data.kind === "blank" ? [] : piecesOf(document, child)) {
        const isFirst = piece.line === line;
        const read = isFirst ? { ...piece, start: Math.max(piece.start, valueStart) } : piece;
        const enumerator = document.lines[piece.line]?.memo.enumerator;
        const isBullet = enumerator?.bullet !== undefined && enumerator.label === "" && !isFirst;
        const content = this.inlines(isBullet ? { ...read, start: enumerator.contentStart } : read);
        if (content.length === 0 && !isBullet) continue;
        if (isFirst) isOnLine = true;
        const bullet = isBullet ? enumerator.bullet : undefined;
        items.push({ bullet, content, isNew: isNew || isList || isBullet });
        isNew = false;
      }
    }
    this.block(node, {
      kind: "field",
      field,
      label: withEmphasis(label),
      items: toItems(items),
      isOnLine,
    });
  }

  private addNotes(node: Node): void {
    this.endRows();
    this.writer.endParagraph();
    let open: number[] = [];
    const end = () => {
      if (0 < open.length) this.writer.block(node.start.line, { kind: "notes", notes: open });
      open = [];
    };
    for (const child of node.children) {
      if (child.data.kind === "note") {
        open.push(this.note++);
        const below = lastTextChild(child);
        for (const after of child.children.slice(below + 1)) {
          if (after.data.kind !== "furniture") continue;
          end();
          this.walk(after);
        }
      } else if (child.data.kind !== "blank") {
        end();
        this.walk(child);
      }
    }
    end();
    this.isNew = true;
  }

  private walkHeader(node: Node): void {
    for (const child of node.children) {
      const { data } = child;
      if (data.kind === "headerField") this.addRow(child);
      else if (data.kind === "furniture")
        this.pushRow(
          child,
          { title: FURNITURE_TITLES[data.name] ?? "" },
          this.furnitureRuns(child),
        );
      else if (data.kind === "text") this.pushRow(child, { title: "" }, this.runs(child));
      else if (data.kind !== "blank") this.walk(child);
    }
  }

  private addRow(node: Node): void {
    const { data } = node;
    if (data.kind !== "headerField") return;
    const { name } = data;
    const content: Inline[] = [];
    for (const child of node.children) {
      if (child.data.kind === "blank") continue;
      const runs = child.data.kind === "furniture" ? this.furnitureRuns(child) : this.runs(child);
      if (0 < runs.length && 0 < content.length) content.push({ kind: "line" });
      content.push(...runs);
    }
    this.pushRow(
      node,
      { name, title: headerFieldTitle(name), meaning: this.meanings(node, name) },
      content,
    );
  }

  private pushRow(
    { start }: Node,
    row: Partial<HeaderRow> & { readonly title: string },
    content: Inline[],
  ): void {
    if (content.length === 0) return;
    this.writer.endParagraph();
    if (this.rows.length === 0) this.rowsLine = start.line;
    this.rows.push({ name: undefined, meaning: [], ...row, content });
  }

  private endRows(): void {
    const { rows } = this;
    this.rows = [];
    if (0 < rows.length) this.writer.block(this.rowsLine, { kind: "header", rows });
  }

  private addAttributes(node: Node): void {
    const rows: AttributeRow[] = [];
    const end = () => {
      if (0 < rows.length) this.block(node, { kind: "attributes", rows: rows.splice(0) });
    };
    for (const child of node.children) {
      const row = child.data.kind === "attribute" ? this.attributeRow(child) : undefined;
      if (row !== undefined) rows.push(row);
      else if (child.data.kind !== "blank") {
        end();
        this.walk(child);
      }
    }
    end();
    this.isNew = true;
  }

  private attributeRow(node: Node): AttributeRow | undefined {
    const { line } = node.start;
    const text = textOf(this.document.lines, line);
    const column = skipBlanks(text, node.start.column);
    const part = this.attributes.get(keyOf({ line, column }));
    if (part === undefined) return undefined;
    const { key, landmark } = part;
    const written = text.slice(column, landmark.value.start);
    const content: Inline[] = [];
    for (const child of node.children) {
      if (child.data.kind === "blank") continue;
      const start =
        child === node.children[0] ? { line, column: landmark.value.start } : child.start;
      const runs = this.runs({ start, end: child.end });
      if (0 < runs.length && 0 < content.length) content.push({ kind: "line" });
      content.push(...runs);
    }
    const meaning = attribute(key)?.meaning;
    return { key, written: withoutStars(written), content: withEmphasis(content), meaning };
  }
}

/** What furniture within a header is, in words; what is not here has none. */
const FURNITURE_TITLES: Readonly<Record<string, string>> = {
  pageLine: "Page",
  runningHead: "Page",
  classification: "Classification",
  stamp: "Stamp of release",
  relayNumber: "Relay number",
  break: "Break",
};

function attributeKey({ keyStretch, landmark }: AttributePart): string {
  return keyOf({ line: keyStretch.line, column: landmark.start });
}

function keyOf({ line, column }: { readonly line: number; readonly column: number }): string {
  return `${line} ${column}`;
}

function joined(lines: readonly (readonly Inline[])[]): Inline[] {
  return lines.flatMap((runs, i) => (i === 0 ? runs : [LINE, ...runs]));
}

const LINE: Inline = { kind: "line" };

function hasRuns(runs: readonly Inline[]): boolean {
  return 0 < runs.length;
}

/** The pieces of the lines of a stretch, without blank ones. */
function* piecesOf({ lines }: Document, { start, end }: Stretch): Generator<LineStretch> {
  for (let line = start.line; line <= end.line && line < lines.length; line++) {
    const text = textOf(lines, line);
    const from = line === start.line ? start.column : 0;
    const limit = line === end.line ? Math.min(end.column, text.length) : text.length;
    const to = trimEndColumn(text, from, limit);
    if (from < to) yield { line, start: from, end: to };
  }
}

function lastLineAfter({ end }: Stretch): number {
  return end.column === 0 ? end.line : end.line + 1;
}

/** After the number of a title and the sign that follows it. */
function numberEnd({ lines }: Document, { line, end }: LineStretch): number {
  const text = textOf(lines, line);
  let at = end;
  while (at < text.length && ".])".includes(text[at] ?? " ")) at++;
  return at;
}

/** Lines at which a sentence goes on that a page's turn or a blank line interrupts. */
function continuingLines(document: Document): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const passage of passagesOf(document))
    for (const [i, block] of passage.entries()) {
      const before = passage[i - 1];
      const first = block.lines[0];
      if (before === undefined || first === undefined || endsSentence(document, before)) continue;
      if (block.gap === "pageTurn" && !block.isLabelled) lines.add(first.line);
    }
  for (const { between } of brokenParagraphs(document)) lines.add(between.end.line);
  return lines;
}

function firstTextLine(document: Document, node: Stretch): number {
  for (const piece of piecesOf(document, node)) return piece.line;
  return -1;
}

function lastTextChild({ children }: Node): number {
  let last = children.length - 1;
  while (0 <= last && children[last]?.data.kind !== "text") last--;
  return last;
}

/** A heading of Markdown is one without its number signs too. */
function withoutNumberSigns(runs: readonly Inline[]): Inline[] {
  const [first, ...rest] = runs;
  if (first?.kind !== "text") return [...runs];
  const text = first.text.replace(/^#{1,6} +/, "");
  return text === "" ? rest : [{ ...first, text }, ...rest];
}

function withoutStars(text: string): string {
  return text.replaceAll("*", "").trim();
}

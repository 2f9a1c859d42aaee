/**
 * HTML in one file that needs no other and no script: notes linked both ways, page markers in the
 * margin, the header of a cable as a table with meanings, a style sheet for screen and paper.
 */
import type { Element, ElementContent } from "hast";
import { toHtml as write } from "hast-util-to-html";
import { h } from "hastscript";
import { type AddedWords, ENGLISH, phrase } from "./addedWords.ts";
import { STYLES } from "./htmlStyles.ts";
import type {
  AttributesBlock,
  Block,
  ExportDocument,
  ExportFile,
  FieldBlock,
  HeaderBlock,
  Inlines,
  ReferenceRun,
  TextRun,
} from "./model.ts";
import { Names } from "./names.ts";

type Node = ElementContent;

/** What goes around the documents of a file. */
export interface PageParts {
  readonly title: string;
  /** A class of the body, by which the style sheet tells copies apart. */
  readonly layout: "reading" | "proof" | "report";
  readonly before?: readonly Node[];
  readonly after?: readonly Node[];
}

/** The documents of a file as a page. */
export function toHtml(file: ExportFile): string {
  const title = file.documents[0]?.title ?? file.name;
  return toPage({ title, layout: "reading" }, htmlArticles(file));
}

/** A page with these contents; nothing in it is fetched from anywhere. */
export function toPage(
  { title, layout, before = [], after = [] }: PageParts,
  contents: readonly Node[],
): string {
  const page = h("html", { lang: "en" }, [
    h("head", [
      h("meta", { charSet: "utf-8" }),
      h("meta", { httpEquiv: "Content-Security-Policy", content: POLICY }),
      h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      h("title", title),
      h("style", STYLES),
    ]),
    h("body", { class: layout }, [...before, h("main", [...contents]), ...after]),
  ]);
  return `<!doctype html>\n${write(page)}\n`;
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** An article for each document of a file. */
export function htmlArticles(file: ExportFile): Element[] {
  const ids = new Names();
  const names = new Map<string, string>();
  file.documents.forEach(({ number }, i) => {
    if (number !== undefined && !names.has(number)) names.set(number, `d${i + 1}`);
  });
  return file.documents.map((document, i) =>
    new HtmlWriter(document, { id: `d${i + 1}`, ids, names, words: ENGLISH }).write(),
  );
}

/** What a document has around it. */
export interface HtmlPlace {
  readonly id: string;
  readonly ids: Names;
  /** The identifiers of the file's documents by their numbers. */
  readonly names: ReadonlyMap<string, string>;
  readonly words: AddedWords;
}

/** A block by itself; some have nothing to show. */
export interface FlatBlock {
  readonly line: number;
  readonly nodes: readonly Node[];
  readonly isAttached: boolean;
}

/** Writes a document: its parts one after the other, the notes last, since they lead back. */
export class HtmlWriter {
  private readonly document: ExportDocument;
  private readonly place: HtmlPlace;
  private readonly references: string[][];
  /** Of the last heading. */
  private level = 0;
  private depth = 0;

  constructor(document: ExportDocument, place: HtmlPlace) {
    this.document = document;
    this.place = place;
    this.references = document.notes.map(() => []);
  }

  write(): Element {
    const { words, id } = this.place;
    const title = this.addedTitle();
    const content = this.document.blocks.flatMap((block) => this.block(block));
    const items = this.notes();
    const notes =
      items.length === 0
        ? []
        : [
            h("section", { class: "notes", role: "doc-endnotes", ariaLabel: words.notes }, [
              h("ol", { role: "list" }, items),
            ]),
          ];
    return h("article", { id }, [...title, ...content, ...notes]);
  }

  /** The title of a document that has no heading of its own. */
  addedTitle(): Element[] {
    const { blocks, title } = this.document;
    if (blocks.some(({ kind }) => kind === "heading")) return [];
    this.level = 1;
    return [h("h1", { class: "added" }, title)];
  }

  /** A heading is at most one level below the one before it. */
  private heading(level: number): string {
    this.level = Math.min(level + this.depth, this.level + 1, 6);
    return `h${this.level}`;
  }

  /** A block; of an attachment, with all that is in it. */
  block(block: Block): Node[] {
    switch (block.kind) {
      case "heading":
        return [
          h(this.heading(1), [
            ...(block.number === undefined ? [] : [text(`${block.number} `)]),
            ...this.inlines(block.content),
          ]),
        ];
      case "dateline":
        return [h("p", { class: "dateline" }, this.inlines(block.content))];
      case "field":
        return [this.field(block)];
      case "sectionHeading":
        return [h(this.heading(block.level + 1), this.inlines(block.content))];
      case "paragraph": {
        const { label, mark, level, content } = block;
        const isItem = label !== undefined && 1 < level;
        return [
          h("p", isItem ? { class: `item level${Math.min(level, 5)}` } : {}, [
            ...(label === undefined ? [] : [text(label)]),
            ...(mark === undefined ? [] : [h("span", { class: "mark" }, mark), text(" ")]),
            ...this.inlines(content),
          ]),
        ];
      }
      case "signature":
        return [h("p", { class: "signature" }, this.inlines(block.content))];
      case "furniture":
        return [h("p", { class: "furniture" }, this.inlines(block.content))];
      case "header":
        return [this.header(block)];
      case "attributes":
        return [this.attributes(block)];
      case "attachment":
        return [
          h("section", { class: "attachment", ariaLabel: block.label }, [
            ...this.within(() => block.blocks.flatMap((each) => this.block(each))),
          ]),
        ];
      case "notes":
        return [];
      default:
        return block satisfies never;
    }
  }

  /** The blocks one by one, those of attachments among them. */
  flat(blocks: readonly Block[]): readonly FlatBlock[] {
    return blocks.flatMap((block) =>
      block.kind === "attachment"
        ? this.within(() => this.flat(block.blocks))
        : [{ line: block.line, nodes: this.block(block), isAttached: 0 < this.depth }],
    );
  }

  /** Writes what is in an attachment, whose headings are below the document's. */
  private within<T>(write: () => T): T {
    this.depth++;
    const written = write();
    this.depth--;
    return written;
  }

  private field({ label, items }: FieldBlock): Node {
    return h("dl", { class: "field" }, [
      ...(label.length === 0 ? [] : [h("dt", this.inlines(label))]),
      ...items.map(({ bullet, content }) =>
        h("dd", [...(bullet === undefined ? [] : [text(`${bullet} `)]), ...this.inlines(content)]),
      ),
    ]);
  }

  private header({ rows }: HeaderBlock): Node {
    const { words } = this.place;
    return h("table", { class: "header" }, [
      h("caption", { class: "added", lang: this.lang }, words.header),
      h("thead", { class: "added", lang: this.lang }, [
        h(
          "tr",
          [words.line, words.written, words.meaning].map((name) => h("th", { scope: "col" }, name)),
        ),
      ]),
      h(
        "tbody",
        rows.map(({ title, content, meaning }) =>
          h("tr", [
            h("th", { scope: "row", class: "added" }, title),
            h("td", this.inlines(content)),
            h(
              "td",
              { class: "added" },
              meaning.flatMap((words, i) => (i === 0 ? [text(words)] : [h("br"), text(words)])),
            ),
          ]),
        ),
      ),
    ]);
  }

  private attributes({ rows }: AttributesBlock): Node {
    return h("table", { class: "attributes" }, [
      h("caption", { class: "added", lang: this.lang }, this.place.words.attributes),
      h(
        "tbody",
        rows.map(({ written, content, meaning }) =>
          h("tr", [
            h("th", { scope: "row" }, written),
            h("td", this.inlines(content)),
            h("td", { class: "added" }, meaning ?? ""),
          ]),
        ),
      ),
    ]);
  }

  private inlines(runs: Inlines): Node[] {
    return runs.map((run): Node => {
      switch (run.kind) {
        case "text":
          return this.textRun(run);
        case "line":
          return text("\n");
        case "reference":
          return this.reference(run);
        case "page":
          return this.page(run.label, run.written, run.isInWord);
        case "furniture":
          return h("span", { class: "furniture" }, run.written);
        default:
          return run satisfies never;
      }
    });
  }

  /** The language of added words, where it is not the document's. */
  private get lang(): string | undefined {
    const { language } = this.place.words;
    return language === ENGLISH.language ? undefined : language;
  }

  private textRun({ text: words, emphasis, bracket, target, isUncertain }: TextRun): Node {
    let node: Node = text(words);
    if (emphasis === "bold" || emphasis === "boldItalic") node = h("strong", [node]);
    if (emphasis === "italic" || emphasis === "boldItalic") node = h("em", [node]);
    if (bracket !== undefined && bracket !== "other")
      node = h("span", { class: `bracket ${bracket}` }, [node]);
    if (isUncertain) node = h("span", { class: "uncertain", ...this.uncertainTitle }, [node]);
    const href = target && this.hrefOf(target);
    return href === undefined ? node : h("a", { href }, [node]);
  }

  /** Links lead to what is in this file alone. */
  private hrefOf(target: NonNullable<TextRun["target"]>): string | undefined {
    if ("note" in target) return `#${this.noteId(target.note)}`;
    const id = this.place.names.get(target.document);
    return id === undefined ? undefined : `#${id}`;
  }

  private noteId(index: number): string {
    return `${this.place.id}n${index + 1}`;
  }

  private get uncertainTitle() {
    return { title: this.place.words.uncertain };
  }

  private reference({ note, label, written, isUncertain }: ReferenceRun): Node {
    if (note === undefined) return h("sup", written);
    const own = this.references[note] ?? [];
    const id = `${this.noteId(note)}r${own.length + 1}`;
    own.push(id);
    const href = `#${this.noteId(note)}`;
    const ariaLabel = phrase(this.place.words.note, label);
    const { lang } = this;
    return h("sup", isUncertain ? { class: "uncertain", ...this.uncertainTitle } : {}, [
      h("a", { id, href, role: "doc-noteref", ariaLabel, lang }, label),
    ]);
  }

  private page(label: string, written: string, isInWord: boolean): Node {
    const id = this.place.ids.take(`${this.place.id}p${/^\w+$/.test(label) ? label : ""}`);
    const words = this.document.type === "memo" ? `[Page ${label}]` : written;
    const className = isInWord ? "page inWord" : "page";
    return h(
      "span",
      {
        id,
        class: className,
        role: "doc-pagebreak",
        ariaLabel: phrase(this.place.words.page, label),
      },
      words,
    );
  }

  /** An item for each note, once the text is written. */
  notes(): Element[] {
    const { words } = this.place;
    const { lang } = this;
    return this.document.notes.map(({ shownLabel, paragraphs }, i) => {
      const [first] = this.references[i] ?? [];
      const label =
        first === undefined
          ? h("span", { class: "label" }, shownLabel)
          : h(
              "a",
              {
                class: "label",
                href: `#${first}`,
                role: "doc-backlink",
                ariaLabel: phrase(words.back, shownLabel),
                lang,
              },
              shownLabel,
            );
      const others = (this.references[i] ?? []).slice(1).map((id, k) =>
        h(
          "a",
          {
            class: "label added",
            href: `#${id}`,
            role: "doc-backlink",
            ariaLabel: phrase(words.backTo, shownLabel, k + 2),
            lang,
          },
          "↑",
        ),
      );
      return h("li", { id: this.noteId(i) }, [
        label,
        ...others,
        ...paragraphs.map((runs) => h("p", this.inlines(runs))),
      ]);
    });
  }
}

function text(value: string): Node {
  return { type: "text", value };
}

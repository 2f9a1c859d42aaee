/**
 * HTML in one file that needs no other and no script: notes linked both ways, page markers in the
 * margin, the header of a cable as a table with meanings, a style sheet for screen and paper.
 */
import type { Element, ElementContent } from "hast";
import { toHtml as write } from "hast-util-to-html";
import { h } from "hastscript";
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
    new HtmlWriter(document, { id: `d${i + 1}`, ids, names }).write(),
  );
}

interface Place {
  readonly id: string;
  readonly ids: Names;
  /** The identifiers of the file's documents by their numbers. */
  readonly names: ReadonlyMap<string, string>;
}

class HtmlWriter {
  private readonly document: ExportDocument;
  private readonly place: Place;
  private readonly references: string[][];

  constructor(document: ExportDocument, place: Place) {
    this.document = document;
    this.place = place;
    this.references = document.notes.map(() => []);
  }

  write(): Element {
    const { blocks, title } = this.document;
    const hasHeading = blocks.some(({ kind }) => kind === "heading");
    const heading = hasHeading ? [] : [h("h1", { class: "added" }, title)];
    const content = blocks.flatMap((block) => this.block(block));
    return h("article", { id: this.place.id }, [...heading, ...content, ...this.notes()]);
  }

  private block(block: Block): Node[] {
    switch (block.kind) {
      case "heading":
        return [
          h("h1", [
            ...(block.number === undefined ? [] : [text(`${block.number} `)]),
            ...this.inlines(block.content),
          ]),
        ];
      case "dateline":
        return [h("p", { class: "dateline" }, this.inlines(block.content))];
      case "field":
        return [this.field(block)];
      case "sectionHeading":
        return [h(`h${Math.min(block.level + 1, 6)}`, this.inlines(block.content))];
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
            ...block.blocks.flatMap((each) => this.block(each)),
          ]),
        ];
      case "notes":
        return [];
      default:
        return block satisfies never;
    }
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
    return h("table", { class: "header" }, [
      h("caption", { class: "added" }, "Header"),
      h("thead", { class: "added" }, [
        h(
          "tr",
          ["Line", "As written", "Meaning"].map((name) => h("th", { scope: "col" }, name)),
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
      h("caption", { class: "added" }, "Attributes of the archive's record"),
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

  private textRun({ text: words, emphasis, bracket, target }: TextRun): Node {
    let node: Node = text(words);
    if (emphasis === "bold" || emphasis === "boldItalic") node = h("strong", [node]);
    if (emphasis === "italic" || emphasis === "boldItalic") node = h("em", [node]);
    if (bracket !== undefined && bracket !== "other")
      node = h("span", { class: `bracket ${bracket}` }, [node]);
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

  private reference({ note, label, written }: ReferenceRun): Node {
    if (note === undefined) return h("sup", written);
    const own = this.references[note] ?? [];
    const id = `${this.noteId(note)}r${own.length + 1}`;
    own.push(id);
    const href = `#${this.noteId(note)}`;
    return h("sup", [h("a", { id, href, role: "doc-noteref", ariaLabel: `Note ${label}` }, label)]);
  }

  private page(label: string, written: string, isInWord: boolean): Node {
    const id = this.place.ids.take(`${this.place.id}p${/^\w+$/.test(label) ? label : ""}`);
    const words = this.document.type === "memo" ? `[Page ${label}]` : written;
    const className = isInWord ? "page inWord" : "page";
    return h(
      "span",
      { id, class: className, role: "doc-pagebreak", ariaLabel: `Page ${label}` },
      words,
    );
  }

  private notes(): Node[] {
    const { notes } = this.document;
    if (notes.length === 0) return [];
    const items = notes.map(({ shownLabel, paragraphs }, i) => {
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
                ariaLabel: `Back to number ${shownLabel} in the text`,
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
            ariaLabel: `Back to number ${shownLabel}, place ${k + 2}`,
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
    return [
      h("section", { class: "notes", role: "doc-endnotes", ariaLabel: "Notes" }, [
        h("ol", { role: "list" }, items),
      ]),
    ];
  }
}

function text(value: string): Node {
  return { type: "text", value };
}

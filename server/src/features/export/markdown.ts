/**
 * Markdown with footnotes, `[^1]`, escaped so that a reader of CommonMark finds the same text: numbers
 * and bullets of paragraphs are text, page markers are text in brackets.
 */
import type { BlockContent, FootnoteDefinition, PhrasingContent, RootContent } from "mdast";
import { gfmFootnoteToMarkdown } from "mdast-util-gfm-footnote";
import { toMarkdown as write } from "mdast-util-to-markdown";
import type { Block, ExportDocument, ExportFile, Inlines, TextRun } from "./model.ts";
import { Names } from "./names.ts";

/** The documents of a file, with a rule between them; notes stand at the end of their document. */
export function toMarkdown(file: ExportFile): string {
  const labels = new Names();
  const children = file.documents.flatMap((document, i): RootContent[] => [
    ...(i === 0 ? [] : [{ type: "thematicBreak" } as const]),
    ...new MarkdownWriter(document, labels).write(),
  ]);
  return write(
    { type: "root", children },
    { extensions: [gfmFootnoteToMarkdown()], bullet: "-", rule: "*", ruleRepetition: 3 },
  );
}

class MarkdownWriter {
  private readonly document: ExportDocument;
  private readonly labels: readonly string[];

  constructor(document: ExportDocument, labels: Names) {
    this.document = document;
    this.labels = document.notes.map(({ shownLabel }) =>
      labels.take(isLabel(shownLabel) ? shownLabel : "note"),
    );
  }

  write(): RootContent[] {
    const { blocks, notes } = this.document;
    const definitions = notes.map(({ paragraphs }, i): FootnoteDefinition => {
      const label = this.labels[i] ?? "";
      return {
        type: "footnoteDefinition",
        identifier: label,
        label,
        children: paragraphs.flatMap((runs) => this.paragraph(this.inlines(runs))),
      };
    });
    return [...blocks.flatMap((block) => this.block(block)), ...definitions];
  }

  private block(block: Block): BlockContent[] {
    switch (block.kind) {
      case "heading":
        return [this.heading(1, [...words(block.number), ...this.inlines(block.content)])];
      case "sectionHeading":
        return [this.heading(Math.min(block.level + 1, 6), this.inlines(block.content))];
      case "paragraph":
        return this.paragraph([
          ...(block.label === undefined ? [] : [text(block.label)]),
          ...words(block.mark),
          ...this.inlines(block.content),
        ]);
      case "field":
        return [
          ...this.paragraph(this.inlines(block.label)),
          ...block.items.flatMap(({ bullet, content }) =>
            this.paragraph([...words(bullet), ...this.inlines(content)]),
          ),
        ];
      case "header":
        return this.list(
          block.rows.map(({ title, content, meaning }) => [
            ...(title === "" ? [] : [strong(title), text(": ")]),
            ...this.inlines(content),
            ...(meaning.length === 0 ? [] : [BREAK, italic(meaning.join("; "))]),
          ]),
        );
      case "attributes":
        return this.list(
          block.rows.map(({ written, content }) => [
            strong(written),
            text(" "),
            ...this.inlines(content),
          ]),
        );
      case "attachment":
        return block.blocks.flatMap((each) => this.block(each));
      case "notes":
        return [];
      case "dateline":
      case "signature":
      case "furniture":
        return this.paragraph(this.inlines(block.content));
      default:
        return block satisfies never;
    }
  }

  private heading(depth: number, children: PhrasingContent[]): BlockContent {
    // A title on several lines is one line in Markdown.
    const oneLine = children.map((child) => (child === NEW_LINE ? text(" ") : child));
    return { type: "heading", depth: depth as 1, children: oneLine };
  }

  private paragraph(children: PhrasingContent[]): BlockContent[] {
    return children.length === 0 ? [] : [{ type: "paragraph", children }];
  }

  private list(items: readonly PhrasingContent[][]): BlockContent[] {
    return [
      {
        type: "list",
        spread: false,
        children: items.map((children) => ({
          type: "listItem",
          spread: false,
          children: this.paragraph(children),
        })),
      },
    ];
  }

  private inlines(runs: Inlines): PhrasingContent[] {
    return runs.flatMap((run): PhrasingContent[] => {
      switch (run.kind) {
        case "text":
          return styled(run);
        case "line":
          return [NEW_LINE];
        case "reference": {
          const label = run.note === undefined ? undefined : this.labels[run.note];
          if (label === undefined) return [text(run.written)];
          return [{ type: "footnoteReference", identifier: label, label }];
        }
        case "page":
          return [text(this.document.type === "memo" ? `[Page ${run.label}]` : run.written)];
        case "furniture":
          return [text(run.written)];
        default:
          return run satisfies never;
      }
    });
  }
}

/** What may stand between `[^` and `]` as it is. */
function isLabel(label: string): boolean {
  return /^[^\s[\]\\^]+$/.test(label);
}

const BREAK: PhrasingContent = { type: "break" };
const NEW_LINE: PhrasingContent = { type: "text", value: "\n" };

/** Longest text that is escaped at once: the escaping compares all places of one text with each other. */
const LONGEST = 2000;

function styled({ text: value, emphasis }: TextRun): PhrasingContent[] {
  const single = value.replace(/[ \t\n\r]+/g, " ");
  if (emphasis === undefined) {
    const parts: PhrasingContent[] = [];
    for (let at = 0; at < single.length; at += LONGEST)
      parts.push(text(single.slice(at, at + LONGEST)));
    return parts;
  }
  // A blank at the edge of emphasis would undo it.
  const inner = single.trim();
  if (inner === "") return [text(single)];
  const before = single.startsWith(" ") ? [text(" ")] : [];
  const after = single.endsWith(" ") ? [text(" ")] : [];
  const node: PhrasingContent =
    emphasis === "italic"
      ? italic(inner)
      : emphasis === "bold"
        ? strong(inner)
        : { type: "strong", children: [italic(inner)] };
  return [...before, node, ...after];
}

function text(value: string): PhrasingContent {
  return { type: "text", value };
}

function strong(value: string): PhrasingContent {
  return { type: "strong", children: [text(value)] };
}

function italic(value: string): PhrasingContent {
  return { type: "emphasis", children: [text(value)] };
}

function words(value: string | undefined): PhrasingContent[] {
  return value === undefined ? [] : [text(`${value} `)];
}

/** Puts the blocks of a document together: paragraphs that go on over furniture, and nesting. */
import type { FurnitureName } from "../../parse/nodes.ts";
import { withEmphasis } from "./emphasis.ts";
import type { Block, BlockContent, FieldItem, Inline, ParagraphBlock } from "./model.ts";

type OpenParagraph = Omit<ParagraphBlock, "kind" | "content"> & {
  readonly line: number;
  readonly content: Inline[];
};

interface Furniture {
  readonly line: number;
  readonly name: FurnitureName;
  readonly content: readonly Inline[];
}

/** Takes the pieces of a document in order and gives its blocks. */
export class BlockWriter {
  private readonly stack: {
    readonly line: number;
    readonly label: string;
    readonly blocks: Block[];
  }[] = [{ line: 0, label: "", blocks: [] }];
  private paragraph: OpenParagraph | undefined;
  /** What stands after the open paragraph and is part of it only if the paragraph goes on. */
  private furniture: Furniture[] = [];

  /** A block of its own, which begins on a line, ends the paragraph. */
  block(line: number, block: BlockContent): void {
    this.endParagraph();
    this.blocks.push({ line, ...block });
  }

  beginParagraph(paragraph: Omit<OpenParagraph, "content">): void {
    this.endParagraph();
    this.paragraph = { ...paragraph, content: [] };
  }

  get isInParagraph(): boolean {
    return this.paragraph !== undefined;
  }

  /** Another line of the paragraph; furniture since its last line is within it. */
  line(content: readonly Inline[]): void {
    const { paragraph } = this;
    if (paragraph === undefined || content.length === 0) return;
    for (const { name, content: within } of this.furniture) {
      paragraph.content.push({ kind: "line" });
      paragraph.content.push(...within.map((run) => asFurniture(name, run)));
    }
    this.furniture = [];
    if (0 < paragraph.content.length) paragraph.content.push({ kind: "line" });
    paragraph.content.push(...content);
  }

  addFurniture(furniture: Furniture): void {
    if (furniture.content.length === 0) return;
    if (this.paragraph !== undefined) this.furniture.push(furniture);
    else this.blocks.push({ kind: "furniture", ...furniture });
  }

  endParagraph(): void {
    const { paragraph, furniture } = this;
    this.paragraph = undefined;
    this.furniture = [];
    if (paragraph !== undefined && !isEmpty(paragraph))
      this.blocks.push({
        kind: "paragraph",
        ...paragraph,
        content: withEmphasis(paragraph.content),
      });
    for (const each of furniture) this.blocks.push({ kind: "furniture", ...each });
  }

  beginAttachment(line: number, label: string): void {
    this.endParagraph();
    this.stack.push({ line, label, blocks: [] });
  }

  endAttachment(): void {
    this.endParagraph();
    const attachment = 1 < this.stack.length ? this.stack.pop() : undefined;
    if (attachment === undefined) return;
    this.blocks.push({ kind: "attachment", ...attachment });
  }

  finish(): readonly Block[] {
    while (1 < this.stack.length) this.endAttachment();
    this.endParagraph();
    return this.blocks;
  }

  private get blocks(): Block[] {
    return (this.stack.at(-1) as { readonly blocks: Block[] }).blocks;
  }
}

function isEmpty({ label, mark, content }: OpenParagraph): boolean {
  return label === undefined && mark === undefined && content.length === 0;
}

/** A marker stays one; the words of a page line or of a classification are furniture. */
function asFurniture(name: FurnitureName, run: Inline): Inline {
  return run.kind === "text" ? { kind: "furniture", name, written: run.text } : run;
}

/** The lines of a field as items: a line without bullet goes on with the item above it. */
export function toItems(
  lines: readonly { bullet: string | undefined; content: readonly Inline[]; isNew: boolean }[],
): readonly FieldItem[] {
  const items: { bullet: string | undefined; content: Inline[] }[] = [];
  for (const { bullet, content, isNew } of lines) {
    const last = items.at(-1);
    if (last === undefined || isNew) items.push({ bullet, content: [...content] });
    else last.content.push({ kind: "line" }, ...content);
  }
  return items.map(({ bullet, content }) => ({ bullet, content: withEmphasis(content) }));
}

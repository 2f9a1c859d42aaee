/** The text of an exported document as one string, in the order of the document. */
import type { Block, ExportDocument, Inline, Inlines } from "./model.ts";

/**
 * Everything that is written in a document, blanks between the parts: its letters and digits are those
 * of the transcription, in order. Signs of emphasis and the arrows after notes are not in it.
 */
export function allText(
  document: ExportDocument,
  textOf: (runs: Inlines) => string = textOfRuns,
): string {
  return document.blocks.map((block) => textOfBlock(block, document, textOf)).join("\n");
}

/** The words of some runs; what is written of footnote numbers and markers among them. */
export function textOfRuns(runs: Inlines): string {
  return runs.map(textOfRun).join("");
}

function textOfRun(run: Inline): string {
  switch (run.kind) {
    case "text":
      return run.text;
    case "line":
      return "\n";
    case "reference":
    case "page":
    case "furniture":
      return run.written;
    default:
      return run satisfies never;
  }
}

function textOfBlock(
  block: Block,
  document: ExportDocument,
  textOf: (runs: Inlines) => string,
): string {
  const lines = (parts: readonly (string | undefined)[]) =>
    parts.filter((part) => part !== undefined).join("\n");
  switch (block.kind) {
    case "heading":
      return lines([block.number, textOf(block.content)]);
    case "paragraph":
      return lines([block.label, block.mark, textOf(block.content)]);
    case "field":
      return lines([
        textOf(block.label),
        ...block.items.flatMap(({ bullet, content }) => [bullet, textOf(content)]),
      ]);
    case "header":
      return lines(block.rows.map(({ content }) => textOf(content)));
    case "attributes":
      return lines(block.rows.flatMap(({ written, content }) => [written, textOf(content)]));
    case "attachment":
      return lines(block.blocks.map((each) => textOfBlock(each, document, textOf)));
    case "notes":
      return lines(
        block.notes.flatMap((index) => {
          const note = document.notes[index];
          return note === undefined ? [] : [note.written, ...note.paragraphs.map(textOf)];
        }),
      );
    case "dateline":
    case "sectionHeading":
    case "signature":
    case "furniture":
      return textOf(block.content);
    default:
      return block satisfies never;
  }
}

/**
 * Plain text in the manner of the printed documents on the web: `54. Title1`, blank lines between the
 * parts, the notes at the end as `  1. …`. Plain digits are read by their surroundings, so a text is
 * only given if reading it again finds the same; else footnote numbers are written as superscripts, as
 * they were, or as `[^1]`, and at last the text is left as it was.
 */
import { analyze, type Snapshot } from "../../resolve/snapshot.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import type { Block, ExportDocument, ExportFile, ExportNote, Inline, Inlines } from "./model.ts";
import { readFile } from "./readDocument.ts";
import { areSame, readingOf } from "./reading.ts";

type Style = "plain" | "superscript" | "written" | "caret";
const STYLES: readonly Style[] = ["plain", "superscript", "written", "caret"];

export interface PlainText {
  readonly text: string;
  /** How footnote numbers are written; none where the text was left as it was. */
  readonly style: Style | undefined;
}

/** The documents of a file as plain text that is read as the file is. */
export function toPlainText(snapshot: Snapshot, vocabulary: Vocabulary): PlainText {
  const file = readFile(snapshot, "", vocabulary);
  const expected = file.documents.map(readingOf);
  const hasNotes = file.documents.some(({ notes }) => 0 < notes.length);
  for (const style of hasNotes ? STYLES : STYLES.slice(0, 1)) {
    const text = writeText(file, style);
    const type = snapshot.type === "unknown" ? undefined : snapshot.type;
    const again = readFile(analyze(text, { ...snapshot.options, type }), "", vocabulary);
    const found = again.documents.map(readingOf);
    const isSame =
      found.length === expected.length &&
      found.every((reading, i) => {
        const other = expected[i];
        return other !== undefined && areSame(reading, other);
      });
    if (isSame) return { text, style };
  }
  return { text: snapshot.lines.slice(), style: undefined };
}

/** The documents of a file, blank lines between them. */
export function writeText({ documents }: ExportFile, style: Style): string {
  return documents.map((document) => new TextWriter(document, style).write()).join("\n");
}

class TextWriter {
  private readonly document: ExportDocument;
  private readonly style: Style;

  constructor(document: ExportDocument, style: Style) {
    this.document = document;
    this.style = style;
  }

  write(): string {
    const { blocks, notes } = this.document;
    const parts = blocks.flatMap((block) => this.block(block));
    if (this.style !== "written" && 0 < notes.length)
      parts.push(notes.map((note) => this.note(note)).join("\n"));
    return `${parts.join("\n\n")}\n`;
  }

  private block(block: Block): string[] {
    switch (block.kind) {
      case "heading": {
        const number = block.number === undefined ? "" : `${block.number} `;
        return [number + this.inlines(block.content)];
      }
      case "paragraph":
        return [
          (block.label ?? "") +
            (block.mark === undefined ? "" : `${block.mark} `) +
            this.inlines(block.content),
        ];
      case "field": {
        const label = this.inlines(block.label);
        const items = block.items.map(({ bullet, content }) =>
          bullet === undefined ? this.inlines(content) : `  ${bullet} ${this.inlines(content)}`,
        );
        if (label === "") return items.length === 0 ? [] : [items.join("\n")];
        if (block.isOnLine) return [`${label} ${items.join("\n")}`];
        return items.length === 0 ? [label] : [label, items.join("\n")];
      }
      case "header":
        return [block.rows.map(({ content }) => this.inlines(content)).join("\n")];
      case "attributes":
        return [
          block.rows
            .map(({ written, content }) => `${written} ${this.inlines(content)}`)
            .join("\n"),
        ];
      case "attachment":
        return block.blocks.flatMap((each) => this.block(each));
      case "notes": {
        if (this.style !== "written") return [];
        const notes = block.notes.flatMap((index) => this.document.notes[index] ?? []);
        return [notes.map((note) => this.noteAsWritten(note)).join("\n")];
      }
      case "dateline":
      case "sectionHeading":
      case "signature":
      case "furniture":
        return [this.inlines(block.content)];
      default:
        return block satisfies never;
    }
  }

  private note(note: ExportNote): string {
    const { label, paragraphs } = note;
    const texts = paragraphs.map((runs) => this.inlines(runs));
    if (this.style === "caret") return `[^${label}]: ${texts.join("\n\n    ")}`;
    return `  ${label}. ${texts.join("\n\n     ")}`;
  }

  private noteAsWritten({ written, paragraphs }: ExportNote): string {
    return `${written} ${paragraphs.map((runs) => this.inlines(runs)).join("\n\n")}`;
  }

  private inlines(runs: Inlines): string {
    return runs.map((run, i) => this.run(run, runs[i - 1], runs[i + 1])).join("");
  }

  private run(run: Inline, before: Inline | undefined, after: Inline | undefined): string {
    switch (run.kind) {
      case "text": {
        const sign = SIGNS[run.emphasis ?? "none"] ?? "";
        return sign + run.text + sign;
      }
      case "line":
        // What stands on lines of its own between the lines of a paragraph is set apart.
        return isApart(before) || isApart(after) ? "\n\n" : "\n";
      case "reference":
        return this.reference(run.label, run.written, run.note !== undefined);
      case "page": {
        const words = this.document.type === "memo" ? `[Page ${run.label}]` : run.written;
        return run.isInWord ? ` ${words} ` : words;
      }
      case "furniture":
        return run.written;
      default:
        return run satisfies never;
    }
  }

  private reference(label: string, written: string, hasNote: boolean): string {
    if (!hasNote || this.style === "written") return written;
    if (this.style === "caret") return `[^${label}]`;
    const isNumber = /^\d+$/.test(label);
    if (this.style === "plain" || !isNumber) return isNumber ? label : written;
    return [...label].map((digit) => SUPERSCRIPTS[Number(digit)] ?? digit).join("");
  }
}

const SIGNS: Readonly<Record<string, string>> = { italic: "*", bold: "**", boldItalic: "***" };
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

function isApart(run: Inline | undefined): boolean {
  return run?.kind === "page" || run?.kind === "furniture";
}

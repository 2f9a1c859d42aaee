/** A file in another format: the one entry for command line, server and tests. */
import { analyze, type Snapshot } from "../../resolve/snapshot.ts";
import { defaultVocabulary } from "../../vocabulary/vocabulary.ts";
import { getFileOutline } from "../outline.ts";
import { withoutForbidden } from "./clean.ts";
import { toHtml } from "./html.ts";
import { toMarkdown } from "./markdown.ts";
import type { ExportFile } from "./model.ts";
import { toPlainText } from "./plainText.ts";
import { readFile } from "./readDocument.ts";
import { toTei } from "./tei.ts";

export const EXPORT_FORMATS = ["tei", "markdown", "html", "docx", "json", "text"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The endings of the files. */
export const EXPORT_EXTENSIONS: Readonly<Record<ExportFormat, string>> = {
  tei: "xml",
  markdown: "md",
  html: "html",
  docx: "docx",
  json: "json",
  text: "txt",
};

export interface Exported {
  readonly content: string | Uint8Array;
  /** What the reader of the export should know: characters taken out, for example. */
  readonly notices: readonly string[];
}

/**
 * The file of a snapshot in a format. Any text can be exported; one that is neither cable nor
 * memorandum is taken for a memorandum, and its JSON has no documents.
 */
export async function exportFile(
  snapshot: Snapshot,
  path: string,
  format: ExportFormat,
): Promise<Exported> {
  const vocabulary = snapshot.options.vocabulary ?? defaultVocabulary;
  if (format === "json") return { content: toJson(snapshot, path), notices: [] };
  if (snapshot.type === "unknown") {
    const memo = analyze(snapshot.lines.slice(), { ...snapshot.options, type: "memo" });
    const { content, notices } = await exportFile(memo, path, format);
    return { content, notices: [TAKEN_FOR_MEMO, ...notices] };
  }
  if (format === "text") {
    const { text, style } = toPlainText(snapshot, vocabulary);
    return { content: text, notices: style === undefined ? [AS_IT_WAS] : [] };
  }
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  const { value } = withoutForbidden(readFile(snapshot, name, vocabulary));
  const { removed } = withoutForbidden(snapshot.lines.slice());
  const content = await write(value, format);
  return { content, notices: removed === 0 ? [] : [removedNotice(removed)] };
}

const TAKEN_FOR_MEMO = "It looks like neither cable nor memorandum, and is taken for a memorandum";
const AS_IT_WAS = "The text is as it was, since another form of it would not be read the same";

function removedNotice(count: number): string {
  return count === 1
    ? "One control character was left out"
    : `${count} control characters were left out`;
}

async function write(
  file: ExportFile,
  format: Exclude<ExportFormat, "json" | "text">,
): Promise<string | Uint8Array> {
  switch (format) {
    case "tei":
      return toTei(file);
    case "markdown":
      return toMarkdown(file);
    case "html":
      return toHtml(file);
    case "docx": {
      // The library is large, and few need it.
      const { toDocx } = await import("./docx.ts");
      return toDocx(file);
    }
    default:
      return format satisfies never;
  }
}

/** The outline of the file, and its text, to which the offsets of the ranges belong. */
function toJson(snapshot: Snapshot, path: string): string {
  const outline = getFileOutline(snapshot, path);
  return `${JSON.stringify({ version: 1, ...outline, text: snapshot.lines.slice() }, null, 2)}\n`;
}

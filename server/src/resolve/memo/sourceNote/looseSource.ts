/**
 * A source note that no label makes a footnote: older volumes print it unnumbered, and copies of web
 * pages lose its number.
 */
import { type DocumentLines, textOf } from "../../../parse/documentLines.ts";
import type { MemoParts } from "../../../parse/nodes.ts";
import type { Stretch } from "../../../parse/place.ts";
import { skipBlanks, trimEndColumn } from "../../../scan/words.ts";
import { isSourcePath } from "./isSourcePath.ts";
import { readSourceNote, SOURCE_LABEL, type SourceNote } from "./sourceNote.ts";

export interface LooseSource extends Stretch {
  readonly source: SourceNote;
}

/** The first such paragraph; a table has its sources named too, but no path of an archive. */
export function findLooseSource(lines: DocumentLines, parts: MemoParts): LooseSource | undefined {
  for (let line = 0; line < lines.length; line++) {
    const text = textOf(lines, line);
    const column = skipBlanks(text, 0);
    if (!text.startsWith(SOURCE_LABEL, column) || isInNotes(parts, line)) continue;
    const stretch = { start: { line, column }, end: endOfParagraph(lines, line) };
    const source = readSourceNote(lines, stretch);
    if (isSourcePath(source)) return { ...stretch, source };
  }
  return undefined;
}

function isInNotes({ notesBlocks }: MemoParts, line: number): boolean {
  return notesBlocks.some(({ start, end }) => start <= line && line < end);
}

function endOfParagraph(lines: DocumentLines, first: number): Stretch["end"] {
  let line = first;
  while (line + 1 < lines.length && !beginsAnew(lines, line + 1)) line++;
  const text = textOf(lines, line);
  return { line, column: trimEndColumn(text, 0, text.length) };
}

function beginsAnew(lines: DocumentLines, line: number): boolean {
  const reading = lines[line];
  return reading === undefined || reading.isBlank || reading.memo.noteLabel !== undefined;
}

/**
 * A source note whose label is lost or misspelt: the first note of a document with a published number,
 * where no note and no paragraph begins `Source:`. Every numbered document of 260 has one that does
 * (memo-format 8).
 */
import type { Stretch } from "../../../parse/place.ts";
import { isWordCharacter } from "../../../vocabulary/matching.ts";
import { editDistance } from "../../../vocabulary/vocabulary.ts";
import type { MemoDocument } from "../../document.ts";
import type { Footnote } from "../../footnotes/footnotes.ts";
import { isSourcePath } from "./isSourcePath.ts";
import { NoteReading } from "./noteReading.ts";
import { skipBlank } from "./sentences.ts";
import { readSourceNote, SOURCE_LABEL } from "./sourceNote.ts";

export interface LostLabel {
  readonly note: Footnote;
  /** The misspelt label with its colon, if it has one; `undefined` where it is missing altogether. */
  readonly written: (Stretch & { readonly text: string }) | undefined;
  /** Whether what follows is plainly a source path. */
  readonly isPath: boolean;
}

/** The note that should have the label, or `undefined`. */
export function findLostLabel(document: MemoDocument): LostLabel | undefined {
  const { number, sources, looseSource, footnotes } = document.bindings;
  if (number === undefined || 0 < sources.size || looseSource !== undefined) return undefined;
  const note = footnotes.notes.find(({ isOfTable }) => !isOfTable);
  const found = note && readLabel(document, note);
  if (note === undefined || found === undefined || isFirst(note)) return found;
  // The notes of a chapter are numbered through.
  const isOfTitle = found.isPath && isCalledInTitle(document, note);
  return found.written !== undefined || isOfTitle ? found : undefined;
}

function isCalledInTitle({ parts, bindings }: MemoDocument, { references }: Footnote): boolean {
  const lines = parts.heading?.title.map(({ line }) => line) ?? [];
  return references.some((index) => {
    const line = bindings.footnotes.references[index]?.line;
    return line !== undefined && lines.includes(line);
  });
}

function readLabel({ lines }: MemoDocument, note: Footnote): LostLabel | undefined {
  const { contentStart, end } = note.part;
  const reading = new NoteReading(lines, { start: contentStart, end });
  // That a note has no text is another matter.
  if (reading.text.trim() === "") return undefined;
  const label = misspeltLabel(reading.text);
  const after = label === undefined ? 0 : skipBlank(reading.text, label.end, reading.text.length);
  const start = reading.stretchOf(after, after).start;
  const isPath = isSourcePath(readSourceNote(lines, { start, end }));
  if (label === undefined) return { note, written: undefined, isPath };
  // A word near to `Source` may begin any sentence, unless a colon or a path follows.
  if (!label.hasColon && !isPath) return { note, written: undefined, isPath };
  const text = reading.text.slice(0, label.end);
  return { note, written: { ...reading.stretchOf(0, label.end), text }, isPath };
}

/** Number 1, 0 or a sign: the source note comes first; a higher number runs on from elsewhere. */
function isFirst({ label }: Footnote): boolean {
  return !(1 < Number(label));
}

interface WrittenLabel {
  readonly end: number;
  readonly hasColon: boolean;
}

/** `Souce:`, `SOURCE:`, `Source;`, `Source :`, `Source`: at most two slips from the label. */
function misspeltLabel(text: string): WrittenLabel | undefined {
  let word = 0;
  while (word < LONGEST_WORD && isWordCharacter(text, word)) word++;
  const name = SOURCE_LABEL.slice(0, -1).toUpperCase();
  if (MOST_SLIPS < editDistance(text.slice(0, word).toUpperCase(), name, MOST_SLIPS))
    return undefined;
  const sign = text[word] === " " ? word + 1 : word;
  const hasColon = COLONS.includes(text[sign] ?? " ");
  if (hasColon) return { end: sign + 1, hasColon };
  return (text[word] ?? " ") === " " ? { end: word, hasColon } : undefined;
}

const LONGEST_WORD = 9;
const MOST_SLIPS = 2;
/** The colon and what it is misread as. */
const COLONS = ":;.,";

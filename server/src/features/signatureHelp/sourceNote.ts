/**
 * A source note: repository, elements of the path, level with its qualifiers, sentences. Commas divide
 * the path, full stops the sentences, semicolons the qualifiers (memo-format 9).
 */
import { textOf } from "../../parse/documentLines.ts";
import type { Place } from "../../parse/place.ts";
import type { MemoDocument } from "../../resolve/document.ts";
import { isBlank } from "../../scan/words.ts";
import { isAbbreviated } from "../readableText.ts";
import { type Form, toForm } from "./form.ts";

const PART = { repository: 0, path: 1, level: 2, qualifiers: 3, sentences: 4 } as const;

/** With which word a source note begins. */
const SOURCE = "Source:";
/** Characters that may stand before it: indent and label. */
const LONGEST_LABEL = 24;

/**
 * The form of the source note that the caret is in; `undefined` elsewhere. Where it would open by
 * itself, only behind the sign that divides two parts, and not among the sentences.
 */
export function sourceNoteForm(
  document: MemoDocument,
  place: Place,
  opensByItself: boolean,
): Form | undefined {
  const before = textOf(document.lines, place.line).slice(0, place.column);
  const start = before.slice(0, LONGEST_LABEL + SOURCE.length).indexOf(SOURCE);
  if (start < 0 || !isNoteLabel(before.slice(0, start))) return undefined;
  const written = before.slice(start + SOURCE.length);
  const active = partAt(written);
  if (opensByItself && (active === PART.sentences || !isAfterSign(before))) return undefined;
  return toForm("Where the document lies, and what is printed on it", PIECES, active);
}

const PIECES = [
  `${SOURCE} `,
  { name: "repository", meaning: "Where it lies: an archive, library or department" },
  ", ",
  { name: "path", meaning: "Collection, series, box and folder, with commas between them" },
  ". ",
  { name: "level", meaning: "The classification, or that there is no marking" },
  "; ",
  { name: "qualifiers", meaning: "Handling and captions, with semicolons between them" },
  ". ",
  { name: "sentences", meaning: "Who drafted and cleared it, and what else is known" },
];

/** Blanks, a number or sign, and what closes it, before the note's text. */
function isNoteLabel(text: string): boolean {
  return !/[a-z]/i.test(text);
}

function isAfterSign(before: string): boolean {
  const text = before.trimEnd();
  return text.length < before.length && ":,;.".includes(text.at(-1) ?? " ");
}

function partAt(written: string): number {
  const first = sentenceEnd(written, 0);
  if (first === undefined) return written.includes(",") ? PART.path : PART.repository;
  const second = sentenceEnd(written, first + 1);
  if (second !== undefined) return PART.sentences;
  return written.slice(first).includes(";") ? PART.qualifiers : PART.level;
}

/** The next stop that ends a sentence: before a blank, and not after an initial or abbreviation. */
function sentenceEnd(text: string, from: number): number | undefined {
  for (let stop = text.indexOf(".", from); 0 <= stop; stop = text.indexOf(".", stop + 1))
    if (isBlank(text.charCodeAt(stop + 1)) && !isAbbreviated(text, stop)) return stop;
  return undefined;
}

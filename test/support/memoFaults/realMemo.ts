/* Real documents as memoranda with their parts marked, from the truth beside them. */
import type { CorpusFile } from "../corpus.ts";
import type { FootnoteStyle, MarkedMemo, NumberMark } from "./fault.ts";

/** The style of the footnote numbers in a folder of the corpus. */
export function styleOfFolder(folder: string): FootnoteStyle {
  if (folder.endsWith("-sup")) return "superscript";
  return folder.endsWith("-caret") ? "caret" : "plain";
}

/**
 * The document with its marks; without those of its footnotes where the truth does not give a number in
 * the text for each note, in the same order.
 */
export function toMarkedMemo({ text, truth }: CorpusFile, style: FootnoteStyle): MarkedMemo {
  const refs = truth.refs ?? [];
  const notes = truth.notes ?? [];
  const toMark = (place: (typeof refs)[number]): NumberMark => {
    const { number, offset, ambiguous: isAmbiguous = false } = place;
    const length = number.length + (text.startsWith("[^", offset) ? "[^]".length : 0);
    return { label: number, start: offset, end: offset + length, isAmbiguous };
  };
  const marks = notes.map(toMark);
  const toNote = (mark: NumberMark, index: number) => {
    const next = marks[index + 1];
    const noteEnd = next === undefined ? text.length : text.lastIndexOf("\n", next.start) + 1;
    return { ...mark, noteEnd };
  };
  const isPaired =
    refs.map(({ number }) => number).join() === notes.map(({ number }) => number).join();
  return {
    text,
    style,
    references: isPaired ? refs.map(toMark) : [],
    notes: isPaired ? marks.map(toNote) : [],
    pages: truth.pages.map(({ number, offset }) => {
      const close = text.indexOf("]", offset);
      return { label: number, start: offset, end: close + 1 };
    }),
  };
}

/** The words that a page adds to a document, in the reader's language. */

export interface AddedWords {
  /** Of these words, as `fr`. */
  readonly language: string;
  readonly header: string;
  readonly line: string;
  readonly written: string;
  readonly meaning: string;
  readonly attributes: string;
  readonly notes: string;
  readonly uncertain: string;
  /** `{0}` is the label. */
  readonly note: string;
  readonly page: string;
  readonly back: string;
  /** `{1}` counts the places. */
  readonly backTo: string;
}

export const ENGLISH: AddedWords = {
  language: "en",
  header: "Header",
  line: "Line",
  written: "As written",
  meaning: "Meaning",
  attributes: "Attributes of the archive's record",
  notes: "Notes",
  uncertain: "Uncertain reading",
  note: "Note {0}",
  page: "Page {0}",
  back: "Back to number {0} in the text",
  backTo: "Back to number {0}, place {1}",
};

/** A phrase with what stands in it. */
export function phrase(words: string, ...values: readonly (string | number)[]): string {
  return words.replace(/\{(\d)\}/g, (whole, index) => String(values[Number(index)] ?? whole));
}

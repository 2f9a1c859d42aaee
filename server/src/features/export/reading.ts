/** What must be the same after a document was written and read again: text, references, notes. */
import { allText, textOfRuns } from "./allText.ts";
import type { ExportDocument, Inlines } from "./model.ts";

export interface Reading {
  /** All signs of the text in order, without blanks and signs of emphasis; `{1}` for a reference. */
  readonly text: string;
  /** The labels of the references to notes in text order. */
  readonly references: readonly string[];
  /** The notes in order: the label by which the text refers to them, and their text. */
  readonly notes: readonly { readonly label: string; readonly text: string }[];
}

/** What a document says. */
export function readingOf(document: ExportDocument): Reading {
  const references: string[] = [];
  const mark = (runs: Inlines) =>
    textOfRuns(
      runs.map((run) => {
        // Markers are written in one form, whatever their form was in the transcription.
        if (run.kind === "page" && document.type === "memo")
          return { ...run, written: `[Page ${run.label}]` };
        if (run.kind !== "reference" || run.note === undefined) return run;
        references.push(run.label);
        return { ...run, written: `{${run.label}}` };
      }),
    );
  const text = allText({ ...document, notes: [] }, mark);
  return {
    text: withoutBlanks(text),
    references,
    notes: document.notes.map(({ shownLabel, paragraphs }) => ({
      label: shownLabel,
      text: withoutBlanks(paragraphs.map((runs) => textOfRuns(runs)).join(" ")),
    })),
  };
}

/** A text without blanks and without the signs that may be emphasis. */
export function withoutBlanks(text: string): string {
  return text.replace(/[\s*_]+/g, "");
}

/** Whether two readings are the same. */
export function areSame(a: Reading, b: Reading): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * What a file holds, for a list beside the text to work through: its pages, footnotes and what became
 * of them, uncertain readings, cross-references, and the findings that are accepted.
 */
import type { Range } from "vscode-languageserver-types";
import type { Snapshot } from "../resolve/snapshot.ts";
import type { Finding } from "../rules/check.ts";
import type { DocumentOutline, FootnoteOutline, Range as OutlineRange } from "./contract.ts";
import { toLspRange } from "./location.ts";
import { getFileOutline } from "./outline.ts";
import { getUncertainReadings } from "./uncertainReadings.ts";

/** A line of the list. */
export interface TranscriptionEntry {
  readonly label: string;
  readonly detail: string;
  readonly range: Range;
  /** It is to be looked at. */
  readonly isToCheck: boolean;
}

/** An accepted finding, with what withdraws it. */
export interface AcceptedEntry extends TranscriptionEntry {
  readonly code: string;
  /** Offsets in the file, UTF-16. */
  readonly start: number;
  readonly end: number;
}

export interface Transcription {
  readonly pages: readonly TranscriptionEntry[];
  readonly footnotes: readonly TranscriptionEntry[];
  readonly uncertain: readonly TranscriptionEntry[];
  readonly crossReferences: readonly TranscriptionEntry[];
  readonly accepted: readonly AcceptedEntry[];
}

/** The list of a file, all documents in it one after the other; `accepted` are its accepted findings. */
export function getTranscription(snapshot: Snapshot, accepted: readonly Finding[]): Transcription {
  const { documents } = getFileOutline(snapshot, "");
  return {
    pages: documents.flatMap(({ pages }) =>
      pages.map(({ label, range }) => entry(label, "", range, false)),
    ),
    footnotes: documents.flatMap(footnoteEntries),
    uncertain: getUncertainReadings(snapshot)
      .flat()
      .map(({ text, before, after, page, range }) =>
        entry(text, [pageOf(page), `${before}${text}${after}`].join(""), range, true),
      ),
    crossReferences: documents.flatMap(({ crossReferences }) =>
      crossReferences.map(({ text, range }) => entry(text, "", range, false)),
    ),
    accepted: accepted.map(({ code, message, span }) => ({
      label: message,
      detail: code,
      range: toLspRange(snapshot, span),
      isToCheck: false,
      code,
      start: span.start,
      end: span.end,
    })),
  };
}

function pageOf(page: string | null): string {
  return page === null ? "" : `p. ${page}: `;
}

/** The notes in their order, then the numbers in the text that have no note. */
function footnoteEntries({
  footnotes,
  footnoteReferences,
}: DocumentOutline): readonly TranscriptionEntry[] {
  const byOffset = new Map(footnoteReferences.map((each) => [each.range.start.offset, each]));
  return [
    ...footnotes.map((note) => {
      const { detail, isToCheck } = stateOf(note, byOffset);
      return entry(`${note.label} ${note.text}`, detail, note.labelRange, isToCheck);
    }),
    ...footnoteReferences.flatMap(({ label, range, bound }) =>
      bound ? [] : [entry(label, "number without a note", range, true)],
    ),
  ];
}

/** Where the note's number stands in the text; a note that is matched by its place alone is to be looked at. */
function stateOf(
  { label, references }: FootnoteOutline,
  byOffset: ReadonlyMap<number, DocumentOutline["footnoteReferences"][number]>,
): { readonly detail: string; readonly isToCheck: boolean } {
  const [first] = references;
  if (first === undefined) return { detail: "no number in the text", isToCheck: true };
  const reference = byOffset.get(first.range.start.offset);
  const line = `line ${first.range.start.line + 1}`;
  const places = references.length === 1 ? line : `${line} and ${references.length - 1} more`;
  if (reference !== undefined && reference.label !== label && !isSource(reference.label))
    return { detail: `matched by position, with ${reference.label} on ${places}`, isToCheck: true };
  if (reference?.inferred === true)
    return { detail: `matched by position, ${places}`, isToCheck: true };
  return { detail: places, isToCheck: false };
}

/** `0` and `*` stand for each other, and a source note may have no label. */
function isSource(label: string): boolean {
  return label === "*" || label === "0" || label === "";
}

function entry(
  label: string,
  detail: string,
  { start, end }: OutlineRange,
  isToCheck: boolean,
): TranscriptionEntry {
  return {
    label,
    detail,
    range: {
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    },
    isToCheck,
  };
}

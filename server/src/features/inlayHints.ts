/**
 * Inlay hints: the titles of TAGS codes, the date of a date-time group, the first words of a note
 * at its number, and which page of how many a marker is. Each is off unless asked for.
 */
import { type InlayHint, InlayHintKind } from "vscode-languageserver-types";
import type { CableDocument, Document, MemoDocument } from "../resolve/document.ts";
import { noteText } from "../resolve/memo/memoBindings.ts";
import type { PlacedDocument, Snapshot } from "../resolve/snapshot.ts";
import { defaultVocabulary, type Vocabulary } from "../vocabulary/vocabulary.ts";
import { excerpt } from "./hover/markdown.ts";
import { clip } from "./readableText.ts";

/** Which hints are wanted. */
export interface InlayHintOptions {
  readonly tags: boolean;
  readonly dates: boolean;
  readonly footnotes: boolean;
  readonly pages: boolean;
}

/** Lines of the file, half-open. */
export interface HintLines {
  readonly first: number;
  readonly end: number;
}

/** A hint behind a place of a document. */
interface Hint {
  readonly line: number;
  readonly column: number;
  readonly label: string;
  readonly tooltip?: string;
}

/** The hints on some lines of the file, in text order. */
export function getInlayHints(
  snapshot: Snapshot,
  lines: HintLines,
  options: InlayHintOptions,
): readonly InlayHint[] {
  const vocabulary = snapshot.options.vocabulary ?? defaultVocabulary;
  return snapshot.documents
    .filter(({ firstLine, document }) => overlaps(lines, firstLine, document))
    .flatMap((placed) =>
      hintsOf(placed.document, options, vocabulary)
        .map((hint) => toInlayHint(placed, hint))
        .filter(({ position: { line } }) => lines.first <= line && line < lines.end),
    )
    .sort(
      (a, b) => a.position.line - b.position.line || a.position.character - b.position.character,
    );
}

function overlaps({ first, end }: HintLines, firstLine: number, { lines }: Document): boolean {
  return firstLine < end && first < firstLine + lines.length;
}

function toInlayHint(
  { firstLine }: PlacedDocument,
  { line, column, label, tooltip }: Hint,
): InlayHint {
  return {
    position: { line: firstLine + line, character: column },
    label,
    kind: InlayHintKind.Type,
    paddingLeft: true,
    ...(tooltip !== undefined && { tooltip }),
  };
}

function hintsOf(
  document: Document,
  options: InlayHintOptions,
  vocabulary: Vocabulary,
): readonly Hint[] {
  const hints = options.pages ? pageHints(document) : [];
  if (document.kind === "memo")
    return options.footnotes ? [...hints, ...footnoteHints(document)] : hints;
  return [
    ...hints,
    ...(options.tags ? tagHints(document, vocabulary) : []),
    ...(options.dates ? dateHints(document) : []),
  ];
}

/** `2 of 5`, of the pages that are marked; a running head says it itself. */
function pageHints({ parts: { pages } }: Document): readonly Hint[] {
  return pages.flatMap(({ line, end, runningHead }, i) =>
    runningHead === undefined ? [{ line, column: end, label: `${i + 1} of ${pages.length}` }] : [],
  );
}

/** Characters of a title or note that are shown. */
const LONGEST = 32;

function footnoteHints({ lines, bindings }: MemoDocument): readonly Hint[] {
  const { notes, references } = bindings.footnotes;
  return references.flatMap(({ line, end, note }) => {
    const part = note === undefined ? undefined : notes[note]?.part;
    if (part === undefined) return [];
    const text = noteText(lines, part);
    if (text === "") return [];
    return [{ line, column: end, label: clip(text, LONGEST), tooltip: excerpt(text) }];
  });
}

/** The first meaning of each code; names and unknown codes have none. */
function tagHints({ bindings }: CableDocument, vocabulary: Vocabulary): readonly Hint[] {
  const year = bindings.headers[0]?.dateTime?.year;
  return bindings.tags.flatMap(({ value, end }) => {
    const entries = vocabulary.tags(value);
    const entry =
      entries.find(
        ({ from, to }) => year === undefined || ((from ?? year) <= year && year <= (to ?? year)),
      ) ?? entries[0];
    if (entry?.title === undefined) return [];
    const label = clip(entry.title, LONGEST);
    return [{ line: end.line, column: end.column, label, tooltip: entry.title }];
  });
}

/** `1977-06-16 01:06 UTC` behind a group that the calendar and the clock have. */
function dateHints({ bindings }: CableDocument): readonly Hint[] {
  return bindings.headers.flatMap(({ dateTime }) => {
    if (dateTime?.iso === undefined) return [];
    const { end, iso } = dateTime;
    const label = `${iso.slice(0, TIME - 1)} ${iso.slice(TIME, SECONDS)} UTC`;
    return [{ line: end.line, column: end.column, label }];
  });
}

const TIME = "1977-06-16T".length;
const SECONDS = "1977-06-16T01:06".length;

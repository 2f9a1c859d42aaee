/**
 * *Insert Footnote*: a number at each caret in the document's own style, a note for it in its place in
 * the list, and the numbers that follow moved on by one.
 */
import { comparePlaces, type Place, toStretch } from "../../parse/place.ts";
import { type MemoDocument, textIn } from "../../resolve/document.ts";
import type { Footnote } from "../../resolve/footnotes/footnotes.ts";
import { digitOfSuperscript } from "../../scan/superscript.ts";
import { isDigits } from "../../scan/words.ts";
import { locate } from "../location.ts";
import {
  type EditPlan,
  insertionAt,
  type NumberChange,
  type PlacedEdit,
  refuse,
  toEdits,
} from "./editPlan.ts";
import { isNumbered, type PlacedMemo, uncertainFootnotes, withNumber } from "./footnoteNumbers.ts";
import { localNoteNumbers } from "./localNoteNumbers.ts";
import { noteContent } from "./noteContent.ts";
import { endOfDocument, hasBlankLines, lineEndOf, noteLineLike } from "./noteLines.ts";

/**
 * The plan for the carets at these offsets, in text order whatever their order. It is refused while a
 * pair is in doubt, and at a caret in the list, inside a number, or in another document.
 */
export function insertFootnotes(memo: PlacedMemo, offsets: readonly number[]): EditPlan {
  const uncertain = uncertainFootnotes(memo);
  if (0 < uncertain.length)
    return refuse("A footnote is inserted only when every number has its note", uncertain);
  if (memo.document.bindings.footnotes.isRenumbered)
    return refuse("The list counts otherwise than the text; Renumber Footnotes makes them agree");
  const places: Place[] = [];
  for (const offset of [...new Set(offsets)].sort((a, b) => a - b)) {
    const location = locate(memo.snapshot, offset);
    if (location?.placed !== memo.placed)
      return refuse("All carets must be in one document to insert footnotes");
    const refusal = refusalAt(memo.document, location.place);
    if (refusal !== undefined) return refuse(refusal);
    places.push(location.place);
  }
  return planOf(memo, places);
}

function refusalAt(document: MemoDocument, place: Place): string | undefined {
  const { bindings, parts, lines } = document;
  if (parts.notesStart !== undefined && parts.notesStart <= place.line)
    return "A footnote number cannot stand in the notes; put the caret in the text";
  const holds = ({ start, end }: { start: number; end: number }) =>
    start < place.column && place.column < end;
  const { references } = bindings.footnotes;
  if (references.some((reference) => reference.line === place.line && holds(reference)))
    return "The caret is inside a footnote number";
  if (lines[place.line]?.pageMarkers.some(holds)) return "The caret is inside a page marker";
  return runsTogether(lines[place.line]?.text ?? "", place.column, writtenLike(document))
    ? "A number here would run together with the digits beside it"
    : undefined;
}

/** Whether a number without signs around it stands beside digits of its own sort. */
function runsTogether(text: string, column: number, written: string): boolean {
  const isLike = (character: string | undefined) => {
    if (character === undefined) return false;
    if (isDigits(written)) return isDigits(character);
    const isRaised = digitOfSuperscript(written[0]) !== undefined;
    return isRaised && digitOfSuperscript(character) !== undefined;
  };
  return isLike(text[column - 1]) || isLike(text[column]);
}

/** A number of the document as written, which gives the style of new ones: `1`, `¹`, `[^1]`. */
function writtenLike({ bindings, lines }: MemoDocument): string {
  const numbered = bindings.footnotes.references.filter(isNumbered);
  const counts = new Map<string, number>();
  for (const { style } of numbered) counts.set(style, (counts.get(style) ?? 0) + 1);
  const [style] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  const model = numbered.find((reference) => reference.style === style);
  return model === undefined ? "1" : textIn(lines, toStretch(model));
}

/** A new footnote: where its number goes, and the note before which its own is put. */
interface NewFootnote {
  readonly place: Place;
  readonly follower: Footnote | undefined;
  /** The lowest number that is moved on. */
  readonly from: number;
}

function planOf(memo: PlacedMemo, places: readonly Place[]): EditPlan {
  const { snapshot, placed, document } = memo;
  const { notes, references } = document.bindings.footnotes;
  const added = places.map((place) => toNew(document, place));
  const written = writtenLike(document);
  const edits: PlacedEdit[] = [];
  const table: NumberChange[] = [];
  for (const note of notes.filter(isNumbered)) {
    const shift = added.filter(({ from }) => from <= Number(note.label)).length;
    if (shift === 0) continue;
    const label = String(Number(note.label) + shift);
    table.push({ from: note.label, to: label });
    for (const place of [
      note.labelStretch,
      ...note.references.flatMap((i) => references[i] ?? []),
    ]) {
      const stretch = toStretch(place);
      edits.push({ stretch, newText: withNumber(textIn(document.lines, stretch), label) });
    }
  }
  edits.push(...localNoteNumbers(document, new Map(table.map(({ from, to }) => [from, to]))));
  const labels = added.map(({ from }, i) =>
    String(from + added.slice(0, i).filter((other) => other.from <= from).length),
  );
  // Numbers first: at the document's end a number stands before the list that begins there.
  added.forEach(({ place }, i) => {
    edits.push({ stretch: insertionAt(place), newText: withNumber(written, labels[i] ?? "") });
  });
  added.forEach((_, i) => {
    edits.push(newNote(document, added, i, labels[i] ?? ""));
  });
  return { ...toEdits(snapshot, placed, edits), table };
}

function toNew(document: MemoDocument, place: Place): NewFootnote {
  const { notes, references } = document.bindings.footnotes;
  const isBefore = (line: number, column: number) => comparePlaces({ line, column }, place) < 0;
  const seen = new Set(
    references.filter(({ line, start }) => isBefore(line, start)).map(({ note }) => note),
  );
  const next = references.find(({ line, start, note }) => {
    const follower = notes[note ?? -1];
    return !isBefore(line, start) && !seen.has(note) && follower && isNumbered(follower);
  });
  const follower = notes[next?.note ?? -1];
  const numbers = notes.filter(isNumbered).map(({ label }) => Number(label));
  const from = follower === undefined ? Math.max(0, ...numbers) + 1 : Number(follower.label);
  return { place, follower, from };
}

/** The line of the note, before the one that follows it or at the end of the list. */
function newNote(
  document: MemoDocument,
  added: readonly NewFootnote[],
  index: number,
  label: string,
): PlacedEdit {
  const { notes } = document.bindings.footnotes;
  const follower = added[index]?.follower;
  const model = follower ?? notes.filter(isNumbered).at(-1);
  const lineEnd = lineEndOf(document);
  if (model === undefined) {
    // The first note of the document begins the list.
    const start = `${index === 0 ? lineEnd : ""}${lineEnd}  ${label}. `;
    return {
      stretch: insertionAt(endOfDocument(document)),
      newText: start,
      caret: start.length,
    };
  }
  const { start, end } = noteLineLike(document, model, label);
  const gap = hasBlankLines(document) ? lineEnd + lineEnd : lineEnd;
  if (follower !== undefined) {
    const place = { line: follower.labelStretch.line, column: 0 };
    return { stretch: insertionAt(place), newText: start + end + gap, caret: start.length };
  }
  const last = notes.at(-1) ?? model;
  const place = noteContent(document, last).end;
  return {
    stretch: insertionAt(place),
    newText: gap + start + end,
    caret: gap.length + start.length,
  };
}

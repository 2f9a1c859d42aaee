/**
 * *Move Footnotes*: notes go from the feet of pages and from below paragraphs to the list at the
 * document's end, or to the foot of the page on which their number first stands, and back. A page has
 * a foot where the next one begins a line with its marker; notes of the last page stay in the list.
 * The text that would come of it is read again first, and if a number then had another note, nothing
 * is done.
 */
import { nextTextLine } from "../../parse/documentLines.ts";
import type { NotesBlockPart } from "../../parse/nodes.ts";
import { contains, type Place, type Stretch, toStretch } from "../../parse/place.ts";
import { type MemoDocument, textIn } from "../../resolve/document.ts";
import type { Footnote } from "../../resolve/footnotes/footnotes.ts";
import { analyze, findDocument, spanOf } from "../../resolve/snapshot.ts";
import { applyEdits, type Span } from "../../text/span.ts";
import {
  type EditPlan,
  type Edits,
  insertionAt,
  type Notice,
  type PlacedEdit,
  refuse,
  toEdits,
} from "./editPlan.ts";
import { isNumbered, type PlacedMemo, uncertainFootnotes } from "./footnoteNumbers.ts";
import { noteContent } from "./noteContent.ts";
import { endOfDocument, lineEndOf } from "./noteLines.ts";

/** Where notes can go. */
export const notePlaces = ["end", "pages"] as const;
export type NotePlace = (typeof notePlaces)[number];

/** The plan for the notes whose first numbers are in the selection, or for all of them. */
export function moveFootnotes(
  memo: PlacedMemo,
  to: NotePlace,
  selection: Span | undefined,
): EditPlan {
  const uncertain = uncertainFootnotes(memo);
  if (0 < uncertain.length)
    return refuse("Footnotes are moved only when every number has its note", uncertain);
  const moves = to === "end" ? movesToEnd(memo, selection) : movesToPages(memo, selection);
  if (typeof moves === "string") return refuse(moves);
  let plan = planOf(memo, moves, "");
  let lost = lostNotes(memo, plan);
  if (0 < lost.length && to === "pages") {
    // A rule above them says what they are, where their numbers alone do not.
    plan = planOf(memo, moves, RULE);
    lost = lostNotes(memo, plan);
  }
  return lost.length === 0
    ? plan
    : refuse("In their new place some notes would be read as something else", lost);
}

const RULE = "_____";

/** A note and the line before which the foot of its page ends; the list at the end without one. */
interface Move {
  readonly note: Footnote;
  readonly pageEnd: number | undefined;
}

function movesToEnd(memo: PlacedMemo, selection: Span | undefined): readonly Move[] | string {
  const { notes } = memo.document.bindings.footnotes;
  const moves = notes
    .filter((note) => {
      const block = blockOf(memo.document, note);
      if (block === undefined || block.place === "table") return false;
      return !isAtEnd(memo.document, block) && isChosen(memo, note, selection);
    })
    .map((note) => ({ note, pageEnd: undefined }));
  return moves.length === 0 ? "All notes here are in the list at the end already" : moves;
}

function movesToPages(memo: PlacedMemo, selection: Span | undefined): readonly Move[] | string {
  const { document } = memo;
  const { notes } = document.bindings.footnotes;
  const ends = pageEnds(document);
  if (ends.length === 0)
    return "No page begins with a marker at the start of a line, so that no page has a foot";
  const moves = notes.flatMap((note): Move[] => {
    const place = blockOf(document, note)?.place;
    const reference = firstReference(document, note);
    if (place === "table" || reference === undefined || !isChosen(memo, note, selection)) return [];
    const pageEnd = ends.find((line) => reference.line < line);
    if (pageEnd === undefined || isAtFoot(document, note, pageEnd)) return [];
    return [{ note, pageEnd }];
  });
  return moves.length === 0 ? "All notes here are at the feet of their pages already" : moves;
}

function isChosen(memo: PlacedMemo, note: Footnote, selection: Span | undefined): boolean {
  if (selection === undefined) return true;
  const { snapshot, placed, document } = memo;
  const reference = firstReference(document, note);
  if (reference === undefined) return false;
  const { start } = spanOf(snapshot, placed, toStretch(reference));
  return selection.start <= start && start < selection.end;
}

function firstReference({ bindings }: MemoDocument, { references }: Footnote) {
  return bindings.footnotes.references[references[0] ?? -1];
}

function blockOf({ parts }: MemoDocument, { labelStretch }: Footnote): NotesBlockPart | undefined {
  const { line } = labelStretch;
  return parts.notesBlocks.find(({ start, end }) => start <= line && line < end);
}

/** The lines with a page marker first, before the list at the end. */
function pageEnds(document: MemoDocument): readonly number[] {
  const { lines, parts } = document;
  const limit = parts.notesBlocks.find((block) => isAtEnd(document, block))?.start ?? lines.length;
  return parts.pages
    .filter(({ line, start }) => line < limit && start <= (lines[line]?.memo.content.start ?? 0))
    .map(({ line }) => line);
}

/** Whether a note stands directly before the line with which a page ends, others around it. */
function isAtFoot(document: MemoDocument, note: Footnote, pageEnd: number): boolean {
  const block = blockOf(document, note);
  return block !== undefined && nextTextLine(document.lines, block.end) === pageEnd;
}

/** Whether no text follows a block of notes: it is the list at the end, or a part of it. */
function isAtEnd({ lines }: MemoDocument, { end }: NotesBlockPart): boolean {
  return lines.length <= nextTextLine(lines, end);
}

function planOf(memo: PlacedMemo, moves: readonly Move[], rule: string): Edits {
  const { snapshot, placed, document } = memo;
  const moved = new Set(moves.map(({ note }) => note));
  const targets = new Map<number | undefined, Footnote[]>();
  for (const { note, pageEnd } of moves)
    targets.set(pageEnd, [...(targets.get(pageEnd) ?? []), note]);
  const edits = [
    ...document.parts.notesBlocks.flatMap((block) => removals(document, block, moved)),
    ...[...targets].flatMap(([pageEnd, notes]) =>
      insertions(document, notes, pageEnd, moved, rule),
    ),
  ];
  return toEdits(snapshot, placed, merged(edits));
}

function notesOf({ bindings }: MemoDocument, block: NotesBlockPart): readonly Footnote[] {
  return bindings.footnotes.notes.filter(
    ({ labelStretch }) => block.start <= labelStretch.line && labelStretch.line < block.end,
  );
}

/** A note with its indent, from its line's start to its last word. */
function wholeNote(document: MemoDocument, note: Footnote): Stretch {
  const start = { line: note.labelStretch.line, column: 0 };
  return { start, end: noteContent(document, note).end };
}

/** What takes the notes that go out of a block; the gaps between those that stay remain. */
function removals(
  document: MemoDocument,
  block: NotesBlockPart,
  moved: ReadonlySet<Footnote>,
): PlacedEdit[] {
  const notes = notesOf(document, block);
  const last = notes.at(-1);
  if (last === undefined || !notes.some((note) => moved.has(note))) return [];
  if (notes.every((note) => moved.has(note))) {
    const stretch = {
      start: textEndBefore(document, block.start),
      end: wholeNote(document, last).end,
    };
    return [{ stretch, newText: "" }];
  }
  const edits: PlacedEdit[] = [];
  notes.forEach((note, i) => {
    if (!moved.has(note) || moved.has(notes[i - 1] ?? last)) {
      if (!(moved.has(note) && i === 0)) return;
    }
    const next = notes.slice(i).find((other) => !moved.has(other));
    const before = notes[i - 1];
    const stretch =
      next !== undefined
        ? { start: wholeNote(document, note).start, end: wholeNote(document, next).start }
        : {
            start: before ? wholeNote(document, before).end : wholeNote(document, note).start,
            end: wholeNote(document, last).end,
          };
    edits.push({ stretch, newText: "" });
  });
  return edits;
}

/** The end of the last text above a line; the document's start if there is none. */
function textEndBefore({ lines }: MemoDocument, line: number): Place {
  let before = line - 1;
  while (0 <= before && lines[before]?.isBlank) before--;
  const text = lines[before]?.text ?? "";
  return before < 0 ? { line: 0, column: 0 } : { line: before, column: text.trimEnd().length };
}

/** Notes of a page or of the end put before the one that follows them there, or as a new block. */
function insertions(
  document: MemoDocument,
  notes: readonly Footnote[],
  pageEnd: number | undefined,
  moved: ReadonlySet<Footnote>,
  rule: string,
): PlacedEdit[] {
  const lineEnd = lineEndOf(document);
  const gap = hasGaps(document) ? lineEnd + lineEnd : lineEnd;
  const there = notesAt(document, pageEnd).filter((note) => !moved.has(note));
  const textOf = (note: Footnote) => textIn(document.lines, wholeNote(document, note));
  const last = there.at(-1);
  if (last === undefined) {
    const place =
      pageEnd === undefined ? endOfText(document, moved) : textEndBefore(document, pageEnd);
    const head = rule === "" ? [] : [rule + lineEnd];
    const newText = lineEnd + lineEnd + [...head, notes.map(textOf).join(gap)].join(lineEnd);
    return [{ stretch: insertionAt(place), newText }];
  }
  return notes.map((note) => {
    const follower = there.find((other) => isBefore(note, other));
    return follower === undefined
      ? { stretch: insertionAt(wholeNote(document, last).end), newText: gap + textOf(note) }
      : {
          stretch: insertionAt(wholeNote(document, follower).start),
          newText: textOf(note) + gap,
        };
  });
}

/** Whether blank lines stand between notes that stand together. */
function hasGaps(document: MemoDocument): boolean {
  const { notes } = document.bindings.footnotes;
  const next = notes.find((note, i) => {
    const before = notes[i - 1];
    return before !== undefined && blockOf(document, before) === blockOf(document, note);
  });
  return document.lines[(next?.labelStretch.line ?? 0) - 1]?.isBlank ?? false;
}

/** Where a list begins that is not there: after the text, and after notes at its end that go away. */
function endOfText(document: MemoDocument, moved: ReadonlySet<Footnote>): Place {
  const end = endOfDocument(document);
  const lastBlock = document.parts.notesBlocks.at(-1);
  const isGone =
    lastBlock !== undefined &&
    end.line < lastBlock.end &&
    notesOf(document, lastBlock).every((note) => moved.has(note));
  return isGone ? textEndBefore(document, lastBlock.start) : end;
}

/** The notes that stand at the foot of a page, or in the list at the end. */
function notesAt(document: MemoDocument, pageEnd: number | undefined): readonly Footnote[] {
  return document.bindings.footnotes.notes.filter((note) => {
    if (pageEnd !== undefined) return isAtFoot(document, note, pageEnd);
    const block = blockOf(document, note);
    return block !== undefined && isAtEnd(document, block);
  });
}

/** Signs come first, then the numbers as they rise. */
function isBefore(a: Footnote, b: Footnote): boolean {
  if (!isNumbered(b)) return false;
  return !isNumbered(a) || Number(a.label) < Number(b.label);
}

/** Insertions at the border of a removal become one edit with it, so that none overlap. */
function merged(edits: readonly PlacedEdit[]): PlacedEdit[] {
  const removed = edits.filter(({ newText }) => newText === "");
  const inserted = edits.filter(({ newText }) => newText !== "");
  const result = removed.map((edit) => {
    const own = inserted.filter(({ stretch }) => isAtBorder(edit.stretch, stretch.start));
    return { ...edit, newText: own.map(({ newText }) => newText).join("") };
  });
  const rest = inserted.filter(
    ({ stretch }) => !removed.some((edit) => isAtBorder(edit.stretch, stretch.start)),
  );
  return [...result, ...rest];
}

function isAtBorder(stretch: Stretch, place: Place): boolean {
  const isEnd = stretch.end.line === place.line && stretch.end.column === place.column;
  return isEnd || contains(stretch, place);
}

/** The numbers that would have no note or another one, once the notes are moved. */
function lostNotes(memo: PlacedMemo, { edits }: Edits): readonly Notice[] {
  const { snapshot, placed, document } = memo;
  const text = applyEdits(snapshot.lines.slice(), edits);
  const after = analyze(text, { ...snapshot.options, type: "memo" });
  const found = after.documents[findDocument(after.documents, placed.firstLine)];
  const now = found?.document.kind === "memo" ? found.document : undefined;
  const left = new Map<string, number>();
  for (const pair of now === undefined ? [] : pairsIn(now))
    left.set(pair, (left.get(pair) ?? 0) + 1);
  const isSame = now?.bindings.footnotes.notes.length === document.bindings.footnotes.notes.length;
  const { references } = document.bindings.footnotes;
  const lost = pairsIn(document).flatMap((pair, i) => {
    const count = left.get(pair) ?? 0;
    left.set(pair, count - 1);
    return 0 < count ? [] : (references[i] ?? []);
  });
  return (isSame || 0 < lost.length ? lost : references.slice(0, 1)).map((reference) => ({
    span: spanOf(snapshot, placed, toStretch(reference)),
    message: `Footnote number ${reference.label} would lose its note`,
  }));
}

/** Each number in the text with its note's whole text. */
function pairsIn(document: MemoDocument): readonly string[] {
  const { notes, references } = document.bindings.footnotes;
  return references.map(({ label, note }) => {
    const found = notes[note ?? -1];
    return `${label} ${found && textIn(document.lines, noteContent(document, found))}`;
  });
}

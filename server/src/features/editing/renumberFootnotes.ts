/**
 * *Renumber Footnotes*: the numbers rise by one in the order in which they first stand in the text;
 * a note that is referred to twice keeps one number, and notes whose order changes exchange their
 * texts, never their pairs.
 */
import { contains, type LineStretch, type Stretch, toStretch } from "../../parse/place.ts";
import type { MemoDocument } from "../../resolve/document.ts";
import { textIn } from "../../resolve/document.ts";
import type { Span } from "../../text/span.ts";
import { type EditPlan, type NumberChange, type PlacedEdit, refuse, toEdits } from "./editPlan.ts";
import { isNumbered, type PlacedMemo, uncertainFootnotes, withNumber } from "./footnoteNumbers.ts";
import { localNoteNumbers } from "./localNoteNumbers.ts";
import { noteContent } from "./noteContent.ts";

export interface RenumberOptions {
  /** Only footnotes whose first number in the text is in it; all of the document without one. */
  readonly selection?: Span | undefined;
  /** The first number; by default the lowest there is now. */
  readonly start?: number | undefined;
}

/** The plan; refused while a pair is in doubt, or where a number outside of the selection is taken. */
export function renumberFootnotes(memo: PlacedMemo, options: RenumberOptions = {}): EditPlan {
  const { document } = memo;
  const uncertain = uncertainFootnotes(memo);
  if (0 < uncertain.length)
    return refuse("Footnotes are renumbered only when every number has its note", uncertain);
  const order = orderOfAppearance(memo, options.selection);
  if (order.length === 0) return refuse("There are no numbered footnotes here");
  const start = options.start ?? lowest(document, order);
  const taken = takenOutside(document, order, start);
  if (taken !== undefined)
    return refuse(`Number ${taken} is taken by a footnote outside of the selection`);
  return planOf(memo, order, start);
}

/** The notes, by index, in the order of their first numbers in the text. */
function orderOfAppearance(
  { snapshot, placed, document }: PlacedMemo,
  selection: Span | undefined,
): readonly number[] {
  const { notes, references } = document.bindings.footnotes;
  const order: number[] = [];
  const seen = new Set<number>();
  for (const reference of references) {
    const { note: index } = reference;
    const note = index === undefined ? undefined : notes[index];
    if (index === undefined || note === undefined || seen.has(index) || !isNumbered(note)) continue;
    seen.add(index);
    if (selection === undefined) order.push(index);
    else {
      const first = snapshot.lines.positionAt(selection.start);
      const last = snapshot.lines.positionAt(selection.end);
      const place = { line: reference.line + placed.firstLine, column: reference.start };
      const stretch = {
        start: { line: first.line, column: first.character },
        end: { line: last.line, column: last.character },
      };
      if (contains(stretch, place)) order.push(index);
    }
  }
  return order;
}

function lowest(document: MemoDocument, order: readonly number[]): number {
  const { notes, references, isRenumbered } = document.bindings.footnotes;
  // A list that was numbered anew follows the text, whose numbers are the published ones.
  const labels = order.map((index) => {
    const note = notes[index];
    const first = references[note?.references[0] ?? -1];
    return Number(isRenumbered ? first?.label : note?.label);
  });
  return Math.min(...labels);
}

function takenOutside(
  document: MemoDocument,
  order: readonly number[],
  start: number,
): number | undefined {
  const chosen = new Set(order);
  const outside = document.bindings.footnotes.notes.filter((_, index) => !chosen.has(index));
  const end = start + order.length;
  const taken = outside.filter(isNumbered).map(({ label }) => Number(label));
  return taken.find((number) => start <= number && number < end);
}

function planOf(memo: PlacedMemo, order: readonly number[], start: number): EditPlan {
  const { snapshot, placed, document } = memo;
  const { notes, references } = document.bindings.footnotes;
  const edits: PlacedEdit[] = [];
  const table: NumberChange[] = [];
  const newLabels = new Map<number, string>();
  order.forEach((index, i) => {
    const to = String(start + i);
    newLabels.set(index, to);
    const from = notes[index]?.label ?? "";
    if (from !== to) table.push({ from, to });
  });
  for (const reference of references) {
    const label = newLabels.get(reference.note ?? -1);
    if (label !== undefined) edits.push(numberEdit(document, reference, label));
  }
  const local = localNoteNumbers(document, new Map(table.map(({ from, to }) => [from, to])));
  const moved: Stretch[] = [];
  // The places of the list stay in their order; each takes the note that has its number now.
  const slots = [...order].sort((a, b) => a - b);
  slots.forEach((slot, i) => {
    const [place, note] = [notes[slot], notes[order[i] ?? -1]];
    if (place === undefined || note === undefined) return;
    edits.push(numberEdit(document, place.labelStretch, String(start + i)));
    if (place === note) return;
    const stretch = noteContent(document, place);
    moved.push(stretch);
    edits.push({ stretch, newText: editedText(document, noteContent(document, note), local) });
  });
  const isMoved = ({ stretch }: PlacedEdit) => moved.some((each) => contains(each, stretch.start));
  edits.push(...local.filter((edit) => !isMoved(edit)));
  return {
    ...toEdits(snapshot, placed, edits),
    table,
    ...questionOf(document, table),
  };
}

/** The user is shown the numbers first; those of a published document are cited by others. */
function questionOf(
  { bindings }: MemoDocument,
  table: readonly NumberChange[],
): { question?: string } {
  const number = bindings.number?.text;
  if (table.length === 0) return {};
  if (number === undefined)
    return {
      question: `Change ${table.length} footnote ${table.length === 1 ? "number" : "numbers"}?`,
    };
  return {
    question: `Document ${number} is published, and others cite its footnotes by number. Change ${table.length} of them?`,
  };
}

function numberEdit(document: MemoDocument, place: LineStretch, label: string): PlacedEdit {
  const stretch = toStretch(place);
  return { stretch, newText: withNumber(textIn(document.lines, stretch), label) };
}

/** The text of a stretch with those edits carried out that lie in it. */
function editedText(
  { lines }: MemoDocument,
  { start, end }: Stretch,
  edits: readonly PlacedEdit[],
): string {
  let text = "";
  let from = start;
  for (const edit of edits) {
    if (!contains({ start: from, end }, edit.stretch.start)) continue;
    text += textIn(lines, { start: from, end: edit.stretch.start }) + edit.newText;
    from = edit.stretch.end;
  }
  return text + textIn(lines, { start: from, end });
}

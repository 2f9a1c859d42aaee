/**
 * *Convert Footnotes*: all footnote numbers in one style. With Markdown's `[^1]` the labels of the
 * notes change too, since its notes begin `[^1]:`. Signs and names stay as they are, and so does a
 * source note (`* Source: …`) with the glued word that refers to it.
 */
import { textOf } from "../../parse/documentLines.ts";
import { type LineStretch, toStretch } from "../../parse/place.ts";
import type { MemoDocument } from "../../resolve/document.ts";
import type { Footnote, FootnoteReference } from "../../resolve/footnotes/footnotes.ts";
import { analyze, findDocument, spanOf } from "../../resolve/snapshot.ts";
import { readNoteLabel } from "../../scan/memo/readNoteLabel.ts";
import { toSuperscript } from "../../scan/superscript.ts";
import { isDigits } from "../../scan/words.ts";
import { applyEdits, type TextEdit } from "../../text/span.ts";
import { type EditPlan, type Notice, type PlacedEdit, refuse, toEdits } from "./editPlan.ts";
import { isNumbered, type PlacedMemo, uncertainFootnotes } from "./footnoteNumbers.ts";

/** The styles into which numbers are converted. */
export const footnoteStyles = ["plain", "superscript", "caret"] as const;
export type FootnoteStyle = (typeof footnoteStyles)[number];

/**
 * The plan; refused while a pair is in doubt, and where a number in the new style would be read as
 * something else, with the places.
 */
export function convertFootnotes(memo: PlacedMemo, style: FootnoteStyle): EditPlan {
  const uncertain = uncertainFootnotes(memo);
  if (0 < uncertain.length)
    return refuse("Footnotes are converted only when every number has its note", uncertain);
  const { references, notes } = memo.document.bindings.footnotes;
  if (!references.some(isNumbered)) return refuse("There are no numbered footnotes here");
  let plan = planOf(memo, style, false);
  let lost = lostReferences(memo, plan.edits);
  if (0 < lost.length && notes.some(hasCaretLabel)) {
    // Nothing else begins as `¹ Text` does, where `1. Text` would be a numbered paragraph.
    plan = planOf(memo, style, true);
    lost = lostReferences(memo, plan.edits);
  }
  return lost.length === 0
    ? plan
    : refuse("In this style some numbers would be read as something else", lost);
}

function planOf(
  { snapshot, placed, document }: PlacedMemo,
  style: FootnoteStyle,
  isRaised: boolean,
) {
  const { references, notes } = document.bindings.footnotes;
  const belowSigns = linesBelowSigns(document);
  const labelOf = (note: Footnote) => {
    if (isRaised) return toSuperscript(note.label);
    return belowSigns.has(note.labelStretch.line) ? labelLike(document, note) : `${note.label}.`;
  };
  return toEdits(snapshot, placed, [
    ...references.filter(isNumbered).map((reference) => referenceEdit(reference, style)),
    ...notes.filter(isNumbered).flatMap((note) => labelEdit(document, note, style, labelOf) ?? []),
  ]);
}

function referenceEdit(reference: FootnoteReference, style: FootnoteStyle): PlacedEdit {
  return { stretch: toStretch(reference), newText: written(reference.label, style) };
}

function written(label: string, style: FootnoteStyle): string {
  switch (style) {
    case "plain":
      return label;
    case "superscript":
      return toSuperscript(label);
    case "caret":
      return `[^${label}]`;
  }
}

function labelEdit(
  document: MemoDocument,
  note: Footnote,
  style: FootnoteStyle,
  labelOf: (note: Footnote) => string,
): PlacedEdit | undefined {
  const { label, labelStretch } = note;
  const isCaret = hasCaretLabel(note);
  if (isCaret === (style === "caret")) return undefined;
  const stretch = withSeparator(document.lines, labelStretch);
  return {
    stretch: toStretch(stretch),
    newText: isCaret ? labelOf(note) : `[^${label}]:`,
  };
}

/** What a label in `[^…]:` becomes: `1.`; `1` in a list with signs, if its text can follow so. */
function labelLike(document: MemoDocument, { label, labelStretch }: Footnote): string {
  const { line, end } = labelStretch;
  const spaced = label + textOf(document.lines, line).slice(end + 1);
  const read = readNoteLabel(spaced, { start: 0, end: spaced.length });
  return read?.form === "spaced" ? label : `${label}.`;
}

/** The lines of notes that stand in one list with a first one that begins with a sign and a blank. */
function linesBelowSigns({ parts }: MemoDocument): ReadonlySet<number> {
  const spaced = new Set(
    parts.notes
      .filter(({ label }) => label.form === "spaced" && !isDigits(label.label))
      .map(({ labelStretch }) => labelStretch.line),
  );
  const blocks = parts.notesBlocks.filter(({ notes }) => spaced.has(notes[0]?.line ?? -1));
  return new Set(blocks.flatMap(({ notes }) => notes.map(({ line }) => line)));
}

function hasCaretLabel({ part }: Footnote): boolean {
  return part.label.form === "caret";
}

/** A label with the stop, colon or bracket directly after it, and the bracket before it. */
function withSeparator(lines: MemoDocument["lines"], { line, start, end }: LineStretch) {
  const text = lines[line]?.text ?? "";
  const from = text[start - 1] === "(" ? start - 1 : start;
  const to = ".,:)".includes(text[end] || " ") ? end + 1 : end;
  return { line, start: from, end: to };
}

/** The numbers that are not found, or have another note, once the edits are carried out. */
function lostReferences(memo: PlacedMemo, edits: readonly TextEdit[]): readonly Notice[] {
  const { snapshot, placed, document } = memo;
  const text = applyEdits(snapshot.lines.slice(), edits);
  const after = analyze(text, { ...snapshot.options, type: "memo" });
  const found = after.documents[findDocument(after.documents, placed.firstLine)];
  const now = found?.document.kind === "memo" ? found.document.bindings.footnotes.references : [];
  const notes = new Map(now.map(({ line, label, note }) => [`${line} ${label}`, note]));
  const { references } = document.bindings.footnotes;
  const isSame = now.length === references.length;
  const lost = references.filter(({ line, label, note }, i) =>
    isSame
      ? now[i]?.note !== note || now[i]?.label !== label
      : notes.get(`${line} ${label}`) !== note,
  );
  return (isSame || 0 < lost.length ? lost : references.slice(0, 1)).map((reference) => ({
    span: spanOf(snapshot, placed, toStretch(reference)),
    message: `Footnote number ${reference.label} would be taken for another number here`,
  }));
}

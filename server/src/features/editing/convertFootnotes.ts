/**
 * *Convert Footnotes*: all footnote numbers in one style. With Markdown's `[^1]` the labels of the
 * notes change too, since its notes begin `[^1]:`. Signs and names stay as they are.
 */
import { type LineStretch, toStretch } from "../../parse/place.ts";
import type { MemoDocument } from "../../resolve/document.ts";
import type { Footnote, FootnoteReference } from "../../resolve/footnotes/footnotes.ts";
import { analyze, findDocument, spanOf } from "../../resolve/snapshot.ts";
import { toSuperscript } from "../../scan/superscript.ts";
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
  const { snapshot, placed, document } = memo;
  const { references, notes } = document.bindings.footnotes;
  if (!references.some(isNumbered)) return refuse("There are no numbered footnotes here");
  const edits: PlacedEdit[] = [
    ...references.filter(isNumbered).map((reference) => referenceEdit(reference, style)),
    ...notes.filter(isNumbered).flatMap((note) => labelEdit(document, note, style) ?? []),
  ];
  const plan = toEdits(snapshot, placed, edits);
  const lost = lostReferences(memo, plan.edits);
  return lost.length === 0
    ? plan
    : refuse("In this style some numbers would be read as something else", lost);
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
  { lines }: MemoDocument,
  { label, labelStretch, part }: Footnote,
  style: FootnoteStyle,
): PlacedEdit | undefined {
  const isCaret = part.label.form === "caret";
  if (isCaret === (style === "caret")) return undefined;
  const stretch = withSeparator(lines, labelStretch);
  return { stretch: toStretch(stretch), newText: isCaret ? `${label}.` : `[^${label}]:` };
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

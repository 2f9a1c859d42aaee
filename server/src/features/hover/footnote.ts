/** A footnote number in the text shows its note; a note's label the sentences of its numbers. */
import { textOf } from "../../parse/documentLines.ts";
import type { MemoDocument } from "../../resolve/document.ts";
import type { FootnoteReference, MatchReason } from "../../resolve/footnotes/footnotes.ts";
import { noteText } from "../../resolve/memo/memoBindings.ts";
import { touches } from "../location.ts";
import type { HoverFinder } from "./hover.ts";
import { escapeMarkdown, excerpt } from "./markdown.ts";

export const hoverFootnote: HoverFinder = (document, place) => {
  if (document.kind !== "memo") return undefined;
  const { notes, references } = document.bindings.footnotes;
  const reference = references.find((candidate) => touches(candidate, place));
  if (reference !== undefined)
    return { markdown: referenceMarkdown(document, reference), stretch: reference };
  const note = notes.find(({ labelStretch }) => touches(labelStretch, place));
  if (note === undefined) return undefined;
  const sentences = note.references.flatMap((index) => {
    const found = references[index];
    return found === undefined ? [] : [`- ${sentenceAround(document, found)}`];
  });
  const title = `**Footnote ${escapeMarkdown(note.label)}**`;
  const markdown =
    sentences.length === 0
      ? `${title} has no number in the text.`
      : `${title} in the text:\n\n${sentences.join("\n")}`;
  return { markdown, stretch: note.labelStretch };
};

const REASONS: Readonly<Partial<Record<MatchReason, string>>> = {
  inferred: "The number is glued to another one; the notes say that it is here.",
  "by-position": "Matched by position: the list is numbered anew.",
  "by-place": "Matched by position: one of the two numbers is wrong.",
  "out-of-order": "The number is out of order.",
  repeated: "The number stands in the text more than once.",
};

function referenceMarkdown(document: MemoDocument, reference: FootnoteReference): string {
  const { notes } = document.bindings.footnotes;
  const note = reference.note === undefined ? undefined : notes[reference.note];
  const title = `**Footnote ${escapeMarkdown(reference.label)}**`;
  if (note === undefined) return `${title} has no note.`;
  const reason = REASONS[reference.reason];
  const text = escapeMarkdown(excerpt(noteText(document.lines, note.part)));
  return `${title} ${text}${reason === undefined ? "" : `\n\n*${reason}*`}`;
}

/** Characters shown on either side of a number in the text. */
const AROUND = 160;

/** The words around a number, the number in bold. */
function sentenceAround(document: MemoDocument, { line, start, end }: FootnoteReference): string {
  const text = textOf(document.lines, line);
  const from = sentenceStart(text, start);
  const to = sentenceEnd(text, end);
  const before = escapeMarkdown(text.slice(from, start));
  const after = escapeMarkdown(text.slice(end, to));
  return `${0 < from ? "… " : ""}${before}**${escapeMarkdown(text.slice(start, end))}**${after}`;
}

function sentenceStart(text: string, column: number): number {
  const earliest = Math.max(0, column - AROUND);
  for (let at = column - 2; earliest < at; at--)
    if (text[at] === " " && ".?!".includes(text[at - 1] ?? "")) return at + 1;
  return earliest === 0 ? 0 : text.indexOf(" ", earliest) + 1;
}

function sentenceEnd(text: string, column: number): number {
  const latest = Math.min(text.length, column + AROUND);
  for (let at = column; at < latest; at++)
    if (".?!".includes(text[at] ?? "") && (text[at + 1] ?? " ") === " ") return at + 1;
  return latest;
}

/** A footnote number in the text shows its note; a note's label the sentences of its numbers. */
import { textOf } from "../../parse/documentLines.ts";
import type { MemoDocument } from "../../resolve/document.ts";
import type { FootnoteReference, MatchReason } from "../../resolve/footnotes/footnotes.ts";
import { noteText } from "../../resolve/memo/memoBindings.ts";
import type { Columns } from "../../text/span.ts";
import { findTouched, touches } from "../location.ts";
import { isAbbreviated } from "../readableText.ts";
import type { HoverFinder } from "./hover.ts";
import { escapeMarkdown, excerpt } from "./markdown.ts";
import { sourceNoteMarkdown } from "./sourceNote.ts";

export const hoverFootnote: HoverFinder = (document, place) => {
  if (document.kind !== "memo") return undefined;
  const { notes, references } = document.bindings.footnotes;
  const reference = findTouched(references, place);
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
  const source = sourceMarkdown(document, notes.indexOf(note));
  return { markdown: markdown + source, stretch: note.labelStretch };
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
  const source = sourceMarkdown(document, reference.note);
  return `${title} ${text}${source}${reason === undefined ? "" : `\n\n*${reason}*`}`;
}

/** What a source note says, as a list below the rest; nothing for another note. */
function sourceMarkdown({ bindings }: MemoDocument, note: number | undefined): string {
  const source = note === undefined ? undefined : bindings.sources.get(note);
  return source === undefined ? "" : `\n\n${sourceNoteMarkdown(source)}`;
}

/** Characters shown on either side of a number in the text. */
const AROUND = 160;

/** The sentence of a number as far as it stands on its line, the number in bold, `…` where it is cut. */
function sentenceAround(document: MemoDocument, reference: FootnoteReference): string {
  const { line, start, end } = reference;
  const text = textOf(document.lines, line);
  const numbers = document.bindings.footnotes.references.filter((other) => other.line === line);
  const before = sentenceBefore(text, reference, numbers);
  const after = sentenceAfter(text, reference, numbers);
  return `${escapeMarkdown(before)}**${escapeMarkdown(text.slice(start, end))}**${escapeMarkdown(after)}`;
}

function sentenceBefore(text: string, { start }: Columns, numbers: readonly Columns[]): string {
  const earliest = Math.max(0, start - AROUND);
  for (let at = start - 1; earliest <= at; at--) {
    const next = nextSentence(text, at, numbers);
    if (next !== undefined && next < start) return text.slice(next, start).trimStart();
  }
  if (earliest === 0) return text.slice(0, start);
  const cut = text.slice(earliest, start);
  return `… ${cut.slice(cut.indexOf(" ") + 1)}`;
}

function sentenceAfter(text: string, { start, end }: Columns, numbers: readonly Columns[]): string {
  // A number behind the stop belongs to the sentence before it.
  for (let at = start - 1 - MOST_QUOTES; at < start; at++)
    if (nextSentence(text, at, numbers) === end) return "";
  const latest = Math.min(text.length, end + AROUND);
  for (let at = end; at < latest; at++)
    if (nextSentence(text, at, numbers) !== undefined)
      return text.slice(end, afterQuotes(text, at));
  if (latest === text.length) return text.slice(end);
  const cut = text.slice(end, latest);
  return `${cut.slice(0, cut.lastIndexOf(" ") + 1)}…`;
}

/** After the sentence that ends at this sign; quotes and a footnote number may follow its stop. */
function nextSentence(text: string, at: number, numbers: readonly Columns[]): number | undefined {
  const sign = text[at];
  if (sign !== "." && sign !== "?" && sign !== "!") return undefined;
  if (sign === "." && isAbbreviated(text, at)) return undefined;
  const quoted = afterQuotes(text, at);
  const after = numbers.find(({ start }) => start === quoted)?.end ?? quoted;
  return (text[after] ?? " ") === " " ? after : undefined;
}

const CLOSING = "\"'”’)";
/** Quotes and brackets that may stand between a stop and the number behind it. */
const MOST_QUOTES = 2;

function afterQuotes(text: string, stop: number): number {
  let end = stop + 1;
  while (end <= stop + MOST_QUOTES && CLOSING.includes(text[end] ?? " ")) end++;
  return end;
}

/** Stretches and sentences that the footnote rules share. */
import { toStretch } from "../parse/place.ts";
import type { Footnote, FootnoteReference } from "../resolve/footnotes/footnotes.ts";
import { toSuperscript } from "../scan/superscript.ts";
import type { Fix } from "./rule.ts";

/** Replaces the number of a reference in the reference's own style. */
export function renumberReference(
  reference: FootnoteReference,
  label: string,
  isPreferred = true,
): Fix {
  return {
    title: `Change ${reference.label} to ${label}`,
    isSafe: false,
    isPreferred,
    edits: [{ stretch: toStretch(reference), newText: inStyle(writingOf(reference), label) }],
  };
}

/** How a number is written: its style, and mark-up for superscripts apart from their characters. */
export type Writing = FootnoteReference["style"] | "markup";

/** Units of `<sup></sup>`. */
const MARKUP_LENGTH = "<sup></sup>".length;

/** How a reference is written. */
export function writingOf({
  style,
  label,
  start,
  end,
}: Pick<FootnoteReference, "style" | "label" | "start" | "end">): Writing {
  return style === "superscript" && end - start === label.length + MARKUP_LENGTH ? "markup" : style;
}

/** A label as a reference of this style writes it. */
export function inStyle(style: Writing, label: string): string {
  switch (style) {
    case "superscript":
      return toSuperscript(label);
    case "markup":
      return `<sup>${label}</sup>`;
    case "caret":
      return `[^${label}]`;
    case "bracket":
      return `[${label}]`;
    case "slash":
      return `/${label}/`;
    case "plain":
    case "symbol":
      return label;
  }
}

/** Replaces the number of a note; brackets and slashes of its form stay. */
export function renumberNote(note: Footnote, label: string, isPreferred = true): Fix {
  return {
    title: `Change ${note.label} to ${label}`,
    isSafe: false,
    isPreferred,
    edits: [{ stretch: toStretch(note.labelStretch), newText: inForm(note, label) }],
  };
}

function inForm({ part, labelStretch, label: own }: Footnote, label: string): string {
  const { form } = part.label;
  if (form === "superscript")
    return inStyle(writingOf({ ...labelStretch, style: form, label: own }), label);
  const isEnclosed = form === "caret" || form === "slash" || form === "bracket";
  return isEnclosed ? inStyle(form, label) : label;
}

/** Stretches and sentences that the footnote rules share. */
import { toStretch } from "../parse/place.ts";
import type { Footnote, FootnoteReference } from "../resolve/footnotes/footnotes.ts";
import { toSuperscript } from "../scan/superscript.ts";
import type { Fix } from "./rule.ts";

/** Replaces the number of a reference in the reference's own style. */
export function renumberReference(reference: FootnoteReference, label: string): Fix {
  return {
    title: `Change ${reference.label} to ${label}`,
    isSafe: false,
    isPreferred: true,
    edits: [{ stretch: toStretch(reference), newText: inStyle(reference, label) }],
  };
}

/** A label as a reference of this style writes it. */
export function inStyle({ style }: Pick<FootnoteReference, "style">, label: string): string {
  switch (style) {
    case "superscript":
      return toSuperscript(label);
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
export function renumberNote(note: Footnote, label: string): Fix {
  const { form } = note.part.label;
  const newText =
    form === "caret"
      ? `[^${label}]`
      : form === "slash"
        ? `/${label}/`
        : form === "superscript"
          ? toSuperscript(label)
          : label;
  return {
    title: `Change ${note.label} to ${label}`,
    isSafe: false,
    isPreferred: true,
    edits: [{ stretch: toStretch(note.labelStretch), newText }],
  };
}

/**
 * All places of a footnote: its numbers in the text, cross-references to it and, if asked for, its
 * label in the list. Of a document, an attachment or a telegram the cross-references to it.
 */
import type { Range } from "vscode-languageserver-types";
import type { Snapshot } from "../resolve/snapshot.ts";
import {
  crossReferenceAt,
  crossReferencesLike,
  crossReferencesTo,
  inTextOrder,
  targetAt,
  targetsOf,
} from "./crossReferenceTargets.ts";
import { footnoteAt, referencesTo } from "./footnoteAt.ts";
import { lineRange } from "./location.ts";

/** What a place is about: where it is declared in the file, and the places that point there. */
export interface Mentions {
  readonly declarations: readonly Range[];
  readonly mentions: readonly Range[];
}

/** Ranges in text order, for a place at a footnote, a cross-reference or its target; else empty. */
export function getReferences(
  snapshot: Snapshot,
  offset: number,
  options: { readonly includeDeclaration: boolean },
): readonly Range[] {
  const found = mentionsAt(snapshot, offset);
  if (found === undefined) return [];
  const { declarations, mentions } = found;
  return inTextOrder(options.includeDeclaration ? [...declarations, ...mentions] : mentions);
}

/** What is mentioned at an offset; `undefined` where nothing is. */
export function mentionsAt(snapshot: Snapshot, offset: number): Mentions | undefined {
  const found = footnoteAt(snapshot, offset);
  if (found !== undefined && (found.reference !== undefined || found.isLabel)) {
    const { placed, document, reference, note } = found;
    if (note === undefined)
      return { declarations: [], mentions: reference ? [lineRange(placed, reference)] : [] };
    const label = lineRange(placed, note.labelStretch);
    const numbers = referencesTo(document, note).map((place) => lineRange(placed, place));
    return {
      declarations: [label],
      mentions: [...numbers, ...crossReferencesTo(snapshot, label)],
    };
  }
  const reference = crossReferenceAt(snapshot, offset);
  if (reference === undefined) {
    const target = targetAt(snapshot, offset);
    return target && { declarations: [target], mentions: crossReferencesTo(snapshot, target) };
  }
  const [target] = targetsOf(snapshot, reference);
  if (target === undefined)
    return { declarations: [], mentions: crossReferencesLike(snapshot, reference) };
  const { document, placed } = reference;
  const note = document.bindings.footnotes.notes[reference.reference.note ?? -1];
  const numbers = note === undefined ? [] : referencesTo(document, note);
  return {
    declarations: [target],
    mentions: [
      ...numbers.map((place) => lineRange(placed, place)),
      ...crossReferencesTo(snapshot, target),
    ],
  };
}

/**
 * Go to definition: from a footnote number in the text to its note, and from a note back; from a
 * cross-reference to what it points to.
 */
import type { Range } from "vscode-languageserver-types";
import type { Snapshot } from "../resolve/snapshot.ts";
import { crossReferenceAt, targetsOf } from "./crossReferenceTargets.ts";
import { footnoteAt, referencesTo } from "./footnoteAt.ts";
import { lineRange } from "./location.ts";

/** Ranges in the same file, in text order; empty if there is nowhere to go. */
export function getDefinition(snapshot: Snapshot, offset: number): readonly Range[] {
  const found = footnoteAt(snapshot, offset);
  if (found?.reference !== undefined)
    return found.note === undefined ? [] : [lineRange(found.placed, found.note.labelStretch)];
  if (found?.note !== undefined && found.isLabel)
    return referencesTo(found.document, found.note).map((each) => lineRange(found.placed, each));
  const reference = crossReferenceAt(snapshot, offset);
  return reference === undefined ? [] : targetsOf(snapshot, reference);
}

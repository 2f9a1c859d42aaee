/** The source note that a place of a memorandum is in, and the innermost part of it there. */
import { comparePlaces, contains, type Place, type Stretch } from "../parse/place.ts";
import type { MemoDocument } from "../resolve/document.ts";
import type { SourceNote, SourcePart } from "../resolve/memo/sourceNote/sourceNote.ts";

/** A part that a place is in or ends at, without those that hold it. */
export function sourcePartAt({ bindings }: MemoDocument, place: Place): SourcePart | undefined {
  const { sources, looseSource, footnotes } = bindings;
  if (looseSource !== undefined) return partAt(looseSource.source, looseSource, place);
  for (const [index, source] of sources) {
    const note = footnotes.notes[index];
    const found = note && partAt(source, note.part, place);
    if (found !== undefined) return found;
  }
  return undefined;
}

function partAt({ parts }: SourceNote, stretch: Stretch, place: Place): SourcePart | undefined {
  if (!touches(stretch, place)) return undefined;
  // A sentence stands before what is in it.
  const within = parts.filter((part) => contains(part, place));
  return within.at(-1) ?? parts.filter((part) => touches(part, place)).at(-1);
}

function touches(stretch: Stretch, place: Place): boolean {
  return contains(stretch, place) || comparePlaces(stretch.end, place) === 0;
}

/** Lines above notes that say in how many places of the text their numbers stand. */
import type { Range } from "vscode-languageserver-types";
import type { Snapshot } from "../resolve/snapshot.ts";
import { referencesTo } from "./footnoteAt.ts";
import { lineRange } from "./location.ts";

/** A sentence above a line, and the places that it counts. */
export interface PlacesLens {
  readonly range: Range;
  readonly title: string;
  readonly places: readonly Range[];
}

/** One lens for each note of a file's memoranda; cables have no notes. */
export function getNoteLenses(snapshot: Snapshot): readonly PlacesLens[] {
  return snapshot.documents.flatMap((placed) => {
    const { document } = placed;
    if (document.kind !== "memo") return [];
    return document.bindings.footnotes.notes.map((note): PlacesLens => {
      const places = referencesTo(document, note).map((each) => lineRange(placed, each));
      return { range: lineRange(placed, note.labelStretch), title: titleOf(places.length), places };
    });
  });
}

function titleOf(count: number): string {
  if (count === 0) return "no number in the text";
  return count === 1 ? "1 place in the text" : `${count} places in the text`;
}

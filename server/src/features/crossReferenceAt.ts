/** The cross-reference that a place belongs to. */
import { comparePlaces, type Place } from "../parse/place.ts";
import type { CrossReference } from "../resolve/crossReferences/crossReference.ts";
import { crossReferencesOf } from "../resolve/crossReferences/crossReferences.ts";
import type { Document } from "../resolve/document.ts";

/** Of the cross-references the one that a place is in, or else the one that ends there. */
export function crossReferenceIn(document: Document, place: Place): CrossReference | undefined {
  let touched: CrossReference | undefined;
  for (const reference of crossReferencesOf(document)) {
    if (comparePlaces(place, reference.start) < 0) break;
    const order = comparePlaces(place, reference.end);
    if (order < 0) return reference;
    if (order === 0) touched = reference;
  }
  return touched;
}

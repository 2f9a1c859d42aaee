/*
 * A fault that is put into a real cable, and what must be found of it. Each family of rules has its
 * faults in a file beside this one; the table is `index.ts`.
 */

import type { Stretch } from "../../../server/src/parse/place.ts";
import type { CableDocument } from "../../../server/src/resolve/document.ts";
import {
  analyze,
  offsetOf,
  type PlacedDocument,
  type Snapshot,
} from "../../../server/src/resolve/snapshot.ts";
import type { Span, TextEdit } from "../../../server/src/text/span.ts";
import type { Random } from "../seededRandom.ts";

/** A real cable without the fault. */
export interface RealCable {
  readonly name: string;
  readonly text: string;
  /** Its first document, for the places of its values. */
  readonly document: CableDocument;
  /** The offsets of a stretch of the document. */
  spanOf(stretch: Stretch): Span;
}

/** What is changed in the text; the edits do not overlap and are in text order. */
export interface PutFault {
  readonly edits: readonly TextEdit[];
  /**
   * Where the finding may stand, in offsets of the faulty text; where the edits put their text if it
   * is left out. A finding about the document as a whole may stand anywhere.
   */
  readonly places?: readonly Span[];
}

export interface CableFault {
  /** The rule that must find it. */
  readonly code: string;
  /** Rules that may find it in its place, where another reading of the slip is as good. */
  readonly orBy?: readonly string[];
  /** What was done, in a few words: `a digit of the total`. Unique for the code. */
  readonly name: string;
  /** Whether the rest of the document implies the original, so that the first fix must restore it. */
  readonly isMendable: boolean;
  /** Its rates are shown and have no floor: its rule is information. */
  readonly isMeasuredOnly?: true;
  /** The fault at a place that `random` chooses; `undefined` if the cable has none for it. */
  put(cable: RealCable, random: Random): PutFault | undefined;
}

/** A cable to put faults into; `undefined` if the text is not one cable. */
export function toRealCable(name: string, text: string): RealCable | undefined {
  const snapshot: Snapshot = analyze(text);
  const placed: PlacedDocument | undefined = snapshot.documents[0];
  if (placed === undefined || placed.document.kind !== "cable") return undefined;
  return {
    name,
    text,
    document: placed.document,
    spanOf: ({ start, end }) => ({
      start: offsetOf(snapshot, placed, start),
      end: offsetOf(snapshot, placed, end),
    }),
  };
}

/** A stretch replaced by a text. */
export function replaced(cable: RealCable, stretch: Stretch, newText: string): PutFault {
  return { edits: [{ span: cable.spanOf(stretch), newText }] };
}

/** A text with one of its digits, chosen at random, made another. */
export function otherDigit(text: string, random: Random): string | undefined {
  const places = [...text].flatMap((character, i) => (/\d/.test(character) ? [i] : []));
  if (places.length === 0) return undefined;
  const at = random.pick(places);
  const digit = (Number(text[at]) + random.between(1, 9)) % 10;
  return text.slice(0, at) + digit + text.slice(at + 1);
}

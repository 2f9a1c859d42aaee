/**
 * What a word means: a chain of finders, each for one kind of thing, the nearest to the caret first.
 */
import type { Hover } from "vscode-languageserver-types";
import { contains, type LineStretch, type Place, toStretch } from "../../parse/place.ts";
import type { Document } from "../../resolve/document.ts";
import type { PlacedDocument, Snapshot } from "../../resolve/snapshot.ts";
import { defaultVocabulary, type Vocabulary } from "../../vocabulary/vocabulary.ts";
import { lineRange, locate } from "../location.ts";
import { hoverAbbreviation } from "./abbreviation.ts";
import { hoverAttribute } from "./attribute.ts";
import { hoverBracket } from "./bracket.ts";
import { hoverCrossReference } from "./crossReference.ts";
import { hoverFootnote } from "./footnote.ts";
import { hoverHeader } from "./header.ts";
import { hoverMarking } from "./marking.ts";
import { hoverOperatingSignal } from "./operatingSignal.ts";
import { hoverPage } from "./page.ts";
import { hoverCaption, hoverReferenceItem } from "./references.ts";
import { hoverSourceNote } from "./sourceNote.ts";
import { hoverTransmission } from "./transmission.ts";

/** What a finder says: Markdown, and the place that it is about. */
export interface HoverText {
  readonly markdown: string;
  readonly stretch: LineStretch;
}

/** Looks at a place of a document; `undefined` if there is nothing to say of its kind. */
export type HoverFinder = (
  document: Document,
  place: Place,
  vocabulary: Vocabulary,
) => HoverText | undefined;

const FINDERS: readonly HoverFinder[] = [
  hoverFootnote,
  hoverOperatingSignal,
  hoverPage,
  hoverHeader,
  hoverTransmission,
  hoverAttribute,
  hoverMarking,
  hoverReferenceItem,
  hoverCaption,
  hoverSourceNote,
  hoverCrossReference,
  hoverBracket,
  hoverAbbreviation,
];

/** The hover at an offset, or `undefined`. */
export function getHover(snapshot: Snapshot, offset: number): Hover | undefined {
  const location = locate(snapshot, offset);
  if (location === undefined) return undefined;
  const { placed, place } = location;
  const vocabulary = snapshot.options.vocabulary ?? defaultVocabulary;
  const found = FINDERS.flatMap((find) => find(placed.document, place, vocabulary) ?? []);
  // A page marker may begin where a footnote number ends: what the place is in comes first.
  const nearest = found.find(({ stretch }) => contains(toStretch(stretch), place)) ?? found[0];
  return nearest && toHover(placed, nearest);
}

function toHover(placed: PlacedDocument, { markdown, stretch }: HoverText): Hover {
  return { contents: { kind: "markdown", value: markdown }, range: lineRange(placed, stretch) };
}

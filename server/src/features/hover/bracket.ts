/** What an editorial bracket says. */
import { bracketsOf } from "../../resolve/document.ts";
import type { BracketKind } from "../../vocabulary/vocabulary.ts";
import { findTouched } from "../location.ts";
import type { HoverFinder } from "./hover.ts";

const MEANINGS: Readonly<Partial<Record<BracketKind, string>>> = {
  omission: "The editors left something out here.",
  redaction: "Something here is not declassified.",
  state: "The editors say in what state the original is here.",
  supplied: "The editors supplied this.",
  "missing-identifier": "A number that the document should have is missing.",
  provenance: "The editors say where this comes from.",
};

export const hoverBracket: HoverFinder = (document, place) => {
  if ((document.lines[place.line]?.brackets.length ?? 0) === 0) return undefined;
  const bracket = findTouched(
    bracketsOf(document).filter(({ line }) => line === place.line),
    place,
  );
  const meaning = bracket && MEANINGS[bracket.kind];
  if (bracket === undefined || meaning === undefined) return undefined;
  return { markdown: meaning, stretch: bracket };
};

/** What an editorial bracket says. */
import { type BracketKind, bracketKind } from "../../vocabulary/vocabulary.ts";
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
  const brackets = document.lines[place.line]?.brackets ?? [];
  const bracket = findTouched(
    brackets.map((candidate) => ({ line: place.line, ...candidate })),
    place,
  );
  const meaning = bracket && MEANINGS[bracketKind(bracket.inner)];
  if (bracket === undefined || meaning === undefined) return undefined;
  return { markdown: meaning, stretch: bracket };
};

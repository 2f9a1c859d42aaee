/** What an editorial bracket says. */
import { textOf } from "../../parse/documentLines.ts";
import { bracketsOf } from "../../resolve/brackets.ts";
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
  const { line } = place;
  const bracket = findTouched(
    bracketsOf(document).flatMap(({ start, end, kind }) =>
      line < start.line || end.line < line
        ? []
        : {
            kind,
            line,
            start: line === start.line ? start.column : 0,
            end: line === end.line ? end.column : textOf(document.lines, line).length,
          },
    ),
    place,
  );
  const meaning = bracket && MEANINGS[bracket.kind];
  if (bracket === undefined || meaning === undefined) return undefined;
  const { start, end } = bracket;
  return { markdown: meaning, stretch: { line, start, end } };
};

/** Telegraphic abbreviations in the text of a cable: REFTEL, GOB, CODEL. */
import { textOf } from "../../parse/documentLines.ts";
import { contains } from "../../parse/place.ts";
import { abbreviation } from "../../vocabulary/vocabulary.ts";
import type { HoverFinder } from "./hover.ts";
import { termMarkdown } from "./markdown.ts";
import { wordAt } from "./wordAt.ts";

export const hoverAbbreviation: HoverFinder = (document, place) => {
  if (document.kind !== "cable" || document.parts.body === undefined) return undefined;
  if (!contains(document.parts.body, place)) return undefined;
  const word = wordAt(textOf(document.lines, place.line), place.column);
  const entry = word && abbreviation(word.text);
  if (word === undefined || entry === undefined) return undefined;
  return {
    markdown: termMarkdown(entry.term, entry.meaning),
    stretch: { line: place.line, ...word },
  };
};

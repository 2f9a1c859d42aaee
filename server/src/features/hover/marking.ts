/** Captions and portion marks: EXDIS, NODIS, (C/NF). */
import { textOf } from "../../parse/documentLines.ts";
import { contains } from "../../parse/place.ts";
import { handlingCaptionAt, portionMark } from "../../vocabulary/vocabulary.ts";
import { touches } from "../location.ts";
import type { HoverFinder } from "./hover.ts";
import { termMarkdown } from "./markdown.ts";

export const hoverMarking: HoverFinder = (document, place) => {
  for (const { enumerator, start } of document.parts.paragraphs) {
    const mark = enumerator?.mark;
    if (mark === undefined || start.line !== place.line) continue;
    const stretch = { line: start.line, start: mark.start, end: mark.end };
    const level = portionMark(mark.text);
    if (level !== undefined && touches(stretch, place))
      return { markdown: termMarkdown(mark.text, level.level), stretch };
  }
  if (document.kind !== "cable") return undefined;
  if (!document.bindings.captions.some((caption) => contains(caption, place))) return undefined;
  const text = textOf(document.lines, place.line);
  // A caption may have several words: ROGER CHANNEL.
  for (let start = place.column; 0 <= start; start--) {
    const found = handlingCaptionAt(text, start);
    if (found === undefined || found.end < place.column) continue;
    const { term, meaning } = found.entry;
    if (meaning === undefined) return undefined;
    const stretch = { line: place.line, start, end: found.end };
    return { markdown: termMarkdown(term, meaning), stretch };
  }
  return undefined;
};

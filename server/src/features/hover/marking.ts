/** Captions and portion marks: EXDIS, NODIS, (C/NF). */
import { textOf } from "../../parse/documentLines.ts";
import { contains } from "../../parse/place.ts";
import { handlingCaptionAt, portionMark } from "../../vocabulary/vocabulary.ts";
import { touches } from "../location.ts";
import type { HoverFinder } from "./hover.ts";
import { termMarkdown } from "./markdown.ts";
import { wordAt } from "./wordAt.ts";

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
  const isCaption = document.bindings.captions.some((caption) => contains(caption, place));
  const word = wordAt(textOf(document.lines, place.line), place.column);
  if (!isCaption || word === undefined) return undefined;
  const caption = handlingCaptionAt(textOf(document.lines, place.line), word.start);
  if (caption?.entry.meaning === undefined) return undefined;
  const stretch = { line: place.line, start: word.start, end: caption.end };
  return { markdown: termMarkdown(caption.entry.term, caption.entry.meaning), stretch };
};

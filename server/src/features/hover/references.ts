/** The items of a REF line, and the captions as a whole. */
import { type DocumentLines, textOf } from "../../parse/documentLines.ts";
import { contains, type LineStretch, type Place } from "../../parse/place.ts";
import type { ReferenceItem } from "../../resolve/cable/referenceItems.ts";
import type { FieldValue } from "../../resolve/fieldValue.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import { captionName } from "../captionNames.ts";
import type { HoverFinder } from "./hover.ts";
import { escapeMarkdown, termMarkdown } from "./markdown.ts";

/** A telegram or airgram with its post and year; of other items what they are. */
export const hoverReferenceItem: HoverFinder = (document, place, vocabulary) => {
  if (document.kind !== "cable") return undefined;
  const item = document.bindings.referenceItems.find((each) => contains(each, place));
  if (item === undefined) return undefined;
  return { markdown: itemMarkdown(item, vocabulary), stretch: onLine(document.lines, item, place) };
};

/** What a caption says as a whole: for whom the cable is, or that it was corrected. */
export const hoverCaption: HoverFinder = (document, place) => {
  if (document.kind !== "cable") return undefined;
  const caption = document.bindings.captions.find((each) => contains(each, place));
  const name = caption && captionName(caption.kind);
  if (caption === undefined || name === undefined) return undefined;
  return {
    markdown: termMarkdown(caption.value, name),
    stretch: onLine(document.lines, caption, place),
  };
};

const NAMES: Readonly<Record<ReferenceItem["kind"], string>> = {
  telegram: "telegram",
  airgram: "airgram",
  letter: "letter",
  conversation: "conversation",
  message: "message cited by its date",
  previous: "earlier messages",
  other: "reference",
};

function itemMarkdown(item: ReferenceItem, vocabulary: Vocabulary): string {
  const { kind, value, station, serial, year } = item;
  const name = NAMES[kind];
  if (station === undefined && serial === undefined) return termMarkdown(value, name);
  const number = [station, serial].filter((part) => part !== undefined).join(" ");
  const ofYear = year === undefined ? "" : ` of ${year}`;
  const post = station === undefined ? undefined : vocabulary.messageStation(station);
  const first = termMarkdown(number, `${name}${ofYear}`);
  if (post === undefined) return first;
  const where = post.country === undefined ? "" : `, ${post.country}`;
  return `${first}\n\n${escapeMarkdown(`${post.addressName}, ${post.kind}${where}`)}`;
}

/** The part of a value that is on the line of a place. */
function onLine(lines: DocumentLines, { start, end }: FieldValue, { line }: Place): LineStretch {
  return {
    line,
    start: line === start.line ? start.column : 0,
    end: line === end.line ? end.column : textOf(lines, line).length,
  };
}

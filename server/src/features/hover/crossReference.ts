/** What a cross-reference points to, in words. */
import { textOf } from "../../parse/documentLines.ts";
import type { LineStretch, Place, Stretch } from "../../parse/place.ts";
import type { CrossReference } from "../../resolve/crossReferences/crossReference.ts";
import type { MemoDocument } from "../../resolve/document.ts";
import { noteText } from "../../resolve/memo/memoBindings.ts";
import { crossReferenceIn } from "../crossReferenceAt.ts";
import type { HoverFinder } from "./hover.ts";
import { escapeMarkdown, excerpt } from "./markdown.ts";

export const hoverCrossReference: HoverFinder = (document, place) => {
  if (document.kind !== "memo") return undefined;
  const found = crossReferenceIn(document, place);
  if (found === undefined) return undefined;
  const markdown = [escapeMarkdown(describe(found)), ...shown(document, found)].join("\n\n");
  return { markdown, stretch: onLine(document, found, place) };
};

/** The part of a stretch that is on the line of a place. */
function onLine({ lines }: MemoDocument, { start, end }: Stretch, { line }: Place): LineStretch {
  return {
    line,
    start: line === start.line ? start.column : 0,
    end: line === end.line ? end.column : textOf(lines, line).length,
  };
}

/** The note or attachment of this document itself. */
function shown({ lines, bindings }: MemoDocument, { note, attachment }: CrossReference): string[] {
  const found = note === undefined ? undefined : bindings.footnotes.notes[note];
  if (found !== undefined) return [escapeMarkdown(excerpt(noteText(lines, found.part)))];
  const title = attachment === undefined ? undefined : bindings.attachments[attachment]?.title;
  return title === undefined ? [] : [escapeMarkdown(excerpt(title))];
}

function describe({ kind, target }: CrossReference): string {
  switch (kind) {
    case "document":
      return `${range("Document", "Documents", target["document"], target["lastDocument"])} of this volume`;
    case "footnote":
      return describeFootnote(target);
    case "telegram":
      return describeTelegram(target);
    case "volume":
      return describeVolume(target);
    case "tab":
      return describeTab(target);
    case "ibid":
      return describeRepeat(target);
  }
}

type Target = CrossReference["target"];

function describeFootnote(target: Target): string {
  const { chapter, document, footnote, lastFootnote } = target;
  const notes = range("Footnote", "Footnotes", footnote, lastFootnote);
  if (chapter !== undefined) return `${notes} of chapter ${chapter}`;
  if (target["volume"] !== undefined) return `${notes}, ${describeVolume(target)}`;
  if (document !== undefined) return `${notes} of Document ${document}`;
  const page = target["page"];
  return page === undefined ? `${notes} of this document` : `${notes} on page ${page}`;
}

function describeTelegram(target: Target): string {
  const { form = "telegram", lastNumber, to, from, date } = target;
  const number = lastNumber === undefined ? target["number"] : `${target["number"]}–${lastNumber}`;
  const name = `${form}`.charAt(0).toUpperCase() + `${form}`.slice(1);
  const places = [to === undefined ? "" : ` to ${to}`, from === undefined ? "" : ` from ${from}`];
  return `${name} ${number}${places.join("")}${date === undefined ? "" : `, ${date}`}`;
}

function describeVolume(target: Target): string {
  const { years, volume, part, title, direction } = target;
  if (direction !== undefined)
    return `${range("Page", "Pages", target["page"], target["lastPage"])} of this volume, ${direction}`;
  const ofSeries =
    years === undefined ? "Volume of the same series" : `Foreign Relations, ${years}`;
  const parts = [
    target["series"] === undefined ? ofSeries : `${years ?? ""}`,
    volume === undefined ? "" : `volume ${volume}`,
    part === undefined ? "" : `part ${part}`,
    `${title ?? ""}`,
    placeIn(target),
  ];
  return parts.filter((each) => each !== "").join(", ");
}

function placeIn(target: Target): string {
  const parts = [
    range("Document", "Documents", target["document"], target["lastDocument"]),
    range("footnote", "footnotes", target["footnote"], undefined),
    range("page", "pages", target["page"], target["lastPage"]),
  ];
  return parts.filter((each) => each !== "").join(", ");
}

function describeTab({ form, tab, document }: Target): string {
  const name = form === "attachment" ? `Attachment ${tab}` : `Tab ${tab}`;
  return document === undefined ? name : `${name} of Document ${document}`;
}

function describeRepeat(target: Target): string {
  const { repeats, source } = target;
  const where = target["volume"] === undefined ? placeIn(target) : describeVolume(target);
  const what =
    repeats === undefined
      ? "The source cited before this one"
      : `The source cited before this one: ${repeats}`;
  const full = source === undefined ? "" : `, of: ${source}`;
  return where === "" ? `${what}${full}` : `${where}. ${what}${full}`;
}

/** `Document 9`, `Documents 12–14`; empty without a number. */
function range(
  singular: string,
  plural: string,
  first: string | number | undefined,
  last: string | number | undefined,
): string {
  if (first === undefined) return "";
  return last === undefined ? `${singular} ${first}` : `${plural} ${first}–${last}`;
}

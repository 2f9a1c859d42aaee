/** A page line with its parts, or a page marker with its place among the pages. */
import type { PagePart } from "../../parse/nodes.ts";
import type { RunningHead } from "../../scan/cable/transmissionLandmarks.ts";
import type { PostEntry, Vocabulary } from "../../vocabulary/vocabulary.ts";
import { findTouched } from "../location.ts";
import type { HoverFinder, HoverText } from "./hover.ts";
import { escapeMarkdown } from "./markdown.ts";

export const hoverPage: HoverFinder = (document, place, vocabulary) => {
  const { pages } = document.parts;
  const page = findTouched(pages, place);
  if (page === undefined) return undefined;
  const index = pages.indexOf(page);
  if (page.runningHead !== undefined) return hoverRunningHead(page, page.runningHead, vocabulary);
  const position = `Page ${escapeMarkdown(page.label)}, ${index + 1} of ${pages.length} marked in this document`;
  const station = page.pageLine?.station?.text ?? page.origin?.station;
  const post = station === undefined ? undefined : vocabulary.stationOf(station);
  return {
    markdown: [position, ...partsOf(page, post && nameOf(post))].join("\n\n"),
    stretch: page,
  };
};

/** The page that a running head counts is its own, and not its place among the heads. */
function hoverRunningHead(
  page: PagePart,
  { page: label, total, station, serial }: RunningHead,
  vocabulary: Vocabulary,
): HoverText {
  const position = `Page ${escapeMarkdown(label.text)} of ${Number(total.text)}`;
  const entry = vocabulary.stationOf(station.text);
  const post = entry && nameOf(entry);
  const parts = [
    `- station **${escapeMarkdown(station.text)}**${post === undefined ? "" : ` (${escapeMarkdown(post)})`}`,
    `- number **${Number(serial.text)}**`,
  ];
  return { markdown: [position, parts.join("\n")].join("\n\n"), stretch: page };
}

/** `AMEMBASSY LA PAZ, Bolivia`. */
function nameOf({ addressName, country }: PostEntry): string {
  return country === undefined ? addressName : `${addressName}, ${country}`;
}

function partsOf({ pageLine, origin }: PagePart, post: string | undefined): string[] {
  if (pageLine === undefined) return [];
  const station = pageLine.station?.text ?? origin?.station;
  const serial = pageLine.serial?.text ?? origin?.serial;
  const parts: string[] = [];
  if (station !== undefined)
    parts.push(
      `- station **${escapeMarkdown(station)}**${post === undefined ? "" : ` (${escapeMarkdown(post)})`}`,
    );
  if (serial !== undefined) parts.push(`- number **${serial}**`);
  if (pageLine.section !== undefined)
    parts.push(`- section **${pageLine.section.number}** of ${pageLine.section.of}`);
  if (pageLine.time !== undefined)
    parts.push(
      `- received on day **${pageLine.time.slice(0, 2)}** at **${pageLine.time.slice(2, 6)}Z**`,
    );
  return parts.length === 0 ? [] : [parts.join("\n")];
}

/** A page line with its parts, or a page marker with its place among the pages. */
import type { PagePart } from "../../parse/nodes.ts";
import { findTouched } from "../location.ts";
import type { HoverFinder } from "./hover.ts";
import { escapeMarkdown } from "./markdown.ts";

export const hoverPage: HoverFinder = (document, place, vocabulary) => {
  const { pages } = document.parts;
  const page = findTouched(pages, place);
  if (page === undefined) return undefined;
  const index = pages.indexOf(page);
  const position = `Page ${escapeMarkdown(page.label)}, ${index + 1} of ${pages.length} marked in this document`;
  const station = page.pageLine?.station?.text ?? page.origin?.station;
  const post = station === undefined ? undefined : vocabulary.stationOf(station);
  return { markdown: [position, ...partsOf(page, post?.addressName)].join("\n\n"), stretch: page };
};

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

import { type LineStretch, toStretch } from "../../parse/place.ts";
import type { CableDocument } from "../../resolve/document.ts";
import {
  type CablePage,
  cablePages,
  commonOrigin,
  originKey,
  type PageOrigin,
  type PlacedOrigin,
} from "../../resolve/pages/pageLines.ts";
import { correction } from "../replacement.ts";
import type { CableRule, Report } from "../rule.ts";

export const messageNumber: CableRule = {
  code: "page/message-number",
  severity: "error",
  summary: "A page line names another station or message number than the other pages",
  documents: "cable",
  scope: "document",
  check(document, report) {
    const pages = cablePages(document);
    const common = commonOrigin(document, pages);
    const expected = common ?? pages.find(({ origin }) => origin !== undefined)?.origin;
    if (expected === undefined) return;
    for (const { origin } of differing(pages, expected))
      report(toReport(document, origin, expected, common !== undefined));
  },
};

type OriginatedPage = CablePage & { readonly origin: PlacedOrigin };

/**
 * The pages that differ. Pages that agree with one another in both station and number against the
 * rest are those of another cable.
 */
function differing(pages: readonly CablePage[], expected: PageOrigin): OriginatedPage[] {
  const others = pages.filter(
    (page): page is OriginatedPage =>
      page.origin !== undefined && originKey(page.origin) !== originKey(expected),
  );
  const counts = new Map<string, number>();
  for (const { origin } of others)
    counts.set(originKey(origin), (counts.get(originKey(origin)) ?? 0) + 1);
  return others.filter(({ origin }) => {
    const isOther = !sameStation(origin, expected) && origin.serial !== expected.serial;
    return counts.get(originKey(origin)) === 1 || !isOther;
  });
}

function sameStation(a: PageOrigin, b: PageOrigin): boolean {
  return a.station.replaceAll(" ", "") === b.station.replaceAll(" ", "");
}

/** The finding is on the token that differs, or on both. */
function toReport(
  { lines }: CableDocument,
  origin: PlacedOrigin,
  expected: PageOrigin,
  isDecided: boolean,
): Report {
  const { place, newText, name } = difference(origin, expected);
  const written = (lines[place.line]?.text ?? "").slice(place.start, place.end);
  const rest = isDecided
    ? `and the other pages have ${newText}`
    : `and another page has ${newText}`;
  return {
    stretch: toStretch(place),
    message: `The ${name} of this page line is ${written}, ${rest}`,
    fixes: isDecided ? [correction(place, written, newText)] : [],
  };
}

function difference(
  origin: PlacedOrigin,
  expected: PageOrigin,
): { place: LineStretch; newText: string; name: string } {
  const { station, serial } = expected;
  if (sameStation(origin, expected))
    return { place: origin.serialStretch, newText: serial, name: "message number" };
  if (origin.serial === serial)
    return { place: origin.stationStretch, newText: station, name: "station" };
  const { line, start, end } = origin;
  return {
    place: { line, start, end },
    newText: `${station} ${serial}`,
    name: "station and number",
  };
}

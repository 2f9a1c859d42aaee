/* Slips in page lines: the word, the number, a line dropped or doubled. */
import { textOf } from "../../../server/src/parse/documentLines.ts";
import type { LineStretch } from "../../../server/src/parse/place.ts";
import { toStretch } from "../../../server/src/parse/place.ts";
import { type CablePage, cablePages } from "../../../server/src/resolve/pages/pageLines.ts";
import { pageSections } from "../../../server/src/resolve/pages/pageSections.ts";
import type { Random } from "../seededRandom.ts";
import { type CableFault, type PutFault, type RealCable, replaced } from "./fault.ts";
import { letterForDigit, otherLetter } from "./slips.ts";

/** The word PAGE of a page line. */
function wordOf({ line, start }: CablePage): LineStretch {
  return { line, start, end: start + "PAGE".length };
}

/** A slip in a page line that `random` chooses. */
function inPage(
  change: (page: CablePage, random: Random) => { place: LineStretch; text: string | undefined },
): CableFault["put"] {
  return (cable, random) => {
    const page = random.pick(cablePages(cable.document));
    const { place, text } = change(page, random);
    return text === undefined ? undefined : replaced(cable, toStretch(place), text);
  };
}

/** A page, and whether its line has a time; without one too little is left to tell it by. */
function pageWithTime(cable: RealCable, random: Random) {
  const page = random.pick(cable.document.parts.pages);
  const all = cablePages(cable.document);
  const { origin } = all.find(({ line }) => line === page.line) ?? {};
  return { origin, time: page.pageLine?.time !== undefined };
}

const MALFORMED: readonly CableFault[] = [
  {
    code: "page/malformed",
    name: "a letter of the word",
    isMendable: true,
    put: inPage((page, random) => ({ place: wordOf(page), text: otherLetter("PAGE", random) })),
  },
  {
    code: "page/malformed",
    name: "a letter in the number",
    isMendable: true,
    put: inPage(({ written, numberStretch }, random) => ({
      place: numberStretch,
      text: letterForDigit(written, random),
    })),
  },
  {
    code: "page/malformed",
    name: "the zero left out",
    isMendable: true,
    put: inPage(({ written, numberStretch }) => ({
      place: numberStretch,
      text: written.startsWith("0") ? written.slice(1) : undefined,
    })),
  },
  {
    code: "page/malformed",
    name: "the number joined to the word",
    isMendable: true,
    put: inPage((page) => {
      const { line, start, numberStretch, written } = page;
      return { place: { line, start, end: numberStretch.end }, text: `PAGE${written}` };
    }),
  },
  {
    code: "page/malformed",
    name: "the number left out",
    isMendable: true,
    put: inPage((page) => {
      const { line, start, numberStretch } = page;
      return { place: { line, start, end: numberStretch.end }, text: "PAGE" };
    }),
  },
  {
    code: "page/malformed",
    name: "the message number left out",
    isMendable: true,
    put: (cable, random) => {
      const { origin, time } = pageWithTime(cable, random);
      if (origin === undefined || !time) return undefined;
      const { line, end } = origin.stationStretch;
      return replaced(cable, toStretch({ line, start: end, end: origin.serialStretch.end }), "");
    },
  },
  {
    code: "page/malformed",
    name: "the station left out",
    isMendable: true,
    put: (cable, random) => {
      const { origin, time } = pageWithTime(cable, random);
      if (origin === undefined || !time) return undefined;
      const { line, start } = origin.stationStretch;
      return replaced(cable, toStretch({ line, start, end: origin.serialStretch.start }), "");
    },
  },
];

/** A page of a section with those around it. */
interface Neighbours {
  readonly page: CablePage;
  readonly index: number;
  readonly count: number;
}

function allPages(cable: RealCable): readonly Neighbours[] {
  return pageSections(cable.document).flatMap(({ pages }) =>
    pages.map((page, index) => ({ page, index, count: pages.length })),
  );
}

/** The number of one of the pages that `isMeant` chooses, made another. */
function renumbered(
  isMeant: (page: Neighbours) => boolean,
  to: (page: Neighbours, random: Random) => number,
): CableFault["put"] {
  return (cable, random) => {
    const meant = allPages(cable).filter(isMeant);
    if (meant.length === 0) return undefined;
    const chosen = random.pick(meant);
    const number = String(to(chosen, random)).padStart(2, "0");
    return number === chosen.page.written
      ? undefined
      : replaced(cable, toStretch(chosen.page.numberStretch), number);
  };
}

/** A whole line of a cable as it is printed, with its line end. */
function lineSpan(cable: RealCable, line: number): { start: number; end: number } {
  return cable.spanOf({ start: { line, column: 0 }, end: { line: line + 1, column: 0 } });
}

/** The page line, with the levels above and below it, and the text of the page. */
function droppedPage(cable: RealCable, random: Random): PutFault | undefined {
  const pages = allPages(cable).filter(({ index, count }) => 0 < index && index < count - 1);
  if (pages.length === 0) return undefined;
  const { page } = random.pick(pages);
  const all = cablePages(cable.document);
  const next = all[all.indexOf(all.find(({ line }) => line === page.line) as CablePage) + 1];
  if (next === undefined) return undefined;
  const start = { line: page.line, column: 0 };
  const end = { line: next.line, column: 0 };
  const span = cable.spanOf({ start, end });
  const place = span.start;
  // A quotation or bracket may go over the page's end, and then its sign is missing too.
  const text = cable.text.slice(span.start, span.end);
  const count = (sign: string) => text.split(sign).length - 1;
  if (count('"') % 2 !== 0 || count("(") !== count(")")) return undefined;
  return {
    edits: [{ span, newText: "" }],
    places: [{ start: place, end: place + textOf(cable.document.lines, next.line).length }],
  };
}

const isInner = ({ index, count }: Neighbours) => 0 < index && index < count - 1;
const isLater = ({ index }: Neighbours) => 0 < index;

const SEQUENCE: readonly CableFault[] = [
  {
    code: "page/out-of-order",
    name: "the number of a later page",
    isMendable: true,
    // The number of the page after it stands twice then.
    orBy: ["page/duplicate"],
    put: renumbered(isInner, ({ index, count }, random) => random.between(index + 2, count + 5)),
  },
  {
    code: "page/out-of-order",
    name: "digits exchanged",
    isMendable: true,
    put: renumbered(isInner, ({ page }) => Number([...page.written].reverse().join(""))),
  },
  {
    code: "page/out-of-order",
    name: "another number of the first page",
    isMendable: true,
    orBy: ["page/duplicate", "page/skipped"],
    put: renumbered(
      ({ index }) => index === 0,
      (_, random) => random.between(2, 9),
    ),
  },
  {
    code: "page/out-of-order",
    name: "the number of an earlier page",
    isMendable: true,
    orBy: ["page/duplicate"],
    put: renumbered(
      ({ index }) => 1 < index,
      ({ index }, random) => random.between(1, index - 1),
    ),
  },
  {
    code: "page/duplicate",
    name: "the number of the page before",
    isMendable: true,
    put: renumbered(isLater, ({ index }) => index),
  },
  {
    code: "page/skipped",
    name: "a page dropped",
    isMendable: false,
    put: droppedPage,
  },
  {
    code: "page/skipped",
    name: "a higher number of the last page",
    isMendable: false,
    put: renumbered(
      ({ index, count }) => 0 < index && index === count - 1,
      ({ index }, random) => index + 1 + random.between(1, 6),
    ),
  },
  {
    code: "page/duplicate",
    name: "a page line written twice",
    isMendable: false,
    put: (cable, random) => {
      const page = random.pick(cablePages(cable.document));
      const span = lineSpan(cable, page.line);
      const text = textOf(cable.document.lines, page.line).slice(page.start, page.end);
      return {
        edits: [{ span: { start: span.start, end: span.start }, newText: `${text}\n\n` }],
        places: [{ start: span.start, end: span.end + text.length }],
      };
    },
  },
];

export const pageFaults: readonly CableFault[] = [...MALFORMED, ...SEQUENCE];

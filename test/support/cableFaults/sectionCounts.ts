/* Slips in the counts of sections: `01 OF 02` of page lines, `SECTION 1 OF 2` of banners. */
import { toStretch } from "../../../server/src/parse/place.ts";
import { cablePages } from "../../../server/src/resolve/pages/pageLines.ts";
import type { Columns } from "../../../server/src/text/span.ts";
import type { Random } from "../seededRandom.ts";
import { type CableFault, otherDigit, type PutFault, type RealCable, replaced } from "./fault.ts";
import { letterForDigit } from "./slips.ts";

interface Count {
  readonly line: number;
  readonly number: Columns;
  readonly of: Columns;
  readonly start: number;
}

function pageCounts({ document }: RealCable): readonly Count[] {
  return cablePages(document).flatMap(({ line, count }) =>
    count === undefined
      ? []
      : [
          {
            line,
            number: count.numberColumns,
            of: count.ofColumns,
            start: count.numberColumns.start,
          },
        ],
  );
}

/** The counts of banners; `start` is that of the word SECTION. */
function bannerCounts({ document }: RealCable): readonly Count[] {
  return document.parts.fields.flatMap(({ landmark, start: { line } }) => {
    const count = landmark?.kind === "banner" ? landmark.section : undefined;
    if (count === undefined) return [];
    const text = document.lines[line]?.text ?? "";
    const start = text.lastIndexOf("SECTION", count.numberColumns.start);
    return [{ line, number: count.numberColumns, of: count.ofColumns, start }];
  });
}

type Part = "number" | "of";
type Slip = (text: string, random: Random) => string | undefined;

/** A slip in a number of a count, where page lines and banners both have counts. */
function slipIn(source: "page" | "banner", part: Part, slip: Slip): CableFault["put"] {
  return (cable, random): PutFault | undefined => {
    const counts = source === "page" ? pageCounts(cable) : bannerCounts(cable);
    if (pageCounts(cable).length === 0 || counts.length === 0) return undefined;
    const count = random.pick(counts);
    const stretch = toStretch({ line: count.line, ...count[part] });
    const { start, end } = cable.spanOf(stretch);
    const text = slip(cable.text.slice(start, end), random);
    return text === undefined ? undefined : replaced(cable, stretch, text);
  };
}

const otherCountDigit: Slip = (text, random) => {
  const other = otherDigit(text, random);
  return other === text ? undefined : other;
};

/** All counts of a section with another number. */
function renumbered(to: (number: number) => number): CableFault["put"] {
  return (cable) => {
    const pages = pageCounts(cable);
    const banners = bannerCounts(cable);
    const last = cable.document.parts.sections.at(-1);
    if (last === undefined || banners.length < 2) return undefined;
    const own = [...pages, ...banners].filter(({ line }) => last.start.line <= line);
    const edits = own.map(({ line, number }) => {
      const span = cable.spanOf(toStretch({ line, ...number }));
      const text = cable.text.slice(span.start, span.end);
      return { span, newText: String(to(Number(text))).padStart(text.length, "0") };
    });
    return { edits: edits.sort((a, b) => a.span.start - b.span.start) };
  };
}

/** The text of each section, from its first page line to the next. */
function sectionTexts(cable: RealCable): readonly { start: number; end: number }[] {
  return cable.document.parts.sections.map((section) => cable.spanOf(section));
}

export const sectionCountFaults: readonly CableFault[] = [
  ...(["page", "banner"] as const).flatMap((source): CableFault[] => {
    const where = source === "page" ? "of a page line" : "of the banner";
    return [
      {
        code: "section/banner",
        name: `another number ${where}`,
        isMendable: true,
        put: slipIn(source, "number", otherCountDigit),
      },
      {
        code: "section/banner",
        name: `another total ${where}`,
        isMendable: true,
        put: slipIn(source, "of", otherCountDigit),
      },
      {
        code: "section/banner",
        name: `a letter for a digit of the number ${where}`,
        isMendable: true,
        put: slipIn(source, "number", letterForDigit),
      },
    ];
  }),
  {
    code: "section/banner",
    name: "a letter for a digit of the total of a page line",
    isMendable: true,
    put: slipIn("page", "of", letterForDigit),
  },
  {
    code: "section/banner",
    name: "the total left out of the banner",
    isMendable: true,
    put: (cable, random) => {
      const counts = bannerCounts(cable);
      if (counts.length === 0 || pageCounts(cable).length === 0) return undefined;
      const { line, number, of } = random.pick(counts);
      return replaced(cable, toStretch({ line, start: number.end, end: of.end }), " OF");
    },
  },
  {
    code: "section/order",
    name: "the header of the section before, copied",
    isMendable: true,
    put: renumbered((number) => number - 1),
  },
  {
    code: "section/order",
    name: "sections exchanged",
    isMendable: false,
    put: (cable) => {
      const [first, second] = sectionTexts(cable);
      if (first === undefined || second === undefined) return undefined;
      return {
        edits: [
          { span: first, newText: cable.text.slice(second.start, second.end) },
          { span: second, newText: cable.text.slice(first.start, first.end) },
        ],
      };
    },
  },
  {
    code: "section/order",
    name: "a section pasted twice",
    isMendable: false,
    put: (cable) => {
      const last = sectionTexts(cable).at(-1);
      if (last === undefined || bannerCounts(cable).length < 2) return undefined;
      const text = cable.text.slice(last.start, last.end);
      return { edits: [{ span: { start: last.end, end: last.end }, newText: text }] };
    },
  },
];

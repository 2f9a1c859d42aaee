/**
 * The sections of a cable by their counts: `01 OF 02` on each page line, `SECTION 1 OF 2` in the line
 * with the classification; 40 of 40 agree where both have one (cable-format 6). A count that differs
 * from those of its section, or a total that differs from the others, is a slip.
 */

import { textOf } from "../../../parse/documentLines.ts";
import type { LineStretch } from "../../../parse/place.ts";
import type { SectionCount } from "../../../scan/cable/landmarks.ts";
import { isDigits } from "../../../scan/words.ts";
import type { Columns } from "../../../text/span.ts";
import { lazyFor } from "../../../vocabulary/lazy.ts";
import type { CableDocument } from "../../document.ts";
import { pageSections } from "../../pages/pageSections.ts";
import { mostAgreed, type Winner } from "./votes.ts";

export type CountSource = "page" | "banner";

/** A count where it stands. */
export interface PlacedCount extends SectionCount {
  readonly source: CountSource;
  readonly line: number;
}

/** A section that counts itself. */
export interface CountedSection {
  readonly counts: readonly PlacedCount[];
  /** Words of the banner that cannot be read as a count. */
  readonly broken: LineStretch | undefined;
  readonly number: Winner<number>;
}

/** A number or total that differs from the rest. */
export interface CountSlip {
  readonly source: CountSource;
  readonly part: "number" | "total" | "count";
  readonly place: LineStretch;
  readonly written: string;
  readonly expected: string;
  readonly isDecided: boolean;
  /** A count that has the other value. */
  readonly witness: PlacedCount | undefined;
}

export interface SectionAgreement {
  /** The sections in the order of the text, those that do not count themselves left out. */
  readonly sections: readonly CountedSection[];
  readonly total: Winner<number> | undefined;
  /** Whether there are as many sections as the total says, those that do not count themselves too. */
  readonly hasAll: boolean;
  readonly slips: readonly CountSlip[];
}

/** What the sections of a cable say of themselves, and where they differ. */
export const sectionAgreement = lazyFor((document: CableDocument): SectionAgreement => {
  const groups = countGroups(document);
  const counts = groups.flatMap((group) => group.counts);
  const total = mostAgreed(totalVotes(counts));
  const hasAll = groups.length === total?.value;
  const numbers = settle(groups, hasAll);
  const sections = groups.flatMap(({ counts, broken }, i): CountedSection[] => {
    const number = numbers[i];
    return number === undefined ? [] : [{ counts, broken, number }];
  });
  const common = total && {
    total,
    witness: counts.find(({ of }) => of === total.value),
    bannerWidth: bannerWidth(counts),
  };
  const slips =
    common === undefined
      ? []
      : groups.flatMap((group, i) => slipsIn(document, group, numbers[i], common));
  return { sections, total, hasAll, slips };
});

interface Group {
  readonly counts: PlacedCount[];
  broken: LineStretch | undefined;
  hasBanner: boolean;
}

/** The counts of each section, also of those that have none. */
function countGroups(document: CableDocument): readonly Group[] {
  const events = [...pageEvents(document), ...bannerEvents(document)];
  const groups: Group[] = [];
  for (const { source, counts, broken } of events.sort((a, b) => a.line - b.line)) {
    const last = groups.at(-1);
    const isOwn = source === "banner" && last !== undefined && !last.hasBanner;
    const group = isOwn ? last : { counts: [], broken: undefined, hasBanner: false };
    if (!isOwn) groups.push(group);
    group.counts.push(...counts);
    group.broken ??= broken;
    group.hasBanner ||= source === "banner";
  }
  return groups;
}

/** The page lines of a section, or its banner. */
interface CountEvent {
  readonly source: CountSource;
  readonly line: number;
  readonly counts: readonly PlacedCount[];
  readonly broken: LineStretch | undefined;
}

function pageEvents(document: CableDocument): readonly CountEvent[] {
  return pageSections(document).map(({ pages }) => ({
    source: "page",
    line: pages[0]?.line ?? 0,
    counts: pages.flatMap(({ line, count }) =>
      count === undefined ? [] : [{ ...count, source: "page" as const, line }],
    ),
    broken: undefined,
  }));
}

function bannerEvents({ bindings }: CableDocument): readonly CountEvent[] {
  return bindings.headers.flatMap(({ fields }): CountEvent[] => {
    const banner = fields.find(({ name }) => name === "banner");
    if (banner?.landmark?.kind !== "banner") return [];
    const { line } = banner.start;
    const { section, brokenSection } = banner.landmark;
    return [
      {
        source: "banner",
        line,
        counts: section === undefined ? [] : [{ ...section, source: "banner", line }],
        broken: brokenSection && { line, ...brokenSection },
      },
    ];
  });
}

/** A total below the number before it is wrong, or that number is. */
function totalVotes(counts: readonly PlacedCount[]): { source: string; value: number }[] {
  const sound = counts.filter(({ number, of }) => number <= of);
  return (sound.length === 0 ? counts : sound).map(({ source, of }) => ({ source, value: of }));
}

/** The number of each section: what most of its counts have, or what fits among the others. */
function settle(
  groups: readonly Group[],
  hasAll: boolean,
): readonly (Winner<number> | undefined)[] {
  const votes = groups.map(({ counts }) =>
    mostAgreed(counts.map(({ source, number }) => ({ source, value: number }))),
  );
  return votes.map((vote, i) => {
    if (vote === undefined || vote.isDecided) return vote;
    const before = votes[i - 1];
    const after = votes[i + 1];
    const fitting = new Set(
      groups[i]?.counts
        .map(({ number }) => number)
        .filter(
          (number) =>
            (hasAll && number === i + 1) ||
            (before?.isDecided && number === before.value + 1) ||
            (after?.isDecided && number === after.value - 1),
        ),
    );
    const [value] = fitting;
    return value !== undefined && fitting.size === 1 ? { value, isDecided: true } : vote;
  });
}

/** What the counts of a cable have in common, for wording slips. */
interface Common {
  readonly total: Winner<number>;
  /** A count with that total. */
  readonly witness: PlacedCount | undefined;
  readonly bannerWidth: number;
}

function slipsIn(
  { lines }: CableDocument,
  { counts, broken }: Group,
  number: Winner<number> | undefined,
  common: Common,
): readonly CountSlip[] {
  if (number === undefined) return [];
  const own = counts.find((count) => count.number === number.value);
  const slips: CountSlip[] = counts.flatMap((count) => {
    const difference = differenceIn(textOf(lines, count.line), count, number, common);
    if (difference === undefined) return [];
    const { part } = difference;
    const witness = part === "number" ? own : part === "total" ? common.witness : undefined;
    return [{ ...difference, source: count.source, witness }];
  });
  if (broken === undefined) return slips;
  const { total, bannerWidth } = common;
  const format = (value: number) => String(value).padStart(bannerWidth, "0");
  slips.push({
    source: "banner",
    part: "count",
    place: broken,
    written: textOf(lines, broken.line).slice(broken.start, broken.end),
    expected: `SECTION ${format(number.value)} OF ${format(total.value)}`,
    isDecided: number.isDecided && total.isDecided,
    witness: own,
  });
  return slips;
}

/** The number, the total, or both if both differ. */
function differenceIn(
  text: string,
  { source, line, numberColumns, ofColumns, ...count }: PlacedCount,
  number: Winner<number>,
  { total, bannerWidth }: Common,
): Pick<CountSlip, "part" | "place" | "written" | "expected" | "isDecided"> | undefined {
  const isWritten = ({ start, end }: Columns) => isDigits(text.slice(start, end));
  const isNumber = count.number === number.value && isWritten(numberColumns);
  const isTotal = count.of === total.value && isWritten(ofColumns);
  if (isNumber && isTotal) return undefined;
  const start = isNumber ? ofColumns.start : numberColumns.start;
  const end = isTotal ? numberColumns.end : ofColumns.end;
  const width = source === "page" ? PAGE_WIDTH : bannerWidth;
  const format = (value: number) => String(value).padStart(width, "0");
  const between = text.slice(numberColumns.end, ofColumns.start);
  return {
    part: isNumber ? "total" : isTotal ? "number" : "count",
    place: { line, start, end },
    written: text.slice(start, end),
    expected: [
      isNumber ? "" : format(number.value),
      isNumber || isTotal ? "" : between,
      isTotal ? "" : format(total.value),
    ].join(""),
    isDecided: (isNumber || number.isDecided) && (isTotal || total.isDecided),
  };
}

/** Page lines write two digits, banners mostly one. */
const PAGE_WIDTH = 2;

function bannerWidth(counts: readonly PlacedCount[]): number {
  const widths = counts
    .filter(({ source }) => source === "banner")
    .flatMap(({ numberColumns, ofColumns }) => [numberColumns, ofColumns])
    .map(({ start, end }) => ({ source: "banner", value: end - start }));
  return mostAgreed(widths)?.value ?? 1;
}

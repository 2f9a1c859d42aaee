/**
 * What is wrong with the numbers of a distribution. The number after the slash is the sum of all
 * copies in 424 of 424 sections (cable-format 3), and 36 of 40 cables repeat the same offices in each
 * section. So where a sum fails, the word is named whose change alone would make it right: one that
 * has not its form, one that another section writes otherwise, offices that were left out or written
 * twice; and where nothing tells, the total.
 */

import type { LineStretch } from "../../parse/place.ts";
import type { CableDocument } from "../document.ts";
import { agreeOnDirection, letterOf } from "./agreement/direction.ts";
import { wholeAttributeWords } from "./attributeWords.ts";
import { type BlockWord, type DistributionBlock, distributionBlocks } from "./distributionBlock.ts";
import {
  comparedWith,
  excessive,
  repeated,
  sumOf,
  totalSlip,
  written,
} from "./distributionComparison.ts";
import type { Copies, Total } from "./distributionWords.ts";

export type DistributionSlip =
  /** One office's copies; `expected` is the whole word, `EUR-12`, where the rest tells it. */
  | {
      readonly kind: "copies";
      readonly copies: Copies;
      readonly expected: string | undefined;
      readonly witness: Copies | undefined;
    }
  | {
      readonly kind: "total";
      readonly total: Total;
      readonly sum: number;
      readonly isDecided: boolean;
    }
  /** Offices that another section has after `witness`, and this one not after `before`. */
  | {
      readonly kind: "lost";
      readonly before: Copies;
      readonly witness: Copies;
      readonly lost: readonly Copies[];
    }
  /** No ACTION or ORIGIN before the rest; `expected` is the word with office and copies. */
  | { readonly kind: "noAction"; readonly first: BlockWord; readonly expected: string | undefined }
  /** No total after the last office; `witness` is a section that has one after the same offices. */
  | {
      readonly kind: "noTotal";
      readonly last: Copies;
      readonly sum: number;
      readonly letter: string;
      readonly witness: { readonly last: Copies; readonly end: LineStretch } | undefined;
    }
  /**
   * Offices that stand here a second time, or not in another section; `before` is the one before
   * them if they stand together.
   */
  | {
      readonly kind: "surplus";
      readonly surplus: readonly Copies[];
      readonly before: Copies | undefined;
    };

/** The slips of all sections in order; a distribution that is still being typed has none. */
export function distributionSlips(document: CableDocument): readonly DistributionSlip[] {
  const blocks = distributionBlocks(document);
  const sound = blocks.filter(isSound).slice(0, MOST_COMPARED);
  return blocks.flatMap((block) => {
    if (!block.isClosed) return [];
    return block.total === undefined
      ? withoutTotal(document, block, sound)
      : slipsIn(document, block, block.total, sound);
  });
}

/** Sections with which one is compared; cables have at most ten or so. */
const MOST_COMPARED = 12;

/** Whether everything in a distribution has its form and the sum is right. */
function isSound(block: DistributionBlock): boolean {
  const isFormed = block.copies.every(({ isWellFormed }) => isWellFormed);
  return isFormed && block.total?.isWellFormed === true && differenceOf(block) === 0;
}

/** What the copies lack to the total; `undefined` without a total. */
function differenceOf({ copies, total }: DistributionBlock): number | undefined {
  return total?.value === undefined ? undefined : total.value - sumOf(copies);
}

function slipsIn(
  document: CableDocument,
  block: DistributionBlock,
  total: Total,
  sound: readonly DistributionBlock[],
): readonly DistributionSlip[] {
  const { copies } = block;
  const malformed = copies.filter(({ isWellFormed }) => !isWellFormed);
  const difference = differenceOf(block);
  if (difference === 0) return misread(malformed, total);
  if (0 < malformed.length) return solved(malformed, difference);
  if (difference === undefined || !total.isWellFormed || total.text.length !== TOTAL_LENGTH)
    return [totalSlip(total, copies, true)];
  if (block.action === undefined && 0 < difference)
    return [withoutAction(document, block, difference)];
  for (const other of sound) {
    const slip = comparedWith(other, block, difference);
    if (slip !== undefined) return [slip];
  }
  const own = excessive(copies, difference) ?? repeated(copies, difference);
  return [own ?? totalSlip(total, copies, false)];
}

const TOTAL_LENGTH = 3;

/** The office by the attribute or another section; its copies are what the rest lacks to the total. */
function withoutAction(
  document: CableDocument,
  { section, first }: DistributionBlock,
  difference: number,
): DistributionSlip {
  const other = distributionBlocks(document).find(
    ({ section: each, office }) => each !== section && office !== undefined,
  );
  const [word, symbol] = wholeAttributeWords(document, "Office", 2);
  const office = other?.office?.office ?? symbol?.text;
  const action = other?.action?.value ?? word?.text;
  const code = office === undefined ? undefined : written({ office }, difference);
  const expected = action === undefined || code === undefined ? undefined : `${action} ${code}`;
  return { kind: "noAction", first, expected };
}

/**
 * All sections have a total or a bracket in its place. Without one, only another section proves what
 * a word should be.
 */
function withoutTotal(
  document: CableDocument,
  { copies, hasBracket }: DistributionBlock,
  sound: readonly DistributionBlock[],
): readonly DistributionSlip[] {
  const malformed = copies.filter(({ isWellFormed }) => !isWellFormed);
  const slips = malformed.flatMap((each) => confirmed(each, sound));
  const last = copies.at(-1);
  if (hasBracket || last === undefined || 0 < malformed.length) return slips;
  const { direction } = agreeOnDirection(document);
  const letter = direction === undefined ? "" : ` ${letterOf(direction)}`;
  const witness = sound.flatMap((block) => restAfter(block, copies) ?? [])[0];
  return [{ kind: "noTotal", last, sum: sumOf(copies), letter, witness }];
}

/** The office after which a section goes on that begins with the same offices, and where it ends. */
function restAfter({ copies, total, letter }: DistributionBlock, ours: readonly Copies[]) {
  const last = copies[ours.length - 1];
  const end = letter ?? total;
  const isSame = ours.every(({ text }, i) => text === copies[i]?.text);
  return isSame && last !== undefined && end !== undefined ? { last, end } : undefined;
}

/** Without a total only another section proves what a word should be. */
function confirmed(
  copies: Copies,
  sound: readonly DistributionBlock[],
): readonly DistributionSlip[] {
  const witness = sound
    .flatMap((block) => block.copies)
    .find(({ office, value }) => office === copies.office && value === copies.value);
  return witness === undefined ? [] : [{ kind: "copies", copies, expected: witness.text, witness }];
}

/** The sum is right once letters are read as digits and blanks as hyphens. */
function misread(malformed: readonly Copies[], total: Total): readonly DistributionSlip[] {
  const slips: DistributionSlip[] = malformed
    .filter(({ text, value }) => value !== undefined || text.endsWith("-"))
    .map((copies) => ({
      kind: "copies",
      copies,
      expected: written(copies, copies.value ?? 0),
      witness: undefined,
    }));
  if (total.isWellFormed) return slips;
  return [...slips, { kind: "total", total, sum: total.value ?? 0, isDecided: true }];
}

/** The sum tells what one word should be; of several, each is what it looks like. */
function solved(
  malformed: readonly Copies[],
  difference: number | undefined,
): readonly DistributionSlip[] {
  const [only] = malformed;
  if (only !== undefined && malformed.length === 1 && difference !== undefined) {
    const expected = written(only, (only.value ?? 0) + difference);
    return [{ kind: "copies", copies: only, expected, witness: undefined }];
  }
  return malformed.map((copies) => ({
    kind: "copies",
    copies,
    expected: copies.value === undefined ? undefined : written(copies, copies.value),
    witness: undefined,
  }));
}

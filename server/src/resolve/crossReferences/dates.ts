/**
 * The year of a date that is written without one. The editors leave the year out where it is that of
 * the document; near the turn of a year, or beside another year, nothing is certain.
 */
import type { MemoDocument } from "../document.ts";
import { readDate, type WrittenDate } from "./numbers.ts";
import type { YearOf } from "./readReferences.ts";
import type { Tokens } from "./tokens.ts";

/** A year and the month in it that the document, or its first date, is of. */
export interface BaseDate {
  readonly year: number;
  readonly month: number;
}

/** A date that is this many months away from the document's may be of the year before or after. */
const FAR = 8;

/** Whether two base dates are the same, or both missing. */
export function isSameDate(a: BaseDate | undefined, b: BaseDate | undefined): boolean {
  return a?.year === b?.year && a?.month === b?.month;
}

/** The date of a document by its dateline; an editorial note has none, and its first date counts. */
export function baseDate(
  { bindings }: MemoDocument,
  passages: readonly { readonly firstDate: BaseDate | undefined }[],
): BaseDate | undefined {
  const iso = bindings.dateline?.iso;
  if (iso !== undefined) return { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)) };
  if (bindings.dateline !== undefined) return undefined;
  for (const { firstDate } of passages) if (firstDate !== undefined) return firstDate;
  return undefined;
}

/** The first date of a passage that is written with its year. */
export function firstFullDate(tokens: Tokens): BaseDate | undefined {
  return fullDates(tokens)[0];
}

/** Asks a passage's tokens for years; they are looked through once, when first asked. */
export function createYearOf(base: () => BaseDate | undefined, tokens: Tokens): YearOf {
  let dates: readonly PlacedDate[] | undefined;
  return ({ month }, offset) => {
    dates ??= fullDates(tokens);
    const near = dates.filter(({ start }) => start < offset).at(-1) ?? base();
    const own = base() ?? near;
    if (near === undefined || own === undefined || near.year !== own.year) return undefined;
    return FAR <= Math.abs(month - near.month) ? undefined : own.year;
  };
}

interface PlacedDate extends BaseDate {
  readonly start: number;
}

function fullDates(tokens: Tokens): readonly PlacedDate[] {
  const dates: PlacedDate[] = [];
  for (let index = 0; index < tokens.all.length; index++) {
    const date: WrittenDate | undefined = readDate(tokens, index)?.value;
    if (date?.year !== undefined)
      dates.push({ year: date.year, month: date.month, start: tokens.start(index) });
  }
  return dates;
}

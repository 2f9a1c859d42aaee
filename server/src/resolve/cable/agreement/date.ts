/**
 * The date of a cable, and which of the places that state it do not.
 *
 * Day, month and year stand in the date-time group of each section and in Draft or Sent Date; the
 * year also in Document Number and Legacy Key, the month in the latter. They agree in 361 of 361
 * originals (cable-format 11, checks 5, 6 and 23). Where they do not, what most of them have is
 * right; between two, the day is that from which the section's PAGE time is a likely delay. So one
 * slip makes one `DateSlip`, and each of the rules reports those of its own place.
 */

import { lazyFor } from "../../../vocabulary/lazy.ts";
import type { CableDocument } from "../../document.ts";
import { type DatePart, type DatePartName, type DateToken, dateTokens } from "./dateTokens.ts";
import { dayByReceipt } from "./dayByReceipt.ts";

export type { DatePart, DatePartName, DateToken } from "./dateTokens.ts";

/** A part of a date that is not the agreed one. */
export interface PartSlip {
  readonly name: DatePartName;
  readonly part: DatePart;
  readonly expected: number;
}

/** A statement of the date that differs from what was agreed. */
export interface DateSlip {
  readonly token: DateToken;
  /** The parts that differ, in the order in which they are written. */
  readonly parts: readonly PartSlip[];
  /** The statement that has what is expected, attributes first. */
  readonly witness: DateToken;
  /** Whether more evidence decides than the two statements that contradict each other. */
  readonly isDecided: boolean;
}

/** What is known of a cable's date. */
export interface DateAgreement {
  readonly tokens: readonly DateToken[];
  /** The agreed parts; `undefined` where nothing states one. */
  readonly day: number | undefined;
  readonly month: number | undefined;
  readonly year: number | undefined;
  /** The statements that differ, in the order of the tokens. */
  readonly slips: readonly DateSlip[];
}

/** The agreement on a cable's date; it is worked out once for a document. */
export const agreeOnDate = lazyFor(workOut);

const PARTS: readonly DatePartName[] = ["day", "month", "year"];

/** What was found on one part: its value, and whether anything decided it. */
interface Verdict {
  readonly value: number | undefined;
  readonly isDecided: boolean;
}

function workOut(document: CableDocument): DateAgreement {
  const tokens = dateTokens(document);
  const counted = {
    day: verdictOn(tokens, "day"),
    month: verdictOn(tokens, "month"),
    year: verdictOn(tokens, "year"),
  };
  // Receipt tells the day only where no other part tells which statement is wrong.
  const blamed = withBlame(tokens, counted);
  const { day, month, year } = withBlame(tokens, withReceipt(document, tokens, blamed));
  const verdicts = { day, month, year };
  const trusted = byTrust(tokens);
  return {
    tokens,
    day: day.value,
    month: month.value,
    year: year.value,
    slips: tokens.flatMap((token) => toSlip(token, trusted, verdicts) ?? []),
  };
}

/** Whose word counts where nothing else decides: the header is what was transcribed. */
const TRUST: readonly DateToken["source"][] = ["attribute", "documentNumber", "legacyKey", "group"];

/** The value of most statements; of equally many, that of the most trusted, undecided. */
function verdictOn(tokens: readonly DateToken[], name: DatePartName): Verdict {
  const counts = new Map<number, number>();
  for (const token of tokens) {
    const value = token[name]?.value;
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  const values = [...counts.keys()].filter((value) => counts.get(value) === most);
  if (values.length <= 1) return { value: values[0], isDecided: true };
  const trusted = byTrust(tokens).find((token) =>
    values.includes(token[name]?.value ?? Number.NaN),
  );
  return { value: trusted?.[name]?.value, isDecided: false };
}

function byTrust(tokens: readonly DateToken[]): readonly DateToken[] {
  return TRUST.flatMap((source) => tokens.filter((token) => token.source === source));
}

/** An undecided day is the one from which the receipt of the sections is likely. */
function withReceipt(
  document: CableDocument,
  tokens: readonly DateToken[],
  verdicts: Verdicts,
): Verdicts {
  if (verdicts.day.isDecided) return verdicts;
  const days = [...new Set(tokens.flatMap((token) => token.day?.value ?? []))];
  const day = dayByReceipt(document, days, verdicts.year.value, verdicts.month.value);
  return day === undefined ? verdicts : { ...verdicts, day };
}

interface Verdicts {
  readonly day: Verdict;
  readonly month: Verdict;
  readonly year: Verdict;
}

/**
 * A statement that is wrong in a part that was decided is wrong in the others too: the date of
 * another cable was copied. So where a part is undecided, the other statement is right.
 */
function withBlame(tokens: readonly DateToken[], verdicts: Verdicts): Verdicts {
  const isBlamed = (token: DateToken) =>
    PARTS.some((name) => verdicts[name].isDecided && differs(token, name, verdicts[name].value));
  const innocent = tokens.filter((token) => !isBlamed(token));
  const revise = (name: DatePartName): Verdict => {
    if (verdicts[name].isDecided) return verdicts[name];
    const values = new Set(innocent.flatMap((token) => token[name]?.value ?? []));
    const [value] = values;
    return values.size === 1 ? { value, isDecided: true } : verdicts[name];
  };
  return { day: revise("day"), month: revise("month"), year: revise("year") };
}

function differs(token: DateToken, name: DatePartName, value: number | undefined): boolean {
  return value !== undefined && token[name] !== undefined && token[name].value !== value;
}

function toSlip(
  token: DateToken,
  trusted: readonly DateToken[],
  verdicts: Verdicts,
): DateSlip | undefined {
  const parts = PARTS.flatMap((name): PartSlip[] => {
    const part = token[name];
    const expected = verdicts[name].value;
    if (part === undefined || expected === undefined || part.value === expected) return [];
    return isNewYear(token, expected, verdicts) ? [] : [{ name, part, expected }];
  });
  const [first] = parts;
  if (first === undefined) return undefined;
  const witness = trusted.find((other) => other[first.name]?.value === first.expected);
  if (witness === undefined) return undefined;
  return { token, parts, witness, isDecided: parts.every(({ name }) => verdicts[name].isDecided) };
}

/** The number may be given on the day after or before the one of the group (cable-format 11). */
function isNewYear(token: DateToken, year: number, { day, month }: Verdicts): boolean {
  if (token.source !== "documentNumber") return false;
  const step = (token.year?.value ?? year) - year;
  if (step === 1) return month.value === 12 && day.value === 31;
  return step === -1 && month.value === 1 && day.value === 1;
}

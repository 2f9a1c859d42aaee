/*
 * How many of the faults put into memoranda are found at their place, and what else is said: a table
 * with a row for each fault.
 */
import { analyze } from "../../../server/src/resolve/snapshot.ts";
import { check, type Finding, type FindingFix } from "../../../server/src/rules/check.ts";
import { defaultSettings } from "../../../server/src/settings.ts";
import { applyEdits, type Span } from "../../../server/src/text/span.ts";
import type { Random } from "../seededRandom.ts";
import type { FaultyMemo, MarkedMemo, MemoFault } from "./fault.ts";

/** One fault, over all documents. */
export interface FaultRates {
  readonly fault: MemoFault;
  /** How often it was put in. */
  count: number;
  /** A finding of one of its rules stands at the fault or at the token next to it. */
  found: number;
  /** The same, at warning or above. */
  serious: number;
  /** There is no other new finding of any rule. */
  alone: number;
  /** Each fix of the findings there mends one of its code and brings no error. */
  sound: number;
  /** How often the document tells which token is wrong, and the first fix gave it back as it was. */
  mendable: number;
  mended: number;
  /** Places left out, by why nothing in the document tells of the fault there. */
  readonly leftOut: Map<string, number>;
  /** Trials that failed in some way, in words. */
  readonly failures: string[];
}

/** The findings in a document as a memorandum. */
export function memoFindings(text: string): readonly Finding[] {
  return check(analyze(text, { type: "memo" }), defaultSettings);
}

/**
 * Puts each fault at each place that `isWanted` lets through, one at a time, and counts what is found.
 * Findings that the document has without the fault do not count.
 */
export function measureFaults(
  memos: readonly MarkedMemo[],
  faults: readonly MemoFault[],
  random: Random,
  isWanted: (memo: MarkedMemo) => boolean,
): readonly FaultRates[] {
  const rows = faults.map(emptyRow);
  for (const memo of memos) {
    const before = memoFindings(memo.text);
    for (const row of rows) {
      const places = row.fault.count(memo);
      for (let index = 0; index < places; index++)
        if (isWanted(memo)) measureOne(row, memo, index, before, random);
    }
  }
  return rows;
}

function measureOne(
  row: FaultRates,
  memo: MarkedMemo,
  index: number,
  before: readonly Finding[],
  random: Random,
): void {
  const { fault } = row;
  const put = fault.put(memo, index, random);
  if (put === undefined || put.text === memo.text) return;
  const reason = fault.undecidable?.(memo, index);
  if (reason !== undefined) {
    row.leftOut.set(reason, (row.leftOut.get(reason) ?? 0) + 1);
    return;
  }
  const isMendable = fault.isMendable && fault.unmendable?.(memo, index) === undefined;
  const outcome = outcomeOf(memo, fault, put, before);
  row.count++;
  row.mendable += Number(isMendable);
  for (const key of ["found", "serious", "alone", "sound"] as const)
    row[key] += Number(outcome[key]);
  row.mended += Number(isMendable && outcome.mended);
  if (!outcome.found || !outcome.alone || (isMendable && !outcome.mended))
    row.failures.push(outcome.words);
}

interface Outcome extends Record<"found" | "serious" | "alone" | "sound" | "mended", boolean> {
  readonly words: string;
}

function outcomeOf(
  memo: MarkedMemo,
  { codes }: MemoFault,
  { text, places }: FaultyMemo,
  before: readonly Finding[],
): Outcome {
  const found = memoFindings(text);
  const fresh = withoutKnown(found, before);
  const hits = fresh.filter(
    ({ code, span }) => code.startsWith(codes) && places.some((place) => touches(span, place)),
  );
  const [fix] = hits[0]?.fixes ?? [];
  return {
    found: 0 < hits.length,
    serious: hits.some(({ severity }) => severity === "error" || severity === "warning"),
    alone: fresh.length <= 1,
    sound: hits.every((hit) => hit.fixes.every((each) => isSound(text, found, hit, each))),
    mended: fix !== undefined && applyEdits(text, fix.edits) === memo.text,
    words: wordsFor(text, places.at(-1), fresh),
  };
}

/** Characters of the text shown on either side of a fault. */
const AROUND = 30;

function wordsFor(text: string, place: Span | undefined, fresh: readonly Finding[]): string {
  const { start, end } = place ?? { start: 0, end: 0 };
  const around = JSON.stringify(text.slice(Math.max(0, start - AROUND), end + AROUND));
  const said = fresh.map(({ severity, code, message }) => `${severity} ${code}: ${message}`);
  return `${around} → ${said.length === 0 ? "nothing" : said.join("; ")}`;
}

function isSound(
  text: string,
  before: readonly Finding[],
  { code }: Finding,
  fix: FindingFix,
): boolean {
  const after = memoFindings(applyEdits(text, fix.edits));
  const ofCode = (findings: readonly Finding[]) => findings.filter((each) => each.code === code);
  const errors = after.filter(({ severity }) => severity === "error");
  return ofCode(after).length < ofCode(before).length && withoutKnown(errors, before).length === 0;
}

/** The findings but for those that say what was said before, of a text that was doubled once more. */
function withoutKnown(after: readonly Finding[], before: readonly Finding[]): readonly Finding[] {
  const key = ({ code, message }: Finding) => `${code} ${message}`;
  const known = new Set(before.map(key));
  return after.filter((finding) => !known.has(key(finding)));
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function emptyRow(fault: MemoFault): FaultRates {
  return {
    fault,
    count: 0,
    found: 0,
    serious: 0,
    alone: 0,
    sound: 0,
    mendable: 0,
    mended: 0,
    leftOut: new Map(),
    failures: [],
  };
}

/** Failures of a row that are printed. */
const MOST_FAILURES = 3;

/** The table as text, in percent, with the places left out and the first failures below. */
export function tableOfRates(title: string, rows: readonly FaultRates[]): string {
  const head = [title.padEnd(WIDEST), "count", "found", "≥ warning", "alone", "sound", "mended"];
  const shown = rows.filter(({ count, leftOut }) => 0 < count || 0 < leftOut.size);
  const lines = shown.map((row) => [
    row.fault.name.padEnd(WIDEST),
    String(row.count),
    percent(row.found, row.count),
    percent(row.serious, row.count),
    percent(row.alone, row.count),
    percent(row.sound, row.count),
    row.fault.isMendable ? percent(row.mended, row.mendable) : "",
  ]);
  const details = shown.flatMap(({ fault, leftOut, failures }) => [
    ...[...leftOut].map(([reason, times]) => `  ${fault.name}: ${times} left out, ${reason}`),
    ...failures.slice(0, MOST_FAILURES).map((words) => `  ${fault.name}: ${words}`),
  ]);
  return [
    ...[head, ...lines].map((cells) => cells.map((cell) => cell.padStart(9)).join(" ")),
    ...details,
  ].join("\n");
}

const WIDEST = 32;

function percent(part: number, whole: number): string {
  return whole === 0 ? "" : ((100 * part) / whole).toFixed(1);
}

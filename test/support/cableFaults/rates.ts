/*
 * How many of the faults put into real cables are found at their place, and what else is said.
 */
import { analyze } from "../../../server/src/resolve/snapshot.ts";
import { check, type Finding } from "../../../server/src/rules/check.ts";
import { defaultSettings } from "../../../server/src/settings.ts";
import { applyEdits, type Span, type TextEdit } from "../../../server/src/text/span.ts";
import type { Random } from "../seededRandom.ts";
import type { CableFault, PutFault, RealCable } from "./fault.ts";

/** One fault, over all cables of a folder. */
export interface CableFaultRates {
  readonly fault: CableFault;
  /** How often it was put in. */
  count: number;
  /** The rule's finding stands at the fault. */
  found: number;
  /** There is no new finding elsewhere. */
  alone: number;
  /** The finding's first fix gives back the text as it was. */
  mended: number;
  /** Trials that failed in some way, in words. */
  readonly failures: string[];
}

/**
 * Puts each fault into the cables that have a place for it, into at most `most` of them, chosen at
 * random, and counts.
 */
export function measureCableFaults(
  cables: readonly RealCable[],
  faults: readonly CableFault[],
  most: number,
  random: Random,
): readonly CableFaultRates[] {
  const known = new Map<RealCable, readonly Finding[]>();
  const before = (cable: RealCable) => {
    const findings = known.get(cable) ?? findingsOf(cable.text);
    known.set(cable, findings);
    return findings;
  };
  return faults.map((fault) => {
    const row = { fault, count: 0, found: 0, alone: 0, mended: 0, failures: [] };
    const trials = cables.flatMap((cable) => {
      const put = fault.put(cable, random);
      return put === undefined ? [] : [{ cable, put, order: random.between(0, MOST_ORDER) }];
    });
    const chosen = trials.sort((a, b) => a.order - b.order).slice(0, most);
    for (const { cable, put } of chosen) measureOne(row, cable, put, before(cable));
    return row;
  });
}

const MOST_ORDER = 1_000_000;

function findingsOf(text: string): readonly Finding[] {
  return check(analyze(text, { type: "cable" }), defaultSettings);
}

function measureOne(
  row: CableFaultRates,
  cable: RealCable,
  put: PutFault,
  before: readonly Finding[],
): void {
  const { fault } = row;
  const text = applyEdits(cable.text, put.edits);
  if (text === cable.text) return;
  const places = put.places ?? placesOf(put.edits);
  const fresh = withoutKnown(findingsOf(text), before);
  const codes = [fault.code, ...(fault.orBy ?? [])];
  const isAtPlace = ({ span, isAboutDocument }: Finding) =>
    isAboutDocument || places.some((place) => touches(span, place));
  const hit = fresh.find((finding) => codes.includes(finding.code) && isAtPlace(finding));
  const others = fresh.filter((finding) => finding !== hit);
  const [fix] = hit?.fixes ?? [];
  const isMended = fix !== undefined && applyEdits(text, fix.edits) === cable.text;
  row.count++;
  if (hit !== undefined) row.found++;
  if (others.length === 0) row.alone++;
  if (isMended) row.mended++;
  const [edit] = put.edits;
  const what = `${cable.name}: ${JSON.stringify(edit && cable.text.slice(edit.span.start, edit.span.end).slice(0, 60))} to ${JSON.stringify(edit?.newText.slice(0, 60))}`;
  if (hit === undefined) row.failures.push(`not found, ${what}; found ${wordsOf(fresh)}`);
  else if (0 < others.length) row.failures.push(`more, ${what}; ${wordsOf(others)}`);
  else if (fault.isMendable && !isMended)
    row.failures.push(`not mended, ${what}; ${hit.message}; ${fix?.title ?? "no fix"}`);
}

const wordsOf = (findings: readonly Finding[]) =>
  findings.map(({ code, message }) => `${code} ${message}`).join(" | ") || "nothing";

/** Where the edits put their text. */
function placesOf(edits: readonly TextEdit[]): Span[] {
  let moved = 0;
  return edits.map(({ span, newText }) => {
    const start = span.start + moved;
    moved += newText.length - (span.end - span.start);
    return { start, end: start + newText.length };
  });
}

/** The findings but for those that say what was said before. */
function withoutKnown(after: readonly Finding[], before: readonly Finding[]): readonly Finding[] {
  const key = ({ code, message, isAboutDocument }: Finding) =>
    isAboutDocument ? code : `${code} ${message}`;
  const known = new Set(before.map(key));
  return after.filter((finding) => !known.has(key(finding)));
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** The table as text, in percent, with the first failures of each row. */
export function tableOfCableRates(title: string, rows: readonly CableFaultRates[]): string {
  const lines = rows.flatMap(({ fault, count, found, alone, mended, failures }) => [
    [
      `${fault.code}: ${fault.name}`.padEnd(WIDEST),
      String(count).padStart(6),
      percent(found, count),
      percent(alone, count),
      fault.isMendable ? percent(mended, count) : "",
    ].join(" "),
    ...failures.slice(0, SHOWN_FAILURES).map((failure) => `    ${failure}`),
  ]);
  const head = [title.padEnd(WIDEST), " count", "  found", "  alone", " mended"].join(" ");
  return [head, ...lines].join("\n");
}

const WIDEST = 72;
const SHOWN_FAILURES = 4;

/** A share in percent, rounded down, so that 100.0 means all. */
function percent(part: number, whole: number): string {
  return whole === 0 ? "" : (Math.floor((1000 * part) / whole) / 10).toFixed(1).padStart(7);
}

/*
 * How many of the faults put into documents the rules of footnotes find, and what else they say: a
 * table with a row for each fault.
 */
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { check, type Finding, type FindingFix } from "../../server/src/rules/check.ts";
import { defaultSettings } from "../../server/src/settings.ts";
import { applyEdits, type Span } from "../../server/src/text/span.ts";
import { type FaultyDocument, footnoteFaults, type NumberedDocument } from "./footnoteFaults.ts";
import type { Random } from "./seededRandom.ts";

/** One fault, over all documents. */
export interface FaultRates {
  readonly name: string;
  readonly isMendable: boolean;
  /** How often it was put in. */
  readonly count: number;
  /** A finding about footnotes stands at the fault or at the number next to it. */
  readonly found: number;
  /** The same, at warning or above. */
  readonly serious: number;
  /** There is no other new finding of any rule. */
  readonly alone: number;
  /** Each fix of the findings there mends one of its code and brings no error. */
  readonly sound: number;
  /** The finding's first fix gives back the document as it was. */
  readonly mended: number;
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
  documents: readonly NumberedDocument[],
  random: Random,
  isWanted: (document: NumberedDocument) => boolean,
): readonly FaultRates[] {
  const rows = new Map(footnoteFaults.map((fault) => [fault.name, emptyRow(fault)]));
  for (const document of documents) {
    const before = memoFindings(document.text);
    for (let index = 0; index < document.notes.length; index++) {
      for (const fault of footnoteFaults) {
        const faulty = isWanted(document) ? fault.put(document, index, random) : undefined;
        const row = rows.get(fault.name);
        if (faulty !== undefined && row !== undefined)
          rows.set(fault.name, added(row, outcome(document, faulty, before)));
      }
    }
  }
  return [...rows.values()];
}

type Outcome = Record<"found" | "serious" | "alone" | "sound" | "mended", boolean>;

function outcome(
  document: NumberedDocument,
  { text, places }: FaultyDocument,
  before: readonly Finding[],
): Outcome {
  const found = memoFindings(text);
  const fresh = withoutKnown(found, before);
  const hits = fresh.filter(
    ({ code, span }) =>
      code.startsWith("footnote/") && places.some((place) => touches(span, place)),
  );
  const [fix] = hits[0]?.fixes ?? [];
  return {
    found: 0 < hits.length,
    serious: hits.some(({ severity }) => severity === "error" || severity === "warning"),
    alone: fresh.length <= 1,
    sound: hits.every((hit) => hit.fixes.every((each) => isSound(text, found, hit, each))),
    mended: fix !== undefined && applyEdits(text, fix.edits) === document.text,
  };
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

function emptyRow({ name, isMendable }: { name: string; isMendable: boolean }): FaultRates {
  return { name, isMendable, count: 0, found: 0, serious: 0, alone: 0, sound: 0, mended: 0 };
}

function added(row: FaultRates, { found, serious, alone, sound, mended }: Outcome): FaultRates {
  return {
    ...row,
    count: row.count + 1,
    found: row.found + Number(found),
    serious: row.serious + Number(serious),
    alone: row.alone + Number(alone),
    sound: row.sound + Number(sound),
    mended: row.mended + Number(mended),
  };
}

/** The table as text, in percent. */
export function tableOfRates(title: string, rows: readonly FaultRates[]): string {
  const head = [title.padEnd(WIDEST), "count", "found", "≥ warning", "alone", "sound", "mended"];
  const lines = rows.map((row) => [
    row.name.padEnd(WIDEST),
    String(row.count),
    percent(row.found, row.count),
    percent(row.serious, row.count),
    percent(row.alone, row.count),
    percent(row.sound, row.count),
    row.isMendable ? percent(row.mended, row.count) : "",
  ]);
  return [head, ...lines]
    .map((cells) => cells.map((cell) => cell.padStart(9)).join(" "))
    .join("\n");
}

const WIDEST = 32;

function percent(part: number, whole: number): string {
  return whole === 0 ? "" : ((100 * part) / whole).toFixed(1);
}

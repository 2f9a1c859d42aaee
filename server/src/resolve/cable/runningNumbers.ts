/**
 * The running number of the post's messages to the Department, which stands after SECSTATE in each
 * section and rises by one from section to section (67 of 68 steps, cable-format 5).
 */
import type { Stretch } from "../../parse/place.ts";
import type { CableDocument } from "../document.ts";
import type { Addressee } from "./addressees.ts";
import { sectionAgreement } from "./agreement/section.ts";
import { findSectionSlips } from "./sectionOrder.ts";

interface RunningNumber {
  readonly text: string;
  readonly value: number;
  readonly stretch: Stretch;
  /** How many sections lie before it. */
  readonly position: number;
}

/** A number that does not fit those of the other sections. */
export interface RunningNumberSlip {
  readonly number: RunningNumber;
  /** With as many digits as written. */
  readonly expected: string;
  readonly witness: RunningNumber;
  /** Whether more than one other section tells so. */
  readonly isDecided: boolean;
}

/** The slips in order; between two sections the later one is taken for wrong. */
export function runningNumberSlips(document: CableDocument): readonly RunningNumberSlip[] {
  const numbers = runningNumbers(document);
  const bases = numbers.map(({ value, position }) => value - position);
  const counts = new Map<number, number>();
  for (const base of bases) counts.set(base, (counts.get(base) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const base = bases.find((each) => counts.get(each) === most);
  const witness = numbers.find((_, i) => bases[i] === base);
  // After 9999 the count begins anew.
  if (base === undefined || witness === undefined || numbers.some(({ text }) => text === LAST))
    return [];
  const isDecided = 1 < most && [...counts.values()].filter((count) => count === most).length === 1;
  return numbers
    .filter((_, i) => bases[i] !== base)
    .map((number) => ({
      number,
      expected: String(base + number.position).padStart(number.text.length, "0"),
      witness,
      isDecided,
    }));
}

const LAST = "9999";

function runningNumbers(document: CableDocument): readonly RunningNumber[] {
  const { headers } = document.bindings;
  const agreement = sectionAgreement(document);
  // Where sections stand twice or in the wrong place, that is the finding.
  if (0 < findSectionSlips(agreement).length) return [];
  const numbered = headers.map((header) => document.parts.sections[header.section]?.number);
  // A count with a slip says nothing about the place of its section.
  const hasNumbers =
    agreement.slips.length === 0 && numbered.every((number) => number !== undefined);
  return headers.flatMap(({ to, info }, i) => {
    const addressee = [...to, ...info].find(isDepartment);
    const stretch = addressee?.numberStretch;
    const text = addressee?.number;
    if (text === undefined || stretch === undefined) return [];
    const position = (hasNumbers ? numbered[i] : undefined) ?? i;
    return [{ text, value: Number(text), stretch, position }];
  });
}

/** SECSTATE, also with the routing indicator that stands before it from the 1980s on. */
function isDepartment({ value }: Addressee): boolean {
  const [word = ""] = value.split(" ", 1);
  return word.slice(word.lastIndexOf("/") + 1) === DEPARTMENT;
}

const DEPARTMENT = "SECSTATE";

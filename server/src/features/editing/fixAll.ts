/** Many fixes at once: all safe ones, or those of one rule. Used by editors and the command line. */
import { analyze, type Snapshot } from "../../resolve/snapshot.ts";
import type { Finding, FindingFix } from "../../rules/check.ts";
import { composeEdits } from "../../text/composeEdits.ts";
import { applyEdits, type TextEdit } from "../../text/span.ts";

/** The findings of a text that count: those that are not accepted. */
export type FindingsOf = (snapshot: Snapshot) => readonly Finding[];

/** Which fix of a finding is carried out; `undefined` for none. */
export type ChooseFix = (finding: Finding) => FindingFix | undefined;

/** The fixes that change no letter, digit or line division. */
export const safeFix: ChooseFix = ({ fixes }) => fixes.find(({ isSafe }) => isSafe);

/** The fix of a finding of this rule that is plainly the one. */
export function fixOfRule(code: string): ChooseFix {
  return (finding) =>
    finding.code === code
      ? finding.fixes.find(({ isPreferred, isSafe }) => isPreferred || isSafe)
      : undefined;
}

export interface FixedText {
  /** Edits of the text as it was, in order. */
  readonly edits: readonly TextEdit[];
  /** The findings that were mended, each as it was found. */
  readonly mended: readonly Finding[];
}

/** Fixes can uncover others; after so many rounds the rest is left. */
const MOST_ROUNDS = 20;

/**
 * Carries out a fix of each finding until none is left that has one. Fixes that overlap come one after
 * the other, each found anew in the text that the one before has made.
 */
export function fixAll(snapshot: Snapshot, findingsOf: FindingsOf, choose: ChooseFix): FixedText {
  const text = snapshot.lines.slice();
  let current = { snapshot, text };
  let edits: readonly TextEdit[] = [];
  const mended: Finding[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const chosen = withoutOverlap(findingsOf(current.snapshot), choose);
    if (chosen.length === 0) break;
    mended.push(...chosen.map(({ finding }) => finding));
    const own = chosen.flatMap(({ fix }) => fix.edits);
    edits = composeEdits(text.length, edits, own);
    const next = applyEdits(current.text, own);
    current = { text: next, snapshot: analyze(next, snapshot.options) };
  }
  return { edits, mended };
}

/**
 * The edits of a fix of each finding, as far as the fixes do not touch one another: what can be offered
 * at a place without analysing the text again.
 */
export function fixesOf(findings: readonly Finding[], choose: ChooseFix): readonly TextEdit[] {
  return withoutOverlap(findings, choose)
    .flatMap(({ fix }) => fix.edits)
    .sort((a, b) => a.span.start - b.span.start);
}

/** Findings with their fixes, as far as these do not touch one another. */
function withoutOverlap(
  findings: readonly Finding[],
  choose: ChooseFix,
): { finding: Finding; fix: FindingFix }[] {
  const chosen: { finding: Finding; fix: FindingFix }[] = [];
  const taken: TextEdit[] = [];
  for (const finding of findings) {
    const fix = choose(finding);
    if (fix === undefined || fix.edits.some((edit) => taken.some((each) => touches(edit, each))))
      continue;
    chosen.push({ finding, fix });
    taken.push(...fix.edits);
  }
  return chosen;
}

function touches(a: TextEdit, b: TextEdit): boolean {
  return a.span.start <= b.span.end && b.span.start <= a.span.end;
}

/** Many fixes at once: all safe ones, or those of one rule. Used by editors and the command line. */
import { analyze, type Snapshot } from "../../resolve/snapshot.ts";
import type { Finding, FindingFix } from "../../rules/check.ts";
import { composeEdits } from "../../text/composeEdits.ts";
import { applyEdits, type Span, type TextEdit } from "../../text/span.ts";

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

/** A finding with the fix that is carried out. */
export interface ChosenFix {
  readonly finding: Finding;
  readonly fix: FindingFix;
}

/** Fixes carried out at once, and the text in which they were found. */
export interface FixRound {
  readonly snapshot: Snapshot;
  readonly text: string;
  /** In the order of the findings; none touches another one. */
  readonly chosen: readonly ChosenFix[];
}

export interface FixedText {
  /** Edits of the text as it was, in order. */
  readonly edits: readonly TextEdit[];
  /** The text after them. */
  readonly text: string;
  /** The findings that were mended, each as it was found. */
  readonly mended: readonly Finding[];
  readonly rounds: readonly FixRound[];
}

/** Fixes can uncover others; after so many rounds the rest is left. */
const MOST_ROUNDS = 20;

/**
 * Carries out a fix of each finding until none is left that has one. Fixes that overlap come one after
 * the other, each found anew in the text that the one before has made. `accepted` are the findings of
 * the first text that are accepted: they stay so, though a fix beside one may change the words by
 * which it is known.
 */
export function fixAll(
  snapshot: Snapshot,
  findingsOf: FindingsOf,
  choose: ChooseFix,
  accepted: readonly Finding[] = [],
): FixedText {
  const before = snapshot.lines.slice();
  let current = { snapshot, text: before };
  let spared: readonly SparedPlace[] = accepted;
  let edits: readonly TextEdit[] = [];
  const rounds: FixRound[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const findings = withoutSpared(findingsOf(current.snapshot), spared);
    const chosen = withoutOverlap(findings, choose);
    if (chosen.length === 0) break;
    rounds.push({ ...current, chosen });
    const own = chosen.flatMap(({ fix }) => fix.edits);
    edits = composeEdits(before.length, edits, own);
    const text = applyEdits(current.text, own);
    spared = moved(spared, own);
    current = { text, snapshot: analyze(text, snapshot.options) };
  }
  const mended = rounds.flatMap(({ chosen }) => chosen.map(({ finding }) => finding));
  return { edits, text: current.text, mended, rounds };
}

/** The code and place of a finding that is accepted. */
type SparedPlace = Pick<Finding, "code" | "span">;

/** The findings but for those of the same rule at a spared place. */
function withoutSpared(
  findings: readonly Finding[],
  spared: readonly SparedPlace[],
): readonly Finding[] {
  if (spared.length === 0) return findings;
  const byCode = new Map<string, TakenSpans>();
  for (const { code, span } of spared) {
    const spans = byCode.get(code) ?? new TakenSpans();
    byCode.set(code, spans);
    spans.add(span);
  }
  return findings.filter(({ code, span }) => !byCode.get(code)?.touches(span));
}

/** The places in the text after edits of it. */
function moved(places: readonly SparedPlace[], edits: readonly TextEdit[]): readonly SparedPlace[] {
  if (places.length === 0) return places;
  const inOrder = [...edits].sort((a, b) => a.span.start - b.span.start);
  const shifts = [0];
  for (const { span, newText } of inOrder)
    shifts.push((shifts.at(-1) ?? 0) + newText.length - (span.end - span.start));
  const shifted = (offset: number) =>
    offset + (shifts[firstIndex(inOrder, ({ span }) => offset < span.end)] ?? 0);
  return places.map(({ code, span }) => {
    const start = shifted(span.start);
    return { code, span: { start, end: Math.max(start, shifted(span.end)) } };
  });
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
function withoutOverlap(findings: readonly Finding[], choose: ChooseFix): ChosenFix[] {
  const chosen: ChosenFix[] = [];
  const taken = new TakenSpans();
  for (const finding of findings) {
    const fix = choose(finding);
    if (fix === undefined || fix.edits.some(({ span }) => taken.touches(span))) continue;
    chosen.push({ finding, fix });
    for (const { span } of fix.edits) taken.add(span);
  }
  return chosen;
}

/** Spans in the order of the text; findings come in it too, so that nearly all are added at the end. */
class TakenSpans {
  private readonly spans: Span[] = [];

  /** Whether a span shares a character or a border with one of them. */
  touches(span: Span): boolean {
    const next = this.indexOf(span.start);
    const [before, after] = [this.spans[next - 1], this.spans[next]];
    return (
      (before !== undefined && touches(before, span)) ||
      (after !== undefined && touches(after, span))
    );
  }

  /** Adds a span; those of one fix may touch each other. */
  add(span: Span): void {
    this.spans.splice(this.indexOf(span.start), 0, span);
  }

  /** The first that begins at an offset or after it. */
  private indexOf(offset: number): number {
    return firstIndex(this.spans, ({ start }) => offset <= start);
  }
}

/** The index of the first entry for which this holds, where it holds for all that follow. */
function firstIndex<Entry>(entries: readonly Entry[], holds: (entry: Entry) => boolean): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = entries[middle];
    if (entry === undefined || holds(entry)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

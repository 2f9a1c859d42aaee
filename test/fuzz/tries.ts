/**
 * What the fuzzer tries: a seed makes a text and a chain of changes, and after each change the text is
 * asked for everything. A fault is a value with the text that has it, so that it can become a fixture.
 */
import { isDeepStrictEqual } from "node:util";
import { safeFix } from "../../server/src/features/editing/fixAll.ts";
import {
  type AnalysisOptions,
  analyze,
  analyzeEdit,
  type Snapshot,
} from "../../server/src/resolve/snapshot.ts";
import type { Finding } from "../../server/src/rules/check.ts";
import { applyEdits, type Span, type TextEdit } from "../../server/src/text/span.ts";
import { answersOf } from "../properties/snapshots.ts";
import { allFindings, checkAll, fileQuestions, placeQuestions } from "../support/everyAnswer.ts";
import { createRandom, type Random } from "../support/seededRandom.ts";
import { treeFaults } from "../support/tree.ts";
import { firstText, type Library } from "./material.ts";
import { mutation } from "./mutate.ts";
import { answerFaults, editFaults, isPlan } from "./placesIn.ts";

/** Something that must not be. */
export interface Fault {
  /** `throws`, `lossy`, `place`, `edit`, `incremental`, `fix`, `wrong` or `slow`, and what was asked. */
  readonly what: string;
  readonly details: string;
  /** The text, or the bytes as a string, that was tried. */
  readonly text: string;
  readonly type: AnalysisOptions["type"];
}

export interface Tried {
  /** Texts that were tried. */
  readonly inputs: number;
  readonly faults: readonly Fault[];
}

/** Characters beyond which a text is not changed any more. */
const LONGEST = 5000;
const TYPES = ["cable", "memo", undefined] as const;

/** Tries a text and those that come of it by changes. */
export function tryDocument(seed: number, library: Library): Tried {
  const random = createRandom(seed);
  const type = random.pick(TYPES);
  let text = firstText(random, library);
  let snapshot = analyze(text, { type });
  const faults: Fault[] = [];
  let inputs = 0;
  for (let steps = random.between(10, 50); 0 <= steps; steps--) {
    inputs++;
    const add = (what: string, details: string) => faults.push({ what, details, text, type });
    trySnapshot(snapshot, random, add);
    if (LONGEST < text.length || 0 < faults.length) break;
    const edit = mutation(text, random, library);
    text = applyEdits(text, [edit]);
    try {
      snapshot = analyzeEdit(edit, snapshot);
      if (random.chance(COMPARED)) compareWithFull(snapshot, text, add);
    } catch (error) {
      add("throws: an edit", reasonOf(error));
      break;
    }
  }
  return { inputs, faults };
}

/** How many of the snapshots that came by an edit are compared with fresh ones. */
const COMPARED = 0.05;
/** How many of the texts have one of their fixes carried out. */
const FIXED = 0.1;

type AddFault = (what: string, details: string) => void;

/** Asks a snapshot for its trees, its findings, and for a few other things by chance. */
function trySnapshot(snapshot: Snapshot, random: Random, add: AddFault): void {
  const attempt = (name: string, work: () => void) => {
    const start = performance.now();
    try {
      work();
    } catch (error) {
      add(`throws: ${name}`, reasonOf(error));
      return;
    }
    if (isSlow(snapshot, name, performance.now() - start)) confirmSlow(name, snapshot, work, add);
  };
  attempt("tree", () => {
    for (const fault of treeFaults(snapshot)) add("lossy", fault);
  });
  const policy = random.pick(["diplomatic", "normalised"] as const);
  attempt(`check ${policy}`, () => {
    for (const finding of allFindings(snapshot, policy)) tryFinding(snapshot, finding, add);
  });
  const ofFile = random.pick(fileQuestions);
  attempt(ofFile.name, () => tryAnswer(snapshot, ofFile.name, ofFile.ask(snapshot), add));
  const ofPlace = random.pick(placeQuestions);
  const offset = random.between(0, snapshot.lines.length);
  attempt(ofPlace.name, () => {
    tryAnswer(snapshot, ofPlace.name, ofPlace.ask(snapshot, offset), add);
  });
  if (random.chance(FIXED)) attempt("a fix", () => tryFix(snapshot, random, policy, add));
}

function tryAnswer(snapshot: Snapshot, name: string, answer: unknown, add: AddFault): void {
  for (const fault of answerFaults(snapshot, answer)) add(`place: ${name}`, fault);
  if (isPlan(answer) && answer.kind === "edits")
    analyze(applyEdits(snapshot.lines.slice(), answer.edits), snapshot.options);
}

function tryFinding(snapshot: Snapshot, { code, span, fixes, related }: Finding, add: AddFault) {
  const { length } = snapshot.lines;
  const spans = [span, ...related.map((place) => place.span)];
  for (const { start, end } of spans)
    if (!(0 <= start && start <= end && end <= length))
      add(`place: ${code}`, `${start} to ${end} of ${length}`);
  for (const { edits } of fixes) {
    const inOrder = [...edits].sort((a, b) => a.span.start - b.span.start);
    for (const fault of editFaults(length, inOrder)) add(`edit: ${code}`, fault);
  }
}

/**
 * Carries out one fix: of findings like the one that it mends there must be fewer, or none where it
 * was, since a mended line may let others be read that have the same fault.
 */
function tryFix(
  snapshot: Snapshot,
  random: Random,
  policy: "diplomatic" | "normalised",
  add: AddFault,
): void {
  const before = allFindings(snapshot, policy);
  const fixable = before.filter(({ fixes }) => 0 < fixes.length);
  if (fixable.length === 0) return;
  const finding = random.pick(fixable);
  const fix = safeFix(finding) ?? random.pick(finding.fixes);
  const text = snapshot.lines.slice();
  const after = checkAll(analyze(applyEdits(text, fix.edits), snapshot.options), policy);
  const likeIt = ({ code, message }: Finding) =>
    code === finding.code && message === finding.message;
  const left = after.filter(likeIt);
  if (left.length < before.filter(likeIt).length) return;
  const { start, end } = spanAfter(finding.span, fix.edits);
  if (left.some(({ span }) => span.start <= end && start <= span.end))
    add(`fix: ${finding.code}`, `"${fix.title}" leaves "${finding.message}"`);
}

/** What a span is once edits are carried out: from its own start to where it ends then. */
function spanAfter(span: Span, edits: readonly TextEdit[]): Span {
  const moved = (limit: number) =>
    edits
      .filter((edit) => edit.span.end <= limit)
      .reduce((sum, edit) => sum + edit.newText.length - (edit.span.end - edit.span.start), limit);
  return { start: Math.min(span.start, moved(span.start)), end: moved(span.end) };
}

function compareWithFull(snapshot: Snapshot, text: string, add: AddFault): void {
  const [found, expected] = [answersOf(snapshot), answersOf(analyze(text, snapshot.options))];
  if (isDeepStrictEqual(found, expected)) return;
  const names = Object.keys(expected) as (keyof typeof expected)[];
  const different = names.filter((name) => !isDeepStrictEqual(found[name], expected[name]));
  add("incremental", `differs in ${different.join(", ")}`);
}

/** Milliseconds for a text of up to 100,000 characters, and so much more for a longer one. */
const ALLOWED = 100;
/** Commands that read the text again before they change it are waited for. */
const ALLOWED_FOR_COMMAND = 1000;

function isSlow({ lines }: Snapshot, name: string, time: number): boolean {
  const allowed = name.startsWith("cablegram.") ? ALLOWED_FOR_COMMAND : ALLOWED;
  return allowed * Math.max(1, lines.length / 100_000) < time;
}

/** The machine may have been busy: only what is slow three times more, by the process's own clock. */
function confirmSlow(name: string, snapshot: Snapshot, work: () => void, add: AddFault): void {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3 && isSlow(snapshot, name, least); i++) {
    const start = cpuMilliseconds();
    work();
    least = Math.min(least, cpuMilliseconds() - start);
  }
  if (isSlow(snapshot, name, least)) add(`slow: ${name}`, `${Math.round(least)} ms`);
}

/** Time of this process alone, whatever else the machine does. */
function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

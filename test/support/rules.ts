/*
 * The table tester of rules. A table says which texts a rule leaves alone and which it reports, and
 * where; everything that holds of all rules is checked on the way: the words of the messages, that a
 * fix mends its finding and brings no error of any rule, that a safe fix changes no letter.
 *
 *   describeRule(missingNote, {
 *     valid: ["He agreed.1\n\n  1. Source: Department of State."],
 *     invalid: ["He agreed.«2»\n\n…", { text: "…", fixed: "…", severity: "information" }],
 *   });
 *
 * `reports` is the same inside a test. The texts go through the whole pipeline: `analyze`, `check`.
 */
import { describe, expect, test } from "vitest";
import { toLibraryDocuments } from "../../server/src/resolve/library/entries.ts";
import { analyze, type Snapshot } from "../../server/src/resolve/snapshot.ts";
import { check, type Finding, type FindingFix } from "../../server/src/rules/check.ts";
import { rules } from "../../server/src/rules/index.ts";
import type { Rule } from "../../server/src/rules/rule.ts";
import type { Policy, Severity } from "../../server/src/settings.ts";
import { applyEdits } from "../../server/src/text/span.ts";
import { LibraryIndex } from "../../server/src/workspace/library/libraryIndex.ts";
import { assertUnmarked, markSpans, readFixture } from "./fixture.ts";

/** How a text is taken. */
export interface Taken {
  /** The document type; by default the rule's, and for a rule for all documents that of the text. */
  readonly type?: "cable" | "memo";
  /** By default the rule's own, or `diplomatic`. */
  readonly policy?: Policy;
}

/** A text that the rule leaves alone. */
export interface ValidCase extends Taken {
  /** Said in the test's title. */
  readonly name?: string;
  readonly text: string;
}

/** A text with marks around what the rule reports. */
export interface InvalidCase extends ValidCase {
  /** Of all findings; by default the rule's own. */
  readonly severity?: Severity;
  /** What the first message must be, or have in it. */
  readonly message?: string | RegExp;
  /** The text after the first fix of the first finding; `undefined` demands nothing of fixes. */
  readonly fixed?: string;
  /** Whether there must be a fix at all: `false` for findings that nobody can mend by rule. */
  readonly hasFix?: boolean;
  /** Whether the first fix of the first finding is a safe one. */
  readonly isSafe?: boolean;
  /** The words at the related places of the first finding, in their order. */
  readonly related?: readonly string[];
}

/** What a rule reports and what it leaves alone; a string is a case with nothing else to say. */
export interface RuleTable extends Taken {
  readonly valid: readonly (string | ValidCase)[];
  readonly invalid: readonly (string | InvalidCase)[];
}

/** A `describe` with one test for each case of the table. */
export function describeRule(rule: Rule, table: RuleTable): void {
  describe(rule.code, () => {
    for (const entry of table.valid) {
      const each = toCase(entry, table);
      test(`leaves alone ${titleOf(each)}`, () => leavesAlone(rule, each));
    }
    for (const entry of table.invalid) {
      const each = toCase<InvalidCase>(entry, table);
      test(`reports ${titleOf(each)}`, () => reportsOne(rule, each));
    }
  });
}

/** All cases of a table inside one test. */
export function reports(rule: Rule, table: RuleTable): void {
  for (const entry of table.valid) leavesAlone(rule, toCase(entry, table));
  for (const entry of table.invalid) reportsOne(rule, toCase<InvalidCase>(entry, table));
}

/** The findings of all rules in a text, as a rule's table takes it. */
export function findingsIn(text: string, taken: Taken = {}): readonly Finding[] {
  const snapshot = analyze(text, { type: taken.type });
  if (snapshot.type === "unknown")
    throw new Error(`The document type is not plain, and the case does not say it: ${text}`);
  const severities = Object.fromEntries(
    rules.flatMap(({ code, severity, isOffByDefault }) =>
      isOffByDefault ? [[code, severity]] : [],
    ),
  );
  return check(
    snapshot,
    { policy: taken.policy ?? "diplomatic", severities },
    ownLibrary(snapshot),
  );
}

/** A library of the documents of one file. */
function ownLibrary(snapshot: Snapshot): { library: LibraryIndex; path: string } {
  const library = new LibraryIndex();
  const path = "folder/file";
  library.put(
    path,
    toLibraryDocuments(snapshot, { path, volume: { id: "folder", isNamed: false } }),
  );
  library.isComplete = true;
  return { library, path };
}

/** The text after a fix. */
function applyFix(text: string, fix: FindingFix): string {
  return applyEdits(text, fix.edits);
}

/**
 * What must hold of the words of every finding: short, one sentence without final stop, and none of
 * the words that only the program's authors use.
 */
export function expectPlainWords(finding: Finding): void {
  expect(finding.message.length, finding.message).toBeLessThanOrEqual(LONGEST_MESSAGE);
  const titles = finding.fixes.map((fix) => fix.title);
  const messages = finding.related.map((related) => related.message);
  for (const words of [finding.message, ...titles, ...messages]) {
    expect(words).not.toMatch(/\.\s*$|^\s|\s$|[\n\r]|^$/);
    expect(words).not.toMatch(AUTHORS_WORDS);
  }
}

/** Characters that a message has at most. */
const LONGEST_MESSAGE = 140;
const AUTHORS_WORDS = /\b(?:kinds?|bound|landmarks?|fingerprints?|candidates?|undefined|NaN)\b/i;

/**
 * Whether every fix of a finding mends it: the findings of its code are fewer afterwards, no code has
 * more errors, and a safe fix leaves letters, digits and line divisions.
 */
export function expectSoundFixes(text: string, finding: Finding, taken: Taken): void {
  const before = findingsIn(text, taken);
  for (const fix of finding.fixes) {
    const mended = applyFix(text, fix);
    const after = findingsIn(mended, taken);
    const hint = `after "${fix.title}": ${mended}`;
    expect(countOf(after, finding.code), hint).toBeLessThan(countOf(before, finding.code));
    expect(newErrors(before, after), hint).toEqual([]);
    if (fix.isSafe) expect(substance(mended), hint).toBe(substance(text));
    if (fix.isPreferred) expect(finding.fixes, hint).toHaveLength(1);
  }
}

function leavesAlone(rule: Rule, each: ValidCase): void {
  assertUnmarked(each.text);
  const taken = takenBy(rule, each);
  const found = ofRule(rule, findingsIn(each.text, taken));
  expect(
    markSpans(
      each.text,
      found.map(({ span }) => span),
    ),
    titles(found),
  ).toBe(each.text);
}

function reportsOne(rule: Rule, each: InvalidCase): void {
  const { text, spans } = readFixture(each.text);
  if (spans.length === 0) throw new Error(`No range is marked: ${each.text}`);
  const taken = takenBy(rule, each);
  const found = ofRule(rule, findingsIn(text, taken));
  expect(
    markSpans(
      text,
      found.map(({ span }) => span),
    ),
    titles(found),
  ).toBe(each.text);
  for (const finding of found) {
    expect(finding.severity, finding.message).toBe(each.severity ?? rule.severity);
    expectPlainWords(finding);
    expectSoundFixes(text, finding, taken);
  }
  const [first] = found;
  if (first !== undefined) expectDetails(text, first, each);
}

function expectDetails(text: string, finding: Finding, each: InvalidCase): void {
  const { message, fixed, hasFix, isSafe, related } = each;
  if (typeof message === "string") expect(finding.message).toBe(message);
  else if (message !== undefined) expect(finding.message).toMatch(message);
  const [fix] = finding.fixes;
  if (fixed !== undefined) expect(fix && applyFix(text, fix)).toBe(fixed);
  if (hasFix !== undefined) expect(0 < finding.fixes.length, "has a fix").toBe(hasFix);
  if (isSafe !== undefined) expect(fix?.isSafe, "is safe").toBe(isSafe);
  const places = finding.related.map(({ span }) => text.slice(span.start, span.end));
  if (related !== undefined) expect(places).toEqual(related);
}

function toCase<Case extends ValidCase>(entry: string | Case, table: RuleTable): Case {
  const { type, policy } = table;
  const base = { ...(type && { type }), ...(policy && { policy }) };
  return { ...base, ...(typeof entry === "string" ? { text: entry } : entry) } as Case;
}

/** The type and the policy under which a rule reports at all, unless the case says others. */
function takenBy(rule: Rule, { type, policy }: Taken): Taken {
  const ownType = rule.documents === "all" ? undefined : rule.documents;
  const chosen = type ?? ownType;
  return { policy: policy ?? rule.policy ?? "diplomatic", ...(chosen && { type: chosen }) };
}

function titleOf({ name, text }: ValidCase): string {
  return name ?? JSON.stringify(text.length < 80 ? text : `${text.slice(0, 77)}…`);
}

function ofRule(rule: Rule, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.code === rule.code);
}

function titles(findings: readonly Finding[]): string {
  return findings.map(({ message }) => message).join("; ");
}

function countOf(findings: readonly Finding[], code: string): number {
  return findings.filter((finding) => finding.code === code).length;
}

function newErrors(before: readonly Finding[], after: readonly Finding[]): readonly string[] {
  const isError = ({ severity }: Finding) => severity === "error";
  const old = before.filter(isError);
  const now = after.filter(isError);
  return now
    .filter(({ code }) => countOf(old, code) < countOf(now, code))
    .map(({ code, message }) => `${code}: ${message}`);
}

/** Letters, digits and line divisions; the target of a link is no part of the original. */
function substance(text: string): string {
  return text.replaceAll(/\]\([^()\s]*\)/g, "]").replaceAll(/[^\p{L}\p{N}\r\n]/gu, "");
}

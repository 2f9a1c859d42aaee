/**
 * Runs the rules on a document, and only those again that may report something else than on the version
 * of the document before: what a rule says that it looks at (`looksAt`, `scope`) is compared.
 */
import type { DocumentLines } from "../parse/documentLines.ts";
import { recordWithoutText } from "../resolve/cable/recordText.ts";
import { changedLines } from "../resolve/changedLines.ts";
import type { Document, Lineage } from "../resolve/document.ts";
import type { Frame } from "../resolve/frame.ts";
import type { Settings } from "../settings.ts";
import { rules } from "./index.ts";
import type { LineRule, LooksAt, Report, Rule, RuleContext } from "./rule.ts";

/** A report with the rule that made it. */
export interface CodedReport {
  readonly rule: Rule;
  readonly report: Report;
}

interface KeptReports {
  readonly context: RuleContext;
  readonly reports: readonly CodedReport[];
}

/** Reports by document; it is immutable, so they hold as long as it does. */
const kept = new WeakMap<Document, KeptReports>();

/** What the rules about one document report. */
export function reportsOf(document: Document, context: RuleContext): readonly CodedReport[] {
  const before = kept.get(document);
  if (before !== undefined && isSameContext(before.context, context)) return before.reports;
  const reports = runRules(document, context);
  kept.set(document, { context, reports });
  return reports;
}

function isSameContext(a: RuleContext, b: RuleContext): boolean {
  return a.policy === b.policy && a.vocabulary === b.vocabulary;
}

/** What the rules of a lineage's last version reported. */
interface KeptVersion {
  readonly context: RuleContext;
  readonly plan: RulePlan;
  readonly frame: Frame;
  /** Of each group of the plan what its rules looked at, and what they reported. */
  readonly looked: readonly (object | undefined)[];
  readonly groups: readonly (readonly CodedReport[])[];
  readonly lines: DocumentLines;
  readonly ofLines: readonly LineReport[];
}

const keptVersions = new WeakMap<Lineage, KeptVersion>();

/** The reports of all rules about one document, those taken over whose part of it is as it was. */
function runRules(document: Document, context: RuleContext): readonly CodedReport[] {
  const { frame, lines, lineage } = document;
  const hasNoText = !hasText(document);
  const plan = planFor(document.kind, context.policy, hasNoText);
  const last = keptVersions.get(lineage);
  const before = last?.plan === plan && isSameContext(last.context, context) ? last : undefined;
  const looked = plan.groups.map(({ looksAt }) => looksAt?.(document));
  const groups = plan.groups.map((group, i) => {
    const isKept = group.isOfFrame && before?.frame === frame && before.looked[i] === looked[i];
    return (isKept && before.groups[i]) || runGroup(group.rules, document, context);
  });
  const ofLines = reportLines(plan.lineRules, lines, before);
  keptVersions.set(lineage, { context, plan, frame, looked, groups, lines, ofLines });
  const reports = groups.flat();
  return ofLines.length === 0 ? reports : [...reports, ...ofLines.map(({ coded }) => coded)];
}

/** A record without message text has nothing that most rules could look at. */
function hasText(document: Document): boolean {
  return document.kind === "memo" || recordWithoutText(document) === undefined;
}

function runGroup(
  group: readonly Rule[],
  document: Document,
  context: RuleContext,
): readonly CodedReport[] {
  const reports: CodedReport[] = [];
  for (const rule of group) runRule(rule, document, context, reports);
  return reports.length === 0 ? NO_REPORTS : reports;
}

const NO_REPORTS: readonly CodedReport[] = [];

/** Rules that look at the same, and are run together. */
interface RuleGroup {
  readonly looksAt: LooksAt<Document> | undefined;
  /** Whether nothing but the frame and what they look at changes what they report. */
  readonly isOfFrame: boolean;
  readonly rules: readonly Rule[];
}

/** The rules that are run on such a document. */
interface RulePlan {
  readonly groups: readonly RuleGroup[];
  readonly lineRules: readonly LineRule[];
}

const plans = new Map<string, RulePlan>();

/** The rules about such documents; each plan is made once. */
function planFor(kind: Document["kind"], policy: Settings["policy"], hasNoText: boolean): RulePlan {
  const key = `${kind} ${policy} ${hasNoText}`;
  let plan = plans.get(key);
  if (plan === undefined) {
    plan = toPlan(
      rules.filter(
        (rule) =>
          rule.scope !== "library" &&
          isAbout(rule, kind, policy) &&
          (rule.isForRecordsWithoutText ?? false) === hasNoText,
      ),
    );
    plans.set(key, plan);
  }
  return plan;
}

function isAbout(rule: Rule, kind: Document["kind"], policy: Settings["policy"]): boolean {
  if (rule.scope === "file") return false;
  if (rule.policy !== undefined && rule.policy !== policy) return false;
  return rule.documents === "all" || rule.documents === kind;
}

function toPlan(list: readonly Rule[]): RulePlan {
  const groups = new Map<
    unknown,
    { looksAt: RuleGroup["looksAt"]; isOfFrame: boolean; rules: Rule[] }
  >();
  const lineRules: LineRule[] = [];
  for (const rule of list) {
    if (rule.scope === "line") lineRules.push(rule);
    else if (rule.scope !== "file") {
      // The plan is for documents of the rule's kind.
      const looksAt = rule.looksAt as RuleGroup["looksAt"];
      const key = looksAt ?? rule.scope;
      const group = groups.get(key) ?? { looksAt, isOfFrame: key !== "document", rules: [] };
      groups.set(key, group);
      group.rules.push(rule);
    }
  }
  return { groups: [...groups.values()], lineRules };
}

const NO_LINES: DocumentLines = [];

/** A report about a line, with the number of the line. */
interface LineReport {
  readonly line: number;
  readonly coded: CodedReport;
}

/** The reports of the rules about lines; lines that no edit touched or moved are not asked again. */
function reportLines(
  lineRules: readonly LineRule[],
  lines: DocumentLines,
  before: KeptVersion | undefined,
): readonly LineReport[] {
  const { first, end, moved } = changedLines(lines, before?.lines ?? NO_LINES);
  const known = before?.ofLines ?? [];
  if (first === end && moved === 0) return known;
  const reports = known.filter(({ line }) => line < first);
  const below = new Set(known.map(({ line }) => line).filter((line) => end - moved <= line));
  for (const rule of lineRules) {
    let line = first;
    const report = (found: Report) => reports.push({ line, coded: { rule, report: found } });
    const run = () => {
      const source = lines[line];
      if (source !== undefined) rule.checkLine(source, line, report);
    };
    for (; line < end; line++) run();
    for (const before of below) {
      line = before + moved;
      run();
    }
  }
  return reports;
}

/** What the rules that look at other documents too report of one; nothing is kept. */
export function reportsAbout(document: Document, context: RuleContext): readonly CodedReport[] {
  const own = rules.filter(
    (rule) => rule.scope === "library" && isAbout(rule, document.kind, context.policy),
  );
  return hasText(document) ? runGroup(own, document, context) : NO_REPORTS;
}

function runRule(
  rule: Rule,
  document: Document,
  context: RuleContext,
  reports: CodedReport[],
): void {
  if (rule.scope === "file" || rule.scope === "line") return;
  const report = (found: Report) => reports.push({ rule, report: found });
  if (rule.documents === "all") rule.check(document, report, context);
  else if (rule.documents === "cable" && document.kind === "cable")
    rule.check(document, report, context);
  else if (rule.documents === "memo" && document.kind === "memo")
    rule.check(document, report, context);
}

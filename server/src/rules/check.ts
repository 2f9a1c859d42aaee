/** Runs the rules over a snapshot and gives the findings in the order of the text. */

import type { Stretch } from "../parse/place.ts";
import { recordWithoutText } from "../resolve/cable/recordText.ts";
import type { Document } from "../resolve/document.ts";
import type { Frame } from "../resolve/frame.ts";
import type { Library } from "../resolve/library/library.ts";
import { type PlacedDocument, positionOf, type Snapshot, spanOf } from "../resolve/snapshot.ts";
import type { Settings, Severity } from "../settings.ts";
import type { PositionRange, Span } from "../text/span.ts";
import { defaultVocabulary } from "../vocabulary/vocabulary.ts";
import { rules } from "./index.ts";
import type { Report, Rule, RuleContext, WaitsFor } from "./rule.ts";

export interface FindingFix {
  readonly title: string;
  readonly isSafe: boolean;
  readonly isPreferred: boolean;
  readonly edits: readonly { readonly span: Span; readonly newText: string }[];
}

/** A finding in the file: spans are UTF-16 offsets from its start, ranges lines and characters. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  /** The same as lines and characters. */
  readonly range: PositionRange;
  readonly fixes: readonly FindingFix[];
  readonly related: readonly {
    readonly message: string;
    readonly span: Span;
    readonly range: PositionRange;
  }[];
  readonly waitsFor: WaitsFor | undefined;
  readonly isAboutDocument: boolean;
  /** Index of its document in the snapshot. */
  readonly document: number;
}

/** The part of the settings that the checks depend on. */
export type CheckSettings = Pick<Settings, "policy" | "severities">;

/**
 * The findings of a snapshot under these settings, sorted by place, then by code. A file of unknown
 * type has none. The reports of a document are kept with it, so that an untouched one is not checked
 * again. Rules that ask for other documents need the library, and the file's name in it.
 */
export function check(
  snapshot: Snapshot,
  settings: CheckSettings,
  place?: LibraryFile,
): readonly Finding[] {
  const context: RuleContext = {
    policy: settings.policy,
    vocabulary: snapshot.options.vocabulary ?? defaultVocabulary,
  };
  const ofFile = fileReports(snapshot);
  return snapshot.documents.flatMap((placed, index) => {
    const own = keptFindings(snapshot, placed, index, context, settings);
    const others = [
      ...(ofFile.get(index) ?? []),
      ...reportsAcross(placed.document, index, context, settings, place),
    ];
    if (others.length === 0) return own;
    return inTextOrder([...own, ...toFindings(snapshot, placed, index, others, settings)]);
  });
}

/** Of a document, by what they were made from. */
interface KeptFindings {
  readonly reports: readonly CodedReport[];
  readonly severities: Settings["severities"];
  readonly firstLine: number;
  readonly offset: number;
  readonly index: number;
  readonly findings: readonly Finding[];
}

const keptByDocument = new WeakMap<Document, KeptFindings>();

/** The findings of the rules about one document, made anew where it has changed or moved. */
function keptFindings(
  snapshot: Snapshot,
  placed: PlacedDocument,
  index: number,
  context: RuleContext,
  settings: CheckSettings,
): readonly Finding[] {
  const { document, firstLine } = placed;
  const reports = reportsOf(document, context);
  if (reports.length === 0) return NONE;
  const offset = snapshot.lines.offsetOfLine(firstLine);
  const before = keptByDocument.get(document);
  const isSame =
    before?.reports === reports &&
    before.severities === settings.severities &&
    before.firstLine === firstLine &&
    before.offset === offset &&
    before.index === index;
  if (before !== undefined && isSame) return before.findings;
  const findings = toFindings(snapshot, placed, index, reports, settings);
  const { severities } = settings;
  keptByDocument.set(document, { reports, severities, firstLine, offset, index, findings });
  return findings;
}

const NONE: readonly Finding[] = [];

function toFindings(
  snapshot: Snapshot,
  placed: PlacedDocument,
  index: number,
  reports: readonly CodedReport[],
  settings: CheckSettings,
): readonly Finding[] {
  const findings = reports.flatMap(({ rule, report }) => {
    const severity = severityOf(rule, report, settings);
    return severity === undefined
      ? []
      : [toFinding(snapshot, placed, index, rule, report, severity)];
  });
  return inTextOrder(findings);
}

function inTextOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || compareText(a.code, b.code),
  );
}

/** A file of a library. */
export interface LibraryFile {
  readonly library: Library;
  readonly path: string;
}

/** Whether a rule that is off by default, and needs the other documents, is on. */
export function needsLibrary({ severities }: CheckSettings): boolean {
  return rules.some(
    ({ scope, code }) => scope === "library" && (severities[code] ?? "off") !== "off",
  );
}

/** What depends on other documents is not kept, since these change without this one. */
function reportsAcross(
  document: Document,
  index: number,
  context: RuleContext,
  settings: CheckSettings,
  place: LibraryFile | undefined,
): readonly CodedReport[] {
  if (place === undefined || !needsLibrary(settings)) return [];
  const entry = place.library.documentsOf(place.path)[index];
  if (entry === undefined) return [];
  const others = { library: place.library, document: entry };
  return runRules(document, { ...context, others }, ({ scope }) => scope === "library");
}

interface CodedReport {
  readonly rule: Rule;
  readonly report: Report;
}

/** What the rules about a file report of its documents, by the index of the document. */
function fileReports(snapshot: Snapshot): ReadonlyMap<number, readonly CodedReport[]> {
  const found = new Map<number, CodedReport[]>();
  const documents = snapshot.documents.flatMap(({ document }) =>
    document.kind === "memo" ? [document] : [],
  );
  for (const rule of rules) {
    if (rule.scope !== "file") continue;
    rule.checkFile(documents, (index, report) => {
      const reports = found.get(index) ?? [];
      reports.push({ rule, report });
      found.set(index, reports);
    });
  }
  return found;
}

interface KeptReports {
  readonly context: RuleContext;
  readonly reports: readonly CodedReport[];
}

/** Reports by document or frame; both are immutable, so they hold as long as they do. */
const kept = new WeakMap<Document | Frame, KeptReports>();

function reportsOf(document: Document, context: RuleContext): readonly CodedReport[] {
  return keptReports(document, context, () => {
    const ofFrame = keptReports(document.frame, context, () =>
      runRules(document, context, ({ scope }) => scope === "frame"),
    );
    const ofText = runRules(
      document,
      context,
      ({ scope }) => scope !== "frame" && scope !== "library",
    );
    return ofFrame.length === 0 ? ofText : [...ofFrame, ...ofText];
  });
}

/** What was reported of something under the same context, or else what `run` reports. */
function keptReports(
  of: Document | Frame,
  context: RuleContext,
  run: () => readonly CodedReport[],
): readonly CodedReport[] {
  const before = kept.get(of);
  const isSame =
    before?.context.policy === context.policy && before.context.vocabulary === context.vocabulary;
  if (before !== undefined && isSame) return before.reports;
  const reports = run();
  kept.set(of, { context, reports });
  return reports;
}

function runRules(
  document: Document,
  context: RuleContext,
  isWanted: (rule: Rule) => boolean,
): readonly CodedReport[] {
  const reports: CodedReport[] = [];
  for (const rule of rulesFor(document))
    if (isWanted(rule)) runRule(rule, document, context, reports);
  return reports;
}

/** A record without message text has nothing that the other rules could look at. */
function rulesFor(document: Document): readonly Rule[] {
  const hasNoText = document.kind === "cable" && recordWithoutText(document) !== undefined;
  return rules.filter((rule) => (rule.isForRecordsWithoutText ?? false) === hasNoText);
}

function runRule(
  rule: Rule,
  document: Document,
  context: RuleContext,
  reports: CodedReport[],
): void {
  if (rule.scope === "file") return;
  if (rule.policy !== undefined && rule.policy !== context.policy) return;
  const report = (found: Report) => reports.push({ rule, report: found });
  if (rule.documents === "all") rule.check(document, report, context);
  else if (rule.documents === "cable" && document.kind === "cable")
    rule.check(document, report, context);
  else if (rule.documents === "memo" && document.kind === "memo")
    rule.check(document, report, context);
}

/** The severity that the settings give a rule, or its own; `undefined` if it is off. */
function severityOf(rule: Rule, report: Report, settings: CheckSettings): Severity | undefined {
  const chosen = settings.severities[rule.code];
  if (chosen === "off" || (chosen === undefined && rule.isOffByDefault)) return undefined;
  // A rule lowers the severity of a doubtful case; a choice of the user stands for the clear ones.
  if (report.severity !== undefined) return lower(report.severity, chosen ?? report.severity);
  return chosen ?? rule.severity;
}

const RANK: Readonly<Record<Severity, number>> = { error: 3, warning: 2, information: 1, hint: 0 };

function lower(a: Severity, b: Severity): Severity {
  return RANK[a] <= RANK[b] ? a : b;
}

function toFinding(
  snapshot: Snapshot,
  placed: PlacedDocument,
  document: number,
  rule: Rule,
  report: Report,
  severity: Severity,
): Finding {
  const span = (stretch: Stretch): Span => spanOf(snapshot, placed, stretch);
  const range = ({ start, end }: Stretch): PositionRange => ({
    start: positionOf(snapshot, placed, start),
    end: positionOf(snapshot, placed, end),
  });
  return {
    code: rule.code,
    severity,
    message: report.message,
    span: span(report.stretch),
    range: range(report.stretch),
    fixes: (report.fixes ?? []).map(({ title, isSafe, isPreferred, edits }) => ({
      title,
      isSafe,
      isPreferred,
      edits: edits.map(({ stretch, newText }) => ({ span: span(stretch), newText })),
    })),
    related: (report.related ?? []).map(({ message, stretch }) => ({
      message,
      span: span(stretch),
      range: range(stretch),
    })),
    waitsFor: report.waitsFor,
    isAboutDocument: report.isAboutDocument ?? false,
    document,
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a === b ? 0 : 1;
}

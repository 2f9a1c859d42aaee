/** Runs the rules over a snapshot and gives the findings in the order of the text. */

import type { Stretch } from "../parse/place.ts";
import type { Document } from "../resolve/document.ts";
import type { Library } from "../resolve/library/library.ts";
import { type PlacedDocument, rangeOf, type Snapshot, spanOf } from "../resolve/snapshot.ts";
import type { Settings, Severity } from "../settings.ts";
import type { PositionRange, Span } from "../text/span.ts";
import { defaultVocabulary } from "../vocabulary/vocabulary.ts";
import { rules } from "./index.ts";
import type { RuleContext, WaitsFor } from "./rule.ts";
import { type CodedReport, reportsAbout, reportsOf } from "./runRules.ts";

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

export function check(
  snapshot: Snapshot,
  settings: CheckSettings,
  place?: LibraryFile,
): readonly Finding[] {
  return new Checker().check(snapshot, settings, place);
}

/** Checks the versions of a file one after the other, and makes new findings only for what has changed or moved. */
export class Checker {
  private last: Checked | undefined;
  private lastOfFile:
    | { readonly documents: readonly PlacedDocument[]; readonly reports: FileReports }
    | undefined;

  /** As the function `check`. */
  check(snapshot: Snapshot, settings: CheckSettings, place?: LibraryFile): readonly Finding[] {
    const context: RuleContext = {
      policy: settings.policy,
      vocabulary: snapshot.options.vocabulary ?? defaultVocabulary,
    };
    const { documents } = snapshot;
    const own = this.ownFindings(snapshot, context, settings);
    this.last = { documents, context, severities: settings.severities, own };
    const ofFile = this.fileReports(snapshot);
    const all = own.map((found, index) => {
      const placed = documents[index] as PlacedDocument;
      const others = [
        ...(ofFile.get(index) ?? []),
        ...reportsAcross(placed.document, index, context, settings, place),
      ];
      if (others.length === 0) return found;
      return inTextOrder([...found, ...toFindings(snapshot, placed, index, others, settings)]);
    });
    return all.flat();
  }

  /** The findings of the rules about one document, for each document. */
  private ownFindings(
    snapshot: Snapshot,
    context: RuleContext,
    settings: CheckSettings,
  ): readonly (readonly Finding[])[] {
    const { documents } = snapshot;
    const before = this.lastUnder(context, settings);
    const count = documents.length;
    const moved = count - before.documents.length;
    let first = 0;
    // Where all that stands above is the same, spans are too.
    while (first < count && documents[first] === before.documents[first]) first++;
    let end = count;
    while (first < end && isSameDocument(documents[end - 1], before.documents[end - 1 - moved]))
      end--;
    return documents.map((placed, index) => {
      if (index < first) return before.own[index] ?? NONE;
      if (end <= index && before.own[index - moved]?.length === 0) return NONE;
      const reports = reportsOf(placed.document, context);
      if (reports.length === 0) return NONE;
      return toFindings(snapshot, placed, index, reports, settings);
    });
  }

  /** What depends on the headings of the documents, which are as they were while one types elsewhere. */
  private fileReports({ documents }: Snapshot): FileReports {
    const before = this.lastOfFile;
    const isSame =
      before?.documents.length === documents.length &&
      documents.every(({ document }, i) =>
        haveSameHeading(document, before.documents[i]?.document),
      );
    const reports = isSame ? before.reports : fileReports(documents);
    this.lastOfFile = { documents, reports };
    return reports;
  }

  private lastUnder(context: RuleContext, { severities }: CheckSettings): Checked {
    const { last } = this;
    const isSame =
      last?.severities === severities &&
      last.context.policy === context.policy &&
      last.context.vocabulary === context.vocabulary;
    return last !== undefined && isSame ? last : { documents: [], context, severities, own: [] };
  }
}

/** A version that was checked, with the findings of each document. */
interface Checked {
  readonly documents: readonly PlacedDocument[];
  readonly context: RuleContext;
  readonly severities: Settings["severities"];
  readonly own: readonly (readonly Finding[])[];
}

function isSameDocument(a: PlacedDocument | undefined, b: PlacedDocument | undefined): boolean {
  return a !== undefined && a.document === b?.document;
}

const NONE: readonly Finding[] = [];

function toFindings(
  snapshot: Snapshot,
  placed: PlacedDocument,
  index: number,
  reports: readonly CodedReport[],
  settings: CheckSettings,
): readonly Finding[] {
  const findings = reports.flatMap((coded) => {
    const severity = severityOf(coded, settings);
    return severity === undefined ? [] : [toFinding(snapshot, placed, index, coded, severity)];
  });
  return findings.length < 2 ? findings : inTextOrder(findings);
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
  return reportsAbout(document, { ...context, others });
}

/** Whether two versions of a document have the same number and title at the same place. */
function haveSameHeading(document: Document, before: Document | undefined): boolean {
  if (document === before) return true;
  if (before?.kind !== document.kind) return false;
  if (document.kind === "cable" || before.kind === "cable") return true;
  return document.frame === before.frame && document.bindings.title === before.bindings.title;
}

/** By the index of the document in the snapshot. */
type FileReports = ReadonlyMap<number, readonly CodedReport[]>;

/** What the rules about a file report of its documents. */
function fileReports(placed: readonly PlacedDocument[]): FileReports {
  const documents = placed.flatMap(({ document }) => (document.kind === "memo" ? [document] : []));
  const found = new Map<number, CodedReport[]>();
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

/** The severity that the settings give a rule, or its own; `undefined` if it is off. */
function severityOf({ rule, report }: CodedReport, settings: CheckSettings): Severity | undefined {
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
  { rule, report }: CodedReport,
  severity: Severity,
): Finding {
  const span = (stretch: Stretch) => spanOf(snapshot, placed, stretch);
  const range = (stretch: Stretch) => rangeOf(snapshot, placed, stretch);
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

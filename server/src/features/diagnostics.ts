/** Findings as diagnostics of the protocol. */
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
} from "vscode-languageserver-types";

import type { Finding } from "../rules/check.ts";
import { rulePageUrl } from "../rules/rulePage.ts";
import type { Severity } from "../settings.ts";
import type { PositionRange } from "../text/span.ts";

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Whether two findings make the same diagnostic. */
export function makeSameDiagnostic(a: Finding, b: Finding): boolean {
  if (a === b) return true;
  const isSame =
    a.code === b.code &&
    a.severity === b.severity &&
    a.message === b.message &&
    isSameRange(a.range, b.range) &&
    a.related.length === b.related.length;
  return isSame && a.related.every((one, i) => isSameRelated(one, b.related[i]));
}

function isSameRelated(a: Related, b: Related | undefined): boolean {
  return b !== undefined && a.message === b.message && isSameRange(a.range, b.range);
}

function isSameRange(a: PositionRange, b: PositionRange): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}

type Related = Finding["related"][number];

/** A finding as a diagnostic of the file with this address. */
export function toDiagnostic(uri: string, finding: Finding): Diagnostic {
  const related: DiagnosticRelatedInformation[] = finding.related.map(({ message, range }) => ({
    message,
    location: { uri, range },
  }));
  return {
    range: finding.range,
    severity: SEVERITY[finding.severity],
    code: finding.code,
    codeDescription: { href: rulePageUrl(finding.code) },
    source: "cablegram",
    message: finding.message,
    ...(related.length === 0 ? {} : { relatedInformation: related }),
  };
}

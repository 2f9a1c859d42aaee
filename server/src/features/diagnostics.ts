/** Findings as diagnostics of the protocol. */
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
} from "vscode-languageserver-types";

import type { Snapshot } from "../resolve/snapshot.ts";
import type { Finding } from "../rules/check.ts";
import { rulePageUrl } from "../rules/rulePage.ts";
import type { Severity } from "../settings.ts";
import { toLspRange } from "./location.ts";

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A finding as a diagnostic of the file with this address. */
export function toDiagnostic(snapshot: Snapshot, uri: string, finding: Finding): Diagnostic {
  const related: DiagnosticRelatedInformation[] = finding.related.map(({ message, span }) => ({
    message,
    location: { uri, range: toLspRange(snapshot, span) },
  }));
  return {
    range: toLspRange(snapshot, finding.span),
    severity: SEVERITY[finding.severity],
    code: finding.code,
    codeDescription: { href: rulePageUrl(finding.code) },
    source: "cablegram",
    message: finding.message,
    ...(related.length === 0 ? {} : { relatedInformation: related }),
  };
}

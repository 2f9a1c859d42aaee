/** Code actions: the fixes of the findings at a place, and the two answers that are no fix. */
import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver-types";
import type { Snapshot } from "../resolve/snapshot.ts";
import type { Finding } from "../rules/check.ts";
import type { Span } from "../text/span.ts";
import { toDiagnostic } from "./diagnostics.ts";
import { toLspRange } from "./location.ts";

/** Commands that the server carries out. */
export const ACCEPT_COMMAND = "cablegram.acceptFinding";
export const TURN_OFF_COMMAND = "cablegram.turnOffRule";

/** What the commands need to find the finding again. */
export interface FindingArgument {
  readonly uri: string;
  readonly code: string;
  readonly start: number;
  readonly end: number;
  readonly version: number;
}

export interface CodeActionContext {
  readonly uri: string;
  readonly version: number;
  readonly findings: readonly Finding[];
}

/** The actions for the findings that touch a span, the preferred fixes first. */
export function getCodeActions(
  snapshot: Snapshot,
  span: Span,
  context: CodeActionContext,
): readonly CodeAction[] {
  const touched = context.findings.filter(
    (finding) => finding.span.start <= span.end && span.start <= finding.span.end,
  );
  const fixes = touched.flatMap((finding) => fixActions(snapshot, finding, context));
  const answers = touched.flatMap((finding) => answerActions(snapshot, finding, context));
  return [...fixes.sort((a, b) => Number(b.isPreferred) - Number(a.isPreferred)), ...answers];
}

function fixActions(
  snapshot: Snapshot,
  finding: Finding,
  { uri }: CodeActionContext,
): CodeAction[] {
  return finding.fixes.map(({ title, isPreferred, edits }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(snapshot, uri, finding)],
    isPreferred,
    edit: {
      changes: {
        [uri]: edits.map(({ span, newText }) => ({ range: toLspRange(snapshot, span), newText })),
      },
    },
  }));
}

function answerActions(
  snapshot: Snapshot,
  finding: Finding,
  { uri, version }: CodeActionContext,
): CodeAction[] {
  const diagnostics: Diagnostic[] = [toDiagnostic(snapshot, uri, finding)];
  const { code, span } = finding;
  const argument: FindingArgument = { uri, code, start: span.start, end: span.end, version };
  const action = (title: string, command: string): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics,
    command: { title, command, arguments: [argument] },
  });
  return [
    action("Accept as in the Original", ACCEPT_COMMAND),
    action(`Turn Off ${code} for This Folder`, TURN_OFF_COMMAND),
  ];
}

/**
 * Code actions: the fixes of the findings at a place and of all like them, the answers that are no fix,
 * all safe fixes of the file, and the editing commands that make sense at the place.
 */
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type WorkspaceEdit,
} from "vscode-languageserver-types";
import type { Snapshot } from "../resolve/snapshot.ts";
import type { Finding } from "../rules/check.ts";
import type { Span, TextEdit } from "../text/span.ts";
import {
  ACCEPT_COMMAND,
  EDIT_COMMAND,
  TURN_OFF_COMMAND,
  TURN_OFF_HERE_COMMAND,
} from "./commandNames.ts";
import { toDiagnostic } from "./diagnostics.ts";
import { editingCommands } from "./editing/commands.ts";
import { type FindingsOf, fixAll, fixesOf, fixOfRule, safeFix } from "./editing/fixAll.ts";
import { toLspRange } from "./location.ts";

/** The kind of the action that carries out all safe fixes, for *on save* settings. */
export const FIX_ALL_KIND = "source.fixAll.cablegram";

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
  /** The findings of another text of the same file, for fixes one after the other. */
  readonly findingsOf: FindingsOf;
  /** The findings of this text that are accepted. */
  readonly acceptedFindings?: () => readonly Finding[];
  /** The kinds that are asked for; all but `source` where none are. */
  readonly only?: readonly string[] | undefined;
}

/** The actions at a span: fixes first, the preferred ones before, then answers and refactorings. */
export function getCodeActions(
  snapshot: Snapshot,
  span: Span,
  context: CodeActionContext,
): readonly CodeAction[] {
  const actions: CodeAction[] = [];
  if (isAsked(context, CodeActionKind.QuickFix)) {
    const touched = context.findings.filter(
      (finding) => finding.span.start <= span.end && span.start <= finding.span.end,
    );
    const fixes = touched.flatMap((finding) => fixActions(snapshot, finding, context));
    actions.push(...fixes.sort((a, b) => Number(b.isPreferred) - Number(a.isPreferred)));
    actions.push(...sameKindActions(snapshot, touched, context));
    actions.push(...touched.flatMap((finding) => answerActions(finding, context)));
  }
  if (isAsked(context, CodeActionKind.RefactorRewrite))
    actions.push(...refactorings(snapshot, span, context));
  // Source actions belong to the file and are offered only when they are asked for.
  if (context.only !== undefined && isAsked(context, FIX_ALL_KIND))
    actions.push(...fixAllAction(snapshot, context));
  return actions;
}

/** Whether a kind, or one above it, is asked for: `refactor` asks for `refactor.rewrite`. */
function isAsked({ only }: CodeActionContext, kind: string): boolean {
  return only === undefined || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
}

/** One action for each rule that has several findings with a plain fix in the file. */
function sameKindActions(
  snapshot: Snapshot,
  touched: readonly Finding[],
  context: CodeActionContext,
): CodeAction[] {
  return [...new Set(touched.map(({ code }) => code))].flatMap((code) => {
    const choose = fixOfRule(code);
    const count = context.findings.filter((finding) => choose(finding) !== undefined).length;
    if (count < 2) return [];
    const edits = fixesOf(context.findings, choose);
    const title = `Fix All ${count} of ${code} in This File`;
    return [{ title, kind: CodeActionKind.QuickFix, edit: toEdit(snapshot, context, edits) }];
  });
}

function fixAllAction(snapshot: Snapshot, context: CodeActionContext): CodeAction[] {
  const { edits, mended } = fixAll(
    snapshot,
    context.findingsOf,
    safeFix,
    context.acceptedFindings?.(),
  );
  if (mended.length === 0) return [];
  const title = "Carry Out All Safe Fixes";
  return [{ title, kind: FIX_ALL_KIND, edit: toEdit(snapshot, context, edits) }];
}

function toEdit(
  snapshot: Snapshot,
  { uri }: CodeActionContext,
  edits: readonly TextEdit[],
): WorkspaceEdit {
  const changes = edits.map(({ span, newText }) => ({
    range: toLspRange(snapshot, span),
    newText,
  }));
  return { changes: { [uri]: changes } };
}

/**
 * The editing commands that make sense at the place. Their plans are made when one is chosen, since an
 * editor asks for actions at each move of the caret.
 */
function refactorings(
  snapshot: Snapshot,
  span: Span,
  { uri }: CodeActionContext,
): readonly CodeAction[] {
  const selections = [toLspRange(snapshot, span)];
  return editingCommands.flatMap(({ id, title, isOffered }) => {
    if (!isOffered(snapshot, span)) return [];
    const command = {
      title,
      command: EDIT_COMMAND,
      arguments: [{ uri, command: id, selections }],
    };
    return [{ title, kind: CodeActionKind.RefactorRewrite, command }];
  });
}

function fixActions(
  snapshot: Snapshot,
  finding: Finding,
  context: CodeActionContext,
): CodeAction[] {
  return finding.fixes.map(({ title, isPreferred, edits }) => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(context.uri, finding)],
    isPreferred,
    edit: toEdit(snapshot, context, edits),
  }));
}

function answerActions(finding: Finding, { uri, version }: CodeActionContext): CodeAction[] {
  const diagnostics: Diagnostic[] = [toDiagnostic(uri, finding)];
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
    action(`Turn Off ${code} for This File`, TURN_OFF_HERE_COMMAND),
    action(`Turn Off ${code} for This Folder`, TURN_OFF_COMMAND),
  ];
}

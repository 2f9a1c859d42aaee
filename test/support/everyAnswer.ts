/**
 * All that an editor or the command line may ask of a snapshot, as a list with names: for tests with
 * hostile texts and for the fuzzer, which want to know what throws, what is wrong and what takes long.
 */
import { getCodeActions } from "../../server/src/features/codeActions.ts";
import { getNoteLenses } from "../../server/src/features/codeLenses.ts";
import { getCompletions } from "../../server/src/features/completion/completion.ts";
import { continueLine } from "../../server/src/features/continueLine.ts";
import { getCoverage } from "../../server/src/features/coverage.ts";
import { getDefinition } from "../../server/src/features/definition.ts";
import { toDiagnostic } from "../../server/src/features/diagnostics.ts";
import { getDocumentHighlights } from "../../server/src/features/documentHighlights.ts";
import { getDocumentSymbols } from "../../server/src/features/documentSymbols.ts";
import { editingCommands } from "../../server/src/features/editing/commands.ts";
import { fixAll, safeFix } from "../../server/src/features/editing/fixAll.ts";
import { prepareRename, renameFootnote } from "../../server/src/features/editing/renameFootnote.ts";
import { withoutForbidden } from "../../server/src/features/export/clean.ts";
import { toHtml } from "../../server/src/features/export/html.ts";
import { toMarkdown } from "../../server/src/features/export/markdown.ts";
import { toPlainText } from "../../server/src/features/export/plainText.ts";
import { toPrint } from "../../server/src/features/export/print.ts";
import { readFile } from "../../server/src/features/export/readDocument.ts";
import { toTei } from "../../server/src/features/export/tei.ts";
import { getFoldingRanges } from "../../server/src/features/folding.ts";
import { getFootnoteDecisions } from "../../server/src/features/footnoteDecisions.ts";
import { getFormattingEdits } from "../../server/src/features/formatting.ts";
import { getHover } from "../../server/src/features/hover/hover.ts";
import { getInlayHints } from "../../server/src/features/inlayHints.ts";
import { getInlineCompletion } from "../../server/src/features/inlineCompletion.ts";
import { getLinkedRanges } from "../../server/src/features/linkedEditing.ts";
import { findFootnote, getPages } from "../../server/src/features/navigation.ts";
import { getFileOutline } from "../../server/src/features/outline.ts";
import { getReferences } from "../../server/src/features/references.ts";
import { getScanTexts } from "../../server/src/features/scanPages.ts";
import { getSelectionRange } from "../../server/src/features/selectionRanges.ts";
import { getSemanticTokens } from "../../server/src/features/semanticTokens.ts";
import { getSignatureHelp } from "../../server/src/features/signatureHelp/signatureHelp.ts";
import { getStatus } from "../../server/src/features/status.ts";
import { getTranscription } from "../../server/src/features/transcription.ts";
import { findingsWhileTyping } from "../../server/src/features/typing.ts";
import { getUncertainReadings } from "../../server/src/features/uncertainReadings.ts";
import { bracketsOf } from "../../server/src/resolve/brackets.ts";
import { crossReferencesOf } from "../../server/src/resolve/crossReferences/crossReferences.ts";
import { toLibraryDocuments } from "../../server/src/resolve/library/entries.ts";
import type { Snapshot } from "../../server/src/resolve/snapshot.ts";
import { check, type Finding } from "../../server/src/rules/check.ts";
import { rules } from "../../server/src/rules/index.ts";
import type { Policy, Severity } from "../../server/src/settings.ts";
import { defaultVocabulary } from "../../server/src/vocabulary/vocabulary.ts";

/** A question with the name by which a fault is reported; its answer is of any type. */
export interface Question<Place extends readonly unknown[]> {
  readonly name: string;
  readonly ask: (snapshot: Snapshot, ...place: Place) => unknown;
}

/** The findings of all rules, those that are off by default too, but for those across files. */
export function checkAll(snapshot: Snapshot, policy: Policy): readonly Finding[] {
  return check(snapshot, { policy, severities: everySeverity });
}

const kept = new WeakMap<Snapshot, Map<Policy, readonly Finding[]>>();

/** The same, kept with the snapshot as an editor's server keeps them. */
export function allFindings(snapshot: Snapshot, policy: Policy): readonly Finding[] {
  const before = kept.get(snapshot) ?? new Map<Policy, readonly Finding[]>();
  kept.set(snapshot, before);
  const findings = before.get(policy) ?? checkAll(snapshot, policy);
  before.set(policy, findings);
  return findings;
}

const everySeverity: Readonly<Record<string, Severity>> = Object.fromEntries(
  rules.map(({ code, severity }) => [code, severity]),
);

const URI = "file:///folder/a";
const PATH = "folder/a";
const ALL_HINTS = { tags: true, dates: true, footnotes: true, pages: true };

const contextOf = (snapshot: Snapshot, only?: readonly string[]) => ({
  uri: URI,
  version: 1,
  findings: allFindings(snapshot, "normalised"),
  findingsOf: (other: Snapshot) => checkAll(other, "normalised"),
  only,
});

const exportOf = (snapshot: Snapshot) =>
  withoutForbidden(readFile(snapshot, PATH, defaultVocabulary)).value;

/** Questions about a whole file. */
export const fileQuestions: readonly Question<[]>[] = [
  { name: "bindings", ask: ({ documents }) => documents.map(({ document }) => document.bindings) },
  {
    name: "cross-references",
    ask: ({ documents }) => documents.map(({ document }) => crossReferencesOf(document)),
  },
  {
    name: "brackets",
    ask: ({ documents }) => documents.map(({ document }) => bracketsOf(document)),
  },
  { name: "detection", ask: ({ detection }) => detection },
  { name: "check diplomatic", ask: (snapshot) => checkAll(snapshot, "diplomatic") },
  { name: "check normalised", ask: (snapshot) => checkAll(snapshot, "normalised") },
  {
    name: "diagnostics",
    ask: (snapshot) =>
      allFindings(snapshot, "normalised").map((finding) => toDiagnostic(URI, finding)),
  },
  { name: "outline", ask: (snapshot) => getFileOutline(snapshot, PATH) },
  { name: "document symbols", ask: getDocumentSymbols },
  { name: "folding", ask: getFoldingRanges },
  { name: "semantic tokens", ask: (snapshot) => getSemanticTokens(snapshot) },
  { name: "coverage", ask: getCoverage },
  { name: "footnote decisions", ask: getFootnoteDecisions },
  { name: "uncertain readings", ask: getUncertainReadings },
  { name: "transcription", ask: (snapshot) => getTranscription(snapshot, []) },
  { name: "scan texts", ask: getScanTexts },
  { name: "pages", ask: getPages },
  { name: "status", ask: (snapshot) => getStatus(snapshot, []) },
  { name: "note lenses", ask: getNoteLenses },
  {
    name: "inlay hints",
    ask: (snapshot) =>
      getInlayHints(snapshot, { first: 0, end: snapshot.lines.lineCount }, ALL_HINTS),
  },
  {
    name: "library entries",
    ask: (snapshot) =>
      toLibraryDocuments(snapshot, { path: PATH, volume: { id: "folder", isNamed: false } }),
  },
  {
    name: "formatting",
    ask: (snapshot) =>
      getFormattingEdits(snapshot, {
        policy: "normalised",
        insertFinalNewline: true,
        trimFinalNewlines: true,
      }),
  },
  {
    name: "fix all",
    ask: (snapshot) => fixAll(snapshot, (other) => checkAll(other, "normalised"), safeFix),
  },
  { name: "TEI", ask: (snapshot) => toTei(exportOf(snapshot)) },
  { name: "HTML", ask: (snapshot) => toHtml(exportOf(snapshot)) },
  { name: "Markdown", ask: (snapshot) => toMarkdown(exportOf(snapshot)) },
  { name: "plain text", ask: (snapshot) => toPlainText(snapshot, defaultVocabulary) },
  ...(["reading", "proof", "report"] as const).map((copy) => ({
    name: `print ${copy}`,
    ask: (snapshot: Snapshot) =>
      toPrint(snapshot, PATH, copy, {
        findings: allFindings(snapshot, "diplomatic"),
        accepted: [],
      }),
  })),
];

/** Questions about a place, an offset in the file. */
export const placeQuestions: readonly Question<[offset: number]>[] = [
  { name: "hover", ask: getHover },
  { name: "definition", ask: getDefinition },
  {
    name: "references",
    ask: (snapshot, offset) => getReferences(snapshot, offset, { includeDeclaration: true }),
  },
  { name: "highlights", ask: getDocumentHighlights },
  { name: "selection range", ask: getSelectionRange },
  { name: "completion", ask: (snapshot, offset) => getCompletions(snapshot, offset, true) },
  {
    name: "signature help",
    ask: (snapshot, offset) =>
      getSignatureHelp(snapshot, offset, { opensByItself: false, takesOffsets: true }),
  },
  { name: "continue line", ask: continueLine },
  { name: "linked editing", ask: getLinkedRanges },
  { name: "inline completion", ask: getInlineCompletion },
  { name: "prepare rename", ask: prepareRename },
  { name: "rename", ask: (snapshot, offset) => renameFootnote(snapshot, offset, "99") },
  { name: "next footnote", ask: (snapshot, offset) => findFootnote(snapshot, offset, "next") },
  {
    name: "previous footnote",
    ask: (snapshot, offset) => findFootnote(snapshot, offset, "previous"),
  },
  {
    name: "findings while typing",
    ask: (snapshot, offset) =>
      findingsWhileTyping(snapshot, allFindings(snapshot, "diplomatic"), {
        caret: offset,
        shown: [],
      }),
  },
  {
    name: "code actions",
    ask: (snapshot, offset) =>
      getCodeActions(snapshot, { start: offset, end: offset }, contextOf(snapshot)),
  },
  {
    name: "code actions of a selection",
    ask: (snapshot, offset) =>
      getCodeActions(
        snapshot,
        { start: offset >> 1, end: offset },
        contextOf(snapshot, ["quickfix", "refactor", "source"]),
      ),
  },
  ...editingCommands.map(({ id, plan }) => ({
    name: id,
    ask: (snapshot: Snapshot, offset: number) =>
      plan(snapshot, [{ start: offset, end: offset }], {}),
  })),
  ...editingCommands.map(({ id, plan }) => ({
    name: `${id} of a selection`,
    ask: (snapshot: Snapshot, offset: number) =>
      plan(snapshot, [{ start: offset >> 1, end: offset }], {}),
  })),
];

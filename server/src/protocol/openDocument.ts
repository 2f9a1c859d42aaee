/**
 * A document that a client has open: its snapshot, kept up with its changes, and what was shown of it.
 * The snapshot's line table is the buffer; no second copy of the text is kept.
 */
import type { Diagnostic, TextDocumentContentChangeEvent } from "vscode-languageserver";
import { makeSameDiagnostic, toDiagnostic } from "../features/diagnostics.ts";
import { findingsWhileTyping } from "../features/typing.ts";
import {
  type AnalysisOptions,
  addEdit,
  analyze,
  analyzeEdits,
  beginEdits,
  type Edits,
  type Snapshot,
} from "../resolve/snapshot.ts";
import { Checker, check, type Finding, type LibraryFile, needsLibrary } from "../rules/check.ts";
import type { ScannedLine } from "../scan/scannedLine.ts";
import type { Policy, Settings } from "../settings.ts";
import type { LineTable } from "../text/lineTable.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { DocumentTokens } from "./semanticTokens.ts";
import { type Aids, aidsOf } from "./userSettings.ts";

/** What holds for a document, from the folder and the user. */
export interface DocumentSettings {
  readonly settings: Settings;
  readonly vocabulary: Vocabulary;
  /** Which of these findings are accepted, in their order. */
  readonly areAccepted: (findings: readonly Finding[], text: () => string) => readonly boolean[];
}

/** The findings of a snapshot under these settings, but for the accepted ones. */
export function findingsUnder(
  context: DocumentSettings,
  snapshot: Snapshot,
  place?: LibraryFile,
): readonly Finding[] {
  return withoutAccepted(context, snapshot, check(snapshot, context.settings, place));
}

function withoutAccepted(
  { areAccepted }: DocumentSettings,
  snapshot: Snapshot,
  found: readonly Finding[],
): readonly Finding[] {
  const accepted = areAccepted(found, textOf(snapshot));
  return found.filter((_, i) => !accepted[i]);
}

interface ShownDiagnostics {
  readonly resultId: string;
  readonly findings: readonly Finding[];
  readonly items: Diagnostic[];
}

function makeSameDiagnostics(a: readonly Finding[], b: readonly Finding[]): boolean {
  return a.length === b.length && a.every((one, i) => makeSameDiagnostic(one, b[i] ?? one));
}

/** Gives the text of a snapshot, which is made when it is first asked for. */
function textOf(snapshot: Snapshot): () => string {
  let text: string | undefined;
  return () => {
    text ??= snapshot.lines.slice();
    return text;
  };
}

export class OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  version: number;
  /** The snapshot before the edits that nobody has asked about yet. */
  private analyzed: Snapshot;
  private edits: Edits | undefined;
  readonly tokens = new DocumentTokens();
  /** What helps while one writes here. */
  aids: Aids = aidsOf({});
  /** Where the document is in the library, if its settings need one. */
  private libraryFile: () => LibraryFile | undefined = () => undefined;
  private context: DocumentSettings;
  private readonly checker = new Checker();
  /** Offset of the caret since the last edit; `undefined` before any edit. */
  private caret: number | undefined;
  private showsAll = false;
  /** What was shown last; it stays while one types in it. */
  private shown: readonly Finding[] = [];
  private findings: readonly Finding[] | undefined;
  private last: ShownDiagnostics | undefined;

  constructor(
    uri: string,
    languageId: string,
    version: number,
    text: string,
    context: DocumentSettings,
  ) {
    this.uri = uri;
    this.languageId = languageId;
    this.version = version;
    this.context = context;
    this.analyzed = analyze(text, this.options());
  }

  /** Made when it is asked for, so that keys which follow one another at once are looked at once. */
  get snapshot(): Snapshot {
    if (this.edits !== undefined) this.analyzed = analyzeEdits(this.edits);
    this.edits = undefined;
    return this.analyzed;
  }

  /** The lines of the text, without a snapshot being made for them. */
  get lines(): LineTable<ScannedLine> {
    return (this.edits ?? this.analyzed).lines;
  }

  /** Takes over the changes of a version, each against the text after the one before. */
  change(version: number, changes: readonly TextDocumentContentChangeEvent[]): void {
    for (const change of changes) {
      if ("range" in change) {
        const span = this.lines.spanOf(change.range);
        const edit = { span, newText: change.text };
        const { edits } = this;
        this.edits = edits === undefined ? beginEdits(edit, this.analyzed) : addEdit(edit, edits);
        this.caret = span.start + change.text.length;
      } else {
        this.analyzeAnew(change.text);
        this.caret = undefined;
      }
    }
    this.version = version;
    this.showsAll = false;
    this.findings = undefined;
  }

  /** Takes over other settings; the text is analysed again where its type or vocabulary changed. */
  configure(context: DocumentSettings): void {
    this.context = context;
    const options = this.options();
    const before = this.analyzed.options;
    if (before.type !== options.type || before.vocabulary !== options.vocabulary)
      this.analyzeAnew(this.text());
    this.findings = undefined;
  }

  /** The caret moved; true if the findings to show may have changed. */
  moveCaret(offset: number | undefined): boolean {
    if (this.caret === undefined || this.caret === offset) return false;
    this.caret = offset;
    return true;
  }

  /** Shows everything until the next change. */
  checkNow(): void {
    this.showsAll = true;
  }

  /** Says where the library is; asked only where a rule needs it. */
  useLibrary(place: () => LibraryFile): void {
    this.libraryFile = () => (needsLibrary(this.context.settings) ? place() : undefined);
  }

  /** Other documents have changed; true if findings may have. */
  libraryChanged(): boolean {
    if (!needsLibrary(this.context.settings)) return false;
    this.findings = undefined;
    return true;
  }

  get settings(): Settings {
    return this.context.settings;
  }

  text(): string {
    return this.lines.slice();
  }

  /** Whether the transcription follows the paper or is a reading edition. */
  get policy(): Policy {
    return this.context.settings.policy;
  }

  /** All findings that are not accepted. */
  allFindings(): readonly Finding[] {
    const { context, snapshot } = this;
    this.findings ??= withoutAccepted(
      context,
      snapshot,
      this.checker.check(snapshot, context.settings, this.libraryFile()),
    );
    return this.findings;
  }

  /** The findings that a text of this document would have, but for the accepted ones. */
  findingsOf(snapshot: Snapshot): readonly Finding[] {
    return findingsUnder(this.context, snapshot);
  }

  /** The findings that are accepted as in the original. */
  acceptedFindings(): readonly Finding[] {
    const found = check(this.snapshot, this.context.settings);
    const accepted = this.context.areAccepted(found, textOf(this.snapshot));
    return found.filter((_, i) => accepted[i]);
  }

  /** The findings to show now. */
  shownFindings(): readonly Finding[] {
    const findings = this.allFindings();
    const { caret, shown } = this;
    this.shown = this.showsAll
      ? findings
      : findingsWhileTyping(this.snapshot, findings, { caret, shown });
    return this.shown;
  }

  /** The diagnostics to show now, with an identity that changes when they do. */
  diagnostics(): { readonly resultId: string; readonly items: Diagnostic[] } {
    const findings = this.shownFindings();
    if (this.last === undefined || !makeSameDiagnostics(this.last.findings, findings)) {
      const items = findings.map((finding) => toDiagnostic(this.uri, finding));
      const resultId = String(Number(this.last?.resultId ?? "0") + 1);
      this.last = { resultId, findings, items };
    }
    return this.last;
  }

  private analyzeAnew(text: string): void {
    this.analyzed = analyze(text, this.options());
    this.edits = undefined;
  }

  /** The language says the type; other files are looked at, unless the folder says it. */
  private options(): AnalysisOptions {
    const { settings, vocabulary } = this.context;
    const byLanguage =
      this.languageId === "cable" || this.languageId === "memo" ? this.languageId : undefined;
    return { type: settings.type ?? byLanguage, vocabulary };
  }
}

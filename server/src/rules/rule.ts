/**
 * What a rule is: its public code, its default severity, one sentence, and a pure check over an
 * analysed document. Everything about a rule stands in its own file; the list in `index.ts` is the
 * registry, from which pages, settings and the table of rules are tested.
 */

import type { Stretch } from "../parse/place.ts";
import type { CableDocument, Document, MemoDocument } from "../resolve/document.ts";
import type { Library, LibraryDocument } from "../resolve/library/library.ts";
import type { ScannedLine } from "../scan/scannedLine.ts";
import type { Policy, Severity } from "../settings.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";

/** A replacement of a stretch of the document; an insertion has an empty stretch. */
export interface FixEdit {
  readonly stretch: Stretch;
  readonly newText: string;
}

/** What would mend a finding. A fix is data; the editor or the command line carries it out. */
export interface Fix {
  readonly title: string;
  /** Changes no letter, digit or line division of the original. Only safe fixes run in bulk. */
  readonly isSafe: boolean;
  /** The only fix there is, and clearly right. */
  readonly isPreferred: boolean;
  readonly edits: readonly FixEdit[];
}

export interface Related {
  readonly message: string;
  readonly stretch: Stretch;
}

/**
 * What is completed only when a part of the document has been reached; while it is being typed such
 * a finding waits in the editor:
 * - `notes`: until a notes list has begun;
 * - `end`: until the end mark, the notes or the attributes are there;
 * - `after`: until something follows the place.
 */
export type WaitsFor = "notes" | "end" | "after";

/** A finding as a rule reports it, in places of the document. */
export interface Report {
  readonly stretch: Stretch;
  /** One sentence of at most 140 characters without final stop: what was found and what was expected. */
  readonly message: string;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly Related[];
  readonly waitsFor?: WaitsFor;
  /** The finding is about the document as a whole, whatever the words at its place. */
  readonly isAboutDocument?: boolean;
}

export interface RuleContext {
  readonly vocabulary: Vocabulary;
  readonly policy: Policy;
  /** The other documents, for rules whose scope is the library; absent where nobody has one. */
  readonly others?: { readonly library: Library; readonly document: LibraryDocument };
}

export type Reporter = (report: Report) => void;

interface RuleBase {
  /** `family/what-is-wrong`; public, never changed and never used again. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence for the table of rules. */
  readonly summary: string;
  /** Reported only under this policy; under every one if absent. */
  readonly policy?: Policy;
  /**
   * Smallest part whose change can change the findings. The `frame` is what the grammar knows by a
   * landmark (`resolve/frame.ts`): while one types into running text such a rule is not run again.
   */
  readonly scope: "line" | "frame" | "document" | "file" | "library";
  /** Reported only where a setting gives it a severity. */
  readonly isOffByDefault?: true;
  /** Runs on records without message text, on which every other rule is silent, and on them alone. */
  readonly isForRecordsWithoutText?: true;
}

interface RuleOfDocuments extends RuleBase {
  readonly scope: "frame" | "document" | "library";
}

/**
 * What of a document a rule looks at beside its frame: the same object in all versions in which nothing of
 * it is another. The rule is run again only when this or the frame is not the same.
 */
export type LooksAt<Kind extends Document> = (document: Kind) => object;

export interface CableRule extends RuleOfDocuments {
  readonly documents: "cable";
  readonly looksAt?: LooksAt<CableDocument>;
  readonly check: (document: CableDocument, report: Reporter, context: RuleContext) => void;
}

export interface MemoRule extends RuleOfDocuments {
  readonly documents: "memo";
  readonly looksAt?: LooksAt<MemoDocument>;
  readonly check: (document: MemoDocument, report: Reporter, context: RuleContext) => void;
}

export interface DocumentRule extends RuleOfDocuments {
  readonly documents: "all";
  readonly looksAt?: LooksAt<Document>;
  readonly check: (document: Document, report: Reporter, context: RuleContext) => void;
}

/** A rule about lines each by itself; it is run again on those that an edit touched. */
export interface LineRule extends RuleBase {
  readonly documents: "all" | "memo";
  readonly scope: "line";
  /** `line` is the number of the line in its document. */
  readonly checkLine: (source: ScannedLine, line: number, report: Reporter) => void;
}

/**
 * A rule about the documents of a file as they follow one another; it is run anew where the frame of one
 * is another.
 */
export interface MemoFileRule extends RuleBase {
  readonly documents: "memo";
  readonly scope: "file";
  /** `report` names the document by its index. */
  readonly checkFile: (
    documents: readonly MemoDocument[],
    report: (index: number, report: Report) => void,
  ) => void;
}

export type Rule = CableRule | MemoRule | DocumentRule | LineRule | MemoFileRule;

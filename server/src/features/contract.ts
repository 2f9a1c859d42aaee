/**
 * The JSON that the command line prints, as TypeScript types. Within version 1 fields may be added
 * and are never changed or removed; `schemas/` says the same as JSON Schema, and tests hold real
 * output against it.
 */
import type { CaptionKind } from "../resolve/cable/captions.ts";
import type {
  CrossReferenceKind,
  CrossReferenceTarget,
} from "../resolve/crossReferences/crossReference.ts";
import type { MatchReason } from "../resolve/footnotes/footnotes.ts";
import type { SourceRole } from "../resolve/memo/sourceNote/sourceNote.ts";
import type { ReferenceStyle } from "../scan/inline/footnoteCandidates.ts";
import type { Severity } from "../settings.ts";
import type { BracketKind } from "../vocabulary/vocabulary.ts";

/** Zero-based line and UTF-16 character, and the UTF-16 offset from the file's start. */
export interface Position {
  readonly line: number;
  readonly character: number;
  readonly offset: number;
}

/** Half-open: the character at `end` is outside. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A value as one normalised line, as it is written, and where. */
export interface Field<T = string> {
  readonly value: T;
  readonly text: string;
  readonly range: Range;
}

export type FileType = "cable" | "memo" | "unknown";

// check

export interface CheckOutput {
  readonly version: 1;
  readonly files: readonly CheckedFile[];
  readonly errors: readonly InputError[];
  readonly summary: CheckSummary;
}

export interface CheckedFile {
  /** As given or found, with forward slashes. */
  readonly path: string;
  readonly kind: FileType;
  readonly findings: readonly FindingOutput[];
}

/** An input, or a file of the folder's settings, that could not be used. */
export interface InputError {
  readonly path: string;
  readonly code: "not-found" | "unreadable" | "encoding" | "not-text" | "internal";
  readonly message: string;
}

/** `errors` counts inputs that could not be used, `error` and the others findings not accepted. */
export interface CheckSummary {
  readonly files: number;
  readonly errors: number;
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
  readonly accepted: number;
  /** Only with `--baseline`: findings that were there before, which the other counts leave out. */
  readonly known?: number;
  /** Only with `--max-findings`, and if it is not 0: findings that were not printed. */
  readonly omitted?: number;
  /** Only if it was stopped before all files were looked at. */
  readonly interrupted?: true;
}

export interface FindingOutput {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly fixes: readonly FixOutput[];
  readonly related: readonly { readonly message: string; readonly range: Range }[];
  readonly accepted?: true;
}

export interface FixOutput {
  readonly title: string;
  readonly safe: boolean;
  readonly preferred: boolean;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
}

/**
 * A line of `check --format ndjson`: one for each file as it is done, one for each input that could
 * not be used, and the summary as the last.
 */
export type CheckLine =
  | ({ readonly version: 1 } & CheckedFile)
  | { readonly version: 1; readonly path: string; readonly error: Omit<InputError, "path"> }
  | { readonly version: 1; readonly summary: CheckSummary };

// check --stats

/** A collection in figures. Accepted findings do not count; lists are sorted, the highest count first. */
export interface StatsOutput {
  readonly version: 1;
  readonly documents: { readonly cable: number; readonly memo: number };
  readonly rules: readonly {
    readonly code: string;
    readonly findings: number;
    /** Documents that have one. */
    readonly documents: number;
  }[];
  /** By year, the earliest first; null, at the end, for documents without a date. */
  readonly years: readonly StatsShare<number>[];
  /** By station of the message number or place of the dateline; null for documents without. */
  readonly posts: readonly StatsShare<string>[];
  /** The files with the most findings, at most a hundred. */
  readonly worst: readonly { readonly path: string; readonly findings: number }[];
  /** Files that are neither cable nor memo, and why; in the order of the paths. */
  readonly unrecognized: readonly { readonly path: string; readonly reason: string }[];
  /** Files with a record of the archive that has no message text; in the order of the paths. */
  readonly withoutText: readonly string[];
  /** Message numbers that several files have, and these; in the order of the first. */
  readonly doubles: readonly {
    readonly number: string;
    readonly year: number | null;
    readonly paths: readonly string[];
  }[];
  readonly errors: readonly InputError[];
  readonly summary: CheckSummary;
}

/** The documents of a year or post, and what was found in them. */
export interface StatsShare<Key> {
  readonly key: Key | null;
  readonly documents: number;
  /** Documents with a finding. */
  readonly withFindings: number;
  readonly findings: number;
}

// rules

export interface RulesOutput {
  readonly version: 1;
  readonly rules: readonly RuleOutput[];
}

export interface RuleOutput {
  readonly code: string;
  readonly severity: Severity;
  /** The policy under which alone the rule reports; null if it does under every one. */
  readonly policy: string | null;
  readonly summary: string;
  /** The address of the rule's page. */
  readonly url: string;
}

// fix

export interface FixRunOutput {
  readonly version: 1;
  /** The files that were read, in the order of the paths, also those without fixes. */
  readonly files: readonly FixedFile[];
  readonly errors: readonly FixError[];
  /** Only with `--sample`. */
  readonly sample?: FixSample;
  readonly summary: FixSummary;
}

export interface FixedFile {
  /** As given or found, with forward slashes. */
  readonly path: string;
  /**
   * `changed`: written; `to-change`: has fixes, and nothing was written; `unchanged`: nothing to do;
   * `restored`: by `--undo`.
   */
  readonly status: "changed" | "to-change" | "unchanged" | "restored";
  /** How many fixes of each rule; empty with `--undo`. */
  readonly fixes: Readonly<Record<string, number>>;
  /** Only with `--dry-run`: a unified diff; not for a file without fixes. */
  readonly diff?: string;
}

/** A file that could not be used, or that was left alone so that nothing is lost. */
export interface FixError {
  readonly path: string;
  readonly code: InputError["code"] | "changed" | "link" | "unwritable";
  readonly message: string;
}

/** Some of the fixes, by chance. */
export interface FixSample {
  /** The seed with which the same files give the same sample. */
  readonly seed: number;
  /** Of how many fixes. */
  readonly of: number;
  readonly fixes: readonly SampledFix[];
}

export interface SampledFix {
  readonly path: string;
  /** In the text in which it was found: fixes before it are carried out there. */
  readonly range: Range;
  readonly code: string;
  readonly message: string;
  readonly title: string;
  /** The lines that it changes, as they are and as they would be; at most five. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** `changed` counts files, `fixes` what was mended in them, or would be. */
export interface FixSummary {
  readonly files: number;
  readonly errors: number;
  readonly changed: number;
  readonly fixes: number;
  /** Path of the journal, as `--undo` takes it; null where nothing was written. */
  readonly journal: string | null;
  /** Whether it was stopped before all files were looked at. */
  readonly interrupted: boolean;
}

// outline

export interface OutlineOutput {
  readonly version: 1;
  readonly files: readonly FileOutline[];
  readonly errors: readonly InputError[];
  /** Only with `--coverage`. */
  readonly coverage?: CoverageTotal;
}

export interface FileOutline {
  readonly path: string;
  readonly kind: FileType;
  readonly detection: { readonly score: number; readonly reasons: readonly string[] };
  readonly documents: readonly DocumentOutline[];
}

export interface DocumentOutline {
  readonly kind: "cable" | "memo";
  readonly range: Range;
  readonly number: string | null;
  readonly title: string | null;
  readonly fields: OutlineFields;
  readonly sections: readonly {
    readonly number: number;
    readonly of: number;
    readonly range: Range;
  }[];
  readonly pages: readonly { readonly label: string; readonly range: Range }[];
  readonly headings: readonly {
    readonly text: string;
    readonly level: number;
    readonly range: Range;
  }[];
  readonly paragraphs: readonly ParagraphOutline[];
  readonly footnotes: readonly FootnoteOutline[];
  /** Where the paper is kept: the footnote that says so, or a paragraph without a number. */
  readonly sourceNote: (SourceNote & { readonly range: Range }) | null;
  readonly footnoteReferences: readonly FootnoteReferenceOutline[];
  readonly crossReferences: readonly CrossReferenceOutline[];
  readonly brackets: readonly {
    readonly kind: BracketKind;
    readonly text: string;
    readonly range: Range;
  }[];
  readonly attachments: readonly { readonly label: string; readonly range: Range }[];
  readonly signature: Field | null;
  readonly endMark: Field | null;
  readonly banner: Field | null;
  readonly attributes: readonly {
    readonly key: string;
    readonly value: string;
    readonly range: Range;
  }[];
  readonly symbols: readonly OutlineSymbol[];
  /** Only with `--coverage`. */
  readonly coverage?: DocumentCoverage;
  /** Only with `--explain`, and not for a cable: references in text order, then notes. */
  readonly footnoteDecisions?: readonly FootnoteDecision[];
  /** Only with `--uncertain`, in text order. */
  readonly uncertainReadings?: readonly UncertainReading[];
}

/** Something in the text that the paper must be asked for. */
export interface UncertainReading {
  readonly kind: "state" | "supplied" | "lost-character" | "inferred-number" | "misread-number";
  readonly text: string;
  readonly range: Range;
  /** The label of the last page marked before it; null before the first. */
  readonly page: string | null;
  /** Some words on its line. */
  readonly before: string;
  readonly after: string;
}

/** How many characters, blanks aside, stand in a part that the outline has a name for. */
export interface CoverageShare {
  readonly characters: number;
  readonly explained: number;
  /** From 0 to 1; 1 where there is no character. */
  readonly share: number;
}

export interface DocumentCoverage extends CoverageShare {
  /** A cable's headers, each from its first page line to its text; null for a memorandum. */
  readonly headerZone: CoverageShare | null;
  /** What has no name, with its first words. */
  readonly unexplained: readonly { readonly text: string; readonly range: Range }[];
}

/** All documents together; a file of unknown type has none. */
export interface CoverageTotal extends CoverageShare {
  readonly documents: number;
  readonly headerZone: CoverageShare;
}

/** What stands in the fields of a header; a field that is not there is absent. */
export interface OutlineFields {
  readonly subject?: Field;
  readonly dateline?: Field & { readonly place: string; readonly date: string | null };
  readonly participants?: readonly Field[];
  readonly memoFields?: readonly (Field & { readonly label: string })[];
  readonly origin?: Field & { readonly action: "ACTION" | "ORIGIN"; readonly office: string };
  readonly distribution?: Field & {
    readonly copies: readonly { readonly office: string; readonly count: number }[];
    readonly total: number | null;
    readonly letter: string | null;
  };
  readonly draftedBy?: DraftingField;
  readonly approvedBy?: DraftingField;
  readonly clearances?: readonly DraftingField[];
  readonly handling?: Field & { readonly counter: string | null; readonly time: string | null };
  readonly dtg?: Field & { readonly precedence: readonly string[]; readonly iso: string | null };
  readonly from?: Field;
  readonly to?: readonly AddresseeField[];
  readonly info?: readonly AddresseeField[];
  /** Posts of a collective address that do not get the message (XMT). */
  readonly exempted?: readonly AddresseeField[];
  /** The lines of the relay above the date-time group of later cables. */
  readonly transmission?: {
    readonly id?: Field;
    /** `precedence` is the letters as written, PP. */
    readonly routing?: Field & {
      readonly precedence: string | null;
      readonly indicators: readonly string[];
    };
    /** `iso` is the time at which the message was handed in. */
    readonly originator?: Field & {
      readonly indicator: string;
      readonly serial: number;
      readonly section: number | null;
      readonly iso: string | null;
    };
    readonly securityWarning?: Field & { readonly level: string | null };
  };
  /** 08HELSINKI195 above a cable. */
  readonly identifier?: Field & {
    readonly station: string;
    readonly serial: number;
    readonly year: number;
  };
  readonly mrn?: Field & {
    readonly station: string;
    readonly serial: number;
    readonly year: number | null;
  };
  readonly classification?: Field;
  /** In cables with what the caption says: EXDIS is about distribution, FOR … about attention. */
  readonly captions?: readonly (Field & { readonly kind?: CaptionKind })[];
  readonly executiveOrder?: Field & {
    readonly order: string | null;
    readonly code: string | null;
    readonly date: string | null;
    /** What stands after DECL and is no date. */
    readonly event?: string;
  };
  readonly tags?: readonly (Field & {
    readonly kind: "subject" | "program" | "geographic" | "organization" | "person" | "unknown";
  })[];
  readonly referenceItems?: readonly ReferenceItemField[];
  /** In cables with the name of the officer and the reason, where they can be told. */
  readonly classifiedBy?: Field & {
    readonly name?: string;
    readonly reason?: { readonly section: string; readonly letters: readonly string[] };
  };
}

/** Office and name of who drafted, approved or cleared, in cables and where they can be told. */
export type DraftingField = Field & { readonly office?: string; readonly name?: string };

export type AddresseeField = Field & {
  readonly precedence: string | null;
  readonly number: string | null;
  /** The routing indicator before the name, RUEHC; it is no part of the value. */
  readonly routing?: string;
};

export type ReferenceItemField = Field & {
  readonly kind:
    | "telegram"
    | "airgram"
    | "letter"
    | "conversation"
    | "message"
    | "previous"
    | "other";
  readonly station: string | null;
  readonly serial: number | null;
  readonly year: number | null;
};

/** A numbered paragraph, item or option; the label of an item with a bullet is the bullet. */
export interface ParagraphOutline {
  readonly label: string;
  /** A portion mark: `(C)`. */
  readonly mark: string | null;
  /** 1 for the outermost numbering. */
  readonly level: number;
  readonly range: Range;
}

export interface FootnoteOutline {
  readonly label: string;
  readonly labelRange: Range;
  readonly range: Range;
  readonly text: string;
  readonly source: SourceNote | null;
  readonly references: readonly { readonly range: Range }[];
}

export interface SourceNote {
  /** Who has the paper; for one that was taken from a publication, that. */
  readonly repository: string | null;
  /** The elements after the repository, as they stand between commas. */
  readonly path: readonly string[];
  /** As written; `No classification marking` is one. */
  readonly level: string | null;
  /** Precedence, captions and what else stands behind the level, as written and in their order. */
  readonly qualifiers: readonly string[];
  /** The whole sentence that begins `Drafted`. */
  readonly drafting: string | null;
  /** The publication, for a paper that was taken from one. */
  readonly publication: string | null;
  /** `59` of RG 59. */
  readonly recordGroup: string | null;
  /** Without blanks: `64D560`. */
  readonly lot: string | null;
  readonly box: string | null;
  readonly folder: string | null;
  /** The identification number of a presidential library's box. */
  readonly oaId: string | null;
  /** `P820048-0941`, also `[no film number]`. */
  readonly filmNumbers: readonly string[];
  /** In the central files: `611.61/3-1061`, `POL 1 USSR`. */
  readonly fileNumber: string | null;
  readonly drafters: readonly SourceHand[];
  readonly clearedBy: readonly SourceHand[];
  readonly approvedBy: readonly SourceHand[];
  /** Everything that was read, with its place, in text order; a sentence before what is in it. */
  readonly parts: readonly (Field & { readonly role: SourceRole })[];
}

/** A person or office that drafted, cleared or approved the paper. */
export interface SourceHand {
  readonly name: string;
  readonly office: string | null;
  /** As written, mostly without a year: `June 8`. */
  readonly date: string | null;
}

export interface FootnoteReferenceOutline {
  readonly label: string;
  readonly range: Range;
  /** A note has its number, or it is matched by position. */
  readonly bound: boolean;
  readonly inferred: boolean;
  readonly style: ReferenceStyle;
}

/** Why a note or a footnote number in the text is matched as it is. */
export interface FootnoteDecision {
  readonly item: "note" | "reference";
  readonly label: string;
  readonly range: Range;
  /** What it was found to be; `unmatched` for a note without a number in the text. */
  readonly decision: MatchReason | "unmatched";
  /** The same in plain words. */
  readonly reason: string;
  /** What the surroundings of the number weigh against others, from 0 to 200. */
  readonly weight: number;
  /** The surroundings in plain words; null for a note without a number in the text. */
  readonly evidence: string | null;
  /** The notes of a number, the numbers of a note. */
  readonly matches: readonly Range[];
  /** The same number near it, and why it was not taken. */
  readonly rejected: readonly RejectedNumber[];
}

export interface RejectedNumber {
  readonly label: string;
  readonly range: Range;
  readonly weight: number;
  readonly evidence: string;
  readonly reason: string;
}

export interface CrossReferenceOutline {
  readonly kind: CrossReferenceKind;
  readonly text: string;
  readonly range: Range;
  readonly target: CrossReferenceTarget;
}

export interface OutlineSymbol {
  readonly name: string;
  readonly detail: string;
  /** A symbol kind of the Language Server Protocol, its first letter small. */
  readonly kind: string;
  readonly range: Range;
  readonly selectionRange: Range;
  readonly children: readonly OutlineSymbol[];
}

// refs

/** What cites what in a folder: a graph whose nodes are documents and whose edges are citations. */
export interface RefsOutput {
  readonly version: 1;
  readonly nodes: readonly RefsNode[];
  readonly edges: readonly RefsEdge[];
  readonly errors: readonly InputError[];
}

/** A document that is there, or one that is only cited. */
export interface RefsNode {
  readonly id: string;
  readonly kind: "cable" | "memo";
  /** `null` for a document that is only cited. */
  readonly path: string | null;
  /** `LA PAZ 5726`, `54`; `null` for a document without a number. */
  readonly number: string | null;
  readonly year: number | null;
  /** `frus1977-80v02`; `null` where nothing names the volume. */
  readonly volume: string | null;
  readonly title: string | null;
  readonly subject: string | null;
  /** ISO date. */
  readonly date: string | null;
  readonly absent: boolean;
}

/** A citation; one that could mean several documents has an edge to each. */
export interface RefsEdge {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** What is cited and not there, with the places that cite it. */
export interface MissingRefsOutput {
  readonly version: 1;
  readonly missing: readonly (RefsNode & { readonly citedBy: readonly RefsEdge[] })[];
  readonly errors: readonly InputError[];
}

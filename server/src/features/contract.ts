/**
 * The JSON that the command line prints, as TypeScript types. Within version 1 fields may be added
 * and are never changed or removed; `schemas/` says the same as JSON Schema, and tests hold real
 * output against it.
 */
import type { SourceNote as NoteOfSource } from "../resolve/memo/sourceNote.ts";
import type { CrossReferenceKind } from "../scan/inline/crossReferences.ts";
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

// outline

export interface OutlineOutput {
  readonly version: 1;
  readonly files: readonly FileOutline[];
  readonly errors: readonly InputError[];
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
  readonly draftedBy?: Field;
  readonly approvedBy?: Field;
  readonly clearances?: readonly Field[];
  readonly handling?: Field & { readonly counter: string | null; readonly time: string | null };
  readonly dtg?: Field & { readonly precedence: readonly string[]; readonly iso: string | null };
  readonly from?: Field;
  readonly to?: readonly AddresseeField[];
  readonly info?: readonly AddresseeField[];
  readonly mrn?: Field & {
    readonly station: string;
    readonly serial: number;
    readonly year: number | null;
  };
  readonly classification?: Field;
  readonly captions?: readonly Field[];
  readonly executiveOrder?: Field & {
    readonly order: string | null;
    readonly code: string | null;
    readonly date: string | null;
  };
  readonly tags?: readonly (Field & {
    readonly kind: "subject" | "program" | "geographic" | "organization" | "person" | "unknown";
  })[];
  readonly referenceItems?: readonly ReferenceItemField[];
  readonly classifiedBy?: Field;
}

export type AddresseeField = Field & {
  readonly precedence: string | null;
  readonly number: string | null;
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
  readonly repository: string | null;
  readonly path: NoteOfSource["path"];
  readonly level: string | null;
  readonly qualifiers: NoteOfSource["qualifiers"];
  readonly drafting: string | null;
}

export interface FootnoteReferenceOutline {
  readonly label: string;
  readonly range: Range;
  /** A note has its number, or it is matched by position. */
  readonly bound: boolean;
  readonly inferred: boolean;
  readonly style: ReferenceStyle;
}

export interface CrossReferenceOutline {
  readonly kind: CrossReferenceKind;
  readonly text: string;
  readonly range: Range;
  readonly target: Readonly<Record<string, string | number>>;
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

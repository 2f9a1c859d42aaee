/** Findings and the records by which they are accepted. */
import type { Finding } from "../rules/check.ts";
import { type AcceptedFile, type AcceptedRecord, keyOf } from "./accepted.ts";
import { flaggedTextAt, occurrenceAt } from "./flaggedText.ts";

/** What a record says beside the finding; empty initials and reasons are left out. */
export interface Acceptance {
  /** The day, `2026-11-22`. */
  readonly date: string;
  readonly initials?: string | undefined;
  readonly reason?: string | undefined;
}

/**
 * The record that accepts a finding in the file with this text. `path` is relative to the folder that
 * holds `.cablegram`, with forward slashes. A finding about a whole document is known by its code
 * alone, and in a file of several documents by the document's number.
 */
export function toAcceptedRecord(
  path: string,
  finding: Finding,
  text: string,
  { date, initials, reason }: Acceptance,
): AcceptedRecord {
  const place = finding.isAboutDocument
    ? documentNumber(finding)
    : { ...flaggedTextAt(text, finding.span), occurrence: occurrenceAt(text, finding.span) };
  return {
    path,
    code: finding.code,
    ...place,
    date,
    ...(initials ? { initials } : {}),
    ...(reason ? { reason } : {}),
  };
}

function documentNumber({ document }: Finding): { document?: number } {
  return document === 0 ? {} : { document: document + 1 };
}

/** The records of a folder by path and code, made once for many files. */
export interface AcceptedIndex {
  /**
   * Which of these findings in the file with this path and text are accepted, in their order. The text
   * is asked for only if something like one of them was accepted.
   */
  areAccepted(path: string, findings: readonly Finding[], text: () => string): readonly boolean[];
}

/** An index of the records of a file. */
export function createAcceptedIndex({ records }: AcceptedFile): AcceptedIndex {
  const keys = new Set(records.map(keyOf));
  const codes = new Set(records.map(({ path, code }) => codeKey(path, code)));
  return {
    areAccepted: (path, findings, text) =>
      findings.map((finding) => {
        // The words around a finding are looked at only if something like it was accepted.
        if (!codes.has(codeKey(path, finding.code))) return false;
        return keys.has(keyOf(toAcceptedRecord(path, finding, text(), { date: "" })));
      }),
  };
}

function codeKey(path: string, code: string): string {
  return `${code} ${path}`;
}

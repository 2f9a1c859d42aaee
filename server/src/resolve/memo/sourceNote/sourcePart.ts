/** The parts of a source note by what they tell. */
import type { Columns } from "../../../text/span.ts";

export type SourceRole =
  // where the paper is
  | "repository"
  | "publication"
  /** A path, or an element of it, that is not declassified. */
  | "redaction"
  | "recordGroup"
  | "lot"
  | "box"
  | "folder"
  | "oaId"
  | "job"
  | "accession"
  | "reel"
  | "film"
  /** `[no film number]`. */
  | "noFilm"
  /** The decimal or subject-numeric number in the Department's central files. */
  | "fileNumber"
  | "years"
  /** Any other element of the path. */
  | "collection"
  // how it is classified
  | "level"
  | "precedence"
  | "sensitivity"
  | "caption"
  | "channel"
  | "control"
  | "qualifier"
  // who made it
  | "drafter"
  | "clearance"
  | "approval"
  // the sentences
  | "drafting"
  | "meeting"
  | "routing"
  | "copies"
  | "printing"
  | "notation"
  | "brackets"
  | "attachment"
  /** Another place where the paper is, in brackets. */
  | "citation"
  | "remark";

/** What the sentence of classification adds to the level, where it is known. */
export const knownQualifiers: ReadonlySet<string> = new Set<SourceRole>([
  "sensitivity",
  "caption",
  "channel",
  "control",
]);

/** Sentences that open with a phrase which tells what they are about. */
export const openedSentences: ReadonlySet<string> = new Set<SourceRole>([
  "drafting",
  "meeting",
  "routing",
  "copies",
  "printing",
  "notation",
  "brackets",
  "attachment",
]);

/** Whether a part is one of the sentences, which follow the path and the level. */
export function isSentence(role: SourceRole): boolean {
  return openedSentences.has(role) || role === "citation" || role === "remark";
}

/** A part with its offsets in the note as it is read. */
export interface ReadPart extends Columns {
  readonly role: SourceRole;
  /** On one line, in the form in which it is compared: a lot without blanks, a box as its number. */
  readonly value: string;
}

/**
 * A source note as an editor reads it: where the paper is, how it is classified and handled, who made
 * it, and what else is said of it, each with its place. Elements of the path are parted by commas and
 * sentences by stops; semicolons stand only within the sentences of classification and drafting
 * (memo-format, section 9).
 */
import type { DocumentLines } from "../../../parse/documentLines.ts";
import type { Stretch } from "../../../parse/place.ts";
import type { Columns } from "../../../text/span.ts";
import { draftingClauseAt, sourceNoteTermAt } from "../../../vocabulary/vocabulary.ts";
import { type Hand, readDrafting } from "./drafting.ts";
import { findMarking } from "./marking.ts";
import { NoteReading } from "./noteReading.ts";
import { readPath } from "./path.ts";
import { enclosedIn, sentencesOf, skipBlank, trimEnd } from "./sentences.ts";
import { openedSentences, type ReadPart, type SourceRole } from "./sourcePart.ts";

export type { SourceRole } from "./sourcePart.ts";

/** A part of a source note with its place in the document; a sentence comes before what is in it. */
export interface SourcePart extends Stretch {
  readonly role: SourceRole;
  readonly value: string;
}

/** A person or office that drafted, cleared or approved the paper. */
export interface SourceHand {
  readonly name: string;
  readonly office: string | undefined;
  /** As written: `June 8`. */
  readonly date: string | undefined;
}

export interface SourceNote {
  /** Who has the paper; for one that was taken from a publication, that. */
  readonly repository: string | undefined;
  readonly publication: string | undefined;
  /** The elements after the repository, as they stand between commas. */
  readonly path: readonly string[];
  /** As written; `No classification marking` is one. */
  readonly level: string | undefined;
  /** Precedence, captions and what else stands behind the level, as written and in their order. */
  readonly qualifiers: readonly string[];
  /** The whole sentence that begins `Drafted`, without its stop. */
  readonly drafting: string | undefined;
  readonly drafters: readonly SourceHand[];
  readonly clearedBy: readonly SourceHand[];
  readonly approvedBy: readonly SourceHand[];
  /** In text order. */
  readonly parts: readonly SourcePart[];
  /** The whole text of the note on one line, the label with it. */
  readonly text: string;
}

/** With which every source note begins (memo-format 9). */
export const SOURCE_LABEL = "Source:";
/** Longest that a note is read; the longest of 12,298 has 2,686 characters. */
const MOST_CHARACTERS = 20_000;

/** The parts of a note whose text stands in a stretch, each as far as it is there. */
export function readSourceNote(lines: DocumentLines, stretch: Stretch): SourceNote {
  const reading = new NoteReading(lines, stretch);
  const text = reading.text.slice(0, MOST_CHARACTERS);
  const enclosed = enclosedIn(text);
  const start = skipBlank(
    text,
    text.startsWith(SOURCE_LABEL) ? SOURCE_LABEL.length : 0,
    text.length,
  );
  const marking = findMarking(text, enclosed, start);
  const first = sentencesOf(text, enclosed, { start, end: text.length })[0];
  const pathEnd = marking?.start ?? first?.end ?? text.length;
  const path = readPath(text, enclosed, { start, end: withoutStop(text, start, pathEnd) });
  const rest = { start: marking?.end ?? pathEnd, end: text.length };
  const sentences = sentencesOf(text, enclosed, rest);
  const parts: ReadPart[] = [...path.parts, ...(marking?.parts ?? [])];
  const hands: Hand[] = [];
  for (const sentence of sentences) {
    const value = text.slice(sentence.start, withoutStop(text, sentence.start, sentence.end));
    const role = roleOf(text, sentence);
    parts.push({ role, value, ...sentence });
    if (role !== "drafting") continue;
    const own = readDrafting(text, enclosed, sentence);
    hands.push(...own);
    parts.push(...[...own].sort((a, b) => a.start - b.start));
  }
  const firstOf = (role: SourceRole) => parts.find((part) => part.role === role)?.value;
  const isDrafted = ({ role, value }: ReadPart) =>
    role === "drafting" && value.startsWith("Drafted ");
  const toHands = (role: Hand["role"]) =>
    hands.flatMap(({ role: own, value: name, office, date }) =>
      own === role ? [{ name, office, date }] : [],
    );
  return {
    repository: firstOf("repository") ?? firstOf("publication"),
    publication: firstOf("publication"),
    path: path.elements,
    level: firstOf("level"),
    qualifiers: (marking?.parts ?? []).flatMap(({ role, value }) =>
      role === "level" ? [] : [value],
    ),
    drafting: parts.find(isDrafted)?.value,
    drafters: toHands("drafter"),
    clearedBy: toHands("clearance"),
    approvedBy: toHands("approval"),
    parts: parts.map(({ role, value, start: from, end }) => ({
      role,
      value,
      ...reading.stretchOf(from, end),
    })),
    text,
  };
}

function withoutStop(text: string, start: number, end: number): number {
  const last = trimEnd(text, start, end);
  return text[last - 1] === "." && start < last ? last - 1 : last;
}

/** Sentences that do not open with a known phrase: the meeting and the drafting within them. */
function roleOf(text: string, { start, end }: Columns): SourceRole {
  if (text[start] === "(") return "citation";
  const role = sourceNoteTermAt(text, start)?.entry.role;
  if (role !== undefined && openedSentences.has(role)) return role as SourceRole;
  // `The luncheon meeting was held`, `The memorandum was drafted by`.
  for (let at = start; at < Math.min(start + LATEST_TERM, end); at++) {
    if (text[at] !== " ") continue;
    if (sourceNoteTermAt(text, at + 1)?.entry.role === "meeting") return "meeting";
    if (draftingClauseAt(text, at + 1)?.entry.role === "drafting") return "drafting";
  }
  return "remark";
}

/** Characters of a sentence after which no phrase tells any more what it is about. */
const LATEST_TERM = 24;

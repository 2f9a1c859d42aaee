/**
 * The sentence of a source note that states the classification: `Secret; Immediate; Nodis.`. It is
 * looked for after a stop, since a path may end in an initial (`Kermit S. Confidential.`).
 */
import type { Columns } from "../../../text/span.ts";
import { isWordCharacter } from "../../../vocabulary/matching.ts";
import { bracketKind, sourceNoteTermAt } from "../../../vocabulary/vocabulary.ts";
import { skipBlank, trimEnd } from "./sentences.ts";
import { knownQualifiers, type ReadPart, type SourceRole } from "./sourcePart.ts";

export interface Marking extends Columns {
  /** In text order; at most one has the role of the level. */
  readonly parts: readonly ReadPart[];
}

/**
 * The first marking from an offset on; its end is after its stop. Qualifiers in a sentence of their own
 * (`Secret; Priority. Eyes Only.`) belong to it.
 */
export function findMarking(
  text: string,
  enclosed: readonly boolean[],
  from: number,
): Marking | undefined {
  for (let at = from; at < text.length; at++) {
    const isStart = at === from || (text[at - 1] === "." && !enclosed[at - 1]);
    if (!isStart) continue;
    const start = skipBlank(text, at, text.length);
    const found = readMarking(text, enclosed, start, true);
    if (found !== undefined) return withFurther(text, enclosed, found);
  }
  return undefined;
}

function withFurther(text: string, enclosed: readonly boolean[], first: Marking): Marking {
  const next = skipBlank(text, first.end, text.length);
  const further = readMarking(text, enclosed, next, false);
  if (further === undefined) return first;
  return { start: first.start, end: further.end, parts: [...first.parts, ...further.parts] };
}

/** The parts between semicolons up to a stop, if one of them is a level or all are qualifiers. */
function readMarking(
  text: string,
  enclosed: readonly boolean[],
  start: number,
  needsLevel: boolean,
): Marking | undefined {
  if (termAt(text, start) === undefined && text[start] !== "[") return undefined;
  const pieces: Columns[] = [];
  let from = start;
  let end = start;
  for (; end < text.length; end++) {
    if (enclosed[end]) continue;
    if (text[end] === ".") break;
    if (text[end] !== ";") continue;
    pieces.push(trimmed(text, from, end));
    from = end + 1;
  }
  pieces.push(trimmed(text, from, end));
  const parts = toParts(text, pieces, needsLevel);
  const isMarking = needsLevel
    ? parts.some(({ role }) => role === "level")
    : pieces.every((piece) => isQualifier(text, piece));
  return isMarking ? { start, end: Math.min(text.length, end + 1), parts } : undefined;
}

function toParts(
  text: string,
  pieces: readonly Columns[],
  mayBeLevel: boolean,
): readonly ReadPart[] {
  const parts: ReadPart[] = [];
  const hasLevel = pieces.some((piece) => isLevel(text, piece));
  for (const piece of pieces) {
    if (piece.end <= piece.start) continue;
    const match = termAt(text, piece.start);
    const isOpen = !parts.some(({ role }) => role === "level");
    const isLevelTerm = mayBeLevel && match?.entry.kind === "level" && isOpen;
    const isOwn = isLevelTerm && (match.entry.role !== "alone" || !hasLevel);
    const end = isOwn ? endOfLevel(text, piece, match.end) : undefined;
    if (end !== undefined) {
      parts.push(part(text, "level", piece.start, end));
      const rest = trimmed(text, end, piece.end);
      if (rest.start < rest.end) parts.push(part(text, roleOf(text, rest), rest.start, rest.end));
    } else parts.push(part(text, roleOf(text, piece), piece.start, piece.end));
  }
  return parts;
}

function isLevel(text: string, piece: Columns): boolean {
  const match = termAt(text, piece.start);
  if (match?.entry.kind !== "level" || match.entry.role === "alone") return false;
  return endOfLevel(text, piece, match.end) !== undefined;
}

/** Where a level ends that makes the whole piece, or has a qualifier or a bracket behind it. */
function endOfLevel(text: string, { end }: Columns, level: number): number | undefined {
  if (end <= level) return level;
  const next = skipBlank(text, level, end);
  const kind = termAt(text, next)?.entry.kind;
  return text[next] === "[" || kind === "qualifier" || kind === "precedence" ? level : undefined;
}

/** The whole piece is a term, and no level but `Eyes Only`. */
function isQualifier(text: string, { start, end }: Columns): boolean {
  const match = termAt(text, start);
  return match?.end === end && (match.entry.kind !== "level" || match.entry.role === "alone");
}

function roleOf(text: string, { start, end }: Columns): SourceRole {
  if (text[start] === "[")
    return bracketKind(text.slice(start + 1, end - 1)) === "redaction" ? "redaction" : "qualifier";
  const match = termAt(text, start);
  if (match === undefined) return "qualifier";
  // `No Foreign Dissem/Background Use Only`.
  if (match.end < end && isWordCharacter(text, skipBlank(text, match.end, end))) return "qualifier";
  const { kind, role } = match.entry;
  if (kind === "precedence") return "precedence";
  if (kind === "qualifier" && isRole(role)) return role;
  return "qualifier";
}

function isRole(role: string | undefined): role is SourceRole {
  return role !== undefined && knownQualifiers.has(role);
}

function termAt(text: string, start: number) {
  const match = sourceNoteTermAt(text, start);
  const kind = match?.entry.kind;
  return kind === "level" || kind === "precedence" || kind === "qualifier" ? match : undefined;
}

function trimmed(text: string, start: number, end: number): Columns {
  const from = skipBlank(text, start, end);
  return { start: from, end: trimEnd(text, from, end) };
}

function part(text: string, role: SourceRole, start: number, end: number): ReadPart {
  return { role, value: text.slice(start, end), start, end };
}

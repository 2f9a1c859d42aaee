/**
 * What is shown while a document is being typed. A document that is not finished is not wrong: a
 * finding of something missing waits until the part that would hold it has been reached, and a new
 * finding on the word at the caret waits until the caret leaves it.
 */
import type { Document } from "../resolve/document.ts";
import type { Snapshot } from "../resolve/snapshot.ts";
import type { Finding } from "../rules/check.ts";
import type { Span } from "../text/span.ts";

export interface TypingState {
  /** Offset of the caret, if the document has been edited and the caret is known. */
  readonly caret: number | undefined;
  /** The findings that were shown before; they stay. */
  readonly shown: readonly Finding[];
}

/** The findings to show, in order. */
export function findingsWhileTyping(
  snapshot: Snapshot,
  findings: readonly Finding[],
  { caret, shown }: TypingState,
): readonly Finding[] {
  const word = caret === undefined ? undefined : wordAt(snapshot, caret);
  return findings.filter((finding) => {
    if (finding.waitsFor !== undefined && isWaiting(snapshot, finding, caret)) return false;
    const isAtCaret =
      word !== undefined && finding.span.start <= word.end && word.start <= finding.span.end;
    return !isAtCaret || shown.some((before) => isSameForUser(before, finding));
  });
}

/** Whether two findings of different versions are the same for the user. */
function isSameForUser(a: Finding, b: Finding): boolean {
  return a.code === b.code && a.message === b.message;
}

function isWaiting(snapshot: Snapshot, finding: Finding, caret: number | undefined): boolean {
  const placed = snapshot.documents[finding.document];
  const { waitsFor, span } = finding;
  if (placed === undefined || waitsFor === undefined) return false;
  const isTyping = caret !== undefined;
  if (waitsFor === "after") return !hasTextAfter(snapshot, span.end);
  // In the last line of the document the end may still be to come.
  if (waitsFor === "end")
    return !hasEnd(placed.document) || (isTyping && !hasTextAfter(snapshot, span.end));
  // The next note is typed after the last one.
  const line = snapshot.lines.positionAt(span.start).line - placed.firstLine;
  return !hasNotesBelow(placed.document, line) || (isTyping && !hasTextAfter(snapshot, caret));
}

/** Whether notes stand below a line: the list, or those of its page or paragraph. */
function hasNotesBelow(document: Document, line: number): boolean {
  return document.kind === "cable" || document.parts.notesBlocks.some(({ end }) => line < end);
}

/** The end mark, the attributes or the notes: what comes last in a document. */
function hasEnd(document: Document): boolean {
  if (document.kind === "memo") return document.parts.notesStart !== undefined;
  return 0 < document.parts.endMarks.length || 0 < document.parts.attributes.length;
}

function hasTextAfter(snapshot: Snapshot, offset: number): boolean {
  const { line } = snapshot.lines.positionAt(offset);
  for (let next = line + 1; next < snapshot.lines.lineCount; next++)
    if (!snapshot.lines.line(next).isBlank) return true;
  return false;
}

/** The word that the caret is in, or at the end of. */
function wordAt(snapshot: Snapshot, caret: number): Span {
  const at = snapshot.lines.positionAt(caret);
  const text = snapshot.lines.line(at.line).text;
  const lineStart = caret - at.character;
  let start = at.character;
  while (0 < start && text[start - 1] !== " ") start--;
  let end = at.character;
  while (end < text.length && text[end] !== " ") end++;
  return { start: lineStart + start, end: lineStart + end };
}

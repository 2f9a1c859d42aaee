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
  /** Keys of the findings that were shown before; they stay. */
  readonly shown: ReadonlySet<string>;
}

/** The findings to show, in order. */
export function findingsWhileTyping(
  snapshot: Snapshot,
  findings: readonly Finding[],
  { caret, shown }: TypingState,
): readonly Finding[] {
  return findings.filter((finding) => {
    if (isWaiting(snapshot, finding, caret)) return false;
    if (caret === undefined || shown.has(keyOf(finding))) return true;
    return !isAtCaret(snapshot, finding.span, caret);
  });
}

/** What makes two findings of different versions the same for the user. */
export function keyOf({ code, message }: Finding): string {
  return `${code} ${message}`;
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

/** Whether the caret is in the word that a finding is on, or at its end. */
function isAtCaret(snapshot: Snapshot, span: Span, caret: number): boolean {
  const at = snapshot.lines.positionAt(caret);
  const text = snapshot.lines.line(at.line).text;
  const lineStart = caret - at.character;
  let start = at.character;
  while (0 < start && text[start - 1] !== " ") start--;
  let end = at.character;
  while (end < text.length && text[end] !== " ") end++;
  return span.start <= lineStart + end && lineStart + start <= span.end;
}

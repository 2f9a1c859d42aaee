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
  const hasTextAfter = createTextAfter(snapshot);
  let known: ReadonlySet<string> | undefined;
  return findings.filter((finding) => {
    if (finding.waitsFor !== undefined && isWaiting(snapshot, finding, caret, hasTextAfter))
      return false;
    const isAtCaret =
      word !== undefined && finding.span.start <= word.end && word.start <= finding.span.end;
    if (!isAtCaret) return true;
    // Few words have findings, and one of megabytes has very many.
    known ??= new Set(shown.map(keyOf));
    return known.has(keyOf(finding));
  });
}

/** What makes findings of different versions the same for the user. */
function keyOf({ code, message }: Finding): string {
  return `${code} ${message}`;
}

/** Whether there is text in the lines after that of an offset. */
type HasTextAfter = (offset: number) => boolean;

function isWaiting(
  snapshot: Snapshot,
  finding: Finding,
  caret: number | undefined,
  hasTextAfter: HasTextAfter,
): boolean {
  const placed = snapshot.documents[finding.document];
  const { waitsFor, span } = finding;
  if (placed === undefined || waitsFor === undefined) return false;
  const isTyping = caret !== undefined;
  if (waitsFor === "after") return !hasTextAfter(span.end);
  // In the last line of the document the end may still be to come.
  if (waitsFor === "end") return !hasEnd(placed.document) || (isTyping && !hasTextAfter(span.end));
  // The next note is typed after the last one.
  const line = finding.range.start.line - placed.firstLine;
  return !hasNotesBelow(placed.document, line) || (isTyping && !hasTextAfter(caret));
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

/** The last line with text is looked for once. */
function createTextAfter({ lines }: Snapshot): HasTextAfter {
  let last: number | undefined;
  return (offset) => {
    if (last === undefined) {
      last = lines.lineCount - 1;
      while (0 <= last && lines.line(last).isBlank) last--;
    }
    return lines.lineAt(offset) < last;
  };
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

/** Numbers in the text of a note, which may tell that the note belongs to a reference. */
import { type DocumentLines, textOf } from "../../parse/documentLines.ts";
import type { ReplacedLines } from "../../parse/keptTree.ts";
import type { DocumentTree, NotePart } from "../../parse/nodes.ts";
import { isRunningLine } from "../../parse/runningLine.ts";
import { isDigit } from "../../scan/words.ts";

/** Characters of a note that are looked through for a number; longer ones are letters quoted. */
const TELLING_TEXT = 600;

/** Whether the beginning of a note's text has a number. */
export function mentions(
  lines: DocumentLines,
  part: NotePart | undefined,
  number: string,
): boolean {
  if (part === undefined) return false;
  const { line, column } = part.contentStart;
  const text = textOf(lines, line).slice(column, column + TELLING_TEXT);
  for (let at = text.indexOf(number); 0 <= at; at = text.indexOf(number, at + 1)) {
    const after = at + number.length;
    if (!isDigit(text.charCodeAt(at - 1)) && !isDigit(text.charCodeAt(after))) return true;
  }
  return false;
}

/** Whether the notes on these lines have the same numbers after an edit that left the tree as before it. */
export function hasSameMentions(
  tree: DocumentTree,
  before: DocumentLines,
  after: DocumentLines,
  replaced: readonly ReplacedLines[],
): boolean {
  for (const { first, count } of replaced)
    for (let line = first; line < first + count; line++) {
      if (isRunningLine(tree, line)) continue;
      const [own, other] = [textOf(before, line), textOf(after, line)];
      if (TELLING_TEXT < Math.max(own.length, other.length)) return false;
      if (numbersIn(own) !== numbersIn(other)) return false;
    }
  return true;
}

function numbersIn(text: string): string {
  return (text.match(/\d+/g) ?? []).join(" ");
}

/**
 * The frame of a document is everything that its grammar knows by a landmark: header, headings, page
 * lines, notes, attributes, enumerators, and the text of source notes. Whoever types into running text, or
 * into another note that stays what it was, leaves the frame as it is, and with it all that is made of it
 * alone.
 */
import { dequal } from "dequal/lite";
import { type DocumentLines, textOf } from "../parse/documentLines.ts";
import type { ReplacedLines } from "../parse/keptTree.ts";
import type { DocumentTree } from "../parse/nodes.ts";
import { isNoteLine, isRunningLine } from "../parse/runningLine.ts";
import { mayBePageLine } from "./pages/pageLines.ts";

/** Stands for a frame; two versions of a document with the same one have the same object. */
export interface Frame {
  readonly isFrame: true;
}

export function createFrame(): Frame {
  return { isFrame: true };
}

/** The lines and the tree of a version of a document. */
interface Version {
  readonly lines: DocumentLines;
  readonly tree: DocumentTree;
}

/**
 * Whether edits left the frame as it was, from the versions before and after them: the lines are running
 * text in both, or of notes and the tree is the same, and all parts are where they were.
 */
export function keepsFrame(
  before: Version,
  after: Version,
  replaced: readonly ReplacedLines[],
): boolean {
  for (const { first, count } of replaced)
    for (let line = first; line < first + count; line++) {
      if (before.tree === after.tree && isOfPlainNote(after.tree, line)) continue;
      if (!isRunningText(before, line) || !isRunningText(after, line)) return false;
      if (before.lines[line]?.isBlank !== after.lines[line]?.isBlank) return false;
      if (!hasSameLandmarks(before, after, line)) return false;
    }
  return dequal(before.tree.parts, after.tree.parts);
}

/** Whether a line as a whole is text of a note that names no source. */
function isOfPlainNote(tree: DocumentTree, line: number): boolean {
  if (tree.parts.kind === "cable" || !isNoteLine(tree, line)) return false;
  const note = tree.parts.notes.find(({ start, end }) => start.line <= line && line < end.line);
  return note !== undefined && !note.label.isSource;
}

/** Numbers at the beginnings of lines that begin no paragraph are looked at with the others. */
function hasSameLandmarks(before: Version, after: Version, line: number): boolean {
  const isCable = after.tree.parts.kind === "cable";
  return !isCable || dequal(before.lines[line]?.cable, after.lines[line]?.cable);
}

/** Whether a line is running text; a page line with a slip is not. */
function isRunningText({ lines, tree }: Version, line: number): boolean {
  if (tree.parts.kind === "cable" && mayBePageLine(textOf(lines, line))) return false;
  return isRunningLine(tree, line);
}

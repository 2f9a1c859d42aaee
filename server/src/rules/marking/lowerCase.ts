import type { LineStretch, Stretch } from "../../parse/place.ts";
import type { CableDocument } from "../../resolve/document.ts";
import { linesWith } from "../../resolve/linesWith.ts";
import { isDigitLike } from "../../scan/misreadDigits.ts";
import { hasLowerCase, isBlank, isDigit, isLowerLetter, isUpperLetter } from "../../scan/words.ts";
import type { CableRule } from "../rule.ts";

export const lowerCase: CableRule = {
  code: "marking/lower-case",
  severity: "information",
  summary: "The message of an archive record has small letters",
  documents: "cable",
  scope: "document",
  check(document, report) {
    if (document.bindings.form !== "archive") return;
    for (const passage of findPassages(document))
      report({
        stretch: passage,
        message: "Small letters stand in the message; cables of 1973 to 1979 have capitals only",
      });
  },
};

/** Capitals that a message has at least for each small letter, if the small ones are slips. */
const CAPITALS_FOR_SMALL = 10;

/**
 * The stretches of lines with small letters that follow one another; none of a message that is in small
 * letters or in both, since it was meant so.
 */
function findPassages(document: CableDocument): readonly Stretch[] {
  const { lines, parts, bindings } = document;
  const [first, last] = messageLines(parts);
  // Codes in small letters are the business of `tags/lower-case`.
  const codes = bindings.tags.filter(({ kind, value }) => kind !== "person" && hasLowerCase(value));
  const codeLines = new Set(codes.map(({ start }) => start.line));
  const counted = (line: number) => {
    const source = codeLines.has(line) ? undefined : lines[line];
    return source?.isBlank === false && !FURNITURE.has(source.cable[0]?.kind ?? "")
      ? source
      : undefined;
  };
  const passages: Stretch[] = [];
  let small = 0;
  /** The last line of a passage that may go on. */
  let open: number | undefined;
  for (const line of linesWithSmallLetters(document)) {
    if (last < line) break;
    const source = line < first ? undefined : counted(line);
    if (source === undefined) continue;
    const count = countLetters(source.text);
    small += count.small;
    if (count.stretch !== undefined) {
      const stretch = { line, ...count.stretch };
      const joined = open !== undefined && !hasCounted(open + 1, line) ? passages.pop() : undefined;
      passages.push(joined === undefined ? toPassage(stretch) : extended(joined, stretch));
    }
    open = count.stretch === undefined ? undefined : line;
  }
  // Nearly no message has any, and one with few need not be counted to its end.
  let capitals = 0;
  for (let line = first; line <= last && capitals < CAPITALS_FOR_SMALL * small; line++) {
    const source = counted(line);
    if (source !== undefined) capitals += countLetters(source.text).capitals;
  }
  return capitals < CAPITALS_FOR_SMALL * small ? [] : passages;

  function hasCounted(from: number, to: number): boolean {
    for (let line = from; line < to; line++) if (counted(line) !== undefined) return true;
    return false;
  }
}

const linesWithSmallLetters = linesWith(({ hasSmallLetters }) => hasSmallLetters);

const FURNITURE: ReadonlySet<string> = new Set(["stamp", "archiveHeading", "archiveFooter"]);

/** From the first header or page line to the last end mark, or to the attributes. */
function messageLines({
  sections,
  endMarks,
  attributes,
}: CableDocument["parts"]): [number, number] {
  const first = sections[0]?.start.line ?? 0;
  const limit = attributes[0]?.keyStretch.line ?? sections.at(-1)?.end.line ?? 0;
  return [first, (endMarks.at(-1)?.line ?? limit) - 1];
}

interface LetterCount {
  readonly small: number;
  readonly capitals: number;
  /** From the first small letter to the last. */
  readonly stretch: { readonly start: number; readonly end: number } | undefined;
}

/** The letters of a line; what stands in square brackets is an editor's, a letter among digits a digit. */
function countLetters(text: string): LetterCount {
  let small = 0;
  let capitals = 0;
  let depth = 0;
  let start = -1;
  let end = -1;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (text[at] === "[") depth++;
    else if (text[at] === "]") depth = Math.max(0, depth - 1);
    else if (0 < depth) continue;
    else if (isUpperLetter(unit)) capitals++;
    else if (isLowerLetter(unit) && !isAmongDigits(text, at)) {
      small++;
      end = at + 1;
      if (start < 0) start = at;
    }
  }
  return { small, capitals, stretch: start < 0 ? undefined : { start, end } };
}

/** A letter misread for a digit, which other rules find: `0l`, `PAGE l2`, `SECTION l OF 2`. */
function isAmongDigits(text: string, at: number): boolean {
  if (!isDigitLike(text[at])) return false;
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at + 1)];
  return isDigit(before) || isDigit(after) || (isBlank(before) && isBlank(after));
}

function toPassage({ line, start, end }: LineStretch): Stretch {
  return { start: { line, column: start }, end: { line, column: end } };
}

function extended(passage: Stretch, { line, end }: LineStretch): Stretch {
  return { start: passage.start, end: { line, column: end } };
}

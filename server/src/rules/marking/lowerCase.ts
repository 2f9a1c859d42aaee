import type { LineStretch, Stretch } from "../../parse/place.ts";
import type { CableDocument } from "../../resolve/document.ts";
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
    const { small, capitals, passages } = findPassages(document);
    // A transcription in small letters, or in both, was meant so.
    if (capitals < CAPITALS_FOR_SMALL * small) return;
    for (const passage of passages)
      report({
        stretch: passage,
        message: "Small letters stand in the message; cables of 1973 to 1979 have capitals only",
      });
  },
};

/** Capitals that a message has at least for each small letter, if the small ones are slips. */
const CAPITALS_FOR_SMALL = 10;

interface Passages {
  readonly small: number;
  readonly capitals: number;
  readonly passages: readonly Stretch[];
}

/** The letters of the message, and the stretches of lines with small ones that follow one another. */
function findPassages({ lines, parts, bindings }: CableDocument): Passages {
  const passages: Stretch[] = [];
  let small = 0;
  let capitals = 0;
  let before = -1;
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
  let next = first;
  while (next <= last && !counted(next)?.hasSmallLetters) next++;
  // Nearly no message has any.
  if (last < next) return { small, capitals, passages };
  for (let line = first; line <= last; line++) {
    const source = counted(line);
    if (source === undefined) continue;
    const count = countLetters(source.text);
    small += count.small;
    capitals += count.capitals;
    if (count.stretch === undefined) before = -1;
    else {
      const stretch = { line, ...count.stretch };
      const joined = 0 <= before ? passages.pop() : undefined;
      passages.push(joined === undefined ? toPassage(stretch) : extended(joined, stretch));
      before = line;
    }
  }
  return { small, capitals, passages };
}

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

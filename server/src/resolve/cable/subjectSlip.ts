/**
 * The subject of the header and the attribute Subject, which begins with the header's first 40 letters
 * (341 of 346, cable-format 11, check 19). The archive took it from the text; of those that differ some
 * were cut short and some written anew by an indexer, and only a slip of a few letters is a
 * transcriber's.
 */
import type { DocumentLines } from "../../parse/documentLines.ts";
import type { LineStretch } from "../../parse/place.ts";
import { editDistance, isWord, portionMark } from "../../vocabulary/vocabulary.ts";
import type { CableDocument } from "../document.ts";
import { fieldWords } from "./fieldWords.ts";

/** A word of a subject, and its letters and digits in capitals. */
export interface SubjectWord extends LineStretch {
  readonly text: string;
  readonly letters: string;
}

export interface SubjectSlip {
  /** The first words that differ. */
  readonly header: SubjectWord;
  readonly attribute: SubjectWord;
  /** Which of them is wrong; `undefined` if both could be right. */
  readonly wrong: "header" | "attribute" | undefined;
  /** Whether the subjects differ by a few letters; else they are two subjects. */
  readonly isNear: boolean;
  /** Whether the subjects agree once one of the two words is put in the place of the other. */
  readonly isMendable: boolean;
  /** Whether the attribute is known to be whole, since another one follows. */
  readonly isWhole: boolean;
}

/** Letters and digits of the header's subject that are compared. */
const COMPARED = 40;

/** The slip, `undefined` if the attribute begins like the header's subject, or is cut short. */
export function subjectSlip(document: CableDocument): SubjectSlip | undefined {
  const { lines, parts, bindings } = document;
  const field = parts.fields.find(({ name }) => name === "subject");
  const index = bindings.attributes.findIndex(({ key }) => key === "Subject");
  const attribute = bindings.attributes[index];
  // `n/a` in 13 of 361.
  if (field === undefined || attribute?.reading?.type !== "text") return undefined;
  const headerWords = subjectWords(lines, field.pieces);
  const attributeWords = subjectWords(lines, attribute.pieces);
  const header = lettersOf(headerWords).slice(0, COMPARED);
  const other = lettersOf(attributeWords).slice(0, COMPARED);
  if (header === "" || other === "") return undefined;
  if (agree(header, other)) return undefined;
  const pairs = [
    firstDifference(headerWords, attributeWords),
    firstUnlikeWords(headerWords, attributeWords),
  ].filter((pair) => pair !== undefined);
  const mendable = pairs.find((pair) => isMendedBy(headerWords, attributeWords, pair));
  const differing = mendable ?? pairs[0];
  if (differing === undefined) return undefined;
  return {
    ...differing,
    isMendable: mendable !== undefined,
    wrong: wrongOf(differing.header, differing.attribute),
    isNear: areNear(header, other),
    isWhole: index < bindings.attributes.length - 1,
  };
}

/** The words with letters; a mark such as `(C)` at the beginning is left out. */
function subjectWords(
  lines: DocumentLines,
  pieces: readonly LineStretch[],
): readonly SubjectWord[] {
  const words = fieldWords(lines, pieces)
    .slice(0, COMPARED)
    .map(({ text, line, start, end }) => ({
      text,
      line,
      start,
      end,
      letters: text.replaceAll(/[^A-Za-z0-9]/g, "").toUpperCase(),
    }));
  const [first] = words;
  const isMarked = first !== undefined && portionMark(first.text) !== undefined;
  return words.slice(isMarked ? 1 : 0).filter(({ letters }) => letters !== "");
}

function lettersOf(words: readonly SubjectWord[]): string {
  return words.map(({ letters }) => letters).join("");
}

/** Whether one subject begins with the other. */
function agree(header: string, attribute: string): boolean {
  return attribute.startsWith(header) || header.startsWith(attribute);
}

interface WordPair {
  readonly header: SubjectWord;
  readonly attribute: SubjectWord;
}

/** The first words that differ, counted by words: a letter too few moves all that follow. */
function firstUnlikeWords(
  headerWords: readonly SubjectWord[],
  attributeWords: readonly SubjectWord[],
): WordPair | undefined {
  const index = headerWords.findIndex(({ letters }, i) => letters !== attributeWords[i]?.letters);
  const [header, attribute] = [headerWords[index], attributeWords[index]];
  return header === undefined || attribute === undefined ? undefined : { header, attribute };
}

/** Whether the subjects agree with either word of a pair in the place of the other. */
function isMendedBy(
  headerWords: readonly SubjectWord[],
  attributeWords: readonly SubjectWord[],
  { header, attribute }: WordPair,
): boolean {
  const compared = (words: readonly SubjectWord[]) => lettersOf(words).slice(0, COMPARED);
  const replaced = (words: readonly SubjectWord[], from: SubjectWord, to: SubjectWord) =>
    compared(words.map((word) => (word === from ? to : word)));
  return (
    agree(replaced(headerWords, header, attribute), compared(attributeWords)) &&
    agree(compared(headerWords), replaced(attributeWords, attribute, header))
  );
}

/** The first words that do not agree; words may be divided otherwise, as long as letters agree. */
function firstDifference(
  headerWords: readonly SubjectWord[],
  attributeWords: readonly SubjectWord[],
): WordPair | undefined {
  const common = commonLength(lettersOf(headerWords), lettersOf(attributeWords));
  const header = wordAt(headerWords, common);
  const attribute = wordAt(attributeWords, common);
  return header === undefined || attribute === undefined ? undefined : { header, attribute };
}

function commonLength(a: string, b: string): number {
  let common = 0;
  while (common < a.length && a[common] === b[common]) common++;
  return common;
}

/** The word that has the letter of this index. */
function wordAt(words: readonly SubjectWord[], index: number): SubjectWord | undefined {
  let at = 0;
  for (const word of words) {
    at += word.letters.length;
    if (index < at) return word;
  }
  return words.at(-1);
}

/** Slips in the compared letters that are still one subject, and letters for each of them. */
const MOST_SLIPS = 4;
const LETTERS_FOR_SLIP = 5;

/** Letters may be missing on one side, so that the ends do not meet. */
function areNear(header: string, attribute: string): boolean {
  const limit = Math.min(MOST_SLIPS, Math.floor(header.length / LETTERS_FOR_SLIP));
  for (let cut = 0; cut <= limit; cut++) {
    const ends = [
      [header.length, attribute.length - cut],
      [header.length - cut, attribute.length],
    ] as const;
    for (const [a, b] of ends) {
      const distance = editDistance(header.slice(0, a), attribute.slice(0, b), limit);
      if (distance <= limit) return true;
    }
  }
  return header.length < attribute.length
    ? editDistance(header, attribute.slice(0, header.length), limit) <= limit
    : false;
}

/** The one that is no word of the language, where the other is. */
function wrongOf(header: SubjectWord, attribute: SubjectWord): SubjectSlip["wrong"] {
  const isHeaderWord = isWord(header.letters);
  if (isHeaderWord === isWord(attribute.letters)) return undefined;
  return isHeaderWord ? "attribute" : "header";
}

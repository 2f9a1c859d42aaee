/**
 * The office that acts on a cable or sent it: the first code of the distribution of each section and
 * the second word of the attribute Office, equal in 361 of 361 cables (cable-format 11, check 9).
 */
import type { LineStretch } from "../../../parse/place.ts";
import { isUpperLetter } from "../../../scan/words.ts";
import type { Vocabulary } from "../../../vocabulary/vocabulary.ts";
import type { CableDocument } from "../../document.ts";
import { wholeAttributeWords } from "../attributeWords.ts";
import { distributionBlocks } from "../distributionBlock.ts";

/** The symbol of an office with its place. */
export interface OfficeToken extends LineStretch {
  readonly source: "header" | "attribute";
  readonly text: string;
}

/** A symbol that differs from the agreed one. */
export interface OfficeSlip {
  readonly token: OfficeToken;
  readonly expected: OfficeToken;
  readonly isDecided: boolean;
}

/** The symbols that differ; none without both header and attribute. */
export function officeSlips(
  document: CableDocument,
  vocabulary: Vocabulary,
): readonly OfficeSlip[] {
  const attribute = attributeToken(document);
  const headers = headerTokens(document);
  const [first] = headers;
  if (attribute === undefined || first === undefined) return [];
  const differing = headers.filter(({ text }) => text !== attribute.text);
  if (differing.length === 0) return [];
  const isAttributeAlone = 1 < headers.length && headers.every(({ text }) => text === first.text);
  if (isAttributeAlone) return [{ token: attribute, expected: first, isDecided: true }];
  if (differing.length < headers.length)
    return differing.map((token) => ({ token, expected: attribute, isDecided: true }));
  const doubtful = (text: string) => isDoubtful(document, vocabulary, text);
  if (doubtful(attribute.text) && !doubtful(first.text))
    return [{ token: attribute, expected: first, isDecided: true }];
  const isDecided = doubtful(first.text) && !doubtful(attribute.text);
  return differing.map((token) => ({ token, expected: attribute, isDecided }));
}

function headerTokens(document: CableDocument): readonly OfficeToken[] {
  return distributionBlocks(document).flatMap(({ office: code, isClosed }): OfficeToken[] => {
    if (!isClosed || code === undefined) return [];
    const { line, start, office } = code;
    return [{ source: "header", text: office, line, start, end: start + office.length }];
  });
}

function attributeToken(document: CableDocument): OfficeToken | undefined {
  const [word, office] = wholeAttributeWords(document, "Office", 2);
  if (word === undefined || office === undefined || !isCapitals(word.text + office.text))
    return undefined;
  return { ...office, source: "attribute" };
}

/** After `n/a` the next word is the beginning of another key. */
function isCapitals(text: string): boolean {
  return [...text].every((letter) => isUpperLetter(letter.charCodeAt(0)));
}

/**
 * A symbol that no office has, or that gets copies as another office of the same distribution: of
 * 111 distributions none has an office twice.
 */
function isDoubtful(document: CableDocument, vocabulary: Vocabulary, text: string): boolean {
  if (vocabulary.office(text) === undefined) return true;
  return distributionBlocks(document).some(({ copies, office: first }) =>
    copies.some((each) => each !== first && each.office === text),
  );
}

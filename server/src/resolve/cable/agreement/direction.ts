/**
 * Whether a cable came in or went out. ACTION and W stand on what came in, ORIGIN and R on what the
 * Department sent: the letter in 356 of 356 cables, the attribute Office in 361 of 361, the station
 * STATE with ORIGIN in 7 of 7 (cable-format 3 and 11). What most of these have is right.
 */
import type { LineStretch } from "../../../parse/place.ts";
import type { CableDocument } from "../../document.ts";
import { cablePages } from "../../pages/pageLines.ts";
import { wholeAttributeWords } from "../attributeWords.ts";
import { type Action, distributionBlocks } from "../distributionBlock.ts";

export type Direction = "in" | "out";

/** A word or letter that tells the direction. */
export interface DirectionToken extends LineStretch {
  readonly source: "word" | "letter" | "attribute";
  readonly text: string;
  /** `undefined` for a letter that tells nothing. */
  readonly direction: Direction | undefined;
}

export interface DirectionAgreement {
  /** `undefined` where nothing or as much tells the one as the other. */
  readonly direction: Direction | undefined;
  /** The words and letters of all sections and the first word of Office, in text order. */
  readonly tokens: readonly DirectionToken[];
}

const WORDS: Readonly<Record<Direction, Action>> = { in: "ACTION", out: "ORIGIN" };
const LETTERS: Readonly<Record<Direction, string>> = { in: "W", out: "R" };

/** `ACTION` or `ORIGIN`. */
export function actionOf(direction: Direction): string {
  return WORDS[direction];
}

/** `W` or `R`. */
export function letterOf(direction: Direction): string {
  return LETTERS[direction];
}

/** What the words, letters, the attribute and the station of the PAGE lines tell. */
export function agreeOnDirection(document: CableDocument): DirectionAgreement {
  const tokens = [...headerTokens(document), ...attributeTokens(document)];
  const votes = [...tokens.map(({ direction }) => direction), stationDirection(document)];
  const incoming = votes.filter((vote) => vote === "in").length;
  const outgoing = votes.filter((vote) => vote === "out").length;
  const direction = incoming === outgoing ? undefined : outgoing < incoming ? "in" : "out";
  return { direction, tokens };
}

function headerTokens(document: CableDocument): readonly DirectionToken[] {
  return distributionBlocks(document).flatMap(({ action, letter, isClosed }) => {
    if (!isClosed) return [];
    const word = action && token("word", action, action.text, directionOf(WORDS, action.value));
    const sign = letter && token("letter", letter, letter.text, directionOf(LETTERS, letter.text));
    return [word, sign].flatMap((each) => each ?? []);
  });
}

function attributeTokens(document: CableDocument): readonly DirectionToken[] {
  const [word, office] = wholeAttributeWords(document, "Office", 2);
  const direction = word && directionOf(WORDS, word.text);
  if (word === undefined || office === undefined || direction === undefined) return [];
  return [token("attribute", word, word.text, direction)];
}

function token(
  source: DirectionToken["source"],
  { line, start, end }: LineStretch,
  text: string,
  direction: Direction | undefined,
): DirectionToken {
  return { source, text, direction, line, start, end };
}

function directionOf(
  table: Readonly<Record<Direction, string>>,
  text: string,
): Direction | undefined {
  if (text === table.in) return "in";
  return text === table.out ? "out" : undefined;
}

/** The Department's own number has its station, STATE. */
function stationDirection(document: CableDocument): Direction | undefined {
  const station = cablePages(document).find(({ origin }) => origin !== undefined)?.origin?.station;
  if (station === undefined) return undefined;
  return station === DEPARTMENT ? "out" : "in";
}

const DEPARTMENT = "STATE";

/**
 * The level of a cable, and which of the places that state it do not.
 *
 * All classification lines, the lines with the message number and the attribute Original
 * Classification state the same level (360 of 361 originals, and the other is a garble); Previous
 * Classification follows from it, and whether the E.O. is N/A (cable-format 11, checks 13 to 16). The
 * level with which fewest of these places disagree is right. So one slip makes one token that
 * differs, and each of the rules reports those of its own place.
 */
import type { LineStretch } from "../../../parse/place.ts";
import { lazyFor } from "../../../vocabulary/lazy.ts";
import { type Level, levelInBanner, nearestLevel } from "../../../vocabulary/vocabulary.ts";
import type { CableDocument } from "../../document.ts";
import { type LevelSource, type LevelToken, levelTokens } from "./levelTokens.ts";

export { isExempt, type LevelSource, type LevelToken } from "./levelTokens.ts";

/** What is known of a cable's level. */
export interface LevelAgreement {
  readonly tokens: readonly LevelToken[];
  /** `undefined` if nothing states one. */
  readonly level: Level | undefined;
  /** Whether more places have this level than any other. */
  readonly isDecided: boolean;
  /** The places that disagree with it, in text order. */
  readonly differing: readonly LevelToken[];
  /** The first place that has it, well spelt. */
  readonly witness: LevelToken | undefined;
  /** How the first well-spelt line with the message number writes it. */
  readonly bannerSpelling: string | undefined;
}

/** The agreement on a cable's level; it is worked out once for a document. */
export const agreeOnLevel = lazyFor((document: CableDocument) => workOut(levelTokens(document)));

/** Whose word counts if as many places have one level as the other. */
const TRUST: readonly LevelSource[] = ["banner", "original", "line", "previous"];

function workOut(tokens: readonly LevelToken[]): LevelAgreement {
  const stated = tokens.filter(({ level, isMisspelt }) => level !== undefined && !isMisspelt);
  const levels = [...new Set(stated.flatMap(({ level }) => level ?? []))];
  const counts = new Map(
    levels.map((level) => [level, tokens.filter(({ fits }) => fits(level)).length]),
  );
  const most = Math.max(0, ...counts.values());
  const best = levels.filter((level) => counts.get(level) === most);
  const byTrust = TRUST.flatMap((source) => stated.filter((token) => token.source === source));
  const level = byTrust.find(
    (token) => token.level !== undefined && best.includes(token.level),
  )?.level;
  const having = stated.filter((token) => token.level === level);
  return {
    tokens,
    level,
    isDecided: best.length === 1,
    differing: level === undefined ? [] : tokens.filter(({ fits }) => !fits(level)),
    witness: having[0],
    bannerSpelling: having.find(({ source }) => source === "banner")?.written,
  };
}

/** The token of a source, the first of several. */
export function levelTokenOf(
  { tokens }: LevelAgreement,
  source: LevelSource,
): LevelToken | undefined {
  return tokens.find((token) => token.source === source);
}

/**
 * How a place writes a level: classification lines and attributes in full, the line with the message
 * number letter-spaced or short (cable-format 6), or as the other sections or the transcription have
 * it, which may have closed up the letters.
 */
export function spellingFor(
  token: LevelToken,
  level: Level,
  { bannerSpelling }: LevelAgreement,
): string {
  if (token.source !== "banner") return level;
  if (bannerSpelling !== undefined) return bannerSpelling;
  if (token.isMisspelt) return mended(token.written);
  const usual = levelInBanner(level);
  const isClosed = hasSpacedForm(token.level) && !isSpaced(token.written);
  return isClosed && isSpaced(usual) ? level : usual;
}

/** The word that was misspelt, in the spacing in which it is written. */
function mended(written: string): string {
  const near = nearestLevel(isSpaced(written) ? written.replaceAll(" ", "") : written);
  if (near === undefined) return written;
  return isSpaced(written) ? [...near.term.replaceAll(" ", "")].join(" ") : near.term;
}

function hasSpacedForm(level: Level | undefined): boolean {
  return level !== undefined && isSpaced(levelInBanner(level));
}

/** Whether a level is written letter by letter. */
function isSpaced(text: string): boolean {
  return text[1] === " " && text[3] === " ";
}

/** The stretch of a token alone. */
export function placeOf({ line, start, end }: LevelToken): LineStretch {
  return { line, start, end };
}

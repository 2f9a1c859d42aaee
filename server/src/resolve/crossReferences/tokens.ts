/**
 * Words, numbers and signs of a passage, for reading cross-references. Marks of emphasis are left out.
 */
import { isDigit, isDigits } from "../../scan/words.ts";
import type { Span } from "../../text/span.ts";

/** A word with its inner stops, hyphens and apostrophes (`A-140`, `600.0012/3-261`), or one sign. */
export interface Token extends Span {
  readonly text: string;
  /** A blank stands before it. */
  readonly isApart: boolean;
}

/** The tokens of a text in order. */
export function toTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let isApart = true;
  for (let at = 0; at < text.length; ) {
    const sign = text.charAt(at);
    if (sign === " " || sign === "\t" || sign === "\u00a0") {
      isApart = true;
      at++;
    } else if (IGNORED.includes(sign)) at++;
    else {
      const end = isWordUnit(text, at) ? wordEnd(text, at) : at + 1;
      tokens.push({ text: text.slice(at, end), start: at, end, isApart });
      isApart = false;
      at = end;
    }
  }
  return tokens;
}

/** Marks of emphasis, and the arrow after a note. */
const IGNORED = "*_↵↩";

function wordEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && (isWordUnit(text, end) || isInner(text, end))) end++;
  return end;
}

function isWordUnit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 128) return isDigit(unit) || isAsciiLetter(unit);
  const character = text.charAt(at);
  return character.toLowerCase() !== character.toUpperCase();
}

function isAsciiLetter(unit: number): boolean {
  const lower = unit | 32;
  return 97 <= lower && lower <= 122;
}

/** A sign within a word or a number: a stop or slash only beside a digit. */
function isInner(text: string, at: number): boolean {
  const sign = text.charAt(at);
  if (!isWordUnit(text, at + 1)) return false;
  if (sign === "." || sign === "/")
    return isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at - 1));
  return "-–'’ʼ".includes(sign);
}

/** A walk over tokens; beyond the last the text is empty. */
export class Tokens {
  readonly all: readonly Token[];

  constructor(all: readonly Token[]) {
    this.all = all;
  }

  text(index: number): string {
    return this.all[index]?.text ?? "";
  }

  /** Whether a token is this sign or word. */
  is(index: number, text: string): boolean {
    return this.all[index]?.text === text;
  }

  /** Index after the stop of an abbreviation, if one stands here. */
  pastStop(index: number): number {
    return this.is(index, ".") && this.all[index]?.isApart === false ? index + 1 : index;
  }

  /** Index after a comma, if one stands here. */
  pastComma(index: number): number {
    return this.is(index, ",") ? index + 1 : index;
  }

  isNumber(index: number, most: number): boolean {
    const text = this.text(index);
    return isDigits(text) && text.length <= most;
  }

  isCapitalized(index: number): boolean {
    const first = this.text(index).charAt(0);
    return first !== first.toLowerCase();
  }

  start(index: number): number {
    return this.all[index]?.start ?? 0;
  }

  end(index: number): number {
    return this.all[index]?.end ?? 0;
  }
}

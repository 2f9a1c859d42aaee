/*
 * Slips of transcribers in one word: what a tired hand or a reading program makes of it.
 */
import type { Random } from "../seededRandom.ts";

/** Two different neighbours exchanged; `undefined` if all are the same. */
export function exchanged(text: string, random: Random): string | undefined {
  const places = [...text].flatMap((character, i) =>
    i + 1 < text.length && character !== text[i + 1] ? [i] : [],
  );
  if (places.length === 0) return undefined;
  const at = random.pick(places);
  return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
}

/** One character left out, at random; of a run of equal ones it does not matter which. */
export function oneLost(text: string, random: Random): string | undefined {
  if (text.length < 2) return undefined;
  const at = random.between(0, text.length - 1);
  return text.slice(0, at) + text.slice(at + 1);
}

/** One character written twice. */
export function oneDoubled(text: string, random: Random): string | undefined {
  if (text === "") return undefined;
  const at = random.between(0, text.length - 1);
  return text.slice(0, at + 1) + text.slice(at);
}

/** A digit read as the letter that looks like it; `undefined` if none of the digits has one. */
export function letterForDigit(text: string, random: Random): string | undefined {
  const places = [...text].flatMap((character, i) => (LETTERS[character] === undefined ? [] : [i]));
  if (places.length === 0) return undefined;
  const at = random.pick(places);
  return text.slice(0, at) + random.pick(LETTERS[text[at] ?? ""] ?? []) + text.slice(at + 1);
}

/** A letter read as another. */
export function otherLetter(text: string, random: Random): string | undefined {
  const places = [...text].flatMap((character, i) => (/[A-Z]/.test(character) ? [i] : []));
  if (places.length === 0) return undefined;
  const at = random.pick(places);
  const letter = text[at] ?? "";
  const others = [...(SIMILAR[letter] ?? ""), ...ALPHABET].filter((other) => other !== letter);
  return text.slice(0, at) + random.pick(others.slice(0, SIMILAR_SHARE)) + text.slice(at + 1);
}

const LETTERS: Readonly<Record<string, readonly string[]>> = {
  "0": ["O"],
  "1": ["I", "l"],
  "5": ["S"],
  "8": ["B"],
};

/** Letters that look alike, or stand beside one another on the keys. */
const SIMILAR: Readonly<Record<string, string>> = {
  A: "SR",
  B: "RD",
  C: "GO",
  D: "OB",
  E: "FB",
  F: "EP",
  G: "CO",
  H: "NM",
  I: "LT",
  L: "IT",
  M: "NH",
  N: "MH",
  O: "QD",
  P: "FR",
  Q: "OG",
  R: "BP",
  S: "AZ",
  T: "IY",
  U: "VY",
  V: "UY",
  W: "VM",
  Y: "VT",
  Z: "SX",
};
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const SIMILAR_SHARE = 4;

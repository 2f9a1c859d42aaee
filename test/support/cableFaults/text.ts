/* Signs in the running text that no paper has. */
import type { LineStretch } from "../../../server/src/parse/place.ts";
import { toStretch } from "../../../server/src/parse/place.ts";
import type { Random } from "../seededRandom.ts";
import { type CableFault, type RealCable, replaced } from "./fault.ts";

/** A word of the text, at least so long. */
function bodyWord(
  { document }: RealCable,
  random: Random,
  length: number,
): LineStretch | undefined {
  const { body } = document.parts;
  if (body === undefined) return undefined;
  const words: LineStretch[] = [];
  for (let line = body.start.line + 1; line < body.end.line; line++) {
    const source = document.lines[line];
    if (source === undefined || source.cable.some(({ kind }) => kind !== "enumerator")) continue;
    const from = source.cable[0]?.valueStart ?? 0;
    // Other findings may quote the last word of a line.
    for (const match of source.text.matchAll(/[A-Z]+/g))
      if (
        from <= match.index &&
        length <= match[0].length &&
        match.index + match[0].length + 1 < source.text.trimEnd().length
      )
        words.push({ line, start: match.index, end: match.index + match[0].length });
  }
  return words.length === 0 ? undefined : random.pick(words);
}

/** A word of the text with something made of it. */
function inWord(change: (word: string, random: Random) => string): CableFault["put"] {
  return (cable, random) => {
    const place = bodyWord(cable, random, FEWEST_LETTERS);
    if (place === undefined) return undefined;
    const { start, end } = cable.spanOf(toStretch(place));
    return replaced(cable, toStretch(place), change(cable.text.slice(start, end), random));
  };
}

const FEWEST_LETTERS = 4;

function withSign(sign: (random: Random) => string, lost: 0 | 1): CableFault["put"] {
  return inWord((word, random) => {
    const at = random.between(1, word.length - 2);
    return word.slice(0, at) + sign(random) + word.slice(at + lost);
  });
}

const CONTROLS = ["\u0000", "\u0002", "\u0007", "\u0008", "\u0016", "\u001a", "\u001b", "\u007f"];
const PHRASES = ["[sic", "[illegible", "[garbled", "[missing", "[text not declassified"];

export const textFaults: readonly CableFault[] = [
  {
    code: "text/lost-character",
    name: "a letter lost",
    isMendable: false,
    put: withSign(() => "\uFFFD", 1),
  },
  {
    code: "text/control-character",
    name: "a control character in a word",
    isMendable: true,
    put: withSign((random) => random.pick(CONTROLS), 0),
  },
  {
    code: "text/editorial-bracket",
    name: "a phrase of the editor's not closed",
    isMendable: false,
    put: inWord((word, random) => `${word} ${random.pick(PHRASES)}`),
  },
];

/* Faults in the precedences: the letters before the group and the words after the addressees. */
import type { Stretch } from "../../../server/src/parse/place.ts";
import { wordsFrom } from "../../../server/src/scan/words.ts";
import type { Random } from "../seededRandom.ts";
import { type CableFault, type PutFault, type RealCable, replaced } from "./fault.ts";
import { anyHeader, exchanged, onLine, replacedOr, textAt } from "./places.ts";

const code = "precedence/addressee";
const LETTERS = ["O", "P", "R", "Z"];

/** The letters before the group of any section, the first addressee and its precedence. */
function read(cable: RealCable, random: Random) {
  const header = anyHeader(cable, random);
  const { dateTime, to, info } = header ?? { dateTime: undefined, to: [], info: [] };
  const [first, ...rest] = to;
  if (dateTime === undefined || first === undefined) return undefined;
  const { line } = dateTime.start;
  const text = cable.document.lines[line]?.text ?? "";
  const { start, group } = dateTime.landmark;
  const letters = wordsFrom(text.slice(0, group.start), start).map((word) =>
    onLine(line, word.start, word.end),
  );
  return { letters, first, others: [...rest, ...info] };
}

function otherLetter(cable: RealCable, letter: Stretch, random: Random): string {
  return random.pick(LETTERS.filter((each) => each !== textAt(cable, letter)));
}

/** A change of the precedence word of the first addressee. */
function inWord(change: (word: string, random: Random) => string | undefined) {
  return (cable: RealCable, random: Random): PutFault | undefined => {
    const parts = read(cable, random);
    const stretch = parts?.first.precedenceStretch;
    const word = stretch && change(textAt(cable, stretch), random);
    if (parts === undefined || stretch === undefined || word === undefined) return undefined;
    return replacedOr(cable, stretch, word, [parts.first.nameStretch, ...parts.letters]);
  };
}

function withoutLetter(word: string, random: Random): string {
  const at = random.between(1, word.length - 1);
  return word.slice(0, at) + word.slice(at + 1);
}

export const precedenceFaults: readonly CableFault[] = [
  {
    code,
    name: "another first letter",
    // Where a word is there, or none anywhere, the addressees imply the letter.
    isMendable: true,
    put(cable, random) {
      const parts = read(cable, random);
      const [letter, second] = parts?.letters ?? [];
      if (parts === undefined || letter === undefined) return undefined;
      const other = otherLetter(cable, letter, random);
      // Where the second letter is now the same, or the other way round, another slip is as likely.
      if (second !== undefined && textAt(cable, second) === other) return undefined;
      return replacedOr(cable, letter, other, [parts.first]);
    },
  },
  {
    code,
    name: "another second letter",
    isMendable: true,
    put(cable, random) {
      const parts = read(cable, random);
      const [first, second] = parts?.letters ?? [];
      if (parts === undefined || first === undefined || second === undefined) return undefined;
      const letter = random.pick(
        LETTERS.filter((each) => each !== textAt(cable, second) && each !== textAt(cable, first)),
      );
      return replaced(cable, second, letter);
    },
  },
  {
    code,
    name: "both letters exchanged",
    isMendable: true,
    put(cable, random) {
      const [first, second] = read(cable, random)?.letters ?? [];
      if (first === undefined || second === undefined) return undefined;
      const stretch = { start: first.start, end: second.end };
      return replaced(cable, stretch, `${textAt(cable, second)} ${textAt(cable, first)}`);
    },
  },
  {
    code,
    name: "the letter lost",
    isMendable: true,
    put(cable, random) {
      const parts = read(cable, random);
      const [letter, second] = parts?.letters ?? [];
      if (parts === undefined || letter === undefined || second !== undefined) return undefined;
      const { start, end } = letter;
      const after = { line: end.line, column: end.column + 1 };
      return replaced(cable, { start, end: after }, "");
    },
  },
  {
    code,
    name: "a misread letter",
    isMendable: true,
    put(cable, random) {
      const [letter] = read(cable, random)?.letters ?? [];
      if (letter === undefined) return undefined;
      const misread: Readonly<Record<string, string>> = { O: "0", P: "F", R: "K", Z: "2" };
      return replaced(cable, letter, misread[textAt(cable, letter)] ?? "X");
    },
  },
  {
    code,
    name: "the precedence of the first addressee lost",
    isMendable: false,
    put: (cable, random) => {
      const parts = read(cable, random);
      const stretch = parts?.first.precedenceStretch;
      if (parts === undefined || stretch === undefined) return undefined;
      const whole = { start: parts.first.nameStretch.end, end: stretch.end };
      return replacedOr(cable, whole, "", [parts.first.nameStretch, ...parts.letters]);
    },
  },
  {
    code,
    name: "another precedence of the first addressee",
    isMendable: false,
    put: inWord((word) => (word === "PRIORITY" ? "IMMEDIATE" : "PRIORITY")),
  },
  {
    code,
    name: "a letter of the precedence lost",
    isMendable: true,
    put: inWord((word, random) => (word.includes(" ") ? undefined : withoutLetter(word, random))),
  },
  {
    code,
    name: "letters of the precedence exchanged",
    isMendable: true,
    put: inWord((word, random) => (word.includes(" ") ? undefined : exchanged(word, random))),
  },
  {
    code,
    name: "the addressees of INFO lost",
    isMendable: false,
    put(cable, random) {
      const header = anyHeader(cable, random);
      const info = header?.info ?? [];
      const [first] = info;
      const last = info.at(-1);
      const dateTime = header?.dateTime;
      if (header === undefined || first === undefined || last === undefined) return undefined;
      // With one letter or another addressee nothing tells that they are missing.
      if (dateTime?.landmark.precedence.length !== 2 || header.to.length !== 1) return undefined;
      const { line, column } = first.start;
      const start = { line, column: column - "INFO ".length };
      const { landmark, start: place } = dateTime;
      const letters = onLine(place.line, landmark.start, landmark.group.start);
      return replacedOr(cable, { start, end: last.end }, "", [letters]);
    },
  },
];

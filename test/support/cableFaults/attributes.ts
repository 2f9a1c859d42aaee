/* Faults in the keys and values of the attributes. */
import type { LineStretch, Stretch } from "../../../server/src/parse/place.ts";
import { toStretch } from "../../../server/src/parse/place.ts";
import type { Attribute } from "../../../server/src/resolve/cable/attributes.ts";
import { attribute as entryOf } from "../../../server/src/vocabulary/vocabulary.ts";
import type { Random } from "../seededRandom.ts";
import { type CableFault, otherDigit, type PutFault, type RealCable, replaced } from "./fault.ts";
import { attributeStretch, onLine, pieceOf, replacedOr, textAt } from "./places.ts";
import { exchanged, letterForDigit, oneDoubled, oneLost, otherLetter } from "./slips.ts";

type Change = (text: string, random: Random) => string | undefined;

const attributesOf = ({ document }: RealCable): readonly Attribute[] =>
  document.bindings.attributes;

/** A key with its value left out; not the last, after which nothing shows the place. */
function keyLeftOut(cable: RealCable, random: Random): PutFault | undefined {
  const attributes = attributesOf(cable);
  if (attributes.length < 2) return undefined;
  const at = random.between(0, attributes.length - 2);
  const found = attributes[at];
  const next = attributes[at + 1];
  if (found === undefined || next === undefined) return undefined;
  const start = cable.spanOf(toStretch(found.keyStretch)).start;
  const end = cable.spanOf(toStretch(next.keyStretch)).start;
  return { edits: [{ span: { start, end }, newText: "" }] };
}

/** The attributes end early; the finding is at the last that is there. */
function endLost(cable: RealCable, random: Random): PutFault | undefined {
  const attributes = attributesOf(cable);
  const count = random.between(1, 10);
  const last = attributes[attributes.length - count - 1];
  const first = attributes[attributes.length - count];
  if (last === undefined || first === undefined) return undefined;
  // A code of the header that is not in the vocabulary passes only because the attribute has it.
  if (cable.document.bindings.tags.some(({ kind }) => kind === "unknown")) return undefined;
  const { start } = cable.spanOf(toStretch(first.keyStretch));
  const edits = [{ span: { start, end: cable.text.length }, newText: "" }];
  return { edits, places: [cable.spanOf(toStretch(last.keyStretch))] };
}

function inKey(change: Change): CableFault["put"] {
  return (cable, random) => {
    const attributes = attributesOf(cable);
    if (attributes.length === 0) return undefined;
    const { keyStretch, key } = random.pick(attributes);
    // A key of two letters with a slip is no word any more.
    if (key.length <= 2 || !beginsLine(cable, keyStretch)) return undefined;
    const newText = change(key, random);
    // `copy:` for `Copy:` is read as it stands, and so is the key of another.
    if (newText === undefined || entryOf(newText) !== undefined) return undefined;
    return replaced(cable, toStretch(keyStretch), newText);
  };
}

function beginsLine({ document }: RealCable, { line, start }: LineStretch): boolean {
  return (document.lines[line]?.text ?? "").slice(0, start).replaceAll(/[\s*]/g, "") === "";
}

/** A small letter read as another. */
function otherSmallLetter(text: string, random: Random): string | undefined {
  const places = [...text].flatMap((character, i) => (/[a-z]/.test(character) ? [i] : []));
  if (places.length === 0) return undefined;
  const at = random.pick(places);
  const others = [..."aceinorstu"].filter((letter) => letter !== text[at]);
  return text.slice(0, at) + random.pick(others) + text.slice(at + 1);
}

function colonLost(cable: RealCable, random: Random): PutFault | undefined {
  const attributes = attributesOf(cable);
  if (attributes.length === 0) return undefined;
  const { keyStretch } = random.pick(attributes);
  const { line, end } = keyStretch;
  if (!beginsLine(cable, keyStretch)) return undefined;
  const sign = random.pick(["", ";", "."]);
  return replaced(cable, onLine(line, end, end + 1), sign);
}

/** Any date of the attributes, not the days that stand for no date. */
function anyDate(cable: RealCable, random: Random): Attribute | undefined {
  const dates = attributesOf(cable).filter(({ reading }) => reading?.type === "date");
  return dates.length === 0 ? undefined : random.pick(dates);
}

/** Day, month and year of a date by columns of its value. */
function inDate(from: number, to: number, change: Change): CableFault["put"] {
  return (cable, random) => {
    const date = anyDate(cable, random);
    const stretch = date && pieceOf(date, from, to);
    const newText = stretch && change(textAt(cable, stretch), random);
    return stretch === undefined || newText === undefined
      ? undefined
      : replaced(cable, stretch, newText);
  };
}

/** A month that is none, and near to one alone. */
function otherMonth(text: string, random: Random): string | undefined {
  const capital = otherLetter(text.toUpperCase(), random);
  const months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN"];
  months.push("JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
  if (capital === undefined) return undefined;
  const near = months.filter(
    (month) => [...month].filter((letter, i) => letter !== capital[i]).length <= 1,
  );
  if (near.length !== 1 || months.includes(capital)) return undefined;
  return text === text.toUpperCase() ? capital : inCaseOf(text, capital);
}

function inCaseOf(text: string, capitals: string): string {
  return [...capitals]
    .map((letter, i) => (text[i] === text[i]?.toLowerCase() ? letter.toLowerCase() : letter))
    .join("");
}

/** A Line Count that another Page Count goes with. */
function otherLineCount(cable: RealCable, random: Random): PutFault | undefined {
  const stretch = attributeStretch(cable, "Line Count");
  const pages = attributeStretch(cable, "Page Count");
  const written = stretch && textAt(cable, stretch);
  const newText = written && otherDigit(written, random);
  if (stretch === undefined || pages === undefined || !newText) return undefined;
  const pagesOf = (lines: string) => Math.floor(Number(lines) / 55) + 1;
  if (pagesOf(newText) === pagesOf(written)) return undefined;
  // Either count may be the wrong one; the page lines tell it only roughly.
  return replacedOr(cable, stretch, newText, [pages]);
}

/** A word of Review Markings or Markings. */
function inMarkings(change: Change): CableFault["put"] {
  return (cable, random) => {
    const key = random.pick(["Review Markings", "Markings"]);
    const stretch = attributeStretch(cable, key);
    if (stretch === undefined) return undefined;
    const span = cable.spanOf(stretch);
    const words = [...cable.text.slice(span.start, span.end).matchAll(/\S+/g)];
    if (words.length === 0) return undefined;
    const word = random.pick(words);
    const newText = change(word[0], random);
    if (newText === undefined) return undefined;
    const start = span.start + word.index;
    return { edits: [{ span: { start, end: start + word[0].length }, newText }] };
  };
}

/** The identifier of the record: Message ID, or the end of vdkvgwkey. */
function identifierStretch(cable: RealCable, key: string): Stretch | undefined {
  const stretch = attributeStretch(cable, key);
  if (stretch === undefined) return undefined;
  const from = textAt(cable, stretch).lastIndexOf("/") + 1;
  return { start: { ...stretch.start, column: stretch.start.column + from }, end: stretch.end };
}

function inIdentifier(change: Change): CableFault["put"] {
  return (cable, random) => {
    const keys = ["Message ID", "vdkvgwkey"];
    const key = random.pick(keys);
    const other = keys.find((each) => each !== key) ?? "";
    const stretch = identifierStretch(cable, key);
    const twin = identifierStretch(cable, other);
    const newText = stretch && change(textAt(cable, stretch), random);
    return stretch === undefined || newText === undefined || twin === undefined
      ? undefined
      : replacedOr(cable, stretch, newText, [twin]);
  };
}

/** Year or month behind `link` or `newtext/t`. */
function inLegacyKey(from: number, to: number, word = "/t"): CableFault["put"] {
  return (cable, random) => {
    const stretch = attributeStretch(cable, "Legacy Key");
    const at = stretch === undefined ? -1 : textAt(cable, stretch).indexOf(word);
    if (stretch === undefined || at < 0) return undefined;
    const piece = pieceOf(stretch, at + word.length + from, at + word.length + to);
    const newText = otherDigit(textAt(cable, piece), random);
    if (newText === undefined || Number(newText) < 1 || (to - from === 2 && 12 < Number(newText)))
      return undefined;
    return replaced(cable, piece, newText);
  };
}

/** The station of another cable. */
const STATIONS = ["LIMA", "QUITO", "STATE", "SANTIAGO", "USUN NEW YORK", "BUENOS AIRES"] as const;
const ADDRESSES = ["AMEMBASSY LIMA", "AMEMBASSY QUITO", "SECSTATE WASHDC"] as const;

function inFrom(change: Change): CableFault["put"] {
  return (cable, random) => {
    const stretch = attributeStretch(cable, "From");
    if (stretch === undefined) return undefined;
    const length = textAt(cable, stretch).replace(/ OR-[A-Z]$/, "").length;
    const piece = pieceOf(stretch, 0, length);
    const newText = change(textAt(cable, piece), random);
    return newText === undefined ? undefined : replaced(cable, piece, newText);
  };
}

/** The FM line of a cable with one section; in others the sections contradict each other. */
function inSender(change: Change): CableFault["put"] {
  return (cable, random) => {
    const { headers } = cable.document.bindings;
    const from = headers[0]?.from;
    if (from === undefined || headers.length !== 1) return undefined;
    const newText = change(from.text, random);
    return newText === undefined ? undefined : replaced(cable, from, newText);
  };
}

const pickOther =
  (values: readonly string[]): Change =>
  (text, random) =>
    random.pick(values.filter((value) => value !== text && !text.endsWith(value)));

export const attributeFaults: readonly CableFault[] = [
  {
    code: "attribute/missing-key",
    name: "a key with its value left out",
    isMendable: false,
    put: keyLeftOut,
  },
  {
    code: "attribute/missing-key",
    name: "the last keys left out",
    isMendable: false,
    put: endLost,
  },
  ...(
    [
      ["a letter misread", otherSmallLetter],
      ["two letters exchanged", exchanged],
      ["a letter lost", oneLost],
      ["a letter doubled", oneDoubled],
    ] as const
  ).map(
    ([name, change]): CableFault => ({
      code: "attribute/unknown-key",
      name,
      isMendable: true,
      put: inKey(change),
    }),
  ),
  {
    code: "attribute/unknown-key",
    name: "the colon lost or another sign",
    isMendable: true,
    put: colonLost,
  },
  {
    code: "attribute/malformed-date",
    name: "a digit of the day read as a letter",
    isMendable: true,
    put: inDate(0, 2, letterForDigit),
  },
  {
    code: "attribute/malformed-date",
    name: "a digit of the year read as a letter",
    isMendable: true,
    put: inDate(7, 11, letterForDigit),
  },
  {
    code: "attribute/malformed-date",
    name: "a letter of the month misread",
    isMendable: true,
    put: inDate(3, 6, otherMonth),
  },
  {
    code: "attribute/malformed-date",
    name: "a day that no month has",
    isMendable: false,
    put: inDate(0, 2, (_, random) => random.pick(["00", "32", "45", "71"])),
  },
  {
    code: "attribute/malformed-date",
    name: "a digit of the year lost",
    isMendable: false,
    put: inDate(7, 11, oneLost),
  },
  {
    code: "attribute/page-count",
    name: "a digit of Page Count",
    isMendable: true,
    put: (cable, random) => {
      const stretch = attributeStretch(cable, "Page Count");
      const newText = stretch && otherDigit(textAt(cable, stretch), random);
      return stretch === undefined || newText === undefined
        ? undefined
        : replaced(cable, stretch, newText);
    },
  },
  {
    code: "attribute/page-count",
    name: "a digit of Line Count",
    isMendable: false,
    put: otherLineCount,
  },
  {
    code: "attribute/markings",
    name: "a digit misread",
    isMendable: true,
    put: inMarkings(otherDigit),
  },
  {
    code: "attribute/markings",
    name: "two letters exchanged",
    isMendable: true,
    put: inMarkings((word, random) => (/\d/.test(word) ? undefined : exchanged(word, random))),
  },
  {
    code: "attribute/markings",
    name: "a letter lost",
    isMendable: true,
    put: inMarkings((word, random) => (/\d/.test(word) ? undefined : oneLost(word, random))),
  },
  {
    code: "attribute/identifiers",
    name: "a digit of the identifier misread",
    isMendable: false,
    put: inIdentifier(otherDigit),
  },
  {
    code: "attribute/identifiers",
    name: "a digit of the identifier lost",
    isMendable: true,
    put: inIdentifier(oneLost),
  },
  {
    code: "attribute/identifiers",
    name: "a digit of the identifier read as a letter",
    isMendable: true,
    put: inIdentifier(letterForDigit),
  },
  {
    code: "attribute/identifiers",
    name: "the month of the Legacy Key",
    isMendable: true,
    put: inLegacyKey(4, 6),
  },
  {
    code: "attribute/identifiers",
    name: "a digit of the year in the Legacy Key",
    isMendable: true,
    put: inLegacyKey(0, 4),
  },
  {
    code: "attribute/identifiers",
    name: "a digit of the first year in the Legacy Key",
    isMendable: true,
    put: inLegacyKey(0, 4, "link"),
  },
  {
    code: "attribute/from",
    name: "another station in From",
    isMendable: true,
    put: inFrom(pickOther(STATIONS)),
  },
  {
    code: "attribute/from",
    name: "a letter of From misread",
    isMendable: true,
    put: inFrom(otherLetter),
  },
  {
    code: "attribute/from",
    name: "two letters of From exchanged",
    isMendable: true,
    put: inFrom(exchanged),
  },
  {
    code: "attribute/from",
    name: "another station in the FM line",
    isMendable: true,
    put: inSender(pickOther(ADDRESSES)),
  },
];

/* Faults in the distribution: copies, total, letter, and the attribute Office. */
import { toStretch } from "../../../server/src/parse/place.ts";
import type { Distribution } from "../../../server/src/resolve/cable/distribution.ts";
import type { Random } from "../seededRandom.ts";
import { type CableFault, otherDigit, type PutFault, type RealCable, replaced } from "./fault.ts";
import {
  anyHeader,
  attributeStretch,
  exchanged,
  onLine,
  pieceOf,
  replacedOr,
  textAt,
} from "./places.ts";

type Change = (text: string, random: Random) => string | undefined;

const code = "distribution/total";

/** The distribution of any section that prints its total, and whether another section repeats it. */
function read(cable: RealCable, random: Random) {
  const header = anyHeader(cable, random);
  const distribution = header?.distribution;
  if (distribution?.total === undefined) return undefined;
  const key = (each: Distribution | undefined) =>
    each?.copies.map(({ office, count }) => `${office}-${count}`).join(" ");
  const isRepeated = cable.document.bindings.headers.some(
    (other) => other !== header && key(other.distribution) === key(distribution),
  );
  return { distribution, total: distribution.total, isRepeated };
}

function inTotal(change: Change) {
  return (cable: RealCable, random: Random): PutFault | undefined => {
    const total = read(cable, random)?.total;
    const stretch = total && toStretch(total);
    const text = stretch && change(textAt(cable, stretch), random);
    return stretch && text !== undefined ? replaced(cable, stretch, text) : undefined;
  };
}

/** A change of an office's copies; where nothing tells, the finding is on the total. */
function inCopies(change: Change, isRepeated: boolean | undefined) {
  return (cable: RealCable, random: Random): PutFault | undefined => {
    const parts = read(cable, random);
    if (parts === undefined) return undefined;
    if (isRepeated !== undefined && isRepeated !== parts.isRepeated) return undefined;
    const stretch = toStretch(random.pick(parts.distribution.copies));
    const text = change(textAt(cable, stretch), random);
    if (text === undefined || text === textAt(cable, stretch)) return undefined;
    return replacedOr(cable, stretch, text, isRepeated === false ? [toStretch(parts.total)] : []);
  };
}

const withDigits =
  (change: Change): Change =>
  (text, random) => {
    const at = text.lastIndexOf("-") + 1;
    const digits = change(text.slice(at), random);
    return digits === undefined ? undefined : text.slice(0, at) + digits;
  };

const MISREAD: Readonly<Record<string, string>> = { "0": "O", "1": "l", "5": "S", "8": "B" };

function misread(text: string, random: Random): string | undefined {
  const places = [...text].flatMap((digit, i) => (digit in MISREAD ? [i] : []));
  if (places.length === 0) return undefined;
  const at = random.pick(places);
  return text.slice(0, at) + (MISREAD[text[at] ?? ""] ?? "") + text.slice(at + 1);
}

function withoutDigit(text: string, random: Random): string {
  const at = random.between(0, text.length - 1);
  return text.slice(0, at) + text.slice(at + 1);
}

/** Neighbouring offices after the first of INFO, from the end of the one before them. */
function someOffices(cable: RealCable, random: Random, isRepeated: boolean) {
  const parts = read(cable, random);
  if (parts === undefined || parts.isRepeated !== isRepeated) return undefined;
  const { copies } = parts.distribution;
  const from = random.between(2, copies.length - 1);
  const to = random.between(from, Math.min(from + 7, copies.length - 1));
  const before = copies[from - 1];
  const last = copies[to];
  if (before === undefined || last === undefined) return undefined;
  if (copies.slice(from, to + 1).every(({ count }) => count === 0)) return undefined;
  const stretch = { start: toStretch(before).end, end: toStretch(last).end };
  return { stretch, total: toStretch(parts.total) };
}

function someLost(isRepeated: boolean) {
  return (cable: RealCable, random: Random): PutFault | undefined => {
    const some = someOffices(cable, random, isRepeated);
    return some && replacedOr(cable, some.stretch, "", isRepeated ? [] : [some.total]);
  };
}

const letterOf = (cable: RealCable, random: Random) => {
  const total = read(cable, random)?.total;
  if (total === undefined) return undefined;
  const text = cable.document.lines[total.line]?.text ?? "";
  return /[WR]/.test(text.charAt(total.end + 1))
    ? onLine(total.line, total.end + 1, total.end + 2)
    : undefined;
};

/** The word ACTION or ORIGIN of any section. */
function actionStretch(cable: RealCable, random: Random) {
  const action = anyHeader(cable, random)?.distribution?.office;
  if (action === undefined) return undefined;
  const text = cable.document.lines[action.line]?.text ?? "";
  const start = action.start - "ACTION ".length;
  return /^(?:ACTION|ORIGIN)$/.test(text.slice(start, start + 6))
    ? onLine(action.line, start, start + 6)
    : undefined;
}

const OFFICE = "distribution/office-attribute";

export const distributionFaults: readonly CableFault[] = [
  { code, name: "a digit of the total", isMendable: true, put: inTotal(otherDigit) },
  { code, name: "digits of the total exchanged", isMendable: true, put: inTotal(exchanged) },
  { code, name: "a misread digit of the total", isMendable: true, put: inTotal(misread) },
  {
    code,
    name: "a digit of the total lost",
    isMendable: true,
    put(cable, random) {
      const total = read(cable, random)?.total;
      const stretch = total && toStretch(total);
      const text = stretch && withoutDigit(textAt(cable, stretch), random);
      // Without a zero in front it is the same number.
      if (stretch === undefined || text === undefined || Number(text) === total?.value)
        return undefined;
      return replaced(cable, stretch, text);
    },
  },
  {
    code,
    name: "a digit of the copies",
    isMendable: false,
    put: inCopies(withDigits(otherDigit), false),
  },
  {
    code,
    name: "a digit of the copies, in a section that another repeats",
    isMendable: true,
    put: inCopies(withDigits(otherDigit), true),
  },
  {
    code,
    name: "a misread digit of the copies",
    isMendable: true,
    put: inCopies(withDigits(misread), undefined),
  },
  {
    code,
    name: "a digit of the copies lost",
    isMendable: true,
    put: inCopies(withDigits(withoutDigit), undefined),
  },
  {
    code,
    name: "the hyphen of the copies lost",
    isMendable: true,
    put: inCopies((text) => text.replace("-", ""), undefined),
  },
  {
    code,
    name: "a blank for the hyphen of the copies",
    isMendable: true,
    put: inCopies((text) => text.replace("-", " "), undefined),
  },
  { code, name: "some offices lost", isMendable: false, put: someLost(false) },
  {
    code,
    name: "some offices lost, in a section that another repeats",
    isMendable: true,
    put: someLost(true),
  },
  {
    code,
    name: "some offices doubled",
    isMendable: true,
    put(cable, random) {
      const isRepeated = 1 < cable.document.bindings.headers.length;
      const some = someOffices(cable, random, isRepeated);
      if (some === undefined) return undefined;
      const { end } = some.stretch;
      return replaced(cable, { start: end, end }, textAt(cable, some.stretch));
    },
  },
  {
    code,
    name: "a sign misread for the slash",
    isMendable: true,
    put(cable, random) {
      const total = read(cable, random)?.total;
      if (total === undefined) return undefined;
      const slash = onLine(total.line, total.start - 1, total.start);
      if (textAt(cable, slash) !== "/") return undefined;
      return replaced(cable, slash, random.pick(["\\", "1", "I"]));
    },
  },
  {
    code,
    name: "the total lost",
    isMendable: true,
    put(cable, random) {
      const parts = read(cable, random);
      const last = parts?.distribution.copies.at(-1);
      if (parts === undefined || last === undefined) return undefined;
      const { total } = parts;
      const end = { line: total.line, column: total.end + " W".length };
      const stretch = { start: toStretch(last).end, end };
      // What is printed on two lines cannot come back as it was.
      if (!/^ \/\d+ [WR]$/.test(textAt(cable, stretch))) return undefined;
      return replacedOr(cable, stretch, "", [toStretch(last)]);
    },
  },
  {
    code,
    name: "the line of ACTION lost",
    isMendable: false,
    put(cable, random) {
      const parts = read(cable, random);
      const office = parts?.distribution.office;
      const [, next] = parts?.distribution.copies ?? [];
      // Without copies it leaves the sum as it was.
      if (office === undefined || next === undefined || office.count === 0) return undefined;
      const start = { line: office.line, column: office.start - "ACTION ".length };
      const info = onLine(next.line, next.start - "INFO ".length, next.start);
      if (textAt(cable, info) !== "INFO ") return undefined;
      return replacedOr(cable, { start, end: info.start }, "", [info]);
    },
  },
  {
    code: "distribution/letter",
    name: "another letter",
    isMendable: true,
    put(cable, random) {
      const stretch = letterOf(cable, random);
      if (stretch === undefined) return undefined;
      const others = ["W", "R", "V", "N"].filter((each) => each !== textAt(cable, stretch));
      return replaced(cable, stretch, random.pick(others));
    },
  },
  {
    code: "distribution/letter",
    name: "the letter lost",
    isMendable: true,
    put(cable, random) {
      const stretch = letterOf(cable, random);
      const start = stretch && { ...stretch.start, column: stretch.start.column - 1 };
      return start && stretch && replaced(cable, { start, end: stretch.end }, "");
    },
  },
  {
    code: OFFICE,
    name: "ORIGIN for ACTION in the header",
    isMendable: true,
    put(cable, random) {
      const stretch = actionStretch(cable, random);
      if (stretch === undefined || attributeStretch(cable, "Office") === undefined)
        return undefined;
      return replaced(cable, stretch, textAt(cable, stretch) === "ACTION" ? "ORIGIN" : "ACTION");
    },
  },
  {
    code: OFFICE,
    name: "a misread letter of ACTION in the header",
    isMendable: true,
    put(cable, random) {
      const stretch = actionStretch(cable, random);
      if (stretch === undefined || attributeStretch(cable, "Office") === undefined)
        return undefined;
      return replaced(cable, stretch, textAt(cable, stretch).replace("O", "0"));
    },
  },
  {
    code: OFFICE,
    name: "ORIGIN for ACTION in the attribute",
    isMendable: true,
    put(cable) {
      const office = attributeStretch(cable, "Office");
      const word = office && pieceOf(office, 0, 6);
      if (word === undefined || !/^(?:ACTION|ORIGIN)$/.test(textAt(cable, word))) return undefined;
      return replaced(cable, word, textAt(cable, word) === "ACTION" ? "ORIGIN" : "ACTION");
    },
  },
  {
    code: OFFICE,
    name: "an office of INFO in the attribute",
    isMendable: true,
    put(cable, random) {
      const office = attributeStretch(cable, "Office");
      const { copies = [] } = anyHeader(cable, random)?.distribution ?? {};
      const others = copies.slice(1).map((each) => each.office);
      if (office === undefined || others.length === 0) return undefined;
      const symbol = pieceOf(office, "ACTION ".length, textAt(cable, office).length);
      return replaced(cable, symbol, random.pick(others));
    },
  },
  {
    code: OFFICE,
    name: "letters of the first office exchanged in the header",
    isMendable: true,
    put(cable, random) {
      const office = anyHeader(cable, random)?.distribution?.office;
      if (office === undefined || attributeStretch(cable, "Office") === undefined) return undefined;
      const stretch = onLine(office.line, office.start, office.start + office.office.length);
      const text = exchanged(office.office, random);
      return text === undefined ? undefined : replaced(cable, stretch, text);
    },
  },
];

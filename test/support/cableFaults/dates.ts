/* Faults in the date of a cable: group, Draft or Sent Date, Document Number. */
import type { Stretch } from "../../../server/src/parse/place.ts";
import {
  isValidDate,
  monthAbbreviation,
  monthNumber,
} from "../../../server/src/vocabulary/vocabulary.ts";
import type { Random } from "../seededRandom.ts";
import { type CableFault, otherDigit, type PutFault, type RealCable, replaced } from "./fault.ts";
import { anyHeader, attributeStretch, exchanged, onLine, pieceOf, textAt } from "./places.ts";

type Change = (text: string, random: Random) => string | undefined;

/** Day, month and year of the group of any section, in a cable whose date is in the attributes. */
function groupParts(cable: RealCable, random: Random) {
  const dateTime = anyHeader(cable, random)?.dateTime;
  const month = dateTime?.landmark.month;
  const year = dateTime?.landmark.year;
  if (dateTime === undefined || dateTime.fault !== undefined || !month || !year) return undefined;
  if (dateStretch(cable) === undefined) return undefined;
  const { line } = dateTime.start;
  const { start } = dateTime.landmark.group;
  return {
    dateTime,
    day: onLine(line, start, start + 2),
    time: onLine(line, start + 2, start + 6),
    month: onLine(line, month.start, month.end),
    year: onLine(line, year.start, year.start + 2),
  };
}

function dateStretch(cable: RealCable): Stretch | undefined {
  return attributeStretch(cable, "Draft Date") ?? attributeStretch(cable, "Sent Date");
}

/** Another day that the month has; other days are the business of dtg/impossible. */
function groupDay(change: Change) {
  return (cable: RealCable, random: Random): PutFault | undefined => {
    const parts = groupParts(cable, random);
    if (parts === undefined) return undefined;
    const { year = 0, month = 0, day: right = 0 } = parts.dateTime;
    const put = inDay(cable, parts.day, random, change, year, month);
    // A day between the right one and that of receipt is as likely as the right one.
    const isBetween = right < Number(put?.edits[0]?.newText) && !isReceivedAtOnce(cable);
    return isBetween ? undefined : put;
  };
}

function inDay(
  cable: RealCable,
  stretch: Stretch,
  random: Random,
  change: Change,
  year: number,
  month: number,
): PutFault | undefined {
  for (let trial = 0; trial < 20; trial++) {
    const day = change(textAt(cable, stretch), random);
    if (day !== undefined && isValidDate(year, month, Number(day)))
      return replaced(cable, stretch, day);
  }
  return undefined;
}

/** Another month that has the day, in the case in which months are written here. */
function otherMonth(written: string, day: number, year: number, random: Random) {
  const months = Array.from({ length: 12 }, (_, i) => i + 1).filter(
    (month) => month !== monthNumber(written) && isValidDate(year, month, day),
  );
  const name = monthAbbreviation(random.pick(months));
  return written === written.toLowerCase() ? name.toLowerCase() : name;
}

/** The parts of `19 MAR 1974`. */
function attributeParts(cable: RealCable) {
  const stretch = dateStretch(cable);
  const text = stretch && textAt(cable, stretch);
  if (stretch === undefined || text === undefined || !/^\d\d \w{3} \d{4}$/.test(text))
    return undefined;
  return {
    text,
    stretch,
    dayOfMonth: Number(text.slice(0, 2)),
    monthOfYear: monthNumber(text.slice(3, 6)) ?? 0,
    fullYear: Number(text.slice(7)),
    day: pieceOf(stretch, 0, 2),
    month: pieceOf(stretch, 3, 6),
    year: pieceOf(stretch, 7, 11),
  };
}

/** Whether the first PAGE time, which alone tells between two days, is of the group's day. */
function isReceivedAtOnce({ document }: RealCable): boolean {
  const day = document.bindings.headers[0]?.dateTime?.day;
  const time = document.parts.pages[0]?.pageLine?.time;
  return time !== undefined && Number(time.slice(0, 2)) === day;
}

const code = "dtg/attribute-date";

export const dateFaults: readonly CableFault[] = [
  { code, name: "a digit of the group's day", isMendable: true, put: groupDay(otherDigit) },
  { code, name: "digits of the group's day exchanged", isMendable: true, put: groupDay(exchanged) },
  {
    code,
    name: "another month in the group",
    isMendable: true,
    put(cable, random) {
      const parts = groupParts(cable, random);
      if (parts === undefined) return undefined;
      const { day = 0, year = 0 } = parts.dateTime;
      const month = otherMonth(textAt(cable, parts.month), day, year, random);
      return replaced(cable, parts.month, month);
    },
  },
  {
    code,
    name: "a digit of the group's year",
    isMendable: true,
    put(cable, random) {
      const parts = groupParts(cable, random);
      const year = parts && otherDigit(textAt(cable, parts.year), random);
      return parts && year ? replaced(cable, parts.year, year) : undefined;
    },
  },
  {
    code,
    name: "a digit of the attribute's day",
    isMendable: true,
    put(cable, random) {
      const parts = attributeParts(cable);
      if (parts === undefined || !isReceivedAtOnce(cable)) return undefined;
      const { day, fullYear, monthOfYear } = parts;
      return inDay(cable, day, random, otherDigit, fullYear, monthOfYear);
    },
  },
  {
    code,
    name: "another month in the attribute",
    isMendable: true,
    put(cable, random) {
      const parts = attributeParts(cable);
      if (parts === undefined) return undefined;
      const written = textAt(cable, parts.month);
      const month = otherMonth(written, parts.dayOfMonth, parts.fullYear, random);
      return replaced(cable, parts.month, month);
    },
  },
  {
    code,
    orBy: ["attribute/malformed-date"],
    name: "a digit of the attribute's year",
    isMendable: true,
    put(cable, random) {
      const parts = attributeParts(cable);
      const year = parts && otherDigit(textAt(cable, parts.year), random);
      return parts && year ? replaced(cable, parts.year, year) : undefined;
    },
  },
  {
    code,
    name: "the date of review in the attribute",
    isMendable: true,
    put(cable) {
      const parts = attributeParts(cable);
      const review = attributeStretch(cable, "Review Date");
      return parts && review && replaced(cable, parts.stretch, textAt(cable, review));
    },
  },
  {
    code: "dtg/document-year",
    name: "a digit of the year in Document Number",
    isMendable: true,
    put(cable, random) {
      const number = attributeStretch(cable, "Document Number");
      const year = number && pieceOf(number, 0, 4);
      const written = year && otherDigit(textAt(cable, year), random);
      return year && written ? replaced(cable, year, written) : undefined;
    },
  },
  {
    code: "dtg/document-year",
    name: "digits of the year in Document Number exchanged",
    isMendable: true,
    put(cable, random) {
      const number = attributeStretch(cable, "Document Number");
      const year = number && pieceOf(number, 0, 4);
      const written = year && exchanged(textAt(cable, year), random);
      return year && written ? replaced(cable, year, written) : undefined;
    },
  },
  {
    code: "dtg/document-year",
    name: "a digit of the year in Document Number lost",
    isMendable: true,
    put(cable, random) {
      const number = attributeStretch(cable, "Document Number");
      const at = random.between(0, 3);
      return number && replaced(cable, pieceOf(number, at, at + 1), "");
    },
  },
  {
    code: "dtg/malformed",
    name: "a letter of the month",
    isMendable: true,
    put(cable, random) {
      const parts = groupParts(cable, random);
      if (parts === undefined) return undefined;
      const written = textAt(cable, parts.month);
      const at = random.between(0, 2);
      const letter = String.fromCharCode(65 + random.between(0, 25));
      const month = written.slice(0, at) + letter + written.slice(at + 1);
      return monthNumber(month) === undefined ? replaced(cable, parts.month, month) : undefined;
    },
  },
  {
    code: "dtg/malformed",
    name: "a digit of the year lost",
    isMendable: true,
    put(cable, random) {
      const parts = groupParts(cable, random);
      const text = parts && textAt(cable, parts.year);
      if (parts === undefined || text === undefined || !/^\d\d$/.test(text)) return undefined;
      return replaced(cable, parts.year, random.pick([...text]));
    },
  },
  {
    code: "dtg/malformed",
    name: "a digit of the group lost",
    isMendable: false,
    put(cable, random) {
      const parts = groupParts(cable, random);
      if (parts === undefined) return undefined;
      const text = textAt(cable, parts.time);
      const at = random.between(0, 3);
      return replaced(cable, parts.time, text.slice(0, at) + text.slice(at + 1));
    },
  },
  {
    code: "dtg/impossible",
    name: "a day that no month has",
    isMendable: true,
    put(cable, random) {
      const parts = groupParts(cable, random);
      return parts && replaced(cable, parts.day, String(random.between(32, 99)));
    },
  },
];

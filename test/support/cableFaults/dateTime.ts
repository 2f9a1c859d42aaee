/* Slips in the form of date-time groups, and executive orders of other years. */
import type { LineStretch } from "../../../server/src/parse/place.ts";
import { toStretch } from "../../../server/src/parse/place.ts";
import type { DateTimeGroup } from "../../../server/src/scan/cable/landmarks.ts";
import type { Columns } from "../../../server/src/text/span.ts";
import type { Random } from "../seededRandom.ts";
import { type CableFault, type RealCable, replaced } from "./fault.ts";
import { exchanged, letterForDigit, oneDoubled, oneLost, otherLetter } from "./slips.ts";

type Token = Columns & { readonly text: string };
type Slip = (text: string, random: Random) => string | undefined;

/** A slip in a part of the date-time group of a section that `random` chooses. */
function slipIn(
  part: (landmark: DateTimeGroup) => Token | undefined,
  slip: Slip,
): CableFault["put"] {
  return (cable, random) => {
    const groups = cable.document.bindings.headers.flatMap(({ dateTime }) => dateTime ?? []);
    if (groups.length === 0) return undefined;
    const { landmark, start } = random.pick(groups);
    const landmarkEnd = { line: start.line, column: landmark.end };
    const token = part(landmark);
    const text = token && slip(token.text, random);
    if (token === undefined || text === undefined || text === token.text) return undefined;
    const place: LineStretch = { line: start.line, start: token.start, end: token.end };
    const put = replaced(cable, toStretch(place), text);
    // Of what was left out the finding stands at the rest.
    return text === "" ? { ...put, places: [cable.spanOf({ start, end: landmarkEnd })] } : put;
  };
}

const group = ({ group }: DateTimeGroup): Token | undefined => group;
const month = ({ month }: DateTimeGroup): Token | undefined => month;
const year = ({ year }: DateTimeGroup): Token | undefined => year;

/** The six digits alone. */
const digits = ({ group }: DateTimeGroup): Token | undefined =>
  /^\d{6}Z$/.test(group.text)
    ? { start: group.start, end: group.end - 1, text: group.text.slice(0, -1) }
    : undefined;

const MONTHS = "JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(" ");

/** A slip that gives no month. */
const noMonth =
  (slip: Slip): Slip =>
  (text, random) => {
    const other = slip(text, random);
    return other === undefined || MONTHS.includes(other) ? undefined : other;
  };

/** The day or the time made one that does not exist. */
const impossibleDay: Slip = (text, random) => `${random.between(32, 99)}${text.slice(2)}`;
const impossibleHour: Slip = (text, random) =>
  `${text.slice(0, 2)}${random.between(24, 99)}${text.slice(4)}`;
const impossibleMinute: Slip = (text, random) => `${text.slice(0, 4)}${random.between(60, 99)}`;

const DATE_TIME: readonly CableFault[] = [
  { code: "dtg/malformed", name: "a digit lost", isMendable: false, put: slipIn(digits, oneLost) },
  {
    code: "dtg/malformed",
    name: "a digit written twice",
    isMendable: true,
    // Beside two digits that are the same another such pair cannot be told from it.
    put: slipIn(digits, (text, random) =>
      /(\d)\1/.test(text) ? undefined : oneDoubled(text, random),
    ),
  },
  {
    code: "dtg/malformed",
    name: "another letter in the month",
    isMendable: true,
    put: slipIn(month, noMonth(otherLetter)),
  },
  {
    code: "dtg/malformed",
    name: "letters of the month exchanged",
    isMendable: true,
    put: slipIn(month, noMonth(exchanged)),
  },
  {
    code: "dtg/malformed",
    name: "a letter of the month lost",
    isMendable: true,
    put: slipIn(month, oneLost),
  },
  {
    code: "dtg/malformed",
    name: "the month left out",
    isMendable: false,
    put: slipIn(month, () => ""),
  },
  {
    code: "dtg/malformed",
    name: "the year left out",
    isMendable: false,
    put: slipIn(year, () => ""),
  },
  {
    code: "dtg/malformed",
    name: "the Z left out",
    isMendable: true,
    put: slipIn(group, (text) => text.replace(/ ?Z$/, "")),
  },
  {
    code: "dtg/malformed",
    name: "the Z read as a 2",
    isMendable: true,
    put: slipIn(group, (text) => text.replace(/Z$/, "2")),
  },
  {
    code: "dtg/impossible",
    name: "a day from 32 to 99",
    isMendable: false,
    put: slipIn(digits, impossibleDay),
  },
  {
    code: "dtg/impossible",
    name: "an hour that no day has",
    isMendable: false,
    put: slipIn(digits, impossibleHour),
  },
  {
    code: "dtg/impossible",
    name: "a minute that no hour has",
    isMendable: false,
    put: slipIn(digits, impossibleMinute),
  },
  {
    code: "dtg/letter-for-digit",
    name: "a letter in the day or time",
    isMendable: true,
    put: slipIn(digits, letterForDigit),
  },
  {
    code: "dtg/letter-for-digit",
    name: "a letter in the year",
    isMendable: true,
    put: slipIn(year, letterForDigit),
  },
];

const ORDERS = ["10501", "11652", "12065", "12356", "12958", "13526"];

/** The number of the order of another time. */
function otherOrder(cable: RealCable, random: Random) {
  const order = cable.document.bindings.executiveOrder?.order;
  if (order === undefined || !ORDERS.includes(order.number)) return undefined;
  const other = random.pick(ORDERS.filter((number) => number !== order.number));
  return replaced(cable, toStretch(order), other);
}

const EXECUTIVE_ORDER: readonly CableFault[] = [
  {
    code: "executive-order/not-in-force",
    name: "the order of another time",
    isMendable: true,
    put: otherOrder,
  },
];

export const dateTimeFaults: readonly CableFault[] = [...DATE_TIME, ...EXECUTIVE_ORDER];

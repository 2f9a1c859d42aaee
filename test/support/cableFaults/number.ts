/* Slips in station and message number: of page lines, of banners, of Document Number. */
import type { LineStretch } from "../../../server/src/parse/place.ts";
import { toStretch } from "../../../server/src/parse/place.ts";
import { cablePages } from "../../../server/src/resolve/pages/pageLines.ts";
import type { Random } from "../seededRandom.ts";
import { type CableFault, otherDigit, type PutFault, type RealCable, replaced } from "./fault.ts";
import { exchanged, letterForDigit, oneDoubled, oneLost, otherLetter } from "./slips.ts";

/** A word of the cable with its place. */
interface PlacedText {
  readonly text: string;
  readonly place: LineStretch;
}

type Slip = (text: string, random: Random) => string | undefined;
type Finder = (cable: RealCable, random: Random) => PlacedText | undefined;

/** A slip in the word that `find` gives. */
function slipIn(find: Finder, slip: Slip): CableFault["put"] {
  return (cable, random): PutFault | undefined => {
    const found = find(cable, random);
    const text = found && slip(found.text, random);
    if (found === undefined || text === undefined || text === found.text) return undefined;
    return replaced(cable, toStretch(found.place), text);
  };
}

const pageSerial: Finder = ({ document }, random) => {
  const origins = cablePages(document).flatMap(({ origin }) => origin ?? []);
  const origin = random.pick(origins);
  return { text: origin.serial, place: origin.serialStretch };
};

const pageStation: Finder = ({ document }, random) => {
  const origins = cablePages(document).flatMap(({ origin }) => origin ?? []);
  const origin = random.pick(origins);
  return { text: origin.station, place: origin.stationStretch };
};

const pageOrigin: Finder = ({ document }, random) => {
  const { station, serial, line, start, end } = random.pick(
    cablePages(document).flatMap(({ origin }) => origin ?? []),
  );
  // In a quotation a page line of another cable is right.
  const { quotations } = document.parts;
  if (quotations.some((quotation) => quotation.start.line < line && line < quotation.end.line))
    return undefined;
  return { text: `${station} ${serial}`, place: { line, start, end } };
};

function bannerToken(token: "station" | "serial"): Finder {
  return ({ document }, random) => {
    const tokens = document.parts.fields.flatMap(({ landmark, start }) => {
      const found = landmark?.kind === "banner" ? landmark[token] : undefined;
      return found === undefined
        ? []
        : [{ text: found.text, place: { line: start.line, start: found.start, end: found.end } }];
    });
    return tokens.length === 0 ? undefined : random.pick(tokens);
  };
}

const bannerOrigin: Finder = (cable, random) => {
  const banners = cable.document.parts.fields.flatMap(({ landmark, start: { line } }) =>
    landmark?.kind === "banner" && landmark.station !== undefined && landmark.serial !== undefined
      ? [{ line, start: landmark.station.start, end: landmark.serial.end }]
      : [],
  );
  if (banners.length === 0) return undefined;
  const place = random.pick(banners);
  const { start, end } = cable.spanOf(toStretch(place));
  return { text: cable.text.slice(start, end), place };
};

/** The columns of Document Number from one character to another, counted from the end if negative. */
function documentNumber(from: number, to?: number): Finder {
  return ({ document }) => {
    const attribute = document.bindings.attributes.find(({ key }) => key === "Document Number");
    if (attribute === undefined || attribute.value === "") return undefined;
    const { line, column } = attribute.start;
    const end = to ?? attribute.value.length;
    const text = attribute.value.slice(from, end);
    const start = column + from;
    return { text, place: { line, start, end: start + text.length } };
  };
}

const YEAR = 4;
const documentSerial: Finder = (cable, random) => {
  const whole = documentNumber(YEAR)(cable, random);
  const at = whole?.text.search(/\d/) ?? -1;
  if (whole === undefined || at < 0) return undefined;
  const { line, start, end } = whole.place;
  return { text: whole.text.slice(at), place: { line, start: start + at, end } };
};
const documentStation: Finder = (cable, random) => {
  const whole = documentNumber(YEAR)(cable, random);
  const at = whole?.text.search(/\d/) ?? -1;
  if (whole === undefined || at < 0) return undefined;
  const { line, start } = whole.place;
  return { text: whole.text.slice(0, at), place: { line, start, end: start + at } };
};

/** A number as another cable has it. */
const ofAnother: Slip = (text, random) => {
  const serial = String(random.between(10, 9999)).padStart(text.length, "0");
  return Number(serial) === Number(text) ? undefined : serial;
};

/** All that names another cable: its station and number. */
const stationAndNumber: Slip = (_, random) =>
  `LIMA ${String(random.between(10, 9999)).padStart(5, "0")}`;
const otherDocument: Slip = (text, random) => {
  const year = text.startsWith("1974") ? "1979" : "1974";
  return `${year}LIMA${String(random.between(10, 9999)).padStart(5, "0")}`;
};

const SERIAL_SLIPS: readonly (readonly [name: string, slip: Slip, isMendable: boolean])[] = [
  ["another digit", otherDigit, true],
  ["two digits exchanged", exchanged, true],
  ["a digit lost", oneLost, true],
  ["a digit written twice", oneDoubled, true],
  ["a digit read as a letter", letterForDigit, true],
];

/** Without leading zeros, or filled up to four digits. */
function isUsual(serial: string): boolean {
  return serial === String(Number(serial)).padStart(4, "0");
}

function serialFaults(code: string, find: Finder): readonly CableFault[] {
  return SERIAL_SLIPS.map(([name, slip, isMendable]) => ({
    code,
    name: `in the number, ${name}`,
    isMendable,
    put: slipIn(find, (text, random) => {
      const other = slip(text, random);
      // In a banner leading zeros count for nothing, and one that few banners have is not implied.
      if (code !== "message-number/banner") return other;
      return isUsual(text) && Number(other) !== Number(text) ? other : undefined;
    }),
  }));
}

export const numberFaults: readonly CableFault[] = [
  ...serialFaults("message-number/attribute", documentSerial),
  ...serialFaults("message-number/banner", bannerToken("serial")),
  ...serialFaults("page/message-number", pageSerial),
  {
    code: "message-number/attribute",
    name: "the number of another cable",
    isMendable: true,
    put: slipIn(documentSerial, ofAnother),
  },
  {
    code: "message-number/attribute",
    name: "year, station and number of another cable",
    isMendable: true,
    put: slipIn(documentNumber(0), otherDocument),
  },
  {
    code: "message-number/attribute",
    name: "a letter of the station",
    isMendable: true,
    put: slipIn(documentStation, otherLetter),
  },
  {
    code: "message-number/attribute",
    name: "two letters of the station exchanged",
    isMendable: true,
    put: slipIn(documentStation, exchanged),
  },
  {
    code: "message-number/banner",
    name: "a letter of the station",
    isMendable: true,
    put: slipIn(bannerToken("station"), otherLetter),
  },
  {
    code: "message-number/banner",
    name: "a letter of the station lost",
    isMendable: true,
    put: slipIn(bannerToken("station"), (text, random) => {
      const lost = oneLost(text, random);
      // Closed up it is the same name; a letter alone may belong to the letter-spaced level.
      const isSame = lost?.replaceAll(" ", "") === text.replaceAll(" ", "");
      return isSame || lost?.indexOf(" ") === 1 ? undefined : lost;
    }),
  },
  {
    code: "message-number/banner",
    name: "station and number of another cable",
    isMendable: false,
    put: slipIn(bannerOrigin, stationAndNumber),
  },
  {
    code: "page/message-number",
    name: "a letter of the station",
    isMendable: true,
    put: slipIn(pageStation, otherLetter),
  },
  {
    code: "page/message-number",
    name: "station and number of another cable",
    isMendable: true,
    put: slipIn(pageOrigin, stationAndNumber),
  },
];

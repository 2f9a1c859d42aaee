/** The places of a document that cite others: items of REF lines, cross-references. */
import type { Stretch } from "../../parse/place.ts";
import { isDigits } from "../../scan/words.ts";
import { collapse } from "../../vocabulary/matching.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import type { CrossReference } from "../crossReferences/crossReference.ts";
import { crossReferencesOf } from "../crossReferences/crossReferences.ts";
import { type CableDocument, type Document, type MemoDocument, textIn } from "../document.ts";
import { dateOfCable } from "./cableNumber.ts";
import type { CitationTarget, Volume } from "./library.ts";
import { volumeId } from "./volumes.ts";

/** A citation in places of its document; a volume only where the text names one. */
export interface LocalCitation {
  readonly text: string;
  readonly stretch: Stretch;
  readonly target:
    | Extract<CitationTarget, { kind: "cable" }>
    | (Omit<Extract<CitationTarget, { kind: "document" }>, "volume"> & {
        readonly volume: Volume | undefined;
      });
}

/** The citations of a document in text order. */
export function localCitations(
  document: Document,
  vocabulary: Vocabulary,
): readonly LocalCitation[] {
  return document.kind === "cable"
    ? referenceItemCitations(document)
    : crossReferenceCitations(document, vocabulary);
}

/** The telegrams of the REF line that have station and number, and no fault in either. */
function referenceItemCitations(document: CableDocument): readonly LocalCitation[] {
  const date = dateOfCable(document);
  return document.bindings.referenceItems.flatMap((item): LocalCitation[] => {
    const { kind, station, serial, year, isYearWritten, fault, value, start, end } = item;
    if (kind !== "telegram" || station === undefined || serial === undefined) return [];
    if (fault !== undefined) return [];
    const number = { station, serial, year: isYearWritten ? year : undefined };
    return [{ text: value, stretch: { start, end }, target: { kind: "cable", number, date } }];
  });
}

function crossReferenceCitations(
  document: MemoDocument,
  vocabulary: Vocabulary,
): readonly LocalCitation[] {
  return crossReferencesOf(document).flatMap((reference): LocalCitation[] => {
    const { start, end } = reference;
    const targets = targetsOf(reference, document, vocabulary);
    if (targets.length === 0) return [];
    const text = collapse(textIn(document.lines, { start, end }));
    return targets.map((target) => ({ text, stretch: { start, end }, target }));
  });
}

function targetsOf(
  { kind, target }: CrossReference,
  document: MemoDocument,
  vocabulary: Vocabulary,
): readonly LocalCitation["target"][] {
  if (kind === "telegram") {
    const telegram = telegramTarget(target, document, vocabulary);
    return telegram === undefined ? [] : [telegram];
  }
  const { document: number, footnote } = target;
  if (number === undefined || target["series"] !== undefined) return [];
  const volume = volumeNamed(target);
  // A volume that is named and cannot be told is none of those that are known.
  if (volume === undefined && target["volume"] !== undefined) return [];
  return numbersOf(number, target["lastDocument"]).map((each) => ({
    kind: "document",
    number: each,
    footnote: footnote === undefined ? undefined : String(footnote),
    volume,
  }));
}

/** Documents of a range that are taken one by one; in a longer one its two ends. */
const LONGEST_RANGE = 30;

/** `12`, or all of `12–14`. */
function numbersOf(first: string | number, last: string | number | undefined): readonly string[] {
  if (last === undefined) return [String(first)];
  const count = Number(last) - Number(first) + 1;
  if (!(0 < count && count <= LONGEST_RANGE)) return [String(first), String(last)];
  return Array.from({ length: count }, (_, i) => String(Number(first) + i));
}

type Target = CrossReference["target"];

function volumeNamed({ years, volume, part }: Target): Volume | undefined {
  if (years === undefined || volume === undefined) return undefined;
  const id = volumeId(String(years), String(volume), part?.toString());
  return id === undefined ? undefined : { id, isNamed: true };
}

/** The name of the Department in message numbers. */
const DEPARTMENT = "STATE";

/**
 * `telegram 2736 from Moscow` is Moscow's, `telegram 129537 to Moscow` the Department's, and `Secto 18`
 * and `State 37888` say the sender or the series. Airgrams and despatches have counts of their own.
 */
function telegramTarget(
  { form, number, from, to, date: written, year }: Target,
  { bindings }: MemoDocument,
  vocabulary: Vocabulary,
): LocalCitation["target"] | undefined {
  if (form !== undefined || number === undefined) return undefined;
  const { series, serial } = readTelegramNumber(String(number));
  if (serial === undefined) return undefined;
  const stationNamed = (place: string | number) =>
    isDepartment(String(place))
      ? DEPARTMENT
      : (vocabulary.messageStation(String(place))?.mrnName ?? String(place).toUpperCase());
  const isWhole = typeof written === "string" && written.length === ISO_DATE;
  const date = isWhole ? written : bindings.dateline?.iso;
  const yearOfDate = isWhole ? Number(written.slice(0, YEAR)) : undefined;
  const base = { serial, year: typeof year === "number" ? year : yearOfDate };
  const cable = (station: string, other?: string): LocalCitation["target"] => ({
    kind: "cable",
    date,
    number: { ...base, station, to: other },
  });
  if (series !== undefined) return cable(stationNamed(series));
  if (from !== undefined) {
    const other = to !== undefined && isDepartment(String(from)) ? stationNamed(to) : undefined;
    return cable(stationNamed(from), other);
  }
  // A telegram to the Department is that of a post that is not named.
  if (to === undefined || isDepartment(String(to))) return undefined;
  return cable(DEPARTMENT, stationNamed(to));
}

function isDepartment(place: string): boolean {
  return DEPARTMENT_NAMES.has(place.toLowerCase());
}

const DEPARTMENT_NAMES: ReadonlySet<string> = new Set([
  "department of state",
  "department",
  "state",
  "washington",
]);

const ISO_DATE = "1977-05-19".length;
const YEAR = 4;

/** `129537`; `Secto 18` with its series. */
export function readTelegramNumber(text: string): {
  readonly series: string | undefined;
  readonly serial: number | undefined;
} {
  const blank = text.lastIndexOf(" ");
  const digits = text.slice(blank + 1);
  return {
    series: blank < 0 ? undefined : text.slice(0, blank),
    serial: isDigits(digits) ? Number(digits) : undefined,
  };
}

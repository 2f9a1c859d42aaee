/**
 * The tokens that differ from the station and number on which a cable agrees: page lines, the lines
 * with classification and number, Document Number. The rules report from here, so that one slip is
 * found once.
 */

import type { LineStretch } from "../../../parse/place.ts";
import { lazyFor } from "../../../vocabulary/lazy.ts";
import type { Vocabulary } from "../../../vocabulary/vocabulary.ts";
import type { CableDocument } from "../../document.ts";
import { bannerForms, isOtherStation, nearestForm } from "./bannerNumber.ts";
import { type Agreement, agreeOnNumber } from "./numberAgreement.ts";
import {
  type DocumentNumber,
  isClean,
  type NumberClaim,
  type NumberSource,
  serialValue,
  stationKey,
} from "./numberClaims.ts";

/** A token that differs from the rest. */
export interface NumberSlip {
  readonly source: NumberSource;
  /** `whole` is a Document Number with its year. */
  readonly part: "station" | "serial" | "both" | "whole";
  readonly place: LineStretch;
  readonly written: string;
  /** What mends it; where nothing decides, what another place has. */
  readonly expected: string;
  /** Whether the rest of the cable decides that this is the wrong one. */
  readonly isDecided: boolean;
  /** The place that has the other value, page lines before Document Number and banners. */
  readonly witness: NumberClaim | undefined;
  /** Further places with the same slip: page lines may be copied from a wrong one. */
  readonly others: readonly LineStretch[];
}

interface AgreedNumber {
  readonly slips: readonly NumberSlip[];
  readonly station: string | undefined;
  readonly serial: string | undefined;
}

/** The slips in station and number: page lines, then banners, then Document Number. */
export function numberSlips(
  document: CableDocument,
  vocabulary: Vocabulary,
): readonly NumberSlip[] {
  return agreed(document, vocabulary).slips;
}

/** Station and number as a page line should have them, each if the cable decides it. */
export function pageOrigin(
  document: CableDocument,
  vocabulary: Vocabulary,
): Pick<AgreedNumber, "station" | "serial"> {
  return agreed(document, vocabulary);
}

const agreed = lazyFor((document: CableDocument, vocabulary: Vocabulary): AgreedNumber => {
  const agreement = agreeOnNumber(document, vocabulary);
  if (agreement === undefined) return { slips: [], station: undefined, serial: undefined };
  return {
    slips: [...pageSlips(agreement), ...bannerSlips(agreement), ...attributeSlips(agreement)],
    station: agreement.isStationDecided ? agreement.pageStation : undefined,
    serial: agreement.isSerialDecided ? agreement.serial : undefined,
  };
});

/**
 * Whether Document Number is that of another cable, with its year, so that it says nothing about this
 * one's.
 */
export function hasForeignDocumentNumber(document: CableDocument, vocabulary: Vocabulary): boolean {
  return numberSlips(document, vocabulary).some(
    ({ source, part }) => source === "attribute" && part === "whole",
  );
}

function pageSlips(agreement: Agreement): readonly NumberSlip[] {
  const { pages } = agreement;
  const slips = pages.flatMap((claim) => pageSlip(agreement, claim) ?? []);
  const [first, ...rest] = slips;
  if (first === undefined) return [];
  const isCopied = rest.every(
    ({ written, part }) => written === first.written && part === first.part,
  );
  if (slips.length === pages.length && isCopied)
    return [{ ...first, others: rest.map(({ place }) => place) }];
  return withoutOtherCables(slips);
}

/** Page lines that agree in another station and number are those of another cable. */
function withoutOtherCables(slips: readonly NumberSlip[]): readonly NumberSlip[] {
  const counts = new Map<string, number>();
  for (const { written } of slips) counts.set(written, (counts.get(written) ?? 0) + 1);
  return slips.filter(({ part, written }) => part !== "both" || counts.get(written) === 1);
}

/** What differs in one place, and what was expected. */
type Difference = Pick<NumberSlip, "part" | "place" | "written" | "expected">;

function pageSlip(agreement: Agreement, claim: NumberClaim): NumberSlip | undefined {
  const { key, pageStation, serial } = agreement;
  const isStation = claim.station === undefined || stationKey(claim.station.text) === key;
  const isSerial = claim.serial.text === serial;
  const difference = differenceIn(claim, { isStation, isSerial }, pageStation, serial);
  return difference && toSlip(agreement, "page", difference);
}

function bannerSlips(agreement: Agreement): readonly NumberSlip[] {
  const { banners, key, fullStation, sender, value, serial, vocabulary } = agreement;
  const forms = bannerForms(serial, banners);
  const others = new Set(agreement.pages.map((page) => serialValue(page.serial.text)));
  return banners.flatMap((claim) => {
    const name = { key, full: fullStation, sender };
    const isStation =
      claim.station === undefined || !isOtherStation(claim.station.text, name, vocabulary);
    const isSerial = isClean(claim.serial) && serialValue(claim.serial.text) === value;
    const expected = nearestForm(claim.serial.text, forms);
    const difference = differenceIn(claim, { isStation, isSerial }, fullStation, expected);
    // The banner of another cable stands below its page lines.
    const isOther = difference?.part === "both" && others.has(serialValue(claim.serial.text));
    return difference === undefined || isOther ? [] : [toSlip(agreement, "banner", difference)];
  });
}

/** The token that differs, or both. */
function differenceIn(
  { station, serial, place }: NumberClaim,
  { isStation, isSerial }: { isStation: boolean; isSerial: boolean },
  expectedStation: string,
  expectedSerial: string,
): Difference | undefined {
  if (isStation && isSerial) return undefined;
  const ofSerial = { place: serial.place, written: serial.text, expected: expectedSerial };
  if (isStation || station === undefined) return { part: "serial", ...ofSerial };
  const ofStation = { place: station.place, written: station.text, expected: expectedStation };
  if (isSerial) return { part: "station", ...ofStation };
  const written = `${station.text} ${serial.text}`;
  return { part: "both", place, written, expected: `${expectedStation} ${expectedSerial}` };
}

function attributeSlips(agreement: Agreement): readonly NumberSlip[] {
  const { attribute } = agreement;
  const difference = attribute && differenceInAttribute(agreement, attribute);
  return difference === undefined ? [] : [toSlip(agreement, "attribute", difference)];
}

function differenceInAttribute(
  { key, serial, foreignYear, vocabulary }: Agreement,
  { station, serial: written, place, whole }: DocumentNumber,
): Difference | undefined {
  const { line, start, end } = place;
  const tail = station.text + written.text;
  if (written.text === serial && hasDocumentName(station.text, key, vocabulary)) return undefined;
  if (foreignYear !== undefined) {
    const expected = `${foreignYear}${key}${serial}`;
    return { part: "whole", place: whole.place, written: whole.text, expected };
  }
  if (tail.endsWith(serial)) {
    const name = { place: { line, start, end: end - serial.length }, expected: key };
    return { part: "station", ...name, written: tail.slice(0, -serial.length) };
  }
  // A letter that stands for a digit may be glued to the station: `LAPAZO0963`.
  if (tail.startsWith(key)) {
    const number = { place: { line, start: start + key.length, end }, expected: serial };
    return { part: "serial", ...number, written: tail.slice(key.length) };
  }
  return { part: "both", place, written: tail, expected: key + serial };
}

/** The archive has a form of its own for the names of a few stations. */
function hasDocumentName(station: string, key: string, vocabulary: Vocabulary): boolean {
  if (station === key) return true;
  return vocabulary
    .stationsOf(station)
    .some(({ pageName, documentName }) => stationKey(pageName) === key && documentName === station);
}

function toSlip(agreement: Agreement, source: NumberSource, difference: Difference): NumberSlip {
  const { isStationDecided, isSerialDecided, stationWitness, serialWitness } = agreement;
  const { part } = difference;
  return {
    ...difference,
    source,
    isDecided: (part === "serial" || isStationDecided) && (part === "station" || isSerialDecided),
    witness: part === "station" ? stationWitness : serialWitness,
    others: [],
  };
}

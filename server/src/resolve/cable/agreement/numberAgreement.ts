/**
 * Station and number of a cable by the agreement of all places that have them, and the tokens that
 * differ from it.
 *
 * Page lines are copied from one another, so they count as one source, the lines with classification
 * and number as a second, Document Number as a third; 361 of 361 and 360 of 361 agree (cable-format
 * 11). What more sources have is right, and among as many sources what more tokens have. The FM line
 * helps to tell the station.
 */

import type { Vocabulary } from "../../../vocabulary/vocabulary.ts";
import type { CableDocument } from "../../document.ts";
import { bannerStation, namesOf } from "./bannerNumber.ts";
import {
  attributeClaim,
  bannerClaims,
  type DocumentNumber,
  isClean,
  isNumberOfAnotherCable,
  type NumberClaim,
  pageClaims,
  senderName,
  serialValue,
  stationKey,
} from "./numberClaims.ts";
import { mostAgreed, type Vote } from "./votes.ts";

/** Characters of a station's name in a page line. */
const PAGE_STATION = 6;

/** What the places say, and what most of them agree on. */
export interface Agreement {
  readonly pages: readonly NumberClaim[];
  readonly banners: readonly NumberClaim[];
  readonly attribute: DocumentNumber | undefined;
  /** The station as a key, as in page lines and in full. */
  readonly key: string;
  readonly pageStation: string;
  readonly fullStation: string;
  /** The FM line, empty if it is not there. */
  readonly sender: string;
  readonly value: number;
  /** The number as page lines and Document Number have it. */
  readonly serial: string;
  readonly isStationDecided: boolean;
  readonly isSerialDecided: boolean;
  /** Places that have the station and the number: page lines before Document Number and banners. */
  readonly stationWitness: NumberClaim | undefined;
  readonly serialWitness: NumberClaim | undefined;
  /** The year of the date-time group if Document Number is that of another cable. */
  readonly foreignYear: number | undefined;
  readonly vocabulary: Vocabulary;
}

/** `undefined` for a cable without any number. */
export function agreeOnNumber(
  document: CableDocument,
  vocabulary: Vocabulary,
): Agreement | undefined {
  const pages = pageClaims(document);
  const banners = bannerClaims(document);
  const attribute = attributeClaim(document);
  const claims = [...pages, ...(attribute === undefined ? [] : [attribute]), ...banners];
  const sender = senderName(document);
  const serial = mostAgreed(
    claims.map(({ source, serial }) => ({ source, value: serialValue(serial.text) })),
  );
  const station = mostAgreed(stationVotes(claims, sender, vocabulary));
  if (serial === undefined) return undefined;
  const key = station?.value ?? "";
  const pageStation = pageStationOf(key, claims, vocabulary);
  return {
    pages,
    banners,
    attribute,
    key,
    pageStation,
    fullStation: bannerStation(key, pageStation, banners, sender, vocabulary),
    sender: sender ?? "",
    value: serial.value,
    serial: serialText(serial.value, key, claims, vocabulary),
    isStationDecided: station?.isDecided ?? false,
    isSerialDecided: serial.isDecided,
    stationWitness: claims.find(
      ({ station }) => station !== undefined && stationKey(station.text) === key,
    ),
    serialWitness: claims.find((claim) => serialValue(claim.serial.text) === serial.value),
    foreignYear: isNumberOfAnotherCable(document)
      ? document.bindings.headers[0]?.dateTime?.year
      : undefined,
    vocabulary,
  };
}

/** A name in full may be several stations; it is the one that a short form in the cable confirms. */
function stationVotes(
  claims: readonly NumberClaim[],
  sender: string | undefined,
  vocabulary: Vocabulary,
): readonly Vote<string>[] {
  const short = new Set<string>();
  for (const { source, station } of claims)
    if (source !== "banner" && station !== undefined) short.add(stationKey(station.text));
  const keyOf = (name: string) => {
    const keys = namesOf(name, vocabulary).map(({ key }) => key);
    return keys.find((key) => short.has(key)) ?? keys[0] ?? stationKey(name);
  };
  const votes = claims.flatMap(({ source, station }): Vote<string>[] => {
    if (station === undefined) return [];
    const value = source === "banner" ? keyOf(station.text) : stationKey(station.text);
    return [{ source, value }];
  });
  return sender === undefined ? votes : [...votes, { source: "sender", value: keyOf(sender) }];
}

/** The station as page lines have it, from those that agree, the vocabulary or a name in full. */
function pageStationOf(
  key: string,
  claims: readonly NumberClaim[],
  vocabulary: Vocabulary,
): string {
  const names = claims.flatMap(({ source, station }) =>
    station !== undefined && stationKey(station.text) === key
      ? [{ source, text: station.text }]
      : [],
  );
  const written = mostAgreed(
    names
      .filter(({ source }) => source === "page")
      .map(({ source, text }) => ({ source, value: text })),
  );
  if (written !== undefined) return written.value;
  const known = namesOf(key, vocabulary).find((name) => name.key === key);
  const full = names.find(({ source }) => source === "banner");
  return known?.short ?? full?.text.slice(0, PAGE_STATION).trimEnd() ?? key;
}

/**
 * The number as most page lines and Document Number write it; where they are at odds, with as many
 * digits as its station has.
 */
function serialText(
  value: number,
  key: string,
  claims: readonly NumberClaim[],
  vocabulary: Vocabulary,
): string {
  const texts = claims
    .filter(({ source }) => source !== "banner")
    .filter(({ serial }) => isClean(serial) && serialValue(serial.text) === value)
    .map(({ source, serial }) => ({ source, value: serial.text }));
  const written = mostAgreed(texts);
  if (written?.isDecided) return written.value;
  const isDepartment = vocabulary.stationsOf(key).some(({ kind }) => kind === "department");
  return String(value).padStart(isDepartment ? DEPARTMENT_DIGITS : POST_DIGITS, "0");
}

/** Digits of numbers in page lines (cable-format 2.2). */
const POST_DIGITS = 5;
const DEPARTMENT_DIGITS = 6;

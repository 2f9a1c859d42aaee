/** A cable's own number and date, as its places agree on them. */
import type { Stretch } from "../../parse/place.ts";
import { toStretch } from "../../parse/place.ts";
import { toIsoDate, type Vocabulary } from "../../vocabulary/vocabulary.ts";
import { agreeOnDate } from "../cable/agreement/date.ts";
import { agreeOnNumber } from "../cable/agreement/numberAgreement.ts";
import { bannerClaims, pageClaims } from "../cable/agreement/numberClaims.ts";
import type { CableDocument } from "../document.ts";
import type { CableNumber } from "./library.ts";

/**
 * The number under which others cite a cable: station and serial as most of its places have them,
 * the year of its date. `undefined` for a cable without any number.
 */
export function cableNumberOf(
  document: CableDocument,
  vocabulary: Vocabulary,
): CableNumber | undefined {
  const { identifier } = document.bindings;
  const { year } = agreeOnDate(document);
  const agreement = agreeOnNumber(document, vocabulary);
  if (agreement !== undefined && agreement.fullStation !== "" && 0 < agreement.value)
    return {
      station: stationName(agreement.fullStation, vocabulary),
      serial: agreement.value,
      year: year ?? identifier?.year,
    };
  if (identifier === undefined) return undefined;
  const { station, serial } = identifier;
  return { station: stationName(station, vocabulary), serial, year: identifier.year };
}

function stationName(name: string, vocabulary: Vocabulary): string {
  return vocabulary.messageStation(name)?.mrnName ?? name;
}

/** `1979-07-03`; `undefined` if a part of it is not known. */
export function dateOfCable(document: CableDocument): string | undefined {
  const { year, month, day } = agreeOnDate(document);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return toIsoDate(year, month, day);
}

/** Where a cable says its number: its classification line, its identifier or its first page line. */
export function numberPlaceOf(document: CableDocument): Stretch | undefined {
  const { identifier } = document.bindings;
  const claim = bannerClaims(document)[0] ?? (identifier ? undefined : pageClaims(document)[0]);
  return claim === undefined ? identifier : toStretch(claim.place);
}

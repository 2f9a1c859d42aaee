/** The places of a document that cite others: items of REF lines, cross-references. */
import type { Stretch } from "../../parse/place.ts";
import { isDigits } from "../../scan/words.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import type { CrossReference } from "../crossReferences/crossReference.ts";
import { crossReferencesOf } from "../crossReferences/crossReferences.ts";
import { type CableDocument, type Document, type MemoDocument, textIn } from "../document.ts";
import { singleBlanks } from "../fieldValue.ts";
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
    const target = targetOf(reference, document, vocabulary);
    if (target === undefined) return [];
    const { start, end } = reference;
    return [
      { text: singleBlanks(textIn(document.lines, reference)), stretch: { start, end }, target },
    ];
  });
}

function targetOf(
  { kind, target }: CrossReference,
  document: MemoDocument,
  vocabulary: Vocabulary,
): LocalCitation["target"] | undefined {
  if (kind === "telegram") return telegramTarget(target, document, vocabulary);
  const { document: number, footnote } = target;
  if (number === undefined) return undefined;
  return {
    kind: "document",
    number: String(number),
    footnote: footnote === undefined ? undefined : String(footnote),
    volume: volumeNamed(target),
  };
}

type Target = CrossReference["target"];

function volumeNamed(target: Target): Volume | undefined {
  const { years, volume } = target;
  if (years === undefined || volume === undefined) return undefined;
  const id = volumeId(String(years), String(volume), target["part"]?.toString());
  // A volume that cannot be told is none of those that are known.
  return { id: id ?? `${years} ${volume}`, isNamed: true };
}

/** The name of the Department in message numbers. */
const DEPARTMENT = "STATE";

/** `telegram 2736 from Moscow` is Moscow's; `telegram 129537 to Moscow` the Department's. */
function telegramTarget(
  target: Target,
  { bindings }: MemoDocument,
  vocabulary: Vocabulary,
): LocalCitation["target"] | undefined {
  const digits = String(target["number"] ?? "");
  const { from, to } = target;
  if (!isDigits(digits)) return undefined;
  const stationNamed = (place: string | number) =>
    vocabulary.messageStation(String(place))?.mrnName ?? String(place).toUpperCase();
  const date = dateIn(target) ?? bindings.dateline?.iso;
  const year = typeof target["year"] === "number" ? target["year"] : undefined;
  const numbered = { serial: Number(digits), year };
  if (from !== undefined)
    return { kind: "cable", date, number: { ...numbered, station: stationNamed(from) } };
  if (to === undefined) return undefined;
  return {
    kind: "cable",
    date,
    number: { ...numbered, station: DEPARTMENT, to: stationNamed(to) },
  };
}

function dateIn(target: Target): string | undefined {
  const date = target["date"];
  return typeof date === "string" && ISO.test(date) ? date : undefined;
}

const ISO = /^\d{4}-\d\d-\d\d$/;

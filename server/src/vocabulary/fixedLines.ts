import archiveLinesCsv from "../../data/archive-lines.csv";
import endMarksCsv from "../../data/end-marks.csv";
import signalsCsv from "../../data/operating-signals.csv";
import publisherLinesCsv from "../../data/publisher-lines.csv";
import stampsCsv from "../../data/stamps.csv";
import { builtIn } from "./builtIn.ts";
import { lazy } from "./lazy.ts";
import {
  collapse,
  createTermIndex,
  findTermAt,
  isWordCharacter,
  type TermMatch,
} from "./matching.ts";
import {
  createPhraseIndex,
  findPhrase,
  PHRASE_MATCHES,
  type PhraseIndex,
  type PhraseMatch,
} from "./phrases.ts";
import { isOneOf, toText, toYear } from "./table.ts";

/*
 * Lines that are not the document's own words: end marks of a message, lines that the archive
 * prints around it, lines that the publisher of a volume prints above it, and signals of the relay.
 */

const END_KINDS = ["end", "broken-off", "break"] as const;

const ARCHIVE_KINDS = ["message-text", "message-attributes", "stamp", "footer"] as const;

const PUBLISHER_KINDS = ["publisher", "volume", "site"] as const;

/** A mark at the end of a message or of one of its sections. */
export interface EndMark {
  readonly mark: string;
  /** The end, the sign that the transmission broke off there, or the break before the end. */
  readonly kind: (typeof END_KINDS)[number];
  readonly meaning: string | undefined;
}

/** A line of the archive's print. */
export interface ArchiveLine {
  readonly text: string;
  readonly match: PhraseMatch;
  /** The two titles, a declassification stamp, a line of the footer. */
  readonly kind: (typeof ARCHIVE_KINDS)[number];
}

/** A line of the publisher's above a document. */
export interface PublisherLine {
  readonly text: string;
  readonly match: PhraseMatch;
  /** The publisher's name, the volume's title, a heading of the publisher's web pages. */
  readonly kind: (typeof PUBLISHER_KINDS)[number];
}

/**
 * Where the relay adds a word: behind a station and number or a level, behind a date-time group, before
 * the letters of a security warning.
 */
const SIGNAL_PLACES = ["origin", "time", "warning"] as const;

/** A signal of the relay procedure, `ZFF4`, or another word that the relay adds. */
export interface OperatingSignal {
  readonly signal: string;
  readonly place: (typeof SIGNAL_PLACES)[number];
  /** Whether a number follows: `TOSEC 110023`. */
  readonly hasNumber: boolean;
  readonly meaning: string | undefined;
}

const endMarks = builtIn<"mark" | "kind" | "meaning", EndMark>(
  "end-marks.csv",
  endMarksCsv,
  { required: ["mark", "kind"], optional: ["meaning"] },
  ({ mark, kind, meaning }) =>
    isOneOf(kind, END_KINDS)
      ? { mark, kind, meaning: toText(meaning) }
      : `"kind" is "${kind}", and a known one was expected`,
);

const archiveLines = builtIn<"text" | "match" | "kind", ArchiveLine>(
  "archive-lines.csv",
  archiveLinesCsv,
  { required: ["text", "match", "kind"], optional: [] },
  ({ text, match, kind }) =>
    isOneOf(match, PHRASE_MATCHES) && isOneOf(kind, ARCHIVE_KINDS)
      ? { text, match, kind }
      : `"match" is "${match}" and "kind" is "${kind}", and known ones were expected`,
);

const publisherLines = builtIn<"text" | "match" | "kind", PublisherLine>(
  "publisher-lines.csv",
  publisherLinesCsv,
  { required: ["text", "match", "kind"], optional: [] },
  ({ text, match, kind }) =>
    isOneOf(match, PHRASE_MATCHES) && isOneOf(kind, PUBLISHER_KINDS)
      ? { text, match, kind }
      : `"match" is "${match}" and "kind" is "${kind}", and known ones were expected`,
);

/** All words that the relay adds, in the order of the table. */
export const operatingSignals = builtIn<"signal" | "place" | "number" | "meaning", OperatingSignal>(
  "operating-signals.csv",
  signalsCsv,
  { required: ["signal", "place"], optional: ["number", "meaning"] },
  ({ signal, place, number, meaning }) =>
    isOneOf(place, SIGNAL_PLACES)
      ? { signal, place, hasNumber: number === "yes", meaning: toText(meaning) }
      : `"place" is "${place}", and a known one was expected`,
);

/** The date of a stamp, and the years of the cables that were released with it. */
interface Stamp {
  readonly date: string;
  readonly from: number;
  readonly to: number;
}

const stamps = builtIn<"date" | "from" | "to", Stamp>(
  "stamps.csv",
  stampsCsv,
  { required: ["date", "from", "to"], optional: [] },
  (cells) => {
    const from = toYear("from", cells.from);
    const to = toYear("to", cells.to);
    if (typeof from !== "number") return from ?? '"from" is blank, and a year was expected';
    if (typeof to !== "number") return to ?? '"to" is blank, and a year was expected';
    return { date: cells.date, from, to };
  },
);

const markIndex = lazy(() =>
  createPhraseIndex(
    endMarks().map((entry) => ({ text: entry.mark, match: "whole" as const, entry })),
  ),
);

const signalIndex = lazy(() =>
  createTermIndex(operatingSignals().map((entry) => [entry.signal, entry] as const)),
);

/** No line of these tables is longer; a longer line is not compared with them as a whole. */
const LONGEST_LINE = 200;

/** The end mark that is this line, outer and doubled blanks aside. */
export function endMark(line: string): EndMark | undefined {
  return findLine(markIndex(), line)?.entry;
}

/**
 * Whether a line ends a message or one of its sections. The break (`BT`) does not count, since it
 * also stands before the text.
 */
export function isEndMark(line: string): boolean {
  const kind = endMark(line)?.kind;
  return kind === "end" || kind === "broken-off";
}

/** Which of the archive's two titles a line is: `Message Text` or `Message Attributes`. */
export function archiveHeading(line: string): "text" | "attributes" | undefined {
  const kind = archiveLine(line)?.kind;
  if (kind === "message-text") return "text";
  return kind === "message-attributes" ? "attributes" : undefined;
}

/**
 * What a line of the archive's print is: `Message Text`, `Message Attributes`, a stamp or a part of
 * one (a reviewer's name alone, `Declassified/Released`), the footer. Case counts. The date at the
 * end of a stamp divided over several lines is not told.
 */
export function archiveLine(line: string): ArchiveLine | undefined {
  return findLine(archiveIndex(), line);
}

/**
 * The dates that the archive's stamp can have on a cable of a year: a release took in one year or two
 * (cable-format 1). Empty for other years.
 */
export function stampDates(year: number): readonly string[] {
  return stamps()
    .filter(({ from, to }) => from <= year && year <= to)
    .map(({ date }) => date);
}

/** Whether a word stands in the stamps of the archive, its date aside; case counts. */
export function isStampWord(word: string): boolean {
  return stampWords().has(word);
}

const stampWords = lazy(
  () =>
    new Set(
      archiveLines()
        .filter(({ kind }) => kind === "stamp")
        .flatMap(({ text }) => text.split(" ")),
    ),
);

/** What a line of the publisher's above a document is; case counts. */
export function publisherLine(line: string): PublisherLine | undefined {
  return findLine(publisherIndex(), line);
}

/** Whether a line is one that the publisher puts above a document. */
export function isPublisherLine(line: string): boolean {
  return publisherLine(line) !== undefined;
}

/** The relay's signal that begins at this offset, at the start of a word. */
export function operatingSignalAt(
  text: string,
  offset: number,
): TermMatch<OperatingSignal> | undefined {
  if (isWordCharacter(text, offset - 1)) return undefined;
  return findTermAt(signalIndex(), text, offset);
}

/** Whether a line that begins with this word may be an end mark or a line of the archive's print. */
export function mayBeginFixedLine(word: string): boolean {
  return fixedBeginnings().some((beginning) => word.startsWith(beginning));
}

/** Whether a line may be one of the archive's whatever it begins with. */
export function mayHoldArchiveText(line: string): boolean {
  return containedTexts().some(
    ({ text, first }) => text.length <= line.length && line.includes(first),
  );
}

/** The first words of the fixed lines that are told by their beginning. */
const fixedBeginnings = lazy(() =>
  [
    ...endMarks().map(({ mark }) => mark),
    ...archiveLines()
      .filter(({ match }) => match === "whole" || match === "starts")
      .map(({ text }) => text),
  ].map(firstWord),
);

/** The others, with their first words, since blanks within them may be doubled. */
const containedTexts = lazy(() =>
  archiveLines()
    .filter(({ match }) => match === "contains" || match === "ends")
    .map(({ text }) => ({ text, first: firstWord(text) })),
);

function firstWord(text: string): string {
  return text.split(" ", 1)[0] ?? text;
}

const archiveIndex = lazy(() => createPhraseIndex(archiveLines()));

const publisherIndex = lazy(() => createPhraseIndex(publisherLines()));

function findLine<Entry extends { readonly text: string; readonly match: PhraseMatch }>(
  index: PhraseIndex<Entry>,
  line: string,
): Entry | undefined {
  return line.length <= LONGEST_LINE ? findPhrase(index, collapse(line)) : undefined;
}

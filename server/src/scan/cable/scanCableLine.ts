/**
 * What one line of a cable holds: the driver of the recognisers. The first word says which of them
 * can apply; once a header landmark is found, the labels that may follow it on the same line are
 * looked for, because transcriptions join header lines.
 */
import { archiveHeading, isArchiveStamp, isEndMark } from "../../vocabulary/fixedLines.ts";
import { scanEnumerator } from "../enumerator.ts";
import {
  isDigit,
  isDigits,
  isLowerLetter,
  isUpperLetter,
  skipBlanks,
  trimEndColumn,
  type Word,
  wordsFrom,
} from "../words.ts";
import type { CableLandmark, ClassificationLine } from "./landmarks.ts";
import {
  isDistributionCode,
  type Reading,
  readAddress,
  readDashLine,
  readDateTimeGroup,
  readDistribution,
  readDrafting,
  readLevelLine,
  readPageLine,
} from "./readHeader.ts";
import { readLabel } from "./readLabel.ts";
import { readLevel } from "./readLevel.ts";

type Reader = (words: readonly Word[], index: number) => Reading<CableLandmark> | undefined;

const NOTHING: readonly CableLandmark[] = [];

/** A header line longer than this is read up to here; the longest real one has 1,400 characters. */
const LONGEST_HEADER_LINE = 6000;

/** The landmarks of a line, in order. */
export function scanCableLine(text: string): readonly CableLandmark[] {
  const start = skipBlanks(text, 0);
  if (start === text.length) return NOTHING;
  const first = text.charCodeAt(start);
  if (mayBeginHeader(first)) {
    const header = scanHeaderLine(text, start);
    if (0 < header.length) return header;
  }
  return scanBodyLine(text, start);
}

/** Capitals, digits and dashes begin header lines, `/` and `(` a total on its own line, `<` an end mark. */
function mayBeginHeader(unit: number): boolean {
  return isUpperLetter(unit) || isDigit(unit) || HEADER_SIGNS.has(unit);
}

const HEADER_SIGNS: ReadonlySet<number> = new Set([..."-/(<"].map((sign) => sign.charCodeAt(0)));

function scanHeaderLine(text: string, start: number): readonly CableLandmark[] {
  const readable = LONGEST_HEADER_LINE < text.length ? text.slice(0, LONGEST_HEADER_LINE) : text;
  const words = wordsFrom(readable, start);
  const fixed = scanFixedLine(text, start, words);
  if (fixed !== undefined) return fixed;
  const first = firstReading(words);
  if (first === undefined) return NOTHING;
  const landmarks: CableLandmark[] = [first.landmark];
  followingLandmarks(words, first, landmarks);
  const last = landmarks.at(-1);
  const glued = last?.kind === "pageLine" ? scanGluedLevel(text, last.end) : undefined;
  if (glued !== undefined) landmarks.push(glued);
  return landmarks;
}

/** Lines that are the same in every cable: archive headings, stamps, end marks. */
function scanFixedLine(
  text: string,
  start: number,
  words: readonly Word[],
): readonly CableLandmark[] | undefined {
  const line = text.slice(start, trimEndColumn(text, start, text.length));
  const base = { start, valueStart: start };
  if (line.length <= LONGEST_FIXED_LINE) {
    const which = archiveHeading(line);
    if (which !== undefined) return [{ kind: "archiveHeading", which, ...base }];
    if (isEndMark(line)) return [{ kind: "endMark", ...base }];
    if (isRelayNumber(line)) return [{ kind: "relayNumber", ...base }];
    if (isArchiveStamp(line)) return [{ kind: "stamp", ...base }];
  }
  return scanHeadingWithLevel(words, base);
}

/** Longest end mark or stamp, with a reviewer's name before it. */
const LONGEST_FIXED_LINE = 140;

/** `Message Text UNCLASSIFIED`, as reflowed transcriptions have it. */
function scanHeadingWithLevel(
  words: readonly Word[],
  base: { start: number; valueStart: number },
): readonly CableLandmark[] | undefined {
  if (words.length < 3 || 6 < words.length || words[0]?.text !== "Message") return undefined;
  const which = archiveHeading(`${words[0].text} ${words[1]?.text ?? ""}`);
  const level = readLevelLine(words, 2);
  if (which === undefined || level?.landmark.kind !== "classification") return undefined;
  return [{ kind: "archiveHeading", which, ...base }, level.landmark];
}

function firstReading(words: readonly Word[]): Reading<CableLandmark> | undefined {
  for (const read of readersFor(words[0]?.text ?? "")) {
    const reading = read(words, 0);
    if (reading !== undefined) return reading;
  }
  return undefined;
}

/** The recognisers that can apply to a line beginning with this word. */
function readersFor(word: string): readonly Reader[] {
  switch (word[0]) {
    case "P":
      return [readPageLine, readDateTimeGroup, readDistribution];
    case "F":
      return [readAddress, readDistribution];
    case "T":
      return [readAddress, readLabel, readLevelLine, readDistribution];
    case "I":
      return [readDistribution, readAddress];
    case "-":
      return [readDashLine];
    case "/":
    case "(":
      return [readTotalLine];
    default:
      return OTHER_READERS;
  }
}

const OTHER_READERS: readonly Reader[] = [
  readDistribution,
  readDrafting,
  readDateTimeGroup,
  readLevelLine,
  readLabel,
];

/** The total of the distribution on a line of its own. */
function readTotalLine(words: readonly Word[], index: number): ReturnType<Reader> {
  const text = words[index]?.text ?? "";
  const isIso = text === "(" && words[index + 1]?.text === "ISO";
  return isIso || text.startsWith("/") ? readDistribution(words, index) : undefined;
}

/** Which landmarks may follow one on the same line. */
const FOLLOWERS: Readonly<Partial<Record<CableLandmark["kind"], readonly Reader[]>>> = {
  pageLine: [readRelayNumber, readDistributionStart],
  relayNumber: [readDistributionStart],
  distribution: [readDistributionStart, readDrafting, readDashLine],
  draftedBy: [readDrafting, readDashLine],
  approvedBy: [readDashLine],
  dashLine: [readDateTimeGroup],
  dateTimeGroup: [readAddress],
  from: [readToAddress],
  to: [readInfoAddress],
  info: [readLevelLine],
  banner: [readLabel],
  executiveOrder: [readCertainLabel],
  tags: [readCertainLabel],
  subject: [readCertainLabel, readFirstParagraph],
};

function followingLandmarks(
  words: readonly Word[],
  first: Reading<CableLandmark>,
  landmarks: CableLandmark[],
): void {
  let last = first;
  let index = first.next;
  while (index < words.length) {
    const found = readFollower(last.landmark.kind, words, index);
    if (found === undefined) {
      // The parts of a page line stand together; text may begin after it at any word.
      if (last.landmark.kind === "pageLine" || last.landmark.kind === "relayNumber") return;
      index++;
      continue;
    }
    landmarks.push(found.landmark);
    last = found;
    index = found.next;
  }
}

function readFollower(
  kind: CableLandmark["kind"],
  words: readonly Word[],
  index: number,
): Reading<CableLandmark> | undefined {
  for (const read of FOLLOWERS[kind] ?? []) {
    const reading = read(words, index);
    if (reading !== undefined) return reading;
  }
  return undefined;
}

/** `46`, `61/62`, `72-60`: one or two numbers of two digits. */
function isRelayNumber(text: string): boolean {
  if (text.length !== 2 && text.length !== 5) return false;
  const joint = text[2];
  return (
    isDigits(text.slice(0, 2)) &&
    (joint === undefined || (RELAY_JOINTS.has(joint) && isDigits(text.slice(3))))
  );
}

const RELAY_JOINTS: ReadonlySet<string> = new Set(["/", "-"]);

function readRelayNumber(words: readonly Word[], index: number): ReturnType<Reader> {
  const word = words[index];
  const next = words[index + 1]?.text;
  if (word === undefined || !isRelayNumber(word.text)) return undefined;
  if (next !== "ACTION" && next !== "ORIGIN") return undefined;
  return {
    landmark: { kind: "relayNumber", start: word.start, valueStart: word.start },
    next: index + 1,
  };
}

/** ACTION, ORIGIN or INFO with a code; bare codes belong to the line they are in. */
function readDistributionStart(words: readonly Word[], index: number): ReturnType<Reader> {
  const label = words[index]?.text ?? "";
  if (isDistributionCode(label) || label.startsWith("/")) return undefined;
  const reading = readDistribution(words, index);
  return reading?.landmark.label === undefined ? undefined : reading;
}

/** After FM the word TO is the label, whatever stands behind it. */
function readToAddress(words: readonly Word[], index: number): ReturnType<Reader> {
  return words[index]?.text === "TO" ? readAddress(words, index) : undefined;
}

function readInfoAddress(words: readonly Word[], index: number): ReturnType<Reader> {
  return words[index]?.text === "INFO" ? readAddress(words, index) : undefined;
}

/** The first paragraph joined to the subject: `1.` with a `2.` further on. */
function readFirstParagraph(words: readonly Word[], index: number): ReturnType<Reader> {
  const word = words[index];
  if (word?.text !== "1." || !words.some(({ text }, i) => index < i && text === "2."))
    return undefined;
  const next = words[index + 1]?.start ?? word.end;
  return {
    landmark: {
      kind: "enumerator",
      start: word.start,
      valueStart: next,
      enumerator: {
        label: "1",
        labelColumns: { start: word.start, end: word.end - 1 },
        form: "number",
        punctuation: ".",
        bullet: undefined,
        mark: undefined,
        contentStart: next,
      },
    },
    next: words.length,
  };
}

function readCertainLabel(words: readonly Word[], index: number): ReturnType<Reader> {
  const reading = readLabel(words, index);
  return reading?.landmark.certain ? reading : undefined;
}

/** An enumerator at the start and a classification glued to the end of a line of text. */
function scanBodyLine(text: string, start: number): readonly CableLandmark[] {
  const enumerator = scanEnumerator(text, start);
  const glued = scanGluedLevel(text, start);
  if (enumerator === undefined) return glued === undefined ? NOTHING : [glued];
  const begin: CableLandmark = {
    kind: "enumerator",
    start,
    valueStart: enumerator.contentStart,
    enumerator,
  };
  return glued === undefined ? [begin] : [begin, glued];
}

/** Longest level with a full stop: `LIMITED OFFICIAL USE.`; nothing before its window is read. */
const GLUED_WINDOW = 24;

function scanGluedLevel(text: string, start: number): ClassificationLine | undefined {
  const end = trimEndColumn(text, start, text.length);
  const last = text.charCodeAt(end - 1);
  if (!isUpperLetter(last) && last !== 46) return undefined;
  const windowStart = Math.max(start, end - GLUED_WINDOW);
  const words = wordsFrom(text.slice(windowStart, end), 0);
  for (let i = 1; i < words.length; i++) {
    const level = readLevel(words, i);
    if (level === undefined || level.next !== words.length) continue;
    const columns = { start: windowStart + level.start, end: windowStart + level.end };
    // Lower case before it makes it a word of a modern sentence.
    if (isLowerLetter(text.charCodeAt(columns.start - 2))) return undefined;
    return {
      kind: "classification",
      start: columns.start,
      valueStart: columns.start,
      level: level.level,
      columns,
      glued: true,
    };
  }
  return undefined;
}

/**
 * What one line of a cable holds: the driver of the recognisers. The first word says which of them
 * can apply; once a header landmark is found, the labels that may follow it on the same line are
 * looked for, because transcriptions join header lines.
 */
import {
  archiveHeading,
  archiveLine,
  endMark,
  isEndMark,
  mayHoldArchiveText,
} from "../../vocabulary/fixedLines.ts";
import { scanEnumerator } from "../enumerator.ts";
import {
  endOfWord,
  isDigit,
  isDigits,
  isLowerLetter,
  isUpperLetter,
  skipBlanks,
  startOfWord,
  trimEndColumn,
  type Word,
  wordsFrom,
} from "../words.ts";
import { knowWords } from "./knownWords.ts";
import type { CableLandmark, ClassificationLine } from "./landmarks.ts";
import { isRelayNumber, lineReaders, type Reader, readRelayNumber } from "./lineReaders.ts";
import {
  isDistributionCode,
  MOST_LEVEL_WORDS,
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
import { readCertainClassifiedBy, readExempted } from "./readLateLabels.ts";
import {
  type LevelReading,
  LONGEST_OF_LETTERS,
  mayEndLevel,
  readLevel,
  readMisspeltLevel,
} from "./readLevel.ts";
import { readMisreadAddress } from "./readMisreadAddress.ts";
import { findRunningHeads } from "./readRunningHead.ts";
import {
  readIdentifier,
  readOriginator,
  readRoutingStart,
  readSecurityWarning,
} from "./readTransmission.ts";
import type { RunningHead, SerialCheck } from "./transmissionLandmarks.ts";

const NOTHING: readonly CableLandmark[] = [];

/** A header line longer than this is read up to here; the longest real one has 1,400 characters. */
const LONGEST_HEADER_LINE = 6000;

/**
 * Words that decide whether a line is one of a header. Where it goes on, what stands behind them can
 * only speak against it: no recogniser needs more words to take the first one, and the longest
 * banner has 24.
 */
const WORDS_OF_BEGINNING = 32;

/** The landmarks of a line, in order. */
export function scanCableLine(line: string): readonly CableLandmark[] {
  const text = withoutBackslash(line);
  const start = skipBlanks(text, 0);
  if (start === text.length) return NOTHING;
  const heads = findRunningHeads(text);
  const landmarks = scanText(text, start);
  return heads.length === 0 ? landmarks : withRunningHeads(landmarks, heads);
}

/** Lines of later cables may end with a backslash, which is no part of them. */
function withoutBackslash(text: string): string {
  const end = trimEndColumn(text, 0, text.length);
  return text[end - 1] === "\\" ? text.slice(0, end - 1) : text;
}

function scanText(text: string, start: number): readonly CableLandmark[] {
  const first = text.charCodeAt(start);
  if (mayBeginHeader(first)) {
    const header = scanHeaderLine(text, start);
    if (0 < header.length) return header;
  }
  return scanBodyLine(text, start);
}

/** What is read within a running head is the head's. */
function withRunningHeads(
  landmarks: readonly CableLandmark[],
  heads: readonly RunningHead[],
): readonly CableLandmark[] {
  const others = landmarks.filter(
    ({ start }) => !heads.some((head) => head.start <= start && start < head.end),
  );
  return [...others, ...heads].sort((a, b) => a.start - b.start);
}

/**
 * Capitals, digits and dashes begin header lines, `/` and `(` a total on its own line, `<` an end
 * mark, `#` the serial after one, `*` the archive's footer.
 */
function mayBeginHeader(unit: number): boolean {
  return isUpperLetter(unit) || isDigit(unit) || HEADER_SIGNS.has(unit);
}

const HEADER_SIGNS: ReadonlySet<number> = new Set([..."-/(<#*."].map((sign) => sign.charCodeAt(0)));

function scanHeaderLine(text: string, start: number): readonly CableLandmark[] {
  const firstEnd = endOfWord(text, start);
  const { mayBeFixed, mayBeNumber, readers } = lineReaders(text.slice(start, firstEnd));
  const mayHoldFixed =
    mayBeFixed ||
    (mayBeNumber && skipBlanks(text, firstEnd) === text.length) ||
    mayHoldArchiveText(text);
  if (!mayHoldFixed && readers.length === 0) return NOTHING;
  const readable = LONGEST_HEADER_LINE < text.length ? text.slice(0, LONGEST_HEADER_LINE) : text;
  const beginning = wordsFrom(readable, start, WORDS_OF_BEGINNING);
  const fixed = mayHoldFixed ? scanFixedLine(text, start, beginning) : undefined;
  if (fixed !== undefined) return fixed;
  const found = firstReading(readers, beginning);
  if (found === undefined) return NOTHING;
  const isWhole = beginning.length < WORDS_OF_BEGINNING;
  const words = isWhole ? beginning : wordsFrom(readable, start);
  const first = isWhole ? found : firstReading(readers, words);
  if (first === undefined) return NOTHING;
  const landmarks: CableLandmark[] = [first.landmark];
  followingLandmarks(words, first, landmarks);
  const glued = scanLevelAfter(text, landmarks.at(-1));
  if (glued !== undefined) landmarks.push(glued);
  return landmarks;
}

/**
 * The level glued to the end of a page line or of the text after it, or of a line of text that only
 * looks like a line of the header: `TO BE CONTINUED. HARLOW CONFIDENTIAL`.
 */
function scanLevelAfter(
  text: string,
  last: CableLandmark | undefined,
): ClassificationLine | undefined {
  switch (last?.kind) {
    case "pageLine":
      return scanGluedLevel(text, last.end, 0);
    case "from":
    case "to":
    case "info":
      return last.certain ? undefined : scanGluedLevel(text, last.valueStart, 1);
    default:
      return undefined;
  }
}

/** Lines that are the same in every cable: archive headings, stamps, end marks. */
function scanFixedLine(
  text: string,
  start: number,
  words: readonly Word[],
): readonly CableLandmark[] | undefined {
  const line = text.slice(start, trimEndColumn(text, start, text.length));
  const base = { start, valueStart: start };
  const whole = line.length <= LONGEST_FIXED_LINE ? scanWholeLine(line, words, base) : undefined;
  if (whole !== undefined) return [whole];
  return scanHeadingWithLevel(words, base) ?? scanEndMarkWithLevel(words, base);
}

/** What a line without outer blanks is as a whole; each of its tables is asked once. */
function scanWholeLine(
  line: string,
  words: readonly Word[],
  base: { start: number; valueStart: number },
): CableLandmark | undefined {
  switch (archiveLine(line)?.kind) {
    case "message-text":
      return { kind: "archiveHeading", which: "text", ...base };
    case "message-attributes":
      return { kind: "archiveHeading", which: "attributes", ...base };
    case "stamp":
      return { kind: "stamp", ...base };
    case "footer":
      return { kind: "archiveFooter", ...base };
    case undefined:
      break;
  }
  const mark = endMark(line)?.kind;
  if (mark === "break") return { kind: "break", ...base, end: base.start + line.length };
  if (mark !== undefined) return { kind: "endMark", ...base };
  if (words.length !== 1) return undefined;
  if (isRelayNumber(line)) return { kind: "relayNumber", ...base };
  return readSerialCheck(line, base.start) ?? readIdentifier(line, base.start);
}

/** `NNN CONFIDENTIAL`, as reflowed transcriptions join the level of the next page to the mark. */
function scanEndMarkWithLevel(
  words: readonly Word[],
  base: { start: number; valueStart: number },
): readonly CableLandmark[] | undefined {
  const [first] = words;
  if (words.length < 2 || MOST_LEVEL_WORDS + 1 < words.length) return undefined;
  if (first === undefined || !isEndMark(first.text)) return undefined;
  const level = readLevelLine(words, 1);
  if (level?.landmark.kind !== "classification") return undefined;
  return [{ kind: "endMark", ...base }, level.landmark];
}

/** Longest end mark or stamp, with a reviewer's name before it. */
const LONGEST_FIXED_LINE = 140;

/** `#0195`: the serial of the originator's line, with which a transmission ends. */
function readSerialCheck(line: string, start: number): SerialCheck | undefined {
  const text = line.slice(1);
  if (line[0] !== "#" || text.length < 3 || 6 < text.length || !isDigits(text)) return undefined;
  const end = start + line.length;
  const serial = { start: start + 1, end, text };
  return { kind: "serialCheck", start, valueStart: start + 1, end, serial };
}

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

function firstReading(
  readers: readonly Reader[],
  words: readonly Word[],
): Reading<CableLandmark> | undefined {
  for (const read of readers) {
    const reading = read(words, 0);
    if (reading !== undefined) return reading;
  }
  return undefined;
}

/** Which landmarks may follow one on the same line. */
const FOLLOWERS: Readonly<Partial<Record<CableLandmark["kind"], readonly Reader[]>>> = {
  pageLine: [readRelayNumber, readDistributionStart],
  relayNumber: [readDistributionStart],
  distribution: [readDistributionStart, readDrafting, readDashLine],
  draftedBy: [readDrafting, readDashLine],
  approvedBy: [readDashLine],
  dashLine: [readDateTimeGroup],
  transmissionId: [readRoutingStart, readOriginator],
  routing: [readOriginator],
  originator: [readSecurityWarning, readDateTimeGroup],
  securityWarning: [readDateTimeGroup],
  dateTimeGroup: [readAddress, readMisreadAddress],
  from: [readToAddress, readInfoAddress, readMisreadAddress],
  to: [readPageLineWithOrigin, readInfoAddress, readExempted],
  info: [readExempted, readLevelLine],
  exempted: [readLevelLine],
  banner: [readLabel],
  executiveOrder: [readCertainLabel],
  tags: [readCertainLabel, readCertainClassifiedBy],
  subject: [readCertainLabel, readCertainClassifiedBy, readFirstParagraph],
  reference: [readCertainClassifiedBy],
  classifiedBy: [readFirstParagraph],
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

/** ACTION, ORIGIN or INFO with a code; bare codes belong to the line they are in. */
function readDistributionStart(words: readonly Word[], index: number): ReturnType<Reader> {
  const label = words[index]?.text ?? "";
  if (isDistributionCode(label) || label.startsWith("/")) return undefined;
  const reading = readDistribution(words, index);
  return reading?.landmark.label === undefined ? undefined : reading;
}

/** A page line between TO and the first addressee. */
function readPageLineWithOrigin(words: readonly Word[], index: number): ReturnType<Reader> {
  const reading = words[index]?.text === "PAGE" ? readPageLine(words, index) : undefined;
  return reading?.landmark.serial === undefined ? undefined : reading;
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

/**
 * An enumerator at the start, perhaps after a pilcrow, and a classification glued to the end of a
 * line of text.
 */
function scanBodyLine(text: string, start: number): readonly CableLandmark[] {
  const at = text[start] === PILCROW ? skipBlanks(text, start + 1) : start;
  const enumerator = scanEnumerator(text, at);
  const glued = scanGluedLevel(text, start, 1);
  if (enumerator === undefined) return glued === undefined ? NOTHING : [glued];
  const begin: CableLandmark = {
    kind: "enumerator",
    start,
    valueStart: enumerator.contentStart,
    enumerator,
  };
  return glued === undefined ? [begin] : [begin, glued];
}

const PILCROW = "¶";

/** Longest level with a full stop: `LIMITED OFFICIAL USE.`; nothing before its window is read. */
const GLUED_WINDOW = 24;

/** The level at the end of a line with at least `wordsBefore` words between it and `start`. */
function scanGluedLevel(
  text: string,
  start: number,
  wordsBefore: number,
): ClassificationLine | undefined {
  const end = trimEndColumn(text, start, text.length);
  const last = text.charCodeAt(end - 1);
  if (!isUpperLetter(last) && last !== 46) return undefined;
  const windowStart = Math.max(start, end - GLUED_WINDOW);
  if (!mayEndWithLevel(text, windowStart, end)) return undefined;
  const words = wordsFrom(text.slice(windowStart, end), 0);
  // The first word may be the end of one that begins before the window.
  const from = windowStart === start ? wordsBefore : Math.max(1, wordsBefore);
  const level = lastLevel(words, from, readLevel) ?? lastLevel(words, from, readMisspeltLevel);
  if (level === undefined) return undefined;
  const columns = { start: windowStart + level.start, end: windowStart + level.end };
  // Lower case before it makes it a word of a modern sentence.
  if (isLowerLetter(text.charCodeAt(columns.start - 2))) return undefined;
  return {
    kind: "classification",
    start: columns.start,
    valueStart: columns.start,
    level: level.level,
    isMisspelt: level.isMisspelt,
    columns,
    glued: true,
  };
}

/** Whether the last word before a column may be a level's last, as nearly no line's is. */
function mayEndWithLevel(text: string, windowStart: number, end: number): boolean {
  const last = startOfWord(text, windowStart, end);
  if (endsLevel(text.slice(last, end))) return true;
  if (LONGEST_OF_LETTERS < end - last) return false;
  // It may be one of the letters of a level that blanks part.
  const endBefore = trimEndColumn(text, windowStart, last);
  return endBefore - startOfWord(text, windowStart, endBefore) <= LONGEST_OF_LETTERS;
}

const endsLevel = knowWords(mayEndLevel);

/** The level in the last of the words, from an index on. */
function lastLevel(
  words: readonly Word[],
  from: number,
  read: typeof readLevel,
): LevelReading | undefined {
  for (let i = from; i < words.length; i++) {
    const level = read(words, i);
    if (level?.next === words.length) return level;
  }
  return undefined;
}

/**
 * The recognisers that are asked about a line of a header, in their order, by its first word. A word
 * that begins nothing, as nearly all lines of text do, is known to begin nothing; the next line that
 * begins with it is not read.
 */
import { mayBeginFixedLine } from "../../vocabulary/fixedLines.ts";
import { isFirstOfHeaderLabel } from "../../vocabulary/labels.ts";
import { isDigit, isDigits, type Word } from "../words.ts";
import { knowWords } from "./knownWords.ts";
import type { CableLandmark } from "./landmarks.ts";
import { mayBeginDamagedPageLine, readDamagedPageLine } from "./readDamagedPageLine.ts";
import {
  isDistributionCode,
  mayBeginAddress,
  mayBeginDashLine,
  mayBeginDistribution,
  mayBeginDrafting,
  mayBeginGroup,
  type Reading,
  readAddress,
  readDashLine,
  readDateTimeGroup,
  readDistribution,
  readDrafting,
  readLevelLine,
  readPageLine,
} from "./readHeader.ts";
import { mayBeginWithLabel, readLabel } from "./readLabel.ts";
import { readClassifiedBy, readExempted, readReason } from "./readLateLabels.ts";
import { mayBeginLevel } from "./readLevel.ts";
import { misreadLabel, readMisreadAddress } from "./readMisreadAddress.ts";
import { mayBeginMisspeltLabel, readMisspeltLabel } from "./readMisspeltLabel.ts";
import {
  mayBeginRouting,
  mayBeginSecurityWarning,
  readOriginator,
  readRouting,
  readSecurityWarning,
  readTransmissionId,
  START_OF_TRANSMISSION,
} from "./readTransmission.ts";

/** Reads what begins at a word; `undefined` if nothing that it knows does. */
export type Reader = (words: readonly Word[], index: number) => Reading<CableLandmark> | undefined;

/** A recogniser, with the words that may begin what it reads; it finds nothing at any other. */
interface Recogniser {
  readonly begins: (word: string) => boolean;
  readonly read: Reader;
}

const PAGE_LINE: Recogniser = { begins: (word) => word === "PAGE", read: readPageLine };
const GROUP: Recogniser = { begins: mayBeginGroup, read: readDateTimeGroup };
const ROUTING: Recogniser = { begins: mayBeginRouting, read: readRouting };
const DISTRIBUTION: Recogniser = { begins: mayBeginDistribution, read: readDistribution };
const DRAFTING: Recogniser = { begins: mayBeginDrafting, read: readDrafting };
const ADDRESS: Recogniser = { begins: mayBeginAddress, read: readAddress };
const LEVEL: Recogniser = { begins: mayBeginLevel, read: readLevelLine };
const LABEL: Recogniser = { begins: mayBeginWithLabel, read: readLabel };
const RELAY_NUMBER: Recogniser = { begins: isRelayNumber, read: readRelayNumber };
const DASH_LINE: Recogniser = { begins: mayBeginDashLine, read: readDashLine };
const TOTAL: Recogniser = { begins: () => true, read: readTotalLine };
const REASON: Recogniser = { begins: (word) => word.endsWith(":"), read: readReason };
const CLASSIFIED_BY: Recogniser = { begins: isFirstOfHeaderLabel, read: readClassifiedBy };
const EXEMPTED: Recogniser = { begins: (word) => word === "XMT", read: readExempted };
const WARNING: Recogniser = { begins: mayBeginSecurityWarning, read: readSecurityWarning };
const ORIGINATOR: Recogniser = { begins: (word) => word === "DE", read: readOriginator };
const TRANSMISSION: Recogniser = {
  begins: (word) => word.startsWith(START_OF_TRANSMISSION),
  read: readTransmissionId,
};

const OTHERS: readonly Recogniser[] = [RELAY_NUMBER, DISTRIBUTION, DRAFTING, GROUP, LEVEL, LABEL];

/** The recognisers that are asked about a line whose first word begins so, if not the other ones. */
const BY_FIRST: Readonly<Record<string, readonly Recogniser[]>> = {
  P: [PAGE_LINE, GROUP, ROUTING, DISTRIBUTION],
  O: [GROUP, ROUTING, ...OTHERS],
  R: [GROUP, ROUTING, REASON, ...OTHERS],
  Z: [GROUP, ROUTING, WARNING, ...OTHERS],
  V: [TRANSMISSION, ...OTHERS],
  D: [ORIGINATOR, ...OTHERS],
  X: [EXEMPTED, ...OTHERS],
  C: [CLASSIFIED_BY, ...OTHERS],
  F: [ADDRESS, GROUP, DISTRIBUTION],
  T: [ADDRESS, LABEL, LEVEL, DISTRIBUTION],
  I: [DISTRIBUTION, ADDRESS, LEVEL],
  "-": [DASH_LINE],
  "/": [TOTAL],
  "(": [TOTAL],
};

/** Those that are asked last about any line: for what has a slip in its first word. */
const WITH_SLIPS: readonly Recogniser[] = [
  { begins: mayBeginDamagedPageLine, read: readDamagedPageLine },
  { begins: (word) => misreadLabel(word) !== undefined, read: readMisreadAddress },
  { begins: mayBeginMisspeltLabel, read: readMisspeltLabel },
];

/** What may be read in a line of a header by its first word. */
interface LineReaders {
  /** It may be a line that is the same in every cable. */
  readonly mayBeFixed: boolean;
  /** The word may be a number that has a line for itself. */
  readonly mayBeNumber: boolean;
  /** Those that may find something, in the order in which they are asked. */
  readonly readers: readonly Reader[];
}

/** Which recognisers may find something in a line whose first word this is. */
export const lineReaders = knowWords((word): LineReaders => {
  const asked = recognisersOf(word);
  // Rare blanks within a word, and letters with rare cases, are the recognisers' own matter.
  const isUsual = isPrintableAscii(word);
  const first = word.charCodeAt(0);
  return {
    mayBeFixed: !isUsual || mayBeginFixedLine(word),
    mayBeNumber: isDigit(first) || word[0] === "#",
    readers: asked.filter(({ begins }) => !isUsual || begins(word)).map(({ read }) => read),
  };
});

/** The recognisers for lines with this first word, in the order in which they are asked. */
export function recognisersOf(word: string): readonly Recogniser[] {
  return [...(BY_FIRST[word[0] ?? ""] ?? OTHERS), ...WITH_SLIPS];
}

function isPrintableAscii(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit < 32 || 126 < unit) return false;
  }
  return true;
}

/** The total of the distribution on a line of its own. */
function readTotalLine(words: readonly Word[], index: number): ReturnType<Reader> {
  const text = words[index]?.text ?? "";
  const isIso = text === "(" && words[index + 1]?.text === "ISO";
  return isIso || text.startsWith("/") ? readDistribution(words, index) : undefined;
}

/** `46`, `61/62`, `72-60`: one or two numbers of two digits. */
export function isRelayNumber(text: string): boolean {
  if (text.length !== 2 && text.length !== 5) return false;
  const joint = text[2];
  return (
    isDigits(text.slice(0, 2)) &&
    (joint === undefined || (RELAY_JOINTS.has(joint) && isDigits(text.slice(3))))
  );
}

const RELAY_JOINTS: ReadonlySet<string> = new Set(["/", "-"]);

/** The number of the relay before the distribution. */
export function readRelayNumber(words: readonly Word[], index: number): ReturnType<Reader> {
  const word = words[index];
  const next = words[index + 1]?.text;
  if (word === undefined || !isRelayNumber(word.text)) return undefined;
  // The line of ACTION may be lost.
  const isInfo = next === "INFO" && isDistributionCode(words[index + 2]?.text ?? "");
  if (next !== "ACTION" && next !== "ORIGIN" && !isInfo) return undefined;
  return {
    landmark: { kind: "relayNumber", start: word.start, valueStart: word.start },
    next: index + 1,
  };
}

/**
 * Titles of sections: lines in capitals or title case that stand alone above the text they head. Much
 * else stands alone in title case, and is told by its words (a speech, a decision, a stage direction) or
 * by its place (an item of a list, an answer below a heading, the name below a quotation).
 */
import { type Enumerator, romanValue } from "../../scan/enumerator.ts";
import { isBracketed, isMadeOfPhrases, isTitleCase, shapeOf } from "../../scan/memo/lineShape.ts";
import type { MemoLine } from "../../scan/memo/memoLine.ts";
import { isName } from "../../scan/memo/personName.ts";
import { isClosing } from "../../vocabulary/linePhrases.ts";
import { withoutCallout } from "./findCloser.ts";
import { isDocumentHeading } from "./findHeading.ts";
import { type ItemLevels, itemKey } from "./itemLevels.ts";
import { isSpeech } from "./speakers.ts";
import type { TextLines } from "./textLines.ts";

/**
 * All that the words of a line without its callout are asked here. Lines of which this and what scanning
 * says are the same are the same to the search for headings.
 */
export function headingTraits(reading: MemoLine, own: string): readonly unknown[] {
  return [
    isOtherLine(reading, own),
    isLabelled(own),
    isEmphasised(own),
    isQuoted(own),
    isName(own),
    isClosing(own),
    endsLetter(own),
    endsText(own),
    own.includes(" "),
    own.endsWith(":"),
  ];
}

/** What the whole document says of its headings. */
export interface HeadingContext {
  readonly text: TextLines;
  readonly speakers: ReadonlySet<string>;
  readonly levels: ItemLevels;
}

/** In capitals, with a number or known: `major`; in title case: `minor`. */
export type HeadingRank = "major" | "minor";

/** The rank of a heading that a line has the look of, whatever stands around its block. */
export function rankOf({ text, speakers }: HeadingContext, line: number): HeadingRank | undefined {
  const reading = text.reading(line);
  if (reading === undefined || reading.fixed !== undefined || !text.isGap(line - 1))
    return undefined;
  const own = withoutCallout(text.textOf(line));
  const rank = rankByLook(text, line, reading, own);
  if (rank === undefined || isOtherLine(reading, own) || isSpeech(own, speakers)) return undefined;
  return rank;
}

/** The same, of lines that may be something else. Nearly none has the look. */
function rankByLook(
  text: TextLines,
  line: number,
  reading: MemoLine,
  own: string,
): HeadingRank | undefined {
  if (!text.isGap(line + 1)) return isTitleAbove(text, line) ? "major" : undefined;
  if (reading.isSectionTitle || reading.shape === "capitals" || isLabelled(own)) return "major";
  if (isDocumentHeading(text, line)) return "major";
  if (isEmphasised(own)) return "minor";
  if (reading.shape !== "title") return undefined;
  return reading.enumerator === undefined ? "minor" : "major";
}

function isOtherLine(reading: MemoLine, own: string): boolean {
  const { enumerator } = reading;
  if (enumerator?.bullet !== undefined || enumerator?.form === "lowerLetter") return true;
  if (reading.isMarking || isBracketed(own) || isMadeOfPhrases(own) || isClosing(own)) return true;
  if (/(?:^| )No\. \d/.test(own)) return true;
  return isQuoted(own) || own.endsWith("—") || own.endsWith("--") || own.includes("   ");
}

function isQuoted(line: string): boolean {
  return OPENING_QUOTES.includes(line[0] ?? " ") && CLOSING_QUOTES.includes(line.at(-1) ?? " ");
}

const OPENING_QUOTES = '"“‘';
const CLOSING_QUOTES = '"”’';

/** A known title or capitals directly above a line of text. */
function isTitleAbove(text: TextLines, line: number): boolean {
  const reading = text.reading(line);
  const next = text.reading(line + 1);
  if (reading === undefined || next === undefined || next.shape === "capitals") return false;
  if (next.field !== undefined || next.dateline !== undefined) return false;
  if (reading.isSectionTitle) return true;
  return reading.shape === "capitals" && LONG_LINE < next.content.end - next.content.start;
}

/** A line longer than this is a paragraph and no title. */
const LONG_LINE = 60;

const LONGEST_LABELLED = 120;

/** `AGENDA ITEM 3: Report on the series`, `PART I: …`: words in capitals with a number, then a title. */
function isLabelled(line: string): boolean {
  if (LONGEST_LABELLED < line.length || line.endsWith(".")) return false;
  return /^[A-Z]{2,}(?: [A-Z]{2,}){0,2} (?:\d{1,3}|[IVXLC]{1,6})(?:[:.—–-]|$)/.test(line);
}

/** `*Background*`, `**Background**`, `_Background_`, `# Background`: emphasis of the whole line. */
function isEmphasised(line: string): boolean {
  const first = line[0] ?? " ";
  if (first === "#") return /^#{1,6} \S/.test(line) && line.length <= LONGEST_LABELLED;
  if (!"*_".includes(first) || line.at(-1) !== first) return false;
  const inner = line.split(first).join("").trim();
  const marks = line.length - inner.length;
  return marks <= 6 && shapeOf(inner) !== "other";
}

/**
 * Whether a line heads a section. `end` is where the text of the document or its attachment ends;
 * `isListed` says that the line before it is an item of a list of titles without numbers.
 */
export function isSectionHeading(
  context: HeadingContext,
  line: number,
  end: number,
  isListed: boolean,
): boolean {
  const { text } = context;
  const rank = rankOf(context, line);
  if (rank === undefined) return false;
  const reading = text.reading(line);
  const next = text.next(line + 1);
  const enumerator = reading?.enumerator;
  if (isDocumentHeading(text, line)) return true;
  if (enumerator !== undefined && isItemOfList(context, enumerator, next)) return false;
  if (end <= next) return reading?.isSectionTitle === true;
  if (rank === "major") return true;
  if (isListed || isAttribution(text, line) || isListedTitle(context, line, next)) return false;
  // An answer, or the name of who wrote the part above, stands between two headings.
  const before = text.previous(line - 1);
  return rankOf(context, next) !== "major" || isAboveLower(context, line, before);
}

/** The first of several titles below `as follows:` with no text between them, which are items. */
export function isListedTitle(context: HeadingContext, line: number, next: number): boolean {
  const { text } = context;
  const before = text.previous(line - 1);
  if (!text.textOf(before).endsWith(":") || rankOf(context, before) !== undefined) return false;
  return rankOf(context, line) === "minor" && rankOf(context, next) === "minor";
}

/** A number that goes on a list, or that is followed by the next number with no text between. */
function isItemOfList(
  { text, levels }: HeadingContext,
  enumerator: Enumerator,
  next: number,
): boolean {
  if (levels.expects(enumerator)) return true;
  const following = text.reading(next)?.enumerator;
  if (following === undefined) return false;
  const expected = { ...enumerator, label: String(Number(enumerator.label) + 1) };
  return enumerator.form === "number" && itemKey(following) === itemKey(expected);
}

/**
 * Whether a name within the text is a signature: below the end of a letter (`… your obedient servant,`),
 * or alone between the text and the heading of another part.
 */
export function isSignedAt(context: HeadingContext, line: number): boolean {
  const { text } = context;
  const own = withoutCallout(text.textOf(line));
  if (!text.isAlone(line) || !isName(own) || text.reading(line)?.enumerator !== undefined)
    return false;
  const before = text.previous(line - 1);
  const above = withoutCallout(text.textOf(before));
  if (isClosing(above) || endsLetter(above)) return true;
  if (rankOf(context, line) !== "minor" || !own.includes(" ")) return false;
  const isBelowText = 0 <= before && rankOf(context, before) === undefined && endsText(above);
  const isParagraph = text.reading(before)?.dateline === undefined && LONG_LINE < above.length;
  return isBelowText && isParagraph && rankOf(context, text.next(line + 1)) === "major";
}

/** `… your obedient servant,`, or `In witness whereof, I have hereunto set my hand …`. */
function endsLetter(line: string): boolean {
  if (/(?:servant|obedient|respectfully|truly|sincerely),$/i.test(line)) return true;
  return /^in (?:witness|testimony) whereof\b/i.test(line);
}

function endsText(line: string): boolean {
  return /[.”"]$/.test(line);
}

/** The name below a quotation that stands as a paragraph of its own. */
function isAttribution(text: TextLines, line: number): boolean {
  return isQuoted(text.textOf(text.previous(line - 1)));
}

/** A title in title case above numbered ones heads them, unless a heading stands above it. */
function isAboveLower(context: HeadingContext, line: number, before: number): boolean {
  const { text } = context;
  if (0 <= before && rankOf(context, before) !== undefined) return false;
  const next = text.reading(text.next(line + 1));
  if (next?.enumerator === undefined) return false;
  return !isName(withoutCallout(text.textOf(line)));
}

/** Levels of headings by their forms: capitals stand above title case, a new form one further in. */
export class HeadingLevels {
  private open: { readonly key: string; readonly isMajor: boolean; readonly label: string }[] = [];

  reset(): void {
    this.open = [];
  }

  /** The level of a heading, 1 for the outermost. */
  enter(reading: MemoLine | undefined, own: string): number {
    const key = headingKey(reading, own);
    const isMajor = !key.startsWith("title");
    const at = key === DOCUMENT ? 0 : this.open.findIndex((level) => level.key === key);
    if (0 <= at) this.open.length = at;
    else if (isMajor) while (this.open.at(-1)?.isMajor === false) this.open.pop();
    this.open.push({ key, isMajor, label: reading?.enumerator?.label ?? "" });
    return Math.min(this.open.length, DEEPEST);
  }

  /**
   * Whether a line is the next of lettered or roman headings, longer than a title that stands by
   * itself may be: `B. …` after `A. …`, in title case and without a stop.
   */
  goesOn(text: TextLines, line: number): boolean {
    const reading = text.reading(line);
    const { form, label = "" } = reading?.enumerator ?? {};
    if (reading === undefined || (form !== "upperLetter" && form !== "roman")) return false;
    if (!text.isAlone(line) || reading.fixed !== undefined) return false;
    const own = withoutCallout(text.textOf(line));
    if (LONGEST_TITLE < own.length || ".;:,".includes(own.at(-1) ?? ".")) return false;
    const words = own.split(" ").slice(1);
    if (words.length < 2 || !isTitleCase(words)) return false;
    const key = headingKey(reading, own);
    const before = this.open.find((level) => level.key === key)?.label;
    return before !== undefined && isNext(before, label);
  }
}

/** Characters of the longest title that follows one of the same form. */
const LONGEST_TITLE = 200;

/** Whether a letter or roman numeral follows another. */
function isNext(before: string, label: string): boolean {
  if (before.length === 1 && label.length === 1)
    if (label.charCodeAt(0) === before.charCodeAt(0) + 1) return true;
  const value = romanValue(label);
  return value !== undefined && romanValue(before) === value - 1;
}

const DEEPEST = 6;
/** The heading of a document in a chapter, which closes all others. */
const DOCUMENT = "document";

function headingKey(reading: MemoLine | undefined, own: string): string {
  const { enumerator } = reading ?? {};
  const style = reading?.shape === "capitals" ? "capitals" : "title";
  if (reading?.heading?.number !== undefined) return DOCUMENT;
  if (enumerator !== undefined) {
    const { form, label, punctuation } = enumerator;
    const isRoman = form === "roman" || (form === "upperLetter" && "IVX".includes(label));
    return `number ${isRoman ? "roman" : form} ${punctuation}`;
  }
  if (/^\d{1,3}[A-Z]\. /.test(own)) return "number number .";
  if (isLabelled(own)) return `label ${own.split(" ", 1)[0] ?? ""}`;
  return isTitleCase(own.split(" ")) || style === "capitals" ? style : "title";
}

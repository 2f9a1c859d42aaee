/**
 * The distribution of one section word by word, also with words that a slip keeps from being read as
 * an office with its copies (`EUR12`, `EUR-l2`, `/O65`). It reaches from the PAGE line to the next
 * line of the header, however the lines stand.
 */
import { type DocumentLines, textOf } from "../../parse/documentLines.ts";
import type { HeaderFieldName } from "../../parse/nodes.ts";
import { comparePlaces, type LineStretch, type Place } from "../../parse/place.ts";
import { wordsFrom } from "../../scan/words.ts";
import { lazyFor } from "../../vocabulary/lazy.ts";
import { editDistance } from "../../vocabulary/vocabulary.ts";
import type { CableDocument } from "../document.ts";
import type { SectionHeader } from "./cableBindings.ts";
import { type Copies, readCopies, readTotal, type Total } from "./distributionWords.ts";

/** A word of the block with its place. */
export interface BlockWord extends LineStretch {
  readonly text: string;
}

export type Action = "ACTION" | "ORIGIN";

export interface DistributionBlock {
  readonly section: number;
  /** `ACTION` or `ORIGIN` with a slip at most. */
  readonly action: (BlockWord & { readonly value: Action }) | undefined;
  /** The office after ACTION or ORIGIN. */
  readonly office: Copies | undefined;
  /** All offices in order. */
  readonly copies: readonly Copies[];
  readonly total: Total | undefined;
  /** Whether a bracket stands in the place of the total: `( ISO )` in a few originals. */
  readonly hasBracket: boolean;
  /** The one letter at the end, whatever it is. */
  readonly letter: BlockWord | undefined;
  /** Where the block begins. */
  readonly first: BlockWord;
  /** Whether a later line of the header follows, so that nothing more can be typed to it. */
  readonly isClosed: boolean;
}

/** The distributions of the sections that have one, in order. */
export const distributionBlocks = lazyFor(
  (document: CableDocument): readonly DistributionBlock[] => {
    const pages = new Map<number, LineStretch>();
    for (const page of document.parts.pages)
      if (!pages.has(page.section)) pages.set(page.section, page);
    return document.bindings.headers.flatMap(
      (header) => toBlock(document, header, pages.get(header.section)) ?? [],
    );
  },
);

/** The lines that end the distribution. */
const FOLLOWING: ReadonlySet<HeaderFieldName> = new Set([
  "draftedBy",
  "approvedBy",
  "dashLine",
  "dateTimeGroup",
  "from",
  "to",
  "banner",
]);

/** More words than the longest distribution has; it ends here if no line of the header follows. */
const MOST_WORDS = 120;

function toBlock(
  document: CableDocument,
  header: SectionHeader,
  page: LineStretch | undefined,
): DistributionBlock | undefined {
  const field = header.fields.find(({ name }) => name === "distribution");
  if (field === undefined) return undefined;
  const afterPage = page && { line: page.line, column: page.end };
  const isPageBefore = afterPage !== undefined && comparePlaces(afterPage, field.start) < 0;
  const next = header.fields.find(
    ({ name, start }) => FOLLOWING.has(name) && comparePlaces(field.start, start) < 0,
  );
  const last = field.pieces.at(-1)?.line ?? field.start.line;
  const words = wordsBetween(
    document.lines,
    isPageBefore ? afterPage : field.start,
    next?.start ?? { line: last + 1, column: 0 },
  );
  const block = fromBeginning(words);
  const [first] = block;
  if (first === undefined) return undefined;
  const isClosed = next !== undefined;
  return { section: header.section, ...new BlockReader(block).read(), first, isClosed };
}

/** The words between two places, furniture left out, up to the dashes. */
function wordsBetween(lines: DocumentLines, start: Place, end: Place): readonly BlockWord[] {
  const words: BlockWord[] = [];
  for (let line = start.line; line <= end.line && words.length < MOST_WORDS; line++) {
    const source = lines[line];
    if (source === undefined || source.isBlank || isFurniture(source.cable[0]?.kind)) continue;
    const text = textOf(lines, line);
    const to = line === end.line ? end.column : text.length;
    const from = line === start.line ? start.column : 0;
    for (const word of wordsFrom(text.slice(0, to), from, MOST_WORDS)) {
      if (word.text.startsWith("--")) return words;
      words.push({ text: word.text, start: word.start, end: word.end, line });
    }
  }
  return words;
}

/** A printed page may end between the lines. */
function isFurniture(kind: string | undefined): boolean {
  return kind === "stamp" || kind === "classification" || kind === "endMark";
}

/** From ACTION, ORIGIN, INFO or the first code on; the two digits of 1974 stand before. */
function fromBeginning(words: readonly BlockWord[]): readonly BlockWord[] {
  const first = words.findIndex(
    ({ text }) => text === "INFO" || actionOf(text) !== undefined || isCode(text),
  );
  return first < 0 ? [] : words.slice(first);
}

function isCode(text: string): boolean {
  return (
    text.charAt(0) > "9" && readCopies({ text, line: 0, start: 0, end: 0 })?.isWellFormed === true
  );
}

const ACTIONS: readonly Action[] = ["ACTION", "ORIGIN"];
const INFO = "INFO";
/** Slips in the word that are believed. */
const MOST_SLIPS = 2;

function actionOf(text: string): Action | undefined {
  return ACTIONS.find((action) => editDistance(text, action, MOST_SLIPS) <= MOST_SLIPS);
}

class BlockReader {
  private readonly words: readonly BlockWord[];
  private at = 0;
  private action: DistributionBlock["action"];
  private office: Copies | undefined;
  private isAfterAction = false;
  private readonly copies: Copies[] = [];
  private total: Total | undefined;
  private hasBracket = false;
  private letter: BlockWord | undefined;

  constructor(words: readonly BlockWord[]) {
    this.words = words;
  }

  read(): Omit<DistributionBlock, "section" | "first" | "isClosed"> {
    while (this.at < this.words.length) this.readWord(this.words[this.at] as BlockWord);
    const { action, office, copies, total, hasBracket, letter } = this;
    return { action, office, copies, total, hasBracket, letter };
  }

  private readWord(word: BlockWord): void {
    // Among the offices only the word itself is believed; a line may be doubled or come later.
    const action =
      this.copies.length === 0 ? actionOf(word.text) : ACTIONS.find((each) => each === word.text);
    this.at++;
    if (action !== undefined) this.takeAction({ ...word, value: action });
    else if (word.text.startsWith("(")) this.skipBracket();
    else if (1 < editDistance(word.text, INFO, 1)) this.readValue(word);
  }

  private takeAction(action: NonNullable<DistributionBlock["action"]>): void {
    this.isAfterAction = this.office === undefined || this.total === undefined;
    this.action ??= action;
  }

  private skipBracket(): void {
    this.hasBracket = true;
    this.at--;
    while (this.at < this.words.length && !this.words[this.at]?.text.endsWith(")")) this.at++;
    this.at++;
  }

  private readValue(word: BlockWord): void {
    const next = this.words[this.at];
    if (this.total !== undefined && !this.isAfterAction) {
      if (word.text.length === 1) this.letter ??= word;
      return;
    }
    const total = this.total === undefined ? readTotal(word, next) : undefined;
    if (total !== undefined) this.takeTotal(total);
    else this.takeCopies(readCopies(word, next), word, next);
  }

  private takeTotal(total: Total): void {
    this.total = total;
    this.letter = total.letter;
    if (total.isOfTwoWords) this.at++;
  }

  private takeCopies(
    copies: Copies | undefined,
    word: BlockWord,
    next: BlockWord | undefined,
  ): void {
    if (copies === undefined) {
      if (next === undefined) this.letter ??= word;
      return;
    }
    this.copies.push(copies);
    if (this.isAfterAction) this.office ??= copies;
    this.isAfterAction = false;
    if (copies.isOfTwoWords) this.at++;
  }
}

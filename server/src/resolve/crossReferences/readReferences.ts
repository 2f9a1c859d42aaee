/**
 * Reads the cross-references of a passage (memo-format 10): a walk over its tokens stops at each word
 * that may begin one, and a reader for that word takes what belongs to it.
 */
import type { Span } from "../../text/span.ts";
import {
  type CrossReferenceRole,
  crossReferenceWord,
  monthNames,
  toIsoDate,
} from "../../vocabulary/vocabulary.ts";
import type { CrossReferenceKind, CrossReferenceTarget } from "./crossReference.ts";
import {
  type ListedNumber,
  readDate,
  readList,
  readNumber,
  readPages,
  readVolume,
  readYears,
  type WrittenDate,
} from "./numbers.ts";
import type { Tokens } from "./tokens.ts";

/** A reference in a passage's text. */
export interface ReadReference extends Span {
  readonly kind: CrossReferenceKind;
  readonly target: CrossReferenceTarget;
  /** The number of a note, where it stands. */
  readonly number?: Span;
  /** The note is one of the same document, and none of a book or paper that is named. */
  readonly isLocal?: boolean;
}

type Target = Record<string, string | number>;

/** The year of a date that is written without one; `undefined` where nothing tells it. */
export type YearOf = (date: WrittenDate, offset: number) => number | undefined;

/** The cross-references of a passage, in order; they do not overlap. */
export function readReferences(tokens: Tokens, yearOf: YearOf): readonly ReadReference[] {
  const reader = new Reader(tokens, yearOf);
  for (let index = 0; index < tokens.all.length; )
    index = Math.max(reader.readAt(index), index + 1);
  return reader.references;
}

class Reader {
  readonly references: ReadReference[] = [];
  private readonly tokens: Tokens;
  private readonly yearOf: YearOf;

  constructor(tokens: Tokens, yearOf: YearOf) {
    this.tokens = tokens;
    this.yearOf = yearOf;
  }

  /** Reads what begins at a token; the index after it, or the same if nothing does. */
  readAt(index: number): number {
    switch (this.roleAt(index)) {
      case "document":
        return this.readDocuments(index);
      case "footnote":
        return this.readFootnotes(index);
      case "telegram":
        return this.readTelegrams(index, index, undefined);
      case "airgram":
        return this.readTelegrams(index, index, "airgram");
      case "despatch":
        return this.readTelegrams(index, index, "despatch");
      case "circular":
        return this.readCircular(index);
      case "series":
        return this.readSeries(index);
      case "volume":
        return this.readBareVolume(index);
      case "tab":
        return this.readTabs(index, undefined);
      case "attachment":
        return this.readTabs(index, "attachment");
      case "ibid":
        return this.readIbid(index);
      case "earlier":
        return this.readPage(index, "above");
      case "later":
        return this.readPage(index, "below");
      default:
        return index;
    }
  }

  private roleAt(index: number): CrossReferenceRole | undefined {
    const word = this.tokens.text(index);
    const entry = crossReferenceWord(word);
    if (entry === undefined || entry.word === word) return entry?.role;
    const [, second] = entry.word.split(" ");
    return second === this.tokens.text(index + 1) ? entry.role : undefined;
  }

  /** Adds a reference from one token to another; `end` is the index after it. */
  private add(kind: CrossReferenceKind, from: number, end: number, target: Target): number {
    this.references.push({ kind, ...this.span(from, end), target });
    return end;
  }

  private span(from: number, end: number): Span {
    return { start: this.tokens.start(from), end: this.tokens.end(end - 1) };
  }

  /** `Document 9`, `Documents 65 and 66`, `Documents 12–14`: one for each number or range. */
  private readDocuments(index: number): number {
    const { tokens } = this;
    const at = tokens.pastStop(index + 1);
    const isPlural = tokens.text(index).endsWith("s");
    const single = readNumber(tokens, at);
    const numbers = isPlural ? readList(tokens, at) : single === undefined ? [] : [single];
    const end = numbers.at(-1)?.end ?? index;
    // `Documents 30 Years Old` counts documents.
    if (numbers.length === 0 || (tokens.all[end]?.isApart && tokens.isCapitalized(end)))
      return index;
    numbers.forEach((number, i) => {
      this.add("document", i === 0 ? index : number.index, number.end, documentOf(number));
    });
    return end;
  }

  /** `footnote 8, Document 48`, `footnotes 1 and 3 above`, `footnote 84, p. 212`. */
  private readFootnotes(index: number): number {
    const { tokens } = this;
    const numbers = readList(tokens, index + 1).filter(({ first }) => typeof first === "number");
    const last = numbers.at(-1);
    if (last === undefined) return index;
    const chapter = this.chapterBefore(index);
    const tail = this.footnoteTail(last.end);
    const isNamed = tokens.is(index - 1, ",") || PREPOSITIONS.has(tokens.text(tail.end));
    numbers.forEach((number, i) => {
      const target: Target = { ...chapter, footnote: number.first, ...tail.value };
      if (number.last !== undefined) target["lastFootnote"] = number.last;
      const end = number === last ? tail.end : number.end;
      const span = this.span(i === 0 ? index : number.index, end);
      const own = this.span(number.index, number.end);
      const isLocal = !isNamed && this.isLocal(target);
      this.references.push({ kind: "footnote", ...span, target, number: own, isLocal });
    });
    return tail.end;
  }

  private isLocal(target: Target): boolean {
    const { direction } = target;
    if (direction === "above" || direction === "below") return true;
    return Object.keys(target).every((key) => key === "footnote");
  }

  private footnoteTail(end: number): { readonly value: Target; readonly end: number } {
    const { tokens } = this;
    const word = tokens.text(end);
    if (this.roleAt(end) === "direction") {
      const value: Target = { direction: word };
      return { value: word === "thereto" ? { ...value, ...this.before() } : value, end: end + 1 };
    }
    const comma = tokens.pastComma(end);
    const at = PREPOSITIONS.has(tokens.text(comma)) ? comma + 1 : comma;
    if (this.roleAt(at) === "document") {
      const number = readNumber(tokens, tokens.pastStop(at + 1));
      if (number !== undefined) return { value: documentOf(number), end: number.end };
    }
    const pages = readPages(tokens, at);
    return pages === undefined ? { value: {}, end } : { value: { ...pages.value }, end: pages.end };
  }

  /** What `thereto` points to: the document or volume named before. */
  private before(): Target {
    const last = this.references.filter(({ kind }) => kind !== "footnote" && kind !== "tab").at(-1);
    const found: Target = {};
    for (const key of ["years", "volume", "title", "document", "page"]) {
      const value = last?.target[key];
      if (value !== undefined) found[key] = value;
    }
    return found;
  }

  /** `Chapter 8, Footnote 53`. */
  private chapterBefore(index: number): Target {
    const { tokens } = this;
    const at = tokens.is(index - 1, ",") ? index - 2 : index - 1;
    const isChapter = this.roleAt(at - 1) === "chapter" && tokens.isNumber(at, 3);
    return isChapter ? { chapter: Number(tokens.text(at)) } : {};
  }

  /** `Circular telegram 500`, `circular airgram CA-1234`. */
  private readCircular(index: number): number {
    const role = this.roleAt(index + 1);
    if (role !== "telegram" && role !== "airgram") return index;
    const end = this.readTelegrams(index, index + 1, `circular ${role}`);
    return end === index + 1 ? index : end;
  }

  /** `telegram 129537 to Moscow, May 19`, `telegrams 1401 and 1402`, `airgram A-140 from Moscow`. */
  private readTelegrams(from: number, word: number, form: string | undefined): number {
    const { tokens } = this;
    const numbers: { readonly number: string; readonly index: number; readonly end: number }[] = [];
    for (let at = word + 1; ; ) {
      const end = this.endOfTelegramNumber(at);
      if (end === undefined) break;
      numbers.push({ number: this.words(at, end), index: at, end });
      const next = tokens.pastComma(end);
      if (tokens.is(next, "and")) at = next + 1;
      else if (next !== end && tokens.isNumber(next, 6)) at = next;
      else break;
    }
    const last = numbers.at(-1);
    if (last === undefined) return word;
    const tail = this.telegramTail(last.end);
    numbers.forEach(({ number, index, end }, i) => {
      const range = TELEGRAM_RANGE.exec(number);
      const own =
        range === null ? { number } : { number: range[1] ?? "", lastNumber: range[2] ?? "" };
      const target: Target = { ...(form === undefined ? {} : { form }), ...own, ...tail.value };
      this.add("telegram", i === 0 ? from : index, index === last.index ? tail.end : end, target);
    });
    return tail.end;
  }

  /** `129537`, `A-140`, `Secto 18`, `State 37888`. */
  private endOfTelegramNumber(index: number): number | undefined {
    const { tokens } = this;
    const text = tokens.text(index);
    if (isTelegramNumber(text)) return index + 1;
    const isSeries = SERIES.test(text) && tokens.isNumber(index + 1, 6);
    return isSeries ? index + 2 : undefined;
  }

  private words(start: number, end: number): string {
    return this.tokens.all
      .slice(start, end)
      .map(({ text }) => text)
      .join(" ");
  }

  /** Place and date after the number, in either order of the two that are written. */
  private telegramTail(index: number): { readonly value: Target; readonly end: number } {
    const { tokens } = this;
    const value: Target = {};
    let end = index;
    const direction = tokens.text(end);
    if (direction === "to" || direction === "from") {
      const placeEnd = this.endOfPlace(end + 1);
      if (end + 1 < placeEnd) {
        value[direction] = this.words(tokens.is(end + 1, "the") ? end + 2 : end + 1, placeEnd);
        end = placeEnd;
      }
    }
    // `from the Department of State to Moscow`.
    const otherEnd = value["from"] !== undefined && tokens.is(end, "to") ? end + 1 : end;
    const other = otherEnd === end ? end : this.endOfPlace(otherEnd);
    if (otherEnd < other) {
      value["to"] = this.words(tokens.is(otherEnd, "the") ? otherEnd + 1 : otherEnd, other);
      end = other;
    }
    const comma = tokens.pastComma(end);
    const at = tokens.is(comma, "of") || tokens.is(comma, "dated") ? comma + 1 : comma;
    const date = readDate(tokens, at);
    if (date === undefined || at === end) return { value, end };
    const year = date.value.year ?? this.yearOf(date.value, tokens.start(at));
    return { value: { ...value, ...toDate(date.value, year) }, end: date.end };
  }

  /** A place of capitalised words: `Moscow`, `New Delhi`, `the Department of State`, `Rio de Janeiro`. */
  private endOfPlace(index: number): number {
    const { tokens } = this;
    let end = tokens.is(index, "the") ? index + 1 : index;
    const most = end + MOST_PLACE_WORDS;
    const first = end;
    while (end < most) {
      if (tokens.isCapitalized(end) && !isMonthDay(tokens, end)) end++;
      else if (first < end && PLACE_LINKS.has(tokens.text(end)) && tokens.isCapitalized(end + 1))
        end += 2;
      else break;
    }
    return first < end ? end : index;
  }

  /** `Foreign Relations, 1977–1980, vol. II, …, Document 9`, with all that belongs to it. */
  private readSeries(index: number): number {
    const { tokens } = this;
    let at = index + 2;
    if (tokens.is(at, "of") && tokens.is(at + 1, "the")) {
      const comma = this.indexOf(",", at, MOST_SERIES_WORDS);
      if (comma === undefined) return index;
      at = comma;
    }
    at = tokens.pastComma(at);
    const years = readYears(tokens, at);
    const target: Target = years === undefined ? {} : { years: years.value };
    const end = years?.end ?? index + 2;
    const volume = readVolume(tokens, tokens.pastComma(end));
    if (years === undefined && volume === undefined) return index;
    return this.readRest(index, end, target);
  }

  /**
   * `vol. XXIV, pp. 1-9`: of the series that the reference before it in the sentence names, or of one
   * that is not named. Without a document or page it may be any book.
   */
  private readBareVolume(index: number): number {
    const volume = readVolume(this.tokens, index);
    if (volume === undefined) return index;
    const target: Target = {};
    const years = this.yearsBefore(index);
    // `Collected Papers, 1962, volume II, p. 6` is another publication.
    if (years === undefined && this.tokens.is(index - 1, ",")) return index;
    if (years !== undefined) target["years"] = years;
    target["volume"] = volume.value;
    const end = this.readPlaceIn(volume.end, target);
    if (end === volume.end && years === undefined) return index;
    return this.add("volume", index, end, target);
  }

  /** The years of a volume of *Foreign Relations* with which this one makes a list. */
  private yearsBefore(index: number): string | number | undefined {
    const last = this.references.at(-1);
    if (last?.kind !== "volume" || last.target["volume"] === undefined) return undefined;
    for (let at = index - 1; last.end <= this.tokens.start(at); at--)
      if (!LIST_WORDS.has(this.tokens.text(at))) return undefined;
    return last.target["years"];
  }

  /** Volume, part, title, document and pages from `end` on. */
  private readRest(from: number, start: number, target: Target): number {
    const { tokens } = this;
    let end = start;
    const volume = readVolume(tokens, tokens.pastComma(end));
    if (volume !== undefined) {
      target["volume"] = volume.value;
      end = volume.end;
    }
    const part = tokens.pastComma(end);
    if (volume !== undefined && this.roleAt(part) === "part") {
      const number = tokens.pastStop(part + 1);
      target["part"] = tokens.text(number);
      end = number + 1;
    }
    const title = volume === undefined ? undefined : this.readTitle(end);
    if (title !== undefined) {
      target["title"] = title.value;
      end = title.end;
    }
    return this.add("volume", from, this.readPlaceIn(end, target), target);
  }

  /** Document, note and pages in a volume: `, Document 9`, `, footnote 9, p. 1246`, `, pp. 1–9`. */
  private readPlaceIn(start: number, target: Target): number {
    const { tokens } = this;
    let end = start;
    for (let parts = 0; parts < 3; parts++) {
      const at = tokens.pastComma(end);
      if (at === end) return end;
      const role = this.roleAt(at);
      const number =
        role === "document" || role === "footnote"
          ? readNumber(tokens, tokens.pastStop(at + 1))
          : undefined;
      const pages = readPages(tokens, at);
      if (role === "document" && number !== undefined) {
        Object.assign(target, documentOf(number));
        end = number.end;
      } else if (role === "footnote" && number !== undefined) {
        target["footnote"] = number.first;
        end = tokens.is(number.end, "thereto") ? number.end + 1 : number.end;
      } else if (pages !== undefined) {
        Object.assign(target, pages.value);
        end = pages.end;
      } else return end;
    }
    return end;
  }

  /**
   * A volume's title: the capitalised words after a comma, up to `, Document 9`, `, p. 9` or the end of
   * the clause.
   */
  private readTitle(start: number): { readonly value: string; readonly end: number } | undefined {
    const { tokens } = this;
    const first = tokens.pastComma(start);
    if (first === start || !tokens.isCapitalized(first) || this.roleAt(first) !== undefined)
      return undefined;
    let end = first;
    for (let at = first; at < first + MOST_TITLE_WORDS; at++) {
      const text = tokens.text(at);
      const isSign = text === "," || text === ";";
      if (isSign && (this.isPlaceIn(at + 1) || tokens.is(at + 1, "and"))) break;
      if (isSign || LINKS.has(text)) continue;
      if (!tokens.isCapitalized(at) && !YEAR.test(text)) break;
      end = at + 1;
    }
    if (this.roleAt(end - 1) !== undefined || isMonthDay(tokens, first)) return undefined;
    return { value: this.textBetween(first, end), end };
  }

  private isPlaceIn(index: number): boolean {
    const role = this.roleAt(index);
    return role === "document" || role === "footnote" || role === "page" || role === "volume";
  }

  /** The words of some tokens with single blanks as they stand in the text. */
  private textBetween(start: number, end: number): string {
    return this.tokens.all
      .slice(start, end)
      .map(({ text, isApart }, i) => (isApart && 0 < i ? ` ${text}` : text))
      .join("");
  }

  private indexOf(sign: string, start: number, most: number): number | undefined {
    for (let at = start; at < start + most; at++) if (this.tokens.is(at, sign)) return at;
    return undefined;
  }

  /** `Tab A`, `Tabs A and B`, `Tab A, Document 3`, `Attachment 2`. */
  private readTabs(index: number, form: string | undefined): number {
    const { tokens } = this;
    const labels: number[] = [];
    for (let at = index + 1; isTabLabel(tokens, at); ) {
      labels.push(at);
      const next = tokens.pastComma(at + 1);
      const isPlural = tokens.text(index).endsWith("s");
      if (isPlural && (tokens.is(next, "and") || tokens.is(next, "or"))) at = next + 1;
      else if (isPlural && next !== at + 1) at = next;
      else break;
    }
    const last = labels.at(-1);
    if (last === undefined) return index;
    const tail = this.tabTail(last + 1);
    labels.forEach((at, i) => {
      const target: Target = form === undefined ? {} : { form };
      target["tab"] = tokens.text(at);
      Object.assign(target, tail.value);
      this.add("tab", i === 0 ? index : at, at === last ? tail.end : at + 1, target);
    });
    return tail.end;
  }

  private tabTail(end: number): { readonly value: Target; readonly end: number } {
    const { tokens } = this;
    const at = tokens.pastComma(end);
    if (at === end || this.roleAt(at) !== "document") return { value: {}, end };
    const number = readNumber(tokens, tokens.pastStop(at + 1));
    return number === undefined
      ? { value: {}, end }
      : { value: documentOf(number), end: number.end };
  }

  /** `Ibid.`, `ibid., p. 4`, `ibid., vol. VII, pp. 589–592`, `ibid., No. 28, August 7, 1963, p. 3`. */
  private readIbid(index: number): number {
    const { tokens } = this;
    const target: Target = {};
    let end = tokens.pastStop(index + 1);
    for (let parts = 0; parts < MOST_PARTS && tokens.is(end, ","); parts++) {
      const next = this.readPartOfSource(end + 1, target);
      if (next === end + 1) break;
      end = next;
    }
    end = this.readPlaceIn(end, target);
    if (Object.keys(target).length === 0) end = index + 1;
    return this.add("ibid", index, end, target);
  }

  /** Volume, issue, date or year of another part of the same source. */
  private readPartOfSource(index: number, target: Target): number {
    const { tokens } = this;
    const volume = readVolume(tokens, index);
    if (volume !== undefined) {
      target["volume"] = volume.value;
      return volume.end;
    }
    const issue = tokens.pastStop(index + 1);
    if (this.roleAt(index) === "issue" && tokens.isNumber(issue, 4)) {
      target["issue"] = Number(tokens.text(issue));
      return issue + 1;
    }
    const date = readDate(tokens, index);
    if (date !== undefined) {
      Object.assign(target, toDate(date.value, date.value.year));
      return date.end;
    }
    const years = readYears(tokens, index);
    if (years === undefined || !tokens.is(years.end, ",")) return index;
    target["years"] = years.value;
    return years.end;
  }

  /** `Ante, p. 1260`: a page of the same volume. */
  private readPage(index: number, direction: string): number {
    const { tokens } = this;
    const pages = readPages(tokens, tokens.pastComma(index + 1));
    if (pages === undefined) return index;
    return this.add("volume", index, pages.end, { direction, ...pages.value });
  }
}

function documentOf({ first, last }: ListedNumber): Target {
  return last === undefined ? { document: first } : { document: first, lastDocument: last };
}

function toDate({ month, day }: WrittenDate, year: number | undefined): Target {
  const iso = year === undefined ? undefined : toIsoDate(year, month, day);
  if (year === undefined || iso === undefined) return { date: `${monthNames[month - 1]} ${day}` };
  return { date: iso, year };
}

const PREPOSITIONS: ReadonlySet<string> = new Set(["to", "on", "in", "of"]);
/** Small words within the names of places and titles. */
/** Within the name of a place; *to* and *from* begin another one. */
const PLACE_LINKS: ReadonlySet<string> = new Set(["of", "de", "the", "and", "in", "on", "for"]);
const LINKS: ReadonlySet<string> = new Set([
  "of",
  "de",
  "the",
  "and",
  "in",
  "on",
  "to",
  "for",
  "with",
  "from",
]);
const YEAR = /^\d{4}(?:[–-]\d{2,4})?$/;
/** What stands between two volumes of a list. */
const LIST_WORDS: ReadonlySet<string> = new Set([",", ";", "and", "or", "also", "see"]);
const MOST_PLACE_WORDS = 4;
const MOST_TITLE_WORDS = 40;
const MOST_PARTS = 3;
const MOST_SERIES_WORDS = 6;
/** The name of a series of telegrams: `Secto`, `Polto`, `State`. */
const SERIES = /^[A-Z][A-Za-z]{2,8}$/;

const TELEGRAM_RANGE = /^(\d{3,6})[–-](\d{3,6})$/;

function isTelegramNumber(text: string): boolean {
  return /^(?:[A-Z]{1,3}[–-])?\d{1,6}$/.test(text) || TELEGRAM_RANGE.test(text);
}

function isMonthDay(tokens: Tokens, index: number): boolean {
  return readDate(tokens, index) !== undefined;
}

function isTabLabel(tokens: Tokens, index: number): boolean {
  return (
    tokens.all[index]?.isApart === true && /^(?:[A-Z]{1,4}|[A-Z]?\d{1,2})$/.test(tokens.text(index))
  );
}

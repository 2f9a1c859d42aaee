/**
 * The items of a REF line: telegrams and airgrams by station and number, letters, conversations,
 * messages that are cited by their date, and what cannot be reduced to any of these.
 *
 * The line is read from left to right. A number after a station begins an item, what may follow it
 * (a date, a remark in brackets or after `TO` and `DATED`) belongs to it, and the next item begins
 * after a separator, at an enumerator, or where something else says what it is. Facts on the forms:
 * cable-format 7.4 and 13.
 */
import type { DocumentLines } from "../../parse/documentLines.ts";
import type { LineStretch } from "../../parse/place.ts";
import { isDigits } from "../../scan/words.ts";
import { type ReferenceWordKind, referenceWord } from "../../vocabulary/vocabulary.ts";
import { type FieldValue, toFieldValue } from "../fieldValue.ts";
import { isDateTimeGroup, isMonth, readReferenceDate, toYear } from "./reference/dates.ts";
import { readEnumerator } from "./reference/enumerators.ts";
import { type NumberedItem, type ReferenceContext, readNumbered } from "./reference/numbered.ts";
import { type ReferenceToken, referenceTokens } from "./reference/tokens.ts";

export type { ReferenceContext } from "./reference/numbered.ts";

export type ReferenceItemKind = "telegram" | ReferenceWordKind | "other";

export interface ReferenceItem extends FieldValue {
  readonly kind: ReferenceItemKind;
  /** As in message numbers; as written if the vocabulary does not know it. */
  readonly station: string | undefined;
  readonly serial: number | undefined;
  /** The year that is written, or else the cable's own, as the archive counts (cable-format 10). */
  readonly year: number | undefined;
  /** Whether `year` stands in the item, or for it before or after the number. */
  readonly isYearWritten: boolean;
  /** What begins like a telegram and cannot be one: which part of it is wrong, and where. */
  readonly fault: (LineStretch & { readonly part: "number" | "station" | "year" }) | undefined;
}

/** The items in order; an item that omits the station has that of the one before. */
export function toReferenceItems(
  lines: DocumentLines,
  pieces: readonly LineStretch[],
  context: ReferenceContext,
): readonly ReferenceItem[] {
  return new Reader(lines, referenceTokens(lines, pieces), context).read();
}

interface Item {
  readonly kind: ReferenceItemKind;
  readonly from: number;
  to: number;
  readonly numbered: NumberedItem | undefined;
  year: number | undefined;
}

/** Tokens that are looked at to see what an item is. */
const LOOK_AHEAD = 16;

class Reader {
  private readonly lines: DocumentLines;
  private readonly tokens: readonly ReferenceToken[];
  private readonly context: ReferenceContext;
  private readonly items: Item[] = [];
  private index = 0;
  private enumerator = 0;

  constructor(lines: DocumentLines, tokens: readonly ReferenceToken[], context: ReferenceContext) {
    this.lines = lines;
    this.tokens = tokens;
    this.context = context;
  }

  read(): readonly ReferenceItem[] {
    while (this.index < this.tokens.length) this.readOne();
    return this.items.flatMap((item) => this.toItem(item) ?? []);
  }

  private readOne(): void {
    const enumerator = readEnumerator(this.tokens, this.index, this.enumerator);
    if (enumerator !== undefined) {
      this.enumerator = enumerator.value;
      this.index = enumerator.next;
      return;
    }
    if (this.isBetween(this.index)) {
      this.index++;
      return;
    }
    const from = this.index;
    const numbered = this.readNumber(from);
    if (numbered !== undefined) {
      const year = numbered.year;
      const item: Item = { kind: numbered.kind, from, to: numbered.next, numbered, year };
      this.items.push(item);
      this.index = numbered.next;
      this.readRemarks(item);
      return;
    }
    this.readText(from);
  }

  /** Separators, joints and signs that belong to no item. */
  private isBetween(index: number): boolean {
    const token = this.tokens[index];
    if (token === undefined) return false;
    if (token.kind !== "word") return token.kind !== "bracket";
    const kind = referenceWord(token.text)?.kind;
    return kind === "joint" || kind === "range" || token.text === "-";
  }

  /** A telegram or airgram with its station, or with that of the item before. */
  private readNumber(index: number): NumberedItem | undefined {
    return readNumbered(this.tokens, index, this.context) ?? this.readContinued(index);
  }

  /** `STATE 12345, 12377`: the second number is the same station's. */
  private readContinued(index: number): NumberedItem | undefined {
    const before = this.items.at(-1)?.numbered;
    const token = this.tokens[index];
    if (before?.kind !== "telegram" || token?.kind !== "word") return undefined;
    const { text } = token;
    if (!isDigits(text) || text.length < FEWEST_CONTINUED || MOST_CONTINUED < text.length)
      return undefined;
    if (isMonth(this.tokens[index + 1]?.text)) return undefined;
    const year = this.items.at(-1)?.year;
    return { ...before, serial: Number(text), year, next: index + 1, fault: undefined };
  }

  /** What belongs to a telegram or airgram after its number. */
  private readRemarks(item: Item): void {
    for (;;) {
      const before = this.index;
      this.readDetail(item);
      if (this.index === before) return;
      item.to = this.index;
    }
  }

  private readDetail(item: Item): void {
    const token = this.tokens[this.index];
    if (token === undefined || this.isEnumerator(this.index)) return;
    if (token.kind === "bracket") {
      item.year ??= toYear(token.text.slice(1, -1), this.context.year);
      this.index++;
      return;
    }
    const date = this.dateAfter(this.index) ?? this.yearAfter(item);
    if (date !== undefined) {
      item.year ??= date.year;
      this.index = date.next;
      return;
    }
    if (token.kind !== "word" || this.isBetween(this.index)) return;
    const kind = referenceWord(token.text)?.kind;
    if (kind === "remark") return this.skipRemark();
    // `LA PAZ 638 HARLOW/BRANDT TELECON`: nothing parts the items.
    if (this.beginsItem(this.index)) return;
    this.skipRemark();
  }

  /** A date, also behind a comma or a word such as OF. */
  private dateAfter(index: number): { next: number; year: number | undefined } | undefined {
    const { year } = this.context;
    const direct = readReferenceDate(this.tokens, index, year);
    if (direct !== undefined) return direct;
    const token = this.tokens[index];
    const isOpening =
      token?.kind === "comma" || referenceWord(token?.text ?? "")?.kind === "remark";
    const isGroup = referenceWord(token?.text ?? "")?.kind === "message";
    if (!isOpening && !isGroup) return undefined;
    const date = readReferenceDate(this.tokens, index + 1, year);
    // After a comma a date-time group is a message of its own.
    return date?.isGroup && token?.kind === "comma" ? undefined : date;
  }

  /** `STATE 12345, 1978`, `STATE 12345 78`; a number like that of the item before is another item. */
  private yearAfter(item: Item): { next: number; year: number } | undefined {
    const isComma = this.tokens[this.index]?.kind === "comma";
    const index = this.index + (isComma ? 1 : 0);
    const token = this.tokens[index];
    if (token?.kind !== "word" || item.year !== undefined) return undefined;
    const year = toYear(token.text, this.context.year);
    const length = String(item.numbered?.serial ?? "").length;
    if (year === undefined || length <= token.text.length) return undefined;
    // `STATE 12345, 78 LA PAZ 3489`: the year of the next item.
    return readNumbered(this.tokens, index, this.context) === undefined
      ? { next: index + 1, year }
      : undefined;
  }

  /** To the end of a remark: an enumerator, a semicolon, or where another item begins. */
  private skipRemark(): void {
    this.index++;
    while (this.index < this.tokens.length && !this.isItemEnd(this.index)) this.index++;
  }

  /** Where text that names no number ends. */
  private readText(from: number): void {
    const { year } = this.context;
    let kind: ReferenceItemKind | undefined;
    let written: number | undefined;
    do {
      const token = this.tokens[this.index] as ReferenceToken;
      if (token.kind === "word") kind ??= this.kindAt(this.index);
      const date =
        token.kind === "word" ? readReferenceDate(this.tokens, this.index, year) : undefined;
      written ??= date?.year;
      this.index = Math.max(this.index + 1, date?.next ?? 0);
    } while (this.index < this.tokens.length && !this.isItemEnd(this.index));
    this.addText(from, kind ?? "other", written);
  }

  private addText(from: number, kind: ReferenceItemKind, year: number | undefined): void {
    const last = this.items.at(-1);
    const opens = referenceWord(this.tokens[from]?.text ?? "")?.kind === "remark";
    // `STATE 12345, PARA 2` is one item.
    if (opens && last !== undefined && last.numbered !== undefined && kind === "other") {
      last.to = this.index;
      return;
    }
    this.items.push({ kind, from, to: this.index, numbered: undefined, year });
  }

  /** What a word says the item is; a date-time group makes it a message. */
  private kindAt(index: number): ReferenceItemKind | undefined {
    const text = this.tokens[index]?.text ?? "";
    if (isDateTimeGroup(text)) return "message";
    const kind = referenceWord(text)?.kind;
    switch (kind) {
      case "airgram":
      case "telegram":
      case "letter":
      case "conversation":
      case "message":
      case "previous":
        return kind;
      default:
        return undefined;
    }
  }

  private isEnumerator(index: number): boolean {
    return readEnumerator(this.tokens, index, this.enumerator) !== undefined;
  }

  /** Whether an item that begins before this token ends here. */
  private isItemEnd(index: number): boolean {
    const token = this.tokens[index];
    if (token === undefined || token.kind === "semicolon" || this.isEnumerator(index)) return true;
    if (token.kind === "comma" || token.kind === "colon") return this.beginsItem(index + 1);
    if (this.isBetween(index)) return this.beginsItem(index + 1);
    const isNewLine = token.line !== this.tokens[index - 1]?.endLine;
    return isNewLine && readNumbered(this.tokens, index, this.context)?.isKnown === true;
  }

  /** Whether what begins here is surely an item, and not the rest of the one before. */
  private beginsItem(index: number): boolean {
    const start = this.isBetween(index) ? index + 1 : index;
    if (this.isEnumerator(start)) return true;
    if (referenceWord(this.tokens[start]?.text ?? "")?.kind === "remark") return false;
    const numbered = readNumbered(this.tokens, start, this.context);
    if (numbered?.isKnown) return true;
    for (let at = start; at < start + LOOK_AHEAD; at++) {
      const token = this.tokens[at];
      if (token === undefined || token.kind === "semicolon" || token.kind === "comma") return false;
      if (at !== start && this.isBetween(at)) return false;
      if (token.kind === "word" && this.kindAt(at) !== undefined) return true;
    }
    return false;
  }

  private toItem(item: Item): ReferenceItem | undefined {
    const { kind, numbered } = item;
    const tokens = this.tokens.slice(item.from, this.lastOf(item) + 1);
    const value = toFieldValue(
      this.lines,
      tokens.flatMap(({ pieces }) => pieces),
    );
    if (value === undefined) return undefined;
    // A year that cannot be one is not replaced by a guess.
    const isOwnYear = numbered !== undefined && numbered.fault?.part !== "year";
    return {
      ...withoutFinalStop(value),
      kind,
      station: numbered?.station,
      serial: numbered?.serial,
      year: item.year ?? (isOwnYear ? this.context.year : undefined),
      isYearWritten: item.year !== undefined,
      fault: this.faultOf(numbered),
    };
  }

  /** The last token that is no separator. */
  private lastOf({ from, to }: Item): number {
    let last = to - 1;
    while (from < last && this.isSeparator(last)) last--;
    return last;
  }

  private isSeparator(index: number): boolean {
    const kind = this.tokens[index]?.kind;
    return kind !== "word" && kind !== "bracket";
  }

  private faultOf(numbered: NumberedItem | undefined): ReferenceItem["fault"] {
    const fault = numbered?.fault;
    if (fault === undefined) return undefined;
    const first = this.tokens[fault.from];
    const last = this.tokens[fault.to - 1];
    if (first === undefined || last === undefined || first.line !== last.line) return undefined;
    return { part: fault.part, line: first.line, start: first.start, end: last.end };
  }
}

/** `PREVIOUS` for `PREVIOUS.` and `MARCH 9` for `MARCH 9.`; the stop of `CORP.` stays. */
function withoutFinalStop(value: FieldValue): FieldValue {
  const last = value.value.slice(value.value.lastIndexOf(" ") + 1);
  const word = last.slice(0, -1);
  if (!last.endsWith(".") || !(isDigits(word) || referenceWord(word) !== undefined)) return value;
  const { start, end } = value;
  return {
    value: value.value.slice(0, -1),
    text: value.text.slice(0, -1),
    start,
    end: { line: end.line, column: end.column - 1 },
  };
}

/** Digits of a number that stands without a station. */
const FEWEST_CONTINUED = 2;
const MOST_CONTINUED = 6;

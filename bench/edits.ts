/*
 * The keys that are typed: single letters and line ends, spread over a document by a seed. Most go into
 * paragraphs, some into headers. The text is kept as lines here, so that each key finds its place in
 * the text as it then is.
 */
import { createRandom, type Random } from "../test/support/seededRandom.ts";

/** A key: what it writes at which place (0-based; UTF-16 units). */
export interface Key {
  readonly line: number;
  readonly character: number;
  readonly text: string;
  /** The line before the key, for a contender whose text has another syntax. */
  readonly before: string;
}

/** Lines of headers, of memoranda and of cables, in which people correct most. */
const HEADER = /^(?:\d+\. Memorandum|Washington,|SUBJ|TAGS:|FM |TO |INFO |ACTION |PAGE |E\.O\.)/;
/** What is long enough to be part of a paragraph. */
const PARAGRAPH_LENGTH = 40;
/** Digits after a word or its full stop. */
const REFERENCE = /[a-z.]\d{1,3}(?= |$)/;
const LETTERS = "aeinorst";

export class TypedText {
  private readonly lines: string[];
  private readonly random: Random;

  constructor(text: string, seed = 1974) {
    this.lines = text.split("\n");
    this.random = createRandom(seed);
  }

  /** The next of `count` keys over the whole text: of ten, one in a header, one a line end. */
  spread(index: number, count: number): Key {
    const { random, lines } = this;
    const from = Math.floor(((index + 0.5) / count) * lines.length);
    const sort = random.between(1, 10);
    if (sort === 1) return this.type(this.findLine(from, isHeader), this.letter());
    return this.type(this.findLine(from, isParagraph), sort === 2 ? "\n" : this.letter());
  }

  /** Letters one after the other in the middle of the text: somebody writes. */
  *burst(count: number): Generator<Key> {
    const line = this.findLine(Math.floor(this.lines.length / 2), isParagraph);
    const start = this.characterIn(this.lines[line] ?? "");
    for (let i = 0; i < count; i++) yield this.type(line, this.letter(), start + i);
  }

  /** The beginning of a line, where nothing is typed. */
  at(line: number, character = 0): Key {
    return { line, character, text: "", before: this.lines[line] ?? "" };
  }

  /** The next place after a line at which a paragraph has a number that may be one of a footnote. */
  referenceNear(from: number): Key {
    const line = this.findLine(from, (text) => isParagraph(text) && REFERENCE.test(text));
    return this.at(line, (REFERENCE.exec(this.lines[line] ?? "")?.index ?? 0) + 1);
  }

  private type(line: number, text: string, character?: number): Key {
    const before = this.lines[line] ?? "";
    const at = character ?? this.characterIn(before);
    const parts = [before.slice(0, at), before.slice(at)];
    if (text === "\n") this.lines.splice(line, 1, ...parts);
    else this.lines[line] = parts.join(text);
    return { line, character: at, text, before };
  }

  /** A place within a word, not at the line's ends, where a label or a number may stand. */
  private characterIn(line: string): number {
    const { random } = this;
    const from = random.between(Math.floor(line.length / 4), Math.floor((line.length * 3) / 4));
    for (let at = from; at < line.length; at++)
      if (isLetter(line.charAt(at - 1)) && isLetter(line.charAt(at))) return at;
    return line.length;
  }

  private letter(): string {
    const { random, lines } = this;
    const letter = random.pick([...LETTERS]);
    return lines[0]?.startsWith("Message Text") ? letter.toUpperCase() : letter;
  }

  /** The first such line from a place, around the end. */
  private findLine(from: number, isWanted: (line: string) => boolean): number {
    const { lines } = this;
    for (let i = 0; i < lines.length; i++) {
      const line = (from + i) % lines.length;
      if (isWanted(lines[line] ?? "")) return line;
    }
    return from;
  }
}

function isHeader(line: string): boolean {
  return HEADER.test(line);
}

function isParagraph(line: string): boolean {
  return PARAGRAPH_LENGTH <= line.length && !HEADER.test(line);
}

function isLetter(character: string): boolean {
  return /[A-Za-z]/.test(character);
}

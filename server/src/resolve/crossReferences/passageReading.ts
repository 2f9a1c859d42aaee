/**
 * What a passage says by itself: its tokens, the references in it, what it cites. It is kept with the
 * passage's first line, so that after an edit only the passages that it touched are read again; lines
 * are immutable and shared by the versions of a document.
 */
import type { DocumentLines } from "../../parse/documentLines.ts";
import type { LineStretch } from "../../parse/place.ts";
import type { ScannedLine } from "../../scan/scannedLine.ts";
import { type Cut, type CutsOf, type ReadingText, toReadingText } from "../readingText.ts";
import { type Citation, findCitations } from "./citations.ts";
import { type BaseDate, createYearOf, firstFullDate, isSameDate } from "./dates.ts";
import { type ReadReference, readReferences } from "./readReferences.ts";
import { Tokens, toTokens } from "./tokens.ts";

/** The date that the dates of a document go by, worked out when it is first asked for. */
export type GetBaseDate = () => BaseDate | undefined;

/** The references of a passage and what it cites in full, both in order. */
export interface ReadPassage {
  readonly references: readonly ReadReference[];
  readonly citations: readonly Citation[];
}

interface ReadUnder extends ReadPassage {
  /** The base date that was asked for; absent where none was. */
  readonly base: { readonly date: BaseDate | undefined } | undefined;
}

/** A passage as it is read. Tokens are many, and not kept. */
export class PassageReading {
  readonly text: ReadingText;
  private last: ReadUnder | undefined;
  private first: { readonly date: BaseDate | undefined } | undefined;

  constructor(text: ReadingText) {
    this.text = text;
  }

  /** What the passage refers to; years that are not written go by the base date. */
  read(getBase: GetBaseDate): ReadPassage {
    const { last } = this;
    if (last !== undefined && (last.base === undefined || isSameDate(last.base.date, getBase())))
      return last;
    let base: ReadUnder["base"];
    const getNoted = () => {
      base = { date: getBase() };
      return base.date;
    };
    const tokens = this.toTokens();
    const references = readReferences(tokens, createYearOf(getNoted, tokens));
    const citations = findCitations(this.text.text, tokens, references);
    this.last = { references, citations, base };
    return this.last;
  }

  /** The first date that is written with its year. */
  get firstDate(): BaseDate | undefined {
    this.first ??= { date: firstFullDate(this.toTokens()) };
    return this.first.date;
  }

  /** The passage's tokens, made for each who asks. */
  toTokens(): Tokens {
    return new Tokens(toTokens(this.text.text));
  }
}

interface Kept {
  /** The lines of each stretch. */
  readonly lines: readonly (ScannedLine | undefined)[];
  readonly stretches: readonly LineStretch[];
  readonly cuts: readonly (readonly Cut[])[];
  readonly passage: PassageReading;
}

/** By the first line; several passages may begin on one. */
const kept = new WeakMap<ScannedLine, readonly Kept[]>();

/** Versions of the passages on a line that are kept. */
const MOST_KEPT = 4;

/**
 * The reading of pieces of lines that follow one another, at least one, and by how many lines they have
 * moved since it was made.
 */
export function readPassage(
  lines: DocumentLines,
  stretches: readonly LineStretch[],
  cutsOf: CutsOf,
): { readonly passage: PassageReading; readonly moved: number } {
  const firstLine = stretches[0]?.line ?? 0;
  const first = lines[firstLine];
  const cuts = stretches.map(({ line }) => cutsOf(line));
  const known = (first && kept.get(first)) ?? [];
  for (const each of known) {
    const moved = firstLine - (each.stretches[0]?.line ?? 0);
    if (isKept(each, lines, stretches, cuts, moved)) return { passage: each.passage, moved };
  }
  const passage = new PassageReading(toReadingText(lines, stretches, cutsOf));
  const own = { lines: stretches.map(({ line }) => lines[line]), stretches, cuts, passage };
  if (first !== undefined) kept.set(first, [own, ...known].slice(0, MOST_KEPT));
  return { passage, moved: 0 };
}

function isKept(
  known: Kept,
  lines: DocumentLines,
  stretches: readonly LineStretch[],
  cuts: readonly (readonly Cut[])[],
  moved: number,
): boolean {
  if (known.stretches.length !== stretches.length) return false;
  if (known.stretches === stretches)
    return cuts.every((own, i) => areSameCuts(known.cuts[i] ?? [], own));
  return stretches.every(({ line, start, end }, i) => {
    const before = known.stretches[i];
    if (before?.line !== line - moved || before.start !== start || before.end !== end) return false;
    return known.lines[i] === lines[line] && areSameCuts(known.cuts[i] ?? [], cuts[i] ?? []);
  });
}

function areSameCuts(before: readonly Cut[], now: readonly Cut[]): boolean {
  if (before === now) return true;
  return (
    before.length === now.length &&
    before.every(({ start, end, isPage }, i) => {
      const own = now[i];
      return own?.start === start && own.end === end && own.isPage === isPage;
    })
  );
}

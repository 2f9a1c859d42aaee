/**
 * What *Ibid.* repeats: the citation before it, which may stand in the note before, and not the note
 * before (memo-format 10). A bare *Ibid.* is passed over by the next one; one that says where else in
 * the same source is a citation itself.
 */
import type { Stretch } from "../../parse/place.ts";
import type { ReadingText } from "../readingText.ts";
import { type Citation, endOfClause } from "./citations.ts";
import type { CrossReferenceTarget } from "./crossReference.ts";
import type { PassageReading, ReadPassage } from "./passageReading.ts";
import type { ReadReference } from "./readReferences.ts";
import type { Tokens } from "./tokens.ts";

/** A citation with its place in the document and its words. */
export interface Cited {
  readonly target: CrossReferenceTarget;
  readonly stretch: Stretch;
  readonly words: string;
  /** Words of the citation in full, where this one is an *Ibid.* itself. */
  readonly source: string | undefined;
}

/** What is added to an *Ibid.*. */
export interface Repeat {
  readonly target: CrossReferenceTarget;
  readonly repeats?: Stretch;
}

/** Follows the citations of one sequence of passages: the text, or the notes. */
export class Repeats {
  /** The citation that an *Ibid.* would repeat after what was read. */
  last: Cited | undefined;

  /** What each *Ibid.* of a passage repeats; `text` has its places in the document. */
  read(
    passage: PassageReading,
    text: ReadingText,
    { references, citations }: ReadPassage,
  ): ReadonlyMap<ReadReference, Repeat> {
    const found = new Map<ReadReference, Repeat>();
    let tokens: Tokens | undefined;
    let next = 0;
    for (const reference of references) {
      if (reference.kind !== "ibid") continue;
      tokens ??= passage.toTokens();
      for (let citation = citations[next]; citation && citation.start < reference.start; ) {
        this.last = toCited(text, citation);
        citation = citations[++next];
      }
      const repeat = this.repeatOf(reference);
      found.set(reference, repeat);
      const end = endOfRepeat(tokens, reference);
      if (reference.start < end) {
        const source = this.last?.source ?? this.last?.words;
        const own = { start: reference.start, end, target: repeat.target };
        this.last = { ...toCited(text, own), source };
      }
    }
    const rest = citations.at(-1);
    if (next < citations.length && rest !== undefined) this.last = toCited(text, rest);
    return found;
  }

  private repeatOf({ target }: ReadReference): Repeat {
    if (this.last === undefined) return { target };
    const { stretch, words, source } = this.last;
    const named = source === undefined ? { repeats: words } : { repeats: words, source };
    const before = this.last.target;
    const isOther = before["years"] === undefined || before["series"] !== undefined;
    const series = isOther && namesVolume(target) ? { series: "other" } : {};
    return {
      target: { ...inherited(before, target), ...target, ...named, ...series },
      repeats: stretch,
    };
  }
}

/** Years or a volume behind *Ibid.* are those of the publication that it repeats. */
function namesVolume(target: CrossReferenceTarget): boolean {
  return target["years"] !== undefined || target["volume"] !== undefined;
}

/** Words of the citation that are kept. */
const LONGEST = 160;

function toCited(text: ReadingText, { start, end, target }: Citation): Cited {
  const words = text.text.slice(start, end);
  return {
    target,
    stretch: text.stretch({ start, end }),
    words: words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1)}…`,
    source: undefined,
  };
}

/** The volume that is meant again, and the place in it if no other is named. */
function inherited(
  before: CrossReferenceTarget,
  own: CrossReferenceTarget,
): Record<string, string | number> {
  const keys = ["years"];
  if (own["volume"] === undefined && own["years"] === undefined) {
    keys.push("volume", "part", "title");
    if (Object.keys(own).length === 0) keys.push("document", "lastDocument", "page", "lastPage");
  }
  const found: Record<string, string | number> = {};
  for (const key of keys) {
    const value = before[key];
    if (value !== undefined) found[key] = value;
  }
  return found;
}

/** Where an *Ibid.* ends that says more: `Ibid., 601.6111/12-2161`; its start if it says no more. */
function endOfRepeat(tokens: Tokens, { start, end, target }: ReadReference): number {
  const isMore = Object.keys(target).length !== 0;
  let index = indexAfter(tokens, end);
  if (tokens.is(index, ".")) index++;
  if (isMore || !tokens.is(index, ",")) return isMore ? end : start;
  const close = endOfClause(tokens, index + 1);
  return index + 1 < close ? tokens.end(close - 1) : start;
}

/** Index of the first token from an offset on, by bisection. */
function indexAfter(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.start(middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

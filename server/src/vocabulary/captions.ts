import captionLinesCsv from "../../data/caption-lines.csv";
import captionsCsv from "../../data/captions.csv";
import { builtIn } from "./builtIn.ts";
import { lazy } from "./lazy.ts";
import { createTermIndex, findTermAt, isWordCharacter, type TermMatch, toKey } from "./matching.ts";
import { isOneOf, toText } from "./table.ts";

const HANDLING_KINDS = ["distribution-caption", "channel-caption", "handling-caption"] as const;

/** A word or phrase of the markings; which kinds there are, server/data/README.md says. */
export interface CaptionEntry {
  readonly term: string;
  readonly kind: string;
  readonly meaning: string | undefined;
  /** A year or an ISO date. */
  readonly from: string | undefined;
  /** A year or an ISO date. */
  readonly to: string | undefined;
}

/** All captions in the order of the table. */
export const captions = builtIn<"term" | "kind" | "meaning" | "from" | "to", CaptionEntry>(
  "captions.csv",
  captionsCsv,
  { required: ["term", "kind"], optional: ["meaning", "from", "to"] },
  ({ term, kind, meaning, from, to }) => ({
    term,
    kind,
    meaning: toText(meaning),
    from: toText(from),
    to: toText(to),
  }),
);

/** The header label TAGS and the word PASS are in the table among the handling captions. */
const NOT_A_CAPTION = new Set(["TAGS", "PASS"]);

const handling = lazy(() => {
  const entries = captions().filter(
    ({ term, kind }) => isOneOf(kind, HANDLING_KINDS) && !NOT_A_CAPTION.has(term),
  );
  return createTermIndex(entries.map((entry) => [entry.term, entry] as const));
});

/**
 * The distribution, channel or handling caption that is this text: `EXDIS`, `ROGER CHANNEL`.
 * Fill such as the slashes of `STADIS//////` is the caller's to take away.
 */
export function handlingCaption(text: string): CaptionEntry | undefined {
  const key = toKey(text);
  const match = findTermAt(handling(), key, 0);
  return match?.end === key.length ? match.entry : undefined;
}

/** The longest such caption that begins at this offset, at the start of a word. */
export function handlingCaptionAt(
  text: string,
  offset: number,
): TermMatch<CaptionEntry> | undefined {
  if (isWordCharacter(text, offset - 1)) return undefined;
  return findTermAt(handling(), text, offset);
}

/** The entries of one kind in the order of the table; empty for a kind that is not there. */
export function captionsOfKind(kind: string): readonly CaptionEntry[] {
  return captions().filter((entry) => entry.kind === kind);
}

const CAPTION_LINE_KINDS = ["correctedCopy", "attention", "pass"] as const;

/** What a line below the banner says, where it is no handling caption. */
export type CaptionLineKind = (typeof CAPTION_LINE_KINDS)[number];

const captionLines = builtIn<"words" | "kind", { words: string; kind: CaptionLineKind }>(
  "caption-lines.csv",
  captionLinesCsv,
  { required: ["words", "kind"], optional: [] },
  ({ words, kind }) =>
    isOneOf(kind, CAPTION_LINE_KINDS)
      ? { words, kind }
      : `"kind" is "${kind}", and a known one was expected`,
);

const kindByWords = lazy(() => new Map(captionLines().map(({ words, kind }) => [words, kind])));

/** What these words say of the line in which they stand; a colon after them is of no account. */
export function captionLineKind(words: string): CaptionLineKind | undefined {
  const key = toKey(words);
  return kindByWords().get(key.endsWith(":") ? key.slice(0, -1) : key);
}

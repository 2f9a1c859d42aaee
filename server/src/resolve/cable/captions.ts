/** The captions between banner and E.O. line, by what they say about the handling of the cable. */
import type { DocumentLines } from "../../parse/documentLines.ts";
import type { HeaderFieldPart } from "../../parse/nodes.ts";
import { wordsFrom } from "../../scan/words.ts";
import {
  type CaptionEntry,
  type CaptionLineKind,
  captionLineKind,
  captionsOfKind,
  handlingCaptionAt,
} from "../../vocabulary/vocabulary.ts";
import { type FieldValue, toFieldValue } from "../fieldValue.ts";

/**
 * `distribution` (EXDIS), `channel` (ROGER CHANNEL), `handling` (TERREP), `correctedCopy`,
 * `attention` (FOR …), `pass` (DEPARTMENT PASS …), or `other`.
 */
export type CaptionKind = "distribution" | "channel" | "handling" | CaptionLineKind | "other";

export interface Caption extends FieldValue {
  readonly kind: CaptionKind;
  /** The captions of the vocabulary that stand in it, in order. */
  readonly entries: readonly CaptionEntry[];
}

/** The captions in text order. */
export function toCaptions(
  lines: DocumentLines,
  fields: readonly HeaderFieldPart[],
): readonly Caption[] {
  return fields
    .filter(({ name }) => name === "caption")
    .flatMap(({ pieces }) => {
      const value = toFieldValue(lines, pieces);
      return value === undefined ? [] : [{ ...value, ...classify(value.value) }];
    });
}

const KINDS: Readonly<Record<string, CaptionKind>> = {
  "distribution-caption": "distribution",
  "channel-caption": "channel",
  "handling-caption": "handling",
};

/** What a caption says, by its words. */
export function captionKindOf(text: string): CaptionKind {
  return classify(text).kind;
}

function classify(text: string): Pick<Caption, "kind" | "entries"> {
  const entries = entriesIn(text);
  const lineKind = correctedCopy(text) ?? addressing(text);
  // `FOR HARLOW ONLY`, `DEPT PASS OPIC`: the line says for whom it is.
  if (lineKind !== undefined) return { kind: lineKind, entries };
  return { kind: KINDS[entries[0]?.kind ?? ""] ?? "other", entries };
}

/** All captions of the vocabulary in a text, each where it begins a word. */
function entriesIn(text: string): readonly CaptionEntry[] {
  const entries: CaptionEntry[] = [];
  for (let at = 0; at < text.length; ) {
    const found = handlingCaptionAt(text, at);
    if (found !== undefined) entries.push(found.entry);
    at = found?.end ?? at + 1;
  }
  return entries;
}

/** `C O R R E C T E D  C O P Y (MRN 691 VICE 681)`, letter-spaced or not. */
function correctedCopy(text: string): CaptionLineKind | undefined {
  const words = wordsFrom(text, 0, MOST_LETTERS).map((word) => word.text);
  const spaced = words.findIndex((word) => word.length !== 1);
  const letters = words.slice(0, spaced < 0 ? words.length : spaced).join("");
  const entry = captionsOfKind("handling-caption").find(
    ({ term }) => term.replaceAll(" ", "") === letters,
  );
  const kind = captionLineKind(entry?.term ?? words.slice(0, 2).join(" "));
  return kind === "correctedCopy" ? kind : undefined;
}

/** Letters of the longest caption that is written letter by letter, and some to spare. */
const MOST_LETTERS = 24;

/** Words before the one that addresses, at most: `DEPT OF COMMERCE PASS`. */
const MOST_WORDS_BEFORE = 4;

/** Whether a line says who shall have the message, and by which word first. */
function addressing(text: string): CaptionLineKind | undefined {
  for (const { text: word } of wordsFrom(text, 0, MOST_WORDS_BEFORE + 1)) {
    const kind = captionLineKind(word);
    if (kind !== undefined) return kind;
  }
  return undefined;
}

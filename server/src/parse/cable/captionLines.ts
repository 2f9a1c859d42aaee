/**
 * Captions below a banner that no line of the header follows, as in later sections, which repeat
 * them (cable-format 6): they must be told from the first line of the text by themselves.
 */
import { wordsFrom } from "../../scan/words.ts";
import { captionsOfKind, handlingCaptionAt } from "../../vocabulary/captions.ts";
import { collapse } from "../../vocabulary/matching.ts";
import { type DocumentLines, isBlankLine, textOf } from "../documentLines.ts";

/** A caption as it is compared with those of earlier sections. */
export function captionKey(text: string): string {
  return collapse(text);
}

/** No caption is longer; the text of a reflowed cable is. */
const LONGEST_CAPTION = 72;

/**
 * Whether the text of a line from a column on is a caption: one of the cable's earlier captions, a
 * handling caption alone (`EXDIS`, `STADIS//////`), a note of a corrected copy, or a line that says
 * for whom it is (`LIMA FOR FULLMER`).
 */
export function isCaption(
  lines: DocumentLines,
  line: number,
  column: number,
  earlier: ReadonlySet<string>,
): boolean {
  const text = textOf(lines, line).slice(column);
  if (LONGEST_CAPTION < text.trim().length) return false;
  const key = captionKey(text);
  return (
    earlier.has(key) ||
    isHandlingCaptions(key) ||
    isCorrectedCopy(key) ||
    (isBlankLine(lines, line + 1) && isAddressing(key))
  );
}

/** Handling captions and signs between them, and nothing else: `EXDIS, NOFORN`, `STADIS//////`. */
function isHandlingCaptions(text: string): boolean {
  let at = 0;
  let count = 0;
  while (at < text.length) {
    if (FILL.has(text[at] ?? "")) {
      at++;
      continue;
    }
    const found = handlingCaptionAt(text, at);
    if (found === undefined) return false;
    at = found.end;
    count++;
  }
  return 0 < count;
}

const FILL: ReadonlySet<string> = new Set([..." ,;:/*-."]);

/** `C O R R E C T E D  C O P Y (MRN 691 VICE 681)`: a letter-spaced caption, with a remark or none. */
function isCorrectedCopy(text: string): boolean {
  let letters = "";
  for (const word of wordsFrom(text, 0)) {
    if (word.text.length !== 1) break;
    letters += word.text;
  }
  return letters.length === 0
    ? false
    : captionsOfKind("handling-caption").some(({ term }) => term.replaceAll(" ", "") === letters);
}

/** Words before and after the one that addresses, at most. */
const MOST_WORDS_BEFORE = 3;
const MOST_WORDS_AFTER = 7;

/** `FOR: ARA/AND BARNEBEY`, `DEPT PASS OPIC`, `USIA FOR ILA`; a sentence ends in a stop. */
function isAddressing(text: string): boolean {
  if (text.endsWith(".") || text.endsWith(",")) return false;
  const words = text.split(" ");
  const at = words.findIndex((word) => isAddressingWord(word));
  return 0 <= at && at <= MOST_WORDS_BEFORE && words.length - at <= MOST_WORDS_AFTER + 1;
}

function isAddressingWord(word: string): boolean {
  const bare = word.endsWith(":") ? word.slice(0, -1) : word;
  return captionsOfKind("addressing").some(({ term }) => term === bare);
}

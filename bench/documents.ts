/*
 * Documents to measure with, in both languages and of any size, made from a seed: a volume of many
 * memoranda with notes and page markers, a box of many cables, and one long document of each.
 */
import { generateMemoOf } from "../test/support/memoGenerator.ts";
import { createCable } from "../test/support/random.ts";
import { createRandom } from "../test/support/seededRandom.ts";

export type Language = "cable" | "memo";
/** Many documents in the file, as in a volume, or one. */
export type Shape = "many" | "single";

export const LANGUAGES: readonly Language[] = ["cable", "memo"];

const SEED = 1974;

/**
 * A text of about `size` UTF-16 units; the same arguments, the same text. At least one document is
 * in it, so that it may be longer than a very small size.
 */
export function createText(language: Language, shape: Shape, size: number): string {
  if (shape === "single") return language === "cable" ? longCable(size) : longMemo(size);
  const texts: string[] = [];
  for (let length = 0, next = language === "cable" ? cables() : memos(); length < size; ) {
    const text = next();
    texts.push(text);
    length += text.length;
  }
  return texts.join("");
}

/** Memoranda of one to some thirty paragraphs, numbered and paged as in a volume. */
function memos(): () => string {
  const random = createRandom(SEED);
  let number = 0;
  let page = 1;
  return () => {
    number++;
    const memo = generateMemoOf(SEED + number, {
      ...MEMO,
      notes: random.between(2, 12),
      number,
      page,
    });
    page = Number(memo.pages.at(-1)?.label ?? page);
    return `${memo.text}\n`;
  };
}

/** As printed: a paragraph of some 500 characters, a note for each or every second of them. */
const MEMO = { style: "plain", layout: "indented", sentences: 10, noted: 0.15 } as const;

/** Measured: what one note makes of text where a sentence in thirty has one. */
const UNITS_PER_NOTE = 2600;

/** Long documents have fewer notes for their length, and hardly ever more than some hundred. */
function longMemo(size: number): string {
  const notes = Math.max(2, Math.round(size / UNITS_PER_NOTE));
  return generateMemoOf(SEED, { ...MEMO, noted: 0.03, notes, number: 1, page: 1 }).text;
}

function cables(): () => string {
  const random = createRandom(SEED);
  let seed = SEED;
  return () => {
    seed++;
    const pages = random.between(1, 4);
    return `${createCable({ seed, pages, paragraphs: pages * random.between(4, 7) })}\n`;
  };
}

/** Measured: what a page of twelve paragraphs makes of text, with its share of the header. */
const UNITS_PER_PAGE = 2400;

/** A cable in sections of at most twenty pages. */
function longCable(size: number): string {
  const all = Math.max(1, Math.round(size / UNITS_PER_PAGE));
  const sections = Math.ceil(all / 20);
  const pages = Math.max(1, Math.round(all / sections));
  return createCable({ seed: SEED, sections, pages, paragraphs: pages * 12 });
}

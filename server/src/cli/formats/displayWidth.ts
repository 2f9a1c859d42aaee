/**
 * How wide a text is in a terminal, so that a marker stands below what it marks: letters with combining
 * marks take one cell, East Asian characters and emoji two, and what a terminal would act upon is shown
 * as a sign.
 */

/** A character as a person sees it, with its place in the text. */
export interface Cluster {
  /** As it is to be printed. */
  readonly shown: string;
  /** Cells of the terminal: 0, 1 or 2. */
  readonly width: number;
  /** UTF-16 offset of its first unit. */
  readonly start: number;
  readonly end: number;
}

/** The characters of a text, each with its width. */
export function toClusters(text: string): readonly Cluster[] {
  return [...segmenter.segment(text)].map(({ segment, index }) => {
    const shown = toShown(segment);
    return { shown, width: clusterWidth(shown), start: index, end: index + segment.length };
  });
}

/** A text in which nothing is left that a terminal would act upon; transcriptions can hold anything. */
export function toPrintable(text: string): string {
  let printable = "";
  for (const character of text) printable += toShown(character);
  return printable;
}

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

const CONTROL_PICTURES = 0x2400;
const DELETE_PICTURE = "\u2421";

/** Tabs as a blank; controls and marks of direction, which would upset the terminal, as signs. */
function toShown(cluster: string): string {
  const code = cluster.codePointAt(0) ?? 0;
  if (code === 9 || code === 0xa0) return " ";
  if (code < 32) return String.fromCodePoint(CONTROL_PICTURES + code);
  if (code === 127) return DELETE_PICTURE;
  const isControl = 0x80 <= code && code < 0xa0;
  return isControl || isDirectionMark(code) ? "\ufffd" : cluster;
}

function isDirectionMark(code: number): boolean {
  return (0x202a <= code && code <= 0x202e) || (0x2066 <= code && code <= 0x2069);
}

function clusterWidth(cluster: string): number {
  const code = cluster.codePointAt(0) ?? 0;
  if (isZeroWidth(code)) return 0;
  if (cluster.includes("\ufe0f")) return 2;
  return WIDE.some(([first, last]) => first <= code && code <= last) ? 2 : 1;
}

/** Combining marks that follow no letter, and characters that join or divide others. */
function isZeroWidth(code: number): boolean {
  return ZERO.some(([first, last]) => first <= code && code <= last);
}

const ZERO: readonly (readonly [number, number])[] = [
  [0x300, 0x36f],
  [0x483, 0x489],
  [0x591, 0x5bd],
  [0x64b, 0x65f],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x200b, 0x200f],
  [0x2060, 0x2064],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0xfeff, 0xfeff],
];

/** Blocks that Unicode's East Asian Width counts as wide, and emoji. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

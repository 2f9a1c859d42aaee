/**
 * The attributes of an archive record with their typed values. A key with a slip in it (`Draft Dat:`)
 * is no landmark, and its line seems to go on with the value before it; it is found here, where all
 * keys of the record are known: every record has all keys of its years, in a fixed order
 * (cable-format 10), so a line that begins like the key that is missing at that place is that key.
 */
import { type DocumentLines, textOf } from "../../parse/documentLines.ts";
import type { AttributePart } from "../../parse/nodes.ts";
import type { LineStretch } from "../../parse/place.ts";
import { indexWithin, skipBlanks, trimEndColumn } from "../../scan/words.ts";
import { attribute as attributeEntry, nearestOf } from "../../vocabulary/vocabulary.ts";
import { type FieldValue, toFieldValue } from "../fieldValue.ts";
import { layoutOf } from "./attributeLayout.ts";
import { type AttributeReading, readAttribute } from "./attributeReading.ts";

export interface Attribute extends FieldValue {
  /** As in the vocabulary. */
  readonly key: string;
  readonly keyStretch: LineStretch;
  /** What keeps the key from being read as it stands: other letters, or no colon after it. */
  readonly keyFault: "letters" | "colon" | undefined;
  /** Where the value stands, line by line; some may be empty. */
  readonly pieces: readonly LineStretch[];
  /** What the value says; `undefined` if it does not have the form of its type. */
  readonly reading: AttributeReading | undefined;
}

/** A key with what stands after it up to the next one. */
type Segment = Pick<Attribute, "key" | "keyStretch" | "keyFault" | "pieces">;

/** The attributes in text order. The year of the cable helps to tell which keys are missing. */
export function toAttributes(
  lines: DocumentLines,
  parts: readonly AttributePart[],
  year: number | undefined,
): readonly Attribute[] {
  if (parts.length === 0) return [];
  const layout = layoutOf(
    parts.map(({ key }) => key),
    year,
  );
  const present = new Set(parts.map(({ key }) => key));
  const missing = layout.filter((key) => !present.has(key));
  const segments = parts.map(
    ({ key, keyStretch, pieces }): Segment => ({ key, keyStretch, keyFault: undefined, pieces }),
  );
  const all =
    missing.length === 0
      ? segments
      : withUnread(lines, withLongerKeys(lines, segments, missing), layout);
  return all.map((segment) => toAttribute(lines, segment));
}

function toAttribute(lines: DocumentLines, segment: Segment): Attribute {
  const { key, keyStretch, keyFault, pieces } = segment;
  const end = { line: keyStretch.line, column: keyStretch.end + (keyFault === "colon" ? 0 : 1) };
  const value = toFieldValue(
    lines,
    pieces.filter((piece) => piece.start < piece.end),
  ) ?? { value: "", text: "", start: end, end };
  return {
    value: value.value,
    text: value.text,
    start: value.start,
    end: value.end,
    key,
    keyStretch,
    keyFault,
    pieces,
    reading: readAttribute(attributeEntry(key)?.type ?? "text", value.value),
  };
}

/**
 * The parts, a key that is the end of a misspelt longer one put right: in `Origianl Handling
 * Restrictions:` the key Handling Restrictions is read, and the word before it goes to the value above.
 */
function withLongerKeys(
  lines: DocumentLines,
  parts: readonly Segment[],
  missing: readonly string[],
): readonly Segment[] {
  const segments: Segment[] = [];
  for (const part of parts) {
    const before = segments.at(-1);
    const piece = before?.pieces.at(-1);
    const { line, end } = part.keyStretch;
    const text = textOf(lines, line);
    const isOwnLine = piece?.line === line && piece.start === skipBlanks(text, 0);
    const start = isOwnLine ? skipStars(text, piece.start) : 0;
    const longer =
      isOwnLine && end - start <= LONGEST_KEY
        ? nearestKey(text.slice(start, end), missing)
        : undefined;
    if (before === undefined || longer === undefined) segments.push(part);
    else {
      segments[segments.length - 1] = { ...before, pieces: before.pieces.slice(0, -1) };
      const keyStretch = { line, start, end };
      segments.push({ ...part, key: longer, keyStretch, keyFault: "letters" });
    }
  }
  return segments;
}

/** The segments divided at the keys that are missing between one and the next. */
function withUnread(
  lines: DocumentLines,
  segments: readonly Segment[],
  layout: readonly string[],
): readonly Segment[] {
  const places = new Map(layout.map((key, place) => [key, place]));
  const present = new Set(segments.map(({ key }) => key));
  const missingIn = (from: number, to: number) =>
    layout.slice(from, to).filter((key) => !present.has(key));
  const all: Segment[] = [];
  let before = -1;
  segments.forEach((segment, i) => {
    const place = places.get(segment.key) ?? before;
    if (i === 0) {
      const above = linesBefore(lines, segment.keyStretch);
      all.push(...divided(lines, above, missingIn(0, place)).segments);
    }
    const next = places.get(segments[i + 1]?.key ?? "") ?? layout.length;
    const { own, segments: unread } = divided(lines, segment.pieces, missingIn(place + 1, next));
    all.push({ ...segment, pieces: own }, ...unread);
    before = place;
  });
  return all;
}

/** Lines between the title and the first known key that may hold keys; there is one key at most. */
const MOST_LINES_BEFORE = 3;

function linesBefore(lines: DocumentLines, keyStretch: LineStretch): LineStretch[] {
  const pieces: LineStretch[] = [];
  for (let line = keyStretch.line - 1; 0 <= line && pieces.length < MOST_LINES_BEFORE; line--) {
    const source = lines[line];
    if (source === undefined || source.isBlank) continue;
    if (0 < source.cable.length) break;
    pieces.unshift({ line, start: skipBlanks(source.text, 0), end: source.text.length });
  }
  return pieces;
}

interface UnreadKey {
  readonly key: string;
  readonly stretch: LineStretch;
  /** `undefined` where the key is right and only its place kept it from being read. */
  readonly fault: "letters" | "colon" | undefined;
  readonly valueStart: number;
}

/** Divides the pieces of a value at the lines that begin with one of the missing keys. */
function divided(
  lines: DocumentLines,
  pieces: readonly LineStretch[],
  missing: readonly string[],
): { own: readonly LineStretch[]; segments: readonly Segment[] } {
  if (missing.length === 0) return { own: pieces, segments: [] };
  const own: LineStretch[] = [];
  const segments: { key: UnreadKey; pieces: LineStretch[] }[] = [];
  let left = missing;
  for (const piece of pieces) {
    const key = left.length === 0 ? undefined : readUnreadKey(lines, piece, left);
    if (key === undefined) {
      (segments.at(-1)?.pieces ?? own).push(piece);
      continue;
    }
    left = left.slice(left.indexOf(key.key) + 1);
    segments.push({ key, pieces: [{ ...piece, start: Math.min(key.valueStart, piece.end) }] });
  }
  return {
    own,
    segments: segments.map(({ key: { key, stretch, fault }, pieces: value }) => ({
      key,
      keyStretch: stretch,
      keyFault: fault,
      pieces: value,
    })),
  };
}

/** Characters of the longest key, and some to spare. */
const LONGEST_KEY = 48;

function readUnreadKey(
  lines: DocumentLines,
  piece: LineStretch,
  missing: readonly string[],
): UnreadKey | undefined {
  const text = textOf(lines, piece.line);
  // Only at the start of a line.
  if (piece.start !== skipBlanks(text, 0)) return undefined;
  const start = skipStars(text, piece.start);
  const colon = indexWithin(text, ":", start, LONGEST_KEY);
  if (0 <= colon && colon < piece.end) {
    const end = trimEndColumn(text, start, beforeStars(text, start, colon));
    const written = text.slice(start, end);
    const key = nearestKey(written, missing);
    const stretch = { line: piece.line, start, end };
    const valueStart = skipBlanks(text, skipStars(text, colon + 1));
    const fault = key === written ? undefined : "letters";
    if (key !== undefined) return { key, stretch, fault, valueStart };
  }
  const key = missing.find((name) => isKeyWithoutColon(text, start, name));
  if (key === undefined) return undefined;
  const end = start + key.length;
  const valueStart = skipBlanks(text, skipSign(text, skipStars(text, end)));
  return { key, stretch: { line: piece.line, start, end }, fault: "colon", valueStart };
}

/** A key of this many letters may be read with one slip, a longer one with two. */
const SHORT_KEY = 5;

/** The one missing key that is a slip or two away. */
function nearestKey(written: string, missing: readonly string[]): string | undefined {
  const nearest = nearestOf(written, missing, 2);
  const [key] = nearest;
  if (key === undefined || nearest.length !== 1) return undefined;
  return SHORT_KEY < key.length || nearestOf(written, [key], 1).length === 1 ? key : undefined;
}

/** `Draft Date 31 may 1979`, `Draft Date; 31 may 1979`; a blank or the line's end stands after it. */
function isKeyWithoutColon(text: string, start: number, key: string): boolean {
  if (!text.startsWith(key, start)) return false;
  const after = skipSign(text, skipStars(text, start + key.length));
  return after === text.length || text[after] === " ";
}

/** Over one sign that stands in the place of the colon. */
function skipSign(text: string, column: number): number {
  return ";.,-".includes(text[column] ?? " ") ? column + 1 : column;
}

function skipStars(text: string, column: number): number {
  let at = column;
  while (text[at] === "*") at++;
  return at;
}

function beforeStars(text: string, start: number, column: number): number {
  let at = column;
  while (start < at && text[at - 1] === "*") at--;
  return at;
}

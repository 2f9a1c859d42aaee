/**
 * The keys of an archive record's *Message Attributes* on one line. Transcriptions put several keys
 * on a line, so a line is divided at known keys followed by a colon, the longest key first, and
 * never at any other `word:`, because subjects hold colons.
 */

import type { Columns } from "../../text/span.ts";
import { attributeKey } from "../../vocabulary/attributes.ts";
import { hasLowerCase, isBlank, skipBlanks, trimEndColumn } from "../words.ts";

export interface AttributeLandmark {
  /** The key as in the vocabulary. */
  readonly key: string;
  readonly keyColumns: Columns;
  /** Column where key and the marks before it begin: `**` in `**Expiration:**`. */
  readonly start: number;
  readonly value: Columns;
}

/** Characters of the longest key, `Original Previous Handling Restrictions`, and some to spare. */
const LONGEST_KEY = 48;

/** The attributes that begin on a line, in order, each with its value up to the next. */
export function scanAttributes(text: string): readonly AttributeLandmark[] {
  let keys: FoundKey[] | undefined;
  let from = 0;
  for (let colon = text.indexOf(":"); 0 <= colon; colon = text.indexOf(":", colon + 1)) {
    const found = keyBefore(text, from, colon);
    if (found === undefined) continue;
    keys ??= [];
    keys.push(found);
    from = colon + 1;
  }
  return keys === undefined ? NONE : withValues(text, keys);
}

const NONE: readonly AttributeLandmark[] = [];

interface FoundKey {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Column where the marks before the key begin. */
  readonly marked: number;
  readonly valueStart: number;
}

function withValues(text: string, keys: readonly FoundKey[]): readonly AttributeLandmark[] {
  return keys.map(({ key, start, end, marked, valueStart }, i) => {
    const limit = keys[i + 1]?.marked ?? text.length;
    const valueEnd = trimEndColumn(text, Math.min(valueStart, limit), limit);
    return {
      key,
      keyColumns: { start, end },
      start: marked,
      value: { start: Math.min(skipBlanks(text, valueStart), valueEnd), end: valueEnd },
    };
  });
}

/** A known key; the values are in capitals, so that `TO:` in one is a part of it, and `To:` a key. */
function keyBefore(text: string, from: number, colon: number): FoundKey | undefined {
  const end = markStart(text, colon);
  const earliest = Math.max(from, end - LONGEST_KEY);
  for (let start = earliest; start < end; start++) {
    if (!isWordStart(text, start, from)) continue;
    const written = text.slice(start, end);
    const key = attributeKey(written);
    if (key === undefined || (written !== key && !hasLowerCase(written))) continue;
    const marked = markStart(text, start);
    return { key, start, end, marked, valueStart: skipMarks(text, colon + 1) };
  }
  return undefined;
}

function isWordStart(text: string, column: number, from: number): boolean {
  if (isBlank(text.charCodeAt(column)) || text[column] === "*") return false;
  if (column === from || column === 0) return true;
  return isBlank(text.charCodeAt(column - 1)) || text[column - 1] === "*";
}

function markStart(text: string, column: number): number {
  let start = column;
  while (0 < start && text[start - 1] === "*") start--;
  return start;
}

function skipMarks(text: string, column: number): number {
  let at = column;
  while (text[at] === "*") at++;
  return at;
}

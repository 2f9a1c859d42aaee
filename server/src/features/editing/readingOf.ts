/**
 * What a file says, wherever its lines end: the values of its outline, each at the same letter of the
 * text. Commands that only move line ends compare it before and after.
 */
import type { Snapshot } from "../../resolve/snapshot.ts";
import { isBlank } from "../../scan/words.ts";
import { getFileOutline } from "../outline.ts";

/** The values and their places as one string; blanks and line ends do not count. */
export function readingOf(snapshot: Snapshot): string {
  const counts = lettersBefore(snapshot.lines.slice());
  return JSON.stringify(getFileOutline(snapshot, ""), (key, value: unknown) => {
    if (LEFT_OUT.has(key)) return undefined;
    if (key === "offset") return counts[Number(value)];
    return typeof value === "string" ? value.replaceAll(/\s+/g, "") : value;
  });
}

const LEFT_OUT: ReadonlySet<string> = new Set(["detection", "symbols", "line", "character"]);

/** How many letters, digits and signs stand before each offset. */
function lettersBefore(text: string): Uint32Array {
  const counts = new Uint32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const isSpace = isBlank(unit) || unit === LINE_FEED || unit === RETURN;
    counts[i + 1] = (counts[i] ?? 0) + (isSpace ? 0 : 1);
  }
  return counts;
}

const LINE_FEED = 10;
const RETURN = 13;

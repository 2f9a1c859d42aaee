/**
 * A note as one reads it aloud: its lines as one, without page markers, emphasis and the return arrow,
 * blanks single; and for each character where it stands in the document.
 */
import { type DocumentLines, textOf } from "../../../parse/documentLines.ts";
import type { Place, Stretch } from "../../../parse/place.ts";
import { isBlank } from "../../../scan/words.ts";
import { isWordCharacter } from "../../../vocabulary/matching.ts";

/** A run of characters that stand in the document as they do in the text. */
interface Run {
  readonly offset: number;
  readonly place: Place;
}

export class NoteReading {
  readonly text: string;
  private readonly runs: readonly Run[];

  /** Reads from a place to another one; of the last line only what stands before its column. */
  constructor(lines: DocumentLines, { start, end }: Stretch) {
    const runs: Run[] = [];
    let text = "";
    // A blank, a line end or a page marker was passed over since the last character.
    let isApart = false;
    let isJoined = false;
    for (let line = start.line; line <= end.line && line < lines.length; line++) {
      const source = textOf(lines, line);
      const limit = line === end.line ? end.column : source.length;
      const markers = lines[line]?.pageMarkers ?? [];
      let next = 0;
      isApart = true;
      for (let at = line === start.line ? start.column : 0; at < limit; at++) {
        while ((markers[next]?.end ?? limit) <= at) next++;
        const marker = markers[next];
        if (marker !== undefined && marker.start <= at) {
          at = marker.end - 1;
          isApart = true;
        } else if (isBlank(source.charCodeAt(at))) isApart = true;
        else if (isMark(source, at)) isJoined = false;
        else {
          const isSpaced = isApart && text !== "";
          if (isSpaced) text += " ";
          if (isSpaced || !isJoined)
            runs.push({ offset: text.length, place: { line, column: at } });
          text += source[at];
          isApart = false;
          isJoined = true;
        }
      }
    }
    this.text = text;
    this.runs = runs;
  }

  /** Where the characters between two offsets stand; of none, the place of the first. */
  stretchOf(start: number, end: number): Stretch {
    const from = this.placeOf(start);
    if (end <= start) return { start: from, end: from };
    const last = this.placeOf(end - 1);
    return { start: from, end: { line: last.line, column: last.column + 1 } };
  }

  private placeOf(offset: number): Place {
    let low = 0;
    let high = this.runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.runs[middle]?.offset ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const run = this.runs[low];
    if (run === undefined) return { line: 0, column: 0 };
    return { line: run.place.line, column: run.place.column + Math.max(0, offset - run.offset) };
  }
}

const ARROWS = "↵↩";

/** An asterisk, an underscore at the edge of a word, the arrow that closes a note. */
function isMark(text: string, at: number): boolean {
  const character = text[at] ?? "";
  if (character === "*" || ARROWS.includes(character)) return true;
  if (character !== "_") return false;
  return !(isWordCharacter(text, at - 1) && isWordCharacter(text, at + 1));
}

/** How a line ends in the file; the last line of a text has no ending. */
export type LineEnding = "" | "\n" | "\r\n" | "\r";

/** One line of a text: its characters without the line ending, and the ending. */
export interface Line {
  readonly text: string;
  readonly ending: LineEnding;
}

/**
 * The lines of a text, in order and without loss: joining text and ending of each gives the text
 * back. Line ends are those of the Language Server Protocol: `\n`, `\r\n` and `\r`. A text that
 * ends with a line end has an empty last line; an empty text has one empty line.
 */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let nextCarriageReturn = indexOrEnd(text, "\r", 0);
  let nextLineFeed = indexOrEnd(text, "\n", 0);
  while (start <= text.length) {
    const end = Math.min(nextCarriageReturn, nextLineFeed);
    const ending = endingAt(text, end);
    lines.push({ text: text.slice(start, end), ending });
    if (ending === "") break;
    start = end + ending.length;
    if (nextCarriageReturn < start) nextCarriageReturn = indexOrEnd(text, "\r", start);
    if (nextLineFeed < start) nextLineFeed = indexOrEnd(text, "\n", start);
  }
  return lines;
}

function indexOrEnd(text: string, character: string, from: number): number {
  const index = text.indexOf(character, from);
  return index < 0 ? text.length : index;
}

function endingAt(text: string, offset: number): LineEnding {
  const character = text[offset];
  if (character === "\n") return "\n";
  if (character !== "\r") return "";
  return text[offset + 1] === "\n" ? "\r\n" : "\r";
}

/** Places in a text as an editor counts them: lines and columns from 1. */

/** The place right after the first occurrence of a piece of the text. */
export function placeOf(text: string, piece: string): { line: number; column: number } {
  const start = text.indexOf(piece);
  if (start < 0) throw new Error(`The text has no ${JSON.stringify(piece)}`);
  const before = text.slice(0, start + piece.length).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

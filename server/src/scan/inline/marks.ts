/** Columns of the brackets and quotation marks of a line, for the checks that pair them. */

const NONE: readonly number[] = [];
const MARK = /[()[\]"“”„]/g;

/** The columns in order; lines without any share one empty list. */
export function findMarks(text: string): readonly number[] {
  const columns = Array.from(text.matchAll(MARK), ({ index }) => index);
  return columns.length === 0 ? NONE : columns;
}

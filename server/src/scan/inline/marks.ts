/** Columns of the brackets and quotation marks of a line, for the checks that pair them. */

const NONE: readonly number[] = [];
const LAST_ASCII = 127;
const CURLY: ReadonlySet<number> = new Set([..."“”„"].map((sign) => sign.charCodeAt(0)));

/** Whether a unit of ASCII is one of `"`, `(`, `)`, `[`, `]`. */
function isMark(unit: number): boolean {
  return unit === 34 || unit === 40 || unit === 41 || unit === 91 || unit === 93;
}

/** The columns in order; lines without any share one empty list. */
export function findMarks(text: string): readonly number[] {
  let columns: number[] | undefined;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (LAST_ASCII < unit ? !CURLY.has(unit) : !isMark(unit)) continue;
    columns ??= [];
    columns.push(at);
  }
  return columns ?? NONE;
}

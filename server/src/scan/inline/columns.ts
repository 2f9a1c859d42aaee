import { isBlank } from "../words.ts";

/** Blanks of a gap between two columns. */
const COLUMN_GAP = 3;
const TAB = 9;
const BAR = 124;

/** Whether a line is set in three columns or more, by wide gaps, tabs or bars between them. */
export function hasColumns(text: string): boolean {
  let gaps = 0;
  let blanks = 0;
  let hasText = false;
  for (let at = 0; at < text.length && gaps < 2; at++) {
    const unit = text.charCodeAt(at);
    if (unit === BAR) blanks = COLUMN_GAP;
    else if (isBlank(unit)) blanks += unit === TAB ? COLUMN_GAP : 1;
    else {
      if (hasText && COLUMN_GAP <= blanks) gaps++;
      hasText = true;
      blanks = 0;
    }
  }
  return 2 <= gaps;
}

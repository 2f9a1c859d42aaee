import { toStretch } from "../../parse/place.ts";
import type { LineRule } from "../rule.ts";

const LOST = "\uFFFD";

export const lostCharacter: LineRule = {
  code: "text/lost-character",
  severity: "error",
  summary: "A sign stands in the place of a character that was lost",
  documents: "all",
  scope: "line",
  checkLine({ text, isDamaged }, line, report) {
    if (!isDamaged) return;
    for (let start = text.indexOf(LOST); 0 <= start; ) {
      let end = start;
      while (text[end] === LOST) end++;
      report({ stretch: toStretch({ line, start, end }), message: messageOf(end - start) });
      start = text.indexOf(LOST, end);
    }
  },
};

function messageOf(count: number): string {
  return count === 1
    ? "A character was lost here (U+FFFD); the one on the paper was expected"
    : `${count} characters were lost here (U+FFFD); those on the paper were expected`;
}

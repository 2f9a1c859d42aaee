import { toStretch } from "../../parse/place.ts";
import { dividedWord } from "../../resolve/pages/dividedWord.ts";
import type { LineRule } from "../rule.ts";

export const lostWordDivision: LineRule = {
  code: "page/lost-word-division",
  severity: "hint",
  summary: "A page marker stands inside a word",
  policy: "normalised",
  documents: "memo",
  scope: "line",
  checkLine(source, line, report) {
    for (const marker of source.pageMarkers) {
      const word = dividedWord(source.text, marker);
      if (word === undefined) continue;
      const joined = word.first + word.second;
      const end = stopsEnd(source.text, word.end);
      const stops = source.text.slice(word.end, end);
      const text = source.text.slice(marker.start, marker.end);
      report({
        stretch: toStretch({ line, start: word.start, end: word.end }),
        message: `The marker of page ${marker.label} divides a word; ${joined} was expected`,
        fixes: [
          {
            title: `Write ${joined} before the marker`,
            isSafe: false,
            isPreferred: true,
            edits: [
              {
                stretch: toStretch({ line, start: word.start, end }),
                newText: `${joined}${stops} ${text}`,
              },
            ],
          },
        ],
      });
    }
  },
};

/** Stops and closing marks after the word go with it. */
function stopsEnd(text: string, column: number): number {
  let end = column;
  while (end < text.length && '.,;:!?)]”"’'.includes(text[end] ?? " ")) end++;
  return end;
}

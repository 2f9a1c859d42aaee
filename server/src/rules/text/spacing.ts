import { type LineStretch, toStretch } from "../../parse/place.ts";
import type { Document } from "../../resolve/document.ts";
import { enumeratorAt, runningText } from "../../resolve/runningText.ts";
import { isBlank, skipBlanks, trimEndColumn } from "../../scan/words.ts";
import { replacement } from "../replacement.ts";
import type { DocumentRule, Report } from "../rule.ts";

export const spacing: DocumentRule = {
  code: "text/spacing",
  severity: "hint",
  summary: "Blanks stand at a line's end, doubled, or before a stop",
  policy: "normalised",
  documents: "all",
  scope: "document",
  check(document, report) {
    for (const { lines } of runningText(document))
      for (const stretch of lines) {
        for (const found of inSentence(document, stretch)) report(found);
        const trailing = atEnd(document, stretch);
        if (trailing !== undefined) report(trailing);
      }
  },
};

/** Blanks between the last word and the line's end, if nothing else of the line follows. */
function atEnd({ lines }: Document, { line, end }: LineStretch): Report | undefined {
  const text = lines[line]?.text ?? "";
  if (end === text.length || trimEndColumn(text, end, text.length) !== end) return undefined;
  return toReport({ line, start: end, end: text.length }, "", "at the end of the line");
}

/** Doubled blanks within a sentence, and blanks before a closing stop; none in tables. */
function inSentence(document: Document, { line, start, end }: LineStretch): readonly Report[] {
  const source = document.lines[line];
  const text = source?.text ?? "";
  const runs = blankRuns(text, enumeratorAt(document, line)?.contentStart ?? start, end);
  if (isTable(runs)) return [];
  const markers = new Set(source?.pageMarkers.flatMap((marker) => [marker.start, marker.end]));
  return runs.flatMap((run) => {
    const place = { line, ...run };
    if (isBeforeStop(text, run.end, end)) return [toReport(place, "", "before a stop")];
    const isDouble = run.start + 1 < run.end;
    if (
      !isDouble ||
      endsSentence(text, run.start) ||
      markers.has(run.start) ||
      markers.has(run.end)
    )
      return [];
    return [toReport(place, " ", "doubled within a sentence")];
  });
}

interface Run {
  readonly start: number;
  readonly end: number;
}

function blankRuns(text: string, from: number, end: number): readonly Run[] {
  const runs: Run[] = [];
  for (let at = skipBlanks(text, from); at < end; at++) {
    if (!isBlank(text.charCodeAt(at))) continue;
    const start = at;
    at = skipBlanks(text, at);
    runs.push({ start, end: at });
  }
  return runs;
}

/** Blanks that part columns. */
const COLUMN_GAP = 4;
const MOST_DOUBLES = 2;

/** Columns are parted by many blanks, or by a few again and again. */
function isTable(runs: readonly Run[]): boolean {
  const doubles = runs.filter(({ start, end }) => start + 1 < end);
  const isWide = doubles.some(({ start, end }) => COLUMN_GAP <= end - start);
  return isWide || MOST_DOUBLES < doubles.length;
}

/** `word ,`; points of omission (`. . .`), decimals and item marks (`- ,`) are something else. */
function isBeforeStop(text: string, stop: number, end: number): boolean {
  if (!",;.?!".includes(text[stop] ?? " ")) return false;
  const isLast = stop + 1 === end || isBlank(text.charCodeAt(stop + 1));
  const before = text[trimEndColumn(text, 0, stop) - 1] ?? " ";
  if (!isLast || !/[\p{L}\p{N})\]”"’]/u.test(before)) return false;
  return text[stop] !== "." || text[skipBlanks(text, stop + 1)] !== ".";
}

/** Two blanks after a sentence are the typewriter's. */
function endsSentence(text: string, column: number): boolean {
  let at = column;
  while (0 < at && ")]”\"’'".includes(text[at - 1] ?? " ")) at--;
  return ".?!:".includes(text[at - 1] ?? " ");
}

function toReport(place: LineStretch, newText: string, where: string): Report {
  const count = place.end - place.start;
  const blanks = count === 1 ? "A blank stands" : `${count} blanks stand`;
  const expected = newText === "" ? "none was expected" : "one was expected";
  return {
    stretch: toStretch(place),
    message: `${blanks} ${where}; ${expected}`,
    fixes: [replacement(place, newText, newText === "" ? "Delete the blanks" : "Put one blank")],
  };
}

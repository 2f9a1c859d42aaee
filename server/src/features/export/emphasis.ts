/**
 * Emphasis in the runs of a paragraph: `*italic*`, `**bold**`, `_italic_`. A pair may lie over line
 * ends, page markers and footnote numbers (memo-format 5). Signs without a partner stay text, and so
 * do rows of four or more, which are lines to be filled in.
 */
import type { Emphasis, Inline, TextRun } from "./model.ts";

interface Sign {
  readonly run: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly opens: boolean;
  readonly closes: boolean;
}

const LONGEST = 3;

/** The runs with the signs of emphasis taken out and what they say put in; linear in the text. */
export function withEmphasis(runs: readonly Inline[]): Inline[] {
  const signs = findSigns(runs);
  if (signs.length < 2) return [...runs];
  const pairs = pairUp(signs);
  return pairs.length === 0 ? [...runs] : apply(runs, pairs);
}

function findSigns(runs: readonly Inline[]): Sign[] {
  const signs: Sign[] = [];
  runs.forEach((run, index) => {
    if (run.kind !== "text") return;
    const { text } = run;
    for (let at = 0; at < text.length; ) {
      const sign = text[at] ?? "";
      let end = at + 1;
      if (sign === "*" || sign === "_") {
        while (text[end] === sign) end++;
        if (end - at <= LONGEST) signs.push(toSign(runs, run, index, { start: at, end }));
      }
      at = end;
    }
  });
  return signs;
}

function toSign(
  runs: readonly Inline[],
  { text }: TextRun,
  run: number,
  { start, end }: { start: number; end: number },
): Sign {
  const before = 0 < start ? (text[start - 1] ?? " ") : signAt(runs[run - 1], -1);
  const after = end < text.length ? (text[end] ?? " ") : signAt(runs[run + 1], 0);
  return {
    run,
    start,
    end,
    text: text.slice(start, end),
    opens: !isBlank(after) && !isWordSign(before),
    closes: !isBlank(before) && !isWordSign(after),
  };
}

/** A line end and a page marker are blanks; a footnote number is glued to the word. */
function signAt(run: Inline | undefined, index: number): string {
  if (run === undefined || run.kind === "line" || run.kind === "page") return " ";
  return run.kind === "text" ? (run.text.at(index) ?? " ") : ".";
}

function isBlank(character: string): boolean {
  return character.trim() === "";
}

function isWordSign(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

type Pair = readonly [opening: Sign, closing: Sign];

function pairUp(signs: readonly Sign[]): Pair[] {
  const pairs: Pair[] = [];
  const open: Sign[] = [];
  const byText = new Map<string, number>();
  for (const sign of signs) {
    const at = sign.closes ? byText.get(sign.text) : undefined;
    const opening = at === undefined ? undefined : open[at];
    if (at !== undefined && opening !== undefined) {
      pairs.push([opening, sign]);
      // What was opened within and not closed stays text.
      for (const dropped of open.splice(at)) byText.delete(dropped.text);
    } else if (sign.opens && !byText.has(sign.text)) {
      byText.set(sign.text, open.length);
      open.push(sign);
    }
  }
  return pairs;
}

interface Change {
  readonly sign: Sign;
  /** 1 where emphasis begins, -1 where it ends. */
  readonly step: number;
}

function apply(runs: readonly Inline[], pairs: readonly Pair[]): Inline[] {
  const byRun = new Map<number, Change[]>();
  const note = (sign: Sign, step: number) => {
    const list = byRun.get(sign.run);
    if (list === undefined) byRun.set(sign.run, [{ sign, step }]);
    else list.push({ sign, step });
  };
  for (const [opening, closing] of pairs) {
    note(opening, 1);
    note(closing, -1);
  }
  const result: Inline[] = [];
  let italic = 0;
  let bold = 0;
  runs.forEach((run, index) => {
    if (run.kind !== "text") {
      result.push(run);
      return;
    }
    let at = 0;
    const changes = (byRun.get(index) ?? []).sort((a, b) => a.sign.start - b.sign.start);
    for (const { sign, step } of changes) {
      addRun(result, run, run.text.slice(at, sign.start), emphasisOf(italic, bold));
      at = sign.end;
      if (sign.text.length !== 2) italic += step;
      if (2 <= sign.text.length) bold += step;
    }
    addRun(result, run, run.text.slice(at), emphasisOf(italic, bold));
  });
  return result;
}

function addRun(result: Inline[], run: TextRun, text: string, emphasis?: Emphasis): void {
  if (text !== "") result.push({ ...run, text, ...(emphasis !== undefined && { emphasis }) });
}

function emphasisOf(italic: number, bold: number): Emphasis | undefined {
  if (0 < bold) return 0 < italic ? "boldItalic" : "bold";
  return 0 < italic ? "italic" : undefined;
}

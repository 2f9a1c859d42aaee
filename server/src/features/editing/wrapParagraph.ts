/**
 * *Unwrap Paragraph* puts the lines of a paragraph on one line, *Reflow Paragraph* fills its lines up
 * to a width. Words stay as they are; a word that a line end divides is not joined, since only
 * *Rejoin Divided Words* decides about hyphens. The text that would come of it is read again first: a
 * paragraph that would change what the document says gets other line ends, or stays as it is.
 */
import { textOf } from "../../parse/documentLines.ts";
import { type LineStretch, type Stretch, toStretch } from "../../parse/place.ts";
import type { Document } from "../../resolve/document.ts";
import { runningText, type TextBlock } from "../../resolve/runningText.ts";
import { analyze, spanOf } from "../../resolve/snapshot.ts";
import { scanEnumerator } from "../../scan/enumerator.ts";
import { createScannedLine } from "../../scan/scannedLine.ts";
import { skipBlanks } from "../../scan/words.ts";
import { applyEdits } from "../../text/span.ts";
import { type EditPlan, type Notice, type PlacedEdit, refuse, toEdits } from "./editPlan.ts";
import { lineEndOf } from "./noteLines.ts";
import { hasSelection, isSelected, type SelectedDocument } from "./placesIn.ts";
import { readingOf } from "./readingOf.ts";

/** Lines of cables have 51 characters in the middle and 67 in nearly all (cable-format 1). */
const REFLOW_WIDTH = 67;

/** The paragraphs at the carets or in the selections, each on one line. */
export function unwrapParagraphs(selected: SelectedDocument): EditPlan {
  return wrap(selected, Number.POSITIVE_INFINITY);
}

/** The same with lines of at most `width` characters; a longer word has a line of its own. */
export function reflowParagraphs(selected: SelectedDocument, width = REFLOW_WIDTH): EditPlan {
  return wrap(selected, width);
}

function wrap(selected: SelectedDocument, width: number): EditPlan {
  const { snapshot, placed, document } = selected;
  const blocks = runningText(document).filter((block) => isChosen(selected, block));
  if (blocks.length === 0) return refuse("Put the caret in a paragraph, or select some");
  const wrapper = new Wrapper(selected, width);
  wrapper.add(blocks);
  const plan = toEdits(snapshot, placed, wrapper.edits);
  const leftAlone = wrapper.leftAlone.map(({ lines }) => noticeOf(selected, lines));
  if (leftAlone.length === 0) return plan;
  return leftAlone.length === blocks.length
    ? refuse("With other line ends the text would be read as something else", leftAlone)
    : { ...plan, leftAlone };
}

function noticeOf({ snapshot, placed }: SelectedDocument, lines: readonly LineStretch[]): Notice {
  const [first] = lines;
  const span = first ? spanOf(snapshot, placed, toStretch(first)) : { start: 0, end: 0 };
  return { span, message: "With other line ends this paragraph would be read as something else" };
}

/** So often a result is read again before the paragraphs that are left stay as they are. */
const MOST_READINGS = 64;
/** Of a long text, as often as makes so many characters; one paragraph always has all its tries. */
const MOST_CHARACTERS = 4_000_000;
/** So much narrower the lines of a paragraph are tried. */
const NARROWER = [0, 4, 8, 12, 16, 20];

/** Collects the edits of paragraphs, as many together as leave the reading of the file as it is. */
class Wrapper {
  readonly edits: PlacedEdit[] = [];
  readonly leftAlone: TextBlock[] = [];
  private readonly selected: SelectedDocument;
  private readonly width: number;
  private readonly before: string;
  private readonly whole: WholePieces;
  private readonly mostReadings: number;
  private readings = 0;

  constructor(selected: SelectedDocument, width: number) {
    this.selected = selected;
    this.width = width;
    this.before = readingOf(selected.snapshot);
    this.whole = wholePieces(selected.document);
    const affordable = Math.floor(MOST_CHARACTERS / (selected.snapshot.lines.length + 1));
    this.mostReadings = Math.max(NARROWER.length, Math.min(MOST_READINGS, affordable));
  }

  add(blocks: readonly TextBlock[]): void {
    const { document } = this.selected;
    const [block] = blocks;
    if (block === undefined) return;
    const widths = blocks.length === 1 && Number.isFinite(this.width) ? NARROWER : [0];
    for (const less of widths) {
      const edits = blocks.flatMap((each) =>
        wrapEdits(document, each, this.width - less, this.whole),
      );
      if (!this.isReadAlike(edits)) continue;
      for (const edit of edits) this.edits.push(edit);
      return;
    }
    if (blocks.length === 1 || this.mostReadings <= this.readings) {
      for (const each of blocks) this.leftAlone.push(each);
      return;
    }
    const middle = Math.ceil(blocks.length / 2);
    this.add(blocks.slice(0, middle));
    this.add(blocks.slice(middle));
  }

  private isReadAlike(edits: readonly PlacedEdit[]): boolean {
    if (edits.length === 0) return true;
    if (this.mostReadings <= this.readings) return false;
    this.readings++;
    const { snapshot, placed } = this.selected;
    const plan = toEdits(snapshot, placed, [...this.edits, ...edits]);
    const text = applyEdits(snapshot.lines.slice(), plan.edits);
    return readingOf(analyze(text, snapshot.options)) === this.before;
  }
}

function isChosen(selected: SelectedDocument, { lines, role }: TextBlock): boolean {
  if (role !== "paragraph" && role !== "note") return false;
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return false;
  const stretch: Stretch = {
    start: { line: first.line, column: 0 },
    end: { line: last.line, column: last.end },
  };
  if (hasSelection(selected)) return isSelected(selected, stretch);
  return selected.selections.some(
    ({ start }) => first.line <= start.line && start.line <= last.line,
  );
}

/** The gaps between words that change: a line end becomes a blank, or a blank a line end. */
function wrapEdits(
  document: Document,
  { lines }: TextBlock,
  width: number,
  whole: WholePieces,
): PlacedEdit[] {
  const edits: PlacedEdit[] = [];
  const indent = indentOf(document, lines[1] ?? lines[0]);
  const lineEnd = lineEndOf(document);
  let column = 0;
  let before: LineStretch | undefined;
  for (const word of wordsOf(document, lines, whole)) {
    const length = word.end - word.start;
    if (before === undefined) {
      column = word.start + length;
    } else {
      const fits = column + 1 + length <= width || beginsOtherwise(document, word);
      const between: Stretch = {
        start: { line: before.line, column: before.end },
        end: { line: word.line, column: word.start },
      };
      const isOneLine = before.line === word.line;
      const gap = isOneLine ? word.start - before.end : 1;
      column = fits ? column + gap + length : indent.length + length;
      if (fits !== isOneLine)
        edits.push({ stretch: between, newText: fits ? " " : lineEnd + indent });
    }
    before = word;
  }
  return edits;
}

/** The blanks before a line's text; what stands there else, as an item's number does, is not repeated. */
function indentOf({ lines }: Document, line: LineStretch | undefined): string {
  if (line === undefined) return "";
  const text = textOf(lines, line.line);
  return text.slice(0, Math.min(line.start, skipBlanks(text, 0)));
}

/**
 * Whether a line that began here would be read as an item (`(2)`, `1.`), a note, a field, a line of a
 * header or of furniture, as far as the line alone shows.
 */
function beginsOtherwise({ kind, lines }: Document, { line, start }: LineStretch): boolean {
  const text = textOf(lines, line);
  if (scanEnumerator(text, start) !== undefined) return true;
  const scanned = createScannedLine(text.slice(start, start + REFLOW_WIDTH), "");
  if (kind === "cable") return 0 < scanned.cable.length;
  const { noteLabel, fixed, field, attachment } = scanned.memo;
  return [noteLabel, fixed, field, attachment].some((reading) => reading !== undefined);
}

/** By line, what is not divided: page markers. */
type WholePieces = ReadonlyMap<number, readonly LineStretch[]>;

function wholePieces(document: Document): WholePieces {
  const pieces = new Map<number, LineStretch[]>();
  for (const page of document.kind === "memo" ? document.parts.pages : [])
    pieces.set(page.line, [...(pieces.get(page.line) ?? []), page]);
  return pieces;
}

/** The words of some lines; what must stay together is one of them. */
function* wordsOf(
  { lines }: Document,
  stretches: readonly LineStretch[],
  whole: WholePieces,
): Generator<LineStretch> {
  for (const { line, start, end } of stretches) {
    const text = textOf(lines, line);
    const pieces = [...(whole.get(line) ?? [])].sort((a, b) => a.start - b.start);
    let next = 0;
    let at = start;
    while (at < end) {
      let to = at;
      while (to < end && text[to] !== " ") {
        while ((pieces[next]?.start ?? end) < to) next++;
        const piece = pieces[next];
        to = piece?.start === to ? Math.min(end, Math.max(piece.end, to + 1)) : to + 1;
      }
      if (at < to) yield { line, start: at, end: to };
      at = to + 1;
    }
  }
}

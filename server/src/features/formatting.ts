/**
 * Formatting: layout only, never a word, a digit or a line division. Under the policy `diplomatic`
 * blanks at line ends go; under `normalised` also blank lines beyond one between two parts of the text,
 * and other than one blank after the colon of a label. What is printed around a cable's page turn keeps
 * its blank lines, for they are the page's.
 */
import type { FurnitureName, Node } from "../parse/nodes.ts";
import type { LineStretch } from "../parse/place.ts";
import type { Document } from "../resolve/document.ts";
import { type PlacedDocument, type Snapshot, spanOf } from "../resolve/snapshot.ts";
import { isDigits, skipBlanks, trimEndColumn } from "../scan/words.ts";
import type { Policy } from "../settings.ts";
import type { Columns, Span, TextEdit } from "../text/span.ts";
import { lineEndOf } from "./editing/noteLines.ts";

export interface FormattingOptions {
  readonly policy: Policy;
  /** Only edits within it; an edit that reaches beyond is left out. */
  readonly within?: Span;
  /** As editors ask it of every file, off if left out. */
  readonly insertFinalNewline?: boolean | undefined;
  readonly trimFinalNewlines?: boolean | undefined;
}

/** The edits that put a file in order, in text order; none for a file of unknown type. */
export function getFormattingEdits(
  snapshot: Snapshot,
  options: FormattingOptions,
): readonly TextEdit[] {
  const { policy, within } = options;
  const edits = snapshot.documents.flatMap((placed) => [
    ...trailingBlanks(placed).map((stretch) => deletion(snapshot, placed, stretch)),
    ...(policy === "normalised" ? normalisingEdits(snapshot, placed) : []),
  ]);
  if (0 < snapshot.documents.length) edits.push(...finalEdits(snapshot, options));
  const chosen =
    within === undefined
      ? edits
      : edits.filter(({ span }) => within.start <= span.start && span.end <= within.end);
  return withoutNested(chosen);
}

function deletion(snapshot: Snapshot, placed: PlacedDocument, place: LineStretch): TextEdit {
  return replacement(snapshot, placed, place, "");
}

function replacement(
  snapshot: Snapshot,
  placed: PlacedDocument,
  { line, start, end }: LineStretch,
  newText: string,
): TextEdit {
  const stretch = { start: { line, column: start }, end: { line, column: end } };
  return { span: spanOf(snapshot, placed, stretch), newText };
}

function trailingBlanks({ document }: PlacedDocument): LineStretch[] {
  return document.lines.flatMap(({ text }, line) => {
    const start = trimEndColumn(text, text.lastIndexOf(FORM_FEED) + 1, text.length);
    return start < text.length ? [{ line, start, end: text.length }] : [];
  });
}

/** Begins a printed page, alone on its line too. */
const FORM_FEED = "\f";

function normalisingEdits(snapshot: Snapshot, placed: PlacedDocument): TextEdit[] {
  const { document } = placed;
  return [
    ...spareBlankLines(document).map(({ first, end }) => ({
      span: spanOf(snapshot, placed, {
        start: { line: first, column: 0 },
        end: { line: end, column: 0 },
      }),
      newText: "",
    })),
    ...labelGaps(document).map(({ newText, ...place }) =>
      replacement(snapshot, placed, place, newText),
    ),
  ];
}

interface Lines {
  readonly first: number;
  /** The line after the last. */
  readonly end: number;
}

/** Blank lines after the first between two lines of a document that is not printed around a page turn. */
function spareBlankLines(document: Document): Lines[] {
  const { lines, kind } = document;
  const around = kind === "cable" ? furnitureLines(document.tree.root) : new Set<number>();
  const spare: Lines[] = [];
  let before: number | undefined;
  for (let line = 0; line < lines.length; line++) {
    if (lines[line]?.isBlank && !lines[line]?.text.includes(FORM_FEED)) continue;
    const isSpare = before !== undefined && before + 2 < line;
    if (before !== undefined && isSpare && !around.has(before) && !around.has(line))
      spare.push({ first: before + 2, end: line });
    before = line;
  }
  return spare;
}

/** What is in the text of a page and does not belong to its turn. */
const IN_TEXT: ReadonlySet<FurnitureName> = new Set(["separator", "publisher"]);

function furnitureLines(root: Node): Set<number> {
  const found = new Set<number>();
  const walk = ({ data, start, end, children }: Node): void => {
    if (data.kind === "furniture" && !IN_TEXT.has(data.name)) {
      const last = end.column === 0 ? end.line - 1 : end.line;
      for (let line = start.line; line <= last; line++) found.add(line);
    }
    for (const child of children) walk(child);
  };
  walk(root);
  return found;
}

interface LabelGap extends LineStretch {
  readonly newText: " ";
}

/** A label with a colon, and where the value goes on in lines below. */
interface Label {
  readonly line: number;
  /** The column after the label, its colon with it or not. */
  readonly end: number;
  readonly below: readonly LineStretch[];
}

/** What must give way so that one blank parts a label's colon from the value on its line. */
function labelGaps(document: Document): LabelGap[] {
  const gaps = labelsOf(document).flatMap(({ line, end, below }) => {
    const text = document.lines[line]?.text ?? "";
    const colon = text[end - 1] === ":" ? end - 1 : end;
    if (text[colon] !== ":") return [];
    const value = skipBlanks(text, colon + 1);
    // A mark of emphasis after the colon belongs to the label: `**Expiration:**`.
    const isGap = value < text.length && !text.slice(colon, value).includes(FORM_FEED);
    return !isGap || text[value] === "*" ? [] : [{ line, colon, value, below }];
  });
  const isColumn = columnsOf(gaps);
  return gaps.flatMap(({ line, colon, value, below }): LabelGap[] => {
    if (value === colon + 2) return [];
    // Values that stand below each other, or go on below themselves, are set in a column.
    const isAligned = isColumn(value) || below.some(({ start }) => 0 < start);
    if (colon + 1 < value && isAligned) return [];
    // A blank before it could make a label of what is glued to this one.
    if (value === colon + 1 && hasColon(document.lines[line]?.text ?? "", value)) return [];
    return [{ line, start: colon + 1, end: value, newText: " " }];
  });
}

/** Whether the word at a column has a colon in it. */
function hasColon(text: string, start: number): boolean {
  for (let at = start; at < text.length && text[at] !== " "; at++)
    if (text[at] === ":") return true;
  return false;
}

/** Whether the values of several labels of different lengths begin in a column. */
function columnsOf(
  gaps: readonly { readonly colon: number; readonly value: number }[],
): (column: number) => boolean {
  const colons = new Map<number, Set<number>>();
  for (const { colon, value } of gaps)
    colons.set(value, (colons.get(value) ?? new Set()).add(colon));
  return (column) => 1 < (colons.get(column)?.size ?? 0);
}

function labelsOf(document: Document): Label[] {
  if (document.kind === "memo")
    return document.parts.fields.flatMap(({ reading, start, values }) =>
      reading === undefined
        ? []
        : [
            {
              line: start.line,
              end: reading.labelColumns.end,
              below: values.filter(({ line }) => line !== start.line),
            },
          ],
    );
  const { fields, attributes } = document.parts;
  return [
    ...fields.flatMap(({ landmark, start, pieces }): Label[] =>
      landmark !== undefined && "labelColumns" in landmark
        ? [
            {
              line: start.line,
              end: labelEnd(document.lines[start.line]?.text ?? "", landmark),
              below: pieces.filter(({ line }) => line !== start.line),
            },
          ]
        : [],
    ),
    ...attributes.map(({ keyStretch, pieces }) => ({
      line: keyStretch.line,
      end: keyStretch.end,
      below: pieces.filter(({ line }) => line !== keyStretch.line),
    })),
  ];
}

/** The label's end; that of the E.O. line has the order's number before its colon. */
function labelEnd(
  text: string,
  { kind, labelColumns }: { readonly kind: string; readonly labelColumns: Columns },
): number {
  let end = labelColumns.end;
  if (kind === "executiveOrder" && text[end - 1] !== ":") {
    end = skipBlanks(text, end);
    while (isDigits(text[end] ?? "")) end++;
  }
  return end;
}

/** The file's end, where the client asks for it. */
function finalEdits(
  { lines, documents }: Snapshot,
  { insertFinalNewline, trimFinalNewlines }: FormattingOptions,
): TextEdit[] {
  const last = documents.at(-1)?.document;
  if (last === undefined) return [];
  const { length } = lines;
  const text = lines.line(lines.lineCount - 1).text;
  if (text !== "")
    return insertFinalNewline
      ? [{ span: { start: length, end: length }, newText: lineEndOf(last) }]
      : [];
  let line = lines.lineCount - 1;
  while (0 < line && lines.line(line - 1).text.trim() === "") line--;
  const start = lines.offsetOfLine(line);
  return trimFinalNewlines && start < length ? [{ span: { start, end: length }, newText: "" }] : [];
}

/** The edits in text order without those that lie within another one. */
function withoutNested(edits: readonly TextEdit[]): readonly TextEdit[] {
  const inOrder = [...edits].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let end = -1;
  return inOrder.filter(({ span }) => {
    if (span.end <= end && span.start < end) return false;
    end = Math.max(end, span.end);
    return true;
  });
}

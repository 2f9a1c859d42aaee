/** The outline's entries for headings and numbered paragraphs, which cables and memoranda share. */
import type { DocumentLines } from "../parse/documentLines.ts";
import type { HeadingPart, ParagraphPart } from "../parse/nodes.ts";
import { type LineStretch, toStretch } from "../parse/place.ts";
import { collapse } from "../vocabulary/matching.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { TextCover } from "./placing.ts";
import { withoutMarks } from "./plainText.ts";
import { clip, firstWords } from "./readableText.ts";
import type { SymbolEntry } from "./symbolTree.ts";

/** What the names of headings and paragraphs are made with. */
export interface NamingContext {
  readonly lines: DocumentLines;
  /** The footnote numbers on a line, which are no part of a name. */
  readonly referencesOn: (line: number) => readonly LineStretch[];
  readonly vocabulary: Vocabulary;
  readonly cover: TextCover;
}

/** A section heading as it is written, without emphasis and footnote numbers. */
export function headingEntry(
  { lines, referencesOn }: NamingContext,
  heading: HeadingPart,
  depth: number,
): SymbolEntry {
  const stretch = toStretch(heading);
  return {
    name: clip(
      withoutStop(withoutMarks(lines, heading, referencesOn(heading.line))),
      LONGEST_HEADING,
    ),
    detail: "",
    kind: "string",
    stretch,
    selection: stretch,
    depth: depth + heading.level - 1,
    isOpen: true,
  };
}

/** `III. RECOMMENDATIONS.` reads better without its last stop. */
function withoutStop(text: string): string {
  return text.endsWith(".") && !text.endsWith("..") ? text.slice(0, -1) : text;
}

const LONGEST_HEADING = 100;
/** Characters of a paragraph that its name in the outline is made of. */
const SAMPLE = 200;

interface KeptEntry {
  readonly lines: DocumentLines;
  readonly references: readonly LineStretch[];
  readonly entry: SymbolEntry | undefined;
}

/** By paragraphs, which are the same objects as long as their document has the same root and vocabulary. */
const kept = new WeakMap<ParagraphPart, KeptEntry>();

/**
 * A paragraph with a label, `¶ 3 Push for emigration and family reunification`, or an item with a
 * bullet, `• Human rights`; `undefined` for one without either, which a table of contents leaves out.
 * It is made again where the paragraph's lines are others.
 */
export function paragraphEntry(
  context: NamingContext,
  paragraph: ParagraphPart,
  depth: number,
): SymbolEntry | undefined {
  const { line } = paragraph.start;
  const lines = context.lines.slice(line, paragraph.end.line + 1);
  const references = lines.flatMap((_, i) => context.referencesOn(line + i));
  const before = kept.get(paragraph);
  if (before && haveSame(lines, before.lines) && haveSame(references, before.references))
    return before.entry;
  const entry = toEntry(context, paragraph, depth);
  kept.set(paragraph, { lines, references, entry });
  return entry;
}

function haveSame<Element>(elements: readonly Element[], before: readonly Element[]): boolean {
  return elements.length === before.length && elements.every((each, i) => each === before[i]);
}

function toEntry(
  context: NamingContext,
  paragraph: ParagraphPart,
  depth: number,
): SymbolEntry | undefined {
  const { enumerator, level, start } = paragraph;
  if (enumerator === undefined) return undefined;
  const hasLabel = enumerator.label !== "";
  const words = firstWords(sample(context, paragraph), context.vocabulary);
  const label = hasLabel ? `¶ ${enumerator.label}` : "•";
  return {
    name: words === "" ? label : `${label} ${words}`,
    detail: enumerator.mark?.text ?? paragraph.mark?.text ?? "",
    kind: hasLabel ? "number" : "enumMember",
    stretch: context.cover.trim(paragraph),
    selection: toStretch({ line: start.line, ...enumerator.labelColumns }),
    depth: depth + level - 1,
    isOpen: hasLabel,
  };
}

/** The first two hundred characters or so of a paragraph's text. */
function sample(
  { lines, referencesOn, cover }: NamingContext,
  { enumerator, start, end }: ParagraphPart,
): string {
  const from = { line: start.line, column: enumerator?.contentStart ?? start.column };
  let text = "";
  for (const piece of cover.pieces({ start: from, end })) {
    const last = Math.min(piece.end, piece.start + SAMPLE);
    text += ` ${withoutMarks(lines, { ...piece, end: last }, referencesOn(piece.line))}`;
    if (SAMPLE <= text.length) break;
  }
  return collapse(text);
}

/**
 * Semantic tokens: what colours cannot know from a line alone. Which digits in the text are footnote
 * numbers, and whether they have their note; which codes are known, and of what sort; what in the text
 * names another document. All else is left to the grammar.
 */
import type { LineStretch, Stretch } from "../parse/place.ts";
import { crossReferencesOf } from "../resolve/crossReferences/crossReferences.ts";
import type { CableDocument, Document, MemoDocument } from "../resolve/document.ts";
import type { Snapshot } from "../resolve/snapshot.ts";
import { lazyFor } from "../vocabulary/lazy.ts";

/** The types of the legend, in the order of their numbers. */
export const tokenTypes = [
  "footnoteReference",
  "footnoteLabel",
  "crossReference",
  "sectionTitle",
  "messageNumber",
  "classification",
  "subjectTag",
  "geographicTag",
  "programTag",
  "organizationTag",
  "personTag",
  "unknownTag",
] as const;
export type TokenType = (typeof tokenTypes)[number];

/** The modifiers of the legend, in the order of their bits. */
export const tokenModifiers = ["unmatched", "inferred"] as const;
export type TokenModifier = (typeof tokenModifiers)[number];

/** A token in the file; it lies within one line. */
export interface SemanticToken {
  readonly line: number;
  readonly start: number;
  readonly length: number;
  readonly type: TokenType;
  readonly modifiers: readonly TokenModifier[];
}

/** Lines of the file, half-open. */
export interface LineRange {
  readonly first: number;
  readonly end: number;
}

/** The tokens of a file in text order, or of those of its lines; they do not overlap. */
export function getSemanticTokens(
  snapshot: Snapshot,
  range: LineRange = { first: 0, end: snapshot.lines.lineCount },
): readonly SemanticToken[] {
  const tokens: SemanticToken[] = [];
  for (const placed of snapshot.documents) {
    const last = placed.firstLine + placed.document.lines.length;
    if (last <= range.first || range.end <= placed.firstLine) continue;
    for (const token of tokensOf(placed.document)) {
      const line = placed.firstLine + token.line;
      if (range.first <= line && line < range.end) tokens.push({ ...token, line });
    }
  }
  return withoutOverlaps(tokens.sort((a, b) => a.line - b.line || a.start - b.start));
}

/** Made once for a document, whose lines they count; an edit elsewhere in the file leaves them. */
const tokensOf = lazyFor((document: Document): readonly SemanticToken[] => {
  const values = document.kind === "memo" ? [...memoTokens(document)] : [...cableTokens(document)];
  const found = [...values, ...sectionTitles(document, values)];
  return found.flatMap(({ stretch, type, modifiers = [] }) => {
    const { line, start, end } = stretch;
    return end <= start ? [] : [{ line, start, length: end - start, type, modifiers }];
  });
});

interface Found {
  readonly stretch: LineStretch;
  readonly type: TokenType;
  readonly modifiers?: readonly TokenModifier[];
}

function* memoTokens(document: MemoDocument): Generator<Found> {
  const { notes, references } = document.bindings.footnotes;
  for (const reference of references) {
    const { note, evidence } = reference;
    const modifiers: TokenModifier[] = [];
    if (note === undefined) modifiers.push("unmatched");
    if (evidence === "inferred") modifiers.push("inferred");
    yield { stretch: reference, type: "footnoteReference", modifiers };
  }
  for (const { labelStretch, references: own } of notes)
    yield {
      stretch: labelStretch,
      type: "footnoteLabel",
      modifiers: own.length === 0 ? ["unmatched"] : [],
    };
  for (const reference of crossReferencesOf(document))
    for (const stretch of linesOf(document.lines, reference))
      yield { stretch, type: "crossReference" };
}

function* cableTokens({ bindings, lines, parts }: CableDocument): Generator<Found> {
  for (const part of parts.classifications)
    if (part.glued) yield { stretch: part, type: "classification" };
  for (const tag of bindings.tags)
    for (const stretch of linesOf(lines, tag)) yield { stretch, type: `${tag.kind}Tag` };
  for (const { messageNumber } of bindings.headers)
    if (messageNumber !== undefined)
      for (const stretch of linesOf(lines, messageNumber)) yield { stretch, type: "messageNumber" };
  for (const item of bindings.referenceItems)
    if (item.kind === "telegram")
      for (const stretch of linesOf(lines, item)) yield { stretch, type: "crossReference" };
}

/** The headings in the text, which no grammar tells from short paragraphs; the values in them stay. */
function* sectionTitles({ parts }: Document, values: readonly Found[]): Generator<Found> {
  for (const { line, start, end } of parts.headings) {
    const within = values
      .map(({ stretch }) => stretch)
      .filter((stretch) => stretch.line === line && start < stretch.end && stretch.start < end)
      .sort((a, b) => a.start - b.start);
    let from = start;
    for (const value of within) {
      yield { stretch: { line, start: from, end: value.start }, type: "sectionTitle" };
      from = Math.max(from, value.end);
    }
    yield { stretch: { line, start: from, end }, type: "sectionTitle" };
  }
}

/** A stretch line by line, since a token of the protocol ends with its line. */
function* linesOf(lines: CableDocument["lines"], { start, end }: Stretch): Generator<LineStretch> {
  for (let line = start.line; line <= end.line; line++) {
    const length = lines[line]?.text.length ?? 0;
    yield {
      line,
      start: line === start.line ? start.column : indentOf(lines[line]?.text ?? ""),
      end: line === end.line ? end.column : length,
    };
  }
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

/** The first of tokens that overlap stays. */
function withoutOverlaps(tokens: readonly SemanticToken[]): readonly SemanticToken[] {
  let line = -1;
  let end = 0;
  return tokens.filter((token) => {
    if (token.line === line && token.start < end) return false;
    line = token.line;
    end = token.start + token.length;
    return true;
  });
}

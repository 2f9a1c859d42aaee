/**
 * Completion. It opens by itself only in a recognised field of a header or after an opening bracket,
 * never in running text; on request it also proposes the lines that a header needs next, the keys of
 * the attributes, and the phrases with which headings begin.
 */
import { type CompletionItem, CompletionItemKind } from "vscode-languageserver-types";
import { textOf } from "../../parse/documentLines.ts";
import type { Place } from "../../parse/place.ts";
import { type CableDocument, type Document, textIn } from "../../resolve/document.ts";
import type { Snapshot } from "../../resolve/snapshot.ts";
import { defaultVocabulary, genres, memoLabels } from "../../vocabulary/vocabulary.ts";
import { locate, toLspRange } from "../location.ts";
import { proposeAttribute } from "./attributes.ts";
import { proposeBrackets } from "./brackets.ts";
import { proposeValue } from "./header.ts";
import type { Proposal, Proposals } from "./item.ts";
import { type KnownDocuments, proposeKnownDocuments } from "./knownDocuments.ts";
import { proposeHeaderLines } from "./nextHeaderLine.ts";
import { cablePlaceAt } from "./place.ts";

/** Characters after which the list may open by itself. */
export const TRIGGER_CHARACTERS: readonly string[] = [" ", ",", "[", "^", "-"];

/** The items at an offset, in the order in which they are best; empty where there is nothing. */
export function getCompletions(
  snapshot: Snapshot,
  offset: number,
  isInvoked: boolean,
  known?: KnownDocuments,
): readonly CompletionItem[] {
  const found = proposalsAt(snapshot, offset, isInvoked);
  const cited = known && isInvoked ? proposeKnownDocuments(snapshot, offset, known) : undefined;
  return [...toItems(snapshot, cited), ...toItems(snapshot, found)];
}

function toItems(snapshot: Snapshot, found: Proposals | undefined): readonly CompletionItem[] {
  if (found === undefined) return [];
  const range = toLspRange(snapshot, found.span);
  return found.proposals.map((proposal, i) => ({
    label: proposal.text.trimEnd(),
    kind: ITEM_KINDS[proposal.kind],
    ...(proposal.detail !== undefined && { detail: proposal.detail }),
    sortText: `${pad(proposal.rank ?? 0, 3)}${pad(i, 5)}`,
    filterText: proposal.text,
    textEdit: { range, newText: proposal.text },
  }));
}

const pad = (number: number, length: number) => String(number).padStart(length, "0");

const ITEM_KINDS: Readonly<Record<Proposal["kind"], CompletionItemKind>> = {
  label: CompletionItemKind.Field,
  code: CompletionItemKind.EnumMember,
  value: CompletionItemKind.Value,
  phrase: CompletionItemKind.Text,
  number: CompletionItemKind.Reference,
};

function proposalsAt(
  snapshot: Snapshot,
  offset: number,
  isInvoked: boolean,
): Proposals | undefined {
  const location = locate(snapshot, offset);
  if (location === undefined) return undefined;
  const { place, placed } = location;
  const { document } = placed;
  const text = textOf(document.lines, place.line);
  const inBracket = bracketBefore(text, place.column);
  if (inBracket !== undefined) {
    const proposals = proposeBrackets(document, place, text[place.column] === "]");
    return { span: { start: offset - (place.column - inBracket), end: offset }, proposals };
  }
  const wordStart = startOfWord(text, place.column);
  const span = { start: offset - (place.column - wordStart), end: offset };
  const proposals =
    document.kind === "cable"
      ? proposeInCable(snapshot, document, place, text.slice(wordStart, place.column), isInvoked)
      : isInvoked
        ? proposeInMemo(document, place)
        : [];
  return proposals.length === 0 ? undefined : { span, proposals };
}

/** The column after a bracket that is open at the caret, if it opened a few words before. */
function bracketBefore(text: string, column: number): number | undefined {
  // Before the first character nothing is open, though the search would look at it.
  const open = column === 0 ? -1 : text.lastIndexOf("[", column - 1);
  if (open < 0 || LONGEST_BRACKET < column - open) return undefined;
  return text.slice(open, column).includes("]") ? undefined : open + 1;
}

const LONGEST_BRACKET = 40;

function startOfWord(text: string, column: number): number {
  let start = column;
  while (0 < start && !SEPARATORS.includes(text[start - 1] ?? "")) start--;
  return start;
}

const SEPARATORS = " \t,;:()/";

function proposeInCable(
  snapshot: Snapshot,
  document: CableDocument,
  place: Place,
  word: string,
  isInvoked: boolean,
): readonly Proposal[] {
  const where = cablePlaceAt(document, place);
  const line = textOf(document.lines, place.line).slice(0, place.column);
  if (where.kind === "attributes") return isInvoked ? proposeAttribute(document, line) : [];
  if (where.kind === "field") {
    const before = textIn(document.lines, { start: where.valueStart, end: place });
    const vocabulary = snapshot.options.vocabulary ?? defaultVocabulary;
    return proposeValue(where.name, { document, vocabulary, before, word });
  }
  const isLineStart = line.trim() === word.trim();
  return where.kind === "headerLine" && isInvoked && isLineStart
    ? proposeHeaderLines(document)
    : [];
}

/** Where a line begins: the phrases of headings above the text, the labels of fields. */
function proposeInMemo(document: Document, place: Place): readonly Proposal[] {
  const { body } = document.parts;
  const isAboveText = body === undefined || place.line <= body.start.line;
  if (!isAboveText) return [];
  const labels = memoLabels()
    .filter(({ form }) => form === "usual")
    .map(({ label }): Proposal => ({ text: label, detail: "field", kind: "label", rank: 1 }));
  const headings = genres().map(
    ({ term, group }): Proposal => ({ text: term, detail: group, kind: "phrase", rank: 0 }),
  );
  return [...headings, ...labels];
}

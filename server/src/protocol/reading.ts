/**
 * The reading view: a document in parts, of which an answer has those that changed since the last. What
 * writes HTML is taken in with the first request, since its libraries would cost every start some time.
 */
import { type AddedWords, ENGLISH } from "../features/export/addedWords.ts";
import type { ReadingParts } from "../features/export/readingView.ts";
import type { Document } from "../resolve/document.ts";
import type { PlacedDocument, Snapshot } from "../resolve/snapshot.ts";
import type { FeatureContext } from "./languageFeatures.ts";
import type { OpenDocument } from "./openDocument.ts";
import {
  READING_REQUEST,
  type ReadingChange,
  type ReadingParams,
  type ReadingResult,
  RICH_TEXT_REQUEST,
  type RichTextParams,
  type RichTextResult,
} from "./requests.ts";

/** What was answered last for an open document. */
interface Answer {
  readonly resultId: string;
  readonly document: Document;
  readonly count: number;
  readonly language: string;
  readonly parts: ReadingParts;
}

/** Answers the requests for the reading view and for rich text. */
export function listenToReading({ connection, handle, workspace }: FeatureContext): void {
  const answers = new WeakMap<OpenDocument, Answer>();
  let number = 0;
  connection.onRequest(
    READING_REQUEST,
    handle<ReadingParams, ReadingResult | null>("reading", null, async (params) => {
      const { getReadingParts } = await import("../features/export/readingView.ts");
      const open = workspace.get(params.uri);
      if (open === undefined) return null;
      const { snapshot } = open;
      const index = findDocument(snapshot, params);
      const placed = snapshot.documents[index];
      if (placed === undefined) return null;
      const before = answers.get(open);
      const words: AddedWords = { ...ENGLISH, ...params.words };
      const isSame =
        before?.document === placed.document &&
        before.count === snapshot.documents.length &&
        before.language === words.language;
      const parts = isSame ? before.parts : getReadingParts(snapshot, placed.document, words);
      const answer: Answer = {
        resultId: String(++number),
        document: placed.document,
        count: snapshot.documents.length,
        language: words.language,
        parts,
      };
      answers.set(open, answer);
      const known = before?.resultId === params.previousResultId ? before?.parts : undefined;
      return toResult(answer, known, placed, index);
    }),
  );
  connection.onRequest(
    RICH_TEXT_REQUEST,
    handle<RichTextParams, RichTextResult>("rich text", { html: "" }, async ({ uri, range }) => {
      const { toRichText } = await import("../features/export/richText.ts");
      const snapshot = workspace.get(uri)?.snapshot;
      if (snapshot === undefined) return { html: "" };
      return { html: toRichText(snapshot, range && snapshot.lines.spanOf(range)) };
    }),
  );
}

/** The document with a number, or at a line; the first for a line before it, -1 without any. */
function findDocument({ documents }: Snapshot, { line, number }: ReadingParams): number {
  if (number !== undefined)
    return documents.findIndex(
      ({ document }) => document.kind === "memo" && document.bindings.number?.text === number,
    );
  const after = documents.findIndex(({ firstLine }) => line < firstLine);
  return Math.max(0, after < 0 ? documents.length - 1 : after - 1);
}

function toResult(
  { resultId, parts, count }: Answer,
  known: ReadingParts | undefined,
  { document, firstLine }: PlacedDocument,
  index: number,
): ReadingResult {
  const inFile = ({ line }: { line: number }) => firstLine + line;
  const html = (side: "text" | "notes", { [side]: list }: ReadingParts) =>
    list.map((part) => part.html);
  const change = (side: "text" | "notes") =>
    difference(known === undefined ? [] : html(side, known), html(side, parts));
  return {
    resultId,
    isChange: known !== undefined,
    title: parts.title,
    document: index,
    count,
    firstLine,
    endLine: firstLine + document.lines.length,
    text: change("text"),
    notes: change("notes"),
    textLines: parts.text.map(inFile),
    noteLines: parts.notes.map(inFile),
  };
}

/** One change that makes a list of the other: what is between the same beginning and end. */
function difference(before: readonly string[], after: readonly string[]): ReadingChange {
  const shorter = Math.min(before.length, after.length);
  let at = 0;
  while (at < shorter && before[at] === after[at]) at++;
  let end = 0;
  while (end < shorter - at && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { at, removed: before.length - at - end, added: after.slice(at, after.length - end) };
}

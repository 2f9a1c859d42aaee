/** Edits one after the other as edits of the first text. */
import type { TextEdit } from "./span.ts";

/** A piece of a text that edits made: taken from the text before, or new. */
type Piece =
  | { readonly start: number; readonly end: number; readonly text?: undefined }
  | { readonly text: string };

/**
 * The edits that do at once what `first` and then `second`, of the text after it, do. `length` is that
 * of the text before. Edits of each list do not overlap; the result is in text order.
 */
export function composeEdits(
  length: number,
  first: readonly TextEdit[],
  second: readonly TextEdit[],
): readonly TextEdit[] {
  return toEdits(length, applyToPieces(piecesOf(length, first), inOrder(second)));
}

function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function piecesOf(length: number, edits: readonly TextEdit[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { span, newText } of inOrder(edits)) {
    pieces.push({ start: from, end: span.start }, { text: newText });
    from = span.end;
  }
  pieces.push({ start: from, end: length });
  return pieces.filter((piece) => 0 < lengthOf(piece) || piece.text !== undefined);
}

const lengthOf = (piece: Piece) =>
  piece.text === undefined ? piece.end - piece.start : piece.text.length;

function slicePiece(piece: Piece, from: number, to: number): Piece {
  return piece.text === undefined
    ? { start: piece.start + from, end: piece.start + to }
    : { text: piece.text.slice(from, to) };
}

function applyToPieces(pieces: readonly Piece[], edits: readonly TextEdit[]): readonly Piece[] {
  const result: Piece[] = [];
  let offset = 0;
  let next = 0;
  for (const piece of pieces) {
    const end = offset + lengthOf(piece);
    let from = offset;
    for (let edit = edits[next]; edit !== undefined; edit = edits[next]) {
      const { span, newText } = edit;
      if (end < span.start || (end === span.start && span.start < span.end)) break;
      if (from < span.start) result.push(slicePiece(piece, from - offset, span.start - offset));
      if (offset <= span.start) result.push({ text: newText });
      from = Math.max(from, Math.min(end, span.end));
      if (end < span.end) break;
      next++;
    }
    if (from < end) result.push(slicePiece(piece, from - offset, end - offset));
    offset = end;
  }
  for (const { newText } of edits.slice(next)) result.push({ text: newText });
  return result;
}

function toEdits(length: number, pieces: readonly Piece[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let from = 0;
  let newText = "";
  const put = (to: number) => {
    if (from < to || newText !== "") edits.push({ span: { start: from, end: to }, newText });
    newText = "";
  };
  for (const piece of pieces) {
    if (piece.text !== undefined) newText += piece.text;
    else if (piece.start < piece.end) {
      put(piece.start);
      from = piece.end;
    }
  }
  put(length);
  return edits;
}

/**
 * *Rejoin Paragraphs* and *Rejoin Divided Words*: what a line end or the turn of a page has parted is
 * put together again, in the selection or in the whole document.
 */
import { type Stretch, toStretch } from "../../parse/place.ts";
import { brokenParagraphs } from "../../resolve/brokenParagraphs.ts";
import { brokenWords, doubtfulWords } from "../../resolve/brokenWords.ts";
import type { Document } from "../../resolve/document.ts";
import { beginsLowerCase, endsSentence } from "../../resolve/passages.ts";
import { runningText } from "../../resolve/runningText.ts";
import { spanOf } from "../../resolve/snapshot.ts";
import { joinedWordEdits } from "../../rules/text/lineEndHyphen.ts";
import { type EditPlan, type PlacedEdit, toEdits } from "./editPlan.ts";
import { isSelected, type SelectedDocument } from "./placesIn.ts";

/** Joins paragraphs that break off in a sentence; a printed page marker between stays in the line. */
export function rejoinParagraphs(selected: SelectedDocument): EditPlan {
  const { snapshot, placed, document } = selected;
  const edits = [
    ...brokenParagraphs(document).map(({ between, joint }) => ({
      stretch: between,
      newText: joint,
    })),
    ...pageTurns(document),
  ];
  return toEdits(
    snapshot,
    placed,
    edits.filter(({ stretch }) => isSelected(selected, stretch)),
  );
}

/** A sentence over a page marker on its own line: the marker goes into the sentence. */
function pageTurns(document: Document): PlacedEdit[] {
  if (document.kind !== "memo") return [];
  const { lines, parts } = document;
  const blocks = runningText(document);
  return blocks.flatMap((block, i) => {
    const before = blocks[i - 1];
    const isOver = block.gap === "pageTurn" && !block.isLabelled && block.role === "paragraph";
    if (before === undefined || !isOver || before.role !== "paragraph") return [];
    if (endsSentence(document, before) || !beginsLowerCase(document, block)) return [];
    const [last, first] = [before.lines.at(-1), block.lines[0]];
    if (last === undefined || first === undefined) return [];
    const between: Stretch = {
      start: { line: last.line, column: last.end },
      end: { line: first.line, column: first.start },
    };
    const markers = parts.pages.filter(({ line }) => last.line < line && line < first.line);
    const words = markers.map(({ line, start, end }) => lines[line]?.text.slice(start, end));
    return words.length === 0 ? [] : [{ stretch: between, newText: ` ${words.join(" ")} ` }];
  });
}

/** Joins words that a line end divided; those that nothing decides are left and named. */
export function rejoinWords(selected: SelectedDocument): EditPlan {
  const { snapshot, placed, document } = selected;
  const edits = brokenWords(document)
    .filter(({ first }) => isSelected(selected, toStretch(first)))
    .flatMap((word) => joinedWordEdits(document, word));
  const doubtful = doubtfulWords(document).filter(({ first }) =>
    isSelected(selected, toStretch(first)),
  );
  return {
    ...toEdits(snapshot, placed, edits),
    leftAlone: doubtful.map(({ first, joined, compound }) => ({
      span: spanOf(snapshot, placed, toStretch(first)),
      message: `${compound} or ${joined}`,
    })),
  };
}

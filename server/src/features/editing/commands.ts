/**
 * The commands that change a text, in the order in which they are offered. A command is a pure
 * function from the snapshot and the selections to a plan; protocol and command line carry it out.
 */
import type { Snapshot } from "../../resolve/snapshot.ts";
import { joinedHeaderLines } from "../../rules/header/joined.ts";
import type { Span } from "../../text/span.ts";
import { footnoteAt } from "../footnoteAt.ts";
import { locate, touches } from "../location.ts";
import { cleanPastedText } from "./cleanPastedText.ts";
import { convertFootnotes, footnoteStyles } from "./convertFootnotes.ts";
import { deleteFootnote } from "./deleteFootnote.ts";
import { type EditPlan, refuse } from "./editPlan.ts";
import { memoAt, type PlacedMemo } from "./footnoteNumbers.ts";
import { insertFootnotes } from "./insertFootnote.ts";
import { moveFootnotes, type NotePlace, notePlaces } from "./moveFootnotes.ts";
import { insertPageMarker, renumberPages } from "./pageMarkers.ts";
import { type SelectedDocument, selectedDocument } from "./placesIn.ts";
import { rejoinParagraphs, rejoinWords } from "./rejoin.ts";
import { renumberFootnotes } from "./renumberFootnotes.ts";
import { renumberParagraphs } from "./renumberParagraphs.ts";
import { splitHeaderLines } from "./splitHeaderLines.ts";
import { reflowParagraphs, unwrapParagraphs } from "./wrapParagraph.ts";

/** What a command may be told beside the place. */
export interface CommandOptions {
  /** The first number of *Renumber Footnotes*. */
  readonly start?: number;
}

export interface EditingCommand {
  /** The name by which editors call it. */
  readonly id: string;
  /** As menus have it. */
  readonly title: string;
  /** Whether it is offered at a place beside the fixes: a look at the place, without the plan. */
  readonly isOffered: (snapshot: Snapshot, span: Span) => boolean;
  /** The plan for the selections, of which there is at least one; a caret is an empty one. */
  readonly plan: (
    snapshot: Snapshot,
    selections: readonly Span[],
    options: CommandOptions,
  ) => EditPlan;
}

const STYLE_NAMES = {
  plain: "Plain Digits",
  superscript: "Superscript",
  caret: "Markdown",
} as const;

const NOTE_PLACES: Readonly<Record<NotePlace, { id: string; title: string }>> = {
  end: { id: "cablegram.moveFootnotesToEnd", title: "Move Footnotes to the End" },
  pages: { id: "cablegram.moveFootnotesToPages", title: "Move Footnotes to Their Pages" },
};

const never = () => false;
const isSelection = (_: Snapshot, { start, end }: Span) => start < end;

/** At a footnote number, in the text or before its note. */
function isAtFootnote(snapshot: Snapshot, { start }: Span): boolean {
  const found = footnoteAt(snapshot, start);
  return found !== undefined && (found.reference !== undefined || found.isLabel);
}

/** A caret in a memorandum, after a word or stop. */
function isAtCaretInText(snapshot: Snapshot, { start, end }: Span): boolean {
  if (start !== end || start === 0 || memoAt(snapshot, start) === undefined) return false;
  if (footnoteAt(snapshot, start) !== undefined) return false;
  return snapshot.lines.slice(start - 1, start).trim() !== "";
}

function isAtPageMarker(snapshot: Snapshot, { start }: Span): boolean {
  const found = locate(snapshot, start);
  return found?.placed.document.parts.pages.some((page) => touches(page, found.place)) ?? false;
}

/** At the number with which a paragraph begins. */
function isAtNumber(snapshot: Snapshot, { start }: Span): boolean {
  const found = locate(snapshot, start);
  if (found === undefined) return false;
  const { line } = found.place;
  const paragraphs = found.placed.document.parts.paragraphs;
  return paragraphs.some(({ start: first, enumerator }) => {
    if (first.line !== line || enumerator?.form !== "number") return false;
    return touches({ line, ...enumerator.labelColumns }, found.place);
  });
}

/** On a line on which several lines of a cable's header stand. */
function isAtJoinedLine(snapshot: Snapshot, { start }: Span): boolean {
  const found = locate(snapshot, start);
  return found?.placed.document.kind === "cable"
    ? joinedHeaderLines(found.placed.document).has(found.place.line)
    : false;
}

export const editingCommands: readonly EditingCommand[] = [
  {
    id: "cablegram.renumberFootnotes",
    title: "Renumber Footnotes",
    isOffered: isAtFootnote,
    plan: inMemo((memo, selections, { start }) => {
      if (1 < selections.length)
        return refuse("Select one passage, or none for the whole document");
      const [selection] = selections;
      const isSelected = selection !== undefined && selection.start < selection.end;
      return renumberFootnotes(memo, { selection: isSelected ? selection : undefined, start });
    }),
  },
  {
    id: "cablegram.insertFootnote",
    title: "Insert Footnote",
    isOffered: isAtCaretInText,
    plan: inMemo((memo, selections) =>
      insertFootnotes(
        memo,
        selections.map(({ end }) => end),
      ),
    ),
  },
  {
    id: "cablegram.deleteFootnote",
    title: "Delete Footnote",
    isOffered: isAtFootnote,
    plan: (snapshot, selections) =>
      1 < selections.length
        ? refuse("Footnotes are deleted one at a time; put one caret at its number or in its note")
        : deleteFootnote(snapshot, selections[0]?.start ?? 0),
  },
  ...footnoteStyles.map(
    (style): EditingCommand => ({
      id: `cablegram.convertFootnotes.${style}`,
      title: `Convert Footnotes to ${STYLE_NAMES[style]}`,
      isOffered: isAtFootnote,
      plan: inMemo((memo, selections) =>
        selections.some(({ start, end }) => start < end)
          ? refuse("Footnotes are converted in the whole document; select nothing")
          : convertFootnotes(memo, style),
      ),
    }),
  ),
  ...notePlaces.map(
    (place): EditingCommand => ({
      ...NOTE_PLACES[place],
      isOffered: isAtFootnote,
      plan: inMemo((memo, selections) => {
        if (1 < selections.length)
          return refuse("Select one passage, or none for the whole document");
        const [selection] = selections;
        const isSelected = selection !== undefined && selection.start < selection.end;
        return moveFootnotes(memo, place, isSelected ? selection : undefined);
      }),
    }),
  ),
  {
    id: "cablegram.insertPageMarker",
    title: "Insert Page Marker",
    isOffered: never,
    plan: inDocument(insertPageMarker),
  },
  {
    id: "cablegram.renumberPages",
    title: "Renumber Pages from Here",
    isOffered: isAtPageMarker,
    plan: inDocument(renumberPages),
  },
  {
    id: "cablegram.renumberParagraphs",
    title: "Renumber Paragraphs",
    isOffered: isAtNumber,
    plan: inDocument(renumberParagraphs),
  },
  {
    id: "cablegram.splitHeaderLines",
    title: "Split Joined Header Lines",
    isOffered: isAtJoinedLine,
    plan: inDocument(splitHeaderLines),
  },
  {
    id: "cablegram.rejoinParagraphs",
    title: "Rejoin Broken Paragraphs",
    isOffered: isSelection,
    plan: inDocument(rejoinParagraphs),
  },
  {
    id: "cablegram.rejoinWords",
    title: "Rejoin Divided Words",
    isOffered: isSelection,
    plan: inDocument(rejoinWords),
  },
  {
    id: "cablegram.unwrapParagraph",
    title: "Unwrap Paragraph",
    isOffered: isSelection,
    plan: inDocument(unwrapParagraphs),
  },
  {
    id: "cablegram.reflowParagraph",
    title: "Reflow Paragraph",
    isOffered: isSelection,
    plan: inDocument((selected) => reflowParagraphs(selected)),
  },
  {
    id: "cablegram.cleanPastedText",
    title: "Clean Pasted Text",
    isOffered: isSelection,
    plan: cleanPastedText,
  },
];

/** A command on the document that holds the first selection. */
function inDocument(plan: (selected: SelectedDocument) => EditPlan): EditingCommand["plan"] {
  return (snapshot, selections) => {
    const selected = selectedDocument(snapshot, selections);
    if (selected === undefined) return refuse("This file is neither a cable nor a memorandum");
    return selected.selections.length < selections.length
      ? refuse("All carets and selections must be in one document")
      : plan(selected);
  };
}

/** A command on the memorandum that holds the first selection. */
function inMemo(
  plan: (memo: PlacedMemo, selections: readonly Span[], options: CommandOptions) => EditPlan,
): EditingCommand["plan"] {
  return (snapshot, selections, options) => {
    const memo = memoAt(snapshot, selections[0]?.start ?? 0);
    return memo === undefined
      ? refuse("Only memoranda and printed documents have footnotes")
      : plan(memo, selections, options);
  };
}

/** The plan of a command; `undefined` for a name that is none. */
export function planOf(
  id: string,
  snapshot: Snapshot,
  selections: readonly Span[],
  options: CommandOptions = {},
): EditPlan | undefined {
  return editingCommands.find((command) => command.id === id)?.plan(snapshot, selections, options);
}

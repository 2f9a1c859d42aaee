/** Places to go to: footnotes one after the other, and pages. */
import type { Range } from "vscode-languageserver-types";
import type { PlacedDocument, Snapshot } from "../resolve/snapshot.ts";
import { lineRange } from "./location.ts";

export interface PageTarget {
  readonly label: string;
  /** Title or message number of its document, where the file holds several. */
  readonly document: string | undefined;
  readonly range: Range;
}

/**
 * The next or previous footnote number in the text, or label in the list, from an offset on; beyond
 * the last it goes on with the first. `undefined` if the file has none.
 */
export function findFootnote(
  snapshot: Snapshot,
  offset: number,
  direction: "next" | "previous",
): Range | undefined {
  const ranges = snapshot.documents.flatMap(footnoteRanges);
  const at = snapshot.lines.positionAt(offset);
  const isAfter = ({ start }: Range) =>
    at.line < start.line || (at.line === start.line && at.character < start.character);
  const isBefore = ({ end }: Range) =>
    end.line < at.line || (end.line === at.line && end.character < at.character);
  if (direction === "next") return ranges.find(isAfter) ?? ranges[0];
  return ranges.filter(isBefore).at(-1) ?? ranges.at(-1);
}

function footnoteRanges(placed: PlacedDocument): Range[] {
  const { document } = placed;
  if (document.kind !== "memo") return [];
  const { notes, references } = document.bindings.footnotes;
  return [
    ...references.map((reference) => lineRange(placed, reference)),
    ...notes.map((note) => lineRange(placed, note.labelStretch)),
  ];
}

/** The pages of a file in text order. */
export function getPages(snapshot: Snapshot): readonly PageTarget[] {
  const hasMany = 1 < snapshot.documents.length;
  return snapshot.documents.flatMap((placed) =>
    placed.document.parts.pages.map((page) => ({
      label: page.label,
      document: hasMany ? nameOf(placed) : undefined,
      range: lineRange(placed, page),
    })),
  );
}

/** Title or message number of a document. */
export function nameOf({ document }: PlacedDocument): string | undefined {
  if (document.kind === "cable") return document.bindings.headers[0]?.messageNumber?.value;
  const { number, title } = document.bindings;
  const parts = [number?.text, title?.text].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(". ");
}

/** What a scan beside the text needs of it: the documents of the file with their pages. */
import type { Position } from "vscode-languageserver-types";
import type { PlacedDocument, Snapshot } from "../resolve/snapshot.ts";
import { nameOf } from "./navigation.ts";

/** A document of a file; lines are counted from 0 in the file. */
export interface ScanText {
  /** Title or message number. */
  readonly name: string | undefined;
  readonly firstLine: number;
  /** The line after the last. */
  readonly endLine: number;
  /** Whether it begins on the page before its first page marker, or has no marker. */
  readonly beginsBeforeMarkers: boolean;
  readonly pages: readonly ScanTextPage[];
}

export interface ScanTextPage {
  readonly label: string;
  readonly line: number;
  /** Where the marker begins in its line. */
  readonly character: number;
}

/** The documents of a file in order; none if its type is unknown. */
export function getScanTexts(snapshot: Snapshot): readonly ScanText[] {
  const { documents, lines } = snapshot;
  return documents.map((placed, i) => {
    const pages = pagesOf(placed);
    return {
      name: nameOf(placed),
      firstLine: placed.firstLine,
      endLine: documents[i + 1]?.firstLine ?? lines.lineCount,
      beginsBeforeMarkers: beginsBeforeMarkers(placed),
      pages,
    };
  });
}

/** The document at a position, and which of its pages it is on: -1 before its first page marker. */
export function findScanPlace(
  documents: readonly ScanText[],
  { line, character }: Position,
): { document: number; page: number } | undefined {
  // Both lists are in the order of the text.
  const document = documents.filter(({ firstLine }) => firstLine <= line).length - 1;
  const pages = documents[document]?.pages;
  if (pages === undefined) return undefined;
  const isBefore = (page: ScanTextPage) =>
    page.line < line || (page.line === line && page.character <= character);
  const page = pages.filter(isBefore).length - 1;
  return { document, page };
}

function pagesOf({ firstLine, document }: PlacedDocument): ScanTextPage[] {
  return document.parts.pages.map(({ label, line, start }) => ({
    label,
    line: firstLine + line,
    character: start,
  }));
}

/**
 * A telegram's first page line stands at its head, below what the archive printed over it; in a
 * printed document a marker stands where a page ends, so that any text before it is a page.
 */
function beginsBeforeMarkers({ document }: PlacedDocument): boolean {
  const [first] = document.parts.pages;
  if (first === undefined) return true;
  if (document.kind === "cable") return numberOf(first.label) !== 1;
  const before = document.lines.slice(0, first.line).map(({ text }) => text);
  const same = document.lines[first.line]?.text.slice(0, first.start) ?? "";
  return [...before, same].some((text) => text.trim() !== "");
}

function numberOf(label: string): number {
  return Number.parseInt(label, 10);
}

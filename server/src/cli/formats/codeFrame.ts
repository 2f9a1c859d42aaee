/**
 * The line of a finding with a marker below it. Lines of transcriptions are whole paragraphs, so a line
 * is shown through a window around the place, with `…` where it is cut.
 */
import type { Columns } from "../../text/span.ts";
import { type Cluster, toClusters } from "./displayWidth.ts";

export interface CodeFrame {
  readonly text: string;
  /** Blanks, then `^` and tildes below the marked text. */
  readonly marker: string;
}

/** Cells of the window. */
const WIDTH = 100;
/** Cells before the place that are shown of a longer line. */
const BEFORE = 40;
/** A cut goes on to the next blank if it is this near. */
const NEAR_BLANK = 12;
/** UTF-16 units on either side that are looked at: enough for the window, however they combine. */
const UNITS = 4 * WIDTH;

const CUT = "…";

/** The frame of columns in a line; an empty stretch is marked by `^` alone. */
export function toCodeFrame(line: string, { start, end }: Columns): CodeFrame {
  const from = atCharacter(line, Math.max(0, start - UNITS));
  const to = atCharacter(line, Math.min(line.length, start + UNITS));
  const clusters = toClusters(line.slice(from, to));
  const place = clusters.findIndex((cluster) => start - from < cluster.end);
  const at = place < 0 ? clusters.length : place;
  const { first, last } = windowAround(clusters, at);
  const shown = clusters.slice(first, last);
  const left = 0 < from + first ? CUT : "";
  const right = to < line.length || last < clusters.length ? CUT : "";
  const before = left.length + widthOf(clusters.slice(first, at));
  const marked = shown.filter(
    (cluster) => start - from < cluster.end && cluster.start < end - from,
  );
  const length = Math.max(1, widthOf(marked));
  return {
    text: left + shown.map((cluster) => cluster.shown).join("") + right,
    marker: `${" ".repeat(before)}^${"~".repeat(length - 1)}`,
  };
}

/** An offset that does not divide a surrogate pair. */
function atCharacter(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return 0xdc00 <= unit && unit <= 0xdfff ? offset - 1 : offset;
}

function widthOf(clusters: readonly Cluster[]): number {
  return clusters.reduce((sum, { width }) => sum + width, 0);
}

/** The characters around one that fit in the window. */
function windowAround(clusters: readonly Cluster[], at: number): { first: number; last: number } {
  const after = Math.min(WIDTH, widthOf(clusters.slice(at)));
  const first = goBack(clusters, at, Math.max(BEFORE, WIDTH - after));
  const last = goOn(clusters, at, WIDTH - widthOf(clusters.slice(first, at)));
  return { first, last };
}

function goBack(clusters: readonly Cluster[], at: number, cells: number): number {
  let first = at;
  let used = 0;
  while (0 < first && used + (clusters[first - 1]?.width ?? 0) <= cells)
    used += clusters[--first]?.width ?? 0;
  if (first === 0) return 0;
  const blank = clusters.slice(first, Math.min(at, first + NEAR_BLANK)).findIndex(isBlank);
  return blank < 0 ? first : first + blank + 1;
}

function goOn(clusters: readonly Cluster[], at: number, cells: number): number {
  let last = at;
  let used = 0;
  while (last < clusters.length && used + (clusters[last]?.width ?? 0) <= cells)
    used += clusters[last++]?.width ?? 0;
  if (last === clusters.length) return last;
  for (let blank = last - 1; at < blank && last - blank < NEAR_BLANK; blank--)
    if (isBlank(clusters[blank])) return blank;
  return last;
}

function isBlank(cluster: Cluster | undefined): boolean {
  return cluster?.shown === " ";
}

/** `check --stats`: the figures of a collection, as tables or as JSON. */
import pico from "picocolors";
import type { StatsOutput, StatsShare } from "../../features/contract.ts";
import type { Statistics } from "../checking/statistics.ts";
import type { CheckEnd } from "./checkFormats.ts";
import { toPrintable } from "./displayWidth.ts";
import { type Frame, toErrorOutput } from "./frame.ts";
import { formatSummary } from "./text.ts";

type Colors = ReturnType<typeof pico.createColors>;
type Row = readonly (string | number)[];

/** Rows of a table that are shown; JSON has all. */
const MOST_ROWS = 20;

/** Nothing of single files, and the figures at the end. */
export function statsFrame(
  statistics: Statistics,
  isJson: boolean,
  hasColors: boolean,
): Frame<CheckEnd> {
  return {
    opening: "",
    between: "",
    ...(isJson ? {} : { error: toErrorOutput }),
    closing: ({ summary }, errors) => {
      const stats = statistics.output(summary, errors);
      return isJson ? `${JSON.stringify(stats, undefined, 1)}\n` : printStats(stats, hasColors);
    },
  };
}

/** The tables that have rows, the summary last. */
function printStats(stats: StatsOutput, hasColors: boolean): string {
  const colors = pico.createColors(hasColors);
  const { documents, rules, years, posts, worst, unrecognized, withoutText, doubles } = stats;
  const tables = [
    table(
      "Findings by rule",
      ["findings", "documents", "rule"],
      rules.map(({ code, findings, documents: of }) => [findings, of, code]),
      colors,
    ),
    table(
      "By year",
      SHARE_COLUMNS,
      years.map((share) => shareRow(share, "no date")),
      colors,
    ),
    table(
      "By post",
      SHARE_COLUMNS,
      posts.map((share) => shareRow(share, "no post")),
      colors,
    ),
    table(
      "Files with the most findings",
      ["findings", "file"],
      worst.map(({ path, findings }) => [findings, path]),
      colors,
    ),
    table(
      "Neither cable nor memo (--kind says which)",
      ["file", "why"],
      unrecognized.map(({ path, reason }) => [path, reason]),
      colors,
    ),
    table(
      "Records without message text",
      ["file"],
      withoutText.map((path) => [path]),
      colors,
    ),
    table(
      "Message numbers in several files",
      ["number", "files"],
      doubles.map(({ number, year, paths }) => [
        year === null ? number : `${number}, ${year}`,
        listOf(paths),
      ]),
      colors,
    ),
  ];
  const cables = `${documents.cable} ${documents.cable === 1 ? "cable" : "cables"}`;
  const memos = `${documents.memo} ${documents.memo === 1 ? "memorandum" : "memoranda"}`;
  return `${tables.join("")}${cables} and ${memos}. ${formatSummary(stats.summary)}\n`;
}

const SHARE_COLUMNS = ["documents", "with findings", "findings", ""];

function shareRow<Key>(
  { key, documents, withFindings, findings }: StatsShare<Key>,
  none: string,
): Row {
  return [documents, withFindings, findings, key === null ? none : String(key)];
}

/** Files named for one number. */
const MOST_NAMED = 4;

function listOf(paths: readonly string[]): string {
  const others = paths.length - MOST_NAMED;
  const named = paths.slice(0, MOST_NAMED).join(", ");
  return others <= 0 ? named : `${named} and ${others} more`;
}

/** A table with its title; numbers to the right, the last column as it is. Nothing without rows. */
function table(
  title: string,
  columns: readonly string[],
  rows: readonly Row[],
  colors: Colors,
): string {
  if (rows.length === 0) return "";
  const shown = rows.slice(0, MOST_ROWS);
  const widths = columns.map((name, i) =>
    Math.max(name.length, ...shown.map((row) => toPrintable(String(row[i] ?? "")).length)),
  );
  const line = (cells: Row) =>
    cells
      .map((cell, i) => {
        const text = toPrintable(String(cell));
        if (typeof (rows[0]?.[i] ?? "") === "number") return text.padStart(widths[i] ?? 0);
        return i === cells.length - 1 ? text : text.padEnd(widths[i] ?? 0);
      })
      .join("  ")
      .trimEnd();
  const others = rows.length - shown.length;
  const lines = [
    colors.bold(`${title} (${rows.length})`),
    `  ${colors.dim(line(columns))}`,
    ...shown.map((row) => `  ${line(row)}`),
    ...(0 < others ? [`  and ${others} more, which --format json lists`] : []),
  ];
  return `${lines.join("\n")}\n\n`;
}

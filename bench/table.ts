/** The results as a table: medians, 95th percentiles, and how they compare with the empty server. */
import type { Result } from "./result.ts";

const HEAD = [
  "",
  "text",
  "server",
  "count",
  "waited ms",
  "p95",
  "× empty",
  "CPU ms",
  "p95",
  "× empty",
];

/** A Markdown table of results; those of one text and name stand together. */
export function tableOf(results: readonly Result[]): string {
  const rows = results.map((result) => {
    const empty = results.find((other) => other.contender === "empty" && isSameWork(other, result));
    return [
      result.name,
      `${result.language}, ${result.shape}, ${sizeName(result.size)}`,
      result.contender,
      String(result.wall.count),
      milliseconds(result.wall.median),
      milliseconds(result.wall.p95),
      ratio(result.wall.median, empty?.wall.median),
      milliseconds(result.cpu.median),
      milliseconds(result.cpu.p95),
      ratio(result.cpu.median, empty?.cpu.median),
    ];
  });
  return markdownTable(HEAD, rows);
}

function isSameWork(one: Result, other: Result): boolean {
  return (
    one.name === other.name &&
    one.language === other.language &&
    one.shape === other.shape &&
    one.size === other.size
  );
}

/** `1.2 MB`, `940 KB`. */
function sizeName(size: number): string {
  return size < 999_500 ? `${Math.round(size / 1e3)} KB` : `${(size / 1e6).toFixed(1)} MB`;
}

function milliseconds(value: number): string {
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
}

function ratio(value: number, base: number | undefined): string {
  return base === undefined ? "" : (value / base).toFixed(1);
}

/** Columns padded, so that the table can be read in a terminal as well. */
function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, i) =>
    Math.max(3, name.length, ...rows.map((row) => (row[i] ?? "").length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => (i < 3 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(" | ")} |`;
  const rule = widths.map((width, i) => (i < 3 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [head, rule, ...rows].map(line).join("\n");
}

/** The results as tables, to be read in a terminal and in Markdown. */
import type { Quantity, Results, Timing } from "./result.ts";

const TIMING_HEAD = ["", "on", "server", "count", "waited ms", "p95", "× empty"];
const CPU_HEAD = ["CPU ms", "p95", "× empty", "× smaller"];
/** Columns of words, before those of numbers. */
const WORDS = 3;

/** Medians, 95th percentiles and how they compare with the empty server; then the quantities. */
export function tablesOf({ timings = [], quantities = [] }: Results): string {
  const tables: string[] = [];
  if (0 < timings.length) tables.push(timingTable(timings));
  if (0 < quantities.length) tables.push(quantityTable(quantities));
  return tables.join("\n\n");
}

function timingTable(timings: readonly Timing[]): string {
  const rows = timings.map((timing, i) => {
    const { name, subject, contender, wall, cpu } = timing;
    const empty = timings.find(
      (other) => other.contender === "empty" && other.name === name && other.subject === subject,
    );
    return [
      name,
      subject,
      contender,
      String(cpu.count),
      number(wall?.median),
      number(wall?.p95),
      ratio(wall?.median, empty?.wall?.median),
      number(cpu.median),
      number(cpu.p95),
      ratio(cpu.median, empty?.cpu.median),
      ratio(cpu.median, nextSmaller(timings.slice(0, i), timing)?.cpu.median),
    ];
  });
  return markdownTable([...TIMING_HEAD, ...CPU_HEAD], rows);
}

/** The same with the text that came before in its series, which is the next smaller one. */
function nextSmaller(before: readonly Timing[], timing: Timing): Timing | undefined {
  const { name, contender, series } = timing;
  if (series === undefined) return undefined;
  return before
    .filter(
      (other) => other.name === name && other.contender === contender && other.series === series,
    )
    .at(-1);
}

function quantityTable(quantities: readonly Quantity[]): string {
  const rows = quantities.map(({ name, subject, contender, value, unit }) => [
    name,
    subject,
    contender,
    `${number(value)} ${unit}`,
  ]);
  return markdownTable(["", "on", "by", ""], rows);
}

function number(value: number | undefined): string {
  if (value === undefined) return "";
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
}

function ratio(value: number | undefined, base: number | undefined): string {
  return value === undefined || base === undefined ? "" : (value / base).toFixed(1);
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, i) =>
    Math.max(3, name.length, ...rows.map((row) => (row[i] ?? "").length)),
  );
  const pad = (cell: string, i: number) =>
    i < WORDS ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0);
  const line = (cells: readonly string[]) => `| ${cells.map(pad).join(" | ")} |`;
  const rule = widths.map((width, i) =>
    i < WORDS ? "-".repeat(width) : `${"-".repeat(width - 1)}:`,
  );
  return [head, rule, ...rows].map(line).join("\n");
}

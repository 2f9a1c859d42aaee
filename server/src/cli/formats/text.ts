/** `--format text`: findings for people, each with its line and a marker below the place. */
import pico from "picocolors";
import type { CheckedFile, CheckSummary, FindingOutput, Range } from "../../features/contract.ts";
import type { Snapshot } from "../../resolve/snapshot.ts";
import type { Severity } from "../../settings.ts";
import { SEVERITIES } from "../../settings.ts";
import type { CheckEnd } from "./checkFormats.ts";
import { toCodeFrame } from "./codeFrame.ts";
import { toPrintable } from "./displayWidth.ts";
import { type FilePrint, type Frame, toErrorOutput } from "./frame.ts";

type Colors = ReturnType<typeof pico.createColors>;
type LineOf = (line: number) => string;

/** Findings go to the standard output, inputs that could not be used to the error output. */
export const textFrame: Frame<CheckEnd> = {
  opening: "",
  between: "",
  error: toErrorOutput,
  closing: ({ summary, unknown }) => {
    const notChecked = unknown.count === 0 ? "" : `${unknownFiles(unknown)}\n`;
    return `${notChecked}${formatSummary(summary)}\n`;
  },
};

/** The findings of a file. */
export function printText(
  checked: CheckedFile,
  { lines }: Snapshot,
  hasColors: boolean,
): FilePrint {
  const colors = pico.createColors(hasColors);
  const lineOf: LineOf = (line) => lines.line(line).text;
  return {
    before: "",
    findings: checked.findings.map(
      (finding) => `${formatFinding(checked.path, finding, lineOf, colors)}\n\n`,
    ),
    separator: "",
    after: "",
  };
}

function formatFinding(
  path: string,
  finding: FindingOutput,
  lineOf: LineOf,
  colors: Colors,
): string {
  const { code, severity, message, range, related, fixes } = finding;
  const accepted = finding.accepted ? " (accepted as in the original)" : "";
  const place = colors.bold(toPrintable(`${path}:${positionOf(range)}`));
  const head = `${place} ${colorOf(severity, colors)(severity)} ${colors.dim(code)} ${toPrintable(message)}${accepted}`;
  const rows = framesOf(range, lineOf);
  const gutter = Math.max(...rows.map(({ label }) => label.length));
  const bar = (label: string) => colors.dim(`${label.padStart(gutter + 2)} | `);
  const frame = rows.flatMap(({ label, text, marker }) => [
    bar(label) + text,
    bar("") + colorOf(severity, colors)(marker),
  ]);
  const notes = [
    ...related.map((other) => `${path}:${positionOf(other.range)} ${other.message}`),
    ...fixes.map(({ title }) => `fix: ${title}`),
  ];
  const indent = " ".repeat(gutter + 3);
  return [
    head,
    ...frame,
    ...notes.map((note) => `${indent}${colors.dim("=")} ${toPrintable(note)}`),
  ].join("\n");
}

/** `12:5`: line and column from 1 on; columns count UTF-16 units, as editors do. */
function positionOf({ start }: Range): string {
  return `${start.line + 1}:${start.character + 1}`;
}

interface FrameRow {
  readonly label: string;
  readonly text: string;
  readonly marker: string;
}

/** The line on which the range begins, and the one on which it ends if that is another. */
function framesOf({ start, end }: Range, lineOf: LineOf): readonly FrameRow[] {
  const line = lineOf(start.line);
  const row = (number: number, from: number, to: number): FrameRow => ({
    label: String(number + 1),
    ...toCodeFrame(lineOf(number), { start: from, end: to }),
  });
  if (start.line === end.line) return [row(start.line, start.character, end.character)];
  const rows = [row(start.line, start.character, line.length)];
  const last = lineOf(end.line);
  const first = last.length - last.trimStart().length;
  if (first < end.character) rows.push(row(end.line, first, end.character));
  return rows;
}

function colorOf(severity: Severity, colors: Colors): (text: string) => string {
  switch (severity) {
    case "error":
      return colors.red;
    case "warning":
      return colors.yellow;
    case "information":
      return colors.blue;
    case "hint":
      return colors.gray;
  }
}

function unknownFiles({ names, count }: CheckEnd["unknown"]): string {
  const others = count - names.length;
  const shown = names.map(toPrintable).join(", ");
  const list = others === 0 ? shown : `${shown} and ${others} more`;
  return `Not checked, since they look like neither cable nor memo (--kind says which): ${list}`;
}

/** `3 to check in 5 files: 1 error, 2 information`. */
export function formatSummary(summary: CheckSummary): string {
  const total = SEVERITIES.reduce((sum, severity) => sum + summary[severity], 0);
  const files = count(summary.files, "file");
  const found = SEVERITIES.filter((severity) => 0 < summary[severity]).map((severity) =>
    severity === "information"
      ? `${summary.information} information`
      : count(summary[severity], severity),
  );
  const head =
    summary.files === 0
      ? "No file was checked"
      : total === 0
        ? `Nothing to check in ${files}`
        : `${total} to check in ${files}: ${found.join(", ")}`;
  const accepted =
    summary.accepted === 0 ? "" : `; ${summary.accepted} accepted as in the original`;
  const errors =
    summary.errors === 0 ? "" : `; ${count(summary.errors, "input")} could not be used`;
  const { known = 0, omitted = 0, interrupted } = summary;
  const before = known === 0 ? "" : `; ${known} known from the baseline`;
  const notPrinted = omitted === 0 ? "" : `; ${omitted} of them not printed`;
  const stopped = interrupted ? "; stopped before all files were looked at" : "";
  return head + notPrinted + accepted + before + errors + stopped;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

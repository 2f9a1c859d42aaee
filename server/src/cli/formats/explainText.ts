/** `outline --explain --format text`: each footnote number and note with the reason of its match. */
import pico from "picocolors";
import type { FileOutline, FootnoteDecision, Range } from "../../features/contract.ts";
import { toPrintable } from "./displayWidth.ts";

type Colors = ReturnType<typeof pico.createColors>;

/** Columns for `line:column`. */
const GUTTER = 9;

/** The decisions of a file, those of a document below its title. */
export function printExplanation(file: FileOutline, hasColors: boolean): string {
  return `${formatFile(file, pico.createColors(hasColors))}\n`;
}

function formatFile({ path, documents }: FileOutline, colors: Colors): string {
  const lines = [colors.bold(toPrintable(path))];
  for (const { title, number, footnoteDecisions } of documents) {
    if (footnoteDecisions === undefined) continue;
    const name = [number, title].filter((part) => part !== null).join(" ");
    if (name !== "") lines.push(colors.bold(toPrintable(name)));
    if (footnoteDecisions.length === 0) lines.push("no footnotes");
    for (const decision of footnoteDecisions) lines.push(...formatDecision(decision, colors));
  }
  return `${lines.join("\n")}\n`;
}

function formatDecision(decision: FootnoteDecision, colors: Colors): string[] {
  const { item, label, range, matches, reason, weight, evidence, rejected } = decision;
  const what = item === "note" ? "note" : "number";
  const other = item === "note" ? "number" : "note";
  const to = matches.map(placeOf).join(", ");
  const match = to === "" ? `no ${other}` : `${other} at ${to}`;
  const support = evidence === null ? "" : ` (weight ${weight}: ${evidence})`;
  const place = colors.dim(placeOf(range).padStart(GUTTER));
  return [
    `${place}  ${what} ${toPrintable(label)} → ${match}: ${toPrintable(reason)}${colors.dim(support)}`,
    ...rejected.map((each) =>
      colors.dim(
        `${" ".repeat(GUTTER)}    not ${toPrintable(each.label)} at ${placeOf(each.range)}, weight ${each.weight}: ${toPrintable(each.reason)}`,
      ),
    ),
  ];
}

function placeOf({ start }: Range): string {
  return `${start.line + 1}:${start.character + 1}`;
}

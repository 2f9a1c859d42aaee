/** `outline --uncertain --format text`: each uncertain reading with its page and the words around it. */
import pico from "picocolors";
import type { FileOutline, UncertainReading } from "../../features/contract.ts";
import { toPrintable } from "./displayWidth.ts";

type Colors = ReturnType<typeof pico.createColors>;

const NAMES: Readonly<Record<UncertainReading["kind"], string>> = {
  state: "state of the text",
  supplied: "supplied, uncertain",
  "lost-character": "lost character",
  "inferred-number": "inferred number",
  "misread-number": "misread number",
};

/** Columns for `line:column`, the kind and the page. */
const GUTTER = 9;
const KIND = 20;
const PAGE = 9;

/** The uncertain readings of a file. */
export function printUncertain(file: FileOutline, hasColors: boolean): string {
  return `${formatFile(file, pico.createColors(hasColors))}\n`;
}

function formatFile({ path, documents }: FileOutline, colors: Colors): string {
  const lines = [colors.bold(toPrintable(path))];
  for (const { title, number, uncertainReadings = [] } of documents) {
    const name = [number, title].filter((part) => part !== null).join(" ");
    if (name !== "") lines.push(colors.bold(toPrintable(name)));
    if (uncertainReadings.length === 0) lines.push("nothing uncertain");
    for (const reading of uncertainReadings) lines.push(formatReading(reading, colors));
  }
  return `${lines.join("\n")}\n`;
}

function formatReading(reading: UncertainReading, colors: Colors): string {
  const { kind, text, range, page, before, after } = reading;
  const place = `${range.start.line + 1}:${range.start.character + 1}`.padStart(GUTTER);
  const where = page === null ? "" : `page ${page}`;
  const words = [toPrintable(before), colors.bold(toPrintable(text)), toPrintable(after)];
  return `${colors.dim(place)}  ${NAMES[kind].padEnd(KIND)}  ${where.padEnd(PAGE)}  ${words.join("")}`;
}

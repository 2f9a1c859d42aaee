/** `outline --format text`: a table of contents with the numbers of the lines. */
import pico from "picocolors";
import type { DocumentOutline, FileOutline, OutlineSymbol } from "../../features/contract.ts";
import { toPrintable } from "./displayWidth.ts";

type Colors = ReturnType<typeof pico.createColors>;

/** Reasons for the document type that are shown, the strongest first. */
const MOST_REASONS = 3;
/** Columns for the line numbers. */
const GUTTER = 6;

/** The table of contents of a file. */
export function printOutline(file: FileOutline, hasColors: boolean): string {
  return `${formatFile(file, pico.createColors(hasColors))}\n`;
}

function formatFile({ path, kind, detection, documents }: FileOutline, colors: Colors): string {
  const shown = detection.reasons.slice(0, MOST_REASONS).join(", ");
  const reasons = shown === "" ? "" : `: ${shown}`;
  const type =
    kind === "unknown" ? "neither cable nor memo (--kind says which)" : `${kind}${reasons}`;
  const lines = [`${colors.bold(toPrintable(path))} ${colors.dim(`(${type})`)}`];
  for (const document of documents)
    for (const symbol of document.symbols) addSymbol(lines, symbol, document, 0, colors);
  return `${lines.join("\n")}\n`;
}

function addSymbol(
  lines: string[],
  symbol: OutlineSymbol,
  document: DocumentOutline,
  depth: number,
  colors: Colors,
): void {
  const number = String(symbol.selectionRange.start.line + 1).padStart(GUTTER);
  const detail = depth === 0 ? "" : detailOf(symbol, document);
  const plainName = toPrintable(symbol.name);
  const name = depth === 0 ? colors.bold(plainName) : plainName;
  const text = detail === "" ? name : `${name}  ${colors.dim(toPrintable(detail))}`;
  lines.push(`${colors.dim(number)}  ${"  ".repeat(depth)}${text}`);
  if (isLongList(symbol)) return;
  for (const child of symbol.children) addSymbol(lines, child, document, depth + 1, colors);
}

/** The archive's attributes are some seventy, and only their number is of interest here. */
function isLongList({ children }: OutlineSymbol): boolean {
  return children.some((child) => child.kind === "property");
}

/** A note tells also where its number stands in the text. */
function detailOf(symbol: OutlineSymbol, { footnotes }: DocumentOutline): string {
  if (symbol.kind !== "key") return symbol.detail;
  const start = symbol.selectionRange.start.offset;
  const note = footnotes.find(({ labelRange }) => labelRange.start.offset === start);
  const places = (note?.references ?? []).map(({ range }) => range.start.line + 1);
  const where = places.length === 0 ? "" : `← line ${places.join(", ")}`;
  return [where, symbol.detail].filter((part) => part !== "").join(", ");
}

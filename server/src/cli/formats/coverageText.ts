/** `outline --coverage --format text`: a table of the documents, and below each what is unexplained. */
import pico from "picocolors";
import type { CoverageShare, CoverageTotal, FileOutline } from "../../features/contract.ts";
import { toPrintable } from "./displayWidth.ts";
import { type Frame, toErrorOutput } from "./frame.ts";
import type { OutlineEnd } from "./outlineFormats.ts";

type Colors = ReturnType<typeof pico.createColors>;

const COLUMNS = ["characters", "explained", "header"] as const;
const WIDTH = 10;

/** The documents of a file, a row each. */
export function printCoverage(file: FileOutline, hasColors: boolean): string {
  return formatFile(file, pico.createColors(hasColors));
}

/** The head of the table, and the total as its last line. */
export function coverageFrame(hasColors: boolean): Frame<OutlineEnd> {
  const colors = pico.createColors(hasColors);
  return {
    opening: `${colors.bold(row([...COLUMNS], "document"))}\n`,
    between: "",
    error: toErrorOutput,
    closing: ({ coverage }) => (coverage === undefined ? "" : formatTotal(coverage, colors)),
  };
}

function formatFile({ path: written, documents }: FileOutline, colors: Colors): string {
  const path = toPrintable(written);
  if (documents.length === 0) return `${row(["", "-", "-"], `${path} (neither cable nor memo)`)}\n`;
  return documents
    .map(({ range, coverage }) => {
      if (coverage === undefined) return "";
      const line = range.start.line + 1;
      const name = documents.length === 1 ? path : `${path}:${line}`;
      const zone = coverage.headerZone === null ? "-" : percent(coverage.headerZone);
      const rows = [row([String(coverage.characters), percent(coverage), zone], name)];
      for (const { text, range: place } of coverage.unexplained) {
        const at = `${place.start.line + 1}:${place.start.character + 1}`;
        rows.push(row(["", "", ""], `  ${colors.dim(at)} ${toPrintable(text)}`));
      }
      return `${rows.join("\n")}\n`;
    })
    .join("");
}

function formatTotal(total: CoverageTotal, colors: Colors): string {
  const { characters, headerZone, documents } = total;
  const count = `${documents} ${documents === 1 ? "document" : "documents"}`;
  const cells = [String(characters), percent(total), percent(headerZone)];
  return `${colors.bold(row(cells, count))}\n`;
}

/** `99.97 %`; never rounded up to a hundred. */
function percent({ share }: CoverageShare): string {
  return `${(Math.floor(share * 10_000) / 100).toFixed(2)} %`;
}

function row(cells: readonly string[], name: string): string {
  return `${cells.map((cell) => cell.padStart(WIDTH)).join("  ")}  ${name}`;
}

/** The formats of `outline`, each as a frame and what is printed of a file. */
import type { CoverageTotal, FileOutline } from "../../features/contract.ts";
import { type ColumnName, USUAL_COLUMNS } from "../../features/documentRow.ts";
import { coverageFrame, printCoverage } from "./coverageText.ts";
import { printExplanation } from "./explainText.ts";
import { type Frame, toErrorOutput } from "./frame.ts";
import { jsonFrame } from "./json.ts";
import { linesFrame, toLine } from "./ndjson.ts";
import { printOutline } from "./outlineText.ts";
import { printRowLines, printRows, rowsFrame } from "./rows.ts";
import { printUncertain } from "./uncertainText.ts";

export const OUTLINE_FORMATS = ["text", "json", "ndjson", "csv"] as const;
export type OutlineFormatName = (typeof OUTLINE_FORMATS)[number];

/** What the user asked for. */
export interface OutlineOptions {
  readonly format: OutlineFormatName;
  readonly coverage?: true;
  readonly explain?: true;
  readonly uncertain?: true;
  /** The columns of a row a document, instead of the whole outline. */
  readonly fields?: readonly ColumnName[];
}

/** What is known when all files are done. */
export interface OutlineEnd {
  readonly coverage?: CoverageTotal;
}

interface OutlineFormat {
  readonly frame: Frame<OutlineEnd>;
  print(file: FileOutline): string;
}

/** The format that the options ask for. */
export function outlineFormat(options: OutlineOptions, hasColors: boolean): OutlineFormat {
  const { format, fields } = options;
  switch (format) {
    case "json":
      return { frame: jsonFrame(), print: (file) => JSON.stringify(file) };
    case "ndjson":
      return {
        frame: linesFrame,
        print: (file) =>
          fields === undefined ? toLine({ version: 1, ...file }) : printRowLines(file, fields),
      };
    case "csv": {
      const columns = fields ?? USUAL_COLUMNS;
      return { frame: rowsFrame(columns), print: (file) => printRows(file, columns) };
    }
    case "text":
      return textFormat(options, hasColors);
  }
}

function textFormat(
  { coverage, explain, uncertain }: OutlineOptions,
  hasColors: boolean,
): OutlineFormat {
  if (coverage)
    return {
      frame: coverageFrame(hasColors),
      print: (file) => printCoverage(file, hasColors),
    };
  const frame = { opening: "", between: "", error: toErrorOutput, closing: () => "" };
  const print = explain ? printExplanation : uncertain ? printUncertain : printOutline;
  return { frame, print: (file) => print(file, hasColors) };
}

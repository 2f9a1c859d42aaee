/** The command `outline`: the structure of the files, as an indented table of contents or JSON. */
import type { Command } from "commander";
import type {
  DocumentCoverage,
  FileOutline,
  FootnoteDecision,
  InputError,
  UncertainReading,
} from "../features/contract.ts";
import { addCoverages, getCoverage } from "../features/coverage.ts";
import { getFootnoteDecisions } from "../features/footnoteDecisions.ts";
import { getFileOutline } from "../features/outline.ts";
import { getUncertainReadings } from "../features/uncertainReadings.ts";

import { visitInputs } from "./analyzeInputs.ts";
import { createCoverageText } from "./formats/coverageText.ts";
import { createExplainText } from "./formats/explainText.ts";
import { createJsonDocument, type JsonDocument } from "./formats/json.ts";
import { createOutlineText } from "./formats/outlineText.ts";
import { createUncertainText } from "./formats/uncertainText.ts";
import type { Io } from "./io.ts";
import { type Format, formatOption, PATHS_HELP, typeOption } from "./options.ts";
import { type SetStatus, STATUS_CLEAN, STATUS_FAILED } from "./status.ts";

interface OutlineOptions {
  readonly format: Format;
  readonly kind?: "cable" | "memo";
  readonly color?: boolean;
  readonly coverage?: true;
  readonly explain?: true;
  readonly uncertain?: true;
}

/** Adds the command to the program. */
export function addOutline(program: Command, io: Io, setStatus: SetStatus): void {
  program
    .command("outline")
    .description("print the structure: headings, paragraphs, pages, notes, header fields")
    .argument("[paths...]", PATHS_HELP)
    .addOption(formatOption(["text", "json"]))
    .addOption(typeOption())
    .option("--coverage", "say how much of each document has a name in the structure, and what not")
    .option("--explain", "say of each footnote number and note why it is matched as it is")
    .option("--uncertain", "list what is uncertain: illegible, supplied, lost and misread signs")
    .option("--color", "print colors")
    .option("--no-color", "print no colors")
    .action(async (paths: string[], options: OutlineOptions) => {
      setStatus(await runOutline(paths, options, io));
    });
}

async function runOutline(
  paths: readonly string[],
  options: OutlineOptions,
  io: Io,
): Promise<number> {
  const { kind, coverage } = options;
  const output = createOutput(options, io);
  const coverages: DocumentCoverage[] = [];
  let status = STATUS_CLEAN;
  await visitInputs(paths, kind === undefined ? {} : { type: kind }, io, {
    file: async ({ input, snapshot }) => {
      const plain = getFileOutline(snapshot, input.path);
      const explained = options.explain
        ? withDecisions(plain, getFootnoteDecisions(snapshot))
        : plain;
      const outline = options.uncertain
        ? withReadings(explained, getUncertainReadings(snapshot))
        : explained;
      if (coverage === undefined) return output.file(outline);
      const found = getCoverage(snapshot);
      coverages.push(...found);
      return output.file(withCoverage(outline, found));
    },
    error: async (error: InputError) => {
      status = STATUS_FAILED;
      await output.error(error);
    },
  });
  await output.end(coverage === undefined ? {} : { coverage: addCoverages(coverages) });
  return status;
}

function createOutput(
  { format, color, coverage, explain, uncertain }: OutlineOptions,
  io: Io,
): JsonDocument<FileOutline> {
  if (format === "json") return createJsonDocument(io);
  const hasColors = color ?? io.showsColors;
  if (explain && coverage === undefined) return createExplainText(io, hasColors);
  if (uncertain && coverage === undefined) return createUncertainText(io, hasColors);
  return coverage === undefined
    ? createOutlineText(io, hasColors)
    : createCoverageText(io, hasColors);
}

function withDecisions(
  outline: FileOutline,
  decisions: readonly (readonly FootnoteDecision[] | undefined)[],
): FileOutline {
  const documents = outline.documents.map((document, i) => {
    const footnoteDecisions = decisions[i];
    return footnoteDecisions === undefined ? document : { ...document, footnoteDecisions };
  });
  return { ...outline, documents };
}

function withReadings(
  outline: FileOutline,
  readings: readonly (readonly UncertainReading[])[],
): FileOutline {
  const documents = outline.documents.map((document, i) => ({
    ...document,
    uncertainReadings: readings[i] ?? [],
  }));
  return { ...outline, documents };
}

function withCoverage(outline: FileOutline, coverages: readonly DocumentCoverage[]): FileOutline {
  const documents = outline.documents.map((document, i) => {
    const coverage = coverages[i];
    return coverage === undefined ? document : { ...document, coverage };
  });
  return { ...outline, documents };
}

/** What `export` does with one file, on any thread; the main thread writes it. */
import { basename } from "node:path";
import { type Exported, type ExportFormat, exportFile } from "../../features/export/exportFile.ts";
import { type Copy, toPrint } from "../../features/export/print.ts";
import { check } from "../../rules/check.ts";
import { pathInFolder } from "../../workspace/folder.ts";
import { toForwardSlashes } from "../../workspace/nodeFiles.ts";
import type { AnalyzedFile } from "../analyzeInputs.ts";
import type { FileWork } from "../batches/work.ts";

export interface ExportWorkOptions {
  readonly to: ExportFormat;
  readonly copy?: Copy;
}

/** The work: the file in the other format. */
export function createExportWork({ to, copy }: ExportWorkOptions): FileWork<Exported> {
  return (file) => {
    const { snapshot, input } = file;
    if (copy === undefined) return exportFile(snapshot, input.path, to);
    return {
      content: toPrint(snapshot, basename(input.path), copy, reviewStateOf(file)),
      notices: [],
    };
  };
}

function reviewStateOf({ input, text, snapshot, folder, settings }: AnalyzedFile) {
  const all = check(snapshot, settings);
  const path = pathInFolder(folder, toForwardSlashes(input.absolutePath));
  const areAccepted = folder.acceptedIndex.areAccepted(path, all, () => text);
  return {
    findings: all.filter((_, i) => !areAccepted[i]),
    accepted: all.filter((_, i) => areAccepted[i]),
  };
}

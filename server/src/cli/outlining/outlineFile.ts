/** What `outline` does with one file, on any thread. */
import type { CoverageTotal, FileOutline } from "../../features/contract.ts";
import { addCoverages, getCoverage } from "../../features/coverage.ts";
import { getFootnoteDecisions } from "../../features/footnoteDecisions.ts";
import { getFileOutline } from "../../features/outline.ts";
import { getUncertainReadings } from "../../features/uncertainReadings.ts";
import type { Snapshot } from "../../resolve/snapshot.ts";
import type { FileWork } from "../batches/work.ts";
import { type OutlineOptions, outlineFormat } from "../formats/outlineFormats.ts";
import { timings } from "../timings.ts";

export interface OutlineWorkOptions extends OutlineOptions {
  readonly hasColors: boolean;
}

/** A printed outline. */
export interface OutlineResult {
  readonly print: string;
  /** Only with `--coverage`. */
  readonly coverage?: CoverageTotal;
}

/** The work. */
export function createOutlineWork(options: OutlineWorkOptions): FileWork<OutlineResult> {
  const format = outlineFormat(options, options.hasColors);
  return ({ input, snapshot }) =>
    timings.measure("output", () => {
      const outline = outlineOf(snapshot, input.path, options);
      const coverage =
        options.coverage &&
        addCoverages(outline.documents.flatMap((document) => document.coverage ?? []));
      return { print: format.print(outline), ...(coverage && { coverage }) };
    });
}

/** The outline with what the options add to its documents. */
function outlineOf(
  snapshot: Snapshot,
  path: string,
  { coverage, explain, uncertain }: OutlineOptions,
): FileOutline {
  const plain = getFileOutline(snapshot, path);
  if (!(coverage || explain || uncertain)) return plain;
  const coverages = coverage && getCoverage(snapshot);
  const decisions = explain && getFootnoteDecisions(snapshot);
  const readings = uncertain && getUncertainReadings(snapshot);
  const documents = plain.documents.map((document, i) => {
    const share = coverages?.[i];
    const footnoteDecisions = decisions?.[i];
    return {
      ...document,
      ...(footnoteDecisions && { footnoteDecisions }),
      ...(readings && { uncertainReadings: readings[i] ?? [] }),
      ...(share && { coverage: share }),
    };
  });
  return { ...plain, documents };
}

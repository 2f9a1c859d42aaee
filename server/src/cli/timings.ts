/** `--timings`: how long each stage took, over all files. */
import { bracketsOf } from "../resolve/brackets.ts";
import { crossReferencesOf } from "../resolve/crossReferences/crossReferences.ts";
import { divideDocuments } from "../resolve/divideDocuments.ts";
import { detectType } from "../resolve/documentType.ts";
import { type AnalysisOptions, analyze, analyzeLines, type Snapshot } from "../resolve/snapshot.ts";
import { createScannedLine } from "../scan/scannedLine.ts";
import { LineTable } from "../text/lineTable.ts";

/** In the order in which a file goes through them. */
const STAGES = ["read", "split+scan", "divide", "parse", "resolve", "rules", "output"] as const;
export type Stage = (typeof STAGES)[number];

/**
 * Milliseconds by stage, once it is begun; nothing that is computed depends on it. Reading is what the
 * others wait for it, since files are read ahead. It knows this thread alone.
 */
class Timings {
  private readonly sums = new Map<Stage, number>();
  private files = 0;
  private isOn = false;

  /** From now on everything is timed. */
  begin(): void {
    for (const stage of STAGES) this.sums.set(stage, 0);
    this.files = 0;
    this.isOn = true;
  }

  /** Carries out some work, which may be asynchronous, and adds its time to a stage. */
  measure<Result>(stage: Stage, work: () => Result): Result {
    if (!this.isOn) return work();
    const start = performance.now();
    const result = work();
    if (result instanceof Promise)
      return result.finally(() => this.add(stage, performance.now() - start)) as Result;
    this.add(stage, performance.now() - start);
    return result;
  }

  private add(stage: Stage, milliseconds: number): void {
    this.sums.set(stage, (this.sums.get(stage) ?? 0) + milliseconds);
  }

  /**
   * The snapshot of a text, timed stage by stage. What is otherwise made when somebody asks for it is
   * made here, and the text is divided twice, so the whole takes longer than without.
   */
  analyze(text: string, options: AnalysisOptions): Snapshot {
    if (!this.isOn) return analyze(text, options);
    this.files++;
    const { lines, type } = this.measure("split+scan", () => {
      const lines = LineTable.from(text, createScannedLine);
      const type = options.type ?? detectType(lines).type;
      for (const line of lines.lines()) void (type === "cable" ? line.cable : line.memo);
      return { lines, type };
    });
    if (type !== "unknown") this.measure("divide", () => divideDocuments(lines, type));
    const snapshot = this.measure("parse", () => analyzeLines(lines, options));
    this.measure("resolve", () => {
      for (const { document } of snapshot.documents) {
        void document.bindings;
        crossReferencesOf(document);
        bracketsOf(document);
      }
    });
    return snapshot;
  }

  /** The results of a source one after the other, whose waiting is the stage `read`. */
  async *reading<Value>(source: AsyncGenerator<Value>): AsyncGenerator<Value> {
    for (;;) {
      const { done, value } = await this.measure("read", () => source.next());
      if (done) return;
      yield value;
    }
  }

  /** Ends the timing: a line for each stage with its milliseconds and its share. */
  end(): string {
    this.isOn = false;
    const total = [...this.sums.values()].reduce((sum, value) => sum + value, 0);
    const row = (name: string, milliseconds: number) => {
      const share = total === 0 ? 0 : (100 * milliseconds) / total;
      return `${name.padEnd(WIDTH)}${milliseconds.toFixed(1).padStart(WIDTH)} ms${share.toFixed(0).padStart(5)} %\n`;
    };
    const rows = [...this.sums].map(([stage, milliseconds]) => row(stage, milliseconds));
    return `${rows.join("")}${row(this.files === 1 ? "1 file" : `${this.files} files`, total)}`;
  }
}

const WIDTH = 12;

/** Of this thread, of which a command has one. */
export const timings = new Timings();

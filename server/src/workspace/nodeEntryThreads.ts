/** Threads that read files for the library, while the server's own thread answers its client. */
import { availableParallelism } from "node:os";
import { isAbsolute } from "node:path";
import { Worker } from "node:worker_threads";
import type { EntryReader, FileEntries, FileToRead } from "./library/entryReader.ts";
import type { Answer, Question } from "./nodeEntryThread.ts";

/** Each takes some seventy megabytes. */
const MOST_THREADS = 2;
/** With less for what is new a thread collects garbage for a fifth of its time, with more it is no faster. */
const MEMORY = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 128 };

/** Threads that run this program, which calls `serveEntries` in one; none where it has no whole path. */
export function createEntryReader(program: string, args: readonly string[]): EntryReader {
  const count = isAbsolute(program) ? Math.min(MOST_THREADS, availableParallelism()) : 0;
  const threads = Array.from({ length: count }, () => new EntryThread(program, args));
  return {
    read: (files) => {
      const [first, ...others] = threads.filter(({ hasEnded }) => !hasEnded);
      if (first === undefined) return Promise.reject(new Error("No thread is left"));
      return others.reduce((a, b) => (b.load < a.load ? b : a), first).ask(files);
    },
    close: () => {
      for (const thread of threads) thread.end();
    },
  };
}

interface Waiting {
  readonly resolve: (entries: readonly FileEntries[]) => void;
  readonly reject: (reason: Error) => void;
}

class EntryThread {
  hasEnded = false;
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;

  constructor(program: string, args: readonly string[]) {
    this.worker = new Worker(program, {
      argv: [...args],
      resourceLimits: MEMORY,
    });
    this.worker.on("message", ({ id, json }: Answer) => {
      this.waiting.get(id)?.resolve(JSON.parse(json));
      this.waiting.delete(id);
    });
    // One that has no memory left, or cannot be started, is done without.
    this.worker.on("error", () => this.fail());
    this.worker.on("exit", () => this.fail());
    this.worker.unref();
  }

  /** How many questions have no answer yet. */
  get load(): number {
    return this.waiting.size;
  }

  ask(files: readonly FileToRead[]): Promise<readonly FileEntries[]> {
    return new Promise((resolve, reject) => {
      const question: Question = { id: ++this.asked, files };
      this.waiting.set(question.id, { resolve, reject });
      this.worker.postMessage(question);
    });
  }

  end(): void {
    void this.worker.terminate();
  }

  private fail(): void {
    this.hasEnded = true;
    const waiting = [...this.waiting.values()];
    this.waiting.clear();
    for (const { reject } of waiting) reject(new Error("The thread has ended"));
  }
}

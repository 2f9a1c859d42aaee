/*
 * Tries made-up and damaged texts until something is found or enough were tried. A seed gives the same
 * texts in each run. What was found is in dist/fuzz/faults: a fault becomes a fixture
 * (test/fuzz/fixtures) when it is mended.
 */
import { type ChildProcess, fork } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readLibrary } from "./material.ts";
import { trySideFile } from "./sideFiles.ts";
import { type Fault, type Tried, tryDocument } from "./tries.ts";

const FOLDER = "dist/fuzz";
const STATE = join(FOLDER, "state.json");
/** Seeds that a process is given at once. */
const BATCH = 25;
/** Of so many seeds one is for the files beside the documents. */
const SIDE_FILES = 4;
/** Texts of one sort of fault that are kept. */
const KEPT = 5;
/** Milliseconds without an answer after which a process hangs; the machine may be busy. */
const PATIENCE = 120_000;
const MINUTE = 60_000;

const USAGE = `Usage: npm run fuzz -- [option…]

  --minutes 60      so long (default: 10), on after the run before
  --inputs 1000000  until so many texts were tried, over all runs
  --jobs 4          in so many processes (default: 1)
  --fresh           from the first seed again
  --seed 4711       one seed, with all that it finds
`;

const values = readArguments();

function readArguments() {
  try {
    return parseArgs({
      options: {
        jobs: { type: "string", default: "1" },
        minutes: { type: "string", default: "10" },
        inputs: { type: "string" },
        seed: { type: "string" },
        fresh: { type: "boolean", default: false },
        worker: { type: "boolean", default: false },
        help: { type: "boolean", default: false },
      },
    }).values;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error("npm run fuzz -- --help says what can be chosen");
    process.exit(1);
  }
}

/** From the parent: a batch of seeds. */
interface Task {
  readonly from: number;
}

/** From a worker: which seed it begins, or what a batch gave. */
type Answer =
  | { readonly begun: number }
  | { readonly from: number; readonly inputs: number; readonly found: readonly Found[] };

interface Found extends Fault {
  readonly seed: number;
}

/** What is kept from one run to the next: all seeds below `next` were tried. */
interface State {
  next: number;
  inputs: number;
  /** How often a fault was found, by what it is. */
  faults: Record<string, number>;
}

if (values.help) console.log(USAGE);
else if (values.seed !== undefined) showSeed(Number(values.seed));
else if (values.worker) work();
else run();

function createTry(): (seed: number) => Tried {
  const library = readLibrary(resolve(process.env["CABLEGRAM_CORPUS"] ?? "../shared"));
  return (seed) =>
    seed % SIDE_FILES === 0 ? trySideFile(seed, library) : tryDocument(seed, library);
}

function showSeed(seed: number): void {
  const { inputs, faults } = createTry()(seed);
  console.log(`Seed ${seed}: ${inputs} texts, ${faults.length} faults`);
  for (const { what, details, text, type } of faults)
    console.log(`\n${what} (${type ?? "type by its text"})\n${details}\n${JSON.stringify(text)}`);
}

/** A process that tries the seeds that it is given. */
function work(): void {
  const attempt = createTry();
  const send = (answer: Answer) => process.send?.(answer);
  process.on("disconnect", () => process.exit());
  process.on("message", ({ from }: Task) => {
    let inputs = 0;
    const found: Found[] = [];
    for (let seed = from; seed < from + BATCH; seed++) {
      send({ begun: seed });
      const tried = attempt(seed);
      inputs += tried.inputs;
      for (const fault of tried.faults) found.push({ ...fault, seed });
    }
    send({ from, inputs, found });
  });
}

/** Gives seeds to processes and puts together what they find. */
function run(): void {
  if (values.fresh) rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(join(FOLDER, "faults"), { recursive: true });
  const state = readState();
  const end = Date.now() + Number(values.minutes) * MINUTE;
  const wanted = values.inputs === undefined ? Number.POSITIVE_INFINITY : Number(values.inputs);
  const done = new Map<number, number>();
  let given = state.next;
  let working = 0;
  let isStopped = false;
  process.once("SIGINT", () => {
    isStopped = true;
  });

  const finish = (from: number, inputs: number) => {
    done.set(from, inputs);
    for (let count = done.get(state.next); count !== undefined; count = done.get(state.next)) {
      done.delete(state.next);
      state.inputs += count;
      state.next += BATCH;
    }
    writeFileSync(STATE, JSON.stringify(state));
  };

  const start = (): void => {
    working++;
    const child = fork(process.argv[1] ?? "", ["--worker"]);
    let seed = given;
    let task = given;
    let timer: NodeJS.Timeout | undefined;
    const next = () => {
      clearTimeout(timer);
      if (isStopped || end < Date.now() || wanted <= state.inputs) {
        child.disconnect();
        return;
      }
      task = given;
      given += BATCH;
      child.send({ from: task } satisfies Task);
    };
    const lose = (details: string) => {
      keep(state, { what: "lost", details, text: "", type: undefined, seed });
      finish(task, 0);
    };
    child.on("message", (answer: Answer) => {
      if ("begun" in answer) {
        seed = answer.begun;
        clearTimeout(timer);
        timer = setTimeout(() => kill(child), PATIENCE);
        return;
      }
      for (const found of answer.found) keep(state, found);
      finish(answer.from, answer.inputs);
      print(state);
      next();
    });
    child.on("exit", (code, signal) => {
      clearTimeout(timer);
      working--;
      if (code !== 0) {
        lose(`seed ${seed} ended the process or hangs (${signal ?? code})`);
        start();
      } else if (working === 0) console.log("");
    });
    next();
  };
  for (let i = 0; i < Math.max(1, Number(values.jobs)); i++) start();
}

function kill(child: ChildProcess): void {
  child.kill("SIGKILL");
}

function readState(): State {
  try {
    return JSON.parse(readFileSync(STATE, "utf8")) as State;
  } catch {
    return { next: 1, inputs: 0, faults: {} };
  }
}

/** Counts a fault, and keeps the first texts of each sort. */
function keep(state: State, found: Found): void {
  const count = (state.faults[found.what] ?? 0) + 1;
  state.faults[found.what] = count;
  if (KEPT < count) return;
  const name = `${found.what.replaceAll(/[^\w-]+/g, "-")}-${found.seed}.json`;
  writeFileSync(join(FOLDER, "faults", name), JSON.stringify(found, undefined, 1));
  console.log(`\n${found.what}, seed ${found.seed}: ${found.details.split("\n", 1)[0]}`);
}

function print({ inputs, next, faults }: State): void {
  const total = Object.values(faults).reduce((sum, count) => sum + count, 0);
  process.stdout.write(`\r${inputs} texts of ${next - 1} seeds, ${total} faults `);
}

/** Measures what the arguments name, prints the tables and writes `dist/bench.json`. */
import { writeFileSync } from "node:fs";
import { measureFiles } from "./groups/files.ts";
import { measureFolder } from "./groups/folder.ts";
import { measureFunctions } from "./groups/functions.ts";
import { measureKeystrokes } from "./groups/keystroke.ts";
import { measureMemory } from "./groups/memory.ts";
import { measureRequests } from "./groups/requests.ts";
import { measureStarts } from "./groups/start.ts";
import { type Group, type Options, readOptions, USAGE } from "./options.ts";
import { describeMachine, type GroupResults, writePage } from "./page.ts";
import type { Quantity, Results, Timing } from "./result.ts";
import { tablesOf } from "./table.ts";

/** Each gives its results bit by bit, so that they can be seen while others are measured. */
const MEASURES: Readonly<Record<Group, (options: Options) => AsyncGenerator<Results>>> = {
  keystroke: measureKeystrokes,
  requests: measureRequests,
  start: measureStarts,
  memory: measureMemory,
  functions: measureFunctions,
  files: measureFiles,
  folder: measureFolder,
};

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === undefined) {
    console.log(USAGE);
    return;
  }
  const groups: GroupResults[] = [];
  for (const group of options.groups) {
    const timings: Timing[] = [];
    const quantities: Quantity[] = [];
    for await (const results of MEASURES[group](options)) {
      console.log(`${tablesOf(results)}\n`);
      timings.push(...(results.timings ?? []));
      quantities.push(...(results.quantities ?? []));
    }
    groups.push({ group, timings, quantities });
  }
  const report = { version: 1, machine: describeMachine(), groups };
  writeFileSync("dist/bench.json", `${JSON.stringify(report, undefined, 1)}\n`);
  if (options.isWriting) writePage(groups);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.error("npm run bench -- --help says what can be measured");
  process.exitCode = 1;
});

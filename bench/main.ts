/** Measures what the arguments name, prints the table and writes `dist/bench.json`. */
import { writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { measureKeystrokes } from "./groups/keystroke.ts";
import { type Group, type Options, readOptions, type Subject, USAGE } from "./options.ts";
import type { Result } from "./result.ts";
import { tableOf } from "./table.ts";

const MEASURES: Readonly<
  Record<Group, (options: Options, subject: Subject) => Promise<readonly Result[]>>
> = {
  keystroke: measureKeystrokes,
};

/** What was measured on, without what would name a machine. */
function describeMachine() {
  const processors = cpus();
  return {
    processor: processors[0]?.model ?? "unknown",
    cores: processors.length,
    memory: totalmem(),
    system: process.platform,
    node: process.version,
  };
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === undefined) {
    console.log(USAGE);
    return;
  }
  const results: Result[] = [];
  for (const group of options.groups)
    for (const subject of options.subjects) {
      const measured = await MEASURES[group](options, subject);
      console.log(`${tableOf(measured)}\n`);
      results.push(...measured);
    }
  const report = { version: 1, machine: describeMachine(), results };
  writeFileSync("dist/bench.json", `${JSON.stringify(report, undefined, 1)}\n`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.error("npm run bench -- --help says what can be measured");
  process.exitCode = 1;
});

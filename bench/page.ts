/** The page `docs/performance.md`: the tables stand between two marks, and the words around them stay. */
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import type { Group } from "./options.ts";
import type { Quantity, Timing } from "./result.ts";
import { tablesOf } from "./table.ts";

export interface GroupResults {
  readonly group: Group;
  readonly timings: readonly Timing[];
  readonly quantities: readonly Quantity[];
}

const PAGE = "docs/performance.md";

/** What was measured on, without what would name a machine. */
export function describeMachine() {
  const processors = cpus();
  return {
    processor: processors[0]?.model ?? "unknown",
    cores: processors.length,
    memory: totalmem(),
    system: process.platform,
    node: process.version,
  };
}

/** Replaces the tables of these groups, and leaves those of the others. */
export function writePage(groups: readonly GroupResults[]): void {
  let page = readFileSync(PAGE, "utf8");
  for (const results of groups) page = replaceSection(page, results.group, tablesOf(results));
  const { processor, cores, memory, system, node } = describeMachine();
  const gigabytes = Math.round(memory / 2 ** 30);
  const machine = `${processor}, ${cores} cores, ${gigabytes} GB, ${system}, Node ${node}`;
  page = replaceSection(page, "machine", machine);
  writeFileSync(PAGE, page);
}

function replaceSection(page: string, name: string, content: string): string {
  const begin = `<!-- begin ${name} -->`;
  const end = `<!-- end ${name} -->`;
  const from = page.indexOf(begin);
  const to = page.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${PAGE} has no place for ${name}`);
  return `${page.slice(0, from)}${begin}\n\n${content}\n\n${page.slice(to)}`;
}

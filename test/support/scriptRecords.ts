/*
 * Three scripts of what people do with Cablegram are recorded as tests. What each took in its last
 * recorded run is in docs/scripts.json, from which the README has its table.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { root } from "./sourceFiles.ts";

/** What a script took. */
export interface ScriptRecord {
  /** Presses of a mouse button. */
  readonly clicks: number;
  /** Presses of a key; with Ctrl or Shift held it is one. */
  readonly keys: number;
  /** From the open window or the command to the result. */
  readonly seconds: number;
}

/** The scripts in the order of the table: who, and what is done. */
const SCRIPTS = {
  volunteer: [
    "A volunteer",
    "finishes a page from its scan: opens it and the scan beside it, types the last line, mends three faults by F8, marks it transcribed and has the next page",
  ],
  editor: [
    "An editor",
    "renumbers a memorandum of 100 notes, sees the old and new numbers first, and exports it to Word with real footnotes",
  ],
  curator: [
    "A curator",
    "checks 10,000 files on the command line and has a table by rule, year and post",
  ],
} as const;

export type ScriptName = keyof typeof SCRIPTS;

const PATH = join(root, "docs/scripts.json");

/** The records of the last recorded run. */
export function readScriptRecords(): Partial<Record<ScriptName, ScriptRecord>> {
  return JSON.parse(readFileSync(PATH, "utf8"));
}

/**
 * Expects that a script took as many clicks and keys as the README says; its seconds are not compared.
 * Where CABLEGRAM_RECORD_SCRIPTS=1 asks for it (`npm run screenshots`), what it took is kept before.
 */
export function expectRecorded(name: ScriptName, record: ScriptRecord): void {
  if (process.env["CABLEGRAM_RECORD_SCRIPTS"] === "1") keep(name, record);
  const { clicks, keys } = record;
  expect(readScriptRecords()[name]).toMatchObject({ clicks, keys });
}

function keep(name: ScriptName, record: ScriptRecord): void {
  const seconds = Number(record.seconds.toPrecision(2));
  const records = { ...readScriptRecords(), [name]: { ...record, seconds } };
  const names = Object.keys(SCRIPTS) as ScriptName[];
  const ordered = Object.fromEntries(names.map((each) => [each, records[each]]));
  writeFileSync(PATH, `${JSON.stringify(ordered, undefined, 2)}\n`);
}

/** The README's table of the scripts. */
export function scriptTable(records: Partial<Record<ScriptName, ScriptRecord>>): string {
  const rows = Object.entries(SCRIPTS).map(([name, [who, does]]) => {
    const { clicks, keys, seconds } = records[name as ScriptName] ?? {};
    return `| ${who} | ${does} | ${clicks} | ${keys} | ${seconds} |\n`;
  });
  return ["| who | does | clicks | keys | seconds |\n", "|---|---|--:|--:|--:|\n", ...rows].join(
    "",
  );
}

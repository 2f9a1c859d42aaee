/*
 * Loaded into a measured command before its own code: writes what the process has used into a file of
 * the folder that BENCH_USAGE names, when it ends. Processes that it starts do the same.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { isMainThread } from "node:worker_threads";
import { usageNow } from "./usage.ts";

const folder = process.env["BENCH_USAGE"];
if (folder !== undefined && isMainThread)
  process.on("exit", () => {
    writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify(usageNow()));
  });

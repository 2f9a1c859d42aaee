/**
 * Starts the server's program, which lies beside this file, in a process of Node.
 * With `--code-cache=FOLDER` what V8 compiles of it is kept there from one start to the next: that is a
 * third of the time from the start to the first findings.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";
import { isMainThread } from "node:worker_threads";
import { codeCacheFolder, readCode, writeCode } from "./codeCache.ts";

/** Code that has grown by less is not written again. */
const GROWTH = 1.05;

const program = join(__dirname, "server.js");
const folder = codeCacheFolder();
if (folder === undefined) require(program);
else start(join(folder, "server.code"));

function start(path: string): void {
  // What ran at the start only would be thrown away before the end, and be missing from the file.
  if (isMainThread) setFlagsFromString("--no-flush-bytecode");
  const before = readCode(path, program);
  // Text of the package itself and no other, compiled as `require` does it.
  const script = new Script(`(function (require) {${readFileSync(program, "utf8")}\n})`, {
    filename: program,
    ...(before === undefined ? {} : { cachedData: before }),
  });
  const known = script.cachedDataRejected === false ? (before?.length ?? 0) : 0;
  script.runInThisContext()(require);
  // A thread of the server runs little of it.
  if (!isMainThread) return;
  // At its end nobody waits for the process, and functions that were needed are compiled.
  process.on("exit", () => {
    const code = script.createCachedData();
    if (known * GROWTH < code.length) writeCode(path, program, code);
  });
}

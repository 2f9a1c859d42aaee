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

// V8 compiles what has run so much (in bytes of code, three times) once more, and well. A server that has
// just started, and works a millisecond at a time, loses more by that than it gains if it is done as soon
// as V8 does it by itself. The flags are those of the whole process.
if (isMainThread) setFlagsFromString("--interrupt-budget=400000");

const program = join(__dirname, "server.js");
const folder = codeCacheFolder();
if (folder === undefined) require(program);
else start(join(folder, "server.code"));

function start(path: string): void {
  // What ran at the start only would be thrown away before the end, and be missing from the file.
  if (isMainThread) setFlagsFromString("--no-flush-bytecode");
  const before = readCode(path, program);
  // Text of the package itself and no other, compiled as `require` does it. It is ASCII, which is read
  // soonest as what it is.
  const script = new Script(`(function (require) {${readFileSync(program, "latin1")}\n})`, {
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

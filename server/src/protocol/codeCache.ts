/**
 * What V8 has compiled of a program, kept in a file from one start to the next, so that a start need not
 * compile it again. V8 itself looks whether it is of its own version and settings; that it is of this
 * program, and whole, is looked at here. Nothing throws: without the file a start takes longer.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const OPTION = "--code-cache=";

/** The folder that the process was told to keep code in. */
export function codeCacheFolder(): string | undefined {
  return codeCacheArguments()[0]?.slice(OPTION.length);
}

/** The same for a thread that runs the same program. */
export function codeCacheArguments(): readonly string[] {
  return process.argv.filter((argument) => argument.startsWith(OPTION)).slice(0, 1);
}

/** Bytes of the digest at the end of the file. */
const DIGEST = 20;

/** The code in the file at `path` that was compiled of this program; `undefined` if there is none. */
export function readCode(path: string, program: string): Buffer | undefined {
  try {
    const bytes = readFileSync(path);
    const code = bytes.subarray(0, -DIGEST);
    return digestOf(code, program).equals(bytes.subarray(-DIGEST)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Puts code into the file, in the place of what it had, at once or not at all. */
export function writeCode(path: string, program: string, code: Buffer): void {
  const passing = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(passing, Buffer.concat([code, digestOf(code, program)]));
    renameSync(passing, path);
  } catch {
    discard(passing);
  }
}

/** Takes away what could not be written to its end, if the folder is one. */
function discard(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Nothing was written.
  }
}

/** Another version of a program has another size or another time. */
function digestOf(code: Buffer, program: string): Buffer {
  const { size, mtimeMs } = statSync(program);
  return createHash("sha1").update(`${size} ${mtimeMs} `).update(code).digest();
}

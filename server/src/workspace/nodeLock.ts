/**
 * One change of a file at a time, whoever makes it: two windows, a window and the command line. Whoever
 * changes the file holds `.name.lock` beside it, in which its process is named; the lock of a process
 * that has ended is taken away. Packages for it are no longer kept up, or need a native part.
 */
import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseJson } from "./json.ts";

/** Milliseconds between two tries, about. */
const PAUSE = 10;
/** So long a lock is waited for; a change takes a few milliseconds. */
const PATIENCE = 15_000;
/** A lock of another machine counts as left behind after so many milliseconds. */
const STALE = 60_000;

/** Who holds a lock. */
interface Holder {
  readonly host: string;
  readonly process: number;
  /** Tells two locks of one process apart. */
  readonly token: string;
}

/**
 * Carries out the work while no other process that asks does so for the same file. Where no lock can be
 * made, in a folder that cannot be written, the work is carried out all the same and says so itself.
 * Rejects if another process keeps the lock, or with what the work rejects with.
 */
export async function whileAlone<Result>(
  path: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const lock = join(dirname(path), `.${basename(path)}.lock`);
  const own: Holder = {
    host: hostname(),
    process: process.pid,
    token: randomBytes(8).toString("hex"),
  };
  const isTaken = await take(lock, JSON.stringify(own));
  try {
    return await work();
  } finally {
    if (isTaken) await rm(lock, { force: true }).catch(() => undefined);
  }
}

/** Whether the lock was made. Rejects if it is kept by another too long. */
async function take(lock: string, own: string): Promise<boolean> {
  const end = Date.now() + PATIENCE;
  // A lock is there with all its text or not at all: it is written beside and linked.
  const beside = `${lock}.${process.pid}-${randomBytes(4).toString("hex")}`;
  try {
    await mkdir(dirname(lock), { recursive: true });
    await writeFile(beside, own, { flag: "wx" });
  } catch {
    return false;
  }
  try {
    for (;;) {
      try {
        await link(beside, lock);
        return true;
      } catch (error) {
        if (codeOf(error) !== "EEXIST") return false;
      }
      if (!(await removeStale(lock)) && end < Date.now())
        throw new Error("another program is changing it");
      await sleep(PAUSE * (0.5 + Math.random()));
    }
  } finally {
    await rm(beside, { force: true }).catch(() => undefined);
  }
}

/** Takes away a lock whose holder has ended; true if it did. */
async function removeStale(lock: string): Promise<boolean> {
  const text = await readFile(lock, "utf8").catch(() => undefined);
  if (text === undefined || !(await isStale(lock, text))) return false;
  // Of several that see it one can rename it, and only that very lock is taken away.
  const aside = `${lock}.${process.pid}-${randomBytes(4).toString("hex")}`;
  try {
    await rename(lock, aside);
    if ((await readFile(aside, "utf8")) !== text) await link(aside, lock).catch(() => undefined);
    return true;
  } catch {
    return false;
  } finally {
    await rm(aside, { force: true }).catch(() => undefined);
  }
}

async function isStale(lock: string, text: string): Promise<boolean> {
  const holder = toHolder(text);
  if (holder !== undefined && holder.host === hostname()) return !isRunning(holder.process);
  const { mtimeMs } = await stat(lock).catch(() => ({ mtimeMs: Date.now() }));
  return STALE < Date.now() - mtimeMs;
}

/** Who a lock's text names, whatever wrote it. */
function toHolder(text: string): Pick<Holder, "host" | "process"> | undefined {
  const { host, process: id } = (parseJson(text) ?? {}) as Partial<Record<keyof Holder, unknown>>;
  return typeof host === "string" && typeof id === "number" ? { host, process: id } : undefined;
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // One that belongs to somebody else runs too.
    return codeOf(error) === "EPERM";
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

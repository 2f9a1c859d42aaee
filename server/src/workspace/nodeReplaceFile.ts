/**
 * Puts new bytes in the place of a file's, so that whoever reads it, and whatever happens, finds the old
 * ones or the new ones and never a part. Packages that do this follow links and write over a file that
 * somebody else has changed in the meantime, which must not happen to a transcription.
 */
import { randomBytes } from "node:crypto";
import { constants, type Stats } from "node:fs";
import {
  access,
  link,
  lstat,
  mkdir,
  open,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { toFault } from "./nodeFiles.ts";

/** Why a file was left as it is. */
export interface ReplaceFault {
  readonly code: "not-found" | "unreadable" | "link" | "unwritable" | "changed";
  readonly message: string;
}

/**
 * Replaces a file whose bytes are still `before`; resolves to why not, where it was left as it is. The
 * new file has the rights of the old one and, where the system allows it, its owner. A link is not
 * followed, and a file without the right to write is not replaced, though its folder would allow it.
 */
export async function replaceFile(
  path: string,
  before: Uint8Array,
  after: Uint8Array,
): Promise<ReplaceFault | undefined> {
  const fault = await whyNotReplaceable(path);
  if (fault !== undefined) return fault;
  try {
    return await replaceBy(path, await lstat(path), before, after);
  } catch (error) {
    return toReplaceFault(error);
  }
}

/** Why a file cannot be replaced whatever its bytes are, as far as can be told before. */
export async function whyNotReplaceable(path: string): Promise<ReplaceFault | undefined> {
  try {
    const fault = faultOf(await lstat(path));
    if (fault === undefined) await access(path, constants.W_OK);
    return fault;
  } catch (error) {
    return toReplaceFault(error);
  }
}

function faultOf(stats: Stats): ReplaceFault | undefined {
  if (stats.isSymbolicLink())
    return { code: "link", message: "It is a link; give the path of the file itself" };
  if (!stats.isFile()) return { code: "unwritable", message: "It is not a file" };
  // The system lets an administrator write whatever the rights say.
  if ((stats.mode & 0o222) === 0) return { code: "unwritable", message: "The file is read-only" };
  return undefined;
}

async function replaceBy(
  path: string,
  stats: Stats,
  before: Uint8Array,
  after: Uint8Array,
): Promise<ReplaceFault | undefined> {
  const folder = dirname(path);
  const beside = nameBeside(path);
  try {
    await writeBeside(beside, stats, after);
    // As late as can be: what was written since the file was read must not be lost.
    if (!(await isStill(path, stats, before))) return CHANGED;
    await rename(beside, path);
  } finally {
    await rm(beside, { force: true }).catch(() => undefined);
  }
  await syncFolder(folder);
  return undefined;
}

const CHANGED: ReplaceFault = {
  code: "changed",
  message: "The file has changed since it was read, and was left as it is",
};

async function writeBeside(beside: string, stats: Stats, bytes: Uint8Array): Promise<void> {
  const file = await open(beside, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    // Only an administrator may give a file to somebody else.
    if (process.getuid?.() !== stats.uid || process.getgid?.() !== stats.gid)
      await file.chown(stats.uid, stats.gid).catch(() => undefined);
    await file.chmod(stats.mode & 0o7777);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Writes a file of our own, its folder too if need be, so that nobody ever finds a part of it. With
 * `isNew` a file that is there stays, and the error is `EEXIST`. Rejects with what the system says.
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  { isNew = false } = {},
): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  // A pipe or a terminal takes what it is given, and must not be replaced by a file.
  if (!isNew && (await isOther(path))) return writeFile(path, content);
  const beside = nameBeside(path);
  try {
    const file = await open(beside, "wx");
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await (isNew ? renameToNew(beside, path) : rename(beside, path));
  } finally {
    await rm(beside, { force: true }).catch(() => undefined);
  }
  await syncFolder(folder);
}

async function isOther(path: string): Promise<boolean> {
  const stats = await stat(path).catch(() => undefined);
  return stats !== undefined && !stats.isFile();
}

/** Gives a file a name that nobody has; `EEXIST` where somebody does. */
async function renameToNew(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    // Some file systems have no links.
    const isThere = await lstat(to).catch(() => undefined);
    if (isThere !== undefined) throw error;
    await rename(from, to);
  }
}

/** A name for the bytes until they are all there; the end of a long one is cut off. */
function nameBeside(path: string): string {
  const suffix = `${process.pid}-${randomBytes(4).toString("hex")}.tmp`;
  return join(dirname(path), `.${basename(path).slice(0, LONGEST_NAME)}.${suffix}`);
}

/** Names have 255 bytes in most file systems; a letter has up to four of them. */
const LONGEST_NAME = 50;

/** Whether a path is still the same file with the same bytes. */
async function isStill(path: string, stats: Stats, bytes: Uint8Array): Promise<boolean> {
  const now = await lstat(path);
  if (!now.isFile() || now.ino !== stats.ino || now.dev !== stats.dev) return false;
  return Buffer.compare(await readFile(path), bytes) === 0;
}

/** Makes the new name last through a power failure, where the system can. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    await handle.sync().finally(() => handle.close());
  } catch {
    // Windows opens no folders, and has written the name already.
  }
}

/** The fault of an error of the file system. */
export function toReplaceFault(error: unknown): ReplaceFault {
  const { fault, message } = toFault(error);
  if (fault === "not-found") return { code: "not-found", message };
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EACCES" || code === "EPERM" || code === "EROFS")
    return { code: "unwritable", message: "No permission to write it" };
  const reason = error instanceof Error ? error.message : String(error);
  return { code: "unwritable", message: `It could not be written: ${reason}` };
}

/* What is on the disk when processes write at the same time, are ended, or have no room. */

import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { open, readdir, readFile, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { acceptedFormat } from "../../server/src/workspace/accepted.ts";
import { whileAlone } from "../../server/src/workspace/nodeLock.ts";
import { writeWhole } from "../../server/src/workspace/nodeReplaceFile.ts";
import { parseRecords } from "../../server/src/workspace/recordFile.ts";
import { makeFolder } from "../support/commandLine.ts";

let source = "";

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: ["test/support/fileWriter.ts"],
    bundle: true,
    write: false,
    platform: "node",
    format: "esm",
    loader: { ".csv": "text", ".txt": "text" },
    logLevel: "error",
  });
  source = outputFiles[0]?.text ?? "";
});

/** A folder with the program of the processes. */
const makeWritingFolder = (files: Readonly<Record<string, string>> = {}) =>
  makeFolder({ ...files, "bin/writer.mjs": source });

/** Starts a process that writes; with a limit no file may have more kilobytes. */
function start(folder: string, args: readonly string[], limit?: number): ChildProcess {
  const command = [process.execPath, join(folder, "bin/writer.mjs"), ...args];
  const child =
    limit === undefined
      ? spawn(command[0] ?? "", command.slice(1), { stdio: ["ignore", "pipe", "inherit"] })
      : spawn("bash", ["-c", `ulimit -f ${limit}; exec "$@"`, "bash", ...command], {
          stdio: ["ignore", "pipe", "inherit"],
        });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

/** What a process printed, and its exit status. */
async function ended(child: ChildProcess): Promise<{ status: number | null; out: string }> {
  let out = "";
  child.stdout?.on("data", (text: Buffer) => {
    out += text.toString();
  });
  const status = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return { status, out };
}

const firstOutput = (child: ChildProcess) =>
  new Promise<void>((resolve) => child.stdout?.once("data", () => resolve()));

/** The names in the folder of a file but for the program's. */
const namesIn = async (folder: string) =>
  (await readdir(folder)).filter((name) => name !== "bin").sort();

test("two processes that write a thousand records each lose none", {
  timeout: 600_000,
}, async () => {
  const folder = await makeWritingFolder();
  const path = join(folder, ".cablegram/accepted.jsonl");
  const writers = ["a", "b"].map((name) => ended(start(folder, ["records", path, name, "1000"])));
  expect((await Promise.all(writers)).map(({ status }) => status)).toEqual([0, 0]);
  const { file, errors } = parseRecords(acceptedFormat, await readFile(path, "utf8"));
  expect(errors).toEqual([]);
  expect(file.records).toHaveLength(2000);
  expect(await readdir(join(folder, ".cablegram"))).toEqual(["accepted.jsonl"]);
});

describe("a process that is killed while it writes", () => {
  test.each([0, 1, 2, 3, 4, 5, 6, 7])("leaves a whole file (%i)", async (round) => {
    const folder = await makeWritingFolder();
    const path = join(folder, "scans.jsonl");
    const child = start(folder, ["forever", path]);
    await firstOutput(child);
    // Wherever it is by then: some turns of the event loop are as good as some milliseconds.
    for (let i = 0; i < 40 * round; i++) await new Promise(setImmediate);
    child.kill("SIGKILL");
    await ended(child);
    const text = await readFile(path, "utf8");
    expect(text).toBe(`${text.charAt(0).repeat(99)}\n`.repeat(2000));
  });

  test("leaves no lock that keeps others waiting", async () => {
    const folder = await makeWritingFolder();
    const path = join(folder, "accepted.jsonl");
    const child = start(folder, ["hold", path]);
    await firstOutput(child);
    expect(await namesIn(folder)).toEqual([".accepted.jsonl.lock"]);
    child.kill("SIGKILL");
    await ended(child);
    expect(await whileAlone(path, async () => "done")).toBe("done");
    expect(await namesIn(folder)).toEqual([]);
  });
});

describe("without room for the file", () => {
  test.skipIf(process.platform === "win32").each(["once", "replace"])(
    "the old one stays, and why is said (%s)",
    async (what) => {
      const folder = await makeWritingFolder({ "a.memo": "old\n" });
      const path = join(folder, "a.memo");
      const { status, out } = await ended(start(folder, [what, path, "100000"], 8));
      expect(status).toBe(0);
      expect(out).toMatch(/could not be (?:written|read): EFBIG/);
      expect(await readFile(path, "utf8")).toBe("old\n");
      expect(await namesIn(folder)).toEqual(["a.memo"]);
    },
  );
});

test.skipIf(process.platform === "win32")(
  "a pipe takes what it is given, and stays one",
  async () => {
    const folder = await makeFolder({});
    const path = join(folder, "pipe");
    execFileSync("mkfifo", [path]);
    // Opened for both, so that nobody waits for the other end.
    const pipe = await open(path, "r+");
    onTestFinished(() => pipe.close());
    await writeWhole(path, "new");
    expect((await stat(path)).isFIFO()).toBe(true);
    const { bytesRead, buffer } = await pipe.read(Buffer.alloc(8), 0, 8, null);
    expect(buffer.toString("utf8", 0, bytesRead)).toBe("new");
  },
);

test("a new file takes no name that is there", async () => {
  const folder = await makeFolder({ "a.txt": "old" });
  await expect(writeWhole(join(folder, "a.txt"), "new", { isNew: true })).rejects.toThrow("EEXIST");
  await writeWhole(join(folder, "b/c.txt"), "new", { isNew: true });
  expect(await readFile(join(folder, "a.txt"), "utf8")).toBe("old");
  expect(await readFile(join(folder, "b/c.txt"), "utf8")).toBe("new");
  await writeWhole(join(folder, "a.txt"), "new");
  expect(await readFile(join(folder, "a.txt"), "utf8")).toBe("new");
  expect(await namesIn(folder)).toEqual(["a.txt", "b"]);
});

test("one of two changes waits for the other, also where a lock says nothing", async () => {
  const folder = await makeFolder({});
  const path = join(folder, "a.jsonl");
  const order: string[] = [];
  await Promise.all(
    ["a", "b", "c"].map((name) =>
      whileAlone(path, async () => {
        order.push(name);
        await new Promise(setImmediate);
        order.push(name);
      }),
    ),
  );
  expect(order.filter((name, i) => i % 2 === 1 && name !== order[i - 1])).toEqual([]);
  for (const text of ["not JSON", "null", '{"host":1}']) {
    await writeFile(join(folder, ".b.jsonl.lock"), text);
    await utimes(join(folder, ".b.jsonl.lock"), 0, 0);
    expect(await whileAlone(join(folder, "b.jsonl"), async () => 1)).toBe(1);
  }
});

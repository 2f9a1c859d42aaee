/*
 * The recipe for GNU parallel in docs/collections.md, as it stands there (Debian: `apt-get install
 * parallel`). Where it is missing the test is skipped with a message; CABLEGRAM_REQUIRE_CORPUS=1 makes it
 * fail.
 */
import { spawnSync } from "node:child_process";
import { chmod, readFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { useBuiltCommandLine } from "../support/builtCommandLine.ts";
import { makeFolder } from "../support/commandLine.ts";
import { createCable, createMemo } from "../support/random.ts";
import { readText } from "../support/sourceFiles.ts";

const built = useBuiltCommandLine();
const isThere = spawnSync("parallel", ["--version"]).error === undefined;
const isRequired = process.env["CABLEGRAM_REQUIRE_CORPUS"] === "1";
if (!isThere && !isRequired) console.warn("Skipped, since GNU parallel is not installed");

const [list = "", check = "", merge = ""] = [
  ...readText("docs/collections.md").matchAll(/^```sh\n([^`]*)^```/gm),
].map(([, script = ""]) => script);

test.skipIf(!isThere && !isRequired)(
  "shards over several workers give the records of a single run, also when one is killed",
  async () => {
    const files: Record<string, string | Uint8Array> = {
      // The first run dies in the middle of a record.
      "bin/cablegram": [
        "#!/bin/sh",
        'if [ "$1" = check ] && mkdir killed 2> /dev/null; then',
        '  "$NODE" "$CLI" "$@" | head -c 700; kill -9 $$',
        "fi",
        'exec "$NODE" "$CLI" "$@"',
        "",
      ].join("\n"),
      hosts: ":\n",
      "letters/no.txt": Uint8Array.from([0x41, 0x92]),
    };
    for (let i = 0; i < 24; i++)
      files[`letters/${i % 3}/${i}.txt`] =
        i % 2 === 0
          ? createCable({ seed: i })
          : createMemo({ seed: i, number: i, references: "none" });
    const cwd = await makeFolder(files);
    await chmod(join(cwd, "bin/cablegram"), 0o755);
    const env = {
      ...process.env,
      PATH: `${join(cwd, "bin")}${delimiter}${process.env["PATH"]}`,
      HOME: cwd,
      NODE: process.execPath,
      CLI: built.program,
    };
    const sh = (script: string) => spawnSync("sh", ["-c", script], { cwd, env, encoding: "utf8" });
    expect(sh(list).status).toBe(0);
    expect(sh(check).status).toBe(1);
    expect(sh(merge).status).toBe(2);
    expect(sh(check).status).toBe(0);
    const { status, stderr } = sh(merge);
    expect([status, stderr]).toEqual([0, ""]);
    const input = await readFile(join(cwd, "paths.txt"), "utf8");
    const single = await built.run(cwd, ["check", "--format", "ndjson", "-"], { input });
    expect(await readFile(join(cwd, "all.ndjson"), "utf8")).toBe(single.out);
  },
);

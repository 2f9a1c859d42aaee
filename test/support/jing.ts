/*
 * Validates XML against the schema in test/schemas with jing (Debian: `apt-get install jing`). Where it
 * is missing the tests are skipped with a message; CABLEGRAM_REQUIRE_JING=1 makes them fail.
 */
import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "vitest";
import { root } from "./sourceFiles.ts";

const schema = join(root, "test/schemas/transcription.rnc");
const isThere = spawnSync("jing", ["-h"]).error === undefined;

/** Tests that need jing. */
export function describeJing(name: string, tests: () => void): void {
  if (!isThere && process.env["CABLEGRAM_REQUIRE_JING"] === "1") {
    test(name, () => {
      throw new Error("jing is required and is not installed");
    });
    return;
  }
  if (!isThere) console.warn(`${name}: skipped, since jing is not installed`);
  describe.skipIf(!isThere)(name, tests);
}

/** What jing says of some documents, by their names; nothing of those that are valid. */
export async function validate(documents: ReadonlyMap<string, string>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "cablegram-jing-"));
  try {
    const paths: string[] = [];
    for (const [name, content] of documents) {
      const path = join(folder, `${name.replaceAll(/\W+/g, "-")}.xml`);
      await writeFile(path, content);
      paths.push(path);
    }
    const { stdout } = spawnSync("jing", ["-c", schema, ...paths], {
      encoding: "utf8",
      maxBuffer: 64 << 20,
    });
    return stdout
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => line.replace(`${folder}/`, ""));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

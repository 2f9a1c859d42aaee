/* The tables as the build puts them into the programs say the same as their CSV files. */
import { build, type Plugin } from "esbuild";
import { describe, expect, test } from "vitest";
import { preparedTables } from "../scripts/preparedTables.mjs";

type Vocabulary = typeof import("../server/src/vocabulary/vocabulary.ts");

async function load(plugins: readonly Plugin[]): Promise<Vocabulary> {
  const { outputFiles } = await build({
    entryPoints: ["server/src/vocabulary/vocabulary.ts"],
    bundle: true,
    platform: "node",
    format: "esm",
    write: false,
    loader: { ".csv": "text", ".txt": "text" },
    plugins: [...plugins],
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString("base64");
  return import(`data:text/javascript;base64,${code}`);
}

/** What the functions without parameters give: the tables that others may list. */
function tablesOf({ defaultVocabulary, ...others }: Vocabulary): Readonly<Record<string, unknown>> {
  const functions = Object.entries({ ...defaultVocabulary, ...others });
  const tables = functions.flatMap(([name, list]) => {
    const table =
      typeof list === "function" && list.length === 0 ? (list as () => unknown)() : undefined;
    return Array.isArray(table) ? [[name, table]] : [];
  });
  return Object.fromEntries(tables);
}

describe("prepared tables", () => {
  test("have the entries of the CSV files", async () => {
    const [written, prepared] = await Promise.all([load([]), load([preparedTables])]);
    const tables = tablesOf(written);
    expect(Object.keys(tables)).toEqual(
      expect.arrayContaining(["allTags", "allPosts", "captions"]),
    );
    expect(tablesOf(prepared)).toStrictEqual(tables);
  });
});

/*
 * Puts the tables of the vocabulary into the programs as the entries that the server makes of their
 * rows: one that has just started would read CSV slowly, and its user waits for the first findings.
 */
import { readdir } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import { build } from "esbuild";

const VOCABULARY = "server/src/vocabulary";
const TABLE = /[\\/]server[\\/]data[\\/]([^\\/]+\.csv)$/;

/** @type {import("esbuild").Plugin} */
export const preparedTables = {
  name: "prepared-tables",
  setup({ onStart, onLoad }) {
    /** @type {ReturnType<typeof readTables>} */
    let tables;
    onStart(() => {
      tables = readTables();
    });
    onLoad({ filter: TABLE }, async ({ path }) => {
      const [, name = ""] = TABLE.exec(path) ?? [];
      const entries = (await tables).get(name)?.();
      if (entries === undefined) throw new Error(`${name} is not among the built-in tables`);
      return { contents: prepare(name, entries), loader: "text", watchFiles: [path] };
    });
  },
};

/** What stands in the place of `vocabulary/builtIn.ts` while the tables are read: it keeps them by name. */
const KEEPING = `
  import { parseEntries } from "./table.ts";
  import { lazy } from "./lazy.ts";
  export const tables = new Map();
  export function builtIn(file, text, columns, toEntry) {
    tables.set(file, lazy(() => parseEntries(file, text, columns, toEntry).entries));
    return tables.get(file);
  }
`;

/**
 * The entries of the built-in tables by the names of their files, as the server's own code reads them.
 *
 * @returns {Promise<Map<string, () => Record<string, unknown>[]>>}
 */
async function readTables() {
  const modules = (await readdir(VOCABULARY)).filter((name) => name.endsWith(".ts"));
  const imports = modules.map((name) => `import "./${name}";`).join("\n");
  const { outputFiles } = await build({
    stdin: {
      contents: `${imports}\nexport { tables } from "./builtIn.ts";`,
      resolveDir: VOCABULARY,
      loader: "ts",
    },
    bundle: true,
    platform: "node",
    format: "esm",
    write: false,
    loader: { ".csv": "text", ".txt": "text" },
    plugins: [
      {
        name: "keeping",
        setup: ({ onLoad }) =>
          onLoad({ filter: /[\\/]vocabulary[\\/]builtIn\.ts$/ }, () => ({ contents: KEEPING })),
      },
    ],
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString("base64");
  return (await import(`data:text/javascript;base64,${code}`)).tables;
}

/**
 * The entries as `vocabulary/builtIn.ts` reads them. Throws where JSON could not hold them.
 *
 * @param {string} name
 * @param {Record<string, unknown>[]} entries
 */
function prepare(name, entries) {
  const fields = [...new Set(entries.flatMap((entry) => Object.keys(entry)))];
  const rows = entries.map((entry) => fields.map((field) => entry[field] ?? null));
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(rows)), rows))
    throw new Error(`${name} has entries that are no plain data`);
  return JSON.stringify({ fields, rows });
}

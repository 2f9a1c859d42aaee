/*
 * The programs of the command line, for the build and for tests that run it as a process.
 */
import { readFile } from "node:fs/promises";
import { preparedTables } from "./preparedTables.mjs";

/**
 * The pool imports a worker's work by a function that it makes from text, in case its own code was
 * compiled to `require`. Ours is not, and nothing here shall evaluate text.
 *
 * @type {import("esbuild").Plugin}
 */
const plainImports = {
  name: "plain-imports",
  setup(build) {
    build.onLoad({ filter: /[\\/]tinypool[\\/]dist[\\/].*\.js$/ }, async ({ path }) => ({
      contents: (await readFile(path, "utf8")).replace(
        'new Function("specifier", "return import(specifier)")',
        "(specifier) => import(specifier)",
      ),
    }));
  },
};

/** @type {import("esbuild").BuildOptions} */
const program = {
  bundle: true,
  format: "cjs",
  platform: "node",
  target: "node20",
  // The word lists are taken in as text, as are the tables; see server/types/text-modules.d.ts.
  loader: { ".csv": "text", ".txt": "text", ".memo": "text" },
  // Bundled packages ask where they are with `import.meta.url`, which CommonJS does not have.
  define: { "import.meta.url": "importMetaUrl" },
  plugins: [plainImports, preparedTables],
};

const IMPORT_META_URL = 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;';

/**
 * The command line, what its workers do, and the entry of the pool's workers, which the pool looks for
 * in this folder beside the program.
 *
 * @param {string} folder
 * @returns {import("esbuild").BuildOptions[]}
 */
export function commandLinePrograms(folder) {
  return [
    {
      ...program,
      entryPoints: ["server/src/cli/main.ts"],
      outfile: `${folder}/cli.js`,
      banner: { js: `#!/usr/bin/env node\n${IMPORT_META_URL}` },
    },
    {
      ...program,
      entryPoints: ["server/src/cli/batches/worker.ts"],
      outfile: `${folder}/cliWorker.js`,
      banner: { js: IMPORT_META_URL },
    },
    {
      ...program,
      entryPoints: ["node_modules/tinypool/dist/entry/worker.js"],
      outfile: `${folder}/entry/worker.js`,
      banner: { js: IMPORT_META_URL },
    },
  ];
}

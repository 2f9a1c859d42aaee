/*
 * How the server is bundled: one file for Node and for web workers, since the package of the extension
 * has a limit and nearly all of the server is the same in both. `protocol/main.ts` tells them apart.
 */
import { builtinModules } from "node:module";
import { asciiSource } from "./asciiSource.mjs";
import { preparedTables } from "./preparedTables.mjs";

/** @satisfies {import("esbuild").BuildOptions} */
export const serverBundle = {
  entryPoints: ["server/src/protocol/main.ts"],
  bundle: true,
  platform: "browser",
  // Packages that have one form for a page and one for a worker: there is no page here.
  conditions: ["worker"],
  // Evaluated in Node alone, but offered to bundlers for Node alone as well.
  external: [...builtinModules, "node:*"],
  alias: Object.fromEntries(
    ["vscode-languageserver", "vscode-languageserver-protocol", "vscode-jsonrpc"].map((name) => [
      `${name}/node`,
      `./node_modules/${name}/lib/node/main.js`,
    ]),
  ),
  format: "iife",
  // A text without signs beyond ASCII is read and compiled faster; the launcher relies on it.
  charset: "ascii",
  target: ["node20", "es2022"],
  plugins: [preparedTables, asciiSource],
  // The word lists are taken in as text, as are the tables; see server/types/text-modules.d.ts.
  loader: { ".csv": "text", ".txt": "text", ".memo": "text" },
};

/**
 * What starts it in a process of Node for the extension; it looks for `server.js` beside itself.
 *
 * @satisfies {import("esbuild").BuildOptions}
 */
export const serverLauncher = {
  entryPoints: ["server/src/protocol/launcher.ts"],
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
};

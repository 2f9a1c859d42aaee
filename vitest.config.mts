import { readFileSync } from "node:fs";
import { defineConfig, type Plugin } from "vitest/config";

/** Turns the data files into strings, as esbuild's `text` loader does in the build. */
export const dataAsText: Plugin = {
  name: "cablegram:data-as-text",
  // Before Vite's own treatment of assets, which would answer with an address instead of the text.
  enforce: "pre",
  load(id) {
    const [file = ""] = id.split("?");
    if (!/\/server\/data\/.*\.(?:csv|txt)$/.test(file)) return undefined;
    return `export default ${JSON.stringify(readFileSync(file, "utf8"))};`;
  },
};

export default defineConfig({
  plugins: [dataAsText],
  test: {
    include: ["test/**/*.test.ts"],
    // Properties and corpus runs take their time on slow machines; no test measures time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

/* `npm run bench`: bundles the measurements into dist/bench, with the servers they need, and starts them. */
import { spawnSync } from "node:child_process";
import { build } from "esbuild";

/** @type {import("esbuild").BuildOptions} */
const shared = {
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  // As the servers that are shipped.
  minify: true,
  loader: { ".csv": "text", ".txt": "text" },
  logLevel: "warning",
};

await build({
  ...shared,
  entryPoints: ["main", "emptyServer", "probe", "exitUsage"].map((name) => `bench/${name}.ts`),
  outdir: "dist/bench",
});
const { status } = spawnSync(process.execPath, ["dist/bench/main.js", ...process.argv.slice(2)], {
  stdio: "inherit",
});
process.exit(status ?? 1);

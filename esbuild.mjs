/*
 * Bundles the programs into dist/.
 *
 *   node esbuild.mjs                 with source maps
 *   node esbuild.mjs --production    small, without source maps
 *   node esbuild.mjs --watch         again after each change
 *
 * The bundles are CommonJS with the ending .js, since VS Code's extension hosts expect that, the one in
 * the browser without exception. This is also why package.json does not set `"type": "module"`.
 */
import { copyFile, mkdir, readdir, rm } from "node:fs/promises";
import { build, context } from "esbuild";
import { commandLinePrograms } from "./scripts/commandLinePrograms.mjs";
import { serverBundle, serverLauncher } from "./scripts/serverBundle.mjs";
import { writeThirdPartyNotices } from "./scripts/thirdPartyNotices.mjs";

const known = new Set(["--production", "--watch"]);
const unknown = process.argv.slice(2).filter((argument) => !known.has(argument));
if (unknown.length > 0) throw new Error(`Unknown arguments: ${unknown.join(" ")}`);
const production = process.argv.includes("--production");
const watch = process.argv.includes("--watch");

/** @type {import("esbuild").BuildOptions} */
const shared = {
  bundle: true,
  format: "cjs",
  charset: "utf8",
  loader: serverBundle.loader,
  minify: production,
  // Names stay readable in stack traces that users send.
  keepNames: production,
  sourcemap: !production,
  metafile: true,
  legalComments: "none",
  // Sizes are checked where the package is made.
  logLevel: watch ? "info" : "warning",
};

/**
 * One entry for each program; a missing source file is an error of the build.
 * @type {import("esbuild").BuildOptions[]}
 */
const programs = [
  ...commandLinePrograms("dist").map((program) => ({ ...shared, ...program })),
  {
    // For `npm start` in the repository alone.
    ...shared,
    entryPoints: ["scripts/start.ts"],
    outfile: "dist/start.mjs",
    platform: "node",
    target: "node20",
    format: "esm",
    packages: "external",
  },
  {
    ...shared,
    ...serverBundle,
    outfile: "dist/server.js",
    // The package of the extension has a limit.
    keepNames: false,
  },
  { ...shared, ...serverLauncher, outfile: "dist/serverLauncher.js" },
  {
    ...shared,
    entryPoints: ["client/src/nodeMain.ts"],
    outfile: "dist/client.js",
    platform: "node",
    target: "node20",
    external: ["vscode"],
  },
  {
    ...shared,
    entryPoints: ["client/src/browserMain.ts"],
    outfile: "dist/clientBrowser.js",
    platform: "browser",
    target: "es2022",
    external: ["vscode"],
  },
  {
    ...shared,
    // The page of the panel with the scan; VS Code 1.91 has Chromium 122.
    entryPoints: ["client/src/scan/webview/main.ts"],
    outfile: "dist/scan/scan.js",
    platform: "browser",
    format: "iife",
    target: "chrome122",
    define: { "import.meta.url": "undefined" },
  },
  {
    ...shared,
    entryPoints: ["node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs"],
    outfile: "dist/scan/pdfWorker.js",
    platform: "browser",
    format: "iife",
    target: "chrome122",
    define: { "import.meta.url": "undefined" },
  },
  {
    ...shared,
    entryPoints: ["client/src/scan/webview/scan.css"],
    outfile: "dist/scan/scan.css",
  },
  {
    ...shared,
    // The page of the reading view.
    entryPoints: ["client/src/reading/webview/main.ts"],
    outfile: "dist/reading/reading.js",
    platform: "browser",
    format: "iife",
    target: "chrome122",
  },
  {
    ...shared,
    entryPoints: ["client/src/reading/webview/reading.css"],
    outfile: "dist/reading/reading.css",
  },
];

/** What pdf.js loads when a document needs it: fonts that need not be embedded, and decoders. */
const pdfParts = ["standard_fonts", "wasm"].map((name) => `node_modules/pdfjs-dist/${name}`);
/** The decoder in JavaScript, for browsers without WebAssembly, which VS Code does not run in. */
const notNeeded = /_nowasm_|^LICENSE/;

/** Copies them, and gives the paths of their licences. */
async function copyPdfParts() {
  await mkdir("dist/scan/parts", { recursive: true });
  const licences = [];
  for (const folder of pdfParts) {
    for (const name of await readdir(folder)) {
      if (name.startsWith("LICENSE")) licences.push(`${folder}/${name}`);
      if (!notNeeded.test(name)) await copyFile(`${folder}/${name}`, `dist/scan/parts/${name}`);
    }
  }
  return licences;
}

const licences = await copyPdfParts();
if (watch) {
  const contexts = await Promise.all(programs.map((program) => context(program)));
  await Promise.all(contexts.map((each) => each.watch()));
} else {
  // A source map left over from an earlier build would not belong to the new bundle.
  await Promise.all(programs.map((program) => rm(`${program.outfile}.map`, { force: true })));
  const results = await Promise.all(programs.map((program) => build(program))).catch(() => {
    // esbuild has printed its errors already.
    process.exit(1);
  });
  const inputs = results.flatMap((result) => Object.keys(result.metafile?.inputs ?? {}));
  // Packages that docx has bundled into itself.
  if (inputs.some((input) => input.includes("node_modules/docx/")))
    inputs.push(
      "node_modules/fflate/package.json",
      "node_modules/docx/node_modules/nanoid/package.json",
    );
  await writeThirdPartyNotices(inputs, "dist/THIRD-PARTY-NOTICES.txt", licences);
  console.log("Built the programs in dist/");
}

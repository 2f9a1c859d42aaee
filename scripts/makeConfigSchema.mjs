/*
 * Writes the JSON Schemas that are made from the program's own definitions:
 *
 *   node scripts/makeConfigSchema.mjs
 *
 * The definitions are TypeScript, so they are bundled first. A test fails while the files are not up to
 * date.
 */
import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ["scripts/generatedSchemas.ts"],
  bundle: true,
  write: false,
  format: "esm",
  platform: "node",
});
const [bundle] = outputFiles;
if (bundle === undefined) throw new Error("esbuild made no bundle of the definitions");
const address = `data:text/javascript;base64,${Buffer.from(bundle.contents).toString("base64")}`;
const { generatedSchemas } = await import(address);

const paths = [];
for (const [name, schema] of Object.entries(generatedSchemas())) {
  const path = `schemas/${name}`;
  await writeFile(`${root}/${path}`, `${JSON.stringify(schema, undefined, 2)}\n`);
  paths.push(path);
}
const biome = fileURLToPath(new URL("../node_modules/@biomejs/biome/bin/biome", import.meta.url));
execFileSync(process.execPath, [biome, "format", "--write", ...paths], { cwd: root });

/*
 * Checks the packaged extension: its size, in all and without the library for PDFs, and that the
 * notices name every package that is bundled. Fails where a limit is passed or a name is missing.
 *
 *   node scripts/checkPackage.mjs dist/cablegram.vsix
 */
import { readFile, stat } from "node:fs/promises";
import { promisify } from "node:util";
import yauzl from "yauzl";

/** In bytes, packed. */
const LIMIT = { whole: 4_000_000, withoutPdf: 1_500_000 };
/** The PDF library: its worker, its fonts and decoders, and the panel's script that it is bundled into. */
const PDF = /^extension\/dist\/scan\/.*(?<!\.css)$/;
const NOTICES = "dist/THIRD-PARTY-NOTICES.txt";

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error("Usage: node scripts/checkPackage.mjs <package>");

const open = promisify(yauzl.open);
const whole = (await stat(path)).size;
const pdf = await packedSize(path, PDF);
const faults = [
  ...tooLarge("The package", whole, LIMIT.whole),
  ...tooLarge("The package without the library for PDFs", whole - pdf, LIMIT.withoutPdf),
  ...(await notNamed()),
];
const size = `${megabytes(whole)}, ${megabytes(whole - pdf)} without the library for PDFs`;
console.log([`Size: ${size}`, ...faults].join("\n"));
if (0 < faults.length) process.exitCode = 1;

/**
 * How many bytes the files whose paths match take in the archive.
 *
 * @param {string} archive
 * @param {RegExp} pattern
 */
async function packedSize(archive, pattern) {
  const zip = await open(archive);
  let sum = 0;
  zip.on("entry", ({ fileName, compressedSize }) => {
    if (pattern.test(fileName)) sum += compressedSize;
  });
  await new Promise((resolve, reject) => zip.on("end", resolve).on("error", reject));
  return sum;
}

/**
 * @param {string} name
 * @param {number} bytes
 * @param {number} limit
 */
function tooLarge(name, bytes, limit) {
  return bytes < limit ? [] : [`${name} has ${megabytes(bytes)}; the limit is ${megabytes(limit)}`];
}

/** @param {number} bytes */
function megabytes(bytes) {
  return `${(bytes / 1_000_000).toFixed(2)} MB`;
}

/** The packages that the manifest names as bundled and the notices do not, in their version. */
async function notNamed() {
  const manifest = JSON.parse(await readFile("package.json", "utf8"));
  const notices = new Set((await readFile(NOTICES, "utf8")).split("\n"));
  return Object.entries(manifest.dependencies)
    .map(([name, version]) => `${name} ${version}`)
    .filter((line) => !notices.has(line))
    .map((line) => `${line} is not in ${NOTICES}`);
}

/*
 * Prints the section of the changelog for a version that is to be released. Fails where the tag is not
 * the version of package.json, or the changelog has no section for it.
 *
 *   node scripts/releaseNotes.mjs v1.2.3
 */
import { readFile } from "node:fs/promises";

const [tag] = process.argv.slice(2);
if (tag === undefined) throw new Error("Usage: node scripts/releaseNotes.mjs <tag>");

const { version } = JSON.parse(await readFile("package.json", "utf8"));
if (tag !== `v${version}`) fail(`The tag is ${tag}; package.json has version ${version}`);

const sections = (await readFile("CHANGELOG.md", "utf8")).split(/^## /m);
const section = sections.find((text) => text.startsWith(`[${version}]`));
if (section === undefined) fail(`CHANGELOG.md has no section [${version}]`);
else console.log(section.slice(section.indexOf("\n")).trim());

/** @param {string} message */
function fail(message) {
  console.error(message);
  process.exit(1);
}

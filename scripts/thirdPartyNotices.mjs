/*
 * The licences of bundled packages ask that their texts go with every copy.
 * Bundling drops them, so the build collects them into one file beside the bundles.
 */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";

/**
 * Writes the licence texts of all packages that the given bundle inputs come from.
 * Throws if a package has no licence file, so that nothing is passed on without one.
 *
 * @param {string[]} inputs paths of bundled files, with forward slashes
 * @param {string} outputPath
 * @param {string[]} licences paths of licences of files that packages bring along from others
 */
export async function writeThirdPartyNotices(inputs, outputPath, licences = []) {
  const folders = [...new Set(inputs.flatMap((input) => packageFolder(input) ?? []))].sort();
  const notices = await Promise.all(
    folders.map((folder) =>
      notice(
        folder,
        inputs.filter((input) => packageFolder(input) === folder),
      ),
    ),
  );
  for (const path of licences.sort())
    notices.push(`${basename(path)}\n\n${(await readFile(path, "utf8")).trim()}`);
  const title = "Cablegram contains the following packages.";
  await writeFile(outputPath, `${[title, ...notices].join(`\n\n${"-".repeat(80)}\n\n`)}\n`);
}

/**
 * The folder of the package that a bundled file belongs to, or undefined for our own files.
 *
 * @param {string} input
 */
function packageFolder(input) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}

/**
 * @param {string} folder
 * @param {string[]} inputs the bundled files of the package
 */
async function notice(folder, inputs) {
  const { name, version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
  if (file === undefined) throw new Error(`The bundled package ${name} has no licence file`);
  const text = await readFile(join(folder, file), "utf8");
  const adopted = await Promise.all([...new Set(inputs)].map((input) => licenceComments(input)));
  return [`${name} ${version}`, text.trim(), ...new Set(adopted.flat())].join("\n\n");
}

/**
 * Comments with licences of what a package has taken over from others; bundling drops them too.
 *
 * @param {string} input
 */
async function licenceComments(input) {
  if (!/\.[cm]?js$/.test(input)) return [];
  const comments = (await readFile(input, "utf8")).match(/\/\*[*!][\s\S]*?\*\//g) ?? [];
  return comments.filter((comment) => comment.includes("@license"));
}

/*
 * Reads the JSON reports of vitest's runs; a report that is not there counts nothing. Where a test file was
 * run again, what its last run says counts.
 *
 *   node scripts/testReports.mjs summary <exit status of the runs> <report.json>...
 *
 * prints "N passed, N failed". A failed run always counts at least one failure: a test file that could not
 * be loaded, an unhandled error, or a step before the tests (installation, build, types, lint) that left
 * no report at all.
 *
 *   node scripts/testReports.mjs failed <report.json>...
 *
 * prints the test files that failed, a line each.
 */
import { existsSync, readFileSync } from "node:fs";

const USAGE =
  "Usage: node scripts/testReports.mjs (summary <exit status> | failed) <report.json>...";

const [action, ...rest] = process.argv.slice(2);
if (action === "summary" && 1 < rest.length) printSummary(rest[0] !== "0", filesOf(rest.slice(1)));
else if (action === "failed" && 0 < rest.length) printFailed(filesOf(rest));
else throw new Error(USAGE);

/**
 * @typedef {{ name: string, status: string, assertionResults: { status: string }[] }} FileResult
 * @param {string[]} paths
 * @returns {FileResult[]}
 */
function filesOf(paths) {
  const files = paths
    .filter((path) => existsSync(path))
    .flatMap((path) => JSON.parse(readFileSync(path, "utf8")).testResults);
  return [...new Map(files.map((file) => [file.name, file])).values()];
}

/**
 * @param {boolean} hasFailed
 * @param {FileResult[]} files
 */
function printSummary(hasFailed, files) {
  /** @param {string} status */
  const count = (status) =>
    files.flatMap((file) => file.assertionResults).filter((test) => test.status === status).length;
  // A file that could not be loaded has no tests to count, so it counts itself.
  const unloaded = files.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  const failed = count("failed") + unloaded.length;
  console.log(`${count("passed")} passed, ${Math.max(failed, hasFailed ? 1 : 0)} failed`);
}

/** @param {FileResult[]} files */
function printFailed(files) {
  for (const { name, status } of files) if (status === "failed") console.log(name);
}

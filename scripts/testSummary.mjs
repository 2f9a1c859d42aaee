/*
 * Prints "N passed, N failed" from JSON reports of vitest; a report that is not there counts nothing.
 *
 *   node scripts/testSummary.mjs <exit status of the runs> <report.json>...
 *
 * A failed run always counts at least one failure: a test file that could not be loaded, an unhandled
 * error, or a step before the tests (installation, build, types, lint) that left no report at all.
 */
import { existsSync, readFileSync } from "node:fs";

const [exitStatus, ...reportPaths] = process.argv.slice(2);
if (exitStatus === undefined || reportPaths.length === 0) {
  throw new Error("Usage: node scripts/testSummary.mjs <exit status> <report.json>...");
}

const counts = reportPaths
  .filter((path) => existsSync(path))
  .map((path) => count(JSON.parse(readFileSync(path, "utf8"))));
const passed = counts.reduce((sum, each) => sum + each.passed, 0);
const failed = counts.reduce((sum, each) => sum + each.failed, 0);
const atLeast = exitStatus === "0" ? 0 : 1;
console.log(`${passed} passed, ${Math.max(failed, atLeast)} failed`);

/**
 * @typedef {{ status: string, assertionResults: unknown[] }} FileResult
 * @param {{ numPassedTests: number, numFailedTests: number, testResults: FileResult[] }} report
 */
function count({ numPassedTests, numFailedTests, testResults }) {
  // A file that could not be loaded has no tests to count, so it counts itself.
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}

import { describe, expect, test, vi } from "vitest";
import { formatSummary } from "../../server/src/cli/formats/text.ts";
import { makeFolder, runCli } from "../support/commandLine.ts";

vi.mock("../../server/src/rules/index.ts", async () => ({
  rules: (await import("../support/testRules.ts")).testRules,
}));

const HEAD =
  "3. Memorandum From the Director (Harlow) to the Secretary\n\nWashington, March 4, 1974\n\n";

describe("the text format", () => {
  test("shows line, place, related places and fixes", async () => {
    const cwd = await makeFolder({ "a.memo": `${HEAD}A WRONG word.\n` });
    const { out } = await runCli(["check", "a.memo"], { cwd });
    expect(out).toBe(
      [
        "a.memo:5:3 error test/word The word is WRONG; RIGHT was expected",
        "  5 | A WRONG word.",
        "    |   ^~~~~",
        "    = a.memo:5:1 The line begins here",
        "    = fix: Change WRONG to RIGHT",
        "",
        "1 to check in 1 file: 1 error",
        "",
      ].join("\n"),
    );
  });

  test("shows the first and last line of a range over several", async () => {
    const text = `${"\n".repeat(4)}It is UNSIGNED\n  and dated.\n`;
    const cwd = await makeFolder({ "a.memo": HEAD + text });
    const { out } = await runCli(["check", "a.memo"], { cwd });
    expect(out).toContain(
      [
        "a.memo:9:7 warning test/unsigned No signature was found",
        "   9 | It is UNSIGNED",
        "     |       ^~~~~~~~",
        "  10 |   and dated.",
        "     |   ^~~~~~~~~~",
      ].join("\n"),
    );
  });

  test("clips a paragraph of a thousand words around the place", async () => {
    const cwd = await makeFolder({
      "a.memo": `${HEAD}${"before ".repeat(500)}WRONG${" after".repeat(500)}\n`,
    });
    const { out } = await runCli(["check", "a.memo"], { cwd });
    const [, line = "", marker = ""] = out.split("\n");
    expect(line).toMatch(/^ {2}5 \| …before .* WRONG after .*after…$/);
    expect(line.length).toBeLessThanOrEqual(110);
    expect(marker.indexOf("^")).toBe(line.indexOf("WRONG"));
  });

  test("names files of which the document type is unknown", async () => {
    const names = Array.from({ length: 7 }, (_, i) => `${i}.txt`);
    const cwd = await makeFolder(Object.fromEntries(names.map((name) => [name, "A list.\n"])));
    const { status, out } = await runCli(["check", "."], { cwd });
    expect(out).toBe(
      "Not checked, since they look like neither cable nor memo (--kind says which): " +
        "0.txt, 1.txt, 2.txt, 3.txt, 4.txt and 2 more\nNothing to check in 7 files\n",
    );
    expect(status).toBe(0);
  });

  test.each([
    [["--color"], false, true],
    [["--no-color"], true, false],
    [[], true, true],
    [[], false, false],
  ])("with %j and a terminal with colors: %j", async (args, showsColors, isColored) => {
    const cwd = await makeFolder({ "a.memo": `${HEAD}WRONG\n` });
    const { out } = await runCli(["check", "a.memo", ...args], { cwd, showsColors });
    expect(out.includes("\u001b[31m")).toBe(isColored);
  });
});

describe("the summary", () => {
  const none = { files: 5, errors: 0, error: 0, warning: 0, information: 0, hint: 0, accepted: 0 };

  test.each([
    [{}, "Nothing to check in 5 files"],
    [{ error: 1, information: 2 }, "3 to check in 5 files: 1 error, 2 information"],
    [{ error: 2, warning: 1, hint: 2 }, "5 to check in 5 files: 2 errors, 1 warning, 2 hints"],
    [{ files: 1, accepted: 3 }, "Nothing to check in 1 file; 3 accepted as in the original"],
    [{ files: 0, errors: 2 }, "No file was checked; 2 inputs could not be used"],
  ])("of %j is %j", (counts, expected) => {
    expect(formatSummary({ ...none, ...counts })).toBe(expected);
  });
});

/*
 * The README: its table of scripts is that of the last recorded run, and what it names is there. After
 * `npm run screenshots`, `npx vitest run test/readme.test.ts --update` writes the table anew.
 */
import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { readScriptRecords, scriptTable } from "./support/scriptRecords.ts";
import { listFiles, readText, root } from "./support/sourceFiles.ts";

const README = readText("README.md");
/** For a page that is read over a slow line. */
const LARGEST_PICTURE = 400_000;

test("the table of the scripts is that of the last recorded run", async () => {
  const [before = "", rest = ""] = README.split("<!-- scripts -->\n", 2);
  const after = rest.slice(rest.indexOf("<!-- /scripts -->"));
  const expected = `${before}<!-- scripts -->\n${scriptTable(readScriptRecords())}${after}`;
  await expect(expected).toMatchFileSnapshot("../README.md");
});

test("the npm scripts that it names are there", () => {
  const { scripts } = JSON.parse(readText("package.json"));
  const named = [...README.matchAll(/npm (?:run ([\w:]+)|(start|test)\b)/g)];
  expect(named.length).toBeGreaterThan(3);
  for (const [, run, own] of named) expect(scripts).toHaveProperty([run ?? own ?? ""]);
});

const pages = ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "samples/README.md"].concat(
  listFiles("docs").filter((path) => path.endsWith(".md")),
);

test.each(pages)("what %s links to is there", (page) => {
  const links = [...readText(page).matchAll(/\]\((?![a-z]+:|#)([^)\s#]+)/g)].map(
    ([, path]) => path,
  );
  const missing = links.filter((path) => !existsSync(join(root, dirname(page), path ?? "")));
  expect(missing).toEqual([]);
});

describe("the pictures", () => {
  const pictures = listFiles("docs/images");

  test.each(pictures)("%s is used and small", (picture) => {
    expect(README).toContain(`](${picture})`);
    expect(statSync(join(root, picture)).size).toBeLessThan(LARGEST_PICTURE);
  });
});

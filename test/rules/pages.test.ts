/*
 * The rules and their pages: every rule has one, every page a rule, and the examples on it are what
 * they are said to be. The table of rules in docs/rules/README.md is compared with the list; after a
 * rule has come or gone, `npx vitest run test/rules/pages.test.ts --update` writes it anew.
 */
import { describe, expect, test } from "vitest";
import { rules } from "../../server/src/rules/index.ts";
import type { Rule } from "../../server/src/rules/rule.ts";
import { type Example, factsOf, readRulePage, tableOf } from "../support/rulePages.ts";
import { expectPlainWords, expectSoundFixes, findingsIn } from "../support/rules.ts";
import { listFiles, readText } from "../support/sourceFiles.ts";

const overview = "docs/rules/README.md";
const pages = listFiles("docs/rules").filter((path) => path !== overview);

describe("the pages of the rules", () => {
  test("are those of the list", () => {
    expect(pages).toEqual(rules.map(pathOf).sort());
  });

  test("codes and summaries differ", () => {
    expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
    expect(new Set(rules.map(({ summary }) => summary)).size).toBe(rules.length);
  });

  test("the table is that of the list", async () => {
    const text = readText(overview);
    const [before = "", rest = ""] = text.split("<!-- table -->\n", 2);
    const after = rest.slice(rest.indexOf("<!-- /table -->"));
    const expected = `${before}<!-- table -->\n${tableOf(rules)}${after}`;
    await expect(expected).toMatchFileSnapshot(`../../${overview}`);
  });
});

// A rule without a page fails above, by name.
for (const rule of rules.filter((each) => pages.includes(pathOf(each)))) {
  describe(pathOf(rule), () => {
    const page = readRulePage(readText(pathOf(rule)));

    test("has its parts", () => {
      expect(page.title).toBe(`# ${rule.code}`);
      expect(page.facts).toBe(factsOf(rule));
      expect(page.why).not.toBe("");
      expect(page.rate).not.toBe("");
      expect(page.wrong).not.toEqual([]);
      expect(page.right).not.toEqual([]);
    });

    test.each(page.wrong)("reports what is wrong: $text", (example) => {
      const findings = findingsIn(example.text, example);
      const serious = findings.filter(({ severity }) => SERIOUS.has(severity));
      expect(findings.map(({ code }) => code)).toContain(rule.code);
      expect(serious.filter(({ code }) => code !== rule.code)).toEqual([]);
      for (const finding of findings.filter(({ code }) => code === rule.code)) {
        expectPlainWords(finding);
        expectSoundFixes(example.text, finding, example);
      }
    });

    test.each(page.right)("leaves alone what is right: $text", (example: Example) => {
      const found = findingsIn(example.text, example).filter(({ code }) => code === rule.code);
      expect(found).toEqual([]);
    });
  });
}

/** On an example of what is wrong, only the rule of the page may report at these. */
const SERIOUS: ReadonlySet<string> = new Set(["error", "warning"]);

function pathOf({ code }: Rule): string {
  return `docs/rules/${code}.md`;
}

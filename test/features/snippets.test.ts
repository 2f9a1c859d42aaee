/** The snippets of the extension: what they insert is a document without a fault. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { check } from "../../server/src/rules/check.ts";
import { defaultSettings } from "../../server/src/settings.ts";
import { root } from "../support/sourceFiles.ts";

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

/** A snippet as it stands before anything is typed: every place has its first value. */
function expand(body: readonly string[]): string {
  const values = new Map<string, string>([["0", "TEXT OF THE DOCUMENT."]]);
  const text = body.join("\n");
  const placed = text.replaceAll(
    /\$\{(\d+)(?::([^}]*)|\|([^,|]*)[^}]*\|)?\}/g,
    (whole, number: string, value?: string, first?: string) => {
      const given = value ?? first;
      if (given === undefined) return values.get(number) ?? whole;
      values.set(number, given);
      return given;
    },
  );
  return placed.replaceAll(/\$\{?(\d+)\}?/g, (_, number: string) => values.get(number) ?? "");
}

describe.each(manifest.contributes.snippets)("$language", ({ language, path }) => {
  const snippets = JSON.parse(readFileSync(join(root, path), "utf8")) as Record<string, Snippet>;

  test.each(Object.entries(snippets))("%s", (_, { prefix, description, body }) => {
    expect([prefix].flat().length).toBeGreaterThan(0);
    expect(description).not.toBe("");
    const text = expand(body);
    expect(text).not.toContain("$");
    const type = language === "cable" ? "cable" : "memo";
    const findings = check(analyze(text, { type }), defaultSettings);
    const serious = findings.filter(({ severity }) => severity !== "information");
    expect(serious.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  });
});

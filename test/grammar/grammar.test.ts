/*
 * The TextMate grammars. The annotated documents beside this file are in the format of
 * vscode-tmgrammar-test: below a line of the document, lines that begin with %% name the scopes of
 * what the arrows point at. Nothing else may be coloured, so a document also shows what is left
 * alone. A change in a grammar is thus seen line by line.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseGrammarTestCase, runGrammarTestCase } from "vscode-tmgrammar-test/dist/unit/index.js";
import { listFiles, root } from "../support/sourceFiles.ts";
import { colouringScopes, type Language, readJson, registry, tokenize } from "./grammars.ts";

const languages = ["cable", "memo"] as const;

const documents = listFiles("test/grammar")
  .filter((path) => path.endsWith(".cable") || path.endsWith(".memo"))
  .map((path) => {
    const testCase = parseGrammarTestCase(readFileSync(join(root, path), "utf8"));
    const language: Language = path.endsWith(".cable") ? "cable" : "memo";
    return { path, language, testCase };
  });

describe.each(documents)("$path", ({ language, testCase }) => {
  const lineOf = (line: number) => `${line + 1}: ${testCase.source[line]}`;

  test("has the scopes that it names", async () => {
    expect(testCase.assertions.length).toBeGreaterThan(0);
    const failures = await runGrammarTestCase(registry, testCase);
    expect(
      failures.map(({ srcLine, start, end, missing, unexpected, actual }) => ({
        text: testCase.source[srcLine]?.slice(start, end),
        missing,
        unexpected,
        actual,
      })),
    ).toEqual([]);
  });

  test("has no others", async () => {
    const named = new Map(
      testCase.assertions.map((line) => [line.sourceLineNumber, line.scopeAssertions]),
    );
    const lines = await tokenize(language, testCase.source.join("\n"));
    const others = lines.flatMap((tokens, line) =>
      tokens
        .filter((token) => {
          const scope = colouringScopes(token).at(-1);
          if (scope === undefined || token.text.trim() === "") return false;
          const covering = named.get(line)?.some(({ from, to, scopes }) => {
            return from <= token.start && token.end <= to && scopes.includes(scope);
          });
          return covering !== true;
        })
        .map(
          ({ text, scopes }) => `${lineOf(line)} has ${JSON.stringify(text)} ${scopes.join(" ")}`,
        ),
    );
    expect(others).toEqual([]);
  });
});

describe.each(languages)("the grammar of %s", (language) => {
  const grammar = readJson(`syntaxes/${language}.tmLanguage.json`);
  const scopes = [...namesOf(grammar)].flatMap((name) => name.split(" "));

  test("has scopes of its own language, none of them invalid", () => {
    expect(scopes.length).toBeGreaterThan(20);
    expect(scopes.filter((scope) => !scope.endsWith(`.${language}`))).toEqual([]);
    expect(scopes.filter((scope) => scope.startsWith("invalid"))).toEqual([]);
  });

  test("has an annotated document for each of its scopes", () => {
    const shown = new Set(
      documents.flatMap(({ testCase }) =>
        testCase.assertions.flatMap((line) => line.scopeAssertions.flatMap((it) => it.scopes)),
      ),
    );
    const coloured = scopes.filter((scope) => !scope.startsWith("meta."));
    expect(coloured.filter((scope) => !shown.has(scope))).toEqual([]);
  });

  test("includes only rules that it has, and has none that it does not include", () => {
    const included = [...valuesOf(grammar, "include")]
      .filter((name) => name.startsWith("#"))
      .map((name) => name.slice(1));
    const [repository] = objectsOf(grammar, "repository");
    expect(new Set(included)).toEqual(new Set(Object.keys(repository ?? {})));
  });
});

describe("a construct that is not finished", () => {
  /** Each ends in a blank line, after which a sentence has no colour. */
  const openings: readonly (readonly [Language, string])[] = [
    ["cable", "R 160106Z JUN 77"],
    ["cable", "R 160106Z JUN 77\nFM SECSTATE WASHDC\nTO AMEMBASSY OSLO"],
    ["cable", "TO AMEMBASSY OSLO"],
    ["cable", "ACTION EUR-12"],
    ["cable", "DRAFTED BY EUR:"],
    ["cable", "PAGE 01"],
    ["cable", "E.O. 11652: GDS (LARSEN"],
    ["cable", "TAGS: SHUM,"],
    ["cable", "TAGS: CASC, NO (LARSEN, OLE"],
    ["cable", "SUBJECT:"],
    ["cable", "SUBJECT: ONE\nTWO\nTHREE\nFOUR\nFIVE"],
    ["cable", "REF: (A"],
    ["cable", "CLASSIFIED BY:"],
    ["cable", "1. (C"],
    ["cable", "[illegible"],
    ["cable", "Message Text"],
    ["cable", "Message Attributes\nSubject: CHARTS"],
    ["memo", "54. Memorandum From"],
    ["memo", "SUBJECT:"],
    ["memo", "SUBJECT\n\nCharts"],
    ["memo", "PARTICIPANTS"],
    ["memo", "[Page 17"],
    ["memo", "[\\[Page 17\\](#"],
    ["memo", "[text not declassified"],
    ["memo", "We *must"],
    ["memo", "We **must"],
    ["memo", "We _must"],
    ["memo", "went well[^"],
    ["memo", "went well<sup>1"],
    ["memo", "1. Source: National Archives."],
    ["memo", "[^1]: Source: National Archives."],
  ];

  test.each(openings)("in %s ends with its paragraph: %j", async (language, opening) => {
    const sentence = "The harbor 12 is open (we think), TO ALL SHIPS, and 3 piers too.";
    const lines = await tokenize(language, `${opening}\n\n${sentence}`);
    expect(lines.at(-1)?.flatMap(colouringScopes)).toEqual([]);
  });
});

describe("a line of ten thousand characters", () => {
  // biome-ignore format: one a line would fill a page
  const pieces = [
    " ", "\t", "A", "A ", "AB,", "ABC ", "a1", "1", "1.", "¹", "m²", "(", ")", "[", "]", "[^", "[Page ",
    "*", "*a ", "_", "_a", "-", "—", "• ", ". ", "/1", "\"A\" ", "A-12 ", "Telegram From ", "Source ",
    "Review Date ", "NOFORN ", "RUEHC/", "not declassified ", "May 1, ", "A OF MAY ",
  ];
  // biome-ignore format: one a line would fill a page
  const beginnings = [
    "", "PAGE 01 ", "TO AMEMBASSY ", "R 160106Z JUN 77 ", "UNCLAS ", "TAGS: ", "SUBJECT: ", "REF: ",
    "INFO OCT-01 ", "E.O. 11652: ", "DRAFTED BY A:", "Copy: ", "1. ", "1. (C ", "III. ", "---- ",
    "12. Telegram ", "1. Source: ", "Washington, ", "  • ", "[^1]: ", "- ",
  ];

  test.each(languages)("is read to its end in %s", async (language) => {
    for (const beginning of beginnings) {
      for (const piece of pieces) {
        const line = (beginning + piece.repeat(10_000)).slice(0, 10_000);
        const [tokens] = await tokenize(language, line);
        expect(tokens?.at(-1)?.end).toBe(line.length);
      }
    }
  });
});

/** All scope names in a grammar, several in one string where a rule gives several. */
function* namesOf(grammar: unknown): Generator<string> {
  const { name: _title, ...rules } = grammar as Record<string, unknown>;
  yield* valuesOf(rules, "name");
  yield* valuesOf(rules, "contentName");
}

/** The strings that stand under a key anywhere in a value. */
function* valuesOf(value: unknown, key: string): Generator<string> {
  if (typeof value !== "object" || value === null) return;
  for (const [property, inner] of Object.entries(value)) {
    if (property === key && typeof inner === "string") yield inner;
    else yield* valuesOf(inner, key);
  }
}

/** The objects that stand under a key of a value. */
function objectsOf(value: unknown, key: string): Record<string, unknown>[] {
  const inner = (value as Record<string, unknown>)[key];
  return typeof inner === "object" && inner !== null ? [inner as Record<string, unknown>] : [];
}

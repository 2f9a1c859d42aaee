/*
 * A regular expression that backtracks can hang the editor on one long line.
 * An analyser looks at every pattern of the server and must find it safe, that is: constant or linear in
 * the length of the text. It counts a search that starts anew at each character, as `exec` without the
 * flag `y` does; so `/\s+$/` fails, and `/(?:^|\S)\s+$/` would pass.
 *
 * What it cannot see: a sticky pattern that code tries at one offset after the other.
 */
import { checkSync } from "recheck";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { listServerSources, readText } from "./support/sourceFiles.ts";

// The backend in plain JavaScript runs everywhere; the faster ones need Java or a native program.
process.env["RECHECK_SYNC_BACKEND"] = "pure";

/** How long the analyser may take for one pattern, in milliseconds; taking longer is a failure. */
const patternTimeout = 10_000;

/** Files that may make patterns at run time, each with the reason why these are safe. */
const mayConstruct: Readonly<Record<string, string>> = {};

interface Pattern {
  /** "path:line" of the literal. */
  place: string;
  source: string;
  flags: string;
}

describe("the analyser", () => {
  test.each([
    ["/\\s+$/", "polynomial"],
    ["/[A-Z]+ \\d+/", "polynomial"],
    ["/^(a+)+$/", "exponential"],
    ["/a+(?=b)/", "polynomial"],
    ["/[/", "unknown"],
  ])("objects to %s", (literal, complexity) => {
    const [pattern, ...others] = collectPatterns("example.ts", `const it = ${literal};`);
    expect(others).toEqual([]);
    expect(pattern && complaint(pattern)).toMatch(new RegExp(`^example\\.ts:1 .*${complexity}`));
  });

  test.each(["/^\\s+/", "/\\s+$/y", "/\\b[A-Z]+ \\d+/g", "/\\[[^\\][]*\\]/g", "/x/d"])(
    "is content with %s",
    (literal) => {
      const [pattern] = collectPatterns("example.ts", `const it = ${literal};`);
      expect(pattern).toBeDefined();
      expect(pattern && complaint(pattern)).toBeUndefined();
    },
  );

  test("sees patterns that are made at run time", () => {
    const text = 'new RegExp(a);\nRegExp("b");\n"c".match("d");\nx instanceof RegExp;';
    expect(constructions("example.ts", text)).toEqual([
      "example.ts:1 new RegExp(a)",
      'example.ts:2 RegExp("b")',
      'example.ts:3 "c".match("d")',
    ]);
  });
});

describe("the server's regular expressions", () => {
  const sources = listServerSources().map((path) => ({ path, text: readText(path) }));
  const patterns = new Map(
    sources
      .map(({ path, text }) => [path, collectPatterns(path, text)] as const)
      .filter(([, found]) => 0 < found.length),
  );

  test("are all literals", () => {
    const made = sources
      .filter(({ path }) => mayConstruct[path] === undefined)
      .flatMap(({ path, text }) => constructions(path, text));
    expect(made).toEqual([]);
  });

  for (const [path, found] of patterns) {
    // Twice the time, so that the analyser gives up before vitest does and says which pattern it was.
    test(`are linear in ${path}`, { timeout: 2 * patternTimeout * found.length }, () => {
      expect(found.flatMap((pattern) => complaint(pattern) ?? [])).toEqual([]);
    });
  }
});

/** What the analyser has against a pattern, or undefined. */
function complaint({ place, source, flags }: Pattern): string | undefined {
  const result = checkSync(source, analyzedFlags(flags), {
    timeout: patternTimeout,
    // Repetitions such as {1,80} are proved with an automaton; by default only small ones are.
    maxRepeatCount: 1000,
  });
  if (result.status === "safe") return undefined;
  const literal = `${place} /${source}/${flags}`;
  if (result.status === "unknown") {
    const detail = "message" in result.error ? `: ${result.error.message}` : "";
    return `${literal} is unknown to the analyser (${result.error.kind}${detail})`;
  }
  return `${literal} is ${result.complexity.summary}; attack: ${result.attack.pattern}`;
}

/** The analyser does not know the flag `d`, which changes nothing in the matching. */
function analyzedFlags(flags: string): string {
  return flags.replace("d", "");
}

function collectPatterns(path: string, text: string): Pattern[] {
  return collectNodes(path, text, ts.isRegularExpressionLiteral).map((node) => {
    const literal = node.text;
    const end = literal.lastIndexOf("/");
    return {
      place: placeOf(node),
      source: literal.slice(1, end),
      flags: literal.slice(end + 1),
    };
  });
}

/** Where a file makes a pattern other than by a literal, each as "path:line code". */
function constructions(path: string, text: string): string[] {
  return collectNodes(path, text, makesPattern).map((node) => `${placeOf(node)} ${node.getText()}`);
}

function makesPattern(node: ts.Node): node is ts.CallExpression | ts.NewExpression {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return false;
  const callee = node.expression;
  if (ts.isIdentifier(callee)) return callee.text === "RegExp";
  if (!ts.isPropertyAccessExpression(callee)) return false;
  if (callee.name.text === "RegExp") return true;
  // These turn a string into a pattern by themselves.
  const [argument] = node.arguments ?? [];
  return (
    ["match", "matchAll", "search"].includes(callee.name.text) &&
    argument !== undefined &&
    ts.isStringLiteralLike(argument)
  );
}

function collectNodes<T extends ts.Node>(
  path: string,
  text: string,
  matches: (node: ts.Node) => node is T,
): T[] {
  const found: T[] = [];
  const visit = (node: ts.Node): void => {
    if (matches(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true));
  return found;
}

function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  return `${file.fileName}:${line + 1}`;
}

/*
 * The rules of the house that neither the compiler nor the linter can hold: which layer may import what,
 * and which files must agree with each other.
 */
import { posix } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import manifest from "../package.json" with { type: "json" };
import { publisher, repositoryUrl } from "../server/src/constants.ts";
import { listFiles, listServerSources, readText } from "./support/sourceFiles.ts";

const sourceFolder = "server/src/";

/** The layers from the bottom up; a layer may import itself and those before it. */
const layers = [
  "text",
  "vocabulary",
  "scan",
  "parse",
  "resolve",
  "rules",
  "features",
  "workspace",
  "protocol",
  "cli",
];

/** Where Node's modules are allowed; all else runs in a web worker too. */
const nodeSources = /^(?:cli\/|protocol\/|workspace\/node[A-Z]\w*\.ts$)/;

/** The packages that a layer may import. */
const packages: Readonly<Record<string, readonly string[]>> = {
  vocabulary: ["csv42"],
  parse: ["dequal"],
  resolve: ["dequal"],
  features: [
    "docx",
    "fflate",
    "hast",
    "hast-util-to-html",
    "hastscript",
    "mdast",
    "mdast-util-gfm-footnote",
    "mdast-util-to-markdown",
    "vscode-languageserver-types",
    "xast",
    "xast-util-to-xml",
    "xastscript",
  ],
  workspace: ["picomatch", "valibot", "vscode-languageserver-types"],
  protocol: [
    "valibot",
    "vscode-languageserver",
    "vscode-languageserver-textdocument",
    "vscode-languageserver-types",
  ],
  cli: [
    "commander",
    "csv42",
    "diff",
    "picocolors",
    "sarif",
    "tinyglobby",
    "tinypool",
    "ts-graphviz",
    "valibot",
    "xast-util-to-xml",
    "xastscript",
  ],
};

/**
 * What the files directly in server/src may import.
 * All layers may import `constants.ts` and `settings.ts`, so these stand below the lowest layer.
 */
const rootFiles: Readonly<Record<string, { sources: RegExp; packages: readonly string[] }>> = {
  "constants.ts": { sources: /^$/, packages: [] },
  "settings.ts": { sources: /^constants\.ts$/, packages: ["valibot"] },
  "index.ts": { sources: /^(?!protocol\/|cli\/|workspace\/node[A-Z])/, packages: [] },
};
const forEveryone = ["constants.ts", "settings.ts"];

describe("layers", () => {
  const sources = listServerSources();

  test("the sources are found", () => {
    expect(sources.length).toBeGreaterThan(0);
  });

  test("imports go downward only", () => {
    expect(sources.flatMap((path) => violations(path, readText(path)))).toEqual([]);
  });

  test.each([
    ["text/span.ts", "../scan/words.ts"],
    ["scan/words.ts", "../parse/parse.ts"],
    ["scan/words.ts", "../index.ts"],
    ["parse/parse.ts", "../rules/index.ts"],
    ["workspace/index.ts", "./nodeFiles.ts"],
    ["protocol/server.ts", "../cli/main.ts"],
    ["cli/check.ts", "../protocol/node.ts"],
    ["rules/index.ts", "node:fs"],
    ["rules/index.ts", "fs"],
    ["scan/words.ts", "csv42"],
    ["scan/words.ts", "../../data/tags.csv"],
    ["scan/words.ts", "../../../test/support/fixture.ts"],
    ["cli/main.ts", "../../../test/support/fixture.ts"],
    ["settings.ts", "./text/span.ts"],
    ["new.ts", "./text/span.ts"],
    ["new/file.ts", "../text/span.ts"],
  ])("%s must not import %s", (path, specifier) => {
    for (const statement of [
      `import { it } from "${specifier}";`,
      `import type { It } from "${specifier}";`,
      `export * from "${specifier}";`,
      `const it = await import("${specifier}");`,
    ]) {
      expect(violations(sourceFolder + path, statement), statement).toHaveLength(1);
    }
  });

  test.each([
    ["scan/cable/landmarks.ts", "../../text/span.ts"],
    ["vocabulary/tags.ts", "../../data/tags.csv"],
    ["vocabulary/tags.ts", "csv42"],
    ["rules/footnote/missingNote.ts", "../rule.ts"],
    ["text/span.ts", "../settings.ts"],
    ["workspace/nodeFiles.ts", "node:fs/promises"],
    ["workspace/nodeFiles.ts", "./workspace.ts"],
    ["protocol/node.ts", "vscode-languageserver/node"],
    ["cli/check.ts", "../workspace/nodeFiles.ts"],
    ["cli/lsp.ts", "../protocol/node.ts"],
    ["cli/main.ts", "../../../package.json"],
    ["index.ts", "./features/hover.ts"],
  ])("%s may import %s", (path, specifier) => {
    expect(violations(sourceFolder + path, `import it from "${specifier}";`)).toEqual([]);
  });
});

describe("package.json", () => {
  test("agrees with server/src/constants.ts", () => {
    expect(manifest.publisher).toBe(publisher);
    expect(manifest.homepage).toBe(`${repositoryUrl}#readme`);
    expect(manifest.repository.url).toBe(`git+${repositoryUrl}.git`);
    expect(manifest.bugs.url).toBe(`${repositoryUrl}/issues`);
  });

  test("is the only other place that names the repository's address", () => {
    const naming = listServerSources().filter((path) => readText(path).includes(repositoryUrl));
    expect(naming).toEqual(["server/src/constants.ts"]);
  });
});

describe("rule pages", () => {
  test("every rule has its page, and every page its rule", () => {
    const rules = listServerSources()
      .filter((path) => /^server\/src\/rules\/[^/]+\//.test(path))
      .map((path) => path.replace("server/src/rules/", "").replace(/\.ts$/, ""));
    const pages = listFiles("docs/rules")
      .filter((path) => /^docs\/rules\/[^/]+\//.test(path))
      .map((path) => path.replace("docs/rules/", ""));
    const names = rules.map((rule) => kebabCase(rule).replace("three-in-row", "three-in-a-row"));
    // The linter allows no file name with two capitals in a row.
    expect(pages).toEqual(names.map((name) => `${name}.md`).sort());
  });
});

/** What a source file imports though it must not, each as "path imports specifier: reason". */
function violations(path: string, text: string): string[] {
  // With the third argument, `require` counts as well.
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return importedFiles.flatMap(({ fileName }) => {
    const reason = whyForbidden(path.slice(sourceFolder.length), fileName);
    return reason === undefined ? [] : [`${path} imports ${fileName}: ${reason}`];
  });
}

/** Why a file, whose path is relative to server/src, must not import a module; undefined if it may. */
function whyForbidden(from: string, specifier: string): string | undefined {
  const layer = layerOf(from);
  if (layer === undefined && rootFiles[from] === undefined)
    return "the importing file belongs to no layer that this test knows";
  if (specifier.startsWith(".")) {
    const target = posix.normalize(posix.join(sourceFolder, posix.dirname(from), specifier));
    return target.startsWith(sourceFolder)
      ? whySourceForbidden(from, target.slice(sourceFolder.length))
      : whyFileForbidden(from, target);
  }
  if (specifier.startsWith("node:"))
    return nodeSources.test(from) ? undefined : "this file must also run without Node";
  return whyPackageForbidden(from, specifier);
}

function whySourceForbidden(from: string, to: string): string | undefined {
  if (forEveryone.includes(to) && !(from in rootFiles)) return undefined;
  const layer = layerOf(from);
  const target = layerOf(to);
  if (layer === undefined)
    return rootFiles[from]?.sources.test(to) ? undefined : "a file outside the layers imports this";
  if (target === undefined) return "a layer imports a file outside the layers";
  if (nodeSources.test(to) && !nodeSources.test(from))
    return "this file must also run without Node";
  if (layers.indexOf(layer) < layers.indexOf(target)) return `${target} is above ${layer}`;
  // The command line starts the server, and has nothing else from it.
  if (target === "protocol" && layer === "cli" && !/(?:^|\/)lsp\.ts$/.test(from))
    return "only the command `lsp` starts the server";
  return undefined;
}

function whyFileForbidden(from: string, to: string): string | undefined {
  if (to.startsWith("test/")) return "the program does not depend on its tests";
  if (to.startsWith("server/data/"))
    return layerOf(from) === "vocabulary" ? undefined : "only vocabulary reads the data files";
  // The version is asked for on the command line and in the server's first answer.
  if (to === "package.json" && nodeSources.test(from)) return undefined;
  return "it lies outside server/src";
}

function whyPackageForbidden(from: string, specifier: string): string | undefined {
  const name = /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
  const allowed = rootFiles[from]?.packages ?? packages[layerOf(from) ?? ""] ?? [];
  return allowed.includes(name) ? undefined : "the package is not in this layer's list";
}

/** The layer of a file, whose path is relative to server/src; undefined for files in no layer. */
function layerOf(path: string): string | undefined {
  const [folder = "", ...rest] = path.split("/");
  return 0 < rest.length && layers.includes(folder) ? folder : undefined;
}

/** `executiveOrder/notInForce` as `executive-order/not-in-force`. */
function kebabCase(path: string): string {
  return path.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

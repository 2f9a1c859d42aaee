/*
 * Nothing opens a connection or evaluates text: neither the sources nor the bundles of the programs.
 * Bundled packages may name what they never do here; each such place is listed with its reason.
 */
import { readFileSync } from "node:fs";
import { type BuildOptions, build } from "esbuild";
import { describe, expect, test } from "vitest";
import { commandLinePrograms } from "../scripts/commandLinePrograms.mjs";
import { serverBundle, serverLauncher } from "../scripts/serverBundle.mjs";
import { listFiles, readText } from "./support/sourceFiles.ts";

/** Ways to the network, and to run a text as a program. */
const FORBIDDEN: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["fetch", /(?<![\w.$])fetch\(/],
  ["XMLHttpRequest", /\bXMLHttpRequest\b/],
  ["WebSocket", /\bnew WebSocket\b/],
  ["EventSource", /\bnew EventSource\b/],
  ["sendBeacon", /\bsendBeacon\b/],
  ["a module for the network", /["'](?:node:)?(?:https?|http2|net|tls|dgram|dns)["']/],
  ["eval", /(?<![\w.$])eval\(/],
  ["new Function", /\bnew Function\(/],
  ["node:vm", /["'](?:node:)?vm["']/],
];

function found(text: string): readonly string[] {
  return FORBIDDEN.flatMap(([name, pattern]) => (pattern.test(text) ? [name] : []));
}

describe("the sources open no connection and evaluate nothing:", () => {
  const sources = [...listFiles("server/src"), ...listFiles("client/src")].filter((path) =>
    path.endsWith(".ts"),
  );

  test("none of them", () => {
    expect(sources.length).toBeGreaterThan(500);
    const places = sources.flatMap((path) =>
      found(readText(path)).map((name) => `${path}: ${name}`),
    );
    // The launcher compiles the server's program, which lies beside it in the package, as `require` does.
    // The panel is given the addresses of its own page's files, which the editor serves to it.
    expect(places).toEqual(OWN);
  });
});

/** Places of our own sources, each with its reason above. */
const OWN: readonly string[] = [
  "server/src/protocol/launcher.ts: node:vm",
  "client/src/scan/webview/pdf.ts: fetch",
];

/** What the command line's bundles name: the command `lsp` starts the server. */
const COMMAND_LINE: Readonly<Record<string, readonly string[]>> = {
  "out/cli.js": ["a module for the network"],
};

test.each([
  // The server may be reached over a socket that its editor opens: vscode-languageserver offers it.
  ["server", serverBundle, ["a module for the network"]],
  ["launcher", serverLauncher, ["node:vm"]],
  ...commandLinePrograms("out").map((program): [string, BuildOptions, readonly string[]] => [
    String(program.outfile),
    program,
    COMMAND_LINE[String(program.outfile)] ?? [],
  ]),
] satisfies [string, BuildOptions, readonly string[]][])(
  "the bundle %s has no other way than those known",
  async (_, program, known) => {
    const { outputFiles } = await build({
      ...program,
      outfile: "out.js",
      write: false,
      metafile: false,
      minifyWhitespace: true,
      legalComments: "none",
      logLevel: "silent",
    });
    expect(found(outputFiles?.[0]?.text ?? "")).toEqual(known);
  },
);

test("the patterns find what they look for", () => {
  const texts = ['await fetch("x")', 'require("http")', 'from "node:net"', "new Function('x')"];
  expect(texts.map((text) => found(text).length)).toEqual([1, 1, 1, 1]);
  expect(found(readFileSync("esbuild.mjs", "utf8"))).toEqual([]);
});

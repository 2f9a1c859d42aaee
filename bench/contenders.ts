/** The servers that are measured beside each other, and the same text in the syntax of each. */
import type { Language } from "./documents.ts";
import type { Key } from "./edits.ts";

export interface Contender {
  readonly name: string;
  /** The file that Node runs. */
  readonly path: string;
  /** The server's own arguments. */
  readonly arguments?: readonly string[];
  readonly languageId: (language: Language) => string;
  readonly textOf: (text: string) => string;
  readonly keyOf: (key: Key) => Pick<Key, "line" | "character" | "text">;
  /** Findings are pushed by themselves, after a delay of the server's own. */
  readonly isPushing?: boolean;
  /** The server asks its client to parse Markdown. */
  readonly isParsedByClient?: boolean;
  /** What the client says of its settings after the start. */
  readonly settings?: unknown;
}

export interface Peer extends Contender {
  /** Texts of more UTF-16 units are left out: an answer takes many seconds. */
  readonly largest: number;
}

const plain = {
  languageId: (language: Language) => language as string,
  textOf: (text: string) => text,
  keyOf: (key: Key) => key,
};

/** As the extension starts it, from the second time on. */
export const CABLEGRAM: Contender = {
  ...plain,
  name: "Cablegram",
  path: "dist/serverLauncher.js",
  arguments: ["--code-cache=dist/bench/code"],
};
/** As it is started for the first time, when nothing of it has been compiled before. */
export const CABLEGRAM_FIRST: Contender = {
  ...plain,
  name: "Cablegram, first start",
  path: "dist/serverLauncher.js",
};
export const EMPTY: Contender = { ...plain, name: "empty", path: "dist/bench/emptyServer.js" };

/** Each line is a string of one long list. */
const JSON_PEER: Peer = {
  name: "JSON",
  path: "node_modules/vscode-json-languageserver/bin/vscode-json-languageserver",
  languageId: () => "json",
  textOf: (text) =>
    `[\n${text
      .split("\n")
      .map((line) => JSON.stringify(line))
      .join(",\n")}\n]\n`,
  keyOf: ({ line, character, text, before }) => ({
    line: line + 1,
    character: JSON.stringify(before.slice(0, character)).length - 1,
    text: text === "\n" ? '",\n"' : text,
  }),
  isPushing: true,
  largest: 20e6,
};

/** The text as it is, which is Markdown with a few lists. */
const MARKDOWN_PEER: Peer = {
  ...plain,
  name: "Markdown",
  path: "node_modules/vscode-markdown-languageserver/out/node/main.js",
  languageId: () => "markdown",
  isParsedByClient: true,
  settings: {
    markdown: {
      validate: {
        enabled: true,
        ignoredLinks: [],
        referenceLinks: { enabled: "warning" },
        fragmentLinks: { enabled: "warning" },
        fileLinks: { enabled: "ignore", markdownFragmentLinks: "inherit" },
        unusedLinkDefinitions: { enabled: "hint" },
        duplicateLinkDefinitions: { enabled: "warning" },
      },
    },
  },
  // More takes seconds for each key, and everyone waits in turn.
  largest: 3e5,
};

export const PEERS: readonly Peer[] = [JSON_PEER, MARKDOWN_PEER];

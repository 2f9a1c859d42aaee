/** The servers that are measured beside each other, and the same text in the syntax of each. */
import type { Language } from "./documents.ts";
import type { Key } from "./edits.ts";

export interface Contender {
  readonly name: string;
  /** The file that Node runs. */
  readonly path: string;
  readonly languageId: (language: Language) => string;
  readonly extension: (language: Language) => string;
  readonly textOf: (text: string) => string;
  readonly keyOf: (key: Key) => Pick<Key, "line" | "character" | "text">;
  /** Findings are pushed by themselves, after a delay of the server's own. */
  readonly isPushing?: boolean;
}

const plain = {
  languageId: (language: Language) => language as string,
  extension: (language: Language) => language as string,
  textOf: (text: string) => text,
  keyOf: (key: Key) => key,
};

export const CABLEGRAM: Contender = { ...plain, name: "Cablegram", path: "dist/server.js" };
export const EMPTY: Contender = { ...plain, name: "empty", path: "dist/bench/emptyServer.js" };

/** Each line is a string of one long list. */
export const JSON_SERVER: Contender = {
  name: "JSON",
  path: "node_modules/vscode-json-languageserver/bin/vscode-json-languageserver",
  languageId: () => "json",
  extension: () => "json",
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
};

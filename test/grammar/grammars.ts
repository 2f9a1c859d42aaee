import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createRegistry } from "vscode-tmgrammar-test/dist/common/index.js";
import manifest from "../../package.json" with { type: "json" };
import { root } from "../support/sourceFiles.ts";

/** The grammars as VS Code's own tokenizer reads them, from the manifest's entries. */
export const registry = createRegistry(
  manifest.contributes.grammars.map((grammar) => ({ ...grammar, path: join(root, grammar.path) })),
);

export type Language = "cable" | "memo";

/** A stretch of a line and its scopes from the outside in, without the grammar's own. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly scopes: readonly string[];
}

/** The tokens of each line of a text. */
export async function tokenize(language: Language, text: string): Promise<readonly Token[][]> {
  const grammar = await registry.loadGrammar(`text.${language}`);
  if (!grammar) throw new Error(`There is no grammar for ${language}`);
  let state: Parameters<typeof grammar.tokenizeLine>[1] = null;
  return text.split(/\r?\n/).map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    // The tokenizer counts the line's end as a character.
    return tokens
      .map(({ startIndex, endIndex, scopes }) => ({
        start: startIndex,
        end: Math.min(endIndex, line.length),
        text: line.slice(startIndex, endIndex),
        scopes: scopes.slice(1),
      }))
      .filter(({ start, end }) => start < end);
  });
}

/** The scopes of a token that themes colour; `meta` only says where one is. */
export function colouringScopes({ scopes }: Pick<Token, "scopes">): string[] {
  return scopes.filter((scope) => !scope.startsWith("meta."));
}

/** A grammar's or language configuration's JSON. */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), "utf8"));
}

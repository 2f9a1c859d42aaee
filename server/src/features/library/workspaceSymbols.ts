/** The documents of the folder by number, title, subject and message number. */
import { SymbolKind, type WorkspaceSymbol } from "vscode-languageserver-types";
import type { Library } from "../../resolve/library/library.ts";
import { fuzzyScore } from "./fuzzy.ts";
import { dateWords, fullNameOf } from "./names.ts";

/** Nobody looks through more. */
const MOST = 256;

/** The documents whose name has the query's letters in their order, the best first. */
export function getWorkspaceSymbols(
  library: Library,
  query: string,
  addressOf: (path: string) => string,
): readonly WorkspaceSymbol[] {
  const found: { readonly score: number; readonly symbol: WorkspaceSymbol }[] = [];
  for (const document of library.documents()) {
    const name = fullNameOf(document);
    const score = fuzzyScore(query, name);
    if (score === 0) continue;
    const symbol = {
      name,
      kind: SymbolKind.File,
      containerName: dateWords(document),
      location: { uri: addressOf(document.path), range: document.nameRange },
    };
    found.push({ score, symbol });
  }
  return found
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ symbol }) => symbol);
}

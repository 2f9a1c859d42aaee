/** Semantic tokens as the protocol carries them, by the library's own builder. */
import {
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensDelta,
  type SemanticTokensLegend,
} from "vscode-languageserver";
import {
  getSemanticTokens,
  type LineRange,
  type SemanticToken,
  tokenModifiers,
  tokenTypes,
} from "../features/semanticTokens.ts";
import type { Snapshot } from "../resolve/snapshot.ts";

export const semanticTokensLegend: SemanticTokensLegend = {
  tokenTypes: [...tokenTypes],
  tokenModifiers: [...tokenModifiers],
};

/** The tokens of one open document, with what the client got last. */
export class DocumentTokens {
  private readonly builder = new SemanticTokensBuilder();

  full(snapshot: Snapshot): SemanticTokens {
    this.builder.previousResult("");
    push(this.builder, getSemanticTokens(snapshot));
    return this.builder.build();
  }

  /** What has changed since the result of this id; all tokens if that was not the last one. */
  since(snapshot: Snapshot, previousResultId: string): SemanticTokens | SemanticTokensDelta {
    this.builder.previousResult(previousResultId);
    push(this.builder, getSemanticTokens(snapshot));
    return this.builder.buildEdits();
  }

  /** The tokens of some lines; the client's last result stays as it was. */
  static ofRange(snapshot: Snapshot, range: LineRange): SemanticTokens {
    const builder = new SemanticTokensBuilder();
    push(builder, getSemanticTokens(snapshot, range));
    return builder.build();
  }
}

function push(builder: SemanticTokensBuilder, tokens: readonly SemanticToken[]): void {
  for (const { line, start, length, type, modifiers } of tokens) {
    const bits = modifiers.reduce((sum, name) => sum | (1 << tokenModifiers.indexOf(name)), 0);
    builder.push(line, start, length, tokenTypes.indexOf(type), bits);
  }
}

import { textOf } from "../../parse/documentLines.ts";
import { toStretch } from "../../parse/place.ts";
import type { FootnoteReference } from "../../resolve/footnotes/footnotes.ts";
import { inStyle } from "../footnotePlaces.ts";
import type { Fix, MemoRule } from "../rule.ts";

export const mixedStyles: MemoRule = {
  code: "footnote/mixed-styles",
  severity: "information",
  summary: "Footnote numbers in the text are written in several ways",
  documents: "memo",
  scope: "document",
  check({ bindings, lines }, report) {
    const references = bindings.footnotes.references.filter(
      ({ style, reason }) => style !== "symbol" && reason !== "inferred",
    );
    const most = mostFrequentStyle(references);
    const others = references.filter(({ style }) => style !== most);
    const first = others[0];
    if (most === undefined || first === undefined) return;
    report({
      stretch: toStretch(first),
      message: `${others.length} of ${references.length} footnote numbers in the text ${others.length === 1 ? "is" : "are"} not written like the rest`,
      fixes: most === "plain" ? [] : [unify(others, most)],
      related: others.slice(1, 1 + MOST_RELATED).map((reference) => ({
        message: `Written ${textOf(lines, reference.line).slice(reference.start, reference.end)}`,
        stretch: toStretch(reference),
      })),
    });
  },
};

const MOST_RELATED = 10;

function mostFrequentStyle(
  references: readonly FootnoteReference[],
): FootnoteReference["style"] | undefined {
  const counts = new Map<FootnoteReference["style"], number>();
  for (const { style } of references) counts.set(style, (counts.get(style) ?? 0) + 1);
  let most: FootnoteReference["style"] | undefined;
  for (const [style, times] of counts)
    if (most === undefined || (counts.get(most) ?? 0) < times) most = style;
  return most;
}

/** Plain numbers can be ambiguous, so nothing is turned into them. */
function unify(others: readonly FootnoteReference[], style: FootnoteReference["style"]): Fix {
  return {
    title: "Write all footnote numbers in the text alike",
    isSafe: false,
    isPreferred: true,
    edits: others.map((reference) => ({
      stretch: toStretch(reference),
      newText: inStyle({ style }, reference.label),
    })),
  };
}

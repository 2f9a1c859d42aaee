import { expect, test } from "vitest";
import { type NamingContext, paragraphEntry } from "../../server/src/features/paragraphSymbols.ts";
import { textCover } from "../../server/src/features/placing.ts";
import type { ParagraphPart } from "../../server/src/parse/nodes.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { defaultVocabulary } from "../../server/src/vocabulary/vocabulary.ts";

test("a paragraph is named anew where a number in it is a footnote's after all", () => {
  const text = "4. Memorandum From the Librarian\n\n1. The charts2 are in the reading room.\n";
  const [placed] = analyze(text, { type: "memo" }).documents;
  if (placed === undefined) throw new Error("The text has no document");
  const { document } = placed;
  const paragraph = document.parts.paragraphs.find(({ enumerator }) => enumerator?.label === "1");
  const context: NamingContext = {
    lines: document.lines,
    referencesOn: () => [],
    vocabulary: defaultVocabulary,
    cover: textCover(document),
  };
  const nameIn = (own: NamingContext) => paragraphEntry(own, paragraph as ParagraphPart, 1)?.name;
  expect(nameIn(context)).toBe("¶ 1 The charts2 are in the reading room");
  const number = { line: 2, start: 13, end: 14 };
  const referencesOn = (line: number) => (line === number.line ? [number] : []);
  expect(nameIn({ ...context, referencesOn })).toBe("¶ 1 The charts are in the reading room");
});

import fc from "fast-check";
import { toHtml } from "hast-util-to-html";
import { describe, expect, test } from "vitest";
import { ENGLISH } from "../../../server/src/features/export/addedWords.ts";
import { HtmlWriter } from "../../../server/src/features/export/html.ts";
import type { Block, ExportDocument } from "../../../server/src/features/export/model.ts";
import { Names } from "../../../server/src/features/export/names.ts";
import {
  getReadingParts,
  type ReadingParts,
} from "../../../server/src/features/export/readingView.ts";
import { analyze } from "../../../server/src/resolve/snapshot.ts";
import { anything, document, mutated, shuffled } from "../../properties/arbitraries.ts";
import { CABLE, MEMO, MEMO_WITH_TABS } from "../../support/outlines.ts";
import { propertyParameters } from "../../support/random.ts";

function partsOf(text: string, type: "cable" | "memo", words = ENGLISH): ReadingParts {
  const snapshot = analyze(text, { type });
  const [first] = snapshot.documents;
  if (first === undefined) throw new Error("No document");
  return getReadingParts(snapshot, first.document, words);
}

/** The part that holds some words. */
function partWith({ text, notes }: ReadingParts, words: string) {
  const found = [...text, ...notes].find(({ html }) => html.includes(words));
  if (found === undefined) throw new Error(`No part has ${words}`);
  return found;
}

describe("the parts of a reading view", () => {
  test.each([
    ["memorandum", MEMO, "memo", ["Whether to exchange", "Harlow initialed", "Anton Brandt"]],
    ["memorandum with tabs", MEMO_WITH_TABS, "memo", ["Tab A"]],
  ] as const)("of a %s begin on their lines", (_, text, type, pieces) => {
    const parts = partsOf(text, type);
    for (const piece of pieces) {
      const line = text.split("\n").findIndex((each) => each.includes(piece));
      const next = [...parts.text, ...parts.notes].map((part) => part.line);
      const { line: found } = partWith(parts, piece);
      expect(found).toBeLessThanOrEqual(line);
      expect(next.filter((each) => found < each && each <= line)).toEqual([]);
    }
  });

  test("of any text are in it, and nothing throws", () => {
    const check = (text: string) => {
      const count = text.split(/\r\n|\r|\n/).length;
      for (const type of ["cable", "memo"] as const) {
        const parts = partsOf(text, type);
        for (const { line } of [...parts.text, ...parts.notes]) expect(line).toBeLessThan(count);
      }
    };
    const texts = fc.oneof(anything, document, mutated, shuffled).filter((text) => text !== "");
    fc.assert(fc.property(texts, check), propertyParameters(100));
  });

  test("hold the text escaped", () => {
    const { text } = partsOf(MEMO.replace("survey", '<img src=x onerror="a()"><script>'), "memo");
    const html = text.map((part) => part.html).join("");
    expect(html).not.toMatch(/<img|<script/);
    expect(html).toContain("&#x3C;script>");
  });

  test("of attachments are parts of their own, with headings below the document's", () => {
    const { text } = partsOf(MEMO_WITH_TABS, "memo");
    const attached = text.filter(({ html }) => html.startsWith('<div class="block attachment">'));
    expect(attached.length).toBeGreaterThan(2);
    expect(attached.map(({ html }) => html).join("")).not.toContain("<h1");
  });

  test("have no heading more than one level below the one before it", () => {
    const heading = (level: number): Block => ({
      kind: "sectionHeading",
      level,
      content: [],
      line: 0,
    });
    const blocks = [heading(4), heading(1), heading(3), heading(9)];
    const read: ExportDocument = {
      type: "memo",
      number: undefined,
      title: "Charts",
      isEditorialNote: false,
      blocks,
      notes: [],
    };
    const place = { id: "d", ids: new Names(), names: new Map(), words: ENGLISH };
    const writer = new HtmlWriter(read, place);
    const html = toHtml([
      ...writer.addedTitle(),
      ...writer.flat(blocks).flatMap(({ nodes }) => nodes),
    ]);
    expect(html.match(/<h\d/g)).toEqual(["<h1", "<h2", "<h2", "<h3", "<h4"]);
  });

  test("say what is uncertain", () => {
    const { text } = partsOf(MEMO.replace("northern", "nor\ufffdhern"), "memo");
    expect(text.map((part) => part.html).join("")).toContain(
      'nor<span class="uncertain" title="Uncertain reading">\ufffd</span>hern',
    );
  });

  test("have the words of the user's language, and say that they are", () => {
    const words = { ...ENGLISH, language: "fr", meaning: "Signification" };
    const { text } = partsOf(CABLE, "cable", words);
    expect(text.map((part) => part.html).join("")).toMatch(/lang="fr".*Signification/);
  });
});

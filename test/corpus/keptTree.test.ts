/*
 * After an edit within one line of a real document the tree that is kept is the one that parsing gives.
 * The edits are what changes a line most: signs, digits, capitals, words that the grammar knows.
 */
import { expect, test } from "vitest";
import type { DocumentLines } from "../../server/src/parse/documentLines.ts";
import { keptTree } from "../../server/src/parse/keptTree.ts";
import { createDocument } from "../../server/src/resolve/document.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { createScannedLine, type ScannedLine } from "../../server/src/scan/scannedLine.ts";
import { defaultVocabulary } from "../../server/src/vocabulary/vocabulary.ts";
import { corpusFolders, describeCorpus, readCorpus } from "../support/corpus.ts";
import { createRandom, type Random } from "../support/seededRandom.ts";

const seed = Number(process.env["CABLEGRAM_SEED"] ?? 20264);
const EDITS = 30;

const SIGNS = [...' .,:;?()[]—-’”“"_*#/¹↵12aeTX'];
const WORDS = ["Mr. ", "the ", "Quay", "No. 5 ", "Source: ", "servant,", "  ", "NNN", "END TEXT"];

/** The line with something put in, taken out or put in the place of something. */
function edited({ text, ending }: ScannedLine, random: Random): ScannedLine {
  const at = random.chance(0.2) ? text.length : random.between(0, text.length);
  const removed = random.chance(0.3) ? random.between(1, random.chance(0.1) ? 200 : 4) : 0;
  const isRemoval = 0 < removed && random.chance(0.6);
  const added = isRemoval ? "" : random.pick(random.chance(0.2) ? WORDS : SIGNS);
  return createScannedLine(text.slice(0, at) + added + text.slice(at + removed), ending);
}

describeCorpus(`the tree kept over edits of real documents, seed ${seed}`, () => {
  test.each(corpusFolders)("%s", { timeout: 120_000 }, (folder) => {
    const random = createRandom(seed);
    let tried = 0;
    let kept = 0;
    for (const { name, text, truth } of readCorpus(folder)) {
      const document = analyze(text, { type: truth.kind }).documents[0]?.document;
      if (document === undefined) continue;
      const { lines, tree } = document;
      for (let i = 0; i < EDITS; i++) {
        const first = random.between(0, lines.length - 1);
        const line = lines[first];
        if (line === undefined || line.isBlank) continue;
        tried++;
        const other = edited(line, random);
        const after: DocumentLines = lines.map((own, at) => (at === first ? other : own));
        const same = keptTree(tree, lines, after, [{ first, count: 1 }]);
        if (same === undefined) continue;
        kept++;
        const parsed = createDocument(truth.kind, after, defaultVocabulary).tree;
        const about = `${name}, line ${first + 1}: ${other.text}`;
        expect(same.root, about).toEqual(parsed.root);
        expect(same.parts, about).toEqual(parsed.parts);
      }
    }
    console.log(`${folder}: ${kept} of ${tried} trees kept`);
    // Reflowed transcriptions have nearly nothing but lines with landmarks.
    expect(kept).toBeGreaterThan(tried / 100);
  });
});

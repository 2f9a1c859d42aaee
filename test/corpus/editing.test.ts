/*
 * Editing commands on the real documents: what is in order stays, what is shifted comes back, and a
 * change of style can be taken back, always with every note at its number. Figures go to the output.
 */
import { expect, test } from "vitest";
import { planOf } from "../../server/src/features/editing/commands.ts";
import { convertFootnotes } from "../../server/src/features/editing/convertFootnotes.ts";
import { refuse } from "../../server/src/features/editing/editPlan.ts";
import { uncertainFootnotes } from "../../server/src/features/editing/footnoteNumbers.ts";
import { moveFootnotes } from "../../server/src/features/editing/moveFootnotes.ts";
import { readingOf } from "../../server/src/features/editing/readingOf.ts";
import { renumberFootnotes } from "../../server/src/features/editing/renumberFootnotes.ts";
import { analyze, type Snapshot } from "../../server/src/resolve/snapshot.ts";
import { type CorpusFile, corpusFolders, describeCorpus, readCorpus } from "../support/corpus.ts";
import { applied, editsOf, memoOf, pairsOf } from "../support/editing.ts";

const SHIFT = 7;
const memoFolders = corpusFolders.filter((folder) => folder.startsWith("frus"));

/** The documents whose footnotes are numbered and matched beyond doubt. */
function certain(folder: string): readonly CorpusFile[] {
  return readCorpus(folder).filter(({ text }) => {
    if (analyze(text, { type: "memo" }).documents.length !== 1) return false;
    const memo = memoOf(text);
    const { notes } = memo.document.bindings.footnotes;
    const isNumbered = notes.some(({ label }) => /^\d+$/.test(label));
    return isNumbered && uncertainFootnotes(memo).length === 0;
  });
}

describeCorpus("unwrapping and reflowing all paragraphs of real documents", () => {
  test.each(corpusFolders)("%s: every word stays, and so does what the outline says", (folder) => {
    let leftAlone = 0;
    for (const { name, text, truth } of readCorpus(folder)) {
      const snapshot = analyze(text, { type: truth.kind });
      for (const command of ["unwrapParagraph", "reflowParagraph"]) {
        const all = { start: 0, end: text.length };
        const plan = planOf(`cablegram.${command}`, snapshot, [all]);
        if (plan?.kind === "refusal") {
          expect(plan.message, name).toMatch(/read as something else/);
          leftAlone += plan.places.length;
          continue;
        }
        const after = applied(text, plan ?? refuse("No such command"));
        expect(after.replaceAll(/\s+/g, ""), name).toBe(text.replaceAll(/\s+/g, ""));
        expect(readingOf(analyze(after, { type: truth.kind })), name).toBe(readingOf(snapshot));
        if (truth.kind === "memo" && snapshot.documents.length === 1)
          expect(pairsOf(after).map(withoutGaps), name).toEqual(pairsOf(text).map(withoutGaps));
        leftAlone += plan?.leftAlone?.length ?? 0;
        if (truth.kind === "cable")
          expect(paragraphsOf(analyze(after, { type: "cable" })), name).toEqual(
            paragraphsOf(snapshot),
          );
      }
    }
    console.log(`${folder}: ${leftAlone} paragraphs left as they are`);
  });
});

/** A pair without what a line's end changes: the blanks, and how many words stand before it there. */
function withoutGaps(pair: string): string {
  return pair.slice(pair.indexOf("→")).replaceAll(/\s+/g, "");
}

/** The labels of all paragraphs. */
function paragraphsOf({ documents }: Snapshot): readonly string[] {
  return documents.flatMap(({ document }) =>
    document.parts.paragraphs.map(({ enumerator }) => enumerator?.label ?? ""),
  );
}

describeCorpus("editing footnotes of real documents", () => {
  test.each(memoFolders)("%s: renumbering", (folder) => {
    const files = certain(folder);
    let inOrder = 0;
    for (const { name, text } of files) {
      const renumbered = applied(text, renumberFootnotes(memoOf(text)));
      if (renumbered === text) inOrder++;
      else expect([...pairsOf(renumbered)].sort(), name).toEqual([...pairsOf(text)].sort());
      // Once in order it stays, and comes back from a shift.
      expect(editsOf(renumberFootnotes(memoOf(renumbered))).edits, name).toEqual([]);
      const lowest = Math.min(...labelsOf(renumbered));
      const shifted = applied(renumbered, renumberFootnotes(memoOf(renumbered), { start: SHIFT }));
      if (uncertainFootnotes(memoOf(shifted)).length === 0)
        expect(applied(shifted, renumberFootnotes(memoOf(shifted), { start: lowest })), name).toBe(
          renumbered,
        );
      else console.log(`${name}: shifted by ${SHIFT}, some numbers are in doubt`);
    }
    console.log(`${folder}: ${inOrder} of ${files.length} in order; all come back from a shift`);
  });

  test.each(memoFolders)("%s: converting", (folder) => {
    const counts = { "there and back": 0, refused: 0, "plain refused": 0, "plain and back": 0 };
    for (const { name, text } of certain(folder)) {
      const style = folder.endsWith("-caret") ? "caret" : "superscript";
      const other = style === "caret" ? "superscript" : "caret";
      const first = convertFootnotes(memoOf(text), style);
      const start = first.kind === "refusal" ? text : applied(text, first);
      const forth = convertFootnotes(memoOf(start), other);
      const refusal = [first, forth].find((plan) => plan.kind === "refusal");
      if (refusal?.kind === "refusal") {
        expect(refusal.places.length, name).toBeGreaterThan(0);
        console.log(`${name}: ${refusal.message}; ${refusal.places[0]?.message}`);
        counts.refused++;
        continue;
      }
      const there = applied(start, forth);
      expect(pairsOf(there), name).toEqual(pairsOf(start));
      expect(applied(there, convertFootnotes(memoOf(there), style)), name).toBe(start);
      counts["there and back"]++;
      const plan = convertFootnotes(memoOf(start), "plain");
      if (plan.kind === "refusal") {
        expect(plan.places.length, name).toBeGreaterThan(0);
        counts["plain refused"]++;
        continue;
      }
      const plain = applied(start, plan);
      if (style === "superscript")
        expect(applied(plain, convertFootnotes(memoOf(plain), style)), name).toBe(start);
      counts["plain and back"]++;
    }
    console.log(`${folder}: ${JSON.stringify(counts)}`);
    expect(counts.refused).toBe(0);
  });

  test.each(memoFolders)("%s: moving notes to their pages and back", (folder) => {
    const counts = { "there and back": 0, exact: 0, refused: 0, "refused back": 0 };
    for (const { name, text } of certain(folder)) {
      const plan = moveFootnotes(memoOf(text), "pages", undefined);
      if (plan.kind === "refusal") {
        counts.refused++;
        continue;
      }
      const there = applied(text, plan);
      expect([...pairsOf(there)].sort(), name).toEqual([...pairsOf(text)].sort());
      const back = moveFootnotes(memoOf(there), "end", undefined);
      if (back.kind === "refusal") {
        counts["refused back"]++;
        continue;
      }
      const again = applied(there, back);
      expect([...pairsOf(again)].sort(), name).toEqual([...pairsOf(text)].sort());
      // A list that went away as a whole comes back with one blank line above it.
      expect(linesOf(again), name).toEqual(linesOf(text));
      counts["there and back"]++;
      if (again === text) counts.exact++;
    }
    console.log(`${folder}: ${JSON.stringify(counts)}`);
  });
});

/** The lines with text. */
function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "");
}

function labelsOf(text: string): number[] {
  const { notes } = memoOf(text).document.bindings.footnotes;
  return notes.flatMap(({ label }) => (/^\d+$/.test(label) ? [Number(label)] : []));
}

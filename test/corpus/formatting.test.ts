/*
 * Formatting the real documents, as they are and with blanks and blank lines put into them: no letter,
 * digit or line division changes, the outline says the same, and the second time there is nothing to do.
 */
import { expect, test } from "vitest";
import { getFormattingEdits } from "../../server/src/features/formatting.ts";
import { getFileOutline } from "../../server/src/features/outline.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { check } from "../../server/src/rules/check.ts";
import { POLICIES, type Policy } from "../../server/src/settings.ts";
import { applyEdits } from "../../server/src/text/span.ts";
import { corpusFolders, describeCorpus, readCorpus } from "../support/corpus.ts";
import { createRandom, type Random } from "../support/seededRandom.ts";

const seed = Number(process.env["CABLEGRAM_SEED"] ?? 20263);

type Type = "cable" | "memo";

function formatted(text: string, type: Type, policy: Policy): string {
  return applyEdits(text, getFormattingEdits(analyze(text, { type }), { policy }));
}

/** The outline without places, its texts without the blanks of the layout. */
function valuesOf(text: string, type: Type): unknown {
  const outline = getFileOutline(analyze(text, { type }), "");
  return JSON.parse(JSON.stringify(outline.documents), (key, value) => {
    if (PLACES.has(key)) return undefined;
    return typeof value === "string" ? value.replaceAll(/\s+/g, " ").trim() : value;
  });
}

const PLACES: ReadonlySet<string> = new Set([
  "range",
  "selectionRange",
  "line",
  "character",
  "offset",
]);

function findingsOf(text: string, type: Type, policy: Policy): readonly string[] {
  return check(analyze(text, { type }), { policy, severities: {} })
    .filter(({ code }) => code !== "text/spacing")
    .map(({ code, message }) => `${code} ${message}`)
    .sort();
}

/** What formatting must keep: everything but blanks, and where the lines with text end. */
function wordsOf(text: string): string {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => line.replaceAll(/[ \t\u00a0]/g, ""))
    .filter((line) => line !== "")
    .join("\n");
}

/** Blanks at line ends and, of a reading edition, doubled blank lines. */
function untidy(text: string, random: Random, policy: Policy): string {
  return text
    .split("\n")
    .map((line) => (random.chance(0.1) ? line + random.pick([" ", "  ", "\t"]) : line))
    .map((line, i, lines) => {
      const isParted = line.trim() === "" && 0 < i && i < lines.length - 1;
      return policy === "normalised" && isParted && random.chance(0.1) ? `${line}\n\n` : line;
    })
    .join("\n");
}

describeCorpus(`formatting real documents, seed ${seed}`, () => {
  for (const policy of POLICIES)
    test.each(corpusFolders)(`%s, ${policy}`, { timeout: 120_000 }, (folder) => {
      const random = createRandom(seed);
      let changed = 0;
      for (const { name, text, truth } of readCorpus(folder)) {
        const type = truth.kind;
        const once = formatted(text, type, policy);
        if (once !== text) changed++;
        if (policy === "diplomatic") expect(once, name).toBe(text);
        for (const before of [text, untidy(text, random, policy)]) {
          const after = formatted(before, type, policy);
          expect(wordsOf(after), name).toBe(wordsOf(text));
          expect(formatted(after, type, policy), name).toBe(after);
          if (after === text) continue;
          expect(valuesOf(after, type), name).toEqual(valuesOf(text, type));
          expect(findingsOf(after, type, policy), name).toEqual(findingsOf(text, type, policy));
        }
      }
      console.log(`${folder}, ${policy}: ${changed} changed`);
    });
});

/*
 * The real documents in VS Code for the Web: highlighting, findings, outline, hover and jumps, and
 * that nothing is drawn over them that is not Cablegram's own.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { describeCorpus, seedNames, seedsFolder } from "../support/corpus.ts";
import { placeOf } from "./support/places.ts";
import { describeInBrowser, openWeb, picture, type WebWindow } from "./support/webTests.ts";
import type { Window } from "./support/window.ts";

interface Expected {
  /** How the file's name begins. */
  readonly number: string;
  readonly language: "Memorandum" | "Cable";
  readonly problems: number;
  /** A piece of the title in the outline. */
  readonly title: string;
  /** The text up to the place to hover, and what the hover says. */
  readonly hover: { readonly after: string; readonly says: string };
  /** The text before the label of the note that belongs to this place. */
  readonly note?: string;
}

const expectations: readonly Expected[] = [
  {
    number: "000",
    language: "Memorandum",
    problems: 0,
    title: "Memorandum From Secretary of State Haig",
    hover: { after: "I am attaching a memo", says: "Attached and printed in Document 54" },
    note: "and Perez.\n  ",
  },
  {
    number: "001",
    language: "Memorandum",
    problems: 2,
    title: "Memorandum From the Deputy Secretary of State",
    hover: { after: "in the MDBs,", says: "multilateral development banks" },
    note: "unsigned copy.↵\n",
  },
  {
    number: "002",
    language: "Memorandum",
    problems: 0,
    title: "Memorandum From Secretary of State Vance",
    hover: { after: "for my review.", says: "footnote 8 thereto" },
    note: "See Document 29.\n  ",
  },
  {
    number: "003",
    language: "Memorandum",
    problems: 0,
    title: "Action Memorandum From the Assistant Secretary",
    hover: { after: "has been reached in Madrid", says: "Document 48" },
    note: "Foreign Ministers meeting.\n  ",
  },
  {
    number: "004",
    language: "Cable",
    problems: 4,
    title: "STATE 139375",
    hover: { after: "TAGS: ", says: "SHUM" },
  },
];

const seeds = expectations.map((expected) => {
  const file = seedNames.find((name) => name.startsWith(expected.number)) ?? "";
  const extension = expected.language === "Cable" ? "cable" : "memo";
  return {
    ...expected,
    name: `seed-${expected.number}.${extension}`,
    text: file === "" ? "" : readFileSync(join(seedsFolder, file), "utf8"),
  };
});
const files = Object.fromEntries(seeds.map(({ name, text }) => [`/ws/${name}`, text]));

const themes = [
  ["dark", "Default Dark Modern"],
  ["light", "Default Light Modern"],
  ["contrast", "Default High Contrast"],
] as const;

describeCorpus("the seeds", () => {
  describeInBrowser("in VS Code for the Web", () => {
    describe("in one window", () => {
      let web: WebWindow;
      let window: Window;

      beforeAll(async () => {
        web = await openWeb({ files });
        window = web.window;
      });

      afterAll(() => web.close());

      test.each(seeds)("$name opens with all that belongs to it", async (seed) => {
        await window.openFile(seed.name);
        await window.waitForLanguage(seed.language);
        await window.waitForStatus(
          seed.problems === 0 ? "Nothing to check" : `${seed.problems} to check`,
        );
        await expect
          .poll(async () => (await window.tokenClasses()).length, { timeout: 60_000 })
          .toBeGreaterThan(1);
        expect(await window.problemIcons(seed.problems)).toEqual(
          Array.from({ length: seed.problems }, () => "info"),
        );
        const labels = await window.outline(seed.title);
        expect(labels.join("\n")).toContain(seed.title);

        await window.focusEditor();
        const at = placeOf(seed.text, seed.hover.after);
        await window.goTo(at.line, at.column);
        expect(await window.hoverAtCaret()).toContain(seed.hover.says);
        if (seed.note !== undefined) {
          const note = placeOf(seed.text, seed.note);
          await window.command("Cablegram: Go to Note / Back to Text");
          await window.waitForCaret(note.line, note.column);
          await window.command("Cablegram: Go to Note / Back to Text");
          await window.waitForCaret(at.line, at.column);
        }
        await window.command("View: Close All Editors");
        await window.page.locator(".tab").first().waitFor({ state: "detached" });
      });
    });

    describe.each([
      ["trusted", true],
      ["restricted", false],
    ] as const)("in a %s window", (trust, isTrusted) => {
      test.each(themes)("nothing but our own marks, %s", async (look, theme) => {
        const { window, close } = await openWeb({
          files,
          isTrusted,
          settings: { "workbench.colorTheme": theme },
        });
        try {
          for (const { name, number, problems, text } of seeds) {
            if (number !== "001" && number !== "004") continue;
            await window.openFile(name);
            await window.waitForStatus(`${problems} to check`);
            expect(await window.isRestricted()).toBe(!isTrusted);
            await window.screenshot(picture(`seed-${number}-${look}-${trust}`));
            expect(await window.foreignMarks()).toEqual([]);
            // At a word that is all over the text, and far enough down to see findings.
            const { line, column } = placeOf(
              text,
              number === "001" ? "care about violations of hum" : "TO ENSURE THAT OUR HU",
            );
            await window.goTo(line, column);
            // Highlights of occurrences come with a delay.
            await window.page.waitForTimeout(1500);
            await window.screenshot(picture(`seed-${number}-${look}-${trust}-caret`));
            expect(await window.foreignMarks()).toEqual([]);
          }
        } finally {
          await close();
        }
      });
    });
  });
});

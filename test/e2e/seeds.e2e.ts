/*
 * The real documents in VS Code for the Web: highlighting, findings, outline, hover and jumps, and
 * that nothing is drawn over them that is not Cablegram's own.
 */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { describeCorpus } from "../support/corpus.ts";
import { placeOf } from "./support/places.ts";
import { expectSeed, seeds } from "./support/seeds.ts";
import { describeInBrowser, openWeb, picture, type WebWindow } from "./support/webTests.ts";
import type { Window } from "./support/window.ts";

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
        await expectSeed(window, seed);
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

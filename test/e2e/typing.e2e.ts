/*
 * Typing the real documents key by key into an empty document in a real window, with the settings
 * that an editor has by itself: what is saved is what was typed, byte for byte.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { describeCorpus, seedNames, seedsFolder } from "../support/corpus.ts";
import { describeInBrowser, openWeb } from "./support/webTests.ts";

/**
 * Milliseconds between two keys: slow enough for whatever an editor may do in between, and as fast as
 * keys can come in the long cable.
 */
const DELAY = { slow: 10, fast: 0 } as const;
/** Milliseconds that the long cable may take on a machine that has other work. */
const LONGEST = 1_200_000;

function read(number: string): string {
  const name = seedNames.find((each) => each.startsWith(number));
  return name === undefined ? "" : readFileSync(join(seedsFolder, name), "utf8");
}

describeCorpus("typing the seeds", () => {
  describeInBrowser("in VS Code for the Web", () => {
    test.each([
      ["000", "typed.memo", DELAY.slow],
      ["002", "typed.memo", DELAY.slow],
      ["004", "typed.cable", DELAY.fast],
    ] as const)(
      "the whole seed %s is saved as it was typed",
      { timeout: LONGEST },
      async (number, name, delay) => {
        const text = read(number);
        const { window, server, close } = await openWeb({ files: { [`/ws/${name}`]: "" } });
        try {
          await window.openFile(name);
          await window.waitForLanguage(name.endsWith(".memo") ? "Memorandum" : "Cable");
          await window.waitForStatus("to check");
          await window.focusEditor();
          for (const line of text.split(/(?<=\n)/)) {
            await window.page.keyboard.type(line, { delay });
            expect(await window.foreignMarks()).toEqual([]);
          }
          await window.page.keyboard.press("Control+S");
          await expect
            .poll(() => server.saved.get(`/ws/${name}`)?.toString("utf8"), { timeout: 60_000 })
            .toBe(text);
          expect(server.saved.get(`/ws/${name}`)).toEqual(Buffer.from(text));
        } finally {
          await close();
        }
      },
    );
  });
});

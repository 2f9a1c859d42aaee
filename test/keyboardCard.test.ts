/*
 * The printable keyboard card is that of the manifest as it is. When keys, commands or titles have changed,
 * `npx vitest run test/keyboardCard.test.ts --update` writes it anew.
 */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type CardManifest, keyboardCard } from "../scripts/keyboardCard.ts";

const read = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

test.each([
  ["en", "package.nls.json", "../docs/keyboard.html"],
  ["fr", "package.nls.fr.json", "../docs/keyboard.fr.html"],
] as const)("the keyboard card in %s is up to date", async (language, strings, path) => {
  const manifest = read("package.json") as CardManifest;
  const card = keyboardCard(manifest, read(strings) as Record<string, string>, language);
  await expect(card).toMatchFileSnapshot(path);
});

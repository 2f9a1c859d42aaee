/* The strings of manifest and client: each has a French form, with the same values and links in it. */
import { getL10nJson } from "@vscode/l10n-dev";
import { expect, test } from "vitest";
import { listFiles, readText } from "./support/sourceFiles.ts";

type Strings = Readonly<Record<string, string>>;

const readJson = (path: string): Strings => JSON.parse(readText(path));
const english = readJson("package.nls.json");
const french = readJson("package.nls.fr.json");
const clientFrench = readJson("l10n/bundle.l10n.fr.json");

/** Values (`{0}`, `${name}`), addresses of links, code and icons, which no translation changes. */
const fixedParts = (text: string) =>
  (
    text.match(/\$\{[^}]{1,20}\}|\{\d\}|\(command:[\w.]{1,60}\)|`[^`]{1,60}`|\$\(\w{1,20}\)/g) ?? []
  ).sort();

function expectSame(texts: Strings, translations: Strings): void {
  expect(Object.keys(translations).sort()).toEqual(Object.keys(texts).sort());
  for (const [key, text] of Object.entries(texts)) {
    expect(translations[key]?.trim(), key).not.toBe("");
    expect(fixedParts(translations[key] ?? ""), key).toEqual(fixedParts(text));
  }
}

test("the manifest's strings are those of package.nls.json, and all are in French", () => {
  const manifest = readText("package.json");
  const used = [...manifest.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key);
  expect([...new Set(used)].sort()).toEqual(Object.keys(english).sort());
  expectSame(english, french);
});

test("no string that users read stands in the manifest itself", () => {
  const { contributes } = JSON.parse(readText("package.json"));
  const titles = contributes.commands.map(({ title }: { title: string }) => title);
  expect(titles.filter((title: string) => !/^%.+%$/.test(title))).toEqual([]);
});

test("the client's strings are all in French", async () => {
  const sources = listFiles("client/src").filter((path) => /\.tsx?$/.test(path));
  const found = await getL10nJson(
    sources.map((path) => ({ extension: ".ts", contents: readText(path) })),
  );
  expect(sources.length).toBeGreaterThan(0);
  const texts = Object.fromEntries(Object.keys(found).map((key) => [key, key]));
  expectSame(texts, clientFrench);
});

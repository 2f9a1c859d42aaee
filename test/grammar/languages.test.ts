/** What the manifest and the language configurations say about the two languages. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { tokenModifiers, tokenTypes } from "../../server/src/features/semanticTokens.ts";
import { root } from "../support/sourceFiles.ts";
import { readJson } from "./grammars.ts";

const { languages, grammars, configurationDefaults } = manifest.contributes;

interface Configuration {
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly [key: string]: unknown;
}

test("the languages, their endings and grammars", () => {
  expect(languages.map(({ id, extensions }) => [id, extensions])).toEqual([
    ["cable", [".cable", ".tel"]],
    ["memo", [".memo", ".frus"]],
  ]);
  expect(grammars.map(({ language, scopeName }) => [language, scopeName])).toEqual([
    ["cable", "text.cable"],
    ["memo", "text.memo"],
  ]);
  for (const path of [...languages.map((it) => it.configuration), ...grammars.map((it) => it.path)])
    expect(existsSync(join(root, path)), path).toBe(true);
});

describe.each(languages)("$id", ({ id, configuration }) => {
  const settings = readJson(configuration) as Configuration;

  test("closes, surrounds, indents and colours no brackets", () => {
    expect(settings).toMatchObject({
      autoClosingPairs: [],
      surroundingPairs: [],
      colorizedBracketPairs: [],
      onEnterRules: [],
    });
    expect(settings["comments"]).toBeUndefined();
    expect(settings["indentationRules"]).toBeUndefined();
  });

  test.each([
    ["S/P, EUR/SOV", ["S/P", "EUR/SOV"]],
    ["SHUM GDS-1; EUR-12", ["SHUM", "GDS-1", "EUR-12"]],
    ["File, P820048-0941. D810098–0755", ["File", "P820048-0941", "D810098–0755"]],
    ["the U.S. at 10 p.m.", ["the", "U.S.", "at", "10", "p.m."]],
    ["OC/T: 5,900.", ["OC/T", "5,900"]],
    ["U-2s NSDD–290", ["U-2s", "NSDD–290"]],
    ["POSTS' D/HA’s Administration’s", ["POSTS", "D/HA’s", "Administration’s"]],
    ["non-aligned US-Soviet", ["non", "aligned", "US", "Soviet"]],
    ["CSCE—Concrete MDBs,² *honest* _it_", ["CSCE", "Concrete", "MDBs", "honest", "it"]],
    ["EUR;SOV;MQUAY:REH -----160627Z", ["EUR", "SOV", "MQUAY", "REH", "160627Z"]],
  ])("has the words of %s", (text, words) => {
    const { pattern, flags } = settings.wordPattern;
    expect(text.match(new RegExp(pattern, `${flags}g`))).toEqual(words);
  });

  test("keeps the editor quiet", () => {
    const defaults: Record<string, unknown> = configurationDefaults[`[${id}]` as "[cable]"];
    expect(defaults).toEqual(configurationDefaults["[cable]"]);
    expect(defaults).toMatchObject({
      "editor.wordWrap": "on",
      "editor.wordBasedSuggestions": "off",
      "editor.quickSuggestions": { other: "off", comments: "off", strings: "off" },
      "editor.acceptSuggestionOnEnter": "off",
      "editor.autoIndent": "none",
      "editor.formatOnSave": false,
    });
    // Whether blanks at the ends of lines are kept is for the user to say.
    expect(Object.keys(defaults).filter((key) => !key.startsWith("editor."))).toEqual([]);
  });
});

test("the semantic tokens of the server are declared, each with colours in its language", () => {
  const { semanticTokenTypes, semanticTokenModifiers, semanticTokenScopes } = manifest.contributes;
  expect(semanticTokenTypes.map(({ id }) => id)).toEqual([...tokenTypes]);
  expect(semanticTokenModifiers.map(({ id }) => id)).toEqual([...tokenModifiers]);
  const scopes = semanticTokenScopes.flatMap((each) => Object.keys(each.scopes));
  for (const type of tokenTypes) expect(scopes, type).toContain(type);
});

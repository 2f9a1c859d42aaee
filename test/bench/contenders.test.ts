/** Every contender has the same text after the same keys, each in its own syntax. */
import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { CABLEGRAM, PEERS } from "../../bench/contenders.ts";
import { createText, LANGUAGES } from "../../bench/documents.ts";
import { TypedText } from "../../bench/edits.ts";

const KEYS = 50;

describe.each(LANGUAGES)("keys in a %s", (language) => {
  const text = createText(language, "many", 10_000);
  const typed = new TypedText(text);
  const keys = [
    ...Array.from({ length: KEYS }, (_, i) => typed.spread(i, KEYS)),
    ...typed.burst(KEYS),
  ];

  test.each(PEERS)("$name", (peer) => {
    expect(typeInto(peer, text, keys)).toBe(peer.textOf(typeInto(CABLEGRAM, text, keys)));
  });

  test("line ends and letters are typed, letters in the text's own case", () => {
    const letters = keys.map((key) => key.text);
    expect(letters).toContain("\n");
    const other = language === "cable" ? /[a-z]/ : /[A-Z]/;
    expect(letters.filter((letter) => other.test(letter))).toEqual([]);
  });
});

function typeInto(
  { textOf, keyOf }: typeof CABLEGRAM,
  text: string,
  keys: readonly Parameters<typeof keyOf>[0][],
): string {
  const document = TextDocument.create("file:///text", "plaintext", 1, textOf(text));
  for (const key of keys) {
    const { line, character, text: newText } = keyOf(key);
    const place = { line, character };
    TextDocument.update(document, [{ range: { start: place, end: place }, text: newText }], 2);
  }
  return document.getText();
}

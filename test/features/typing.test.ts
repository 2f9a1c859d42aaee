import { describe, expect, test } from "vitest";
import { findingsWhileTyping } from "../../server/src/features/typing.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { check } from "../../server/src/rules/check.ts";
import { defaultSettings } from "../../server/src/settings.ts";
import { type FixtureType, readCaret } from "../support/carets.ts";
import { NOTED, PLAIN_CABLE, put } from "../support/footnoteTexts.ts";

/** The codes that are shown with the caret at its mark, of documents that have been edited. */
function shownAt(marked: string, type: FixtureType, isKnown = false): string[] {
  const { text, caret } = readCaret(marked);
  const snapshot = analyze(text, { type });
  const findings = check(snapshot, defaultSettings);
  const shown = isKnown ? findings : [];
  return findingsWhileTyping(snapshot, findings, { caret, shown }).map(({ code }) => code);
}

/** The codes that are shown of a document that was opened and not edited. */
function shownOf(text: string, type: FixtureType): string[] {
  const snapshot = analyze(text, { type });
  const state = { caret: undefined, shown: [] };
  return findingsWhileTyping(snapshot, check(snapshot, defaultSettings), state).map(
    ({ code }) => code,
  );
}

const UNFINISHED = "He agreed.[^2] The rest is not typed yet.";

describe.each<[FixtureType, string, string, string]>([
  ["memo", put(NOTED, "agreed.5", "agreed."), "  3. ", "footnote/missing-reference"],
  ["cable", put(PLAIN_CABLE, "FI\n", "ZZZQ\n"), "ZZZQ", "tags/unknown-code"],
])("in a %s a new finding", (type, text, word, code) => {
  test("waits while the caret is in its word", () => {
    const inside = `${word.slice(0, -2)}«»${word.slice(-2)}`;
    expect(shownAt(put(text, word, inside), type)).not.toContain(code);
  });

  test("waits while the caret is at the end of its word", () => {
    const behind = word.endsWith(" ") ? `${word.slice(0, -1)}«» ` : `${word}«»`;
    expect(shownAt(put(text, word, behind), type)).not.toContain(code);
  });

  test("is shown when the caret has left it", () => {
    expect(shownAt(`«»${text}`, type)).toContain(code);
  });

  test("stays if it was shown before", () => {
    expect(
      shownAt(put(text, word, `${word.slice(0, -2)}«»${word.slice(-2)}`), type, true),
    ).toContain(code);
  });

  test("is shown at once in a document that was only opened", () => {
    expect(shownOf(text, type)).toContain(code);
  });
});

describe("what is missing waits for its part", () => {
  test("a note for the notes", () => {
    expect(shownOf(UNFINISHED, "memo")).toEqual([]);
    expect(shownOf(`${UNFINISHED}\n\n  1. Not found.\n`, "memo")).toContain(
      "footnote/missing-note",
    );
  });

  test("a note for those of its own paragraph", () => {
    const before = "He agreed.[^1]\n\n[^1]: Not found.\n\n";
    expect(shownOf(`${before}${UNFINISHED}\n`, "memo")).toEqual([]);
    expect(shownOf(`${before}${UNFINISHED}\n\n[^3]: Not found.\n`, "memo")).not.toEqual([]);
  });

  test("a note while the last ones are typed", () => {
    expect(shownAt(`${NOTED.trimEnd()}«»`, "memo")).not.toContain("footnote/missing-note");
    expect(shownAt(`«»${NOTED}`, "memo")).toContain("footnote/missing-note");
  });

  test("a header's line for the text after it", () => {
    const [head = ""] = put(PLAIN_CABLE, "SUBJ: CHARTS\n", "").split("1. THE");
    expect(shownOf(head, "cable")).not.toContain("header/missing-subject");
  });

  test("the end of a bracket for the end", () => {
    const open = put(PLAIN_CABLE, "MAY.\nLARSEN\n", "MAY (AND JUNE.\n");
    expect(shownOf(open, "cable")).not.toContain("text/unbalanced-bracket");
    expect(shownOf(`${open}\nNNN\n`, "cable")).toContain("text/unbalanced-bracket");
  });
});

import { describe, expect, test } from "vitest";
import type { CodeAction } from "vscode-languageserver-types";
import { getCodeActions } from "../../server/src/features/codeActions.ts";
import {
  ACCEPT_COMMAND,
  TURN_OFF_COMMAND,
  TURN_OFF_HERE_COMMAND,
} from "../../server/src/features/commandNames.ts";
import { analyze, type Snapshot } from "../../server/src/resolve/snapshot.ts";
import { check } from "../../server/src/rules/check.ts";
import { defaultSettings, type Settings } from "../../server/src/settings.ts";
import { applyEdits } from "../../server/src/text/span.ts";
import { type FixtureType, readCaret } from "../support/carets.ts";
import { NOTED, PLAIN_CABLE, put, putAll } from "../support/footnoteTexts.ts";

const settings: Settings = { ...defaultSettings, policy: "normalised" };
const uri = "file:///folder/a.txt";

/** The actions at the caret, and the text after the first that edits. */
function actionsAt(marked: string, type: FixtureType, only?: readonly string[]) {
  const { text, caret } = readCaret(marked);
  const snapshot = analyze(text, { type });
  const findingsOf = (each: Snapshot) => check(each, settings);
  const context = { uri, version: 7, findings: findingsOf(snapshot), findingsOf, only };
  const actions = getCodeActions(snapshot, { start: caret, end: caret }, context);
  const edits = actions.find(({ edit }) => edit !== undefined)?.edit?.changes?.[uri] ?? [];
  const fixed = applyEdits(
    text,
    edits.map(({ range, newText }) => ({ span: snapshot.lines.spanOf(range), newText })),
  );
  return { actions, fixed };
}

const titles = (actions: readonly CodeAction[]) => actions.map(({ title }) => title);

/** A number that its place shows to be wrong, and a date with a letter for a digit. */
const WRONG_NUMBER = putAll(NOTED, [
  ["list.4", "list.3"],
  ["agreed.5", "agreed.«»6"],
]);
const WRONG_DATE = put(PLAIN_CABLE, "121430Z", "12«»143OZ");

describe.each<[FixtureType, string, string, string]>([
  ["memo", WRONG_NUMBER, "6", "4"],
  ["cable", WRONG_DATE, "3O", "30"],
])("in a %s", (type, marked, from, to) => {
  const { text, caret } = readCaret(marked);

  test("the fix mends the finding at the caret", () => {
    const before = text.slice(0, caret);
    expect(actionsAt(marked, type).fixed).toBe(before + text.slice(caret).replace(from, to));
  });

  test("the answers come after the fixes, with what the commands need", () => {
    const { actions } = actionsAt(marked, type);
    const fixes = actions.filter(({ kind }) => kind === "quickfix");
    const answers = fixes.filter(({ command }) => command !== undefined);
    expect(fixes.slice(-answers.length)).toEqual(answers);
    const code = String(answers[0]?.diagnostics?.[0]?.code);
    expect(titles(answers)).toEqual([
      "Accept as in the Original",
      `Turn Off ${code} for This File`,
      `Turn Off ${code} for This Folder`,
    ]);
    expect(answers.map(({ command }) => command?.command)).toEqual([
      ACCEPT_COMMAND,
      TURN_OFF_HERE_COMMAND,
      TURN_OFF_COMMAND,
    ]);
    expect(answers[0]?.command?.arguments).toMatchObject([{ uri, code, version: 7 }]);
  });

  test("the preferred fixes come first", () => {
    const fixes = actionsAt(marked, type).actions.filter(({ edit }) => edit !== undefined);
    const ranks = fixes.map(({ isPreferred }) => (isPreferred === true ? 0 : 1));
    expect(ranks).toEqual([...ranks].sort());
  });

  test("there is nothing away from the finding", () => {
    const place = type === "memo" ? "Martha" : "LARSEN";
    expect(actionsAt(put(text, place, `«»${place}`), type).actions).toEqual([]);
  });
});

test("a finding without a fix has the answers only", () => {
  const { actions } = actionsAt(put(PLAIN_CABLE, "FI\n", "«»ZZZQ\n"), "cable");
  expect(titles(actions)).toEqual([
    "Accept as in the Original",
    "Turn Off tags/unknown-code for This File",
    "Turn Off tags/unknown-code for This Folder",
  ]);
});

describe("actions for more than one finding", () => {
  const text = `${NOTED.trimEnd()}\n`
    .replace("The charts", "The  charts")
    .replace("asked for", "asked  for");

  test("all of a kind in the file", () => {
    const { actions } = actionsAt(text.replace("The  ", "The «»  "), "memo");
    expect(titles(actions)).toContain("Fix All 2 of text/spacing in This File");
  });

  test("all safe fixes, when they are asked for", () => {
    const marked = text.replace("Washington", "«»Washington");
    expect(titles(actionsAt(marked, "memo").actions)).not.toContain("Carry Out All Safe Fixes");
    const { actions, fixed } = actionsAt(marked, "memo", ["source.fixAll"]);
    expect(titles(actions)).toEqual(["Carry Out All Safe Fixes"]);
    expect(fixed).toBe(`${NOTED.trimEnd()}\n`);
  });

  test("editing commands where they make sense", () => {
    const noted = NOTED.replace("list.4", "list.3").replace("agreed.5", "agreed.4");
    const at = (words: string, by = "") => {
      const marked = noted.replace(words, `${words}«»${by}`);
      return titles(actionsAt(marked, "memo", ["refactor"]).actions);
    };
    expect(at("in May.")).toContain("Delete Footnote");
    expect(at("The survey")).toEqual(["Insert Footnote"]);
    expect(at("Martha Harlow\n  ")).toContain("Convert Footnotes to Superscript");
  });
});

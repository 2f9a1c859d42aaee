import { describe, expect, test } from "vitest";
import { DiagnosticSeverity } from "vscode-languageserver-types";
import { makeSameDiagnostic, toDiagnostic } from "../../server/src/features/diagnostics.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { check } from "../../server/src/rules/check.ts";
import { defaultSettings, type Severity } from "../../server/src/settings.ts";
import type { FixtureType } from "../support/carets.ts";
import { markSpans, readFixture } from "../support/fixture.ts";
import { NOTED, PLAIN_CABLE, put } from "../support/footnoteTexts.ts";

const uri = "file:///folder/a.txt";

/** The diagnostics of one code, which must be at the marked ranges. */
function diagnosticsAt(marked: string, type: FixtureType, code: string, severity?: Severity) {
  const { text } = readFixture(marked);
  const snapshot = analyze(text, { type });
  const severities = severity === undefined ? {} : { [code]: severity };
  const diagnostics = check(snapshot, { ...defaultSettings, severities })
    .map((finding) => toDiagnostic(uri, finding))
    .filter((diagnostic) => diagnostic.code === code);
  const spans = diagnostics.map(({ range }) => snapshot.lines.spanOf(range));
  expect(markSpans(text, spans)).toBe(marked);
  return diagnostics;
}

const MISSING_REFERENCE = put(put(NOTED, "agreed.5", "agreed."), "  3. ", "  «3». ");
const UNKNOWN_CODE = put(PLAIN_CABLE, "SCUL, FI", "SCUL, «ZZZQ»");

describe("in a memorandum", () => {
  test("a finding has its code, its page and its words", () => {
    const [diagnostic] = diagnosticsAt(MISSING_REFERENCE, "memo", "footnote/missing-reference");
    expect(diagnostic).toMatchObject({ source: "cablegram", code: "footnote/missing-reference" });
    expect(diagnostic?.codeDescription?.href).toMatch(/^https:.*footnote\/missing-reference\.md$/);
    expect(diagnostic?.message).toContain("3");
  });

  test("related places are in the same file", () => {
    const marked = put(NOTED, "  4. ", "  «3». ");
    const [diagnostic] = diagnosticsAt(marked, "memo", "footnote/duplicate-note");
    expect(diagnostic?.relatedInformation?.map(({ location }) => location)).toEqual([
      { uri, range: { start: { line: 9, character: 2 }, end: { line: 9, character: 3 } } },
    ]);
  });
});

describe("two findings make the same diagnostic", () => {
  const [first] = check(
    analyze(readFixture(put(NOTED, "  4. ", "  «3». ")).text, { type: "memo" }),
    {
      ...defaultSettings,
    },
  ).filter(({ related }) => 0 < related.length);
  if (first === undefined) throw new Error("No finding has related places");
  const start = { line: 0, character: 0 };
  const range = { start, end: { line: 0, character: 1 } };
  const [related] = first.related;
  if (related === undefined) throw new Error("No place is related");

  test("if all that is shown is the same", () => {
    expect(makeSameDiagnostic(first, { ...first, related: [...first.related] })).toBe(true);
  });

  test.each([
    { code: "page/skipped" },
    { severity: "hint" as const },
    { message: "other" },
    { range },
    { related: [] },
    { related: [...first.related, related] },
    { related: [{ ...related, message: "other" }, ...first.related.slice(1)] },
    { related: [{ ...related, range }, ...first.related.slice(1)] },
  ])("but not where one differs: %j", (change) => {
    expect(makeSameDiagnostic(first, { ...first, ...change })).toBe(false);
    expect(makeSameDiagnostic({ ...first, ...change }, first)).toBe(false);
  });
});

describe("in a cable", () => {
  test("a finding without related places has no list of them", () => {
    const [diagnostic] = diagnosticsAt(UNKNOWN_CODE, "cable", "tags/unknown-code");
    expect(diagnostic).not.toHaveProperty("relatedInformation");
  });

  test.each<[Severity, DiagnosticSeverity]>([
    ["error", DiagnosticSeverity.Error],
    ["warning", DiagnosticSeverity.Warning],
    ["information", DiagnosticSeverity.Information],
    ["hint", DiagnosticSeverity.Hint],
  ])("the severity %s is that of the protocol", (severity, expected) => {
    const [diagnostic] = diagnosticsAt(UNKNOWN_CODE, "cable", "tags/unknown-code", severity);
    expect(diagnostic?.severity).toBe(expected);
  });
});

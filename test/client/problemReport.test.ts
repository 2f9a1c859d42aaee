import { expect, test } from "vitest";
import { problemReport } from "../../client/src/commands/problemReport.ts";

test("a problem report tells versions and settings, and where it goes", () => {
  const facts = {
    extensionVersion: "0.1.0",
    serverVersion: undefined,
    editor: "Code",
    editorVersion: "1.91.0",
    host: "desktop, local",
    system: "linux x64",
    document: { language: "memo", lines: 12 },
    settings: { "cablegram.policy": "normalised" },
  };
  const report = problemReport(facts, "https://example.org/issues");
  expect(report).toContain(
    "- Cablegram 0.1.0, server not running\n- Code 1.91.0, desktop, local\n",
  );
  expect(report).toContain("- linux x64\n- document of language memo, 12 lines\n");
  expect(report).toContain('```json\n{\n  "cablegram.policy": "normalised"\n}\n```');
  expect(report).toContain(
    "Nothing is sent by itself: copy this text to https://example.org/issues",
  );
  expect(problemReport({ ...facts, document: undefined }, "")).toContain(
    "- no document in front\n",
  );
});

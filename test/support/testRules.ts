/*
 * Rules for tests of what is built on findings, so that these do not depend on what the real rules
 * report.
 */
import type { DocumentRule } from "../../server/src/rules/rule.ts";

/** Reports every WRONG, with a place before it and a fix; every DOUBTFUL as information. */
const word: DocumentRule = {
  code: "test/word",
  severity: "error",
  summary: "A word is wrong",
  scope: "document",
  documents: "all",
  check: ({ lines }, report) => {
    lines.forEach(({ text }, line) => {
      for (const wrong of ["WRONG", "DOUBTFUL"]) {
        for (let at = text.indexOf(wrong); 0 <= at; at = text.indexOf(wrong, at + 1)) {
          const stretch = {
            start: { line, column: at },
            end: { line, column: at + wrong.length },
          };
          report({
            stretch,
            message: `The word is ${wrong}; RIGHT was expected`,
            ...(wrong === "DOUBTFUL" ? { severity: "information" } : {}),
            fixes: [
              {
                title: `Change ${wrong} to RIGHT`,
                isSafe: false,
                isPreferred: true,
                edits: [{ stretch, newText: "RIGHT" }],
              },
            ],
            related: [
              {
                message: "The line begins here",
                stretch: { start: { line, column: 0 }, end: { line, column: 1 } },
              },
            ],
          });
        }
      }
    });
  },
};

/** Reports a document that says UNSIGNED, from that word to the end of the next line. */
const wholeDocument: DocumentRule = {
  code: "test/unsigned",
  severity: "warning",
  summary: "A document is not signed",
  scope: "document",
  documents: "all",
  check: ({ lines }, report) => {
    const line = lines.findIndex(({ text }) => text.includes("UNSIGNED"));
    if (line < 0) return;
    const start = { line, column: lines[line]?.text.indexOf("UNSIGNED") ?? 0 };
    const end = { line: line + 1, column: lines[line + 1]?.text.length ?? 0 };
    report({ stretch: { start, end }, message: "No signature was found", isAboutDocument: true });
  },
};

/** Reports every ODD under the policy `normalised`. */
const typography: DocumentRule = {
  code: "test/odd",
  severity: "hint",
  policy: "normalised",
  summary: "Typography is odd",
  scope: "document",
  documents: "all",
  check: ({ lines }, report) => {
    lines.forEach(({ text }, line) => {
      const column = text.indexOf("ODD");
      if (column < 0) return;
      const stretch = { start: { line, column }, end: { line, column: column + 3 } };
      report({ stretch, message: "The typography is odd" });
    });
  },
};

/** Throws at BUG, as a rule with a mistake would. */
const faulty: DocumentRule = {
  code: "test/faulty",
  severity: "error",
  summary: "Never reports",
  scope: "document",
  documents: "all",
  check: ({ lines }) => {
    if (lines.some(({ text }) => text.includes("BUG"))) throw new Error("the rule stumbled");
  },
};

export const testRules: readonly DocumentRule[] = [word, wholeDocument, typography, faulty];

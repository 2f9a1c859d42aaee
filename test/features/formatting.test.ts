import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type FormattingOptions,
  getFormattingEdits,
} from "../../server/src/features/formatting.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { applyEdits } from "../../server/src/text/span.ts";
import type { FixtureType } from "../support/carets.ts";
import { markSpans, readFixture } from "../support/fixture.ts";
import { propertyParameters } from "../support/random.ts";

/** The fixture with marks around what formatting replaces. */
function marked(fixture: string, type: FixtureType, options: FormattingOptions): string {
  const { text } = readFixture(fixture);
  const edits = getFormattingEdits(analyze(text, { type }), options);
  return markSpans(
    text,
    edits.map(({ span }) => span),
  );
}

function formatted(text: string, type: FixtureType, options: FormattingOptions): string {
  return applyEdits(text, getFormattingEdits(analyze(text, { type }), options));
}

const diplomatic = { policy: "diplomatic" } as const;
const normalised = { policy: "normalised" } as const;

const MEMO = `12. Memorandum From the Director (Harlow) to the Secretary


Washington, March 4, 1974


SUBJECT:Exchange of Charts

The charts  are here.1« 
»
« »
[Page 41]


They are of the harbour.«\t»

Martha Harlow
  1. Not printed.
`;

const CABLE = `PAGE 01 HELSIN 00412 121502Z


ACTION CU-04

R 121430Z MAR 74
FM AMEMBASSY HELSINKI«  »
TO SECSTATE WASHDC 1873

UNCLAS HELSINKI 412

E.O. 11652:N/A
TAGS:   SCUL, FI
SUBJ: EXHIBITION OF CHARTS

1. EXHIBITION OPENED MARCH 11.



2. IT IS OPEN.« »
UNCLASSIFIED


UNCLASSIFIED


PAGE 02 HELSIN 00412 121502Z


3. IT CLOSES IN MAY.
LARSEN
`;

describe("under the policy diplomatic", () => {
  test.each([
    ["memo", MEMO],
    ["cable", CABLE],
  ] as const)("blanks at line ends go, in a %s", (type, fixture) => {
    const fixed = type === "memo" ? fixture.replace("« \n»\n« »", "« »\n\n« »") : fixture;
    expect(marked(fixed, type, diplomatic)).toBe(fixed);
  });

  test("a form feed stays, since a page begins with it", () => {
    const text = "Memorandum From Harlow to Brandt  \n\f \nWashington, March 4, 1974\f\n";
    expect(formatted(text, "memo", diplomatic)).toBe(
      "Memorandum From Harlow to Brandt\n\f\nWashington, March 4, 1974\f\n",
    );
  });

  test("line ends stay as they are", () => {
    const text = "Memorandum From Harlow to Brandt \r\n\r\nIt is here. \rIt is there. \n";
    expect(formatted(text, "memo", diplomatic)).toBe(text.replaceAll(/ (?=[\r\n])/g, ""));
  });
});

describe("under the policy normalised", () => {
  test("one blank line and one blank after a label are left in a memorandum", () => {
    const { text } = readFixture(MEMO);
    expect(formatted(text, "memo", normalised)).toBe(
      `12. Memorandum From the Director (Harlow) to the Secretary

Washington, March 4, 1974

SUBJECT: Exchange of Charts

The charts  are here.1

[Page 41]

They are of the harbour.

Martha Harlow
  1. Not printed.
`,
    );
  });

  test("and in a cable, whose page turns keep their blank lines", () => {
    const { text } = readFixture(CABLE);
    expect(formatted(text, "cable", normalised)).toBe(
      text
        .replace("HELSINKI  \n", "HELSINKI\n")
        .replace("OPEN. \n", "OPEN.\n")
        .replace("11652:N/A", "11652: N/A")
        .replace("TAGS:   SCUL", "TAGS: SCUL")
        .replace("11.\n\n\n\n2.", "11.\n\n2."),
    );
  });

  test.each([
    ["values in a column", "TO:      The Secretary\nFROM:    Mr. Harlow\n\nSUBJECT: Charts\n"],
    ["a value that goes on below itself", "SUBJECT:   Charts of the\n           harbour\n"],
  ])("%s stay there", (_, fields) => {
    const text = `Memorandum From Harlow to Brandt\n\n${fields}\nThe charts are here.\n`;
    expect(formatted(text, "memo", normalised)).toBe(text);
  });

  test.each(["cable", "memo"] as const)("labels glued to one another stay so, %s", (type) => {
    const text = "SUBJECT:SUBJECT:SUBJECT:\n";
    expect(formatted(text, type, normalised)).toBe(text);
  });

  test("a mark of emphasis stays at its label", () => {
    const { text } = readFixture(CABLE);
    const record = `${text}\nNNN\n\nMessage Attributes\n\nDraft Date:12 mar 1974\n**Expiration:**\nErrors: n/a\n`;
    expect(formatted(record, "cable", normalised)).toContain(
      "Draft Date: 12 mar 1974\n**Expiration:**\nErrors: n/a\n",
    );
  });
});

describe("a range", () => {
  test("limits the edits to those that lie in it", () => {
    const text = "Memorandum From Harlow to Brandt  \n\nHe wrote.  \n\nShe came.  \n";
    const start = text.indexOf("He wrote");
    const within = { start, end: text.indexOf("She") };
    expect(formatted(text, "memo", { policy: "diplomatic", within })).toBe(
      text.replace("wrote.  ", "wrote."),
    );
  });
});

describe("the end of the file", () => {
  const text = "Memorandum From Harlow to Brandt\n\nHe wrote.";

  test.each([
    [text, {}, text],
    [text, { insertFinalNewline: true }, `${text}\n`],
    [`${text}\r\n`, { insertFinalNewline: true }, `${text}\r\n`],
    [`${text}\n\n \n`, { trimFinalNewlines: true }, `${text}\n`],
    [`${text}\n\n`, {}, `${text}\n\n`],
  ])("of %j with %j", (before, options, after) => {
    expect(formatted(before, "memo", { ...diplomatic, ...options })).toBe(after);
  });
});

test("a file of unknown type is left alone", () => {
  expect(getFormattingEdits(analyze("A list.  \n"), normalised)).toEqual([]);
});

test("whatever the text, words stay and twice is once", () => {
  const piece = fc.constantFrom(
    "SUBJECT:",
    "TAGS :",
    "Charts",
    "1.",
    "PAGE 02 HELSIN 00412",
    "[Page 4]",
    " ",
    "\t",
    "\u00a0",
    "\n",
    "\n",
    "\r\n",
    "\f",
    "**",
    ":",
  );
  const text = fc.array(piece, { maxLength: 60 }).map((list) => list.join(""));
  const type = fc.constantFrom("cable" as const, "memo" as const);
  const policy = fc.constantFrom(diplomatic, normalised);
  fc.assert(
    fc.property(text, type, policy, (before, kind, options) => {
      const once = formatted(before, kind, options);
      expect(wordsOf(once)).toEqual(wordsOf(before));
      expect(formatted(once, kind, options)).toBe(once);
    }),
    propertyParameters(400),
  );
});

/** The lines with text, without blanks. */
function wordsOf(text: string): string[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => line.replaceAll(/[ \t\u00a0]/g, ""))
    .filter((line) => line !== "");
}

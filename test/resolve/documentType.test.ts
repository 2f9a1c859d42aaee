/* What a text is taken for, and why. */
import { describe, expect, test } from "vitest";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { dedent } from "../support/tree.ts";

describe("the document type", () => {
  test.each<[string, string, "cable" | "memo" | "unknown", string[]]>([
    [
      "a numbered heading",
      "56. Memorandum From the Director to the Secretary1\n\nText.",
      "memo",
      ["a numbered document heading"],
    ],
    [
      "a heading with a dateline",
      "Memorandum From the Director to the Secretary\n\nWashington, March 4, 1974\n\nText.",
      "memo",
      ["a heading with genre and offices", "a dateline"],
    ],
    [
      "the lines of a government form",
      "MEMORANDUM FOR: The Secretary\nTO: The Director\nFROM: Harlow\nSUBJECT: Maps\n\nText.",
      "memo",
      ["MEMORANDUM FOR, TO and FROM lines", "SUBJECT or PARTICIPANTS"],
    ],
    [
      "a header as printed",
      `
      PAGE 01 OSLO 00412 121502Z
      ACTION CU-04
      INFO OCT-01 /005 W
      R 121430Z MAR 74
      FM AMEMBASSY OSLO
      TO SECSTATE WASHDC 12
      `,
      "cable",
      [
        "PAGE lines with station and number",
        "a date-time group",
        "FM and TO lines",
        "a distribution line",
      ],
    ],
    [
      "a header joined on one line",
      "R 160106Z JUN 77 FM SECSTATE WASHDC TO AMEMBASSY OSLO",
      "cable",
      ["a date-time group", "FM and TO lines"],
    ],
    [
      "attributes alone",
      "Message Attributes\n\nAutomatic Decaptioning: X\nCapture Date: 01 JAN 1994",
      "cable",
      ["the archive's heading lines", "message attributes"],
    ],
    ["prose", "The library asked for a list.\n\nThe list came in March.", "unknown", []],
    ["nothing", "", "unknown", []],
    [
      "a dateline and a label, which a letter may have",
      "Oslo, March 4, 1974\n\nSUBJECT: Maps\n\nText.",
      "unknown",
      ["a dateline", "SUBJECT or PARTICIPANTS"],
    ],
    [
      "as much for one as for the other",
      "56. Memorandum From the Director to the Secretary\n\nR 160106Z JUN 77 FM SECSTATE WASHDC",
      "unknown",
      [],
    ],
  ])("%s", (_, text, type, reasons) => {
    const { detection, documents } = analyze(dedent(text));
    expect(detection.type).toBe(type);
    for (const reason of reasons) expect(detection.reasons).toContain(reason);
    expect(documents.length === 0).toBe(type === "unknown");
  });

  test("the user's choice goes before it", () => {
    expect(analyze("Text.", { type: "cable" }).documents).toHaveLength(1);
  });
});

/* The attributes with their typed values, and keys that cannot be read as they stand. */
import { describe, expect, test } from "vitest";
import { readAttribute } from "../../../server/src/resolve/cable/attributeReading.ts";
import { analyze } from "../../../server/src/resolve/snapshot.ts";
import type { AttributeType } from "../../../server/src/vocabulary/vocabulary.ts";
import { lateRecord, record } from "../../rules/recordText.ts";

function attributesOf(text: string) {
  const document = analyze(text, { type: "cable" }).documents[0]?.document;
  if (document?.kind !== "cable") throw new Error("A cable was expected");
  return document.bindings.attributes;
}

/** `key=value`, with what is wrong with the key in front. */
function described(text: string): readonly string[] {
  return attributesOf(text).map(
    ({ key, value, keyFault }) => `${keyFault === undefined ? "" : `${keyFault} `}${key}=${value}`,
  );
}

describe("a value", () => {
  test.each<[AttributeType, string, object | undefined]>([
    ["text", "", { type: "absent" }],
    ["date", "n/a", { type: "absent" }],
    ["executive-order", "N/A", { type: "absent" }],
    ["date", "19 MAR 1974", { type: "date", iso: "1974-03-19", form: "blanks" }],
    ["date", "08 jul 1979", { type: "date", iso: "1979-07-08", form: "blanks" }],
    ["date", "16-Jun-1977 12:00:00 am", { type: "date", iso: "1977-06-16", form: "dashes" }],
    ["date", "19/03/1974", { type: "date", iso: "1974-03-19", form: "slashes" }],
    ["date", "9 MAR 1974", undefined],
    ["date", "19 MAR 74", undefined],
    ["date", "19 MARCH 1974", undefined],
    ["date", "31 APR 1974", undefined],
    ["date", "16-Jun-1977 noon", undefined],
    ["date", "soon", undefined],
    ["number", "082", { type: "number", number: 82 }],
    ["number", "8O", undefined],
    ["list", "EMIN, BL", { type: "list", entries: ["EMIN", "BL"] }],
    [
      "list",
      "OEXC, (HARLOW, ANN), BL,",
      { type: "list", entries: ["OEXC", "(HARLOW, ANN)", "BL"] },
    ],
    ["level", "CONFIDENTIAL", { type: "level", level: "CONFIDENTIAL" }],
    ["level", "SECRETARY", undefined],
    [
      "document-number",
      "1979STATE287386",
      { type: "document-number", year: 1979, station: "STATE", serial: 287386 },
    ],
    ["document-number", "1979STATE28738G", undefined],
    ["document-number", "STATE287386", undefined],
    [
      "executive-order",
      "GS 19850116 HARLOW, ANN",
      {
        type: "executive-order",
        order: undefined,
        code: "GS",
        date: "1985-01-16",
        authority: "HARLOW, ANN",
      },
    ],
    [
      "executive-order",
      "11652 GDS",
      {
        type: "executive-order",
        order: "11652",
        code: "GDS",
        date: undefined,
        authority: undefined,
      },
    ],
    ["executive-order", "11652", undefined],
    ["constant", "TE", { type: "constant", constant: "TE" }],
    ["text", "N/B", { type: "text", text: "N/B" }],
  ])("%s %j", (type, value, expected) => {
    expect(readAttribute(type, value)).toEqual(expected);
  });
});

describe("keys", () => {
  test("all of a record's are there", () => {
    expect(attributesOf(record())).toHaveLength(67);
    expect(attributesOf(lateRecord())).toHaveLength(71);
  });

  test.each<[string, string, readonly string[]]>([
    [
      "misspelt",
      record(["\nCopy: SINGLE", "\nCoyp: SINGLE"]),
      ["Control Number=n/a", "letters Copy=SINGLE", "Draft Date=12 MAR 1974"],
    ],
    [
      "without a colon",
      record(["\nCopy:", "\nCopy"]),
      ["Control Number=n/a", "colon Copy=SINGLE", "Draft Date=12 MAR 1974"],
    ],
    [
      "the first",
      record(["Automatic Decaptioning:", "Automatic Decapt1oning:"]),
      ["letters Automatic Decaptioning=X", "Capture Date=01 JAN 1994"],
    ],
    [
      "one that ends in another",
      record(["\nOriginal Handling", "\nOrigina Handling"]),
      [
        "Original Classification=CONFIDENTIAL",
        "letters Original Handling Restrictions=n/a",
        "Original Previous Classification=",
      ],
    ],
    [
      "two in a row",
      record(["\nCopy:", "\nCoyp:"], ["\nDraft Date:", "\nDraftDate:"]),
      ["Control Number=n/a", "letters Copy=SINGLE", "letters Draft Date=12 MAR 1974"],
    ],
    [
      "its value over two lines",
      record(["\nConcepts: CHARTS, EXCHANGES", "\nConcepst: CHARTS,\nEXCHANGES"]),
      ["letters Concepts=CHARTS, EXCHANGES", "Control Number=n/a"],
    ],
    [
      "a colon in a value",
      record(["\nSubject: EXCHANGE OF NAUTICAL CHARTS", "\nSubject: EXCHANGE\nCHARTS: A PLAN"]),
      ["Status=NATIVE", "Subject=EXCHANGE CHARTS: A PLAN", "TAGS=SCUL, OEXC, FI, US"],
    ],
  ])("%s", (_, text, expected) => {
    const all = described(text);
    const at = all.indexOf(expected[0] ?? "");
    expect(all.slice(at, at + expected.length)).toEqual(expected);
  });
});

/* The keys of *Message Attributes* on a line, each with its value: `key=value`. */
import { describe, expect, test } from "vitest";
import { scanAttributes } from "../../../server/src/scan/cable/scanAttributes.ts";

describe("attributes", () => {
  test.each<[string, string[]]>([
    ["Automatic Decaptioning: X", ["Automatic Decaptioning=X"]],
    ["Disposition Approved on Date:", ["Disposition Approved on Date="]],
    ["  Capture Date: 01 JAN 1994  ", ["Capture Date=01 JAN 1994"]],
    // Several on a line.
    [
      "Current Classification: UNCLASSIFIED Concepts: INSTRUCTIONS, HUMAN RIGHTS",
      ["Current Classification=UNCLASSIFIED", "Concepts=INSTRUCTIONS, HUMAN RIGHTS"],
    ],
    [
      "Copy: SINGLE Sent Date: 16-Jun-1977 12:00:00 am Decaption Date: 01-Jan-1960 12:00:00 am Decaption Note:",
      [
        "Copy=SINGLE",
        "Sent Date=16-Jun-1977 12:00:00 am",
        "Decaption Date=01-Jan-1960 12:00:00 am",
        "Decaption Note=",
      ],
    ],
    ["Litigation Code IDs: Litigation Codes:", ["Litigation Code IDs=", "Litigation Codes="]],
    // The longest key wins.
    [
      "Original Previous Handling Restrictions: n/a",
      ["Original Previous Handling Restrictions=n/a"],
    ],
    [
      "Errors: n/a Previous Handling Restrictions: n/a Handling Restrictions: EXDIS",
      ["Errors=n/a", "Previous Handling Restrictions=n/a", "Handling Restrictions=EXDIS"],
    ],
    // With marks of emphasis, within or without the colon.
    ["Errors: n/a **Expiration:**", ["Errors=n/a", "Expiration="]],
    ["**Errors**: n/a **Expiration:** 2005", ["Errors=n/a", "Expiration=2005"]],
    // A colon in a value is no end of a key.
    ["Subject: HUMAN RIGHTS: COUNTRY ACTION PLAN", ["Subject=HUMAN RIGHTS: COUNTRY ACTION PLAN"]],
    [
      "vdkvgwkey: odbc://SAS/SAS.dbo.SAS_Docs/4f7b07ac",
      ["vdkvgwkey=odbc://SAS/SAS.dbo.SAS_Docs/4f7b07ac"],
    ],
    ["Drafter: EUR/SOV:AHARLOW:REH", ["Drafter=EUR/SOV:AHARLOW:REH"]],
    // A word of the value that is a key in other letters.
    ["Subject: DEATH OF A CITIZEN TO: MR. BRANDT", ["Subject=DEATH OF A CITIZEN TO: MR. BRANDT"]],
    ["Errors: n/a to: STATE", ["Errors=n/a", "To=STATE"]],
    // No known key.
    ["Harlow Declassified/Released US Department of State", []],
    ["Note: nothing", []],
    ["", []],
  ])("%s", (line, expected) => {
    const found = scanAttributes(line).map(
      ({ key, value }) => `${key}=${line.slice(value.start, value.end)}`,
    );
    expect(found).toEqual(expected);
  });

  test("a key's place is without its marks, its beginning with them", () => {
    const line = "x **Expiration:** 2005";
    const [attribute] = scanAttributes(line);
    expect(attribute?.start).toBe(2);
    expect(line.slice(attribute?.keyColumns.start, attribute?.keyColumns.end)).toBe("Expiration");
  });
});

/* Outlines of memoranda of several genres, which read like tables of contents. */
import { expect, test } from "vitest";
import { printSymbols } from "../support/outlines.ts";
import { dedent } from "../support/tree.ts";

/** The outline without its notes. */
function outlineOf(text: string): string {
  const lines = printSymbols(dedent(text)).split("\n");
  return lines.filter((line) => !/^ +(?:Notes|fn) /.test(line)).join("\n");
}

const TEXT =
  "The charts of the harbors came in the spring and were put on the shelves of the library.";

test("an action memorandum with tabs", () => {
  expect(
    outlineOf(`
      31. Action Memorandum From the Director of the Map Library (Harlow) to the Secretary1

      Bergen, March 4, 1974

      SUBJECT

        • Exchange of Charts

      ISSUE FOR DECISION

      ${TEXT}

      OPTIONS

      Option 1. Exchange all charts. (C)

      Option 2. Exchange none. (U)

      RECOMMENDATION

      That you approve Option 1.2

      Approve ____ Disapprove ____

      Martha Harlow

      Tab I3

      Letter From Mr. Quay to the Director

      Oslo, March 1, 1974

      ${TEXT}

      Sincerely,

      Anton Quay

      Tab A

      Paper Prepared in the Survey4

      Bergen, undated

      HARBORS OF THE NORTH

      The Charts

      1. Old ones.

      2. New ones.

        1. Source: National Archives. Confidential.
        2. The Secretary approved.
        3. Confidential.
        4. No classification marking.
    `),
  ).toBe(
    dedent(`
      31 Action Memorandum From the Director of the Map Library (Harlow) to the Secretary | Bergen, March 4, 1974
        Dateline | Bergen, March 4, 1974
        Subject | Exchange of Charts
        ISSUE FOR DECISION
        OPTIONS
          ¶ Option 1 Exchange all charts | (C)
          ¶ Option 2 Exchange none | (U)
        RECOMMENDATION
        Signature | Martha Harlow
        Tab I | Letter From Mr. Quay to the Director
          Dateline | Oslo, March 1, 1974
          Signature | Anton Quay
          Tab A | Paper Prepared in the Survey
            Dateline | Bergen, undated
            HARBORS OF THE NORTH
              The Charts
                ¶ 1 Old ones
                ¶ 2 New ones
    `),
  );
});

test("minutes of two sessions", () => {
  expect(
    outlineOf(`
      Minutes of the Meeting of the Harbor Board

      March 4–5, 1974

      PARTICIPANTS

        • The Board:
        • Martha Harlow, Chairman
        • Anton Quay

      AGENDA ITEM 1: Opening remarks

      Mr. Quay: ${TEXT}

      [Laughter]

      Mr. Quay: Is That Known?

      AGENDA ITEM 2: Report on the charts

      ${TEXT}

      Saturday Session, March 5, 1974, 9 a.m.

      Present:

        • Martha Harlow

      ${TEXT}
    `),
  ).toBe(
    dedent(`
      Minutes of the Meeting of the Harbor Board | March 4–5, 1974
        Dateline | March 4–5, 1974
        Participants | Martha Harlow, Chairman; Anton Quay
        AGENDA ITEM 1: Opening remarks
        AGENDA ITEM 2: Report on the charts
          Saturday Session, March 5, 1974, 9 a.m
            Present | Martha Harlow
    `),
  );
});

test("a telegram", () => {
  expect(
    outlineOf(`
      12. Telegram From the Embassy in Norway to the Department of State1

      Oslo, March 4, 1974, 1629Z

      1706. Subject: Charts. Ref: State 4567.

      1. The survey agreed.

      2. The library did not.

      Brandt

        1. Source: National Archives. Confidential.
    `),
  ).toBe(
    dedent(`
      12 Telegram From the Embassy in Norway to the Department of State | Oslo, March 4, 1974, 1629Z
        Dateline | Oslo, March 4, 1974, 1629Z
        Telegram number | 1706
        ¶ 1 The survey agreed
        ¶ 2 The library did not
        Signature | Brandt
    `),
  );
});

test("a form of the government", () => {
  expect(
    outlineOf(`
      SECRET

      MEMORANDUM FOR: The Director
      FROM:           Martha Harlow
      SUBJECT:        Charts

      BACKGROUND

      (S) ${TEXT}

      Attachments
        Tab 1 - Letter
        Tab 2 - List

      cc: A. Brandt
    `),
  ).toBe(
    dedent(`
      Charts
        Memorandum for | The Director
        From | Martha Harlow
        Subject | Charts
        BACKGROUND
        Attachments | Tab 1 - Letter; Tab 2 - List
        CC | A. Brandt
    `),
  );
});

test("a letter signed by two", () => {
  expect(
    outlineOf(`
      13. Letter From the Director and the Chief of the Survey to Mr. Quay1

      Bergen, March 4, 1974

      Dear Mr. Quay:

      ${TEXT}

      Sincerely yours,

      Martha Harlow2
      Director

      Anton Brandt

        1. Source: Harlow Papers.
        2. Harlow signed "Martha" above her typed signature.
    `),
  ).toBe(
    dedent(`
      13 Letter From the Director and the Chief of the Survey to Mr. Quay | Bergen, March 4, 1974
        Dateline | Bergen, March 4, 1974
        Signature | Martha Harlow
        Signature | Anton Brandt
    `),
  );
});

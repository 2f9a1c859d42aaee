/* Labelled fields: with a colon or alone, wrapped, with bullets, below the text. */
import { describe, expect, test } from "vitest";
import { analyze } from "../../../server/src/resolve/snapshot.ts";
import { parsesMemos } from "../../support/memoTrees.ts";
import { dedent } from "../../support/tree.ts";

/** The fields of the first document: `field: value; value`. */
function fieldsOf(text: string): readonly string[] {
  const [placed] = analyze(dedent(text), { type: "memo" }).documents;
  if (placed?.document.kind !== "memo") throw new Error("A memorandum was expected");
  const { lines, parts } = placed.document;
  return parts.fields.map(({ field, values }) => {
    const texts = values.map(({ line, start, end }) => lines[line]?.text.slice(start, end));
    return `${field}: ${texts.join("; ")}`;
  });
}

const HEADING = "12. Memorandum of Conversation1\n\nOslo, March 4, 1974\n\n";

function field(name: string, text: string, expected: readonly string[]): void {
  test(name, () => {
    expect(fieldsOf(HEADING + dedent(text))).toEqual(expected);
  });
}

describe("the opening", () => {
  field(
    "a subject below its label that looks like a dateline",
    `
    SUBJECT

    Conversation With Mr. Quay, Bergen, Sunday, March 3, 1974

    The charts came.
    `,
    ["subject: Conversation With Mr. Quay, Bergen, Sunday, March 3, 1974"],
  );
  field(
    "several subjects",
    `
    SUBJECTS

      • Charts
      • Lighthouses

    The charts came.
    `,
    ["subject: Charts; Lighthouses"],
  );
  field(
    "a designation of the paper before the subject",
    `
    OCM No. 3606/74

    SUBJECT

    Charts

    The charts came.
    `,
    ["subject: Charts"],
  );
  field(
    "a label with a callout",
    `
    PARTICIPANTS2

      • Martha Harlow
      • Anton Brandt

    The charts came.
    `,
    ["participants: Martha Harlow; Anton Brandt"],
  );
  field(
    "wrapped values of a form",
    `
    DATE/TIME:    March 4, 1974, 3 p.m.
    PLACE:        The Map Library,
                  Bergen
    SUBJECT:      Charts

    The charts came.
    `,
    ["date: March 4, 1974, 3 p.m.", "location: The Map Library,; Bergen", "subject: Charts"],
  );
  field(
    "persons with bullets whose label was lost",
    `
      • Martha Harlow, Director of the Library
      • Anton Brandt, Chief of the Survey
      • Mr. Quay, Interpreter

    The charts came.
    `,
    [
      "participants: Martha Harlow, Director of the Library; Anton Brandt, Chief of the Survey; Mr. Quay, Interpreter",
    ],
  );
  field(
    "no list of other things with bullets",
    `
      • The charts of the harbors
      • The lighthouses on the coast
      • The piers of the library

    The charts came.
    `,
    [],
  );
});

describe("participants", () => {
  field(
    "one a block, with titles, offices and names alone",
    `
    PARTICIPANTS

    The President

    Acting Secretary Marsden

    S/B—Mr. Ellery

    Mr. Anton Quay, Foreign Minister of the U.S.S.R.

    George Harlow

    Okafor, the Interpreter2

    The President thanked Mr. Quay.
    `,
    [
      "participants: The President; Acting Secretary Marsden; S/B—Mr. Ellery; Mr. Anton Quay, Foreign Minister of the U.S.S.R.; George Harlow; Okafor, the Interpreter2",
    ],
  );
  field(
    "in groups with bullets, up to a title",
    `
    PARTICIPANTS

    The Vice President’s Office

      • Martha Harlow

    Survey:

      • Anton Brandt
      • Louise Pryor

    Summary of Conclusions

    The charts came.
    `,
    ["participants: Martha Harlow; Anton Brandt; Louise Pryor"],
  );
  field(
    "in groups by country, without bullets",
    `
    PARTICIPANTS

    U.S.

    The Secretary

    Norway

    Foreign Minister Quay

    Harbor Charts

    The charts came.
    `,
    ["participants: The Secretary; Foreign Minister Quay"],
  );
  field(
    "after a colon and on the lines below",
    `
    PARTICIPANTS: The Secretary
                  Mr. Quay
                  Martha Harlow, Director of the Library

    The charts came.
    `,
    ["participants: The Secretary; Mr. Quay; Martha Harlow, Director of the Library"],
  );
  field(
    "in a list below the text, and a remark for them above it",
    `
    PARTICIPANTS

    (See attached list)

    The charts came, and they were put on the shelves of the library in the autumn.

    LIST OF PARTICIPANTS

    Norway Anton Quay, Ambassador of Norway

    Martha Harlow, Director of the Library
    `,
    [
      "participants: (See attached list)",
      "participants: Norway Anton Quay, Ambassador of Norway; Martha Harlow, Director of the Library",
    ],
  );
  field(
    "of a second session, below its heading",
    `
    The charts came, and they were put on the shelves of the library in the autumn.

    Saturday Session, March 5, 1974, 9 a.m.

    Present:

      • The Library:
      • Martha Harlow
      • Anton Brandt

    The charts left.
    `,
    ["participants: Martha Harlow; Anton Brandt"],
  );
});

describe("a form of the government", () => {
  parsesMemos([
    [
      "from the letterhead to the copies",
      `
      MAP LIBRARY
      BERGEN

      CONFIDENTIAL

      MEMORANDUM FOR THE DIRECTOR

      THROUGH:  The Chief of the Survey
      FROM:     Martha Harlow
      SUBJECT:  Exchange of Nautical Charts With the Northern
                Survey

      RECOMMENDATION
      That you approve the exchange of all charts that the library holds.

      Approve ________    Disapprove ________

      CONFIDENTIAL

      -2-

      CONFIDENTIAL

      Attachments:

        Tab A - List of Charts
        Tab B - Letter From the Survey

      Drafted by: A. Brandt
      cc: L. Pryor
      `,
      `
      paragraph
        text: MAP LIBRARY
      paragraph
        text: BERGEN
      furniture classification: CONFIDENTIAL
      field to
        text: MEMORANDUM FOR THE DIRECTOR
      field through
        text: THROUGH:  The Chief of the Survey
      field from
        text: FROM:     Martha Harlow
      field subject
        text: SUBJECT:  Exchange of Nautical Charts With the Northern
        text:           Survey
      sectionHeading: RECOMMENDATION
      paragraph
        text: That you approve the exchange of all charts that the library holds.
      paragraph
        text: Approve ________    Disapprove ________
        furniture classification: CONFIDENTIAL
        furniture pageLine: -2-
        furniture classification: CONFIDENTIAL
      field attachments
        text: Attachments:
        text:   Tab A - List of Charts
        text:   Tab B - Letter From the Survey
      field draftedBy
        text: Drafted by: A. Brandt
      field copies
        text: cc: L. Pryor
      `,
    ],
  ]);
});

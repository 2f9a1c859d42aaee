/* Trees of memoranda and printed documents: each small document with its tree beside it. */
import { describe, expect, test } from "vitest";
import { dedent, printTrees } from "../support/tree.ts";

/** A test for each document: its name, the text, the tree below `document`. */
function parses(cases: readonly (readonly [name: string, text: string, tree: string])[]): void {
  test.each(cases)("%s", (_, text, tree) => {
    const expected = dedent(tree).replaceAll(/^/gm, "  ");
    expect(printTrees(dedent(text), "memo")).toBe(`document\n${expected}`);
  });
}

describe("the opening", () => {
  parses([
    [
      "heading, dateline, subject with a bullet, text",
      `
      12. Memorandum From the Director to the Secretary1

      Washington, March 4, 1974

      SUBJECT

        • Exchange of Maps

      The exchange of maps went well.
      `,
      `
      heading: 12. Memorandum From the Director to the Secretary1
      dateline: Washington, March 4, 1974
      field subject
        text: SUBJECT
        text:   • Exchange of Maps
      paragraph
        text: The exchange of maps went well.
      `,
    ],
    [
      "publisher's lines and a page marker before the heading",
      `
      OFFICE OF THE HISTORIAN

      [Page 12]

      Editorial Note

      The exchange of maps went well.
      `,
      `
      furniture publisher: OFFICE OF THE HISTORIAN
      furniture pageMarker: [Page 12]
      heading: Editorial Note
      paragraph
        text: The exchange of maps went well.
      `,
    ],
    [
      "a callout alone below the heading",
      `
      12. Memorandum From the Director to the Secretary
      1

      Washington, March 4, 1974

      The exchange of maps went well.
      `,
      `
      heading: 12. Memorandum From the Director to the Secretary ⏎ 1
      dateline: Washington, March 4, 1974
      paragraph
        text: The exchange of maps went well.
      `,
    ],
    [
      "a subject whose label was lost",
      `
      12. Memorandum From the Director to the Secretary1

        • Exchange of Maps

      The exchange of maps went well, and the sheets that came have been catalogued.
      `,
      `
      heading: 12. Memorandum From the Director to the Secretary1
      field subject
        text:   • Exchange of Maps
      paragraph
        text: The exchange of maps went well, and the sheets that came have been catalogued.
      `,
    ],
    [
      "participants, one a line",
      `
      12. Memorandum of Conversation1

      PARTICIPANTS

        • Martha Harlow
        • Anton Brandt

      The exchange of maps went well.
      `,
      `
      heading: 12. Memorandum of Conversation1
      field participants
        text: PARTICIPANTS
        text:   • Martha Harlow
        text:   • Anton Brandt
      paragraph
        text: The exchange of maps went well.
      `,
    ],
    [
      "the fields of a government form",
      `
      MEMORANDUM FOR: The Secretary
      FROM: The Director
      SUBJECT: Exchange of Maps
       and Charts

      The exchange of maps went well.
      `,
      `
      field to
        text: MEMORANDUM FOR: The Secretary
      field from
        text: FROM: The Director
      field subject
        text: SUBJECT: Exchange of Maps
        text:  and Charts
      paragraph
        text: The exchange of maps went well.
      `,
    ],
    [
      "nothing but text",
      `
      The exchange of maps went well.
      `,
      `
      paragraph
        text: The exchange of maps went well.
      `,
    ],
  ]);

  test("an empty text is a document", () => {
    expect(printTrees("", "memo")).toBe("document");
    expect(printTrees("\n\n", "memo")).toBe("document");
  });
});

describe("the body", () => {
  parses([
    [
      "a page turn within a paragraph, within a word and on a line of its own",
      `
      The exchange [Page 12] went well.

      It was sepa [Page 13] rate.

      [Page 14]

      The end came in the spring.
      `,
      `
      paragraph
        text: The exchange [Page 12] went well.
      paragraph
        text: It was sepa [Page 13] rate.
        furniture pageMarker: [Page 14]
      paragraph
        text: The end came in the spring.
      `,
    ],
    [
      "section titles, options and numbered paragraphs",
      `
      ISSUE FOR DECISION

      Whether to exchange maps.

      ANALYSIS OF OPTIONS

      A. That you exchange maps.

      1. Maps are useful.
      2. Charts are useful, too.

      B. That you do not.

      The Survey of Lighthouses

      It comes to an end.
      `,
      `
      sectionHeading: ISSUE FOR DECISION
      paragraph
        text: Whether to exchange maps.
      sectionHeading: ANALYSIS OF OPTIONS
      paragraph A
        text: A. That you exchange maps.
      paragraph 1
        text: 1. Maps are useful.
      paragraph 2
        text: 2. Charts are useful, too.
      paragraph B
        text: B. That you do not.
      sectionHeading: The Survey of Lighthouses
      paragraph
        text: It comes to an end.
      `,
    ],
    [
      "lines of a wrapped paragraph, one of which begins with a number",
      `
      The maps of the survey that was made in the spring of
      1974. The charts were made
      in the autumn.
      `,
      `
      paragraph
        text: The maps of the survey that was made in the spring of
        text: 1974. The charts were made
        text: in the autumn.
      `,
    ],
    [
      "dashes and bullets",
      `
      Three steps remain:

      —The sheets go back.
      —The atlases stay.

        • The charts go, too.
      `,
      `
      paragraph
        text: Three steps remain:
      item
        text: —The sheets go back.
      item
        text: —The atlases stay.
      item
        text:   • The charts go, too.
      `,
    ],
    [
      "a decision to be filled in is text",
      `
      RECOMMENDATION

      That you approve.

      Approve ____ Disapprove ____

      Martha Harlow
      `,
      `
      sectionHeading: RECOMMENDATION
      paragraph
        text: That you approve.
      paragraph
        text: Approve ____ Disapprove ____
      signature: Martha Harlow
      `,
    ],
    [
      "a signature with the office below it",
      `
      The exchange went well.

      Martha Harlow
      Director of the Library
      `,
      `
      paragraph
        text: The exchange went well.
      signature: Martha Harlow ⏎ Director of the Library
      `,
    ],
  ]);
});

describe("the notes", () => {
  parses([
    [
      "an indented list directly below the signature",
      `
      The exchange went well.2

      Martha Harlow
        1. Source: National Archives. Secret.
        2. See Document 9.
      `,
      `
      paragraph
        text: The exchange went well.2
      signature: Martha Harlow
      notes
        note 1
          text:   1. Source: National Archives. Secret.
        note 2
          text:   2. See Document 9.
      `,
    ],
    [
      "a list with return arrows, one note of which is wrapped",
      `
      The exchange went well.²

      1. Source: National Archives.
      Secret.↵
      2. See Document 9.↵
      `,
      `
      paragraph
        text: The exchange went well.²
      notes
        note 1
          text: 1. Source: National Archives.
          text: Secret.↵
        note 2
          text: 2. See Document 9.↵
      `,
    ],
    [
      "notes below a separator",
      `
      The exchange went well.1

      * * *

      * Source: National Archives.

      1 For text, see Document 9.
      `,
      `
      paragraph
        text: The exchange went well.1
      notes
        furniture separator: * * *
        note *
          text: * Source: National Archives.
        note 1
          text: 1 For text, see Document 9.
      `,
    ],
    [
      "caret notes, a page marker among them",
      `
      The exchange went well.[^1]

      [^1]: Not found.
      [Page 13]
      [^2]: Not found.
      `,
      `
      paragraph
        text: The exchange went well.[^1]
      notes
        note 1
          text: [^1]: Not found.
          furniture pageMarker: [Page 13]
        note 2
          text: [^2]: Not found.
      `,
    ],
    [
      "numbered paragraphs at the end are no notes",
      `
      The exchange has two parts:

      1. The maps.
      2. The charts.
      `,
      `
      paragraph
        text: The exchange has two parts:
      paragraph 1
        text: 1. The maps.
      paragraph 2
        text: 2. The charts.
      `,
    ],
    [
      "notes after numbered paragraphs",
      `
      1. The maps.

      2. The charts.

        1. Source: National Archives.
        2. Not found.
      `,
      `
      paragraph 1
        text: 1. The maps.
      paragraph 2
        text: 2. The charts.
      notes
        note 1
          text:   1. Source: National Archives.
        note 2
          text:   2. Not found.
      `,
    ],
    [
      "a label with letters for digits, and one that was lost",
      `
      The exchange went well.

      l. Source: National Archives.↵
      - Not found.↵
      `,
      `
      paragraph
        text: The exchange went well.
      notes
        note 1
          text: l. Source: National Archives.↵
        note${" "}
          text: - Not found.↵
      `,
    ],
  ]);
});

describe("attachments", () => {
  parses([
    [
      "with a heading, a dateline and a signature of their own, before the notes",
      `
      The exchange went well.

      Martha Harlow

      Tab A

      Paper Prepared in the Library2

      Washington, undated

      The maps are old.

      Attachment

      The charts are older.

        1. Source: National Archives.
        2. Secret.
      `,
      `
      paragraph
        text: The exchange went well.
      signature: Martha Harlow
      attachment Tab A
        heading: Tab A
        heading: Paper Prepared in the Library2
        dateline: Washington, undated
        paragraph
          text: The maps are old.
      attachment Attachment
        heading: Attachment
        paragraph
          text: The charts are older.
      notes
        note 1
          text:   1. Source: National Archives.
        note 2
          text:   2. Secret.
      `,
    ],
  ]);
});

test("a file of several documents has a tree for each", () => {
  const text = dedent(`
    1. Letter From the Director to the Secretary1

    The exchange went well.
      1. Source: National Archives.

    2. Editorial Note

    The exchange went on.
  `);
  expect(printTrees(text, "memo")).toBe(
    dedent(`
      document
        heading: 1. Letter From the Director to the Secretary1
        paragraph
          text: The exchange went well.
        notes
          note 1
            text:   1. Source: National Archives.
      document
        heading: 2. Editorial Note
        paragraph
          text: The exchange went on.
    `),
  );
});

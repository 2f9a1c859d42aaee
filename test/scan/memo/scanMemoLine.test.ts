/* What a line of a memorandum may be. Each table asks for one of the readings of a line. */
import { describe, expect, test } from "vitest";
import { scanMemoLine } from "../../../server/src/scan/memo/scanMemoLine.ts";

describe("headings: number | title | genre", () => {
  test.each<[string, string | undefined]>([
    [
      "56. Memorandum From Secretary of State Haig to Multiple Recipients1",
      "56 | Memorandum From Secretary of State Haig to Multiple Recipients1 | Memorandum",
    ],
    [
      "[12] Letter From the Director to the Secretary",
      "12 | Letter From the Director to the Secretary | Letter",
    ],
    ["Editorial Note", "- | Editorial Note | Editorial Note"],
    ["5. Editorial Note", "5 | Editorial Note | Editorial Note"],
    [
      "  7. Memorandum of Conversation¹",
      "7 | Memorandum of Conversation¹ | Memorandum of Conversation",
    ],
    [
      "9. Telegram From the Embassy in Finland to the Department of State",
      "9 | Telegram From the Embassy in Finland to the Department of State | Telegram",
    ],
    ["National Security Review 141", "- | National Security Review 141 | National Security Review"],
    [
      "31. Action Memorandum From A. Harlow to the Secretary",
      "31 | Action Memorandum From A. Harlow to the Secretary | Action Memorandum",
    ],
    // Sentences, items and titles of other kinds.
    ["1. The memorandum was sent.", undefined],
    ["12. Memoranda were exchanged before the meeting.", undefined],
    ["Letter by letter, the code was broken,", undefined],
    ["2. Text of a paragraph", undefined],
    ["1975. Letter", "1975 | Letter | Letter"],
    ["12345. Letter", undefined],
    ["56.Letter", undefined],
  ])("%s", (line, expected) => {
    const { heading } = scanMemoLine(line);
    const described =
      heading &&
      [
        heading.number?.text ?? "-",
        line.slice(heading.title.start, heading.title.end),
        heading.genre,
      ].join(" | ");
    expect(described).toBe(expected);
  });
});

describe("fields: field | value, with - for a label alone", () => {
  test.each<[string, string | undefined]>([
    ["SUBJECT", "subject | -"],
    ["SUBJECTS", "subject | -"],
    ["SUBJECT: Exchange of Maps", "subject | Exchange of Maps"],
    ["Subject: Exchange of Maps", "subject | Exchange of Maps"],
    ["PARTICIPANTS", "participants | -"],
    ["PARTICIPANTS:", "participants | -"],
    ["LIST OF PARTICIPANTS", "participants | -"],
    ["MEMORANDUM FOR THE PRESIDENT", "to | THE PRESIDENT"],
    ["MEMORANDUM FOR THE RECORD", undefined],
    ["Memorandum for the President", undefined],
    ["PARTICIPANTS2", "participants | -"],
    ["Present", "participants | -"],
    ["MEMORANDUM FOR: The Secretary", "to | The Secretary"],
    ["TO: The Secretary", "to | The Secretary"],
    ["FROM:    EUR—A. Harlow", "from | EUR—A. Harlow"],
    ["THROUGH: P—Brandt", "through | P—Brandt"],
    ["DATE: March 4, 1974", "date | March 4, 1974"],
    ["PLACE: The library", "location | The library"],
    // Section titles and sentences.
    ["ISSUE FOR DECISION", undefined],
    ["RECOMMENDATION", undefined],
    ["To the Secretary: nothing", undefined],
    ["To", undefined],
    ["Subjects of the talks were many", undefined],
    ["The subject: maps", undefined],
  ])("%s", (line, expected) => {
    const { field } = scanMemoLine(line);
    const value = field && line.slice(field.valueStart);
    expect(field && `${field.field} | ${field.isAlone ? "-" : value}`).toBe(expected);
  });
});

describe("attachments: label | title", () => {
  test.each<[string, string | undefined]>([
    ["Attachment", "Attachment"],
    ["Attachment2", "Attachment2"],
    ["Attachment²", "Attachment"],
    ["Attachment 2", "Attachment 2"],
    ["Tab A", "Tab A"],
    ["Tab A1", "Tab A1"],
    ["Tab I2", "Tab I2"],
    ["Tab IV", "Tab IV"],
    ["[Enclosure]", "Enclosure"],
    ["[Enclosure 1]", "Enclosure 1"],
    ["[Inclosure 2 in No. 14.]", "Inclosure 2"],
    ["[Enclosure—Translation]", "Enclosure"],
    ["Enclosure", "Enclosure"],
    ["Attachments", "Attachments"],
    ["Annex B", "Annex B"],
    ["Appendix “A”", "Appendix “A”"],
    ["Tab A—List of Maps", "Tab A | List of Maps"],
    ["Attachment 1: List of Maps", "Attachment 1 | List of Maps"],
    // Sentences and other words.
    ["Tab A is missing", undefined],
    ["Tab A and Tab B are missing.", undefined],
    ["Table", undefined],
    ["Attached", undefined],
  ])("%s", (line, expected) => {
    const { attachment } = scanMemoLine(line);
    const title = attachment?.title && line.slice(attachment.title.start, attachment.title.end);
    const described = [attachment?.text, title].filter((part) => part !== undefined).join(" | ");
    expect(attachment && described).toBe(expected);
  });
});

describe("section titles and the shape of lines", () => {
  test.each<[string, boolean, string]>([
    ["RECOMMENDATION", true, "capitals"],
    ["ISSUE FOR DECISION", true, "capitals"],
    ["ESSENTIAL FACTORS", true, "capitals"],
    ["ANALYSIS OF OPTIONS", true, "capitals"],
    ["THE SURVEY OF LIGHTHOUSES", false, "capitals"],
    ["The Survey of Lighthouses", false, "title"],
    ["Martha Harlow", false, "title"],
    ["Harlow and Brandt went to the library.", false, "other"],
    ["Dear Senator Helms:", false, "other"],
    ["and so it went on", false, "other"],
    ["Approve ____ Disapprove ____", false, "other"],
    ["1974", false, "other"],
    ["U.S.", false, "other"],
  ])("%s", (line, isSectionTitle, shape) => {
    const reading = scanMemoLine(line);
    expect([reading.isSectionTitle, reading.shape]).toEqual([isSectionTitle, shape]);
  });
});

describe("lines that are the same everywhere", () => {
  test.each<[string, string | undefined]>([
    ["OFFICE OF THE HISTORIAN", "publisher"],
    [
      "FOREIGN RELATIONS OF THE UNITED STATES, 1981–1988, VOLUME XLI, GLOBAL ISSUES II",
      "publisher",
    ],
    ["* * *", "separator"],
    ["***", "separator"],
    ["———", "separator"],
    ["___", "separator"],
    ["[Page 172]", "pageMarker"],
    ["  [\\[Page 170\\]](#)  ", "pageMarker"],
    ["[Page 172] goes on", undefined],
    ["**", undefined],
    ["* * * a", undefined],
    ["Foreign relations are difficult", undefined],
  ])("%s", (line, fixed) => {
    expect(scanMemoLine(line).fixed).toBe(fixed);
  });
});

test.each(["", "   ", "\t"])("%j is blank", (line) => {
  const reading = scanMemoLine(line);
  expect(reading.isBlank).toBe(true);
  expect(reading.content).toEqual({ start: 0, end: 0 });
});

/* Labels, titles of sections, genres, editorial brackets, and lines that are always the same. */
import { describe, expect, test } from "vitest";
import {
  archiveHeading,
  archiveLine,
  attachmentLabelAt,
  type BracketKind,
  bracketKind,
  endMark,
  genreAtStart,
  genreOf,
  headerLabel,
  headerLabelAt,
  headerLabelEntry,
  headerLabels,
  isEndMark,
  isPublisherLine,
  memoLabel,
  memoLabelAt,
  memoLabelEntry,
  memoLabels,
  nearestHeaderLabels,
  openingBracketPhrase,
  operatingSignalAt,
  operatingSignals,
  publisherLine,
  sectionTitle,
} from "../../server/src/vocabulary/vocabulary.ts";

describe("labels of a cable's header", () => {
  test.each([
    ["E.O.", "executiveOrder"],
    ["EO", "executiveOrder"],
    ["E. O.", "executiveOrder"],
    ["E.OM", "executiveOrder"],
    ["E.o.:", "executiveOrder"],
    ["TAGS", "tags"],
    ["SUBJ:", "subject"],
    ["SUBJECT :", "subject"],
    ["REFTEL", "reference"],
    ["FM", "from"],
    ["INFO", "info"],
    ["DRAFTED  BY", "draftedBy"],
    ["CLASSIFIED BY:", "classifiedBy"],
    ["REASON", "reason"],
  ])("%s announces %s", (label, field) => {
    expect(headerLabel(label)).toBe(field);
  });

  test.each(["", ":", "TO MOSCOW", "SUBJECTIVE", "SUMMARY", "PAGE"])("%j is none", (label) => {
    expect(headerLabel(label)).toBeUndefined();
  });

  test("garbles are told from spellings", () => {
    const forms = ["SUBJ", "EO", "USBJ", "TAOS"].map((label) => headerLabelEntry(label)?.form);
    expect(forms).toEqual(["usual", "variant", "garble", "garble"]);
  });

  test.each([
    ["E.O. 11652: GDS", "E.O."],
    ["E.O.11652: GDS", "E.O."],
    ["E. O. 11652", "E. O."],
    ["SUBJ8: COPPER", "SUBJ8"],
    ["SUBJECT: COPPER", "SUBJECT"],
    ["TO SECSTATE WASHDC", "TO"],
    ["TOWARD THE END", undefined],
    ["REFINANCING DEBT", undefined],
  ])("%j begins with %s", (line, label) => {
    const match = headerLabelAt(line, 0);
    expect(match && line.slice(0, match.end)).toBe(label);
  });

  test("a label begins a word", () => {
    expect(headerLabelAt("INFO", 2)).toBeUndefined();
    expect(headerLabelAt("TAGS: X SUBJ: Y", 8)?.entry.field).toBe("subject");
  });

  test("every field has a usual label", () => {
    for (const labels of [headerLabels(), memoLabels()]) {
      const usual = labels.filter(({ form }) => form === "usual").map(({ field }) => field);
      for (const { field } of labels) expect<readonly string[]>(usual).toContain(field);
    }
  });
});

describe("labels of a memorandum", () => {
  test.each([
    ["SUBJECT", "subject"],
    ["Subject:", "subject"],
    ["SUBJECTS", "subject"],
    ["PARTICIPANTS:", "participants"],
    ["LIST OF PARTICIPANTS", "participants"],
    ["IN ATTENDANCE", "participants"],
    ["PRESENT", "participants"],
    ["MEMORANDUM FOR", "to"],
    ["THROUGH", "through"],
    ["VIA", "through"],
    ["Date & Time", "date"],
    ["PLACE", "location"],
    ["COPIES TO", "copies"],
    ["Ref", "reference"],
  ])("%s announces %s", (label, field) => {
    expect(memoLabel(label)).toBe(field);
  });

  test("a footnote reference may be glued to a label, a letter not", () => {
    expect(memoLabelAt("PARTICIPANTS2", 0)?.end).toBe("PARTICIPANTS".length);
    expect(memoLabelAt("Tomorrow", 0)).toBeUndefined();
  });

  test("garbles are told from spellings", () => {
    expect(memoLabelEntry("SUBJET")?.form).toBe("garble");
  });
});

describe("nearest labels", () => {
  test.each([
    ["SUBJET", ["SUBJECT"]],
    ["SUBEJCT", ["SUBJECT"]],
    ["SUBJECT", ["SUBJECT"]],
    ["TAOS", ["TAGS"]],
    ["USBJ", ["SUBJ"]],
    ["TOO", []],
    ["BACKGROUND", []],
  ])("%s is near to %j", (word, labels) => {
    expect(nearestHeaderLabels(word).map(({ label }) => label)).toEqual(labels);
  });
});

describe("section titles", () => {
  test.each([
    ["ISSUE FOR DECISION", "ISSUE FOR DECISION"],
    ["ESSENTIAL FACTORS", "ESSENTIAL FACTORS"],
    ["Recommendations", "RECOMMENDATIONS"],
    ["I. PURPOSE", "PURPOSE"],
    ["B) BACKGROUND:", "BACKGROUND"],
    ["Decision22", "DECISION"],
    ["Discussion²⁴", "DISCUSSION"],
  ])("%s", (line, title) => {
    expect(sectionTitle(line)?.title).toBe(title);
  });

  test.each(["", "A. That you approve option A", "PART I: HUMAN RIGHTS POLICY", "I. ", "12"])(
    "%j is none",
    (line) => {
      expect(sectionTitle(line)).toBeUndefined();
    },
  );
});

describe("attachments", () => {
  test.each([
    ["Tab A1", "Tab"],
    ["Attachment2", "Attachment"],
    ["Attachments:", "Attachments"],
    ["ENCLOSURE", "Enclosure"],
    ["Table of contents", undefined],
  ])("%s", (line, label) => {
    expect(attachmentLabelAt(line, 0)?.entry.label).toBe(label);
  });
});

describe("genres", () => {
  test.each([
    ["Memorandum of Conversation1", "Memorandum of Conversation"],
    ["Memorandum of Conversations Between A and B", "Memorandum of Conversations"],
    ["Memorandum From Secretary of State Haig", "Memorandum"],
    ["Action Memorandum From the Assistant Secretary", "Action Memorandum"],
    ["Editorial Note", "Editorial Note"],
    ["  telegram from the Department", "Telegram"],
    ["Circular Telegram 5001", "Circular Telegram"],
    ["Current Intelligence Weekly ReviewSource", "Current Intelligence Weekly Review"],
    ["National Security Review 141", "National Security Review"],
    ["Memorandum for the President’s File by X", "Memorandum for the President’s File"],
    ["Paper Prepared in the Department of State", "Paper"],
  ])("%s", (title, genre) => {
    expect(genreOf(title)).toBe(genre);
  });

  test.each(["", "Papers", "Human Rights", "Memorandumof", "LettersSource of"])(
    "%j has none",
    (title) => {
      expect(genreOf(title)).toBeUndefined();
    },
  );

  test("says where it ends, and its group", () => {
    expect(genreAtStart(" Airgram A-23")).toMatchObject({ end: 8, entry: { group: "telegram" } });
  });
});

describe("bracketKind", () => {
  const kinds: Readonly<Record<BracketKind, readonly string[]>> = {
    omission: [
      "Here follows discussion of other matters.",
      "Here follow 5-1/2 paragraphs on Cousinsʼ mission for the Vatican.",
      "Omitted here is a list of abbreviations.",
      "…",
      ". . . . . . .",
      "...",
    ],
    redaction: [
      "2½ lines not declassified",
      "1 paragraph (10 lines) not declassified",
      "3-1/2 lines of 2-column source text not declassified",
      " handling restriction not declassified ",
      "*name not declassified*",
      "Text not declassified",
      "less than 1 line not declassified",
      "page(s) not declassified",
    ],
    state: [
      "illegible",
      "two words illegible",
      "garble",
      "garbled",
      "sic",
      "Sic!",
      "unclear",
      "blank",
      "portion missing",
    ],
    supplied: ["is", "Soviet", "ordell", "the Soviets", "verification?", "Mr. Noble", "FRUS", "’s"],
    "missing-identifier": ["no film number", "no N number", "no D number", "no date"],
    provenance: [
      "Footnote in the original.",
      "Footnote is in the original.",
      "Footnote in the source text.",
      "Brackets in the original.",
    ],
    other: [
      "",
      " ",
      "1",
      "2 of 3",
      "II",
      "1907",
      "^1",
      "Page 172",
      "Enclosure",
      "Laughter",
      "to Mr. Harlow",
      "indicating a chart",
      "At this point Mr. Kretzmann joined the meeting.",
      "In the right margin, an unknown hand marked this paragraph “Garbled.”",
    ],
  };

  test.each(
    Object.entries(kinds).flatMap(([kind, texts]) => texts.map((text) => [text, kind] as const)),
  )("[%s] is %s", (text, kind) => {
    expect(bracketKind(text)).toBe(kind);
  });

  test("an omission in the original is a state of the text", () => {
    expect(bracketKind("omission in the original")).toBe("state");
    expect(bracketKind("text illegible in the original")).toBe("state");
  });

  test("a word that begins like a phrase is no phrase", () => {
    expect(bracketKind("tables")).toBe("supplied");
  });

  test("a bracket of any length is looked at only so far", () => {
    expect(bracketKind("x ".repeat(5_000_000))).toBe("other");
  });
});

describe("openingBracketPhrase", () => {
  test.each([
    ["Here follows discussion of", "here follows"],
    ["text not declassified to the", "not declassified"],
    ["no film number) The", "no film number"],
    ["illegible and then", "illegible"],
  ])("%j opens with %j", (text, phrase) => {
    expect(openingBracketPhrase(text)?.phrase).toBe(phrase);
  });

  test.each(["is", "", "the text of the note", `${"long ".repeat(40)} not declassified`])(
    "%j opens with none",
    (text) => {
      expect(openingBracketPhrase(text)).toBeUndefined();
    },
  );
});

describe("lines that are always the same", () => {
  test("end marks", () => {
    for (const line of ["NNN", " NNNN ", "NNNNMAFVVZCZ", "<< END OF DOCUMENT >>"])
      expect(isEndMark(line), line).toBe(true);
    expect(endMark("E E E  E E E E E")?.kind).toBe("broken-off");
    expect(endMark("BT")?.kind).toBe("break");
    for (const line of ["BT", "NN", "NNN.", ""]) expect(isEndMark(line), line).toBe(false);
  });

  test("the archive's titles", () => {
    expect(archiveHeading("   Message Text")).toBe("text");
    expect(archiveHeading("Message Attributes")).toBe("attributes");
    expect(archiveHeading("Message text of the note")).toBeUndefined();
  });

  test.each([
    "S. P. Walter Declassified/Released US Department of State EO Systematic Review 20 Mar 2014",
    "Declassified/Released US Department of State EO Systematic Review 30 JUN 2005",
    "Margaret P. Grafeld",
    "Declassified/Released",
    "US Department of State",
    "EO Systematic Review",
    "EO Systematic Review 30 JUN 2005",
  ])("%j is a stamp", (line) => {
    expect(archiveLine(line)?.kind).toBe("stamp");
  });

  test("the archive's footer is no stamp", () => {
    expect(archiveLine("*** Current Classification *** UNCLASSIFIED")?.kind).toBe("footer");
    expect(archiveLine("*** Current Handling Restrictions *** n/a")?.kind).toBe("footer");
  });

  test.each([
    ["OFFICE OF THE HISTORIAN", "publisher"],
    ["FOREIGN RELATIONS OF THE UNITED STATES, 1981-1988, VOLUME XLI, GLOBAL ISSUES II", "volume"],
    ["Foreign Relations of the United States, 1961–1963, Volume V, Soviet Union", "volume"],
  ])("%j is the publisher's", (line, kind) => {
    expect(publisherLine(line)?.kind).toBe(kind);
  });

  test("a sentence about the series is not the publisher's line", () => {
    expect(isPublisherLine("Foreign Relations of the United States is a series.")).toBe(false);
    expect(isPublisherLine(`FOREIGN RELATIONS OF THE UNITED STATES ${"X".repeat(300)}`)).toBe(
      false,
    );
  });

  test("signals of the relay", () => {
    expect(operatingSignalAt("R 081931Z JUL 79 ZFF4", 17)?.entry.signal).toBe("ZFF4");
    expect(operatingSignalAt("POSS DUPE", 0)?.end).toBe(9);
    expect(operatingSignalAt("ZDKX", 0)).toBeUndefined();
    const numbered = operatingSignals().filter(({ hasNumber }) => hasNumber);
    expect(numbered.map(({ signal, place }) => [signal, place])).toEqual([["TOSEC", "origin"]]);
  });
});

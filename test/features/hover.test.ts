import { describe, expect, test } from "vitest";
import { MarkupContent } from "vscode-languageserver-types";
import { getHover } from "../../server/src/features/hover/hover.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { type FixtureType, markedAtCaret, readCaret } from "../support/carets.ts";
import { NOTED, PLAIN_CABLE, put } from "../support/footnoteTexts.ts";

/** What the hover at the caret says, and that it is about the marked range, if one is marked. */
function hoverAt(marked: string, type: FixtureType): string | undefined {
  const { text, caret } = readCaret(marked);
  const hover = getHover(analyze(text, { type }), caret);
  expect(
    markedAtCaret(marked, type, (snapshot, offset) => {
      const range = getHover(snapshot, offset)?.range;
      return range === undefined ? [] : [range];
    }),
  ).toBe(marked);
  return MarkupContent.is(hover?.contents) ? hover.contents.value : undefined;
}

const CABLE = `CONFIDENTIAL

PAGE 01 HELSIN 00412 01 OF 02 121502Z
ACTION CU-04

INFO OCT-01 EUR-12 ZZQ-00 /017 W
                     --------------------- 071220
P R 121430Z MAR 74
FM AMEMBASSY HELSINKI
TO SECSTATE WASHDC 1873
INFO AMEMBASSY OSLO
LIBRARY QUERNMORE

C O N F I D E N T I A L SECTION 1 OF 2 HELSINKI 412

EXDIS
ROGER CHANNEL

E.O. 11652: GDS
TAGS: SCUL, FI, ZZZQ, (BRANDT, ANTON)
SUBJ: CHARTS

1. (C) REFTEL ASKED FOR CHARTS. FI IS NOT A CODE HERE.
LARSEN

CONFIDENTIAL

NNN

Message Attributes

Automatic Decaptioning: X
Document Number: 1974HELSIN00412
`;

describe("in a cable", () => {
  test.each<[string, string, string, string]>([
    ["a code of TAGS", " SCUL,", " «S«»CUL»,", "subject"],
    ["a country among TAGS", " FI,", " ««»FI»,", "**FI** Finland\n\ngeographic"],
    [
      "a code that is not known",
      "ZZZQ",
      "««»ZZZQ»",
      "**ZZZQ** is not in the vocabulary of TAGS codes",
    ],
    ["a person among TAGS", "(BRANDT, ANTON)", "«(BRANDT,«» ANTON)»", "**BRANDT, ANTON** person"],
    ["an office", "EUR-12", "«E«»UR-12»", "European"],
    ["the copies of an office", "EUR-12", "«E«»UR-12»", "copies: 12"],
    ["an office that is not known", "ZZQ-00", "««»ZZQ-00»", "**ZZQ** office, copies: 0"],
    [
      "a total that is right",
      "/017 W",
      "/«0«»17» W",
      "The copies add up to **17**, which is the total.",
    ],
    [
      "the post that sends",
      "AMEMBASSY HELSINKI",
      "«AM«»EMBASSY HELSINKI»",
      "embassy, Finland; message numbers HELSINKI",
    ],
    ["a post that is told", "AMEMBASSY OSLO", "«AMEMBASSY O«»SLO»", "embassy, Norway"],
    ["a caption", "EXDIS", "«EX«»DIS»", "Exclusive distribution"],
    [
      "a caption of several words",
      "ROGER CHANNEL",
      "«ROGER CH«»ANNEL»",
      "**ROGER CHANNEL** Channel for",
    ],
    ["an executive order", "11652: GDS", "«116«»52: GDS»", "**E.O. 11652** in force from"],
    ["the code of an executive order", "11652: GDS", "«11652: G«»DS»", "**GDS** "],
    [
      "a date-time group",
      "P R 121430Z MAR 74",
      "«P R 1«»21430Z MAR 74»",
      "**12 March 1974, 14:30 UTC**",
    ],
    ["the precedences", "P R 121430Z MAR 74", "«P«» R 121430Z MAR 74»", "PRIORITY, ROUTINE"],
    [
      "a page line",
      "PAGE 01 HELSIN 00412 01 OF 02 121502Z",
      "«PA«»GE 01 HELSIN 00412 01 OF 02 121502Z»",
      "Page 01, 1 of 1 marked",
    ],
    [
      "the section of a page line",
      "PAGE 01 HELSIN 00412 01 OF 02 121502Z",
      "«PA«»GE 01 HELSIN 00412 01 OF 02 121502Z»",
      "- section **1** of 2",
    ],
    ["a portion mark", "(C)", "«(«»C)»", "**\\(C\\)** CONFIDENTIAL"],
    ["an abbreviation", "REFTEL", "«REF«»TEL»", "**REFTEL** "],
    [
      "a key of the attributes",
      "Automatic Decaptioning",
      "«Auto«»matic Decaptioning»",
      "Whether handling captions were removed automatically",
    ],
  ])("%s", (_, part, marked, expected) => {
    expect(hoverAt(put(CABLE, part, marked), "cable")).toContain(expected);
  });

  test.each<[string, string, string, string]>([
    [
      "a page line",
      "01 OF 02 121502Z",
      "01 OF 02 121502Z «POSS D«»UPE»",
      "**POSS DUPE** Possible duplicate",
    ],
    [
      "a page line, with a number",
      "01 OF 02 121502Z",
      "01 OF 02 121502Z «TO«»SEC» 110023",
      "**TOSEC** Telegram",
    ],
    [
      "a level at the head of a page",
      "CONFIDENTIAL\n\nPAGE",
      "CONFIDENTIAL «PO«»SS DUPE»\n\nPAGE",
      "Possible",
    ],
    ["a date-time group", "MAR 74", "MAR 74 «ZF«»D»", "**ZFD** Suspected duplicate"],
  ])("a word that the relay adds to %s", (_, part, marked, expected) => {
    expect(hoverAt(put(CABLE, part, marked), "cable")).toContain(expected);
  });

  test.each<[string, string, string]>([
    ["a date", "Draft Date: 12 mar 1979", "Here: 12 March 1979\\."],
    [
      "the date that is none",
      "Decaption Date: 01-Jan-1960 12:00:00 am",
      "which stands for no date",
    ],
    ["a list", "TAGS: SCUL, OEXC", "Here: 2 entries\\."],
    ["a level", "Original Classification: SECRET", "Here: SECRET\\."],
    ["a document number", "Document Number: 1974LAPAZ00963", "Here: LA PAZ 963 of 1974\\."],
    ["an absent value", "Drafter: n/a", "Here: none\\."],
    [
      "an order with date and name",
      "Executive Order: GS 19850312 HARLOW, ANN",
      "Here: General Declassification Schedule \\(GDS\\), 12 March 1985, HARLOW, ANN\\.",
    ],
    ["a value without its form", "Line Count: many", "The value here does not have this form\\."],
  ])("an attribute says what its value is: %s", (_, line, expected) => {
    const text = put(CABLE, "Automatic Decaptioning: X", `««»${line.replace(":", "»:")}`);
    expect(hoverAt(text, "cable")).toContain(expected);
  });

  test.each<[string, string, string]>([
    ["a word of the text", "ASKED", "AS«»KED"],
    ["a word of the relay in the text", "ASKED", "ZF«»D"],
    ["a code of TAGS in the text", "FI IS", "«»FI IS"],
    ["an address that is not known", "LIBRARY QUERNMORE", "LIB«»RARY QUERNMORE"],
    ["a label of the header", "SUBJ", "SU«»BJ"],
    ["the subject", "CHARTS\n", "CH«»ARTS\n"],
    ["the value of an attribute", ": X\n", ": X«»\n"],
    ["a blank line", "NNN\n\n", "NNN\n«»\n"],
    ["the end mark", "NNN", "N«»NN"],
  ])("%s has no hover", (_, part, marked) => {
    const text =
      part === "CHARTS\n"
        ? CABLE.replace("SUBJ: CHARTS\n", `SUBJ: ${marked}`)
        : put(CABLE, part, marked);
    expect(hoverAt(text, "cable")).toBeUndefined();
  });

  test("a total that is wrong says what is printed", () => {
    expect(hoverAt(put(CABLE, "/017 W", "/«0«»18» W"), "cable")).toBe(
      "The copies add up to **17**, while 18 is printed.",
    );
  });

  test("a date-time group that cannot be is called so", () => {
    const marked = put(CABLE, "P R 121430Z MAR 74", "«R 31«»1430Z FEB 74»");
    expect(hoverAt(marked, "cable")).toBe("This is no valid date-time group.\n\nROUTINE");
  });

  test("a number in the text of a cable is no footnote", () => {
    expect(hoverAt(put(PLAIN_CABLE, "MAY.", "MAY.2«»"), "cable")).toBeUndefined();
  });
});

const MEMO = `7. Memorandum From the Director of the Map Library (Harlow) to the Secretary1

Washington, March 4, 1974

1. (C) The survey lent "forty sheets."2 They came in May. The list [1 line not declassified] is old.[Page 41] See Document 9, telegram 1204 to Helsinki, and Tab B.

[Page 42]

Four charts are missing [sic] now.3 The library agreed.

Martha Harlow
  1. Source: National Archives, RG 306, Map Library, Box 14. Confidential.
  2. Sent on *May 2*; see footnote 2, Document 19.
  3. Ibid.
  4. Not found.
`;

describe("in a memorandum", () => {
  test.each<[string, string, string, string]>([
    [
      "a number shows its note",
      '"2',
      '"««»2»',
      "**Footnote 2** Sent on \\*May 2\\*; see footnote 2, Document 19",
    ],
    [
      "a label shows the sentence of its number",
      "  2. ",
      "  ««»2». ",
      '**Footnote 2** in the text:\n\n- 1\\. \\(C\\) The survey lent "forty sheets\\."**2**',
    ],
    [
      "a sentence begins after the one before it",
      "  3. ",
      "  ««»3». ",
      "- Four charts are missing \\[sic\\] now\\.**3**",
    ],
    ["a label without a number", "  4. ", "  ««»4». ", "**Footnote 4** has no number in the text."],
    ["a page marker", "[Page 41]", "«[Pa«»ge 41]»", "Page 41, 1 of 2 marked in this document"],
    ["a page marker on its own line", "[Page 42]", "««»[Page 42]»", "Page 42, 2 of 2 marked"],
    [
      "a redaction",
      "[1 line not declassified]",
      "«[1 «»line not declassified]»",
      "Something here is not declassified.",
    ],
    ["another document", "Document 9,", "«Docu«»ment 9»,", "Document 9 of this volume"],
    [
      "a telegram",
      "telegram 1204 to Helsinki",
      "«tele«»gram 1204 to Helsinki»",
      "Telegram 1204 to Helsinki",
    ],
    ["a tab", "Tab B", "«Ta«»b B»", "Tab B"],
    [
      "a footnote of another document",
      "footnote 2, Document 19",
      "«foot«»note 2, Document 19»",
      "Footnote 2 of Document 19",
    ],
    ["the source cited before", "Ibid", "«Ib«»id»", "The source cited before this one"],
    ["a portion mark", "(C)", "«(«»C)»", "**\\(C\\)** CONFIDENTIAL"],
  ])("%s", (_, part, marked, expected) => {
    expect(hoverAt(put(MEMO, part, marked), "memo")).toContain(expected);
  });

  test.each<[string, string, string]>([
    ["a word of the text", "lent", "le«»nt"],
    ["a word of a note", "Sent on", "Se«»nt on"],
    ["the dateline", "Washington", "Wash«»ington"],
    ["the title", "Memorandum From", "Memo«»randum From"],
    ["the signature", "Martha", "Mar«»tha"],
  ])("%s has no hover", (_, part, marked) => {
    expect(hoverAt(put(MEMO, part, marked), "memo")).toBeUndefined();
  });

  test("a number that ends where a page marker begins leaves the caret to the marker", () => {
    const text = put(NOTED, "May.2 The", "May.2«»«[Page 3]» The");
    const swapped = text.replace("«»«[", "««»[");
    expect(hoverAt(swapped, "memo")).toContain("Page 3");
  });

  test("a number without a note says so", () => {
    expect(hoverAt(put(NOTED, "agreed.5", "agreed.««»5»"), "memo")).toBe(
      "**Footnote 5** has no note.",
    );
  });

  test("an inferred number says so", () => {
    const text = NOTED.replace("a list.4", "a list on December 264.");
    expect(hoverAt(put(text, "264", "26««»4»"), "memo")).toBe(
      "**Footnote 4** Not printed\\.\n\n*The number is glued to another one; the notes say that it is here.*",
    );
  });

  test("long sentences are cut at words", () => {
    const long = "the sheets of the lakes and harbors ".repeat(8);
    const text = put(put(NOTED, "May.2 The", `${long}May2 and ${long}. The`), "  2. ", "  ««»2». ");
    const sentence = hoverAt(text, "memo")?.split("- ")[1] ?? "";
    expect(sentence).toMatch(/^… \w+ .*May\*\*2\*\* and .* …$/);
    expect(sentence.length).toBeLessThan(360);
  });
});

test("a file of unknown type has no hover", () => {
  expect(getHover(analyze("The chart room is closed.\n"), 3)).toBeUndefined();
});

describe("in a source note", () => {
  const SOURCE = `7. Letter From Harlow to the Survey1

The charts arrived.

  1. Source: Kennedy Library, Lot 64 D 560, P820048-0941, [no film number]. Secret; Immediate;
     Nodis. Drafted by Lane (EUR) on June 8; approved by Blake. Printed from an unsigned copy.
`;

  test.each<[string, string, string, string]>([
    ["the repository", "Kennedy Library", "«Ken«»nedy Library»", "Who has the original"],
    ["a lot", "Lot 64 D 560", "«Lot «»64 D 560»", "**64D560** Lot file: papers of an office"],
    ["a film number", "P820048-0941", "«P820«»048-0941»", "Film number of a paper document"],
    ["a film number that is missing", "[no film", "«[n«»o film", "has no number of the film"],
    ["the level", "Secret;", "«Se«»cret»;", "**Secret** Level of classification"],
    ["the precedence", "Immediate;", "«Imm«»ediate»;", "Precedence with which"],
    ["a caption", "Nodis", "«No«»dis»", "No distribution other than to the addressee"],
    ["who drafted", "Lane", "«La«»ne»", "**Lane** Drafted it"],
    ["who approved", "Blake", "«Bl«»ake»", "**Blake** Approved it"],
    [
      "its number in the text",
      "Survey1",
      "Survey«1»«»",
      "- Classification: Secret; Immediate; Nodis",
    ],
    ["its label", "  1. ", "  ««»1». ", "- Drafted by: Lane \\(EUR\\) on June 8"],
  ])("%s", (_, part, marked, expected) => {
    const text = put(SOURCE, part, marked);
    const closed = part === "[no film" ? text.replace("number].", "number]».") : text;
    expect(hoverAt(closed, "memo")).toContain(expected);
  });

  test("a sentence says what it says itself", () => {
    expect(hoverAt(put(SOURCE, "Printed", "Prin«»ted"), "memo")).toBeUndefined();
  });

  test("a paragraph without a number", () => {
    const text = "The charts arrived.\n\nSource: «Ken«»nedy Library», Box 12. Secret.\n";
    expect(hoverAt(text, "memo")).toContain("Who has the original");
  });
});

import { describe, expect, test } from "vitest";
import { getSignatureHelp } from "../../server/src/features/signatureHelp/signatureHelp.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { type FixtureType, readCaret } from "../support/carets.ts";
import { put } from "../support/footnoteTexts.ts";

/** The name of the active part and what is said of it; `undefined` where nothing opens. */
function ask(marked: string, type: FixtureType, opensByItself = false) {
  const { text, caret } = readCaret(marked);
  const help = getSignatureHelp(analyze(text, { type }), caret, {
    opensByItself,
    takesOffsets: false,
  });
  const active = help?.signatures[0]?.parameters?.[help.activeParameter ?? -1];
  return active && { name: active.label, meaning: active.documentation };
}

const part = (marked: string, type: FixtureType, opensByItself = false) =>
  ask(marked, type, opensByItself)?.name;

const HEADER = `PAGE 01 HELSIN 00421 121502Z

ACTION CU-04

INFO OCT-01 EUR-12 /017 W
R 121430Z MAR 74
FM AMEMBASSY HELSINKI
TO SECSTATE WASHDC 1873

UNCLAS HELSINKI 421

E.O. 11652: N/A
TAGS: SCUL, FI
SUBJ: EXCHANGE OF CHARTS

1. THE CHARTS OF THE GULF ARRIVED. R 12 SHEETS WERE TORN.

E. O. B. ALONE KNOWS, ACTION IS UP TO HIM.
`;

const inHeader = (from: string, to: string) => put(HEADER, from, to);

describe("in a date-time group", () => {
  test.each([
    ["R«» 121430Z MAR 74", "precedence"],
    ["R «»121430Z MAR 74", "DD"],
    ["R 12«»1430Z MAR 74", "hh"],
    ["R 1214«»30Z MAR 74", "mm"],
    ["R 121430«»Z MAR 74", "Z"],
    ["R 121430Z «»MAR 74", "MON"],
    ["R 121430Z MAR«» 74", "MON"],
    ["R 121430Z MAR «»74", "YY"],
    ["R 121430Z MAR 74«»", "YY"],
  ])("%s is at %s", (line, expected) => {
    expect(part(inHeader("R 121430Z MAR 74", line), "cable", true)).toBe(expected);
  });

  test.each([
    ["R «»", "DD"],
    ["O R «»", "DD"],
    ["O 12«»", "hh"],
    ["O 121430Z «»", "MON"],
    ["O 121430Z MAR «»", "YY"],
  ])("%s at the end of what is written so far is at %s", (line, expected) => {
    const above = HEADER.slice(0, HEADER.indexOf("R 1214"));
    expect(part(above + line, "cable", true)).toBe(expected);
  });

  test("says what the letters of precedence are", () => {
    const asked = ask(inHeader("R 121430Z", "R«» 121430Z"), "cable");
    expect(asked?.meaning).toContain("P PRIORITY");
  });
});

describe("in the distribution", () => {
  test.each([
    ["ACTION CU-04", "ACTION «»CU-04", "office"],
    ["ACTION CU-04", "ACTION CU-«»04", "count"],
    ["EUR-12 /017 W", "EUR«»-12 /017 W", "office"],
    ["EUR-12 /017 W", "EUR-12 /0«»17 W", "total"],
    ["EUR-12 /017 W", "EUR-12 /017 «»W", "letter"],
  ])("of %s as %s it is at %s", (from, to, expected) => {
    expect(part(inHeader(from, to), "cable", true)).toBe(expected);
  });

  test("behind the label alone", () => {
    expect(part("PAGE 01 HELSIN 00421 121502Z\n\nACTION «»", "cable", true)).toBe("office");
  });

  test("says the office's name and the sum so far", () => {
    expect(ask(inHeader("EUR-12", "EUR«»-12"), "cable")?.meaning).toMatch(/^EUR: .*Europ/);
    expect(ask(inHeader("/017 W", "/«»017 W"), "cable")?.meaning).toMatch(/add up to 17$/);
  });
});

describe("in the E.O. line", () => {
  test.each([
    ["E.O. «»11652: N/A", "order"],
    ["E.O. 116«»52: N/A", "order"],
    ["E.O. 11652: «»N/A", "code"],
    ["E.O. 11652:N«»/A", "code"],
    ["E.O. 12065: GDS «»3/12/80", "date"],
    ["E.O. 12065: GDS 3/12/80 (LAR«»SEN, ARVO)", "authority"],
    ["E.O. 12958: DECL: «»03/12/2009", "date"],
    ["E.O. 12958: DECL: 03/12«»/2009", "date"],
  ])("%s is at %s", (line, expected) => {
    expect(part(inHeader("E.O. 11652: N/A", line), "cable", true)).toBe(expected);
  });

  test("says the order of the cable's day and its codes", () => {
    expect(ask(inHeader("E.O. 11652", "E.O. «»11652"), "cable")?.meaning).toMatch(
      /^In force on 1974-03-12: 11652 /,
    );
    expect(ask(inHeader("11652: N/A", "11652: «»"), "cable")?.meaning).toMatch(/^GDS: /m);
  });

  test("while it is written", () => {
    const above = HEADER.slice(0, HEADER.indexOf("E.O."));
    expect(part(`${above}E.O. «»`, "cable", true)).toBe("order");
    expect(part(`${above}E.O. 11652: «»`, "cable", true)).toBe("code");
  });
});

describe("in a source note", () => {
  const memo = (note: string) => `7. Memorandum From the Librarian (Harlow) to the Secretary1

Washington, March 4, 1974

The charts arrived in May.2 He wrote to them: Source, he said, of joy.

  1. ${note}
  2. See Document 9.
`;

  test.each([
    ["Source: «»", "repository"],
    ["Source: National Archives, «»", "path"],
    ["Source: National Archives, RG 306, Box 14. «»", "level"],
    ["Source: National Archives, Papers of J. F. Harlow, «»", "path"],
    ["Source: National Archives, RG 306. Confidential; «»", "qualifiers"],
  ])("%s opens at %s", (note, expected) => {
    expect(part(memo(note), "memo", true)).toBe(expected);
  });

  test("only on request within a part and among the sentences", () => {
    const within = memo("Source: National «»Archives, RG 306. Confidential.");
    expect(part(within, "memo", true)).toBeUndefined();
    expect(part(within, "memo")).toBe("repository");
    const sentences = memo("Source: National Archives, RG 306. Confidential. Drafted by «»");
    expect(part(sentences, "memo", true)).toBeUndefined();
    expect(part(sentences, "memo")).toBe("sentences");
  });

  test("never in other notes or in the text", () => {
    expect(part(memo("Source: X.").replace("See ", "See «»"), "memo")).toBeUndefined();
    expect(part(memo("Source: X.").replace("Source, ", "Source: «»"), "memo")).toBeUndefined();
  });
});

test("nothing in running text, headings, or other fields", () => {
  for (const [from, to] of [
    ["R 12 SHEETS", "R «»12 SHEETS"],
    ["THE GULF", "THE «»GULF"],
    ["E. O. B.", "E. O. «»B."],
    ["ACTION IS", "ACTION «»IS"],
    ["TO SECSTATE", "TO «»SECSTATE"],
    ["EXCHANGE OF", "EXCHANGE «»OF"],
  ] as const)
    expect(part(inHeader(from, to), "cable"), to).toBeUndefined();
});

test("the parts as offsets are the words themselves", () => {
  const { text, caret } = readCaret(inHeader("R 121430Z", "R «»121430Z"));
  const [signature] =
    getSignatureHelp(analyze(text, { type: "cable" }), caret, {
      opensByItself: false,
      takesOffsets: true,
    })?.signatures ?? [];
  const words = signature?.parameters?.map(({ label }) =>
    typeof label === "string" ? "" : signature.label.slice(...label),
  );
  expect(words).toEqual(["precedence", "DD", "hh", "mm", "Z", "MON", "YY"]);
});

import { describe, expect, test } from "vitest";
import { getInlineCompletion } from "../../server/src/features/inlineCompletion.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { applyEdits } from "../../server/src/text/span.ts";
import { type FixtureType, readCaret } from "../support/carets.ts";

/** The line of the caret as it is suggested; `undefined` where nothing is. */
function suggest(marked: string, type: FixtureType): string | undefined {
  const { text, caret } = readCaret(marked);
  const found = getInlineCompletion(analyze(text, { type }), caret);
  if (found === undefined) return undefined;
  const after = applyEdits(text, [{ span: found.span, newText: found.text }]);
  return after.slice(after.lastIndexOf("\n", caret - 1) + 1).split("\n")[0];
}

const CABLE = `CONFIDENTIAL

PAGE 01 HELSIN 00421 01 OF 02 121502Z
R 121430Z MAR 74
FM AMEMBASSY HELSINKI
TO SECSTATE WASHDC 1873

C O N F I D E N T I A L SECTION 1 OF 2 HELSINKI 421

E.O. 11652: GDS
TAGS: SCUL, FI
SUBJ: EXCHANGE OF CHARTS

1. THE CHARTS OF THE GULF ARRIVED.

`;
const PAGE = "PAGE 02 HELSIN 00421 01 OF 02 121502Z";

describe("in a cable", () => {
  const behind = (text: string) => suggest(CABLE + text, "cable");

  test("the page line, once it is begun", () => {
    expect(behind("PA«»")).toBe(PAGE);
    expect(behind("PAGE 02 HEL«»")).toBe(PAGE);
    expect(behind("PAGE 03«»")).toBeUndefined();
    expect(behind("P«»")).toBeUndefined();
  });

  test("the classification at the foot, once it is begun, then that of the next page and its line", () => {
    expect(behind("CONF«»")).toBe("CONFIDENTIAL");
    expect(behind("CONFIDENTIAL\n\n«»")).toBe("CONFIDENTIAL");
    expect(behind("CONFIDENTIAL\n\n\nCONFIDENTIAL\n\n«»")).toBe(PAGE);
  });

  test("only one classification where the cable has one between its pages", () => {
    const turned = `CONFIDENTIAL\n\n${PAGE}\n\n2. THE SURVEY SENT A LIST.\n\nCONFIDENTIAL\n\n`;
    expect(behind(`${turned}«»`)).toBe("PAGE 03 HELSIN 00421 01 OF 02 121502Z");
  });

  test("the page line behind a classification that is glued to the text", () => {
    const turned = `CONFIDENTIAL\n\n${PAGE}\n\n`;
    expect(behind(`${turned}2. THE SURVEY SENT A CONFIDENTIAL\n\n«»`)).toBe(
      "PAGE 03 HELSIN 00421 01 OF 02 121502Z",
    );
    expect(behind("THE SURVEY CONFIDENTIAL\n«»")).toBeUndefined();
  });

  test("nothing behind the end mark", () => {
    expect(behind("CONFIDENTIAL\n\nNNN\n\nCONFIDENTIAL\n\n«»")).toBeUndefined();
  });

  test("nothing in the text, at its blank lines or within a line", () => {
    expect(behind("«»")).toBeUndefined();
    expect(behind("2. THE SURVEY«»")).toBeUndefined();
    expect(behind("PA«» 02")).toBeUndefined();
    expect(suggest(CABLE.replace("CONFIDENTIAL\n\n", "CONFIDENTIAL\n«»\n"), "cable")).toBe(
      undefined,
    );
  });
});

describe("in a memorandum", () => {
  const memo = (body: string) =>
    suggest(
      `12. Memorandum From Harlow to Brandt\n\nWashington, March 4, 1981.\n\n[Page 41] ${body}`,
      "memo",
    );

  test("the next page marker, once its bracket is open", () => {
    expect(memo("The charts arrived [«»")).toBe("[Page 41] The charts arrived [Page 42]");
    expect(memo("The charts arrived.\n\n[Pa«»")).toBe("[Page 42]");
  });

  test("nothing behind another word in brackets, or without one", () => {
    expect(memo("The charts [sic«»")).toBeUndefined();
    expect(memo("The charts arrived.\n«»")).toBeUndefined();
    expect(memo("The charts [«» arrived.")).toBeUndefined();
  });
});

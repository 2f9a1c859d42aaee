/*
 * Cables of the 1980s to 2010 have no page line, distribution, dash line or end mark as a rule, and
 * none of them is missing (cable-format 13).
 */
import { describe, expect, test } from "vitest";
import { COLLECTIVE, EIGHTIES, NINETIES, RECENT } from "../../support/recentCables.ts";
import { findingsIn } from "../../support/rules.ts";

const codesIn = (text: string) =>
  findingsIn(text, { type: "cable" })
    .map(({ code }) => code)
    .filter((code) => code.startsWith("header/"));

describe("nothing of the form is missing", () => {
  test.each([
    ["with all lines", RECENT],
    ["of the eighties", EIGHTIES],
    ["of the nineties", NINETIES],
    ["with page lines and running heads", COLLECTIVE],
    ["with page lines and an end mark alone", `${COLLECTIVE}NNNN\n`],
    ["of which page lines were kept", `PAGE 01 OSLO 13835\n${EIGHTIES}NNNN\n`],
    ["without the break at the end", RECENT.replace("BT\n#0195\nNNNN\n", "")],
  ])("in a cable %s", (_, text) => {
    expect(codesIn(text)).toEqual([]);
  });
});

describe("what every cable has is missing here too", () => {
  test.each<[string, string, string]>([
    ["date-time group", EIGHTIES.replace(/^R .*\n/, ""), "header/missing-dtg"],
    ["originator", EIGHTIES.replace(/FM .*\n/, ""), "header/missing-from"],
    ["addressee", NINETIES.replace(/TO .*\n/, ""), "header/missing-to"],
    ["classification line", EIGHTIES.replace(/C O N F.*\n/, ""), "header/missing-banner"],
    ["subject", EIGHTIES.replace(/SUBJECT.*\n/, ""), "header/missing-subject"],
  ])("the %s", (_, text, code) => {
    expect(codesIn(text)).toEqual([code]);
  });
});

describe("real cables are free of errors and warnings", () => {
  test.each([
    ["with all lines", RECENT],
    ["of the eighties", EIGHTIES],
    ["of the nineties", NINETIES],
    ["to a collective", COLLECTIVE],
  ])("a cable %s", (_, text) => {
    const found = findingsIn(text, { type: "cable" }).filter(
      ({ severity }) => severity === "error" || severity === "warning",
    );
    expect(found.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  });
});

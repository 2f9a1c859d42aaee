import { describe, expect, test } from "vitest";
import { agreeOnDate } from "../../../../server/src/resolve/cable/agreement/date.ts";
import type { CableDocument } from "../../../../server/src/resolve/document.ts";
import { analyze } from "../../../../server/src/resolve/snapshot.ts";
import { oneSection, RECORD, record } from "../../../rules/sectionsText.ts";

function cable(text: string): CableDocument {
  const document = analyze(text, { type: "cable" }).documents[0]?.document;
  if (document?.kind !== "cable") throw new Error("The text is no cable");
  return document;
}

/** The agreed date, and each slip as source, parts and what was expected. */
function agreement(text: string) {
  const { day, month, year, slips } = agreeOnDate(cable(text));
  return {
    date: [year, month, day],
    slips: slips.map(({ token, parts, isDecided }) => {
      const each = parts.map(({ name, part, expected }) => `${name} ${part.written} ${expected}`);
      return `${token.source}: ${each.join(", ")}${isDecided ? "" : "?"}`;
    }),
  };
}

describe("the agreement on a cable's date", () => {
  test("has nothing to say of an empty text", () => {
    expect(agreement("")).toEqual({ date: [undefined, undefined, undefined], slips: [] });
  });

  test("takes what all places have", () => {
    expect(agreement(RECORD)).toEqual({ date: [1979, 3, 12], slips: [] });
  });

  test("takes what the group alone has", () => {
    const { date } = agreement("R 160106Z JUN 77\nFM SECSTATE WASHDC\nTO AMEMBASSY MOSCOW");
    expect(date).toEqual([1977, 6, 16]);
  });

  test.each<[string, string, readonly string[]]>([
    ["the year of one section", record(["MAR 79#2", "MAR 78"]), ["group: year 78 1979"]],
    ["a year in the Legacy Key alone says nothing", oneSection(["t197903", "t197803"]), []],
    ["the month of the Legacy Key", oneSection(["t197903", "t197904"]), ["legacyKey: month 04 3"]],
    [
      "the year of Document Number",
      oneSection(["1979HEL", "1977HEL"]),
      ["documentNumber: year 1977 1979"],
    ],
    [
      "a date of another cable, in all its parts",
      oneSection(["12 mar 1979", "09 apr 1978"]),
      ["attribute: day 09 12, month apr 3, year 1978 1979"],
    ],
    [
      "a day that the receipt does not tell",
      oneSection(["O R 12", "O R 13"], ["121502Z", "141502Z"], ["121520Z", "141520Z"]),
      ["group: day 13 12?"],
    ],
    [
      "a day from which the receipt is likelier",
      oneSection(["Date: 12", "Date: 11"]),
      ["attribute: day 11 12?"],
    ],
    [
      "a day that is after the receipt",
      oneSection(["Date: 12", "Date: 13"]),
      ["attribute: day 13 12"],
    ],
  ])("finds %s", (_, text, slips) => {
    expect(agreement(text).slips).toEqual(slips);
  });
});

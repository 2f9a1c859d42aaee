/* Where printed documents begin in a volume or chapter: the first line of each, as `|` before it. */
import { describe, expect, test } from "vitest";
import { analyze } from "../../../server/src/resolve/snapshot.ts";
import { check } from "../../../server/src/rules/check.ts";
import { defaultSettings } from "../../../server/src/settings.ts";
import { dedent } from "../../support/tree.ts";

function divides(cases: readonly (readonly [name: string, text: string])[]): void {
  test.each(cases)("%s", (_, marked) => {
    const lines = dedent(marked).split("\n");
    const starts = lines.flatMap((line, i) => (line.startsWith("|") ? [i] : []));
    const text = lines.map((line) => line.replace(/^\|/, "")).join("\n");
    const snapshot = analyze(text, { type: "memo" });
    expect(snapshot.documents.map(({ firstLine }) => firstLine)).toEqual(starts);
    const findings = check(snapshot, defaultSettings);
    expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });
}

describe("documents begin at", () => {
  divides([
    [
      "titles without a genre above datelines",
      `
      |1. Action Plan for the Harbors1

      Washington, March 4, 1974

      Text.

        1. Source: Here.

      |2. Harbor Survey1

      Washington, undated

      Text.

        1. Source: Here.
    `,
    ],
    [
      "numbers on lines of their own, below the file numbers",
      `
      |690B.9321/10–153: Telegram

      No. 109
      The Secretary of State to the Embassy in Norway1

      confidential

      Washington, October 1, 1953—1 p.m.

      282. The charts came.

      Harlow
        1. Repeated to Bergen.

      |690B.9321/10–353: Telegram

      No. 110
      The Embassy in Norway to the Department of State1

      Oslo, October 3, 1953—noon.

      255. The charts stay.

      Quay
        1. Repeated to Bergen.
    `,
    ],
    [
      "titles of agents below file numbers, whose notes run on",
      `
      |851G.01/5–749: Telegram

      The Consul at Bergen ( Quay ) to the Secretary of State

      Bergen, May 7, 1949—6 p. m.

      61. The charts came.79

      Quay

        79. Not printed.

      |851G.01/5–949: Telegram

      [Extract]

      The Acting Secretary of State to the Consul at Bergen ( Quay )80

      [Washington,] May 9, 1949—noon.

      28. The charts stay.81

      Harlow

        80. Repeated to Oslo.
        81. Not printed.
    `,
    ],
    [
      "titles of agents below signatures, but not below the label of an enclosure",
      `
      |Mr. Harlow to Mr. Brandt.

      No. 12.]

      Washington, September 19, 1870.

      SIR: The charts came.

      MARTHA HARLOW.

      |Mr. Brandt to Mr. Harlow.

      Oslo, October 1, 1870.

      SIR: The charts stay.

      ANTON BRANDT.

      [Inclosure 1 in No. 12.]

      Mr. Okafor to Mr. Brandt.

      Bergen, August 1, 1870.

      SIR: The harbors are open.
    `,
    ],
    [
      "no numbered title of a section",
      `
      |1. Editorial Note

      Text.

      2. Opening Remarks

      The charts came in March 1974.

      3. Harbor Charts

      Text.
    `,
    ],
    [
      "no heading of a chapter whose notes stand at its end",
      `
      |Chapter One: Harbors

      45. Letter From the Director to Mr. Quay

      Oslo, March 4, 1974

      The charts came.1

      Martha Harlow

      46. Letter From Mr. Quay to the Director

      Bergen, March 6, 1974

      The charts stay.2 They are old.3

        1. Not printed.
        2. See Document 45.
        3. Not found.
    `,
    ],
  ]);
});

test("notes, pages and numbers belong to each document", () => {
  const text = dedent(`
    45. Letter From the Director to Mr. Quay1

    Oslo, March 4, 1974

    The charts [Page 12] came.2

      1. Source: Here.
      2. Not printed.

    46. Letter From Mr. Quay to the Director3

    Bergen, March 6, 1974

    The charts [Page 13] stay.4

      3. Source: There.
      4. Not found.
  `);
  const documents = analyze(text).documents.map(({ document }) => document);
  const described = documents.map((document) => {
    if (document.kind !== "memo") return [];
    const { notes } = document.bindings.footnotes;
    return [
      document.bindings.number?.text,
      document.parts.pages.map(({ label }) => label).join(),
      notes.map(({ label, references }) => `${label}:${references.length}`).join(" "),
    ];
  });
  expect(described).toEqual([
    ["45", "12", "1:1 2:1"],
    ["46", "13", "3:1 4:1"],
  ]);
});

import { expect, test } from "vitest";
import { getUncertainReadings } from "../../server/src/features/uncertainReadings.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { markSpans, readFixture } from "../support/fixture.ts";

const MEMO = `7. Memorandum From the Director of the Map Library (Harlow) to the Secretary1

Washington, March 4, 1974

The charts of the «[illegible]» arrived in May. The «[survey?]» sent [three] lists.

[Page «l1»]

The keeper saw the ch«\uFFFD\uFFFD»ts «[sic]» on December 26«2» and went.

Martha Harlow
  1. Source: National Archives, RG 306, Map Library, Box 14. Confidential.
  2. Not found «[garble]».
`;

const CABLE = `R 121430Z MAR 74
FM AMEMBASSY HELSINKI
TO SECSTATE WASHDC 1873

UNCLAS HELSINKI 412

1. THE CHARTS «[GARBLE]» IN «[MAY?]» AT TH«\uFFFD» HARBOR [THREE].
LARSEN
`;

function readings(marked: string, type: "cable" | "memo") {
  const { text } = readFixture(marked);
  const found = getUncertainReadings(analyze(text, { type })).flat();
  const spans = found.map(({ range }) => ({ start: range.start.offset, end: range.end.offset }));
  return { found, marked: markSpans(text, spans) };
}

test.each<[string, "cable" | "memo"]>([
  [MEMO, "memo"],
  [CABLE, "cable"],
])("are found in text order, case %#", (marked, type) => {
  expect(readings(marked, type).marked).toBe(marked);
});

test("have their kind, page and some words around", () => {
  const shown = readings(MEMO, "memo").found.map(
    ({ kind, page, before, text, after }) => `${kind}, ${page}: ${before}|${text}|${after}`,
  );
  expect(shown).toEqual([
    "state, null: The charts of the |[illegible]| arrived in May. The [survey?]",
    "supplied, null: arrived in May. The |[survey?]| sent [three] lists.",
    "misread-number, 11: [Page |l1|]",
    "lost-character, 11: The keeper saw the ch|\uFFFD\uFFFD|ts [sic] on December 262 and",
    "state, 11: keeper saw the ch\uFFFD\uFFFDts |[sic]| on December 262 and went.",
    "inferred-number, 11: ch\uFFFD\uFFFDts [sic] on December 26|2| and went.",
    "state, 11: 2. Not found |[garble]|.",
  ]);
});

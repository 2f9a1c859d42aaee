/* What the citations of a printed document mean in the library: whose telegram, which volume. */
import { expect, test } from "vitest";
import { localCitations } from "../../../server/src/resolve/library/citations.ts";
import { analyze } from "../../../server/src/resolve/snapshot.ts";
import { defaultVocabulary } from "../../../server/src/vocabulary/vocabulary.ts";
import { memoText } from "../../support/libraries.ts";

/** The citations of a document whose second note is given. */
function citationsOf(note: string): readonly string[] {
  return analyze(memoText(12, note), { type: "memo" }).documents.flatMap(({ document }) =>
    localCitations(document, defaultVocabulary).map(({ target }) => {
      if (target.kind === "document") return `${target.volume?.id ?? "own"} ${target.number}`;
      const { station, serial, year, to } = target.number;
      return `${station} ${serial} ${year ?? ""} ${to ?? ""}`.trimEnd();
    }),
  );
}

test.each<[note: string, citations: string[]]>([
  ["In telegram 12 from the Department of State, May 6, 1974.", ["STATE 12 1974"]],
  ["In telegram 12 from the Department, May 6, 1974.", ["STATE 12 1974"]],
  ["In telegram 12 from the Department of State to Moscow.", ["STATE 12  MOSCOW"]],
  ["In telegram 12 from Moscow to the Department of State.", ["MOSCOW 12"]],
  ["In telegram 12 to Moscow.", ["STATE 12  MOSCOW"]],
  ["In telegram 12 to the Department of State.", []],
  ["See *Foreign Relations*, 1961–1963, volume I, Document 8.", ["frus1961-63v01 8"]],
  [
    "See *Foreign Relations*, 1961–1963, volume I, Document 8. *Ibid.*, volume II, Document 9.",
    ["frus1961-63v01 8", "frus1961-63v02 9"],
  ],
  ["See *Harbour Papers*, 1961, pp. 44–45. *Ibid.*, 1962, volume I, Document 9.", []],
])("%s", (note, citations) => {
  expect(citationsOf(note)).toEqual(citations);
});

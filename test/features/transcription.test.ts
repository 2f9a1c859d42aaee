import { describe, expect, test } from "vitest";
import { getTranscription, type Transcription } from "../../server/src/features/transcription.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { check } from "../../server/src/rules/check.ts";
import { defaultSettings } from "../../server/src/settings.ts";
import { put } from "../support/footnoteTexts.ts";
import { CABLE, MEMO } from "../support/outlines.ts";

const listOf = (text: string): Transcription => getTranscription(analyze(text), []);
const rows = (entries: Transcription["pages"]) =>
  entries.map(({ label, detail }) => (detail === "" ? label : `${label} | ${detail}`));

describe("a memorandum", () => {
  test("has its pages, notes and cross-references", () => {
    const { pages, footnotes, crossReferences, uncertain } = listOf(MEMO);
    expect(rows(pages)).toEqual(["112", "113"]);
    expect(rows(footnotes)).toEqual([
      expect.stringMatching(/^1 Source: National Archives, .* \| line 5$/),
      "2 Not found. | line 11",
      "3 See footnote 2, Document 19. | line 20",
      "4 Harlow initialed the original. | line 33",
    ]);
    expect(rows(crossReferences)).toEqual([
      "Document 9",
      "telegram 1204 to Helsinki",
      "footnote 2, Document 19",
    ]);
    expect(uncertain).toEqual([]);
  });

  test("says which notes and numbers are to be looked at", () => {
    const toCheck = (text: string) =>
      rows(listOf(text).footnotes.filter(({ isToCheck }) => isToCheck));
    expect(toCheck(MEMO)).toEqual([]);
    expect(toCheck(put(MEMO, "letter.3", "letter."))).toEqual([
      "3 See footnote 2, Document 19. | no number in the text",
    ]);
    expect(toCheck(put(MEMO, "letter.3", "letter.6"))).toEqual([
      "3 See footnote 2, Document 19. | matched by position, with 6 on line 20",
    ]);
    expect(toCheck(put(MEMO, "harbors.", "harbors.6"))).toEqual(["6 | number without a note"]);
  });

  test("lists uncertain readings with their page", () => {
    const { uncertain } = listOf(put(MEMO, "Exchange none.", "Exchange [illegible] none."));
    expect(uncertain).toMatchObject([
      {
        label: "[illegible]",
        detail: expect.stringMatching(/^p\. 113: 2\. Exchange \[illegible\] none\./),
        isToCheck: true,
      },
    ]);
  });
});

test("a cable has its pages, and no footnotes", () => {
  const { pages, footnotes } = listOf(CABLE);
  expect(rows(pages).slice(0, 2)).toEqual(["01", "02"]);
  expect(footnotes).toEqual([]);
});

test("accepted findings are listed with what withdraws them", () => {
  const snapshot = analyze(put(MEMO, "letter.3", "letter."));
  const accepted = check(snapshot, defaultSettings);
  expect(accepted.map(({ code }) => code)).toEqual(["footnote/missing-reference"]);
  expect(getTranscription(snapshot, accepted).accepted).toMatchObject([
    {
      code: "footnote/missing-reference",
      start: accepted[0]?.span.start,
      end: accepted[0]?.span.end,
    },
  ]);
});

test("a text of no known type has nothing", () => {
  expect(listOf("Milk and eggs.\n")).toEqual({
    pages: [],
    footnotes: [],
    uncertain: [],
    crossReferences: [],
    accepted: [],
  });
});

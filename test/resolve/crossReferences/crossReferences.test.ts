/* Cross-references of a passage: the text, its kind, and what it points to. */
import { describe, expect, test } from "vitest";
import { crossReferencesOf } from "../../../server/src/resolve/crossReferences/crossReferences.ts";
import { textIn } from "../../../server/src/resolve/document.ts";
import { analyze } from "../../../server/src/resolve/snapshot.ts";

/** What is read in a text below a heading and a dateline of 1977. */
function describeReferences(text: string): string[] {
  const head =
    "7. Memorandum From the Keeper of Charts to the Librarian\n\nWashington, July 3, 1977.\n\n";
  const { documents } = analyze(`${head}${text}\n`, { type: "memo" });
  return documents.flatMap(({ document }) =>
    crossReferencesOf(document).map((reference) => {
      const written = textIn(document.lines, reference).replaceAll("\n", "⏎");
      const parts = Object.entries(reference.target).map(([key, value]) => `${key}=${value}`);
      return [written, reference.kind, ...parts].join(" | ");
    }),
  );
}

describe("crossReferencesOf", () => {
  test.each<[string, string[]]>([
    ["See Document 9.", ["Document 9 | document | document=9"]],
    [
      "See Documents 65 and 66.",
      ["Documents 65 | document | document=65", "66 | document | document=66"],
    ],
    ["See Documents 12–14.", ["Documents 12–14 | document | document=12 | lastDocument=14"]],
    [
      "Documents 1, 5, and 9",
      [
        "Documents 1 | document | document=1",
        "5 | document | document=5",
        "9 | document | document=9",
      ],
    ],
    ["(See Document 54.)", ["Document 54 | document | document=54"]],
    ["See footnote 3 above.", ["footnote 3 above | footnote | footnote=3 | direction=above"]],
    [
      "See footnote 8, Document 48.",
      ["footnote 8, Document 48 | footnote | footnote=8 | document=48"],
    ],
    ["and footnote 8 thereto", ["footnote 8 thereto | footnote | footnote=8 | direction=thereto"]],
    ["See footnote 2.", ["footnote 2 | footnote | footnote=2"]],
    [
      "See Document 9 and footnote 3 thereto.",
      [
        "Document 9 | document | document=9",
        "footnote 3 thereto | footnote | footnote=3 | direction=thereto | document=9",
      ],
    ],
    [
      "In telegram 129537 to Moscow, May 19, the",
      [
        "telegram 129537 to Moscow, May 19 | telegram | number=129537 | to=Moscow | date=1977-05-19 | year=1977",
      ],
    ],
    [
      "telegram 2736 from New Delhi, May 6",
      [
        "telegram 2736 from New Delhi, May 6 | telegram | number=2736 | from=New Delhi | date=1977-05-06 | year=1977",
      ],
    ],
    [
      "telegram 12 from the Department of State to Moscow, May 6",
      [
        "telegram 12 from the Department of State to Moscow, May 6 | telegram | number=12 | from=Department of State | to=Moscow | date=1977-05-06 | year=1977",
      ],
    ],
    [
      "Telegram 12, March 4",
      ["Telegram 12, March 4 | telegram | number=12 | date=1977-03-04 | year=1977"],
    ],
    [
      "see Foreign Relations, 1977–1980, vol. II, Human Rights, Document 9.",
      [
        "Foreign Relations, 1977–1980, vol. II, Human Rights, Document 9 | volume | years=1977–1980 | volume=II | title=Human Rights | document=9",
      ],
    ],
    [
      "See Document 9.3 and Document 12.",
      ["Document 9.3 | document | document=9.3", "Document 12 | document | document=12"],
    ],
    [
      "see *Foreign Relations*, 1952-54, Volume VIII, pages 395-97.",
      [
        "Foreign Relations*, 1952-54, Volume VIII, pages 395-97 | volume | years=1952–1954 | volume=VIII | page=395 | lastPage=397",
      ],
    ],
    [
      "in Foreign Relations, 1948, vol. XI, Part 2, p. 7. Then",
      [
        "Foreign Relations, 1948, vol. XI, Part 2, p. 7 | volume | years=1948 | volume=XI | part=2 | page=7",
      ],
    ],
    [
      "Foreign Relations, 1952–1954, vol. VIII, footnote 9, p. 1246.",
      [
        "Foreign Relations, 1952–1954, vol. VIII, footnote 9, p. 1246 | volume | years=1952–1954 | volume=VIII | footnote=9 | page=1246",
      ],
    ],
    [
      "See vol. XXIV, pp. 1-9.",
      ["vol. XXIV, pp. 1-9 | volume | volume=XXIV | page=1 | lastPage=9"],
    ],
    ["a volume 3 of charts", []],
    [
      "See footnotes 1 and 3, Document 19.",
      [
        "footnotes 1 | footnote | footnote=1 | document=19",
        "3, Document 19 | footnote | footnote=3 | document=19",
      ],
    ],
    ["see footnote 84, p. 212", ["footnote 84, p. 212 | footnote | footnote=84 | page=212"]],
    ["Chapter 8, Footnote 53", ["Footnote 53 | footnote | chapter=8 | footnote=53"]],
    ["Ante, p. 1260.", ["Ante, p. 1260 | volume | direction=above | page=1260"]],
    [
      "telegrams 1401 and 1402 to Rio de Janeiro, both",
      [
        "telegrams 1401 | telegram | number=1401 | to=Rio de Janeiro",
        "1402 to Rio de Janeiro | telegram | number=1402 | to=Rio de Janeiro",
      ],
    ],
    [
      "telegram 7 to the Department of State, December 28.",
      [
        "telegram 7 to the Department of State, December 28 | telegram | number=7 | to=Department of State | date=1977-12-28 | year=1977",
      ],
    ],
    [
      "airgram A-140 from Oslo, August 2, 1976,",
      [
        "airgram A-140 from Oslo, August 2, 1976 | telegram | form=airgram | number=A-140 | from=Oslo | date=1976-08-02 | year=1976",
      ],
    ],
    [
      "despatch 558 from Oslo",
      ["despatch 558 from Oslo | telegram | form=despatch | number=558 | from=Oslo"],
    ],
    [
      "Circular telegram 500 went",
      ["Circular telegram 500 | telegram | form=circular telegram | number=500"],
    ],
    [
      "telegrams 2096-2099 from Oslo",
      ["telegrams 2096-2099 from Oslo | telegram | number=2096 | lastNumber=2099 | from=Oslo"],
    ],
    ["telegram Secto 18", ["telegram Secto 18 | telegram | number=Secto 18"]],
    ["See Tab A, Document 3.", ["Tab A, Document 3 | tab | tab=A | document=3"]],
    ["Tabs A and B", ["Tabs A | tab | tab=A", "B | tab | tab=B"]],
    ["See Attachment 2.", ["Attachment 2 | tab | form=attachment | tab=2"]],
    // Over the end of a line, a page marker and a footnote number.
    ["See Document\n9.", ["Document⏎9 | document | document=9"]],
    ["See Docu-\nment 9.", ["Docu-⏎ment 9 | document | document=9"]],
    ["See Document [Page 8] 9.", ["Document [Page 8] 9 | document | document=9"]],
    ["See Docu [Page 8] ment 9.", ["Docu [Page 8] ment 9 | document | document=9"]],
    [
      "See Foreign Relations,\n1977–\n1980, vol.\nII, Doc-\nument 9.",
      [
        "Foreign Relations,⏎1977–⏎1980, vol.⏎II, Doc-⏎ument 9 | volume | years=1977–1980 | volume=II | document=9",
      ],
    ],
    [
      "of telegram\n\n[Page 8]\n\n129537 to Oslo",
      ["telegram⏎⏎[Page 8]⏎⏎129537 to Oslo | telegram | number=129537 | to=Oslo"],
    ],
    ["attached at Tab A.", ["Tab A | tab | tab=A"]],
    ["at Tab 2 is", ["Tab 2 | tab | tab=2"]],
    ["Ibid.", ["Ibid | ibid"]],
    [
      "See *Harbour Papers*, 1961, pp. 44–45. Ibid., 1962, volume I, p. 9.",
      [
        "Ibid., 1962, volume I, p. 9 | ibid | years=1962 | volume=I | page=9 | repeats=Harbour Papers*, 1961, pp. 44–45 | series=other",
      ],
    ],
    ["(Ibid., Box 12)", ["Ibid | ibid"]],
    // Words that point nowhere.
    ["Foreign Documents 30 Years Old", []],
    ["The Document is missing", []],
    ["Documents were exchanged", []],
    ["the telegram was sent", []],
    ["Foreign Relations are difficult", []],
    ["Tab keys", []],
    ["footnotes", []],
    ["forbidden", []],
    ["", []],
  ])("%s", (text, expected) => {
    expect(describeReferences(text)).toEqual(expected);
  });
});

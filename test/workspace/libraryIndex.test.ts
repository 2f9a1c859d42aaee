import { describe, expect, test } from "vitest";
import {
  cableText,
  citationIn,
  entriesOf,
  libraryOf,
  memoText,
  targetPaths,
} from "../support/libraries.ts";

const CITING = "box/citing.cable";

/** Where a REF line of this text leads, from a cable of 12 March 1974 among these. */
function leadsTo(item: string, cables: Readonly<Record<string, string>>): readonly string[] {
  const library = libraryOf({ [CITING]: cableText({ serial: 412, reference: item }), ...cables });
  return targetPaths(library, CITING, item);
}

describe("a reference to a cable goes to it", () => {
  const laPaz = { "box/a.cable": cableText({ station: "LA PAZ", serial: 5726, month: "FEB" }) };

  test.each([
    "LA PAZ 5726",
    "LA PAZ 05726",
    "LAPAZ 5726",
    "AMEMBASSY LA PAZ 5726",
    "74 LA PAZ 5726",
    "LA PAZ 5726 OF FEBRUARY 12, 1974",
    "LA PAZ 5726 (NOTAL)",
  ])("%s", (item) => {
    expect(leadsTo(item, laPaz)).toEqual(["box/a.cable"]);
  });

  test.each(["LA PAZ 5727", "LIMA 5726", "73 LA PAZ 5726", "LA PAZ 15726"])(
    "%s does not",
    (item) => {
      expect(leadsTo(item, laPaz)).toEqual([]);
    },
  );

  test("also by the six letters of a page line where the station is long", () => {
    const cable = cableText({ station: "NEW DELHI", serial: 81 });
    expect(leadsTo("NEWDE 81", { "box/b.cable": cable })).toEqual(["box/b.cable"]);
  });

  test("of the year that is written, and otherwise of the nearest not later", () => {
    const cables = {
      "box/73.cable": cableText({
        station: "LA PAZ",
        serial: 12,
        day: "29",
        month: "DEC",
        year: "73",
      }),
      "box/74.cable": cableText({
        station: "LA PAZ",
        serial: 12,
        day: "04",
        month: "JAN",
        year: "74",
      }),
      "box/75.cable": cableText({
        station: "LA PAZ",
        serial: 12,
        day: "04",
        month: "JAN",
        year: "75",
      }),
    };
    expect(leadsTo("LA PAZ 12", cables)).toEqual(["box/74.cable"]);
    expect(leadsTo("73 LA PAZ 12", cables)).toEqual(["box/73.cable"]);
    const { "box/74.cable": _, ...others } = cables;
    expect(leadsTo("LA PAZ 12", others)).toEqual(["box/73.cable"]);
    expect(leadsTo("LA PAZ 12", { "box/75.cable": cables["box/75.cable"] })).toEqual([]);
  });

  test("never of another decade", () => {
    const old = cableText({ station: "LA PAZ", serial: 5726, year: "72" });
    expect(leadsTo("LA PAZ 5726", { "box/a.cable": old })).toEqual([]);
  });

  test("in each copy where there are several", () => {
    const cable = cableText({ station: "LA PAZ", serial: 5726, day: "04" });
    expect(leadsTo("LA PAZ 5726", { "box/b.cable": cable, "box/a.cable": cable })).toEqual([
      "box/a.cable",
      "box/b.cable",
    ]);
  });
});

describe("a reference to a printed document goes to it", () => {
  const CITES_9 = memoText(12, "See Document 9.");

  test("in its folder", () => {
    const library = libraryOf({
      "volume/12.memo": CITES_9,
      "volume/9.memo": memoText(9, "Not printed."),
      "other/9.memo": memoText(9, "Not printed."),
    });
    expect(targetPaths(library, "volume/12.memo", "Document 9")).toEqual(["volume/9.memo"]);
  });

  test("in the volume that settings name, whatever the folder", () => {
    const library = libraryOf({
      "a/12.memo@frus1977-80v02": CITES_9,
      "b/9.memo@frus1977-80v02": memoText(9, "Not printed."),
      "a/9.memo@frus1977-80v03": memoText(9, "Not printed."),
    });
    expect(targetPaths(library, "a/12.memo", "Document 9")).toEqual(["b/9.memo"]);
  });

  test("in the volume of the publisher's line, and the line holds for the documents after it", () => {
    const banner = "FOREIGN RELATIONS OF THE UNITED STATES, 1977-1980, VOLUME II, HARBORS";
    const library = libraryOf({
      "a/volume.memo": `${memoText(9, "Not printed.", banner)}\n\n${memoText(10, "Not printed.")}`,
      "b/12.memo": memoText(12, "See Document 10.", banner),
    });
    expect(library.documentsOf("a/volume.memo").map(({ volume }) => volume.id)).toEqual([
      "frus1977-80v02",
      "frus1977-80v02",
    ]);
    const { citation, from } = citationIn(library, "b/12.memo", "Document 10");
    expect(library.targetsOf(citation, from).map(({ index }) => index)).toEqual([1]);
  });
});

describe("who cites a document", () => {
  const files = {
    "box/a.cable": cableText({ station: "LA PAZ", serial: 10, day: "03" }),
    "box/b.cable": cableText({ serial: 411, reference: "LA PAZ 10" }),
    "box/c.cable": cableText({ serial: 412, reference: "(A) STATE 99, (B) LA PAZ 10" }),
    "box/d.cable": cableText({ serial: 413, reference: "STATE 99" }),
  };

  test("is known for one that is there", () => {
    const library = libraryOf(files);
    const [document] = library.documentsOf("box/a.cable");
    const found = document ? library.citationsOf(document) : [];
    expect(found.map((each) => each.document.path)).toEqual(["box/b.cable", "box/c.cable"]);
  });

  test("and for one that is not", () => {
    const library = libraryOf(files);
    const { citation, from } = citationIn(library, "box/d.cable", "STATE 99");
    expect(library.targetsOf(citation, from)).toEqual([]);
    const found = library.citationsLike(citation, from);
    expect(found.map((each) => each.document.path)).toEqual(["box/c.cable", "box/d.cable"]);
  });
});

test("a file that is being typed is worked out when somebody asks, and once", () => {
  const library = libraryOf({});
  let count = 0;
  const path = "box/a.cable";
  for (let key = 0; key < 5; key++)
    library.putLater(path, () => {
      count++;
      return entriesOf(path, cableText({ serial: 7 }));
    });
  expect(count).toBe(0);
  expect(library.documentsOf(path)).toHaveLength(1);
  expect([...library.documents()]).toHaveLength(1);
  expect(count).toBe(1);
});

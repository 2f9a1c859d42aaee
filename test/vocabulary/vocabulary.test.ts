/* Codes, posts and offices, which a folder can add to, and the reading of its tables. */
import { describe, expect, test } from "vitest";
import {
  createVocabulary,
  defaultVocabulary,
  isNameTag,
  parseFolderVocabulary,
} from "../../server/src/vocabulary/vocabulary.ts";

describe("tags", () => {
  test.each([
    ["PGOV", "subject", "Government"],
    ["KPKO", "program", "United Nations Peacekeeping Operations"],
    ["BL", "geographic", "Bolivia"],
    ["IA-ECOSOC", "organization", undefined],
  ])("%s is a %s code", (code, kind, title) => {
    const [entry, ...others] = defaultVocabulary.tags(code);
    expect(others).toEqual([]);
    expect(entry?.kind).toBe(kind);
    if (title !== undefined) expect(entry?.title).toBe(title);
  });

  test("case is of no account", () => {
    expect(defaultVocabulary.tags("pgov")).toBe(defaultVocabulary.tags("PGOV"));
  });

  test("the same letters can be a place and an organization", () => {
    const kinds = defaultVocabulary.tags("BP").map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(["geographic", "organization"]);
  });

  test("years of validity are numbers or unknown", () => {
    const [benin] = defaultVocabulary.tags("BN");
    expect([benin?.from, benin?.to]).toEqual([1975, undefined]);
  });

  test("all of them are sorted by code", () => {
    const codes = defaultVocabulary.allTags().map(({ code }) => code);
    expect(codes).toHaveLength(1219);
    expect(codes).toEqual([...codes].sort());
  });

  test("an unknown code has no entry", () => {
    expect(defaultVocabulary.tags("QQQQ")).toEqual([]);
  });
});

test.each<[string, string[]]>([
  ["ECONEFIN", ["ECON", "EFIN"]],
  ["KIRFCVISBL", ["KIRF", "CVIS", "BL"]],
  ["ECONBLPE", ["ECON", "BL", "PE"]],
  ["ECON", []],
  ["BLPE", []],
  ["ECONQQQQ", []],
  ["ECONB", []],
  ["E".repeat(1_000_000), []],
])("%.20s is glued together of %j", (code, expected) => {
  expect(defaultVocabulary.splitTags(code)).toEqual(expected);
});

test("codes after which a person is named", () => {
  expect(["OVIP", "casc", "CDES", "OEXC"].every(isNameTag)).toBe(true);
  expect(isNameTag("PFOR")).toBe(false);
});

describe("nearestTags", () => {
  // The misspellings are from originals.
  test.each([
    ["POINT", ["PINT"]],
    ["PFORN", ["PFOR"]],
    ["PGON", ["PGEN", "PGOV"]],
    ["EOXC", ["OEXC"]],
    ["PGVO", ["PGOV"]],
    ["pgvo", ["PGOV"]],
    ["TECHN", ["TECH"]],
    ["BIZCQB", []],
    ["GORM", []],
    ["PGOV", ["PGOV"]],
  ])("%s is near to %j", (code, nearest) => {
    expect(defaultVocabulary.nearestTags(code)).toEqual(nearest);
  });

  test("gives every code one slip away, sorted", () => {
    const nearest = defaultVocabulary.nearestTags("MAR");
    expect(nearest).toContain("MARR");
    expect(nearest.length).toBeGreaterThan(2);
    expect(nearest).toEqual([...nearest].sort());
  });

  test("is not troubled by a long word", () => {
    expect(defaultVocabulary.nearestTags("X".repeat(1_000_000))).toEqual([]);
  });
});

describe("posts", () => {
  test("a post has all its names", () => {
    expect(defaultVocabulary.post("AMEMBASSY NEW DELHI")).toMatchObject({
      addressName: "AMEMBASSY NEW DELHI",
      mrnName: "NEW DELHI",
      pageName: "NEW DE",
      documentName: "NEWDE",
      kind: "embassy",
      country: "India",
    });
  });

  test("only the address names a post", () => {
    expect(defaultVocabulary.post("LA PAZ")).toBeUndefined();
  });

  test.each([
    ["AMEMBASSY LA PAZ", "LA PAZ"],
    ["amembassy  la  paz", "LA PAZ"],
    ["LA PAZ", "LA PAZ"],
    ["LAPAZ", "LA PAZ"],
    ["USUN N", "USUN NEW YORK"],
    ["USUNN", "USUN NEW YORK"],
    ["USUN NEW YORK", "USUN NEW YORK"],
    ["NEW DE", "NEW DELHI"],
    ["NEWDE", "NEW DELHI"],
    ["SAN JO", "SAN JOSE"],
    ["STATE", "STATE"],
    ["SECSTATE WASHDC", "STATE"],
    ["SECSTATE", "STATE"],
    ["RUEHC/SECSTATE WASHDC", "STATE"],
    ["RUEHMO/AMEMBASSY MOSCOW", "MOSCOW"],
    ["USINT BAGHDAD", "BAGHDAD"],
    ["AMEMBASSY PEKING", "PEKING"],
    ["USCINCSO QUARRY HTS CZ", "USCINCSO"],
    ["AMCONSUL LENINGRAD", "LENINGRAD"],
  ])("%s is the station %s", (name, mrnName) => {
    expect(defaultVocabulary.stationOf(name)?.mrnName).toBe(mrnName);
  });

  test("a name of its own goes before an alias", () => {
    // BATHUR is also an alias of Banjul.
    expect(defaultVocabulary.stationOf("BATHUR")?.mrnName).toBe("BATHURST");
    expect(defaultVocabulary.stationOf("SANA")?.mrnName).toBe("SANA");
  });

  test("one name can mean several posts", () => {
    const names = (name: string) =>
      defaultVocabulary.stationsOf(name).map(({ addressName }) => addressName);
    expect(names("PORTO")).toEqual(["AMCONSUL PORTO ALEGRE", "AMEMBASSY PORT OF SPAIN"]);
    expect(names("PORT O")).toEqual(["AMEMBASSY PORT OF SPAIN"]);
    expect(names("RIYADH")).toEqual(["AMEMBASSY RIYADH", "USLO RIYADH"]);
  });

  test.each(["", "/", "AMEMBASSY", "ZEMBLA", "WASHD X", "RUEHC/"])("%j is no station", (name) => {
    expect(defaultVocabulary.stationOf(name)).toBeUndefined();
  });

  test.each<[string, string | undefined]>([
    ["LA PAZ", "LA PAZ"],
    ["LAPAZ", "LA PAZ"],
    ["NEW DE", "NEW DELHI"],
    ["RIO DE JAN", "RIO DE JANEIRO"],
    ["AMEMBASSY LA PAZ", "LA PAZ"],
    ["RIYADH", "RIYADH"],
    ["USDAO LA PAZ", undefined],
    ["PORTO", undefined],
    ["RIO", undefined],
    ["", undefined],
  ])("messages cited as %j are those of %s", (name, mrnName) => {
    expect(defaultVocabulary.messageStation(name)?.mrnName).toBe(mrnName);
  });

  test.each<[string, string[]]>([
    ["LA PAS", ["LA PAZ"]],
    ["STAET", ["STATE"]],
    ["LIMA", []],
    ["LIM", []],
    ["QUERNMORE", []],
  ])("one slip from %j are %j", (name, expected) => {
    expect(defaultVocabulary.nearestStations(name)).toEqual(expected);
  });

  test("finds the longest name at an offset", () => {
    const list = "MOSCOW LA PAZ USUN NEW YORK STATE";
    const names: string[] = [];
    for (let offset = 0; offset < list.length; offset++) {
      const match = defaultVocabulary.stationAt(list, offset);
      if (match) names.push(list.slice(offset, match.end));
    }
    expect(names).toEqual(["MOSCOW", "LA PAZ", "USUN NEW YORK", "STATE"]);
  });
});

describe("offices", () => {
  test("a symbol is looked up without its copies", () => {
    expect(defaultVocabulary.office("ACDA")).toEqual({
      symbol: "ACDA",
      title: "Arms Control and Disarmament Agency",
      from: undefined,
      to: 1999,
    });
    expect(defaultVocabulary.office("ss")?.symbol).toBe("SS");
    expect(defaultVocabulary.office("SS-15")).toBeUndefined();
    expect(defaultVocabulary.allOffices()).toHaveLength(169);
  });
});

describe("a folder's own vocabulary", () => {
  const { vocabulary: folder, errors } = parseFolderVocabulary([
    { name: "tags.csv", text: "code,title\nzzzz,Zembla affairs\nKZEM,\nZE,Zembla\nPGOV,Ours\n" },
    { name: "our-posts.csv", text: "name,country,aliases\nAMEMBASSY NOVA ONHAVA,Zembla,ONH\n" },
    { name: "Offices.csv", text: "code,title,from\nZEM,Zembla desk,1975\nSS,Ours,\n" },
  ]);
  const vocabulary = createVocabulary(folder);

  test("is read without an error", () => {
    expect(errors).toEqual([]);
  });

  test("adds codes, whose kind follows from their form", () => {
    const kinds = ["ZZZZ", "KZEM", "ZE"].map((code) => vocabulary.tags(code)[0]?.kind);
    expect(kinds).toEqual(["subject", "program", "geographic"]);
    expect(vocabulary.nearestTags("ZZZX")).toEqual(["ZZZZ"]);
  });

  test("replaces ours of the same key", () => {
    expect(vocabulary.tags("PGOV").map(({ title }) => title)).toEqual(["Ours"]);
    expect(vocabulary.office("SS")?.title).toBe("Ours");
    expect(vocabulary.allOffices()).toHaveLength(170);
  });

  test("adds posts with the names that follow from the address", () => {
    expect(vocabulary.post("AMEMBASSY NOVA ONHAVA")).toEqual({
      addressName: "AMEMBASSY NOVA ONHAVA",
      mrnName: "NOVA ONHAVA",
      pageName: "NOVA O",
      documentName: "NOVAO",
      kind: "unknown",
      country: "Zembla",
      aliases: ["ONH"],
    });
    expect(vocabulary.stationOf("NOVA O")?.country).toBe("Zembla");
    expect(vocabulary.stationOf("ONH")?.country).toBe("Zembla");
  });

  test("keeps ours, and leaves the built-in vocabulary alone", () => {
    expect(vocabulary.stationOf("LA PAZ")?.country).toBe("Bolivia");
    expect(defaultVocabulary.tags("ZZZZ")).toEqual([]);
    expect(defaultVocabulary.stationOf("ONH")).toBeUndefined();
  });

  test.each([
    ["tags.csv", "code,kind\nQQQQ,topic", 2, /"kind" is "topic", and one of subject, program/],
    ["tags.csv", "code,from,to\nQQQQ,1980,1970", 2, /"from" is 1980 and "to" is 1970/],
    ["tags.csv", "code,from\nQQQQ,soon", 2, /"from" is "soon", and a year of four digits/],
    ["posts.csv", "mrn_name\nLA PAZ", 1, /names mrn_name, and "name" was expected/],
    ["offices.csv", "code,to\nX,19755", 2, /"to" is "19755", and a year of four digits/],
    ["offices.csv", 'code\n"X', 2, /opening quotation mark/],
    ["words.csv", "code\nX", 1, /tags, posts or offices, one of which was expected/],
  ])("reports what is wrong in %s: %j", (name, text, line, message) => {
    const parsed = parseFolderVocabulary([{ name, text }]);
    expect(parsed.errors).toHaveLength(1);
    expect(parsed.errors[0]).toMatchObject({ file: name, line });
    expect(parsed.errors[0]?.message).toMatch(message);
    expect(parsed.errors[0]?.message.length).toBeLessThanOrEqual(140);
    expect(parsed.vocabulary).toEqual({ tags: [], posts: [], offices: [] });
  });
});

/* Levels, precedences, captions, executive orders, attributes and other terms of cables. */
import { describe, expect, test } from "vitest";
import {
  abbreviation,
  addressPrefixAt,
  addressPrefixes,
  attribute,
  attributeAt,
  attributeKey,
  attributeKeysOf,
  attributeLayouts,
  attributes,
  captionLineKind,
  captionsOfKind,
  classificationAt,
  classificationLevel,
  classificationOf,
  declassificationCodes,
  designator,
  executiveOrder,
  executiveOrders,
  executiveOrdersInForce,
  handlingCaption,
  handlingCaptionAt,
  isAddressPrefix,
  isAttestedGarble,
  isDesignator,
  levelInBanner,
  levelRank,
  nearestLevel,
  portionMark,
  precedenceAt,
  precedenceOf,
  referenceWord,
  securityWarning,
  sourceNoteTerm,
  sourceNoteTermAt,
} from "../../server/src/vocabulary/vocabulary.ts";

describe("levels of classification", () => {
  test.each([
    ["CONFIDENTIAL", "CONFIDENTIAL", 2],
    ["C O N F I D E N T I A L", "CONFIDENTIAL", 2],
    ["S E C R E T", "SECRET", 3],
    ["T O P  S E C R E T", "TOP SECRET", 4],
    ["TOP SECRET", "TOP SECRET", 4],
    ["UNCLAS", "UNCLASSIFIED", 0],
    ["UNCLASSIFIED", "UNCLASSIFIED", 0],
    ["LIMITED OFFICIAL USE", "LIMITED OFFICIAL USE", 1],
    ["L I M I T E D OFFICIAL USE", "LIMITED OFFICIAL USE", 1],
    ["UNCLAS SENSITIVE", "SENSITIVE BUT UNCLASSIFIED", 1],
    [" secret ", "SECRET", 3],
  ])("%j is %s", (text, level, rank) => {
    expect(classificationOf(text)).toMatchObject({ level, rank });
    expect(classificationLevel(text)).toBe(level);
  });

  test.each(["", "SECRETARY", "CONFIDENTIAL.", "CONFID*NTIAL", "S E C", "UN CLASSIFIED", "USE"])(
    "%j is none",
    (text) => {
      expect(classificationOf(text)).toBeUndefined();
    },
  );

  test.each([
    ["C O N F I D E N T I A L LA PAZ 1234", 23],
    ["UNCLAS SECTION 1 OF 2 LA PAZ 33", 6],
    ["LIMITED OFFICIAL USE LA PAZ 4733", 20],
    ["SECRETARY OF STATE", undefined],
  ])("%j opens with a level", (banner, end) => {
    expect(classificationAt(banner, 0)?.end).toBe(end);
  });

  test("a level begins a word", () => {
    expect(classificationAt("TOP SECRET", 4)?.entry.level).toBe("SECRET");
    expect(classificationAt("XSECRET", 1)).toBeUndefined();
  });

  test("misspelt levels", () => {
    const near = (text: string) => nearestLevel(text)?.level;
    expect(near("CONFID*NTIAL")).toBe("CONFIDENTIAL");
    expect(near("CONFIDFNTIAL")).toBe("CONFIDENTIAL");
    expect(near("LIMITED OFFFICIAL USE")).toBe("LIMITED OFFICIAL USE");
    expect(near("LIMITED OFFICIALUSE")).toBe("LIMITED OFFICIAL USE");
    expect(near("UNCLS")).toBe("UNCLASSIFIED");
    expect(near("SECERT")).toBe("SECRET");
    expect(near("SCRT")).toBeUndefined();
    expect(near("SECRETARY")).toBeUndefined();
    expect(near("LOO")).toBeUndefined();
    expect(nearestLevel("UNCLASSFED")).toEqual({
      level: "UNCLASSIFIED",
      term: "UNCLASSIFIED",
      distance: 2,
    });
  });

  test("slips that were found in originals", () => {
    expect(isAttestedGarble("UNCLS")).toBe(true);
    expect(isAttestedGarble("UNCLASS")).toBe(false);
    expect(classificationLevel("UNCLS")).toBeUndefined();
  });

  test("the line with the message number has spellings of its own", () => {
    expect(levelInBanner("UNCLASSIFIED")).toBe("UNCLAS");
    expect(levelInBanner("SECRET")).toBe("S E C R E T");
    expect(levelInBanner("LIMITED OFFICIAL USE")).toBe("LIMITED OFFICIAL USE");
    expect(levelRank("LIMITED OFFICIAL USE")).toBe(1);
  });

  test("marks of paragraphs", () => {
    const marks = ["(U)", "(C)", "(c/nf)", "(LOU)", "(S/NF)", "(TS)", "(C/REL UK)", "( S )", "C"];
    const ranks = marks.map((mark) => portionMark(mark)?.rank);
    expect(ranks).toEqual([0, 2, 2, 1, 3, 4, 2, undefined, undefined]);
  });

  test("security warnings of the relay", () => {
    expect(securityWarning("CCCCC")?.level).toBe("CONFIDENTIAL");
    expect(securityWarning("CONFIDENTIAL")).toBeUndefined();
  });
});

describe("precedence", () => {
  test.each([
    ["R", "R", 1],
    ["PP", "P", 2],
    ["PRIORITY", "P", 2],
    ["IMMEDIATE", "O", 3],
    ["NIACT IMMEDIATE", "O", 3],
    ["IMMEDIATE  NIACT", "O", 3],
    ["FLASH", "Z", 4],
  ])("%s is %s", (text, prosign, rank) => {
    expect(precedenceOf(text)).toMatchObject({ prosign, rank });
  });

  test("is found in an addressee", () => {
    expect(precedenceAt("SECSTATE WASHDC NIACT IMMEDIATE 9642", 16)?.end).toBe(31);
    expect(precedenceAt("SECSTATE WASHDC PRIORITY 9013", 16)?.entry.prosign).toBe("P");
    // Letters are precedences on the line of the date-time group only.
    expect(precedenceAt("R 160106Z JUN 77", 0)).toBeUndefined();
    expect(precedenceOf("URGENT")).toBeUndefined();
  });
});

describe("captions", () => {
  test.each([
    ["EXDIS", "distribution-caption"],
    ["NODIS", "distribution-caption"],
    ["ROGER CHANNEL", "channel-caption"],
    ["CODEL", "handling-caption"],
  ])("%s is a %s", (text, kind) => {
    expect(handlingCaption(text)?.kind).toBe(kind);
  });

  test("labels and levels are none", () => {
    for (const text of ["TAGS", "PASS", "SECRET", "", "EXDISX"])
      expect(handlingCaption(text)).toBeUndefined();
  });

  test("begins a line with fill", () => {
    expect(handlingCaptionAt("STADIS//////", 0)?.end).toBe(6);
    expect(handlingCaptionAt("EXDISTRIBUTION", 0)).toBeUndefined();
  });

  test("by kind", () => {
    expect(captionsOfKind("channel-indicator").map(({ term }) => term)).toContain("ROG");
    expect(captionsOfKind("nonsense")).toEqual([]);
  });
});

describe("executive orders", () => {
  test.each([
    ["1972-05-31", ["10501"]],
    ["1972-06-01", ["11652"]],
    ["1977-06-16", ["11652"]],
    ["1978-11-30", ["11652"]],
    ["1978-12-01", ["12065"]],
    ["1982-08-01", ["12356"]],
    ["1995-10-14", ["12958"]],
    ["2004-01-01", ["12958", "13292"]],
    ["2012-01-01", ["13526"]],
    ["1950-01-01", []],
  ])("in force on %s: %j", (date, numbers) => {
    expect(executiveOrdersInForce(date).map(({ number }) => number)).toEqual(numbers);
  });

  test("by number", () => {
    expect(executiveOrder("12065")).toEqual({
      number: "12065",
      meaning: "National Security Information",
      from: "1978-12-01",
      to: "1982-07-31",
    });
    expect(executiveOrder("13526")?.to).toBeUndefined();
    expect(executiveOrder("116528")).toBeUndefined();
    expect(executiveOrders()).toHaveLength(7);
  });

  test("have codes", () => {
    const codes = declassificationCodes("11652").map(({ code }) => code);
    expect(codes).toContain("GDS");
    expect(codes).toContain("XGDS-2");
    expect(declassificationCodes("1")).toEqual([]);
  });
});

describe("attributes", () => {
  test("keys are looked up in any case", () => {
    expect(attributeKey("film number")).toBe("Film Number");
    expect(attribute("VDKVGWKEY")?.key).toBe("vdkvgwkey");
    expect(attributeKey("SUBJECT LINE")).toBeUndefined();
  });

  test("the longest key is found", () => {
    expect(attributeAt("Previous Handling Restrictions: n/a", 0)?.end).toBe(30);
    expect(attributeAt("Handling Restrictions: n/a", 0)?.end).toBe(21);
  });

  test("a record has the keys of its year, each once and in the order of printing", () => {
    const counts = [1973, 1974, 1976, 1977, 1978, 1979].map((year) => attributeKeysOf(year).length);
    expect(counts).toEqual([67, 67, 67, 71, 71, 71]);
    expect(attributeKeysOf(1977)).toContain("Sent Date");
    expect(attributeKeysOf(1977)).not.toContain("Draft Date");
    expect(attributeKeysOf(1979)).toContain("Draft Date");
    const order = attributes().map(({ key }) => key);
    const places = attributeKeysOf(1974).map((key) => order.indexOf(key));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const inOrder = attributeKeysOf(1974);
    expect(inOrder[inOrder.indexOf("Review Markings") + 1]).toBe("Review Media Identifier");
    expect(attributeKeysOf(1977).slice(-3)).toEqual(["vdkvgwkey", "Review Markings", "Markings"]);
  });

  test("three layouts are known, and another year has what they have in common", () => {
    expect(attributeLayouts().map(({ length }) => length)).toEqual([67, 71, 71]);
    expect(attributeKeysOf(1985)).toHaveLength(61);
  });

  test("values have a type", () => {
    expect(attribute("Draft Date")?.type).toBe("date");
    expect(attribute("TAGS")?.type).toBe("list");
  });
});

describe("addressees", () => {
  test.each([
    ["AMEMBASSY MOSCOW", "AMEMBASSY"],
    ["DEPT OF AGRICULTURE WASHDC", "DEPT OF AGRICULTURE"],
    ["DEA HQS WASHDC", "DEA HQS"],
    ["JCS", "JCS"],
    ["MOSCOW", undefined],
    ["JCSX", undefined],
  ])("%j begins with %s", (text, prefix) => {
    expect(addressPrefixAt(text, 0)?.entry.prefix).toBe(prefix);
  });

  test("a prefix and nothing else", () => {
    expect(isAddressPrefix("AMEMBASSY")).toBe(true);
    expect(isAddressPrefix("AMEMBASSY MOSCOW")).toBe(false);
    expect(isAddressPrefix("")).toBe(false);
    for (const { prefix } of addressPrefixes()) expect(isAddressPrefix(prefix)).toBe(true);
  });
});

describe("other terms", () => {
  test("abbreviations", () => {
    expect(abbreviation("reftel")?.meaning).toBe("Reference telegram");
    expect(abbreviation("XYZ")).toBeUndefined();
  });

  test("words of reference items", () => {
    expect(referenceWord("AIRGRAM")?.kind).toBe("airgram");
    expect(referenceWord("Telecon")?.kind).toBe("conversation");
    expect(referenceWord("STATE")).toBeUndefined();
    expect(referenceWord("no.")?.kind).toBe("number");
    expect(referenceWord("DEPTEL")?.station).toBe("STATE");
    expect(referenceWord("OURTEL")?.station).toBe("own");
  });

  test("words of lines below the banner", () => {
    expect(captionLineKind("FOR:")).toBe("attention");
    expect(captionLineKind("pass")).toBe("pass");
    expect(captionLineKind("CORRECTED  COPY")).toBe("correctedCopy");
    expect(captionLineKind("EXDIS")).toBeUndefined();
  });

  test("words that own the number after them", () => {
    for (const word of ["FY", "No", "No.", "vs", "PV"]) expect(isDesignator(word), word).toBe(true);
    for (const word of ["Telegram", "Option", "memo", ""])
      expect(isDesignator(word), word).toBe(false);
    expect(designator("National Security Review")?.isGlued).toBe(false);
    expect(designator("memo")).toBeUndefined();
  });

  test("terms of source notes", () => {
    expect(sourceNoteTerm("No classification marking.")?.kind).toBe("level");
    expect(sourceNoteTerm("Nodis")?.kind).toBe("qualifier");
    expect(sourceNoteTerm("Secretary")).toBeUndefined();
    const match = sourceNoteTermAt("Source: National Archives, RG 59", 8);
    expect(match?.entry).toEqual({ term: "National Archives", kind: "repository" });
  });
});

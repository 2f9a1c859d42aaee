/*
 * The features that look into other files, at marked places: each in a cable and in a memorandum.
 * `«»` marks the place where somebody asks.
 */
import { describe, expect, test } from "vitest";
import { proposeKnownDocuments } from "../../server/src/features/completion/knownDocuments.ts";
import {
  getIncomingCalls,
  getOutgoingCalls,
  prepareCallHierarchy,
} from "../../server/src/features/library/callHierarchy.ts";
import { getTargets, rangeOfTarget } from "../../server/src/features/library/definition.ts";
import { getDocumentLinks } from "../../server/src/features/library/documentLinks.ts";
import { fuzzyScore } from "../../server/src/features/library/fuzzy.ts";
import { getLibraryHover } from "../../server/src/features/library/hover.ts";
import { getCitingPlaces } from "../../server/src/features/library/references.ts";
import { getWorkspaceSymbols } from "../../server/src/features/library/workspaceSymbols.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { readSingle } from "../support/fixture.ts";
import { cableText, libraryOf, memoText } from "../support/libraries.ts";

const BANNER = "FOREIGN RELATIONS OF THE UNITED STATES, 1977-1980, VOLUME II, HARBORS";
const CITED = cableText({ station: "LA PAZ", serial: 5726, day: "04", subject: "LOAN OF CHARTS" });
const NINTH = memoText(9, "Not printed.", BANNER);
const ADDRESSES = { addressOf: (path: string) => path, pathOf: (address: string) => address };

/** A library with one marked document among others, and the place of the mark. */
function ask(type: "cable" | "memo", marked: string) {
  const { text, span } = readSingle(marked);
  const path = `box/asking.${type}`;
  const library = libraryOf({
    [path]: text,
    "box/a.cable": CITED,
    "box/9.memo": NINTH,
    "box/later.cable": cableText({ serial: 414, day: "20", reference: "HELSINKI 412" }),
    "box/13.memo": memoText(13, "See Document 12.", BANNER),
  });
  const snapshot = analyze(text);
  return { library, path, position: snapshot.lines.positionAt(span.start), snapshot, span };
}

const cable = (reference: string, more = {}) => cableText({ serial: 412, reference, ...more });
const memo = (note: string) => memoText(12, note, BANNER);

describe("definition", () => {
  test.each([
    ["cable", cable("LA «»PAZ 5726"), ["box/a.cable"]],
    ["cable", cable("(A) STATE 99, (B) LA PAZ 5726«»"), ["box/a.cable"]],
    ["cable", cable("«»STATE 99"), []],
    ["cable", cable("LA PAZ 5726", { subject: "LOAN «»OF CHARTS" }), []],
    ["memo", memo("See «»Document 9."), ["box/9.memo"]],
    ["memo", memo("See telegram «»5726 from La Paz, March 4, 1974."), ["box/a.cable"]],
    ["memo", memo("See «»Document 10."), []],
    ["memo", memo("«»See Document 9."), []],
  ] as const)("in a %s", (type, marked, expected) => {
    const { library, path, position } = ask(type, marked);
    const targets = getTargets(library, path, position);
    expect(targets.map(({ document }) => document.path)).toEqual(expected);
  });

  test("of a note leads to its label, and of one that is not there to the heading", () => {
    const lineOf = (marked: string) => {
      const { library, path, position } = ask("memo", marked);
      const [target] = getTargets(library, path, position);
      return target && rangeOfTarget(target, analyze(NINTH)).start.line;
    };
    const lines = NINTH.split("\n");
    const lineWith = (text: string) => lines.findIndex((line) => line.includes(text));
    expect(lineOf(memo("See «»footnote 2, Document 9."))).toBe(lineWith("2. Not printed"));
    expect(lineOf(memo("See «»footnote 8, Document 9."))).toBe(lineWith("9. Memorandum"));
  });
});

describe("references", () => {
  test.each([
    ["cable", cable("LA PAZ 5726").replace("UNCLAS HELSINKI 412", "UNCLAS HEL«»SINKI 412")],
    ["memo", memo("See Document 9.").replace("12. Memo", "12. Me«»mo")],
  ] as const)("to a %s from its own number or heading", (type, marked) => {
    const { library, path, position } = ask(type, marked);
    const found = getCitingPlaces(library, path, position, { includeDeclaration: false });
    expect(found.map((each) => each.path)).toEqual([
      type === "cable" ? "box/later.cable" : "box/13.memo",
    ]);
  });

  test.each([
    ["cable", cable("LA PAZ «»5726"), ["box/a.cable", "box/asking.cable"]],
    ["memo", memo("See Document «»9."), ["box/9.memo", "box/asking.memo"]],
    ["cable", cable("STATE «»99"), ["box/asking.cable"]],
  ] as const)("from a citation in a %s", (type, marked, expected) => {
    const { library, path, position } = ask(type, marked);
    const found = getCitingPlaces(library, path, position, { includeDeclaration: true });
    expect(found.map((each) => each.path)).toEqual(expected);
  });
});

test.each([
  ["cable", cable("LA PAZ «»5726"), "**LA PAZ 5726**, 4 March 1974  \nLOAN OF CHARTS"],
  ["memo", memo("See Document «»9."), "Exchange of Maps"],
  ["cable", cable("STATE «»99"), undefined],
] as const)("hover in a %s tells what is cited", (type, marked, expected) => {
  const { library, path, position } = ask(type, marked);
  const hover = getLibraryHover(library, path, position);
  if (expected === undefined) expect(hover).toBeUndefined();
  else expect(hover?.markdown).toContain(expected);
});

test.each([
  ["cable", cable("LA PAZ 5726", { subject: "LOAN «»OF CHARTS" }), "HELSINKI 414", "LA PAZ 5726"],
  ["memo", memo("«»See Document 9."), "13. Memorandum", "9. Memorandum"],
] as const)("the chain of citations of a %s", (type, marked, from, to) => {
  const { library, path, position } = ask(type, marked);
  const [item] = prepareCallHierarchy(library, path, position, ADDRESSES);
  if (item === undefined) throw new Error("There is no item");
  const incoming = getIncomingCalls(library, item, ADDRESSES);
  expect(incoming.map((call) => call.from.name.slice(0, from.length))).toEqual([from]);
  const outgoing = getOutgoingCalls(library, item, ADDRESSES);
  expect(outgoing.map((call) => call.to.name.slice(0, to.length))).toEqual([to]);
});

test("links lead to files, to the published volume for what is not there, and nowhere in doubt", () => {
  const cableLinks = ask("cable", cable("(A) LA PAZ 5726, (B) STATE 99«»"));
  expect(
    getDocumentLinks(cableLinks.library, cableLinks.path, (path) => path).map(
      ({ target }) => target,
    ),
  ).toEqual(["box/a.cable#L10,8"]);
  const memoLinks = ask("memo", memo("See Documents 9 and 40.«»"));
  const volume = "https://history.state.gov/historicaldocuments/frus1977-80v02";
  expect(
    getDocumentLinks(memoLinks.library, memoLinks.path, (path) => path).map(({ target }) => target),
  ).toEqual([`${volume}/d12`, "box/9.memo#L3,1", `${volume}/d40`]);
  // A folder is no published volume.
  const unnamed = libraryOf({ "box/12.memo": memoText(12, "See Document 40.") });
  expect(getDocumentLinks(unnamed, "box/12.memo", (path) => path)).toEqual([]);
});

test.each([
  ["cable", cable("LA PA«»"), "LA PAZ 5726"],
  ["memo", memo("See Document «»"), "9"],
  ["memo", memo("See telegram 57«»"), "5726 from La Paz"],
] as const)("completion in a %s proposes known documents", (type, marked, expected) => {
  const { library, path, snapshot, span } = ask(type, marked);
  const found = proposeKnownDocuments(snapshot, span.start, { library, path });
  expect(found?.proposals.map(({ text }) => text)).toContain(expected);
});

test.each([
  ["cable", cable("LA PAZ 5726", { subject: "LOAN«» OF CHARTS" })],
  ["memo", memo("A «»document.")],
] as const)("completion in a %s proposes none elsewhere", (type, marked) => {
  const { library, path, snapshot, span } = ask(type, marked);
  expect(proposeKnownDocuments(snapshot, span.start, { library, path })).toBeUndefined();
});

test("symbols come by how well they fit", () => {
  const { library } = ask("cable", cable("LA PAZ 5726«»"));
  const names = (query: string) =>
    getWorkspaceSymbols(library, query, (path) => path).map(({ name }) => name);
  expect(names("la paz")[0]).toBe("LA PAZ 5726: LOAN OF CHARTS");
  expect(names("lpz5726")).toEqual(["LA PAZ 5726: LOAN OF CHARTS"]);
  expect(names("exchange")).toHaveLength(2);
});

test.each([
  ["", "anything", true],
  ["lp5", "LA PAZ 5726", true],
  ["5pl", "LA PAZ 5726", false],
  ["LOAN charts", "Loan of charts", true],
])("%s fits %s: %s", (query, text, expected) => {
  expect(0 < fuzzyScore(query, text)).toBe(expected);
});

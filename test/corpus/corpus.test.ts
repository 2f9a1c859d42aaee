/*
 * The real documents: every one is analysed without loss and checked, none is taken for the other
 * type, and the figures of what is found in them, which go to the output with every disagreement, do
 * not fall below `floors.json`. With UPDATE_FLOORS=1 the floors are written anew.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { check } from "../../server/src/rules/check.ts";
import { defaultSettings } from "../../server/src/settings.ts";
import { answersOf } from "../properties/snapshots.ts";
import { corpusFolders, corpusRoot, describeCorpus, readCorpus } from "../support/corpus.ts";
import { treeFaults } from "../support/tree.ts";
import { type Disagreement, type Figure, Figures } from "./figures.ts";

/** Figures by folder and name. */
type Floors = Record<string, Record<string, Figure>>;

const floorsFile = fileURLToPath(new URL("floors.json", import.meta.url));
const floors = JSON.parse(readFileSync(floorsFile, "utf8")) as Floors;
const isUpdate = process.env["UPDATE_FLOORS"] === "1";

/** In another corpus than that of the floors a share may be so much below. */
const OTHER_CORPUS = 0.05;

/** The share of the characters of the headers that must have a name. */
const HEADER_EXPLAINED = 0.995;

/** Folders with prose among the documents, whose type may be unknown. */
const MAY_BE_UNKNOWN = /^frus-history/;

/** Where the truth or the document is odd: the disagreement stays, with its reason. */
const ODD: readonly (readonly [file: RegExp, figure: string, reason: string])[] = [
  [/1738526859375$/, "classification", "the banner is garbled (UNCLS), and the truth left it out"],
  [/1738526842783$/, "distribution total", "( ISO ) W is printed in place of a total"],
  [/1738526818477$/, "signature", "garbled over two lines (STEDM, AN)"],
  [/1738526854806$/, "signature", "there is none"],
  [/1738526854981$/, "signature", "there is none; a quotation ends the text"],
  [/1738526867735$/, "executive order", "E.O. is garbled (EMO.), and the truth left it out"],
  [/1738526795093$/, "attribute: executive order", "E.O. 11652: /A; the rest of N/A is lost"],
  [/1738526825528$/, "attribute: tags in common", "the archive mended EOXC to OEXC"],
  [/1738526811747$/, "attribute: subject", "the archive cut the subject short"],
  [/1738526854806$/, "attribute: subject", "the archive has another subject"],
  [/1964-11-06/, "references", "the same sign stands at a second name; the truth has the first"],
];

describeCorpus("the corpus", () => {
  const measured: Floors = {};

  describe("every text is analysed without loss, as either type, and checked", () => {
    test.each(
      listTexts("seeds").concat(corpusFolders.flatMap((folder) => listTexts(`corpus/${folder}`))),
    )("%s", (path) => {
      const text = readFileSync(join(corpusRoot, path), "utf8");
      for (const type of ["cable", "memo"] as const)
        expect(treeFaults(analyze(text, { type }))).toEqual([]);
      answersOf(analyze(text));
    });
  });

  test.each(corpusFolders)("the documents of %s have their type", (folder) => {
    for (const { name, text, truth } of readCorpus(folder)) {
      const { type, detection } = analyze(text);
      const isRight = type === truth.kind || (type === "unknown" && MAY_BE_UNKNOWN.test(folder));
      expect(isRight, `${name} is ${type}: ${detection.reasons.join(", ")}`).toBe(true);
    }
  });

  test.each(corpusFolders)("the figures of %s are not below the floors", (folder) => {
    const files = readCorpus(folder);
    const figures = new Figures();
    for (const file of files) figures.measure(file);
    const findings = countFindings(files.map(({ text, truth }) => ({ text, type: truth.kind })));
    for (const [severity, right] of findings.without)
      figures.byName.set(`without ${severity}`, { right, of: files.length, extra: 0 });
    measured[folder] = Object.fromEntries(figures.byName);
    console.log(
      [
        `${folder}: ${files.length} files`,
        `  ${[...figures.byName].map(([name, figure]) => describeFigure(name, figure)).join(", ")}`,
        `  findings per document: ${findings.text}`,
        ...figures.disagreements.map(describeDisagreement),
      ].join("\n"),
    );
    const header = figures.byName.get("header explained");
    if (header !== undefined)
      expect(header.right / header.of).toBeGreaterThanOrEqual(HEADER_EXPLAINED);
    if (isUpdate) return;
    const below = [...figures.byName].flatMap(([name, figure]) => {
      const floor = floors[folder]?.[name];
      return floor === undefined || reaches(figure, floor) ? [] : [{ name, figure, floor }];
    });
    expect(below).toEqual([]);
  });

  afterAll(() => {
    if (isUpdate) writeFileSync(floorsFile, formatFloors({ ...floors, ...measured }));
  });
});

/** The paths of the texts in a folder of the corpus, relative to its root; none if it is missing. */
function listTexts(folder: string): string[] {
  if (!existsSync(join(corpusRoot, folder))) return [];
  return readdirSync(join(corpusRoot, folder))
    .filter((name) => name.endsWith(".txt"))
    .map((name) => `${folder}/${name}`)
    .sort();
}

/** The findings by rule, and how many documents have none of a severity. */
function countFindings(
  texts: readonly { readonly text: string; readonly type: "cable" | "memo" }[],
): {
  readonly text: string;
  readonly without: ReadonlyMap<string, number>;
} {
  const byCode = new Map<string, number>();
  const without = new Map([
    ["error", texts.length],
    ["warning", texts.length],
  ]);
  for (const { text, type } of texts) {
    const findings = check(analyze(text, { type }), defaultSettings);
    for (const { code, severity } of findings) {
      const key = `${severity} ${code}`;
      byCode.set(key, (byCode.get(key) ?? 0) + 1);
    }
    for (const [severity, count] of without)
      if (findings.some((finding) => finding.severity === severity))
        without.set(severity, count - 1);
  }
  const rates = [...byCode]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, count]) => `${key} ${(count / texts.length).toFixed(2)} (${count})`);
  return { text: rates.join(", ") || "none", without };
}

function describeFigure(name: string, { right, of, extra }: Figure): string {
  const share = of === 0 ? "" : ` ${right}/${of}`;
  return `${name}${share}${extra === 0 && 0 < of ? "" : ` +${extra}`}`;
}

function describeDisagreement({ file, figure, expected, found }: Disagreement): string {
  const [, , reason] = ODD.find(([name, what]) => name.test(file) && what === figure) ?? [];
  const text = `  ${file}, ${figure}: expected ${expected}, found ${found}`;
  return reason === undefined ? text : `${text}; ${reason}`;
}

/** Whether a figure is as good as its floor; in another corpus, nearly so. */
function reaches(figure: Figure, floor: Figure): boolean {
  if (figure.of === floor.of) return floor.right <= figure.right && figure.extra <= floor.extra;
  const margin = OTHER_CORPUS * figure.of;
  const share = figure.of / Math.max(1, floor.of);
  return (
    share * floor.right <= figure.right + margin && figure.extra <= share * floor.extra + margin
  );
}

/** One figure a line. */
function formatFloors(measured: Floors): string {
  const folders = Object.entries(measured).map(([folder, figures]) => {
    const lines = Object.entries(figures).map(([name, { right, of, extra }]) => {
      const value = `{ "right": ${right}, "of": ${of}, "extra": ${extra} }`;
      return `    ${JSON.stringify(name)}: ${value}`;
    });
    return `  ${JSON.stringify(folder)}: {\n${lines.join(",\n")}\n  }`;
  });
  return `{\n${folders.join(",\n")}\n}\n`;
}

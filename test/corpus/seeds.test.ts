/*
 * The five documents that the project began with, item by item: what is read of them and what is
 * reported. Under the default policy nothing is reported at warning or above.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { DocumentOutline } from "../../server/src/features/contract.ts";
import { getFileOutline } from "../../server/src/features/outline.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { check } from "../../server/src/rules/check.ts";
import { defaultSettings } from "../../server/src/settings.ts";
import { describeCorpus, seedNames, seedsFolder } from "../support/corpus.ts";

interface Seed {
  readonly text: string;
  readonly type: string;
  readonly document: DocumentOutline;
  /** Code and the text from the place on, of each finding. */
  readonly findings: readonly { readonly code: string; readonly from: string }[];
  readonly normalised: readonly {
    readonly code: string;
    readonly from: string;
    readonly after: string;
  }[];
}

const seeds = new Map<string, Seed>();

async function readSeed(name: string): Promise<Seed> {
  const text = await readFile(join(seedsFolder, name), "utf8");
  const snapshot = analyze(text);
  const outline = getFileOutline(snapshot, name);
  const [document] = outline.documents;
  if (document === undefined || outline.documents.length !== 1)
    throw new Error(`${name} has ${outline.documents.length} documents, and one was expected`);
  const found = check(snapshot, defaultSettings);
  const typographic = check(snapshot, { ...defaultSettings, policy: "normalised" });
  return {
    text,
    type: outline.kind,
    document,
    findings: found.map(({ code, span }) => ({
      code,
      from: text.slice(span.start, span.start + 40),
    })),
    normalised: typographic
      .filter(({ severity }) => severity === "hint")
      .map(({ code, span, fixes }) => ({
        code,
        from: text.slice(span.start, span.end),
        after: (fixes[0]?.edits ?? []).map(({ newText }) => newText).join(""),
      })),
  };
}

function seed(number: string): Seed {
  const found = seeds.get(number);
  if (found === undefined) throw new Error(`There is no seed ${number}`);
  return found;
}

describeCorpus("the seeds", () => {
  beforeAll(async () => {
    for (const name of seedNames) seeds.set(name.slice(0, 3), await readSeed(name));
  });

  /** Each note's label with the words before its numbers in the text. */
  const matches = ({ document, text }: Seed) =>
    document.footnotes.map(({ label, references }) => [
      label,
      ...references.map(({ range }) => text.slice(range.start.offset - 6, range.end.offset)),
    ]);
  const labels = (pages: DocumentOutline["pages"]) => pages.map(({ label }) => label);
  const texts = (headings: DocumentOutline["headings"]) => headings.map(({ text }) => text);

  describe("000, document 56", () => {
    test("is read", () => {
      const { document, type } = seed("000");
      expect(type).toBe("memo");
      expect(document).toMatchObject({
        number: "56",
        title: "Memorandum From Secretary of State Haig to Multiple Recipients",
        fields: { subject: { value: "Human Rights Policy" } },
        signature: { value: "Alexander M. Haig, Jr." },
      });
      expect(labels(document.pages)).toEqual(["172"]);
      expect(matches(seed("000"))).toEqual([
        ["1", "pients1"],
        ["2", "a memo2"],
      ]);
    });

    test("has nothing to report", () => {
      expect(seed("000").findings).toEqual([]);
    });
  });

  describe("001, document 54", () => {
    test("is read", () => {
      const { document } = seed("001");
      expect(document).toMatchObject({
        number: "54",
        title:
          "Memorandum From the Deputy Secretary of State (Clark) and the Under Secretary of State for Management (Kennedy) to Secretary of State Haig",
        fields: {
          subject: { value: "Reinvigoration of Human Rights Policy" },
          dateline: { place: "Washington", date: "1981-10-26" },
        },
        signature: null,
      });
      expect(document.banner?.value).toContain("OFFICE OF THE HISTORIAN");
      expect(document.banner?.value).not.toContain("54.");
      expect(texts(document.headings)).toEqual([
        "PART I: HUMAN RIGHTS POLICY",
        "Overall Political Goals",
        "East-West Relations and the Battle for Western Opinion",
        "Two-track Policy",
        "Dealing With The Soviets",
      ]);
      expect(labels(document.pages)).toEqual(["168", "169", "170"]);
      expect(matches(seed("001"))).toEqual([
        ["1", "e Haig¹"],
        ["2", " MDBs,²"],
        ["3", "light,³"],
      ]);
      expect(document.footnoteReferences.map(({ style }) => style)).toEqual([
        "superscript",
        "superscript",
        "superscript",
      ]);
    });

    test("has a bracket that never closes and a paragraph that breaks off", () => {
      expect(seed("001").findings).toEqual([
        {
          code: "text/unbalanced-bracket",
          from: expect.stringMatching(/^\(While there will be exc/),
        },
        { code: "text/broken-paragraph", from: expect.stringMatching(/^for/) },
      ]);
    });
  });

  describe("002, document 14", () => {
    test("is read", () => {
      const { document } = seed("002");
      expect(document).toMatchObject({
        number: "14",
        title: "Memorandum From Secretary of State Vance to All Assistant Secretaries of State",
        signature: { value: "Cyrus Vance" },
      });
      expect(matches(seed("002"))).toEqual([
        ["1", " State1"],
        ["2", "level.2"],
        ["3", "eview.3"],
        ["4", "etary.4"],
      ]);
      expect(document.paragraphs).toHaveLength(2);
      expect(document.crossReferences.map(({ kind, target }) => [kind, target])).toEqual([
        ["document", { document: 9 }],
        ["document", { document: 9 }],
        ["footnote", { footnote: 8, direction: "thereto", document: 9 }],
        ["document", { document: 29 }],
        ["document", { document: 9 }],
        ["footnote", { footnote: 8, direction: "thereto", document: 9 }],
        ["document", { document: 15 }],
      ]);
    });

    test("has nothing to report", () => {
      expect(seed("002").findings).toEqual([]);
    });
  });

  describe("003, document 49", () => {
    test("is read", () => {
      const { document } = seed("003");
      expect(document).toMatchObject({
        number: "49",
        fields: { subject: { value: "CSCE—Concrete Human Rights Steps By The Soviets" } },
      });
      expect(texts(document.headings)).toEqual([
        "ISSUE FOR DECISION",
        "ESSENTIAL FACTORS",
        "ANALYSIS OF OPTIONS",
        "RECOMMENDATIONS",
      ]);
      expect(document.paragraphs.map(({ label }) => label)).toEqual(["A", "B"]);
      expect(labels(document.pages)).toEqual(["155"]);
      expect(matches(seed("003"))).toEqual([
        ["1", " Clark1"],
        ["2", "Madrid2"],
        ["3", "brynin3"],
        ["4", " cases4"],
        ["5", "elman.5"],
      ]);
      expect(document.brackets).toMatchObject([
        { kind: "missing-identifier", text: "[no film number]" },
      ]);
    });

    test("has nothing to report", () => {
      expect(seed("003").findings).toEqual([]);
    });
  });

  describe("004, STATE 139375", () => {
    test("has every header field, though lines are joined", () => {
      const { document, type } = seed("004");
      expect(type).toBe("cable");
      const { fields } = document;
      expect(fields).toMatchObject({
        origin: { action: "ORIGIN", office: "EUR" },
        distribution: { total: 65, letter: "R" },
        draftedBy: { value: "EUR;SOV;MLEVITSKY:REH" },
        approvedBy: { value: "EUR;SOV;RLBARRY" },
        handling: { counter: "087048", time: "160627Z" },
        dtg: { value: "R 160106Z JUN 77", iso: "1977-06-16T01:06:00Z", precedence: ["R"] },
        from: { value: "SECSTATE WASHDC" },
        to: [{ value: "AMEMBASSY MOSCOW" }, { value: "AMCONSUL LENINGRAD" }],
        mrn: { value: "STATE 139375", station: "STATE", serial: 139375, year: 1977 },
        classification: { value: "CONFIDENTIAL" },
        executiveOrder: { order: "11652", code: "GDS" },
        tags: [
          { value: "SHUM", kind: "subject" },
          { value: "PINT", kind: "subject" },
          { value: "UR", kind: "geographic" },
          { value: "US", kind: "geographic" },
        ],
        subject: { value: "HUMAN RIGHTS: COUNTRY ACTION PLAN FOR THE USSR" },
      });
      const copies = fields.distribution?.copies ?? [];
      expect(copies[0]).toEqual({ office: "EUR", count: 12 });
      expect(copies.reduce((sum, { count }) => sum + count, 0)).toBe(65);
    });

    test("has its pages, paragraphs, signature and attributes", () => {
      const { document } = seed("004");
      expect(labels(document.pages)).toEqual(["01", "02", "03", "04", "05", "06"]);
      expect(document.paragraphs.map(({ label, level }) => `${level}:${label}`)).toEqual([
        ...["1:1", "1:2", "2:1", "2:2", "2:3", "2:4", "2:5"],
        ...["1:1", "1:2", "1:3", "1:4", "1:5", "1:6", "1:7", "1:8", "1:9", "1:10", "1:11"],
      ]);
      expect(texts(document.headings)).toEqual(["III. RECOMMENDATIONS."]);
      expect(document.signature?.value).toBe("CHRISTOPHER");
      expect(document.endMark?.value).toBe("<< END OF DOCUMENT >>");
      expect(document.attributes).toHaveLength(71);
      const value = (key: string) => document.attributes.find((own) => own.key === key)?.value;
      expect(value("Page Count")).toBe("5");
      expect(value("Sent Date")).toBe("16-Jun-1977 12:00:00 am");
      expect(value("Expiration")).toBe("");
      expect(value("Concepts")).toBe("INSTRUCTIONS, HUMAN RIGHTS");
    });

    test("has a quotation that never closes and three broken paragraphs", () => {
      expect(seed("004").findings).toEqual([
        { code: "text/unbalanced-quotation", from: expect.stringMatching(/^"US OBJECTIVES/) },
        { code: "text/broken-paragraph", from: expect.stringMatching(/^MEANS/) },
        { code: "text/broken-paragraph", from: expect.stringMatching(/^NOT/) },
        { code: "text/broken-paragraph", from: expect.stringMatching(/^ALLIES/) },
      ]);
    });

    test("has four words broken at line ends, under the policy normalised", () => {
      const { normalised } = seed("004");
      const broken = normalised.filter(({ code }) => code === "text/line-end-hyphen");
      expect(broken.map(({ from }) => from)).toEqual([
        "BEL-GRADE",
        "INTERNA-TIONAL",
        "LIT-",
        "REPRESENTA-TION",
      ]);
    });
  });
});

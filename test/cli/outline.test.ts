import { describe, expect, test } from "vitest";
import type { OutlineOutput } from "../../server/src/features/contract.ts";
import { makeFolder, runCli } from "../support/commandLine.ts";
import { CABLE, MEMO } from "../support/outlines.ts";
import { expectConforms } from "../support/schemas.ts";

describe("outline", () => {
  test("as JSON conforms to its schema, files in the order of the paths", async () => {
    const cwd = await makeFolder({ "a.cable": CABLE, "b.memo": MEMO, "c.txt": "A list.\n" });
    const args = ["outline", "--format", "json", "b.memo", "missing", "c.txt", "a.cable"];
    const { status, out, err } = await runCli(args, { cwd });
    const output = JSON.parse(out) as OutlineOutput;
    expectConforms("outline", output);
    expect(output.files.map(({ path, kind }) => [path, kind])).toEqual([
      ["b.memo", "memo"],
      ["c.txt", "unknown"],
      ["a.cable", "cable"],
    ]);
    expect(output.errors).toMatchObject([{ path: "missing", code: "not-found" }]);
    expect([status, err]).toEqual([2, ""]);
  });

  test("as text is a table of contents with the numbers of the lines", async () => {
    const cwd = await makeFolder({ "b.memo": MEMO });
    const { status, out } = await runCli(["outline", "b.memo"], { cwd });
    const [head, ...lines] = out.split("\n");
    expect(head).toMatch(/^b\.memo \(memo: a numbered document heading, .+\)$/);
    expect(
      lines.join("\n"),
    ).toBe(`     5  31 Action Memorandum From the Director of the Map Library (Harlow) to the Secretary
     7    Dateline  Washington, March 4, 1974
     9    Subject  Exchange of Nautical Charts
    13    Participants  Anton Brandt; Martha Harlow, Map Library
    18    ISSUE FOR DECISION
    22    ANALYSIS OF OPTIONS
    24      ¶ 1 Exchange all sheets  (C)
    26        ¶ a The sheets of the northern harbors
    26          p. 112
    27        ¶ b The sheets of the lakes
    29      p. 113
    31      ¶ 2 Exchange none
    33    Signature  Martha Harlow
    34    Notes  4
    34      fn 1 Source: National Archives, Box 14 · Confidential  ← line 5
    35      fn 2 Not found  ← line 11
    36      fn 3 See footnote 2, Document 19  ← line 20
    37      fn 4 Harlow initialed the original  ← line 33

`);
    expect(status).toBe(0);
  });

  test("as text gives only the number of attributes", async () => {
    const cwd = await makeFolder({ "a.cable": CABLE });
    const { out } = await runCli(["outline", "a.cable"], { cwd });
    expect(out).toMatch(/ Attributes {2}5\n\n$/);
  });

  test("as text holds nothing that a terminal would act upon", async () => {
    const cwd = await makeFolder({ "c.txt": "1. The chart \u001b[31mroom\u0007 is closed.\n" });
    const { out } = await runCli(["outline", "--kind", "memo"], { cwd });
    expect(out).toContain("¶ 1 The chart ␛[31mroom␇ is closed");
  });

  test.each([
    "check",
    "outline",
    "outline --coverage",
    "outline --explain",
    "outline --uncertain",
    "fix --dry-run",
    "refs --format dot",
    "export --to html",
    "merge",
  ])("%s prints no name of a file that a terminal would act upon", async (command) => {
    const names = ["\u001b[31ma.memo", "\u001b[31mnone.memo"];
    const cwd = await makeFolder({ "\u001b[31ma.memo": "1. A list.\n" });
    const { out, err } = await runCli([...command.split(" "), ...names], { cwd });
    expect(err).toContain("␛[31mnone.memo: ");
    expect(command.startsWith("refs") ? err : out + err).not.toContain("\u001b");
  });

  test("says which files look like neither cable nor memo", async () => {
    const cwd = await makeFolder({ "c.txt": "A list.\n" });
    const { status, out } = await runCli(["outline"], { cwd });
    expect(out).toBe("c.txt (neither cable nor memo (--kind says which))\n\n");
    expect(status).toBe(0);
  });

  test("takes a file for the document type that is said", async () => {
    const cwd = await makeFolder({ "c.txt": "1. The chart room is closed.\n" });
    const { out } = await runCli(["outline", "--kind", "memo"], { cwd });
    expect(out).toContain("¶ 1 The chart room is closed");
  });

  test("with --explain adds why each footnote is matched as it is", async () => {
    const cwd = await makeFolder({ "a.cable": CABLE, "b.memo": MEMO });
    const { out } = await runCli(["outline", "--explain", "--format", "json"], { cwd });
    const output = JSON.parse(out) as OutlineOutput;
    expectConforms("outline", output);
    const [cable, memo] = output.files.flatMap((file) => file.documents);
    expect(cable).not.toHaveProperty("footnoteDecisions");
    expect(memo?.footnoteDecisions?.map(({ item, label }) => `${item} ${label}`)).toEqual([
      ...["1", "2", "3", "4"].map((label) => `reference ${label}`),
      ...["1", "2", "3", "4"].map((label) => `note ${label}`),
    ]);
  });

  test("with --explain is a line for each footnote number and note", async () => {
    const cwd = await makeFolder({
      "b.memo": "The FY2 list1 came.2\n\n  1. Source: Here.\n  2. Not found.\n  3. Secret.\n",
    });
    const { status, out } = await runCli(["outline", "--explain", "--kind", "memo"], { cwd });
    expect(out).toBe(`b.memo
     1:13  number 1 → note at 3:3: in order before 2, the first in the text, the only place for it there (weight 40: directly after a word or the punctuation that follows one)
     1:20  number 2 → note at 4:3: in order after 1, the last in the text, the only place for it there (weight 40: directly after a word or the punctuation that follows one)
      3:3  note 1 → number at 1:13: in order before 2, the first in the text (weight 40: directly after a word or the punctuation that follows one)
      4:3  note 2 → number at 1:20: in order after 1, the last in the text (weight 40: directly after a word or the punctuation that follows one)
      5:3  note 3 → no number: no number in the text between its neighbours can be its own

`);
    expect(status).toBe(0);
  });

  test("with --uncertain lists what is uncertain, with its page and words around it", async () => {
    const cwd = await makeFolder({
      "b.memo": "14. Memorandum\n\n[Page 8]\n\nThe [illegible] list came.\n",
    });
    const { out, status } = await runCli(["outline", "--uncertain"], { cwd });
    expect(out).toBe(`b.memo
14 Memorandum
      5:5  state of the text     page 8     The [illegible] list came.

`);
    expect(status).toBe(0);
    const json = await runCli(["outline", "--uncertain", "--format", "json"], { cwd });
    const output = JSON.parse(json.out) as OutlineOutput;
    expectConforms("outline", output);
    expect(output.files[0]?.documents[0]?.uncertainReadings).toMatchObject([
      { kind: "state", text: "[illegible]", page: "8", before: "The ", after: " list came." },
    ]);
  });

  test("with --coverage adds how much is explained, by document and in all", async () => {
    const cwd = await makeFolder({ "a.cable": CABLE, "b.memo": MEMO, "c.txt": "A list.\n" });
    const { out } = await runCli(["outline", "--coverage", "--format", "json"], { cwd });
    const output = JSON.parse(out) as OutlineOutput;
    expectConforms("outline", output);
    const documents = output.files.flatMap((file) => file.documents);
    expect(documents.map(({ coverage }) => coverage?.share)).toEqual([1, 1]);
    const sum = documents.reduce((count, { coverage }) => count + (coverage?.characters ?? 0), 0);
    expect(output.coverage).toMatchObject({ documents: 2, characters: sum, explained: sum });
  });

  test("without --coverage says nothing of it", async () => {
    const cwd = await makeFolder({ "a.cable": CABLE });
    const { out } = await runCli(["outline", "--format", "json"], { cwd });
    expect(out).not.toContain("coverage");
  });

  test("with --coverage is a table, what is unexplained below its document", async () => {
    const cwd = await makeFolder({
      "a.txt":
        "ABOVE IT\n\nPAGE 01 OSLO 00412\nR 121430Z MAR 74\nUNCLAS OSLO 412\n\n1. TEXT\nNNN\n",
      "b.txt": "A list.\n",
    });
    const { status, out } = await runCli(["outline", "--coverage"], { cwd });
    expect(out).toBe(`characters   explained      header  document
        57     87.71 %    100.00 %  a.txt
                                      1:1 ABOVE IT
                     -           -  b.txt (neither cable nor memo)
        57     87.71 %    100.00 %  1 document
`);
    expect(status).toBe(0);
  });
});

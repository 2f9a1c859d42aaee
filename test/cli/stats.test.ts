import { describe, expect, test } from "vitest";
import type { StatsOutput } from "../../server/src/features/contract.ts";
import { makeFolder, runCli } from "../support/commandLine.ts";
import { MEMO } from "../support/outlines.ts";
import { createCable } from "../support/random.ts";
import { expectConforms } from "../support/schemas.ts";

const cable = createCable({ seed: 2 });
const files = {
  "a/first.cable": cable,
  "a/again.cable": cable.replace("MAR 74", "MXR 74"),
  "b.memo": MEMO,
  "empty.txt": "\n \n",
  "list.txt": "Charts, maps and sheets.\n",
};

async function statsOf(...args: readonly string[]): Promise<StatsOutput> {
  const cwd = await makeFolder(files);
  const { out } = await runCli(["check", "--stats", "--format", "json", ...args], { cwd });
  const output = JSON.parse(out);
  expectConforms("stats", output);
  return output;
}

describe("check --stats", () => {
  test("counts by rule, year and post as the summary does", async () => {
    const { documents, rules, years, posts, worst, summary } = await statsOf();
    expect(documents).toEqual({ cable: 2, memo: 1 });
    const sum = (shares: readonly { findings: number }[]) =>
      shares.reduce((before, { findings }) => before + findings, 0);
    const all = summary.error + summary.warning + summary.information + summary.hint;
    expect(all).toBeGreaterThan(0);
    expect([rules, years, posts, worst].map(sum)).toEqual([all, all, all, all]);
    expect(years).toContainEqual(expect.objectContaining({ key: 1974, documents: 3 }));
    expect(posts.map(({ key }) => key)).toContain("Washington");
  });

  test("takes the sections of a cable in one file for no doubles", async () => {
    const cwd = await makeFolder({ "a.cable": `${cable}\n${cable}` });
    const { out } = await runCli(["check", "--stats", "--format", "json"], { cwd });
    expect(JSON.parse(out)).toMatchObject({ documents: { cable: 2 }, doubles: [] });
  });

  test("names doubles, and files that are neither cable nor memo with the reason", async () => {
    const { doubles, unrecognized } = await statsOf();
    expect(doubles).toMatchObject([{ year: 1974, paths: ["a/again.cable", "a/first.cable"] }]);
    expect(unrecognized).toEqual([
      { path: "empty.txt", reason: "it is empty" },
      { path: "list.txt", reason: "nothing of a cable or memorandum was found" },
    ]);
  });

  test("names records without text", async () => {
    const attributes = [
      "Document Number: 1974CHARTS00012",
      "Locator: TEXT ON MICROFILM",
      "From: HELSINKI",
    ];
    const record = `Message Attributes\n\n${attributes.join("\n")}\n`;
    const cwd = await makeFolder({ "r.cable": record });
    const { out } = await runCli(["check", "--stats", "--format", "json"], { cwd });
    expect(JSON.parse(out).withoutText).toEqual(["r.cable"]);
  });

  test("as text has a table for each that has rows", async () => {
    const cwd = await makeFolder(files);
    const { out } = await runCli(["check", "--stats", "missing", "."], { cwd });
    expect(out).toMatch(/^Findings by rule \(\d+\)\n {2}findings {2}documents {2}rule\n/);
    expect(out).toContain("Message numbers in several files (1)\n");
    expect(out).not.toContain("Records without");
    expect(out).toContain("\n2 cables and 1 memorandum. ");
  });

  test("belongs to text and JSON", async () => {
    const { err } = await runCli(["check", "--stats", "--format", "csv"], { cwd: "." });
    expect(err).toContain("--stats belongs to --format text or json");
  });
});

/* The bundled program, run once as a process of its own; everything else is tested without one. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { check } from "../../server/src/rules/check.ts";
import { useBuiltCommandLine } from "../support/builtCommandLine.ts";
import { makeFolder } from "../support/commandLine.ts";
import { MEMO } from "../support/outlines.ts";
import { createCable, createMemo } from "../support/random.ts";
import { expectConforms } from "../support/schemas.ts";

const { run } = useBuiltCommandLine();

describe("the built program", () => {
  test("checks files with the real rules, and finds what the library finds", async () => {
    const texts = {
      "a.memo": createMemo({ seed: 1, number: 3, references: "none" }),
      "b.cable": createCable({ seed: 2 }).replace("MAR 74", "MXR 74"),
    };
    const cwd = await makeFolder(texts);
    const { status, out } = await run(cwd, ["check", ".", "--format", "json"]);
    const output = JSON.parse(out);
    expectConforms("check", output);
    const settings = { policy: "diplomatic", severities: {} } as const;
    for (const [i, text] of Object.values(texts).entries()) {
      const codes = check(analyze(text), settings).map(({ code }) => code);
      expect(codes).not.toEqual([]);
      expect(output.files[i].findings.map(({ code }: { code: string }) => code)).toEqual(codes);
    }
    expect(status).toBe(1);
  });

  test("prints no colors to a pipe, and reads the standard input", async () => {
    const cwd = await makeFolder({ "a.memo": MEMO });
    const { status, out, err } = await run(cwd, ["outline", "-"], { input: "a.memo\n" });
    expect(err).toBe("");
    expect(out).toContain("  p. 112\n");
    expect(out).not.toContain("\u001b");
    expect(status).toBe(0);
  });

  test("gives the exit status of a wrong argument", async () => {
    const cwd = await makeFolder({});
    const { status, err } = await run(cwd, ["check", "--format", "xml"]);
    expect(status).toBe(2);
    expect(err).toContain("Allowed choices are text, json, ndjson,");
  });
});

describe("a run of fix that is ended", () => {
  const FILES = 60;
  const text = (i: number) => `${MEMO}\nChart ${i}\u0007 is in the library.\n`;
  const names = Array.from({ length: FILES }, (_, i) => `box/${100 + i}.memo`);
  const fixed = (i: number) => text(i).replace("\u0007", "");

  test.each([
    ["killed", "SIGKILL"],
    ["stopped", "SIGINT"],
  ] as const)("%s leaves each file old or new, and a true journal", async (_, signal) => {
    const files = Object.fromEntries(names.map((name, i) => [name, text(i)]));
    const cwd = await makeFolder(files);
    const args = ["fix", "box", "--journal", "journal.jsonl"];
    let isSent = false;
    const { status, out } = await run(cwd, args, {
      onOutput: (soFar, child) => {
        // A second SIGINT would end the program at once.
        if (isSent || soFar.split("\n").length < 5) return;
        isSent = child.kill(signal);
      },
    });
    expect(status).toBe(signal === "SIGKILL" ? -1 : 130);
    const journal = await readFile(join(cwd, "journal.jsonl"), "utf8");
    let changed = 0;
    for (const [i, name] of names.entries()) {
      const now = await readFile(join(cwd, name), "utf8");
      expect([text(i), fixed(i)]).toContain(now);
      if (now !== fixed(i)) continue;
      changed++;
      expect(journal).toContain(`{"path":"${name}",`);
    }
    expect(changed).toBeGreaterThanOrEqual(4);
    expect(changed).toBeLessThan(FILES);
    if (signal === "SIGINT") expect(out).toContain("stopped before all files were looked at");
    const undone = await run(cwd, ["fix", "--undo", "journal.jsonl"]);
    expect([undone.status, undone.err]).toEqual([0, ""]);
    for (const [i, name] of names.entries())
      expect(await readFile(join(cwd, name), "utf8")).toBe(text(i));
  });
});

import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeFolder, runCli } from "../support/commandLine.ts";
import { readDocx, readHtml } from "../support/exportReaders.ts";
import { CABLE, MEMO } from "../support/outlines.ts";

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
}

describe("export", () => {
  test("writes a folder of files into another, with their folders", async () => {
    const cwd = await makeFolder({ "box/a.memo": MEMO, "box/1974/b.cable": CABLE });
    const { status, out, err } = await runCli(["export", "box", "--to", "tei", "-o", "tei"], {
      cwd,
    });
    expect([status, err]).toEqual([0, ""]);
    expect(out).toBe("box/1974/b.cable → tei/box/1974/b.xml\nbox/a.memo → tei/box/a.xml\n");
    expect(await filesIn(join(cwd, "tei"))).toEqual(["box/1974/b.xml", "box/a.xml"]);
  });

  test("writes beside the files without -o, and over nothing without --force", async () => {
    const cwd = await makeFolder({ "a.memo": MEMO, "a.md": "old" });
    const args = ["export", "a.memo", "--to", "markdown"];
    const first = await runCli(args, { cwd });
    expect(first.status).toBe(2);
    expect(first.err).toMatch(/^a\.memo: .*a\.md is there already; --force writes over it\n$/);
    expect(await readFile(join(cwd, "a.md"), "utf8")).toBe("old");
    expect((await runCli([...args, "--force"], { cwd })).status).toBe(0);
    expect(await readFile(join(cwd, "a.md"), "utf8")).toMatch(/^OFFICE OF THE HISTORIAN\n/);
  });

  test("gives two files of one name different names, in their order", async () => {
    const cwd = await makeFolder({ "a.cable": CABLE, "a.memo": MEMO, "a.txt": MEMO });
    const { out } = await runCli(["export", "--to", "text", "-o", "out"], { cwd });
    expect(out).toBe("a.cable → out/a.txt\na.memo → out/a.memo.txt\na.txt → out/a.txt.txt\n");
  });

  test("writes one file to a named one, and says that several do not go there", async () => {
    const cwd = await makeFolder({ "a.memo": MEMO, "b.memo": MEMO });
    const args = ["export", "a.memo", "b.memo", "--to", "docx", "-o", "one.docx"];
    const { status, out, err } = await runCli(args, { cwd });
    expect(status).toBe(2);
    expect(out).toBe("a.memo → one.docx\n");
    expect(err).toBe("b.memo: Several files cannot be written to one; give a folder\n");
    const { notes } = readDocx(new Uint8Array(await readFile(join(cwd, "one.docx"))));
    expect(notes).toHaveLength(4);
  });

  test("reports what cannot be read, and exports the rest", async () => {
    const cwd = await makeFolder({
      "a.memo": MEMO,
      "b.txt": new Uint8Array([0xff, 0xfe, 0, 1, 0]),
    });
    const { status, out, err } = await runCli(
      ["export", "missing.memo", "a.memo", "--to", "json"],
      { cwd },
    );
    expect(status).toBe(2);
    expect(out).toBe("a.memo → a.json\n");
    expect(err).toMatch(/^missing\.memo: /);
  });

  test("says what was left out and what the text was taken for", async () => {
    const cwd = await makeFolder({ "a.txt": "A \u0007list.\n" });
    const { out } = await runCli(["export", "a.txt", "--to", "html"], { cwd });
    expect(out).toBe(
      "a.txt → a.html\n  It looks like neither cable nor memorandum, and is taken for a memorandum\n  One control character was left out\n",
    );
  });

  test("writes a report with findings, accepted ones and lines to sign", async () => {
    const text = MEMO.replace("Brandt", "Bra[?]dt").replace("[Page 113]", "[Page 111]");
    const cwd = await makeFolder({ "a.memo": text });
    await runCli(["export", "a.memo", "--to", "html", "--copy", "report"], { cwd });
    const page = await readFile(join(cwd, "a.html"), "utf8");
    expect(page).toContain("<h2>To check: 1</h2>");
    expect(page).toContain("page/out-of-order");
    expect(page).toContain("<h2>Accepted as in the original: none</h2>");
    expect(page).toContain("Reviewed by, date");
  });

  test("writes a proof copy with the lines of the text and their numbers", async () => {
    const cwd = await makeFolder({ "a.memo": MEMO });
    await runCli(["export", "a.memo", "--to", "html", "--copy", "proof"], { cwd });
    const page = await readFile(join(cwd, "a.html"), "utf8");
    expect(page).toContain('<th scope="row">5</th><td>31. Action Memorandum From');
  });

  test.each([[["--to", "rtf"]], [[]], [["--to", "tei", "--copy", "proof"]]])(
    "refuses %j",
    async (args) => {
      const cwd = await makeFolder({ "a.memo": MEMO });
      const { status, err } = await runCli(["export", "a.memo", ...args], { cwd });
      expect(status).toBe(2);
      expect(err).toMatch(/^error: /);
    },
  );

  test("gives the same bytes again", async () => {
    const cwd = await makeFolder({ "a.memo": MEMO, "b.cable": CABLE });
    for (const to of ["tei", "markdown", "html", "docx", "json", "text"]) {
      await runCli(["export", "--to", to, "-o", `${to}1`, "a.memo", "b.cable"], { cwd });
      await runCli(["export", "--to", to, "-o", `${to}2`, "a.memo", "b.cable"], { cwd });
      for (const name of await filesIn(join(cwd, `${to}1`)))
        expect(await readFile(join(cwd, `${to}1`, name)), `${to} ${name}`).toEqual(
          await readFile(join(cwd, `${to}2`, name)),
        );
    }
  });
});

test("HTML has its notes linked both ways, and nothing from elsewhere", async () => {
  const cwd = await makeFolder({ "a.memo": MEMO });
  await runCli(["export", "a.memo", "--to", "html"], { cwd });
  const page = await readFile(join(cwd, "a.html"), "utf8");
  expect(readHtml(page).references).toEqual(["1", "2", "3", "4"]);
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? "");
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target] of page.matchAll(/ href="#([^"]+)"/g)) expect(ids).toContain(target);
  expect(page).not.toMatch(/<script|https?:|src=/);
  await writeFile(join(cwd, "a.html"), page);
});

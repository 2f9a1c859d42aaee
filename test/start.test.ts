/* `npm start` after its build: the samples' findings, and no server where there is no terminal. */
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { startWebServer } from "../scripts/web/webServer.ts";

const start = (...args: string[]) =>
  spawnSync(process.execPath, ["dist/start.mjs", ...args], { encoding: "utf8" });

test.each([[[]], [["--no-serve"]]])("without a terminal it checks and ends with 0, %j", (args) => {
  const { status, stdout } = start(...args);
  expect(status).toBe(0);
  expect(stdout).toContain("samples/practice.memo:11:73 error page/malformed");
  expect(stdout).toContain("in 7 files");
  expect(stdout).not.toContain("README");
  expect(stdout).not.toContain("http://");
});

test("an option that there is not ends with an error", () => {
  const { status, stderr } = start("--nonsense");
  expect(status).not.toBe(0);
  expect(stderr).toContain("--nonsense");
});

test("the server gives the extension's files and the folder, and nothing else", async () => {
  const server = await startWebServer({
    extension: ".",
    extensionFiles: ["package.json", "syntaxes"],
    files: { "/ws/a.memo": "Text" },
    isPractice: true,
  });
  try {
    const get = (path: string) => fetch(new URL(path, server.address));
    expect((await get("/ext/package.json")).status).toBe(200);
    expect((await get("/ext/syntaxes/memo.tmLanguage.json")).status).toBe(200);
    expect(await (await get("/files/folder.json")).json()).toEqual({
      isPractice: true,
      files: { "/ws/a.memo": Buffer.from("Text").toString("base64") },
    });
    for (const path of ["/ext/tsconfig.json", "/ext/syntaxes/%2e%2e/tsconfig.json", "/ext/%", "/x"])
      expect((await get(path)).status, path).toBe(404);
  } finally {
    await server.close();
  }
});

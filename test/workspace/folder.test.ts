import { describe, expect, test } from "vitest";
import { settingsFor, withRuleOff } from "../../server/src/settings.ts";
import { createFolders, pathInFolder, settingsOfFile } from "../../server/src/workspace/folder.ts";
import { matchesGlob } from "../../server/src/workspace/globs.ts";
import { memoryFiles } from "../support/memoryFiles.ts";

const ACCEPTED_HEADER = '{"schema":"cablegram/accepted","version":1}\n';

describe("the folder of a file", () => {
  test("is the nearest one above that has a .cablegram", async () => {
    const folders = createFolders(
      memoryFiles({
        "/archive/.cablegram/config.json": '{"policy":"normalised"}',
        "/archive/box/.cablegram/config.json": '{"type":"cable"}',
        "/archive/box/1974/a.cable": "",
      }),
    );
    const near = await folders.folderOf("/archive/box/1974/a.cable");
    expect(near.root).toBe("/archive/box");
    expect(near.config).toEqual({ type: "cable" });
    expect((await folders.folderOf("/archive/b.memo")).root).toBe("/archive");
    expect(folders.known.map(({ root }) => root)).toEqual(["/archive/box", "/archive"]);
  });

  test("is found at the root of the file system and of a drive", async () => {
    const folders = createFolders(
      memoryFiles({ "/.cablegram/config.json": "{}", "C:/.cablegram/config.json": "{}" }),
    );
    expect((await folders.folderOf("/a/b.memo")).root).toBe("");
    expect((await folders.folderOf("C:/a/b.memo")).root).toBe("C:");
  });

  test("is looked for no higher than the top of an address", async () => {
    const asked: string[] = [];
    const folders = createFolders({
      ...memoryFiles({}),
      listFiles: async (folder) => {
        asked.push(folder);
        return undefined;
      },
    });
    await folders.folderOf("file:///a/b.memo");
    await folders.folderOf("vscode-vfs://github/a/b.memo");
    expect(asked).toEqual([
      "file:///a/.cablegram",
      "file:///.cablegram",
      "vscode-vfs://github/a/.cablegram",
      "vscode-vfs://github/.cablegram",
    ]);
  });

  test("has no root if there is none", async () => {
    const folder = await createFolders(memoryFiles({})).folderOf("/a/b.memo");
    expect(folder).toMatchObject({ root: undefined, config: {}, errors: [] });
    expect(pathInFolder(folder, "/a/b.memo")).toBe("/a/b.memo");
  });

  test("is read once for many files", async () => {
    const files = memoryFiles({ "/a/.cablegram/config.json": "{}" });
    const read: string[] = [];
    const folders = createFolders({
      ...files,
      readText: (path) => {
        read.push(path);
        return files.readText(path);
      },
    });
    await Promise.all(["/a/1", "/a/2", "/a/b/3"].map((path) => folders.folderOf(path)));
    expect(read).toEqual(["/a/.cablegram/config.json"]);
  });
});

describe("the settings of a file", () => {
  const config = {
    policy: "normalised",
    severities: { "page/skipped": "off", "text/spacing": "error" },
    overrides: [
      { files: ["cables/**"], type: "cable", severities: { "page/skipped": "error" } },
      { files: ["*.txt", "!draft*"], policy: "diplomatic" },
      { files: ["!**/*.{memo,tel,txt}"], type: "memo" },
      { files: [""], type: "memo" },
    ],
  };
  const files = memoryFiles({ "/a/.cablegram/config.json": JSON.stringify(config) });

  test.each([
    ["/a/b.memo", { policy: "normalised", type: undefined }],
    ["/a/cables/1974/b.tel", { policy: "normalised", type: "cable" }],
    // A glob without a slash is compared with the name, in whatever folder.
    ["/a/memos/b.txt", { policy: "diplomatic", type: undefined }],
    ["/a/memos/draft 2.txt", { policy: "normalised", type: undefined }],
    ["/a/memos/b.md", { policy: "normalised", type: "memo" }],
    ["/a/cables/.hidden/b.txt", { policy: "diplomatic", type: "cable" }],
  ])("%s has those whose globs match", async (path, expected) => {
    const folder = await createFolders(files).folderOf(path);
    expect(settingsOfFile(folder, path)).toMatchObject(expected);
  });

  test("add up, the later ones winning", async () => {
    const folder = await createFolders(files).folderOf("/a/cables/b.tel");
    expect(settingsOfFile(folder, "/a/cables/b.tel").severities).toEqual({
      "page/skipped": "error",
      "text/spacing": "error",
    });
  });
});

describe("mistakes", () => {
  test("are named with the file, and the rest is used", async () => {
    const folder = await createFolders(
      memoryFiles({
        "/a/.cablegram/config.json": '{"policy":"strict","vocabulary":["../codes/tags.csv"]}',
        "/a/.cablegram/accepted.jsonl": `${ACCEPTED_HEADER}nothing\n`,
        "/a/.cablegram/vocabulary/tags.csv": "code,title\nOZZZ,Orchids\n,Nothing\n",
        "/a/.cablegram/vocabulary/notes.txt": "not a table",
      }),
    ).folderOf("/a/b.memo");
    expect(folder.errors).toEqual([
      { path: "/a/.cablegram/config.json", message: expect.stringMatching(/^policy: .*strict/) },
      {
        path: "/a/.cablegram/vocabulary/tags.csv",
        line: 3,
        message: expect.stringContaining("code"),
      },
      { path: "/a/.cablegram/accepted.jsonl", line: 2, message: expect.stringContaining("JSON") },
    ]);
    expect(folder.config).toEqual({});
    expect(folder.vocabulary.tags("OZZZ").map(({ title }) => title)).toEqual(["Orchids"]);
  });

  test("of JSON are told, and files that cannot be read", async () => {
    const folder = await createFolders(
      memoryFiles({
        "/a/.cablegram/config.json": "{",
        "/a/.cablegram/accepted.jsonl": { fault: "encoding", message: "Not UTF-8" },
      }),
    ).folderOf("/a/b.memo");
    expect(folder.errors).toEqual([
      { path: "/a/.cablegram/config.json", message: expect.stringContaining("not valid JSON") },
      { path: "/a/.cablegram/accepted.jsonl", message: "Not UTF-8" },
    ]);
  });
});

describe("a folder's own vocabulary", () => {
  test("is what stands in its vocabulary folder and what the settings name", async () => {
    const folder = await createFolders(
      memoryFiles({
        "/a/.cablegram/config.json": '{"vocabulary":["more/posts.csv","missing-tags.csv"]}',
        "/a/.cablegram/more/posts.csv": "name\nAMEMBASSY ATLANTIS\n",
        "/a/.cablegram/vocabulary/offices.csv": "code,title\nZQX,Office of Charts\n",
      }),
    ).folderOf("/a/b.memo");
    expect(folder.vocabulary.post("AMEMBASSY ATLANTIS")?.mrnName).toBe("ATLANTIS");
    expect(folder.vocabulary.office("ZQX")?.title).toBe("Office of Charts");
    expect(folder.vocabulary.post("AMEMBASSY MOSCOW")).toBeDefined();
    expect(folder.errors).toEqual([
      {
        path: "/a/.cablegram/missing-tags.csv",
        message: "There is no such file or folder",
      },
    ]);
  });
});

describe("a rule turned off", () => {
  test("for all files, or for one alone", () => {
    expect(withRuleOff({}, "page/skipped", undefined)).toEqual({
      severities: { "page/skipped": "off" },
    });
    const first = withRuleOff({ policy: "normalised" }, "page/skipped", "box [1]/a*.txt");
    const both = withRuleOff(first, "tags/era", "box [1]/a*.txt");
    expect(both.overrides).toEqual([
      {
        files: ["box \\[1\\]/a\\*.txt"],
        severities: { "page/skipped": "off", "tags/era": "off" },
      },
    ]);
    const folder = { root: "/box", config: both };
    const severities = (path: string) =>
      settingsFor(folder.config, (globs) => matchesGlob(path, globs)).severities;
    expect(severities("box [1]/a*.txt")).toEqual({ "page/skipped": "off", "tags/era": "off" });
    expect(severities("box 1/ab.txt")).toEqual({});
    const atRoot = withRuleOff({}, "page/skipped", "a.txt");
    const ofRoot = (path: string) =>
      settingsFor(atRoot, (globs) => matchesGlob(path, globs)).severities;
    expect(ofRoot("a.txt")).toEqual({ "page/skipped": "off" });
    expect(ofRoot("box/a.txt")).toEqual({});
  });
});

describe("vocabulary that the settings name", () => {
  const table = "code,title\nOZZZ,Orchids\n";
  const named = async (name: string) => {
    const folder = await createFolders(
      memoryFiles({
        "/box/a/.cablegram/config.json": JSON.stringify({ vocabulary: [name] }),
        [`/box/a/.cablegram/${name}`]: table,
      }),
    ).folderOf("/box/a/1.memo");
    return { isRead: 0 < folder.vocabulary.tags("OZZZ").length, errors: folder.errors };
  };

  test.each(["tags.csv", "../tags.csv", "more/../../codes/tags.csv"])(
    "is read in the folder: %s",
    async (name) => {
      expect(await named(name)).toEqual({ isRead: true, errors: [] });
    },
  );

  test.each(["../../tags.csv", "more/../../../tags.csv", "..\\..\\tags.csv"])(
    "is refused outside of it: %s",
    async (name) => {
      expect(await named(name)).toEqual({
        isRead: false,
        errors: [
          {
            path: "/box/a/.cablegram/config.json",
            message: `vocabulary: ${name} is outside of the folder`,
          },
        ],
      });
    },
  );
});

import { expect, test } from "vitest";
import { createFolders, settingsOfFile } from "../../server/src/workspace/folder.ts";
import { isTranscription } from "../../server/src/workspace/library/findFiles.ts";
import {
  type BuilderEnvironment,
  LibraryBuilder,
} from "../../server/src/workspace/library/libraryBuilder.ts";
import { LibraryIndex } from "../../server/src/workspace/library/libraryIndex.ts";
import { typeByExtension } from "../../server/src/workspace/transcriptions.ts";
import { cableText, memoText } from "../support/libraries.ts";
import { memoryFiles } from "../support/memoryFiles.ts";

const FILES = {
  "/work/a.cable": cableText({ serial: 1 }),
  "/work/box/b.txt": cableText({ serial: 2 }),
  "/work/box/deeper/c.md": memoText(9, "See Document 10."),
  "/work/frus1977-80v02/10.memo": memoText(10, "See Document 9."),
  "/work/named/11.txt": memoText(11, "Not printed."),
  "/work/.cablegram/config.json": JSON.stringify({
    overrides: [{ files: ["named/**"], volume: "frus1981-88v41" }],
  }),
  "/work/notes.txt": "Buy paper and ink.",
  "/work/node_modules/d.txt": cableText({ serial: 3 }),
  "/work/.git/e.txt": cableText({ serial: 4 }),
  "/work/picture.png": "no text",
};

function environment(
  files: Readonly<Record<string, string>>,
  own: Partial<BuilderEnvironment> = {},
): BuilderEnvironment {
  const access = memoryFiles(files);
  const folders = createFolders(access);
  return {
    files: access,
    join: (folder, name) => `${folder}/${name}`,
    isWanted: isTranscription,
    contextOf: async (path) => {
      const folder = await folders.folderOf(path);
      return { settings: settingsOfFile(folder, path), vocabulary: folder.vocabulary };
    },
    typeOf: typeByExtension,
    isOpen: () => false,
    now: () => 0,
    pause: async () => undefined,
    ...own,
  };
}

const NEVER = { isCancellationRequested: false };
const namesOf = (library: LibraryIndex) =>
  [...library.documents()].map(({ path, cable, number }) => `${path} ${cable?.serial ?? number}`);

test("takes transcriptions of all folders, and no others", async () => {
  const library = new LibraryIndex();
  const builder = new LibraryBuilder(library, environment(FILES));
  expect(await builder.build(["/work"], NEVER, () => undefined)).toBe(true);
  expect(namesOf(library)).toEqual([
    "/work/a.cable 1",
    "/work/box/b.txt 2",
    "/work/box/deeper/c.md 9",
    "/work/frus1977-80v02/10.memo 10",
    "/work/named/11.txt 11",
  ]);
});

test("knows the volume by settings, by a folder's name, and else the folder alone", async () => {
  const library = new LibraryIndex();
  await new LibraryBuilder(library, environment(FILES)).build(["/work"], NEVER, () => undefined);
  const volumeOf = (path: string) => library.documentsOf(path)[0]?.volume;
  expect(volumeOf("/work/named/11.txt")).toEqual({ id: "frus1981-88v41", isNamed: true });
  expect(volumeOf("/work/frus1977-80v02/10.memo")).toEqual({ id: "frus1977-80v02", isNamed: true });
  expect(volumeOf("/work/box/deeper/c.md")).toEqual({ id: "/work/box/deeper", isNamed: false });
});

test("pauses after some milliseconds of work and tells how far it is", async () => {
  let now = 0;
  let pauses = 0;
  const seen: string[] = [];
  const library = new LibraryIndex();
  const builder = new LibraryBuilder(
    library,
    environment(FILES, {
      now: () => {
        now += 5;
        return now;
      },
      pause: async () => {
        pauses++;
      },
    }),
  );
  await builder.build(["/work"], NEVER, (done, total) => seen.push(`${done} of ${total}`));
  expect(pauses).toBeGreaterThan(2);
  expect(seen.at(-1)).toMatch(/of 6$/);
});

test("stops when it is cancelled", async () => {
  const library = new LibraryIndex();
  const token = { isCancellationRequested: false };
  let now = 0;
  const builder = new LibraryBuilder(
    library,
    environment(FILES, {
      now: () => {
        now += 100;
        return now;
      },
      pause: async () => {
        token.isCancellationRequested = library.paths().length === 2;
      },
    }),
  );
  expect(await builder.build(["/work"], token, () => undefined)).toBe(false);
  expect(library.paths()).toHaveLength(2);
});

test("takes over what changed on the disk, and leaves files that are open", async () => {
  const files: Record<string, string> = { ...FILES };
  const open = new Set<string>();
  const library = new LibraryIndex();
  const builder = new LibraryBuilder(
    library,
    environment(files, { isOpen: (path) => open.has(path) }),
  );
  await builder.build(["/work"], NEVER, () => undefined);
  files["/work/a.cable"] = cableText({ serial: 21 });
  await builder.update("/work/a.cable");
  expect(library.documentsOf("/work/a.cable")[0]?.cable?.serial).toBe(21);
  open.add("/work/box/b.txt");
  files["/work/box/b.txt"] = cableText({ serial: 22 });
  await builder.update("/work/box/b.txt");
  expect(library.documentsOf("/work/box/b.txt")[0]?.cable?.serial).toBe(2);
  Reflect.deleteProperty(files, "/work/a.cable");
  await builder.update("/work/a.cable");
  expect(library.documentsOf("/work/a.cable")).toEqual([]);
  Reflect.deleteProperty(files, "/work/box/deeper/c.md");
  await builder.build(["/work"], NEVER, () => undefined);
  expect(library.documentsOf("/work/box/deeper/c.md")).toEqual([]);
});

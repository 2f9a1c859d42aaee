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
  "/folder/a.cable": cableText({ serial: 1 }),
  "/folder/box/b.txt": cableText({ serial: 2 }),
  "/folder/box/deeper/c.md": memoText(9, "See Document 10."),
  "/folder/frus1977-80v02/10.memo": memoText(10, "See Document 9."),
  "/folder/named/11.txt": memoText(11, "Not printed."),
  "/folder/.cablegram/config.json": JSON.stringify({
    overrides: [{ files: ["named/**"], volume: "frus1981-88v41" }],
  }),
  "/folder/notes.txt": "Buy paper and ink.",
  "/folder/node_modules/d.txt": cableText({ serial: 3 }),
  "/folder/.git/e.txt": cableText({ serial: 4 }),
  "/folder/picture.png": "no text",
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
  expect(await builder.build(["/folder"], NEVER, () => undefined)).toBe(true);
  expect(namesOf(library)).toEqual([
    "/folder/a.cable 1",
    "/folder/box/b.txt 2",
    "/folder/box/deeper/c.md 9",
    "/folder/frus1977-80v02/10.memo 10",
    "/folder/named/11.txt 11",
  ]);
});

test("knows the volume by settings, by a folder's name, and else the folder alone", async () => {
  const library = new LibraryIndex();
  await new LibraryBuilder(library, environment(FILES)).build(["/folder"], NEVER, () => undefined);
  const volumeOf = (path: string) => library.documentsOf(path)[0]?.volume;
  expect(volumeOf("/folder/named/11.txt")).toEqual({ id: "frus1981-88v41", isNamed: true });
  expect(volumeOf("/folder/frus1977-80v02/10.memo")).toEqual({
    id: "frus1977-80v02",
    isNamed: true,
  });
  expect(volumeOf("/folder/box/deeper/c.md")).toEqual({ id: "/folder/box/deeper", isNamed: false });
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
  await builder.build(["/folder"], NEVER, (done, total) => seen.push(`${done} of ${total}`));
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
  expect(await builder.build(["/folder"], token, () => undefined)).toBe(false);
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
  await builder.build(["/folder"], NEVER, () => undefined);
  files["/folder/a.cable"] = cableText({ serial: 21 });
  await builder.update("/folder/a.cable");
  expect(library.documentsOf("/folder/a.cable")[0]?.cable?.serial).toBe(21);
  open.add("/folder/box/b.txt");
  files["/folder/box/b.txt"] = cableText({ serial: 22 });
  await builder.update("/folder/box/b.txt");
  expect(library.documentsOf("/folder/box/b.txt")[0]?.cable?.serial).toBe(2);
  Reflect.deleteProperty(files, "/folder/a.cable");
  await builder.update("/folder/a.cable");
  expect(library.documentsOf("/folder/a.cable")).toEqual([]);
  Reflect.deleteProperty(files, "/folder/box/deeper/c.md");
  await builder.build(["/folder"], NEVER, () => undefined);
  expect(library.documentsOf("/folder/box/deeper/c.md")).toEqual([]);
});

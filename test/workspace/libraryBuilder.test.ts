import { expect, test } from "vitest";
import { createVocabulary } from "../../server/src/vocabulary/vocabulary.ts";
import { createFolders, settingsOfFile } from "../../server/src/workspace/folder.ts";
import type {
  EntryReader,
  FileEntries,
  FileToRead,
} from "../../server/src/workspace/library/entryReader.ts";
import { isTranscription } from "../../server/src/workspace/library/findFiles.ts";
import {
  type BuilderEnvironment,
  LibraryBuilder,
} from "../../server/src/workspace/library/libraryBuilder.ts";
import { LibraryIndex } from "../../server/src/workspace/library/libraryIndex.ts";
import { entriesAt } from "../../server/src/workspace/library/readEntries.ts";
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

/** As many cables as threads are asked for, at addresses of this machine. */
const MANY = Object.fromEntries(
  Array.from({ length: 150 }, (_, i) => [
    `file:///folder/${i}.cable`,
    cableText({ serial: 1000 + i }),
  ]),
);

/** Reads in the place of a thread; `answers` may change what it gives. */
function reader(answers: (entries: FileEntries, file: FileToRead) => FileEntries) {
  const files: FileToRead[] = [];
  let isOpen = true;
  const entryReader = (): EntryReader => ({
    read: async (asked) => {
      files.push(...asked);
      return asked.map((file) => {
        const text = MANY[file.place.path] ?? "";
        return answers(entriesAt(file, text, createVocabulary(file.own)), file);
      });
    },
    close: () => {
      isOpen = false;
    },
  });
  return { entryReader, files, hasEnded: () => !isOpen };
}

test("has many files of this machine read in threads, which end with the work", async () => {
  const [here, there] = [new LibraryIndex(), new LibraryIndex()];
  const { entryReader, files, hasEnded } = reader((entries) => entries);
  const build = (library: LibraryIndex, own: Partial<BuilderEnvironment>) =>
    new LibraryBuilder(library, environment(MANY, own)).build(["file:///folder"], NEVER, () => {});
  expect(await build(here, {})).toBe(true);
  expect(await build(there, { entryReader })).toBe(true);
  expect(files.map(({ place }) => place.path).sort()).toEqual(Object.keys(MANY).sort());
  expect(hasEnded()).toBe(true);
  expect([...there.documents()]).toEqual([...here.documents()]);
});

test("reads here what a thread does not", async () => {
  const library = new LibraryIndex();
  const { entryReader } = reader((entries, { place }) => {
    if (place.path.endsWith("/149.cable")) throw new Error("The thread has ended");
    return place.path.endsWith("7.cable") ? null : entries;
  });
  const builder = new LibraryBuilder(library, environment(MANY, { entryReader }));
  expect(await builder.build(["file:///folder"], NEVER, () => {})).toBe(true);
  expect([...library.documents()].map(({ cable }) => cable?.serial).sort()).toEqual(
    Array.from({ length: 150 }, (_, i) => 1000 + i),
  );
});

test("asks no thread for few files, nor for those that the client serves", async () => {
  const { entryReader, files } = reader((entries) => entries);
  const few = Object.fromEntries(Object.entries(MANY).slice(0, 20));
  const served = Object.fromEntries(
    Object.entries(MANY).map(([path, text]) => [path.replace("file:///", "vscode-vfs://"), text]),
  );
  for (const [texts, root] of [
    [few, "file:///folder"],
    [served, "vscode-vfs://folder"],
  ] as const) {
    const library = new LibraryIndex();
    const builder = new LibraryBuilder(library, environment(texts, { entryReader }));
    await builder.build([root], NEVER, () => undefined);
    expect(library.paths()).toHaveLength(Object.keys(texts).length);
  }
  expect(files).toEqual([]);
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

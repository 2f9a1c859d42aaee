/** A server whose folder has many files: how soon it knows them, and whether typing is as fast. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CABLEGRAM } from "../contenders.ts";
import { emptyFolders, fillFolder } from "../corpusFolder.ts";
import { createText } from "../documents.ts";
import { TypedText } from "../edits.ts";
import { MeasuredServer } from "../measuredServer.ts";
import type { Options } from "../options.ts";
import { type Results, Samples, type Timing } from "../result.ts";
import { sample } from "../sampling.ts";

const MEGABYTE = 1e6;
/** Keys are typed into a text of this size. */
const TEXT_SIZE = 100_000;

export async function* measureFolder(options: Options): AsyncGenerator<Results> {
  try {
    yield { timings: [await typeIn(options, fillFolder("empty", 0).path, "an empty folder")] };
    yield await measureFilled(options);
  } finally {
    emptyFolders();
  }
}

/** Keys in a folder of which nothing has to be read any more. */
async function typeIn(options: Options, folder: string, name: string): Promise<Timing> {
  const server = await MeasuredServer.start(CABLEGRAM, options, addressOf(folder));
  const text = createText("memo", "many", TEXT_SIZE);
  await server.open("memo", text, textAddress(folder));
  await server.whenIdle();
  const timing = await typeKeys(server, new TypedText(text), options.keys, name);
  await server.stop();
  return timing;
}

async function measureFilled(options: Options): Promise<Results> {
  const { path, files, content } = fillFolder("folder", options.folderFiles);
  const subject = `${files} files, ${content}`;
  const server = await MeasuredServer.start(CABLEGRAM, options, addressOf(path));
  const text = createText("memo", "many", TEXT_SIZE);
  const typed = new TypedText(text);
  const before = await server.usage();
  const start = performance.now();
  await server.open("memo", text, textAddress(path));
  const done = server.whenIdle().then(() => performance.now() - start);
  const meanwhile = await typeKeys(server, typed, options.keys, `${subject}, while it is read`);
  const wall = await done;
  const { cpu, peak } = await server.usage();
  const after = await typeKeys(server, typed, options.keys, `${subject}, when it is read`);
  const { rss } = await server.usage("collect");
  await server.stop();
  const about = { contender: CABLEGRAM.name, subject };
  return {
    timings: [meanwhile, after],
    quantities: [
      { ...about, name: "time to read the folder", value: wall / 1000, unit: "s" },
      { ...about, name: "processor time for it", value: (cpu - before.cpu) / 1000, unit: "s" },
      { ...about, name: "memory at the most", value: peak / MEGABYTE, unit: "MB" },
      { ...about, name: "memory when it is read", value: rss / MEGABYTE, unit: "MB" },
    ],
  };
}

async function typeKeys(
  server: MeasuredServer,
  typed: TypedText,
  keys: number,
  subject: string,
): Promise<Timing> {
  const samples = new Samples();
  for (let i = 0; i < keys; i++) {
    const key = typed.spread(i, keys);
    await sample(samples, server, async () => {
      await server.type(key);
      await server.findings();
    });
  }
  const [timing] = samples.timings({ name: "keystroke to findings", subject });
  if (timing === undefined) throw new Error("No key was typed");
  return timing;
}

function addressOf(folder: string): string {
  return pathToFileURL(folder).href;
}

function textAddress(folder: string): string {
  return addressOf(join(folder, "open.memo"));
}

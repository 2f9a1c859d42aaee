/** What a server holds of memory after few keys and after many: nothing may grow with the keys. */
import { createText } from "../documents.ts";
import { TypedText } from "../edits.ts";
import type { MeasuredServer } from "../measuredServer.ts";
import type { Options, Subject } from "../options.ts";
import { type Quantity, type Results, subjectName } from "../result.ts";
import { contendersFor, patience, withServers } from "../sampling.ts";

const FEW_KEYS = 100;
/** The many keys are typed as long as this at the most. */
const PATIENCE_MS = 240_000;
const MEGABYTE = 1e6;

export async function* measureMemory(options: Options): AsyncGenerator<Results> {
  for (const subject of options.subjects)
    for (const contender of contendersFor({ ...options, hasPeers: false }, subject.size))
      yield await withServers([contender], options, ([server]) =>
        server === undefined ? Promise.resolve({}) : measure(server, options, subject),
      );
}

async function measure(
  server: MeasuredServer,
  { manyKeys }: Options,
  subject: Subject,
): Promise<Results> {
  const text = createText(subject.language, subject.shape, subject.size);
  await server.open(subject.language, text);
  const opened = await server.usage("collect");
  const typed = new TypedText(text);
  await type(server, typed, 0, FEW_KEYS);
  const few = await server.usage("collect");
  const keys = await type(server, typed, FEW_KEYS, manyKeys);
  const many = await server.usage("collect");

  const about = {
    contender: server.contender.name,
    subject: subjectName(subject, text.length).subject,
  };
  const megabytes = (name: string, bytes: number): Quantity => ({
    ...about,
    name,
    value: bytes / MEGABYTE,
    unit: "MB",
  });
  return {
    quantities: [
      megabytes("living objects after opening", opened.heap),
      megabytes(`living objects after ${FEW_KEYS} keys`, few.heap),
      megabytes(`living objects after ${keys} keys`, many.heap),
      { ...about, name: `the same, to ${FEW_KEYS} keys`, value: many.heap / few.heap, unit: "×" },
      megabytes("memory of the process at the most", many.peak),
    ],
  };
}

/** Types keys over the whole text, each answered before the next; gives how many there are then. */
async function type(
  server: MeasuredServer,
  typed: TypedText,
  from: number,
  to: number,
): Promise<number> {
  const isLate = patience(PATIENCE_MS);
  for (let i = from; i < to; i++) {
    if (isLate(i)) return i;
    await server.type(typed.spread(i % FEW_KEYS, FEW_KEYS));
    await server.findings();
  }
  return to;
}

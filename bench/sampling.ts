/** How the groups take their measurements of servers. */
import { CABLEGRAM, type Contender, EMPTY, PEERS } from "./contenders.ts";
import { createText } from "./documents.ts";
import { MeasuredServer } from "./measuredServer.ts";
import type { Options, Subject } from "./options.ts";
import type { Results, Samples } from "./result.ts";

/** A figure is made of fewer measurements where they would take longer than this, of three at least. */
const PATIENCE_MS = 40_000;
const LEAST_COUNT = 3;

/** Whether a figure has taken long enough; asked before each measurement with how many there are. */
export function patience(limit = PATIENCE_MS): (done: number) => boolean {
  const start = performance.now();
  return (done) => LEAST_COUNT <= done && limit < performance.now() - start;
}

/** Who is measured with a text of this many UTF-16 units. */
export function contendersFor({ hasPeers }: Options, size: number): readonly Contender[] {
  const peers = hasPeers ? PEERS.filter(({ largest }) => size <= largest) : [];
  return [CABLEGRAM, EMPTY, ...peers];
}

/** Has the servers running while the work goes on, and ends them after it. */
export async function withServers<Result>(
  contenders: readonly Contender[],
  options: Options,
  work: (servers: readonly MeasuredServer[]) => Promise<Result>,
): Promise<Result> {
  const servers = await Promise.all(
    contenders.map((contender) => MeasuredServer.start(contender, options)),
  );
  try {
    return await work(servers);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

/** Measures servers one subject after the other, each with the text of the subject open in all of them. */
export async function* measureSubjects(
  options: Options,
  measure: (servers: readonly MeasuredServer[], text: string, subject: Subject) => Promise<Results>,
): AsyncGenerator<Results> {
  for (const subject of options.subjects) {
    const { language, shape, size } = subject;
    yield await withServers(contendersFor(options, size), options, async (servers) => {
      const text = createText(language, shape, size);
      for (const server of servers) await server.open(language, text);
      return measure(servers, text, subject);
    });
  }
}

/** Does the work and keeps how long it took and how much processor time the server used for it. */
export async function sample(
  samples: Samples | undefined,
  server: MeasuredServer,
  work: () => Promise<unknown>,
): Promise<void> {
  const before = await server.usage();
  const start = performance.now();
  await work();
  const wall = performance.now() - start;
  const after = await server.usage();
  samples?.add(server.contender.name, wall, after.cpu - before.cpu);
}

/*
 * What somebody waits for who types: the findings after a key, the outline after a key, the findings
 * after a burst of keys. All contenders have the text open at the same time and take each key in turn,
 * so that what else the machine does falls on all of them alike.
 */
import { CABLEGRAM, EMPTY, JSON_SERVER } from "../contenders.ts";
import { createText } from "../documents.ts";
import { TypedText } from "../edits.ts";
import { MeasuredServer } from "../measuredServer.ts";
import type { Options, Subject } from "../options.ts";
import { type Result, Samples } from "../result.ts";

/** Keys typed before measuring, so that no figure is of code that runs for the first time. */
const WARMING_KEYS = 20;
const BURSTS = 10;
const BURST_KEYS = 100;
/** A figure is made of fewer measurements where they would take longer than this, of three at least. */
const PATIENCE_MS = 40_000;
const LEAST_COUNT = 3;

export async function measureKeystrokes(options: Options, subject: Subject): Promise<Result[]> {
  const contenders = [CABLEGRAM, EMPTY, ...(options.hasPeers ? [JSON_SERVER] : [])];
  const servers = await Promise.all(
    contenders.map((contender) => MeasuredServer.start(contender, options)),
  );
  try {
    return await measure(servers, options, subject);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

async function measure(
  servers: readonly MeasuredServer[],
  { keys }: Options,
  subject: Subject,
): Promise<Result[]> {
  const text = createText(subject.language, subject.shape, subject.size);
  for (const server of servers) await server.open(subject.language, text);
  const typed = new TypedText(text);
  const about = { group: "keystroke", ...subject, size: text.length };

  const findings = new Samples();
  let isLate = patience();
  for (let i = -WARMING_KEYS; i < keys && !isLate(i); i++) {
    const key = i < 0 ? typed.spread(i + WARMING_KEYS, WARMING_KEYS) : typed.spread(i, keys);
    for (const server of servers) {
      const work = async () => {
        await server.type(key);
        await server.findings();
      };
      await sample(i < 0 ? undefined : findings, server, work);
    }
  }

  const outlines = new Samples();
  isLate = patience();
  for (let i = 0; i < keys && !isLate(i); i++) {
    const key = typed.spread(i, keys);
    for (const server of servers) {
      const work = async () => {
        await server.type(key);
        await server.request("textDocument/documentSymbol");
      };
      await sample(outlines, server, work);
      await server.findings();
    }
  }

  const bursts = new Samples();
  isLate = patience();
  for (let i = 0; i < BURSTS && !isLate(i); i++) {
    const burst = [...typed.burst(BURST_KEYS)];
    for (const server of servers) {
      const work = async () => {
        await Promise.all(burst.map((key) => server.type(key)));
        await server.findings();
      };
      await sample(bursts, server, work);
    }
  }

  return [
    ...findings.results({ ...about, name: "keystroke to findings" }),
    ...outlines.results({ ...about, name: "outline after a key" }),
    ...bursts.results({ ...about, name: `burst of ${BURST_KEYS} keys` }),
  ];
}

/** Whether a figure has taken long enough, asked before each measurement with how many there are. */
function patience(): (done: number) => boolean {
  const start = performance.now();
  return (done) => LEAST_COUNT <= done && PATIENCE_MS < performance.now() - start;
}

/** Does the work and keeps how long it took and how much processor time the server used for it. */
async function sample(
  samples: Samples | undefined,
  server: MeasuredServer,
  work: () => Promise<void>,
): Promise<void> {
  const before = await server.usage();
  const start = performance.now();
  await work();
  const wall = performance.now() - start;
  const after = await server.usage();
  samples?.add(server.contender.name, wall, after.cpu - before.cpu);
}

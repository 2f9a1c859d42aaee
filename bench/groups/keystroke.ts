/*
 * What somebody waits for who types: the findings after a key, the outline after a key, the findings
 * after a burst of keys. All contenders have the text open at the same time and take each key in turn,
 * so that what else the machine does falls on all of them alike.
 */
import { createText } from "../documents.ts";
import { TypedText } from "../edits.ts";
import type { MeasuredServer } from "../measuredServer.ts";
import type { Options, Subject } from "../options.ts";
import { type Results, Samples, subjectName } from "../result.ts";
import { contendersFor, patience, sample, withServers } from "../sampling.ts";

/** Keys typed before measuring, so that no figure is of code that runs for the first time. */
const WARMING_KEYS = 20;
const BURSTS = 10;
const BURST_KEYS = 100;

export async function* measureKeystrokes(options: Options): AsyncGenerator<Results> {
  for (const subject of options.subjects)
    yield await withServers(contendersFor(options, subject.size), options, (servers) =>
      measure(servers, options, subject),
    );
}

async function measure(
  servers: readonly MeasuredServer[],
  { keys }: Options,
  subject: Subject,
): Promise<Results> {
  const text = createText(subject.language, subject.shape, subject.size);
  for (const server of servers) await server.open(subject.language, text);
  const typed = new TypedText(text);
  const about = subjectName(subject, text.length);

  const findings = new Samples();
  let isLate = patience();
  for (let i = -WARMING_KEYS; i < keys && !isLate(i); i++) {
    const key = i < 0 ? typed.spread(i + WARMING_KEYS, WARMING_KEYS) : typed.spread(i, keys);
    for (const server of servers)
      await sample(i < 0 ? undefined : findings, server, async () => {
        await server.type(key);
        await server.findings();
      });
  }

  const outlines = new Samples();
  isLate = patience();
  for (let i = 0; i < keys && !isLate(i); i++) {
    const key = typed.spread(i, keys);
    for (const server of servers) {
      await sample(outlines, server, async () => {
        await server.type(key);
        await server.request("textDocument/documentSymbol");
      });
      await server.findings();
    }
  }

  const bursts = new Samples();
  isLate = patience();
  for (let i = 0; i < BURSTS && !isLate(i); i++) {
    const burst = [...typed.burst(BURST_KEYS)];
    for (const server of servers)
      await sample(bursts, server, async () => {
        await Promise.all(burst.map((key) => server.type(key)));
        await server.findings();
      });
  }

  return {
    timings: [
      ...findings.timings({ name: "keystroke to findings", ...about }),
      ...outlines.timings({ name: "outline after a key", ...about }),
      ...bursts.timings({ name: `burst of ${BURST_KEYS} keys`, ...about }),
    ],
  };
}

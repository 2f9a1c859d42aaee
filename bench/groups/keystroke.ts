/*
 * What somebody waits for who types: the findings after a key, the outline after a key, the findings
 * after a burst of keys. The outline is sent whole after each key, since the protocol knows no part of
 * it; so it is compared with an empty server that sends nothing, and with one that sends the same. All
 * contenders have the text open at the same time and take each key in turn, so that what else the
 * machine does falls on all of them alike.
 */
import { CABLEGRAM, EMPTY } from "../contenders.ts";
import { TypedText } from "../edits.ts";
import { GIVE_SYMBOLS } from "../emptyServerSymbols.ts";
import type { MeasuredServer } from "../measuredServer.ts";
import type { Options, Subject } from "../options.ts";
import { type Results, Samples, subjectName } from "../result.ts";
import { measureSubjects, patience, sample } from "../sampling.ts";

/** Keys typed before measuring, so that no figure is of code that runs for the first time. */
const WARMING_KEYS = 20;
const BURSTS = 10;
const BURST_KEYS = 100;

export function measureKeystrokes(options: Options): AsyncGenerator<Results> {
  return measureSubjects(options, (servers, text, subject) =>
    measure(servers, options, text, subject),
  );
}

async function measure(
  servers: readonly MeasuredServer[],
  { keys }: Options,
  text: string,
  subject: Subject,
): Promise<Results> {
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

  const outlines = await measureOutlines(servers, typed, keys, () => true);
  const giver = servers.find(({ contender }) => contender === CABLEGRAM);
  const empty = servers.find(({ contender }) => contender === EMPTY);
  const symbols = await giver?.request("textDocument/documentSymbol");
  await empty?.client.notify(GIVE_SYMBOLS, symbols);
  const asLong = await measureOutlines(
    servers,
    typed,
    keys,
    (server) => server === giver || server === empty,
  );

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
      ...asLong.timings({ name: "the same, all send it", ...about }),
      ...bursts.timings({ name: `burst of ${BURST_KEYS} keys`, ...about }),
    ],
  };
}

/** The outline after each key; all servers take the keys, and those that are wanted are measured. */
async function measureOutlines(
  servers: readonly MeasuredServer[],
  typed: TypedText,
  keys: number,
  isWanted: (server: MeasuredServer) => boolean,
): Promise<Samples> {
  const samples = new Samples();
  const isLate = patience();
  for (let i = 0; i < keys && !isLate(i); i++) {
    const key = typed.spread(i, keys);
    for (const server of servers) {
      await sample(isWanted(server) ? samples : undefined, server, async () => {
        await server.type(key);
        await server.request("textDocument/documentSymbol");
      });
      await server.findings();
    }
  }
  return samples;
}

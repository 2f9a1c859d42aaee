/**
 * From the start of the process, and from opening a text in a new process, to the first findings. Ours
 * is measured as the extension starts it, with what the start before compiled, and without that.
 */
import { CABLEGRAM_FIRST } from "../contenders.ts";
import { createText } from "../documents.ts";
import { MeasuredServer } from "../measuredServer.ts";
import type { Options, Subject } from "../options.ts";
import { type Results, Samples, subjectName } from "../result.ts";
import { contendersFor, patience, sample } from "../sampling.ts";

const STARTS = 15;

export async function* measureStarts(options: Options): AsyncGenerator<Results> {
  for (const subject of options.subjects) yield await measure(options, subject);
}

async function measure(options: Options, subject: Subject): Promise<Results> {
  const text = createText(subject.language, subject.shape, subject.size);
  const starts = new Samples();
  const openings = new Samples();
  const isLate = patience();
  for (let i = 0; i < STARTS && !isLate(i); i++)
    for (const contender of [CABLEGRAM_FIRST, ...contendersFor(options, text.length)]) {
      const start = performance.now();
      const server = await MeasuredServer.start(contender, options);
      const started = performance.now() - start;
      await sample(openings, server, () => server.open(subject.language, text));
      const opened = openings.last(contender.name);
      const { cpu } = await server.usage();
      starts.add(contender.name, started + opened, cpu);
      await server.stop();
    }
  const about = subjectName(subject, text.length);
  return {
    timings: [
      ...starts.timings({ name: "start to first findings", ...about }),
      ...openings.timings({ name: "open to first findings", ...about }),
    ],
  };
}

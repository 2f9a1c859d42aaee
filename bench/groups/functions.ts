/** The functions under the server, in this process: milliseconds of processor time. */
import { Bench } from "tinybench";
import { getDocumentSymbols } from "../../server/src/features/documentSymbols.ts";
import { analyze, analyzeEdit, type Snapshot } from "../../server/src/resolve/snapshot.ts";
import { check } from "../../server/src/rules/check.ts";
import { defaultSettings } from "../../server/src/settings.ts";
import { createText, type Language } from "../documents.ts";
import { TypedText } from "../edits.ts";
import type { Options, Subject } from "../options.ts";
import { type Results, subjectName } from "../result.ts";
import { spreadOf } from "../statistics.ts";

/** Each function is called for this long, and as often at least. */
const TIME_MS = 1500;
const LEAST_COUNT = 5;

export async function* measureFunctions(options: Options): AsyncGenerator<Results> {
  for (const subject of options.subjects) yield await measure(subject);
}

async function measure(subject: Subject): Promise<Results> {
  const { language, shape, size } = subject;
  const text = createText(language, shape, size);
  const bench = new Bench({
    time: TIME_MS,
    iterations: LEAST_COUNT,
    warmupTime: 0,
    warmupIterations: 2,
    retainSamples: true,
    now: processorTime,
  });
  for (const [name, work] of functionsOver(language, text)) bench.add(name, work, { async: false });
  await bench.run();
  return {
    timings: bench.tasks.flatMap(({ name, result }) => {
      if (!("latency" in result)) throw new Error(`${name} could not be measured`);
      const { samples } = result.latency;
      return {
        name,
        contender: "Cablegram",
        ...subjectName(subject, text.length),
        wall: undefined,
        cpu: spreadOf(samples ?? []),
      };
    }),
  };
}

/** Milliseconds of processor time that this process has used; other processes do not add to it. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function functionsOver(language: Language, text: string): [string, () => void][] {
  const options = { type: language };
  const typed = new TypedText(text);
  let snapshot: Snapshot = analyze(text, options);
  let count = 0;
  const type = () => {
    const { line, character, text: newText } = typed.spread(count++ % KEYS, KEYS);
    const place = { line, character };
    const span = snapshot.lines.spanOf({ start: place, end: place });
    snapshot = analyzeEdit({ span, newText }, snapshot);
  };
  return [
    ["analyze", () => void analyze(text, options)],
    ["analyze and check", () => void check(analyze(text, options), defaultSettings)],
    ["analyze an edit", type],
    [
      "analyze an edit and check",
      () => {
        type();
        check(snapshot, defaultSettings);
      },
    ],
    [
      "analyze an edit and outline",
      () => {
        type();
        getDocumentSymbols(snapshot);
      },
    ],
  ];
}

/** Keys over the whole text, again and again. */
const KEYS = 100;

/** What an editor asks for beside the findings after a key: folding, tokens, definition, completion. */
import { type Key, TypedText } from "../edits.ts";
import type { MeasuredServer } from "../measuredServer.ts";
import type { Options, Subject } from "../options.ts";
import { type Results, Samples, subjectName, type Timing } from "../result.ts";
import { measureSubjects, patience, sample } from "../sampling.ts";

interface Request {
  readonly name: string;
  /** A server without this in its answer to `initialize` is not asked. */
  readonly capability: string;
  readonly ask: (server: MeasuredServer, key: Key, typed: TypedText) => Promise<unknown>;
}

const REQUESTS: readonly Request[] = [
  {
    name: "folding after a key",
    capability: "foldingRangeProvider",
    ask: (server) => server.request("textDocument/foldingRange"),
  },
  {
    name: "tokens (delta) after a key",
    capability: "semanticTokensProvider",
    ask: (server) => server.tokens(),
  },
  {
    name: "definition after a key",
    capability: "definitionProvider",
    ask: (server, key, typed) =>
      server.requestAt("textDocument/definition", typed.referenceNear(key.line)),
  },
  {
    name: "completion after a key",
    capability: "completionProvider",
    ask: (server, key) =>
      server.requestAt("textDocument/completion", {
        ...key,
        character: key.character + key.text.length,
      }),
  },
];

export function measureRequests(options: Options): AsyncGenerator<Results> {
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
  const timings: Timing[] = [];
  for (const { name, capability, ask } of REQUESTS) {
    const asked = servers.filter((server) => server.can(capability));
    const samples = new Samples();
    // The first answer of tokens is none of a change, and the first of any makes what others keep.
    for (const server of asked) await ask(server, typed.at(0), typed);
    const isLate = patience();
    for (let i = 0; i < keys && !isLate(i); i++) {
      const key = typed.spread(i, keys);
      for (const server of servers) {
        const work = async () => {
          await server.type(key);
          await ask(server, key, typed);
        };
        if (asked.includes(server)) await sample(samples, server, work);
        else await server.type(key);
        await server.findings();
      }
    }
    timings.push(...samples.timings({ name, ...subjectName(subject, text.length) }));
  }
  return { timings };
}

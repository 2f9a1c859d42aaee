/** `--stdin-documents`: documents on the standard input, each as a line of JSON with its text. */
import { resolve } from "node:path";
import * as v from "valibot";
import { parseJson } from "../workspace/json.ts";
import { linesOf } from "./inputLines.ts";
import type { Input } from "./inputs.ts";
import type { Io } from "./io.ts";

const documentSchema = v.looseObject({
  path: v.pipe(v.string(), v.minLength(1)),
  text: v.string(),
});

const MESSAGE = 'A line such as {"path":"a.txt","text":"…"} was expected';

/** The documents as they come. A line that holds none is an error in its place, called by its number. */
export async function* stdinDocuments(io: Io): AsyncGenerator<Input> {
  let number = 0;
  for await (const line of linesOf(io.readInput())) {
    number++;
    if (line.trim() === "") continue;
    const result = v.safeParse(documentSchema, parseJson(line));
    if (result.success) {
      const { path, text } = result.output;
      yield { file: { path, text, absolutePath: resolve(io.cwd, path) } };
    } else yield { error: { path: `line ${number}`, code: "not-text", message: MESSAGE } };
  }
}

/** `--format json`: one document, written file by file, so that its length does not matter. */
import type { CheckedFile, FixError, FixedFile, InputError } from "../../features/contract.ts";
import type { Io } from "../io.ts";
import { type FilePrint, type Frame, FrameWriter } from "./frame.ts";

/** A document of version 1 with the list `files`, each on a line, and after it `errors` and other fields. */
export function jsonFrame<End extends object>(): Frame<End> {
  return {
    opening: '{"version":1,"files":[\n',
    between: ",\n",
    closing: (end, errors) => `\n],${JSON.stringify({ errors, ...end }).slice(1)}\n`,
  };
}

/** A file of `CheckOutput`. */
export function printJson({ findings, ...file }: CheckedFile): FilePrint {
  return {
    before: `${JSON.stringify(file).slice(0, -1)},"findings":[`,
    findings: findings.map((finding) => JSON.stringify(finding)),
    separator: ",",
    after: "]}",
  };
}

/** A JSON document that is written as its files are done. */
export interface JsonDocument<File> {
  file(file: File): Promise<void>;
  error(error: InputError | FixError): Promise<void>;
  end(fields?: Readonly<Record<string, unknown>>): Promise<void>;
}

/** Begins a document of version 1. */
export function createJsonDocument<File extends FixedFile>(io: Io): JsonDocument<File> {
  const writer = new FrameWriter(io, jsonFrame());
  return {
    file: async (file) => {
      await writer.file(JSON.stringify(file));
      await writer.flush();
    },
    error: (error) => writer.error(error as InputError),
    end: (fields = {}) => writer.end(fields),
  };
}

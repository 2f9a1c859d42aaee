/** `--format json`: one document, written file by file, so that its length does not matter. */
import type {
  CheckedFile,
  FileOutline,
  FixError,
  FixedFile,
  InputError,
} from "../../features/contract.ts";
import type { Io } from "../io.ts";
import type { CheckReporter } from "../reporter.ts";

/** Writes `CheckOutput`. */
export function createJsonReporter(io: Io): CheckReporter {
  const document = createJsonDocument<CheckedFile>(io);
  return {
    file: (checked) => document.file(checked),
    error: document.error,
    end: (summary) => document.end({ summary }),
  };
}

/** A JSON document with the list `files` and after it `errors` and other fields. */
export interface JsonDocument<File> {
  file(file: File): Promise<void>;
  error(error: InputError | FixError): Promise<void>;
  end(fields?: Readonly<Record<string, unknown>>): Promise<void>;
}

/** Begins a document of version 1; each file stands on a line of its own. */
export function createJsonDocument<File extends CheckedFile | FileOutline | FixedFile>(
  io: Io,
): JsonDocument<File> {
  const errors: (InputError | FixError)[] = [];
  let separator = '{"version":1,"files":[\n';
  return {
    file: async (file) => {
      const before = separator;
      separator = ",\n";
      await io.out(before + JSON.stringify(file));
    },
    error: async (error) => {
      errors.push(error);
    },
    end: async (fields = {}) => {
      const start = separator === ",\n" ? "\n" : separator;
      const rest = JSON.stringify({ errors, ...fields }).slice(1);
      await io.out(`${start}],${rest}\n`);
    },
  };
}

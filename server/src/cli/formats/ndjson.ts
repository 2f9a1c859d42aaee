/** `--format ndjson`: a line a file as it is done, a line an error, and the summary as the last line. */
import type { CheckLine } from "../../features/contract.ts";
import type { Io } from "../io.ts";
import type { CheckReporter } from "../reporter.ts";

/** Writes lines of `CheckLine`. */
export function createNdjsonReporter(io: Io): CheckReporter {
  const write = (line: CheckLine) => io.out(`${JSON.stringify(line)}\n`);
  return {
    file: (checked) => write({ version: 1, ...checked }),
    error: ({ path, code, message }) => write({ version: 1, path, error: { code, message } }),
    end: (summary) => write({ version: 1, summary }),
  };
}

/** `--format ndjson`: a line a file as it is done, a line an error, and for `check` the summary as the last line. */
import type { CheckedFile, CheckLine, CheckSummary } from "../../features/contract.ts";
import type { FilePrint, Frame } from "./frame.ts";
import { printJson } from "./json.ts";

/** A record as a line. */
export function toLine(record: object): string {
  return `${JSON.stringify(record)}\n`;
}

/** Lines of files and errors, without anything around them. */
export const linesFrame: Frame<unknown> = {
  opening: "",
  between: "",
  error: ({ path, code, message }) => ({
    out: toLine({ version: 1, path, error: { code, message } } satisfies CheckLine),
  }),
  closing: () => "",
};

/** Lines of `CheckLine`. */
export const checkLinesFrame: Frame<{ readonly summary: CheckSummary }> = {
  ...linesFrame,
  closing: ({ summary }) => toLine({ version: 1, summary } satisfies CheckLine),
};

/** A line of a file. */
export function printLine(checked: CheckedFile): FilePrint {
  const { before, after, ...print } = printJson(checked);
  return { ...print, before: `{"version":1,${before.slice(1)}`, after: `${after}\n` };
}

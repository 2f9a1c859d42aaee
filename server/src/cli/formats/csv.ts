/** `--format csv`: a row a finding, for spreadsheets. */
import type { CheckedFile } from "../../features/contract.ts";
import type { CheckEnd } from "./checkFormats.ts";
import { BYTE_ORDER_MARK, toCsvRow } from "./csvTable.ts";
import { type FilePrint, type Frame, toErrorOutput } from "./frame.ts";

const COLUMNS = [
  "path",
  "line",
  "column",
  "end line",
  "end column",
  "severity",
  "code",
  "message",
  "fix",
  "accepted",
];

export const csvFrame: Frame<CheckEnd> = {
  opening: BYTE_ORDER_MARK + toCsvRow(COLUMNS),
  between: "",
  error: toErrorOutput,
  closing: () => "",
};

/** Lines and columns count from 1; the end column is the one behind the last character. */
export function printCsv({ path, findings }: CheckedFile): FilePrint {
  return {
    before: "",
    findings: findings.map(({ code, severity, message, range, fixes, accepted }) =>
      toCsvRow([
        path,
        range.start.line + 1,
        range.start.character + 1,
        range.end.line + 1,
        range.end.character + 1,
        severity,
        code,
        message,
        fixes[0]?.title ?? "",
        accepted ? "yes" : "",
      ]),
    ),
    separator: "",
    after: "",
  };
}

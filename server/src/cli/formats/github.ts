/** `--format github`: commands that GitHub's runners show as annotations beside the lines. */
import type { CheckedFile, FindingOutput, InputError } from "../../features/contract.ts";
import type { Severity } from "../../settings.ts";
import type { CheckEnd } from "./checkFormats.ts";
import type { FilePrint, Frame } from "./frame.ts";
import { formatSummary } from "./text.ts";

export const githubFrame: Frame<CheckEnd> = {
  opening: "",
  between: "",
  error: ({ path, code, message }: InputError) => ({
    out: command("error", { file: path, title: code }, message),
  }),
  closing: ({ summary }) => `${formatSummary(summary)}\n`,
};

/** A command for each finding. */
export function printGithub({ path, findings }: CheckedFile): FilePrint {
  return {
    before: "",
    findings: findings.map((finding) => toCommand(path, finding)),
    separator: "",
    after: "",
  };
}

const LEVELS: Readonly<Record<Severity, "error" | "warning" | "notice">> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

function toCommand(
  file: string,
  { code, severity, message, range, accepted }: FindingOutput,
): string {
  const { start, end } = range;
  // Columns are shown only for places on one line.
  const columns =
    start.line === end.line ? { col: start.character + 1, endColumn: end.character } : {};
  const place = { file, line: start.line + 1, endLine: end.line + 1, ...columns, title: code };
  return command(accepted ? "notice" : LEVELS[severity], place, message);
}

function command(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  text: string,
): string {
  const list = Object.entries(properties).map(
    ([key, value]) =>
      `${key}=${escapeData(String(value)).replaceAll(":", "%3A").replaceAll(",", "%2C")}`,
  );
  return `::${name} ${list.join(",")}::${escapeData(text)}\n`;
}

/** A command ends with its line, and `%` begins an escape. */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

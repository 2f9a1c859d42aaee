/** `--format junit`: a test suite a file and a test a finding, as build servers show them. */
import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import type { CheckedFile, FindingOutput } from "../../features/contract.ts";
import { isAtLeast, type Severity } from "../../settings.ts";
import type { CheckEnd } from "./checkFormats.ts";
import type { FilePrint, Frame } from "./frame.ts";
import { toXmlText } from "./xmlText.ts";

/** Inputs that could not be used are suites with one test that has an error. */
export const junitFrame: Frame<CheckEnd> = {
  opening: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="Cablegram">\n',
  between: "",
  error: ({ path, code, message }) => {
    const name = toXmlText(path);
    const error = x("error", { type: code, message: toXmlText(message) });
    const test = x("testcase", { name: code, classname: name }, [error]);
    const suite = x("testsuite", { name, tests: "1", failures: "0", errors: "1" }, [test]);
    return { out: `${toXml(suite)}\n` };
  },
  closing: () => "</testsuites>\n",
};

/** A suite: its findings, those that fail the run as failures, or one test that passes if it has none. */
export function printJunit({ path, findings }: CheckedFile, failOn: Severity | "never"): FilePrint {
  const fails = ({ severity, accepted }: FindingOutput) => !accepted && isAtLeast(severity, failOn);
  const name = toXmlText(path);
  const counts = {
    tests: String(Math.max(1, findings.length)),
    failures: String(findings.filter(fails).length),
    errors: "0",
  };
  const passed = x("testcase", { name: "nothing to check", classname: name });
  const start = toXml(x("testsuite", { name, ...counts }, ["\n"])).replace("</testsuite>", "");
  return {
    before: findings.length === 0 ? `${start}${toXml(passed)}\n` : start,
    findings: findings.map((finding) => `${toXml(toTest(finding, name, fails(finding)))}\n`),
    separator: "",
    after: "</testsuite>\n",
  };
}

function toTest(
  { code, severity, message, range }: FindingOutput,
  classname: string,
  fails: boolean,
) {
  const { line, character } = range.start;
  const place = `line ${line + 1}, column ${character + 1}`;
  const text = toXmlText(message);
  const about = fails
    ? x("failure", { type: severity, message: text }, `${place}: ${text}`)
    : x("system-out", `${severity}, ${place}: ${text}`);
  return x("testcase", { name: `${code} (${place})`, classname }, [about]);
}

/**
 * `--format sarif`: the interchange format of analysis tools, version 2.1.0 (OASIS), which code hosts
 * and editors show. Written result by result.
 */
import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import type {
  Artifact,
  Location,
  Notification,
  PhysicalLocation,
  Region,
  ReportingDescriptor,
  Result,
  Fix as SarifFix,
} from "sarif";
import manifest from "../../../../package.json" with { type: "json" };
import { ruleDocumentationUrl } from "../../constants.ts";
import type { CheckedFile, FindingOutput, InputError, Range } from "../../features/contract.ts";
import { rules } from "../../rules/index.ts";
import type { Severity } from "../../settings.ts";
import type { CheckEnd } from "./checkFormats.ts";
import type { FilePrint, Frame } from "./frame.ts";

const SCHEMA =
  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** One run with all rules; inputs that could not be used are notifications at its end. */
export const sarifFrame: Frame<CheckEnd> = {
  get opening() {
    const driver = {
      name: "Cablegram",
      version: manifest.version,
      semanticVersion: manifest.version,
      informationUri: manifest.homepage,
      rules: rules.map(toDescriptor),
    };
    const start = { tool: { driver }, columnKind: "utf16CodeUnits" };
    return `{"$schema":${JSON.stringify(SCHEMA)},"version":"2.1.0","runs":[${JSON.stringify(start).slice(0, -1)},"results":[\n`;
  },
  between: ",\n",
  closing: ({ summary }, errors) => {
    const invocation = {
      executionSuccessful: !summary.interrupted,
      toolExecutionNotifications: errors.map(toNotification),
    };
    return `\n],"invocations":[${JSON.stringify(invocation)}]}]}\n`;
  },
};

/** The findings of a file as results; nothing of a file without. */
export function printSarif({ path, findings }: CheckedFile): FilePrint {
  const location = toArtifact(path);
  return {
    before: "",
    findings: findings.map((finding) => JSON.stringify(toResult(finding, location))),
    separator: ",\n",
    after: "",
  };
}

function toDescriptor({ code, summary, severity }: (typeof rules)[number]): ReportingDescriptor {
  return {
    id: code,
    shortDescription: { text: summary },
    helpUri: `${ruleDocumentationUrl}${code}.md`,
    defaultConfiguration: { level: toLevel(severity) },
  };
}

function toLevel(severity: Severity): "error" | "warning" | "note" {
  return severity === "error" || severity === "warning" ? severity : "note";
}

function toArtifact(path: string): NonNullable<Artifact["location"]> {
  if (isAbsolute(path)) return { uri: pathToFileURL(path).href };
  return { uri: path.split("/").map(encodeURIComponent).join("/") };
}

function toResult(finding: FindingOutput, artifactLocation: Artifact["location"]): Result {
  const place = (range: Range): PhysicalLocation => ({
    artifactLocation: artifactLocation ?? {},
    region: toRegion(range),
  });
  const { code, severity, message, range, related, fixes, accepted } = finding;
  const relatedLocations = related.map(
    ({ message: text, range: other }, i): Location => ({
      id: i + 1,
      message: { text },
      physicalLocation: place(other),
    }),
  );
  const sarifFixes = fixes.map(
    ({ title, edits }): SarifFix => ({
      description: { text: title },
      artifactChanges: [
        {
          artifactLocation: artifactLocation ?? {},
          replacements: edits.map(({ range: other, newText }) => ({
            deletedRegion: toRegion(other),
            insertedContent: { text: newText },
          })),
        },
      ],
    }),
  );
  return {
    ruleId: code,
    ruleIndex: rules.findIndex((rule) => rule.code === code),
    level: toLevel(severity),
    message: { text: message },
    locations: [{ physicalLocation: place(range) }],
    ...(0 < relatedLocations.length ? { relatedLocations } : {}),
    ...(0 < sarifFixes.length ? { fixes: sarifFixes } : {}),
    ...(accepted ? { suppressions: [{ kind: "external", status: "accepted" }] } : {}),
    properties: { severity },
  };
}

/** Lines and columns count from 1; the end column is the one behind the last character. */
function toRegion({ start, end }: Range): Region {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    charOffset: start.offset,
    charLength: end.offset - start.offset,
  };
}

function toNotification({ path, code, message }: InputError): Notification {
  return {
    level: "error",
    descriptor: { id: code },
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: toArtifact(path) ?? {} } }],
  };
}

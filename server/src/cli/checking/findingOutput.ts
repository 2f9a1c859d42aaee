import type { FindingOutput } from "../../features/contract.ts";
import { toRange } from "../../features/placing.ts";
import type { Snapshot } from "../../resolve/snapshot.ts";
import type { Finding } from "../../rules/check.ts";

/** A finding in the form of the contract; `accepted` stands in it only if it is. */
export function toFindingOutput(
  { lines }: Snapshot,
  finding: Finding,
  isAccepted: boolean,
): FindingOutput {
  const { code, severity, message, span, fixes, related } = finding;
  return {
    code,
    severity,
    message,
    range: toRange(lines, span),
    fixes: fixes.map(({ title, isSafe, isPreferred, edits }) => ({
      title,
      safe: isSafe,
      preferred: isPreferred,
      edits: edits.map(({ span: place, newText }) => ({ range: toRange(lines, place), newText })),
    })),
    related: related.map(({ message: text, span: place }) => ({
      message: text,
      range: toRange(lines, place),
    })),
    ...(isAccepted ? { accepted: true } : {}),
  };
}

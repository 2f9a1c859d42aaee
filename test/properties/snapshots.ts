/** Asking a snapshot for all that it can answer, and comparing two of them in it. */
import { deepStrictEqual } from "node:assert";
import { isDeepStrictEqual } from "node:util";
import { bracketsOf } from "../../server/src/resolve/brackets.ts";
import { crossReferencesOf } from "../../server/src/resolve/crossReferences/crossReferences.ts";
import type { Snapshot } from "../../server/src/resolve/snapshot.ts";
import { check } from "../../server/src/rules/check.ts";

const POLICIES = ["diplomatic", "normalised"] as const;

/** All answers of a snapshot as plain values. */
export function answersOf(snapshot: Snapshot) {
  return {
    type: snapshot.type,
    detection: snapshot.detection,
    text: snapshot.lines.slice(),
    documents: snapshot.documents.map(({ firstLine, document }) => ({
      firstLine,
      kind: document.kind,
      lines: document.lines.map(({ text, ending }) => text + ending),
      tree: document.tree.root,
      parts: document.parts,
      bindings: document.bindings,
      crossReferences: crossReferencesOf(document),
      brackets: bracketsOf(document),
    })),
    findings: POLICIES.map((policy) => check(snapshot, { policy, severities: {} })),
  };
}

/** Fails with the difference if two snapshots do not answer the same. */
export function expectSameAnswers(found: Snapshot, expected: Snapshot): void {
  const [a, b] = [answersOf(found), answersOf(expected)];
  // The general comparison is fast; the one that shows the difference is not.
  if (!isDeepStrictEqual(a, b)) deepStrictEqual(a, b);
}

/** Asking a snapshot for all that it can answer, and comparing two of them in it. */
import { deepStrictEqual } from "node:assert";
import { isDeepStrictEqual } from "node:util";
import { toProtocolSymbols } from "../../server/src/protocol/symbols.ts";
import { bracketsOf } from "../../server/src/resolve/brackets.ts";
import type { CableBindings, SectionHeader } from "../../server/src/resolve/cable/cableBindings.ts";
import { crossReferencesOf } from "../../server/src/resolve/crossReferences/crossReferences.ts";
import type { MemoBindings } from "../../server/src/resolve/memo/memoBindings.ts";
import type { Snapshot } from "../../server/src/resolve/snapshot.ts";
import { check } from "../../server/src/rules/check.ts";

/**
 * What was reported last is kept for the next version under the same policy, so the first policy that is
 * asked for must be the last one of the version before.
 */
const POLICIES = ["normalised", "diplomatic", "normalised"] as const;

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
      bindings: boundValues(document.bindings),
      crossReferences: crossReferencesOf(document),
      brackets: bracketsOf(document),
    })),
    symbols: toProtocolSymbols(snapshot),
    findings: POLICIES.map((policy) => check(snapshot, { policy, severities: {} })),
  };
}

type Names<T> = Readonly<Record<keyof T, true>>;

/** All that is bound, also what nobody has asked for yet; the compiler sees to it that none is left out. */
const OF_CABLE: Names<CableBindings> = {
  kind: true,
  headers: true,
  draftedBy: true,
  approvedBy: true,
  clearances: true,
  captions: true,
  executiveOrder: true,
  tags: true,
  tagSeparators: true,
  tagsField: true,
  subject: true,
  reference: true,
  referenceItems: true,
  classifiedBy: true,
  authority: true,
  attributes: true,
  identifier: true,
  runningHeads: true,
  form: true,
};

const OF_HEADER: Names<SectionHeader> = {
  section: true,
  fields: true,
  transmission: true,
  distribution: true,
  handling: true,
  dateTime: true,
  from: true,
  to: true,
  info: true,
  exempted: true,
  messageNumber: true,
  classification: true,
};

const OF_MEMO: Names<MemoBindings> = {
  kind: true,
  number: true,
  title: true,
  dateline: true,
  datelines: true,
  telegramNumber: true,
  attachments: true,
  fields: true,
  footnotes: true,
  sources: true,
  looseSource: true,
};

function boundValues(bindings: CableBindings | MemoBindings) {
  if (bindings.kind === "memo") return valuesOf(bindings, OF_MEMO);
  const headers = bindings.headers.map((header) => valuesOf(header, OF_HEADER));
  return { ...valuesOf(bindings, OF_CABLE), headers };
}

function valuesOf<T>(of: T, names: Names<T>): object {
  return Object.fromEntries(Object.keys(names).map((name) => [name, of[name as keyof T]]));
}

/** Fails with the difference if two snapshots do not answer the same. */
export function expectSameAnswers(found: Snapshot, expected: Snapshot): void {
  const [a, b] = [answersOf(found), answersOf(expected)];
  // The general comparison is fast; the one that shows the difference is not.
  if (!isDeepStrictEqual(a, b)) deepStrictEqual(a, b);
}

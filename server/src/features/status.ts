/** What the status item says: how much there is to check, and what was verified. */
import type { CableDocument, MemoDocument } from "../resolve/document.ts";
import type { Snapshot } from "../resolve/snapshot.ts";
import type { Finding } from "../rules/check.ts";

export interface Status {
  readonly type: Snapshot["type"];
  readonly toCheck: number;
  /** `14 notes matched`, `pages 168-170 in order`; empty for an unknown type. */
  readonly verified: readonly string[];
  /** Why the file is taken for this type. */
  readonly reasons: readonly string[];
}

/** The state of a file with the findings that are shown. */
export function getStatus(snapshot: Snapshot, findings: readonly Finding[]): Status {
  const codes = new Set(findings.map(({ code }) => code.split("/", 1)[0] ?? ""));
  const verified = snapshot.documents.flatMap(({ document }) =>
    document.kind === "memo" ? verifiedInMemo(document, codes) : verifiedInCable(document, codes),
  );
  return {
    type: snapshot.type,
    toCheck: findings.length,
    verified: snapshot.documents.length === 1 ? verified : summarise(snapshot),
    reasons: snapshot.options.type === undefined ? snapshot.detection.reasons : ["chosen by you"],
  };
}

function verifiedInMemo({ bindings, parts }: MemoDocument, codes: ReadonlySet<string>): string[] {
  const { notes } = bindings.footnotes;
  const matched = notes.filter(({ references }) => 0 < references.length).length;
  const verified: string[] = [];
  if (0 < notes.length)
    verified.push(
      matched === notes.length
        ? matched === 1
          ? "1 note matched"
          : `${matched} notes matched`
        : `${matched} of ${notes.length} notes matched`,
    );
  const { pages } = parts;
  if (0 < pages.length && !codes.has("page"))
    verified.push(pagesInOrder(pages.map(({ label }) => label)));
  if (bindings.dateline?.iso !== undefined && !codes.has("dateline"))
    verified.push(`date ${bindings.dateline.iso}`);
  return verified;
}

function verifiedInCable({ bindings, parts }: CableDocument, codes: ReadonlySet<string>): string[] {
  const verified: string[] = [];
  if (0 < parts.pages.length && !codes.has("page"))
    verified.push(pagesInOrder(parts.pages.map(({ label }) => label)));
  for (const { distribution, dateTime } of bindings.headers.slice(0, 1)) {
    const sum = distribution?.copies.reduce((all, { count }) => all + count, 0);
    if (distribution?.total !== undefined && sum === distribution.total.value)
      verified.push(`distribution adds up to ${sum}`);
    if (dateTime?.iso !== undefined) verified.push(`date and time ${dateTime.value}`);
  }
  if (0 < bindings.attributes.length)
    verified.push(`${bindings.attributes.length} attributes read`);
  return verified;
}

function pagesInOrder(labels: readonly string[]): string {
  const first = labels[0] ?? "";
  const last = labels.at(-1) ?? "";
  return labels.length === 1 ? `page ${first} marked` : `pages ${first}-${last} in order`;
}

/** Of many documents their number and the notes of all of them are said. */
function summarise({ documents }: Snapshot): string[] {
  if (documents.length === 0) return [];
  const notes = documents.flatMap(({ document }) =>
    document.kind === "memo" ? document.bindings.footnotes.notes : [],
  );
  const matched = notes.filter(({ references }) => 0 < references.length).length;
  const read = `${documents.length} documents read`;
  return notes.length === 0 ? [read] : [read, `${matched} of ${notes.length} notes matched`];
}

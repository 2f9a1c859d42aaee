/** What the statistics of a collection are made of, as plain data, file by file. */

import { recordWithoutText } from "../../resolve/cable/recordText.ts";
import type { CableDocument, Document } from "../../resolve/document.ts";
import { cableNumberOf, dateOfCable } from "../../resolve/library/cableNumber.ts";
import type { CableNumber } from "../../resolve/library/library.ts";
import type { Snapshot } from "../../resolve/snapshot.ts";
import type { Finding } from "../../rules/check.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";

export interface FileFacts {
  readonly documents: readonly DocumentFacts[];
  /** Of a file that is neither cable nor memo: why not. */
  readonly reason?: string;
}

export interface DocumentFacts {
  /** `LA PAZ 4733`, and where the document is a section, `LA PAZ 4733, section 2 of 3`. */
  readonly messageNumber: string | null;
  readonly year: number | null;
  /** The station of the message number, or the place of the dateline. */
  readonly post: string | null;
  /** False for a record of the archive without message text. */
  readonly hasText: boolean;
  /** Findings by code. */
  readonly findings: Readonly<Record<string, number>>;
}

/** The facts of a file; `findings` are those that count. */
export function factsOf(
  snapshot: Snapshot,
  findings: readonly Finding[],
  vocabulary: Vocabulary,
): FileFacts {
  const counts = snapshot.documents.map((): Record<string, number> => ({}));
  for (const { code, document } of findings) {
    const count = counts[document];
    if (count !== undefined) count[code] = (count[code] ?? 0) + 1;
  }
  const documents = snapshot.documents.map(({ document }, i) => ({
    ...headFacts(document, vocabulary),
    findings: counts[i] ?? {},
  }));
  return snapshot.type === "unknown" ? { documents, reason: reasonOf(snapshot) } : { documents };
}

function headFacts(document: Document, vocabulary: Vocabulary): Omit<DocumentFacts, "findings"> {
  if (document.kind === "memo") {
    const { dateline } = document.bindings;
    return {
      messageNumber: null,
      year: yearOf(dateline?.iso),
      post: dateline?.place || null,
      hasText: true,
    };
  }
  const number = cableNumberOf(document, vocabulary);
  const year = number?.year ?? yearOf(dateOfCable(document));
  return {
    messageNumber: number === undefined ? null : numberText(document, number),
    year,
    post: number?.station || null,
    hasText: recordWithoutText(document) === undefined,
  };
}

function numberText(
  { parts: { sections } }: CableDocument,
  { station, serial }: CableNumber,
): string {
  const [section] = sections;
  const isPart = sections.length === 1 && section?.of !== undefined && 1 < section.of;
  const part = isPart ? `, section ${section.number} of ${section.of}` : "";
  return `${station} ${serial}${part}`;
}

function yearOf(date: string | undefined): number | null {
  return date === undefined ? null : Number(date.slice(0, "1979".length));
}

function reasonOf({ lines, detection }: Snapshot): string {
  if (lines.lines().every(({ text }) => text.trim() === "")) return "it is empty";
  const { reasons } = detection;
  if (reasons.length === 0) return "nothing of a cable or memorandum was found";
  return `too little was found: ${reasons.join(", ")}`;
}

/* Exports a file in every format, reads it again, and says what is not the same. */

import { withoutForbidden } from "../../server/src/features/export/clean.ts";
import { exportFile } from "../../server/src/features/export/exportFile.ts";
import { readFile } from "../../server/src/features/export/readDocument.ts";
import type { Reading } from "../../server/src/features/export/reading.ts";
import { analyze, type Snapshot } from "../../server/src/resolve/snapshot.ts";
import { defaultVocabulary } from "../../server/src/vocabulary/vocabulary.ts";
import { expectedReading, readDocx, readHtml, readMarkdown, readTei } from "./exportReaders.ts";

export const READ_FORMATS = ["tei", "markdown", "html", "docx"] as const;
export type ReadFormat = (typeof READ_FORMATS)[number];

const readers: Readonly<Record<ReadFormat, (content: string | Uint8Array) => Reading>> = {
  tei: (content) => readTei(String(content)),
  markdown: (content) => readMarkdown(String(content)),
  html: (content) => readHtml(String(content)),
  docx: (content) => (typeof content === "string" ? readHtml("") : readDocx(content)),
};

/** What a file says, and what its export in a format says. */
export async function roundTrip(
  snapshot: Snapshot,
  format: ReadFormat,
): Promise<{ expected: Reading; found: Reading; content: string | Uint8Array }> {
  const file = withoutForbidden(readFile(snapshot, "file.txt", defaultVocabulary)).value;
  const { content } = await exportFile(snapshot, "file.txt", format);
  const expected = expectedReading(file);
  const found = readers[format](content);
  if (format !== "docx") return { expected, found, content };
  // A note without a number in the text has its label in its words.
  return { expected: withoutLabels(expected), found: withoutLabels(found), content };
}

function withoutLabels(reading: Reading): Reading {
  const texts = reading.notes.map(({ text }) =>
    text.replace(/^(?:\d{1,3}\.|\[\^?\d{1,3}\]:?)/, ""),
  );
  return { ...reading, notes: texts.sort().map((text) => ({ label: "", text })) };
}

/** The snapshot of a text taken for a document type. */
export function snapshotOf(text: string, type: "cable" | "memo"): Snapshot {
  return analyze(text, { type });
}

/** The letters and digits of a text. */
export function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}

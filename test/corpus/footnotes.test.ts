/*
 * Where footnote numbers are never found in the real documents: in a note, a publisher's line, the date
 * of a dateline, the label of a field.
 */
import { expect, test } from "vitest";
import type { MemoDocument } from "../../server/src/resolve/document.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { corpusFolders, describeCorpus, readCorpus } from "../support/corpus.ts";

describeCorpus("footnote numbers of the corpus", () => {
  test.each(corpusFolders)("stand in the text of the documents of %s", (folder) => {
    const counts = { documents: 0, references: 0, notes: 0, publisher: 0, datelines: 0, labels: 0 };
    for (const { name, text, truth } of readCorpus(folder)) {
      if (truth.kind !== "memo") continue;
      for (const { document } of analyze(text, { type: "memo" }).documents) {
        if (document.kind !== "memo") continue;
        expect(misplaced(document), name).toEqual([]);
        const { parts, bindings } = document;
        counts.documents++;
        counts.references += bindings.footnotes.references.length;
        counts.notes += parts.notes.length;
        counts.publisher += parts.publisher.length;
        counts.datelines += bindings.datelines.length;
        counts.labels += parts.fields.filter(({ reading }) => reading !== undefined).length;
      }
    }
    const { documents, references, notes, publisher, datelines, labels } = counts;
    console.log(
      `${folder}: ${documents} documents, ${references} references, none in ${notes} notes, ` +
        `${publisher} publisher's lines, ${datelines} datelines, ${labels} field labels`,
    );
  });
});

/** The references that stand where none can be, each with its line. */
function misplaced({ lines, parts, bindings }: MemoDocument): readonly string[] {
  const { notesBlocks, publisher, fields } = parts;
  const isForbidden = (line: number, start: number, end: number) =>
    notesBlocks.some((block) => block.start <= line && line < block.end) ||
    parts.notes.some((note) => note.start.line <= line && line < note.end.line) ||
    publisher.some((stretch) => stretch.line === line) ||
    bindings.datelines.some(
      ({ line: own, reading }) =>
        own === line && start < reading.date.end && reading.date.start < end,
    ) ||
    fields.some(
      (field) => field.start.line === line && start < (field.reading?.labelColumns.end ?? 0),
    );
  return bindings.footnotes.references
    .filter(({ line, start, end }) => isForbidden(line, start, end))
    .map(({ label, line }) => `${label} in ${lines[line]?.text ?? ""}`);
}

/*
 * Every real document, exported to every format and read again by other people's parsers, has the same
 * text, the same references and the same notes; its TEI is valid.
 */
import { afterAll, expect, test } from "vitest";
import { allText } from "../../server/src/features/export/allText.ts";
import { exportFile } from "../../server/src/features/export/exportFile.ts";
import { readDocument } from "../../server/src/features/export/readDocument.ts";
import { textIn } from "../../server/src/resolve/document.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { defaultVocabulary } from "../../server/src/vocabulary/vocabulary.ts";
import { corpusFolders, describeCorpus, readCorpus } from "../support/corpus.ts";
import { describeJing, validate } from "../support/jing.ts";
import { lettersOf, READ_FORMATS, roundTrip } from "../support/roundTrip.ts";

describeCorpus("export of real documents", () => {
  const figures = { files: 0, references: 0, notes: 0, leftAsTheyWere: 0 };

  test.each(corpusFolders)(
    "%s: the same text, references and notes in every format",
    async (folder) => {
      for (const { name, text, truth } of readCorpus(folder)) {
        const snapshot = analyze(text, { type: truth.kind });
        figures.files++;
        for (const { document } of snapshot.documents) {
          const end = { line: document.lines.length, column: 0 };
          const whole = textIn(document.lines, { start: { line: 0, column: 0 }, end });
          const read = allText(readDocument(document, defaultVocabulary));
          expect(lettersOf(read), name).toBe(lettersOf(whole));
        }
        for (const format of READ_FORMATS) {
          const { expected, found } = await roundTrip(snapshot, format);
          expect(found, `${name} ${format}`).toEqual(expected);
          if (format !== "tei") continue;
          figures.references += expected.references.length;
          figures.notes += expected.notes.length;
        }
        // Plain text is given only if it is read as the file is; else it stays as it was.
        const { notices } = await exportFile(snapshot, name, "text");
        if (0 < notices.length) figures.leftAsTheyWere++;
      }
    },
    600_000,
  );

  afterAll(() => {
    console.log(`Export: ${JSON.stringify(figures)}`);
    expect(figures.leftAsTheyWere).toBe(0);
  });

  describeJing("its TEI", () => {
    test.each(corpusFolders)(
      "%s is valid",
      async (folder) => {
        const documents = new Map<string, string>();
        for (const { name, text, truth } of readCorpus(folder)) {
          const snapshot = analyze(text, { type: truth.kind });
          documents.set(name, String((await exportFile(snapshot, name, "tei")).content));
        }
        expect(await validate(documents)).toEqual([]);
      },
      600_000,
    );
  });
});

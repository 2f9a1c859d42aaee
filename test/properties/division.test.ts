/* The division after edits of whole lines is the division of the text, whatever headers they make or break. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Division, divideDocuments } from "../../server/src/resolve/divideDocuments.ts";
import { createScannedLine, type ScannedLine } from "../../server/src/scan/scannedLine.ts";
import { LineTable } from "../../server/src/text/lineTable.ts";
import { createBox, createVolume, propertyParameters } from "../support/random.ts";

/** An edit of lines: some are removed, and some from elsewhere in the text are put there. */
const plan = fc.record({
  line: fc.nat(),
  removed: fc.nat(4),
  from: fc.nat(),
  copied: fc.oneof(fc.nat(3), fc.nat(60)),
  blank: fc.nat(2),
});

type Plan = typeof plan extends fc.Arbitrary<infer P> ? P : never;

interface Divided {
  readonly lines: LineTable<ScannedLine>;
  readonly division: Division;
}

function applyPlan({ lines, division }: Divided, type: "cable" | "memo", edit: Plan): Divided {
  const offsetOf = (line: number) => lines.offsetOfLine(Math.min(lines.lineCount, line));
  const first = edit.line % lines.lineCount;
  const from = edit.from % lines.lineCount;
  const span = { start: offsetOf(first), end: offsetOf(first + edit.removed) };
  const copy = lines.slice(offsetOf(from), offsetOf(from + edit.copied));
  const newText = "\n".repeat(edit.blank) + copy;
  const { table, splice } = lines.edit({ span, newText });
  const hasNotes = () => undefined;
  return { lines: table, division: divideDocuments(table, type, { division, splice, hasNotes }) };
}

const boxes = fc
  .record({ seed: fc.nat(), documents: fc.integer({ min: 1, max: 8 }) })
  .map((options) => createBox({ ...options, paragraphs: 2 }));
const volumes = fc
  .record({ seed: fc.nat(), documents: fc.integer({ min: 1, max: 8 }) })
  .map((options) => createVolume({ ...options, paragraphs: 2, notes: 2 }));

describe.each([
  ["cable", boxes],
  ["memo", volumes],
] as const)("a file of the type %s", (type, texts) => {
  test("is divided after each edit as the whole text is", () => {
    fc.assert(
      fc.property(texts, fc.array(plan, { minLength: 1, maxLength: 12 }), (text, plans) => {
        const lines = LineTable.from(text, createScannedLine);
        let divided: Divided = { lines, division: divideDocuments(lines, type) };
        for (const edit of plans) {
          divided = applyPlan(divided, type, edit);
          const whole = divideDocuments(divided.lines, type);
          expect(divided.division.starts).toEqual(whole.starts);
        }
      }),
      propertyParameters(100),
    );
  });
});

/* Faults in the labels of a real cable's header. */
import { headerLabelEntry } from "../../../server/src/vocabulary/vocabulary.ts";
import type { Random } from "../seededRandom.ts";
import { type CableFault, type PutFault, replaced } from "./fault.ts";
import { onLine } from "./places.ts";
import { exchanged, oneDoubled, oneLost, otherLetter } from "./slips.ts";

const FIELDS = ["tags", "subject", "executiveOrder"] as const;

/** Spellings of which one slip makes another label. */
const LABELS: ReadonlySet<string> = new Set(["TAG", "SUB", "EO", "EO.", "E.O", "SUBJ", "SUBJECT"]);

function inLabel(
  name: (typeof FIELDS)[number],
  change: (text: string, random: Random) => string | undefined,
): CableFault["put"] {
  return (cable, random): PutFault | undefined => {
    const field = cable.document.parts.fields.find((each) => each.name === name);
    const landmark = field?.landmark;
    if (field === undefined || landmark === undefined || !("labelColumns" in landmark))
      return undefined;
    const { start, end } = landmark.labelColumns;
    const { line } = field.start;
    const written = cable.document.lines[line]?.text.slice(start, end) ?? "";
    if (headerLabelEntry(written)?.form === "garble") return undefined;
    const newText = change(written, random);
    if (newText === undefined || LABELS.has(newText) || LABELS.has(newText.replaceAll(".", "")))
      return undefined;
    return replaced(cable, onLine(line, start, end), newText);
  };
}

export const labelFaults: readonly CableFault[] = FIELDS.flatMap((field) =>
  (
    [
      ["a letter misread", otherLetter],
      ["letters exchanged", exchanged],
      ["a letter lost", oneLost],
      ["a letter doubled", oneDoubled],
    ] as const
  ).map(
    ([name, change]): CableFault => ({
      code: "field/misspelt-label",
      name: `${field}: ${name}`,
      isMeasuredOnly: true,
      isMendable: true,
      put: inLabel(field, change),
    }),
  ),
);

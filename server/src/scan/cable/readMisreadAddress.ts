/** `FN AMEMBASSY LA PAZ`, `T0 SECSTATE WASHDC`: the label of an address with a slip in it. */
import { editDistance } from "../../vocabulary/distance.ts";
import { isUpperLetter, type Word } from "../words.ts";
import type { LabelledField } from "./landmarks.ts";
import { isAddressWord, type Reading } from "./readHeader.ts";

const LABELS = [
  { kind: "from", label: "FM" },
  { kind: "to", label: "TO" },
] as const;
const LONGEST = 3;

/**
 * A label of one to three characters that is a slip away from FM or TO and has the word of an address
 * behind it. Words of the text may look like it (`NO AMEMBASSY`), so only its place makes it one.
 */
export function readMisreadAddress(
  words: readonly Word[],
  index: number,
): Reading<LabelledField> | undefined {
  const word = words[index];
  const first = words[index + 1];
  if (word === undefined || first === undefined || LONGEST < word.text.length) return undefined;
  if (!isUpperLetter(word.text.charCodeAt(0)) || !isAddressWord(first.text)) return undefined;
  const near = LABELS.filter(({ label }) => editDistance(word.text, label, 1) === 1);
  const [found] = near;
  if (found === undefined || near.length !== 1) return undefined;
  const { start, end } = word;
  return {
    landmark: {
      kind: found.kind,
      start,
      valueStart: first.start,
      labelColumns: { start, end },
      certain: false,
      isMisread: true,
    },
    next: index + 1,
  };
}

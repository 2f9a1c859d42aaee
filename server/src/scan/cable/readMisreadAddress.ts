/** `FN AMEMBASSY LA PAZ`, `T0 SECSTATE WASHDC`: the label of an address with a slip in it. */
import { editDistance } from "../../vocabulary/distance.ts";
import { type AddressField, addressLabels } from "../../vocabulary/labels.ts";
import { isUpperLetter, type Word } from "../words.ts";
import type { LabelledField } from "./landmarks.ts";
import { isAddressWord, type Reading } from "./readHeader.ts";

const LONGEST = 3;

/** What a word is if it is a label with a slip in it; nothing if it may be either. */
export function misreadLabel(word: string): AddressField | undefined {
  if (LONGEST < word.length || !isUpperLetter(word.charCodeAt(0))) return undefined;
  // INFO is longer, and not looked for.
  const near = [...addressLabels()].filter(
    ([label, field]) => field !== "info" && editDistance(word, label, 1) === 1,
  );
  return near.length === 1 ? near[0]?.[1] : undefined;
}

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
  if (word === undefined || first === undefined || !isAddressWord(first.text)) return undefined;
  const kind = misreadLabel(word.text);
  if (kind === undefined) return undefined;
  const { start, end } = word;
  return {
    landmark: {
      kind,
      start,
      valueStart: first.start,
      labelColumns: { start, end },
      certain: false,
      isMisread: true,
    },
    next: index + 1,
  };
}

/* Faults on the REF line of a real cable. */
import type { ReferenceItem } from "../../../server/src/resolve/cable/referenceItems.ts";
import { defaultVocabulary } from "../../../server/src/vocabulary/vocabulary.ts";
import type { Random } from "../seededRandom.ts";
import { type CableFault, type PutFault, type RealCable, replaced } from "./fault.ts";
import { letterForDigit, otherLetter } from "./slips.ts";

function telegramsOf({ document }: RealCable): readonly ReferenceItem[] {
  return document.bindings.referenceItems.filter(
    ({ kind, start, end }) => kind === "telegram" && start.line === end.line,
  );
}

/** A part of a telegram's item, found by a pattern in its text, changed. */
function inItem(
  pattern: RegExp,
  change: (text: string, random: Random) => string | undefined,
): CableFault["put"] {
  return (cable, random): PutFault | undefined => {
    const items = telegramsOf(cable);
    if (items.length === 0) return undefined;
    const item = random.pick(items);
    const match = pattern.exec(item.text);
    if (match === null) return undefined;
    const newText = change(match[0], random);
    if (newText === undefined) return undefined;
    const { line, column } = item.start;
    const start = { line, column: column + match.index };
    return replaced(
      cable,
      { start, end: { line, column: start.column + match[0].length } },
      newText,
    );
  };
}

export const referenceFaults: readonly CableFault[] = [
  {
    code: "reference/malformed",
    name: "a letter for a digit",
    isMeasuredOnly: true,
    isMendable: true,
    put: inItem(/\d{3,6}\b/, letterForDigit),
  },
  {
    code: "reference/malformed",
    name: "a letter of the station misread",
    isMeasuredOnly: true,
    isMendable: true,
    put: inItem(/^[A-Z]{4,}(?: [A-Z]+)*|^[A-Z]{2} [A-Z]{3}/, (text, random) => {
      const changed = otherLetter(text, random);
      const isKnown =
        changed === undefined || defaultVocabulary.messageStation(changed) !== undefined;
      return isKnown ? undefined : changed;
    }),
  },
];

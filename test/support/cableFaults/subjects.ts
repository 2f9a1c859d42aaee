/* Faults that make the subject or the TAGS of header and attributes contradict each other. */

import type { HeaderFieldName } from "../../../server/src/parse/nodes.ts";
import type { Stretch } from "../../../server/src/parse/place.ts";
import type { Random } from "../seededRandom.ts";
import type { CableFault, PutFault, RealCable } from "./fault.ts";
import { attributeStretch, onLine, replacedOr, textAt } from "./places.ts";
import { exchanged, oneLost, otherLetter } from "./slips.ts";

type Change = (text: string, random: Random) => string | undefined;

/** Letters of a subject that are compared. */
const COMPARED = 40;
/** Signs that one of the subjects has and the other not. */
const SPARE = 2;

/** Words of the subject on its first line, within the compared letters. */
function wordsOf(cable: RealCable, stretch: Stretch): readonly Stretch[] {
  const { line, column } = stretch.start;
  const text = cable.document.lines[line]?.text ?? "";
  const end = stretch.end.line === line ? stretch.end.column : text.length;
  return [...text.slice(column, Math.min(end, column + COMPARED)).matchAll(/[A-Z]{4,}/g)].map(
    (match) => onLine(line, column + match.index, column + match.index + match[0].length),
  );
}

function subjectStretch({ document }: RealCable, name: HeaderFieldName): Stretch | undefined {
  const piece = document.parts.fields.find((field) => field.name === name)?.pieces[0];
  return piece && onLine(piece.line, piece.start, piece.end);
}

/** A word of either subject, where both begin alike; the other may be the wrong one. */
function inSubject(isHeader: boolean, change: Change): CableFault["put"] {
  return (cable, random): PutFault | undefined => {
    const header = subjectStretch(cable, "subject");
    const attribute = attributeStretch(cable, "Subject");
    if (header === undefined || attribute === undefined) return undefined;
    const first = (stretch: Stretch) => textAt(cable, stretch).slice(0, COMPARED / 2);
    if (first(header).replaceAll(/\W/g, "") !== first(attribute).replaceAll(/\W/g, ""))
      return undefined;
    const [here, there] = isHeader ? [header, attribute] : [attribute, header];
    // Either may go on after the other.
    const length = Math.min(textAt(cable, header).length, textAt(cable, attribute).length);
    const words = wordsOf(cable, here).filter(
      ({ end }) => end.column - here.start.column <= length - SPARE,
    );
    if (words.length === 0) return undefined;
    const word = random.pick(words);
    const newText = change(textAt(cable, word), random);
    if (newText === undefined) return undefined;
    return replacedOr(cable, word, newText, [here, there]);
  };
}

/** The TAGS of another cable in the attribute, none of which the header has. */
function otherTags(cable: RealCable, random: Random): PutFault | undefined {
  const stretch = attributeStretch(cable, "TAGS");
  const codes = cable.document.bindings.tags.filter(({ kind }) => kind !== "person");
  if (stretch === undefined || codes.length < 2) return undefined;
  // A code that is not in the vocabulary passes only because the attribute has it.
  if (textAt(cable, stretch) === "n/a" || codes.some(({ kind }) => kind === "unknown"))
    return undefined;
  return replacedOr(cable, stretch, random.pick(["ASEC, FI", "KSCA, NO", "UNGA, AS"]), []);
}

export const subjectFaults: readonly CableFault[] = [
  ...(
    [
      ["a letter misread", otherLetter],
      ["two letters exchanged", exchanged],
      ["a letter lost", oneLost],
    ] as const
  ).flatMap(([name, change]): CableFault[] => [
    {
      code: "subject/attribute",
      name: `${name} in the header`,
      isMendable: false,
      put: inSubject(true, change),
    },
    {
      code: "subject/attribute",
      name: `${name} in the attribute`,
      isMendable: false,
      put: inSubject(false, change),
    },
  ]),
  {
    code: "tags/attribute",
    name: "the TAGS of another cable",
    isMendable: false,
    put: otherTags,
  },
];

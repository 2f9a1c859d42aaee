/* Faults in the level of a cable: classification lines, the line with the number, attributes, E.O. */
import type { ClassificationPart } from "../../../server/src/parse/nodes.ts";
import { type LineStretch, type Stretch, toStretch } from "../../../server/src/parse/place.ts";
import type { Random } from "../seededRandom.ts";
import { type CableFault, type PutFault, type RealCable, replaced } from "./fault.ts";
import { anyHeader, attributeStretch, textAt } from "./places.ts";
import { exchanged, oneDoubled, oneLost, otherLetter } from "./slips.ts";

const LEVELS = ["UNCLASSIFIED", "LIMITED OFFICIAL USE", "CONFIDENTIAL", "SECRET"] as const;

/** How the line with the message number writes them. */
const BANNERS: Readonly<Record<string, string>> = {
  UNCLASSIFIED: "UNCLAS",
  "LIMITED OFFICIAL USE": "LIMITED OFFICIAL USE",
  CONFIDENTIAL: "C O N F I D E N T I A L",
  SECRET: "S E C R E T",
};

function levelOf(cable: RealCable): string {
  return cable.document.bindings.headers[0]?.classification?.level ?? "";
}

function anotherLevel(cable: RealCable, random: Random): string {
  return random.pick(LEVELS.filter((level) => level !== levelOf(cable)));
}

/** A classification line that is right. */
function anyLine({ document }: RealCable, random: Random): ClassificationPart | undefined {
  const lines = document.parts.classifications.filter(({ isMisspelt }) => !isMisspelt);
  return lines.length === 0 ? undefined : random.pick(lines);
}

/** The level of any section's line with the message number, if it is spelt as usual. */
function anyBanner(cable: RealCable, random: Random): Stretch | undefined {
  const banner = anyHeader(cable, random)?.classification;
  return banner?.text === BANNERS[banner?.level ?? ""] ? banner : undefined;
}

type Change = (text: string, random: Random) => string | undefined;

function inLine(change: Change): CableFault["put"] {
  return (cable, random) => {
    const line = anyLine(cable, random);
    if (line === undefined) return undefined;
    const stretch = toStretch(line);
    const newText = change(textAt(cable, stretch), random);
    return newText === undefined || isLevel(newText)
      ? undefined
      : replaced(cable, stretch, newText);
  };
}

/** Of a letter-spaced level a letter is changed, and the blanks are kept. */
function inBanner(change: Change): CableFault["put"] {
  return (cable, random) => {
    const stretch = anyBanner(cable, random);
    const written = stretch && textAt(cable, stretch);
    if (stretch === undefined || written === undefined) return undefined;
    const isSpaced = written[1] === " ";
    const changed = change(isSpaced ? written.replaceAll(" ", "") : written, random);
    if (changed === undefined || isLevel(changed)) return undefined;
    return replaced(cable, stretch, isSpaced ? [...changed].join(" ") : changed);
  };
}

/** A blank more or less is no slip of spelling, and `UNCLS` is found in originals. */
function isLevel(text: string): boolean {
  const closed = text.replaceAll(" ", "");
  return LEVELS.some((level) => level.replaceAll(" ", "") === closed) || closed === "UNCLS";
}

const SPELLING: readonly (readonly [name: string, change: Change])[] = [
  ["a letter misread", otherLetter],
  ["two letters exchanged", exchanged],
  ["a letter lost", oneLost],
  ["a letter doubled", oneDoubled],
];

/** Three classification lines in a row: one doubled where two are, or two more where one is. */
function doubledLine(cable: RealCable, random: Random): PutFault | undefined {
  const { lines, parts } = cable.document;
  const alone = parts.classifications.filter(({ glued }) => !glued);
  if (alone.length === 0) return undefined;
  const chosen = random.pick(alone);
  const isPair = parts.classifications.some(
    (other) => other !== chosen && Math.abs(other.line - chosen.line) <= PAIR_LINES,
  );
  const at = cable.spanOf({
    start: { line: chosen.line + 1, column: 0 },
    end: { line: chosen.line + 1, column: 0 },
  });
  const line = `${(lines[chosen.line]?.text ?? "").slice(chosen.start, chosen.end)}\n`;
  const newText = isPair ? line : line + line;
  const places: readonly LineStretch[] = parts.classifications.filter(
    (other) => Math.abs(other.line - chosen.line) <= PAIR_LINES,
  );
  const moved = newText.length;
  return {
    edits: [{ span: at, newText }],
    places: [
      { start: at.start, end: at.end + moved },
      ...places.map((place) => {
        const span = cable.spanOf(toStretch(place));
        const by = at.end <= span.start ? moved : 0;
        return { start: span.start + by, end: span.end + by };
      }),
    ],
  };
}

/** Lines between the foot of a page and the head of the next at most. */
const PAIR_LINES = 4;

/** The attribute Previous Classification of a cable of another level. */
function otherPrevious(cable: RealCable, random: Random): PutFault | undefined {
  const stretch = attributeStretch(cable, "Previous Classification");
  if (stretch === undefined) return undefined;
  const written = textAt(cable, stretch);
  const values = ["n/a", "LIMITED OFFICIAL USE", "CONFIDENTIAL", "SECRET"];
  return replaced(cable, stretch, random.pick(values.filter((value) => value !== written)));
}

export const levelFaults: readonly CableFault[] = [
  {
    code: "classification/mismatch",
    name: "a classification line of another level",
    isMendable: true,
    put: (cable, random) => {
      const line = anyLine(cable, random);
      return line && replaced(cable, toStretch(line), anotherLevel(cable, random));
    },
  },
  {
    code: "classification/mismatch",
    name: "another level before the message number",
    isMendable: true,
    put: (cable, random) => {
      const stretch = anyBanner(cable, random);
      return stretch && replaced(cable, stretch, BANNERS[anotherLevel(cable, random)] ?? "");
    },
  },
  {
    code: "classification/mismatch",
    name: "another Original Classification",
    isMendable: true,
    put: (cable, random) => {
      const stretch = attributeStretch(cable, "Original Classification");
      return stretch && replaced(cable, stretch, anotherLevel(cable, random));
    },
  },
  ...SPELLING.map(
    ([name, change]): CableFault => ({
      code: "classification/misspelt",
      name: `${name} in a classification line`,
      isMendable: true,
      put: inLine(change),
    }),
  ),
  ...SPELLING.map(
    ([name, change]): CableFault => ({
      code: "classification/misspelt",
      name: `${name} before the message number`,
      isMendable: true,
      put: inBanner(change),
    }),
  ),
  {
    code: "classification/misspelt",
    name: "a letter misread in Original Classification",
    isMendable: true,
    put: (cable, random) => {
      const stretch = attributeStretch(cable, "Original Classification");
      const newText = stretch && otherLetter(textAt(cable, stretch), random);
      return stretch === undefined || newText === undefined
        ? undefined
        : replaced(cable, stretch, newText);
    },
  },
  {
    code: "classification/three-in-a-row",
    name: "a classification line doubled",
    isMendable: false,
    put: doubledLine,
  },
  {
    code: "attribute/previous-classification",
    name: "another level",
    isMendable: true,
    put: otherPrevious,
  },
];

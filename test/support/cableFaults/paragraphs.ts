/* Faults in the numbers and marks of a real cable's paragraphs. */
import type { ParagraphPart } from "../../../server/src/parse/nodes.ts";
import { paragraphMarks } from "../../../server/src/resolve/cable/paragraphs/marks.ts";
import type { Random } from "../seededRandom.ts";
import { type CableFault, type PutFault, type RealCable, replaced } from "./fault.ts";
import { onLine } from "./places.ts";

interface PlacedNumber {
  readonly value: number;
  readonly part: ParagraphPart;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** The numbers of a message that numbers its paragraphs 1 to n and nothing else. */
function numbersOf({ document }: RealCable): readonly PlacedNumber[] {
  const numbers = document.parts.paragraphs.flatMap((part) => {
    const { enumerator, start } = part;
    if (enumerator?.form !== "number" || !enumerator.punctuation.startsWith(".")) return [];
    const value = Number(enumerator.label);
    return [{ value, part, line: start.line, ...enumerator.labelColumns }];
  });
  return numbers.every(({ value }, i) => value === i + 1) && 0 === document.parts.quotations.length
    ? numbers
    : [];
}

const SHORTEST = 4;

/** A number that has one before and one after it. */
function inner(cable: RealCable, random: Random): PlacedNumber | undefined {
  const numbers = numbersOf(cable);
  return numbers.length < SHORTEST ? undefined : random.pick(numbers.slice(1, -1));
}

function wrong(change: (value: number, random: Random) => number): CableFault["put"] {
  return (cable, random): PutFault | undefined => {
    const number = inner(cable, random);
    if (number === undefined) return undefined;
    const value = change(number.value, random);
    if (value < 1) return undefined;
    return replaced(cable, onLine(number.line, number.start, number.end), String(value));
  };
}

/** A paragraph left out with its number, or the number alone. */
function lost(isWhole: boolean): CableFault["put"] {
  return (cable, random): PutFault | undefined => {
    const number = inner(cable, random);
    if (number === undefined) return undefined;
    const { part, line, start, end } = number;
    const { enumerator } = part;
    if (enumerator === undefined) return undefined;
    const next = numbersOf(cable)[number.value];
    if (next === undefined || next.part.section !== part.section) return undefined;
    const stretch = isWhole
      ? { start: part.start, end: part.end }
      : onLine(line, start, Math.max(end, enumerator.contentStart));
    const hasPage = cable.document.parts.pages.some(
      (page) => part.start.line <= page.line && page.line < part.end.line,
    );
    if (isWhole && hasPage) return undefined;
    const span = cable.spanOf(stretch);
    const place = cable.spanOf(onLine(next.line, next.start, next.end));
    const moved = span.end - span.start;
    return {
      edits: [{ span, newText: "" }],
      places: [
        { start: place.start - moved, end: place.end - moved },
        { start: span.start, end: span.start },
      ],
    };
  };
}

function exchangedNumbers(cable: RealCable, random: Random): PutFault | undefined {
  const number = inner(cable, random);
  const next = number && numbersOf(cable)[number.value];
  if (number === undefined || next === undefined) return undefined;
  return {
    edits: [
      {
        span: cable.spanOf(onLine(number.line, number.start, number.end)),
        newText: String(next.value),
      },
      {
        span: cable.spanOf(onLine(next.line, next.start, next.end)),
        newText: String(number.value),
      },
    ],
  };
}

/** A mark raised; the marks are those of 1978 and later. */
function raised(isEntireText: boolean): CableFault["put"] {
  return (cable, random): PutFault | undefined => {
    const level = cable.document.bindings.headers[0]?.classification?.level ?? "";
    const marks = paragraphMarks(cable.document).filter(
      (mark) => mark.isEntireText === isEntireText,
    );
    if (marks.length === 0) return undefined;
    const mark = random.pick(marks);
    const higher = HIGHER[level];
    if (higher === undefined) return undefined;
    const { line, start, end } = mark.levelPlace;
    return replaced(cable, onLine(line, start, end), mark.isWord ? higher.word : higher.letter);
  };
}

const HIGHER: Readonly<Record<string, { readonly word: string; readonly letter: string }>> = {
  UNCLASSIFIED: { word: "CONFIDENTIAL", letter: "C" },
  "LIMITED OFFICIAL USE": { word: "CONFIDENTIAL", letter: "C" },
  CONFIDENTIAL: { word: "SECRET", letter: "S" },
  SECRET: { word: "TOP SECRET", letter: "TS" },
};

/** A mark put before a numbered paragraph of a cable that marks none. */
function marked(cable: RealCable, random: Random): PutFault | undefined {
  const level = cable.document.bindings.headers[0]?.classification?.level ?? "";
  const higher = HIGHER[level];
  const number = inner(cable, random);
  const enumerator = number?.part.enumerator;
  if (higher === undefined || enumerator === undefined || enumerator.mark !== undefined)
    return undefined;
  const { line } = number as PlacedNumber;
  const at = enumerator.contentStart;
  return replaced(cable, onLine(line, at, at), `(${higher.letter}) `);
}

const base = { code: "paragraph/sequence", isMeasuredOnly: true } as const;

export const paragraphFaults: readonly CableFault[] = [
  {
    ...base,
    name: "another number",
    isMendable: true,
    put: wrong((value, random) => {
      const other = random.between(1, 20);
      return other === value ? value + 1 : other;
    }),
  },
  { ...base, name: "the number before it", isMendable: false, put: wrong((value) => value - 1) },
  { ...base, name: "the number after it", isMendable: true, put: wrong((value) => value + 1) },
  { ...base, name: "1", isMendable: true, put: wrong(() => 1) },
  { ...base, name: "the number left out", isMendable: false, put: lost(false) },
  { ...base, name: "the paragraph left out", isMendable: false, put: lost(true) },
  { ...base, name: "two numbers exchanged", isMendable: false, put: exchangedNumbers },
  {
    code: "paragraph/mark-above-banner",
    name: "the level of the entire text",
    isMendable: true,
    put: raised(true),
  },
  {
    code: "paragraph/mark-above-banner",
    name: "the mark of a paragraph",
    isMendable: false,
    put: raised(false),
  },
  {
    code: "paragraph/mark-above-banner",
    name: "a mark where there is none",
    isMendable: false,
    put: marked,
  },
];

/* Faults on the TAGS line of a real cable. */
import type { Tag } from "../../../server/src/resolve/cable/tags.ts";
import { defaultVocabulary } from "../../../server/src/vocabulary/vocabulary.ts";
import type { Random } from "../seededRandom.ts";
import { type CableFault, type PutFault, type RealCable, replaced } from "./fault.ts";
import { exchanged, oneDoubled, oneLost, otherLetter } from "./slips.ts";

const CODE_LENGTH = 4;

/** The codes of four letters, which most are. */
function codesOf({ document }: RealCable): readonly Tag[] {
  return document.bindings.tags.filter(
    ({ kind, value }) => kind === "subject" && value.length === CODE_LENGTH,
  );
}

/** A code changed to one that nobody knows; what it was may stand elsewhere on the line. */
function inCode(change: (text: string, random: Random) => string | undefined): CableFault["put"] {
  return (cable, random) => {
    const codes = codesOf(cable);
    if (codes.length === 0) return undefined;
    const code = random.pick(codes);
    const newText = change(code.value, random);
    if (newText === undefined || 0 < defaultVocabulary.tags(newText).length) return undefined;
    return replaced(cable, code, newText);
  };
}

function pairOf(cable: RealCable, random: Random): readonly [Tag, Tag] | undefined {
  const { tags } = cable.document.bindings;
  const pairs = tags.flatMap((tag, i): (readonly [Tag, Tag])[] => {
    const next = tags[i + 1];
    const isPair = tag.kind === "subject" && next !== undefined && next.kind !== "person";
    return isPair && tag.end.line === next.start.line ? [[tag, next]] : [];
  });
  return pairs.length === 0 ? undefined : random.pick(pairs);
}

/** What stands between two neighbouring codes put in the place of their comma. */
function between(newText: string): CableFault["put"] {
  return (cable, random) => {
    const pair = pairOf(cable, random);
    if (pair === undefined) return undefined;
    const [first, second] = pair;
    const stretch = { start: first.end, end: second.start };
    const span = cable.spanOf(stretch);
    if (cable.text.slice(span.start, span.end) !== ", ") return undefined;
    return replaced(cable, stretch, newText);
  };
}

function twice(cable: RealCable, random: Random): PutFault | undefined {
  const codes = codesOf(cable);
  const last = cable.document.bindings.tags.at(-1);
  if (codes.length === 0 || last === undefined) return undefined;
  const { end } = last;
  return replaced(cable, { start: end, end }, `, ${random.pick(codes).value}`);
}

function namesOf({ document }: RealCable): readonly Tag[] {
  return document.bindings.tags.filter(({ bracket }) => bracket === "closed");
}

function withoutBracket(isBoth: boolean): CableFault["put"] {
  return (cable, random) => {
    const names = namesOf(cable);
    if (names.length === 0) return undefined;
    const name = random.pick(names);
    const text = name.text.slice(isBoth ? 1 : 0, -1);
    return replaced(cable, name, text);
  };
}

const base = { isMeasuredOnly: true } as const;

export const tagFaults: readonly CableFault[] = [
  ...(
    [
      ["a letter misread", otherLetter],
      ["letters exchanged", exchanged],
      ["a letter lost", oneLost],
      ["a letter doubled", oneDoubled],
    ] as const
  ).map(
    ([name, change]): CableFault => ({
      ...base,
      code: "tags/unknown-code",
      name,
      isMendable: false,
      put: inCode(change),
    }),
  ),
  {
    ...base,
    code: "tags/unknown-code",
    name: "two codes run together",
    isMendable: true,
    put: between(""),
  },
  {
    ...base,
    code: "tags/duplicate",
    name: "a code again at the end",
    isMendable: true,
    put: twice,
  },
  {
    ...base,
    code: "tags/lower-case",
    name: "a code in lower case",
    isMendable: true,
    put: (cable, random) => {
      const codes = codesOf(cable);
      if (codes.length === 0) return undefined;
      const code = random.pick(codes);
      return replaced(cable, code, code.value.toLowerCase());
    },
  },
  ...[";", "/", "."].map(
    (sign): CableFault => ({
      ...base,
      code: "tags/separator",
      name: `${sign} for a comma`,
      isMendable: true,
      put: between(sign === "/" ? sign : `${sign} `),
    }),
  ),
  {
    ...base,
    code: "tags/person",
    name: "the closing bracket lost",
    isMendable: true,
    put: withoutBracket(false),
  },
  {
    ...base,
    code: "tags/person",
    name: "both brackets lost",
    isMendable: true,
    put: withoutBracket(true),
  },
  {
    ...base,
    code: "tags/era",
    name: "a code of a later state",
    isMendable: false,
    put: (cable, random) => {
      const places = cable.document.bindings.tags.filter(({ kind }) => kind === "geographic");
      if (places.length === 0) return undefined;
      return replaced(cable, random.pick(places), random.pick(["KZ", "LH", "HR", "UP"]));
    },
  },
];

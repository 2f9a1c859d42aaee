/* Header lines left out, in another order, or with a label misread. */
import type { HeaderFieldName, HeaderFieldPart } from "../../../server/src/parse/nodes.ts";
import type { Stretch } from "../../../server/src/parse/place.ts";
import type { CableFault, PutFault, RealCable } from "./fault.ts";

/** A field from its label to its end; of the first section. */
function fieldStretch({ document }: RealCable, name: HeaderFieldName): Stretch | undefined {
  const field = document.parts.fields.find((each) => each.name === name && each.section === 0);
  const last = field?.pieces.at(-1);
  if (field === undefined || last === undefined) return undefined;
  return { start: startOf(field), end: { line: last.line, column: last.end } };
}

function startOf({ start, landmark }: HeaderFieldPart): Stretch["start"] {
  return landmark === undefined ? start : { line: start.line, column: landmark.start };
}

/** The line taken away; a blank or line end after it goes with it. */
function leftOut(name: HeaderFieldName): CableFault["put"] {
  return (cable) => {
    const stretch = fieldStretch(cable, name);
    return stretch && without(cable, stretch);
  };
}

function without(cable: RealCable, stretch: Stretch): PutFault {
  const { start, end } = cable.spanOf(stretch);
  const after = /^\s/.test(cable.text.slice(end)) ? 1 : 0;
  return { edits: [{ span: { start, end: end + after }, newText: "" }] };
}

const LINES: readonly (readonly [code: string, name: HeaderFieldName])[] = [
  ["header/missing-dtg", "dateTimeGroup"],
  ["header/missing-from", "from"],
  ["header/missing-to", "to"],
  ["header/missing-banner", "banner"],
  ["header/missing-distribution", "distribution"],
  ["header/missing-handling", "dashLine"],
];

const MISSING: readonly CableFault[] = [
  ...LINES.map(([code, name]) => ({
    code,
    name: "the line left out",
    isMendable: false,
    put: leftOut(name),
  })),
  {
    code: "header/missing-page-line",
    name: "the only page line left out",
    isMendable: false,
    put: (cable) => {
      const [page, second] = cable.document.parts.pages;
      if (page === undefined || second !== undefined) return undefined;
      const { line, start, end } = page;
      return without(cable, { start: { line, column: start }, end: { line, column: end } });
    },
  },
  {
    code: "header/missing-end-mark",
    name: "the only end mark left out",
    isMendable: false,
    put: (cable) => {
      const [mark, second] = cable.document.parts.endMarks;
      if (mark === undefined || second !== undefined) return undefined;
      const { line, start, end } = mark;
      return without(cable, { start: { line, column: start }, end: { line, column: end } });
    },
  },
];

/** Labels of addresses with a letter misread. */
const MISREAD: readonly (readonly [code: string, name: HeaderFieldName, labels: string[]])[] = [
  ["header/missing-from", "from", ["FN", "EM", "PM", "F"]],
  ["header/missing-to", "to", ["T0", "TD", "IO", "T"]],
];

const MISREAD_LABELS: readonly CableFault[] = [
  ...MISREAD.map(
    ([code, name, labels]): CableFault => ({
      code,
      name: "the label misread",
      isMendable: true,
      put: (cable, random) => {
        const stretch = fieldStretch(cable, name);
        if (stretch === undefined) return undefined;
        const { start } = cable.spanOf(stretch);
        const span = { start, end: start + 2 };
        return { edits: [{ span, newText: random.pick(labels) }] };
      },
    }),
  ),
  {
    code: "header/missing-end-mark",
    name: "the only end mark misread",
    isMendable: false,
    put: (cable, random) => {
      const [mark, second] = cable.document.parts.endMarks;
      if (mark === undefined || second !== undefined) return undefined;
      const { line, start, end } = mark;
      const span = cable.spanOf({ start: { line, column: start }, end: { line, column: end } });
      return { edits: [{ span, newText: random.pick(["NN", "NNM", "HNN", "N"]) }] };
    },
  },
];

/** Two lines in one another's place. */
function exchanged(first: HeaderFieldName, second: HeaderFieldName): CableFault["put"] {
  return (cable) => {
    const a = fieldStretch(cable, first);
    const b = fieldStretch(cable, second);
    if (a === undefined || b === undefined) return undefined;
    const [spanA, spanB] = [cable.spanOf(a), cable.spanOf(b)];
    if (spanB.start < spanA.end) return undefined;
    return {
      edits: [
        { span: spanA, newText: cable.text.slice(spanB.start, spanB.end) },
        { span: spanB, newText: cable.text.slice(spanA.start, spanA.end) },
      ],
    };
  };
}

const ORDER: readonly CableFault[] = [
  ["executiveOrder", "tags", "E.O. and TAGS exchanged"] as const,
  ["tags", "subject", "TAGS and SUBJ exchanged"] as const,
  ["executiveOrder", "subject", "E.O. and SUBJ exchanged"] as const,
].map(([first, second, name]) => ({
  code: "header/order",
  name,
  isMendable: true,
  put: exchanged(first, second),
}));

export const headerFaults: readonly CableFault[] = [...MISSING, ...MISREAD_LABELS, ...ORDER];

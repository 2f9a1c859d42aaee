/* Faults in the E.O. line and in the attribute Executive Order. */
import { type Stretch, toStretch } from "../../../server/src/parse/place.ts";
import type { ExecutiveOrderLine } from "../../../server/src/resolve/cable/executiveOrder.ts";
import type { Random } from "../seededRandom.ts";
import { type CableFault, otherDigit, type RealCable, replaced } from "./fault.ts";
import { attributeStretch, onLine, textAt } from "./places.ts";
import { exchanged, letterForDigit, oneDoubled, oneLost, otherLetter } from "./slips.ts";

type Change = (text: string, random: Random) => string | undefined;

const orderOf = ({ document }: RealCable): ExecutiveOrderLine | undefined =>
  document.bindings.executiveOrder;

/** The number, in a cable that has the right one with a colon after it. */
function inNumber(change: Change): CableFault["put"] {
  return (cable, random) => {
    const order = orderOf(cable)?.order;
    if (order === undefined || order.number.length !== NUMBER) return undefined;
    const stretch = toStretch(order);
    const newText = change(order.number, random);
    return newText === undefined ? undefined : replaced(cable, stretch, newText);
  };
}

const NUMBER = 5;

/** The code; only one that then is none. */
function inCode(change: Change): CableFault["put"] {
  return (cable, random) => {
    const code = orderOf(cable)?.codeToken;
    if (code === undefined || !KNOWN.has(code.text) || code.text === "NA") return undefined;
    const newText = change(code.text, random);
    if (newText === undefined || KNOWN.has(newText)) return undefined;
    // `N/` and `/A` are found in originals too, and a code begins with letters that it knows.
    if (newText.length < code.text.length && code.text === "N/A") return undefined;
    return KNOWN.has(newText.replace(/[^A-Z].*/, "")) || newText.replaceAll(/[^A-Z]/g, "") === "NA"
      ? undefined
      : replaced(cable, toStretch(code), newText);
  };
}

const KNOWN: ReadonlySet<string> = new Set(["GDS", "ADS", "XDS", "RDS", "XGDS", "N/A", "NA"]);

/** What stands after the number, from the code to the end of the line. */
function valueStretch(cable: RealCable): Stretch | undefined {
  const order = orderOf(cable);
  const code = order?.codeToken;
  return order?.claim === undefined || code === undefined || order.end.line !== code.line
    ? undefined
    : onLine(code.line, code.start, order.end.column);
}

export const executiveOrderFaults: readonly CableFault[] = [
  {
    code: "executive-order/classification",
    name: "a code for N/A",
    isMendable: true,
    put: (cable) => {
      const stretch = valueStretch(cable);
      const isNone = stretch !== undefined && textAt(cable, stretch) === "N/A";
      return isNone ? replaced(cable, stretch, "GDS") : undefined;
    },
  },
  {
    code: "executive-order/classification",
    name: "N/A for GDS alone",
    isMendable: true,
    put: (cable) => {
      const stretch = valueStretch(cable);
      const attribute = attributeStretch(cable, "Executive Order");
      if (stretch === undefined || textAt(cable, stretch) !== "GDS") return undefined;
      // The archive has RR for one of them, which does not tell the code.
      if (attribute === undefined || textAt(cable, attribute) !== "GS") return undefined;
      return replaced(cable, stretch, "N/A");
    },
  },
  {
    code: "executive-order/classification",
    name: "N/A for a code with its date",
    isMendable: false,
    put: (cable) => {
      const stretch = valueStretch(cable);
      const order = orderOf(cable);
      return stretch === undefined || order?.date === undefined
        ? undefined
        : replaced(cable, stretch, "N/A");
    },
  },
  ...(
    [
      ["a digit misread", otherDigit],
      ["a digit read as a letter", letterForDigit],
      ["two digits exchanged", exchanged],
      ["a digit lost", oneLost],
      ["a digit doubled", oneDoubled],
    ] as const
  ).map(
    ([name, change]): CableFault => ({
      code: "executive-order/garbled",
      name,
      isMendable: true,
      put: inNumber(change),
    }),
  ),
  ...(
    [
      ["a letter of the code misread", otherLetter],
      ["two letters of the code exchanged", exchanged],
      ["a letter of the code lost", oneLost],
    ] as const
  ).map(
    ([name, change]): CableFault => ({
      code: "executive-order/garbled",
      name,
      isMendable: true,
      put: inCode(change),
    }),
  ),
  {
    code: "attribute/executive-order",
    name: "a code for N/A",
    isMendable: true,
    put: (cable) => {
      const stretch = attributeStretch(cable, "Executive Order");
      return stretch !== undefined && textAt(cable, stretch) === "N/A"
        ? replaced(cable, stretch, "GS")
        : undefined;
    },
  },
  {
    code: "attribute/executive-order",
    name: "N/A for a code",
    isMendable: false,
    put: (cable) => {
      const stretch = attributeStretch(cable, "Executive Order");
      return stretch === undefined || textAt(cable, stretch).toUpperCase() === "N/A"
        ? undefined
        : replaced(cable, stretch, "N/A");
    },
  },
];

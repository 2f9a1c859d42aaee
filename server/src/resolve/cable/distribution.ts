/** The distribution: which offices get how many copies, and the total that is printed. */

import type { DocumentLines } from "../../parse/documentLines.ts";
import type { HeaderFieldPart } from "../../parse/nodes.ts";
import type { LineStretch } from "../../parse/place.ts";
import { isDistributionCode } from "../../scan/cable/readHeader.ts";
import { readAsDigits } from "../../scan/misreadDigits.ts";
import { isDigits } from "../../scan/words.ts";
import { type FieldValue, toFieldValue } from "../fieldValue.ts";
import { fieldWords } from "./fieldWords.ts";

export interface Copies extends LineStretch {
  readonly office: string;
  readonly count: number;
}

export interface Distribution extends FieldValue {
  readonly action: "ACTION" | "ORIGIN" | undefined;
  /** Of ACTION or ORIGIN: `EB`. */
  readonly office: Copies | undefined;
  /** All offices, that of ACTION or ORIGIN first. */
  readonly copies: readonly Copies[];
  readonly total: (LineStretch & { readonly value: number }) | undefined;
  /** `W` of an incoming, `R` of an outgoing message. */
  readonly letter: string | undefined;
}

/** The distribution in a field's pieces. */
export function toDistribution(
  lines: DocumentLines,
  field: HeaderFieldPart,
): Distribution | undefined {
  const value = toFieldValue(lines, field.pieces);
  if (value === undefined) return undefined;
  const words = fieldWords(lines, field.pieces);
  const copies: Copies[] = [];
  let action: Distribution["action"];
  let office: Copies | undefined;
  let total: Distribution["total"];
  let letter: string | undefined;
  words.forEach((word, i) => {
    const { text, line, start, end } = word;
    if (text === "ACTION" || text === "ORIGIN") action ??= text;
    if (isDistributionCode(text)) {
      const dash = text.lastIndexOf("-");
      const entry = {
        line,
        start,
        end,
        office: text.slice(0, dash),
        count: countOf(text.slice(dash + 1)),
      };
      if (action !== undefined && copies.length === 0) office = entry;
      copies.push(entry);
    } else if (text.startsWith("/")) {
      const glued = text.slice(1);
      const digits = glued === "" ? words[i + 1] : { ...word, start: start + 1, text: glued };
      if (digits !== undefined && isDigits(digits.text))
        total ??= {
          line: digits.line,
          start: digits.start,
          end: digits.end,
          value: Number(digits.text),
        };
    } else if (i === words.length - 1 && text.length === 1) letter = text;
  });
  return { ...value, action, office, copies, total, letter };
}

/** Copies of an office; letters misread for digits count as digits. */
function countOf(digits: string): number {
  return Number(readAsDigits(digits));
}

/**
 * Labels of the header's lines that came after 1979: the exempted addressees of a collective
 * (`XMT`), who classified and why (`CLASSIFIED BY`, `REASON`). Cables of these decades also write
 * them in small letters.
 */
import { headerLabel } from "../../vocabulary/labels.ts";
import { hasLowerCase, type Word } from "../words.ts";
import type { LabelledField } from "./landmarks.ts";
import { isAddressWord, type Reading } from "./readHeader.ts";

/** `XMT AMEMBASSY TIRANA`: posts of a collective address that do not get the message. */
export function readExempted(
  words: readonly Word[],
  index: number,
): Reading<LabelledField> | undefined {
  const label = words[index];
  if (label?.text !== "XMT" || headerLabel(label.text) !== "exempted") return undefined;
  const first = words[index + 1];
  return {
    landmark: {
      kind: "exempted",
      start: label.start,
      valueStart: first?.start ?? label.end,
      labelColumns: { start: label.start, end: label.end },
      certain: first !== undefined && isAddressWord(first.text),
    },
    next: index + 1,
  };
}

/** `CLASSIFIED BY:`, `Classified by`; certain with a colon or in capitals. */
export function readClassifiedBy(
  words: readonly Word[],
  index: number,
): Reading<LabelledField> | undefined {
  const first = words[index];
  const second = words[index + 1];
  if (first === undefined || second === undefined || !isBy(second.text)) return undefined;
  const colon = second.text.indexOf(":");
  const by = colon < 0 ? second.text : second.text.slice(0, colon);
  if (headerLabel(`${first.text} ${by}`) !== "classifiedBy") return undefined;
  const labelEnd = second.start + by.length;
  // The name may be glued to the colon.
  const isGlued = 0 <= colon && colon + 1 < second.text.length;
  const valueStart = isGlued ? labelEnd + 1 : (words[index + 2]?.start ?? second.end);
  return {
    landmark: {
      kind: "classifiedBy",
      start: first.start,
      valueStart,
      labelColumns: { start: first.start, end: labelEnd },
      certain: 0 <= colon || !hasLowerCase(first.text),
    },
    next: index + 2,
  };
}

/** As `readClassifiedBy`, with a colon or in capitals: for a place within a line. */
export function readCertainClassifiedBy(
  words: readonly Word[],
  index: number,
): Reading<LabelledField> | undefined {
  const reading = readClassifiedBy(words, index);
  return reading?.landmark.certain ? reading : undefined;
}

const LONGEST_BY = 24;

function isBy(text: string): boolean {
  if (text.length < 2 || LONGEST_BY < text.length) return false;
  return text.slice(0, 2).toUpperCase() === "BY" && (text.length === 2 || text[2] === ":");
}

/** `REASON: 1.4 (B) AND (D)` on a line of its own, where the line before was full. */
export function readReason(
  words: readonly Word[],
  index: number,
): Reading<LabelledField> | undefined {
  const label = words[index];
  if (label === undefined || !label.text.endsWith(":")) return undefined;
  if (headerLabel(label.text) !== "reason") return undefined;
  return {
    landmark: {
      kind: "reason",
      start: label.start,
      valueStart: words[index + 1]?.start ?? label.end,
      labelColumns: { start: label.start, end: label.end - 1 },
      certain: false,
    },
    next: index + 1,
  };
}

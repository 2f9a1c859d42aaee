/**
 * The places where a later cable names its serial: the originator's line and the end have the last
 * four digits, the classification line six, running heads seven or eight (cable-format 13). The one
 * that differs from most was misread.
 */
import type { LineStretch } from "../../parse/place.ts";
import { readAsDigits } from "../../scan/misreadDigits.ts";
import { isDigits } from "../../scan/words.ts";
import type { CableDocument } from "../document.ts";

export interface SerialToken extends LineStretch {
  readonly kind: "originator" | "banner" | "runningHead" | "check" | "identifier";
  readonly text: string;
  readonly value: number;
}

export interface SerialSlip {
  readonly token: SerialToken;
  /** A place with the serial that most places have. */
  readonly witness: SerialToken;
  /** The token as it should be, of its own length. */
  readonly expected: string;
  /** More than half of all places agree. */
  readonly isDecided: boolean;
}

const LAST_FOUR = 10_000;

/**
 * The places of a cable whose last four digits are not those of the others, in text order; none
 * without an originator's line.
 */
export function serialSlips(document: CableDocument): readonly SerialSlip[] {
  const tokens = serialTokens(document);
  if (!tokens.some(({ kind }) => kind === "originator")) return [];
  const counts = new Map<number, number>();
  for (const { value } of tokens)
    counts.set(value % LAST_FOUR, (counts.get(value % LAST_FOUR) ?? 0) + 1);
  if (counts.size < 2) return [];
  const [common] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const isDecided = tokens.length < 2 * (counts.get(common ?? 0) ?? 0);
  const right = isDecided ? common : bannerOf(tokens);
  const witness = tokens
    .filter(({ value }) => value % LAST_FOUR === right)
    .sort((a, b) => RANK[b.kind] - RANK[a.kind])[0];
  if (witness === undefined) return [];
  return tokens.flatMap((token) => {
    if (token.value % LAST_FOUR === right) return [];
    const expected = expectedText(token, witness);
    return expected === undefined ? [] : [{ token, witness, expected, isDecided }];
  });
}

/** Which place is named as a witness: the one that has the serial in full. */
const RANK: Readonly<Record<SerialToken["kind"], number>> = {
  banner: 4,
  runningHead: 3,
  identifier: 2,
  originator: 1,
  check: 0,
};

/** Where nothing decides, the classification line is believed. */
function bannerOf(tokens: readonly SerialToken[]): number | undefined {
  const banner = tokens.find(({ kind }) => kind === "banner");
  return banner && banner.value % LAST_FOUR;
}

/** The serial in the form of a token; `undefined` where the witness does not have enough digits. */
function expectedText(token: SerialToken, witness: SerialToken): string | undefined {
  if (token.kind === "originator" || token.kind === "check")
    return String(witness.value % LAST_FOUR).padStart(SHORT, "0");
  if (witness.kind === "originator" || witness.kind === "check") {
    const kept = token.value - (token.value % LAST_FOUR);
    return String(kept + (witness.value % LAST_FOUR)).padStart(token.text.length, "0");
  }
  return String(witness.value).padStart(token.text.length, "0");
}

const SHORT = 4;

function serialTokens({ bindings, parts, lines }: CableDocument): SerialToken[] {
  const tokens: SerialToken[] = [];
  for (const { transmission, fields } of bindings.headers) {
    const serial = transmission?.originator?.serial;
    if (serial !== undefined) tokens.push({ ...serial, kind: "originator" });
    const banner = fields.find(({ name }) => name === "banner");
    if (banner?.landmark?.kind !== "banner" || banner.landmark.serial === undefined) continue;
    const { start, end, text } = banner.landmark.serial;
    const digits = readAsDigits(text);
    if (isDigits(digits))
      tokens.push({
        line: banner.start.line,
        start,
        end,
        text,
        value: Number(digits),
        kind: "banner",
      });
  }
  for (const { serialStretch, serial } of bindings.runningHeads)
    tokens.push({
      ...serialStretch,
      kind: "runningHead",
      value: serial,
      text: textAt(serialStretch),
    });
  for (const stretch of parts.serialChecks)
    tokens.push({
      ...stretch,
      kind: "check",
      value: Number(textAt(stretch)),
      text: textAt(stretch),
    });
  if (bindings.identifier !== undefined) {
    const { end, serial } = bindings.identifier;
    const start = end.column - digitsAtEnd(textOf(end.line).slice(0, end.column));
    const stretch = { line: end.line, start, end: end.column };
    tokens.push({ ...stretch, kind: "identifier", value: serial, text: textAt(stretch) });
  }
  return tokens.sort((a, b) => a.line - b.line || a.start - b.start);

  function textOf(line: number): string {
    return lines[line]?.text ?? "";
  }
  function textAt({ line, start, end }: LineStretch): string {
    return textOf(line).slice(start, end);
  }
}

function digitsAtEnd(text: string): number {
  let count = 0;
  while (isDigits(text[text.length - 1 - count] ?? "")) count++;
  return count;
}

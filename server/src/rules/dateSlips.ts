/** The report of a date that is not the cable's, by the rule whose business it is. */
import type { LineStretch, Stretch } from "../parse/place.ts";
import { toStretch } from "../parse/place.ts";
import {
  agreeOnDate,
  type DatePart,
  type DatePartName,
  type DateSlip,
  type DateToken,
  type PartSlip,
} from "../resolve/cable/agreement/date.ts";
import { groupMonth } from "../resolve/cable/dateTimeGroup.ts";
import type { CableDocument } from "../resolve/document.ts";
import type { Fix, FixEdit, Related, Report } from "./rule.ts";

/** The slips that lie between a date-time group and another statement of this source. */
export function dateSlipsAgainst(
  document: CableDocument,
  source: DateToken["source"],
): readonly DateSlip[] {
  return agreeOnDate(document).slips.filter(({ token, witness }) =>
    token.source === "group" ? witness.source === source : token.source === source,
  );
}

/** The finding on the parts that differ; where nothing decides, the other statement may be mended too. */
export function toDateReport({ token, witness, parts, isDecided }: DateSlip): Report {
  const names = parts.map(({ name }) => name);
  const written = parts.map(({ part }) => part.written).join(" ");
  const expected = names.map((name) => witness[name]?.written ?? "").join(" ");
  const what = names.length === 1 ? `The ${names[0]}` : "The date";
  const other = token.name === witness.name ? "another section" : `the ${witness.name}`;
  const fix = change(token, parts, isDecided);
  const others = isDecided ? [] : reverse(token, witness, names);
  return {
    stretch: over(parts.map(({ part }) => part)),
    message: `${what} of the ${token.name} is ${written}, and ${other} has ${expected}`,
    fixes: [fix, ...others],
    related: relatedOf(witness, names),
  };
}

/** From the first part to the last. */
function over(parts: readonly DatePart[]): Stretch {
  const stretches = parts.map(({ place }) => toStretch(place));
  const [first] = stretches;
  const last = stretches.at(-1);
  if (first === undefined || last === undefined) throw new Error("A slip has at least one part");
  return { start: first.start, end: last.end };
}

function relatedOf(witness: DateToken, names: readonly DatePartName[]): readonly Related[] {
  const parts = names.flatMap((name) => witness[name] ?? []);
  if (parts.length === 0) return [];
  return [{ message: `The ${witness.name}`, stretch: over(parts) }];
}

function change(token: DateToken, parts: readonly PartSlip[], isPreferred: boolean): Fix {
  const texts = parts.map(({ name, part, expected }) => ({
    place: part.place,
    written: part.written,
    text: inFormOf(part, name, expected),
  }));
  return {
    title: titleOf(token, texts),
    isSafe: false,
    isPreferred,
    edits: texts.map(({ place, text }) => toEdit(place, text)),
  };
}

function titleOf(
  token: DateToken,
  texts: readonly { readonly written: string; readonly text: string }[],
): string {
  const written = texts.map((each) => each.written).join(" ");
  return `Change ${written} to ${texts.map(({ text }) => text).join(" ")} in the ${token.name}`;
}

function toEdit(place: LineStretch, newText: string): FixEdit {
  return { stretch: toStretch(place), newText };
}

/** The witness mended by the value that was found wrong. */
function reverse(
  token: DateToken,
  witness: DateToken,
  names: readonly DatePartName[],
): readonly Fix[] {
  const parts = names.flatMap((name): PartSlip[] => {
    const part = witness[name];
    const expected = token[name]?.value;
    return part === undefined || expected === undefined ? [] : [{ name, part, expected }];
  });
  return parts.length === names.length ? [change(witness, parts, false)] : [];
}

/** A part as its place writes it: `JUN`, `jun`, `Jun`; `77`, `7 7`, `1977`. */
function inFormOf({ written }: DatePart, name: DatePartName, value: number): string {
  if (name === "month" && !isNumber(written)) return inCaseOf(written, groupMonth(value));
  const digits = String(value).padStart(2, "0");
  if (name !== "year" || 4 <= written.length) return digits;
  const year = digits.slice(-2);
  return written.includes(" ") ? `${year[0]} ${year[1]}` : year;
}

function isNumber(written: string): boolean {
  return "0" <= written.charAt(0) && written.charAt(0) <= "9";
}

function inCaseOf(written: string, month: string): string {
  if (written === written.toUpperCase()) return month;
  const rest = month.slice(1).toLowerCase();
  return written === written.toLowerCase() ? month.toLowerCase() : `${month.charAt(0)}${rest}`;
}

/**
 * Message ID and vdkvgwkey, the second of which ends with the first (112 of 112, cable-format 11, check
 * 23). The identifier is one of the form 8-4-4-4-12 in hexadecimal digits.
 */
import type { LineStretch } from "../../parse/place.ts";
import { isDigit } from "../../scan/words.ts";
import type { CableDocument } from "../document.ts";
import { agreeOnDate } from "./agreement/date.ts";

/** One of the two, as it is written. */
export interface Identifier extends LineStretch {
  readonly key: "Message ID" | "vdkvgwkey";
  readonly text: string;
}

export interface IdentifierSlip {
  readonly wrong: Identifier;
  readonly right: Identifier;
  /** Whether the form of the identifiers tells which is wrong. */
  readonly isDecided: boolean;
}

/** The slip, `undefined` if they agree or one is missing. */
export function identifierSlip(document: CableDocument): IdentifierSlip | undefined {
  const message = identifierIn(document, "Message ID");
  const key = identifierIn(document, "vdkvgwkey");
  if (message === undefined || key === undefined || message.text === key.text) return undefined;
  const isMessageGood = isIdentifier(message.text);
  const isKeyGood = isIdentifier(key.text);
  const isMessageWrong = isKeyGood && !isMessageGood;
  return {
    wrong: isMessageWrong ? message : key,
    right: isMessageWrong ? key : message,
    isDecided: isMessageGood !== isKeyGood,
  };
}

/** The value, or what stands after its last slash; the word must be alone on its line. */
function identifierIn({ bindings }: CableDocument, key: Identifier["key"]): Identifier | undefined {
  const attribute = bindings.attributes.find((each) => each.key === key);
  if (attribute === undefined || attribute.reading?.type !== "text") return undefined;
  const { value, start, end } = attribute;
  if (start.line !== end.line || value.includes(" ")) return undefined;
  const from = value.lastIndexOf("/") + 1;
  return {
    key,
    text: value.slice(from),
    line: start.line,
    start: start.column + from,
    end: end.column,
  };
}

const GROUPS = [8, 4, 4, 4, 12] as const;

function isIdentifier(text: string): boolean {
  const groups = text.split("-");
  return (
    groups.length === GROUPS.length &&
    groups.every((group, i) => group.length === GROUPS[i] && isHexadecimal(group))
  );
}

function isHexadecimal(text: string): boolean {
  for (const character of text)
    if (!isDigit(character.charCodeAt(0)) && !"abcdef".includes(character)) return false;
  return true;
}

/** A year of the Legacy Key that is not the cable's. */
export interface LegacySlip {
  readonly place: LineStretch;
  readonly written: string;
  readonly expected: string;
}

/**
 * The wrong one of the two years of a Legacy Key (`link1974/newtext/t19740373/aaaaacpm.tel`) where they
 * differ; `undefined` if they are the same, or neither is the cable's. Year and month behind the t are
 * those of the date-time group in 361 of 361.
 */
export function legacySlip(document: CableDocument): LegacySlip | undefined {
  const attribute = document.bindings.attributes.find(({ key }) => key === "Legacy Key");
  const { year } = agreeOnDate(document);
  if (attribute === undefined || attribute.start.line !== attribute.end.line) return undefined;
  const { value, start } = attribute;
  const at = value.indexOf(FOLDER);
  if (year === undefined || at < 0 || !value.startsWith(LINK)) return undefined;
  const expected = String(year);
  const columns = [LINK.length, at + FOLDER.length];
  const years = columns.map((column) => value.slice(column, column + expected.length));
  const wrong = years.findIndex((each) => each !== expected);
  if (years.filter((each) => each === expected).length !== 1 || wrong < 0) return undefined;
  const from = start.column + (columns[wrong] ?? 0);
  // The value may end within the year.
  const written = years[wrong] ?? "";
  return {
    place: { line: start.line, start: from, end: from + written.length },
    written,
    expected,
  };
}

const LINK = "link";
const FOLDER = "/t";

/**
 * The precedence letters before a date-time group and the precedences of the addressees, each with
 * its place, for one section.
 */
import { textOf } from "../../parse/documentLines.ts";
import type { HeaderFieldName } from "../../parse/nodes.ts";
import { type LineStretch, type Stretch, toStretch } from "../../parse/place.ts";
import { wordsFrom } from "../../scan/words.ts";
import {
  editDistance,
  type Prosign,
  precedenceOf,
  precedences,
} from "../../vocabulary/vocabulary.ts";
import type { CableDocument } from "../document.ts";
import type { Addressee } from "./addressees.ts";
import type { SectionHeader } from "./cableBindings.ts";
import { linesAboveGroup } from "./dateTimeGroup.ts";

/** `O` before the group; whatever stands there. */
export interface PrecedenceLetter extends LineStretch {
  readonly text: string;
  /** `undefined` for a sign that is no precedence. */
  readonly prosign: Prosign | undefined;
}

/** A word with its place. */
export interface PlacedText {
  readonly text: string;
  readonly stretch: Stretch;
}

/** The precedence of one addressee. */
export interface AddresseePrecedence {
  /** `SECSTATE WASHDC`. */
  readonly name: PlacedText;
  /** R where none is written. */
  readonly prosign: Prosign;
  /** `NIACT IMMEDIATE`; `undefined` where none is written. */
  readonly written: PlacedText | undefined;
  /** The last word of the name, if it is a precedence but for a slip or two. */
  readonly misspelt:
    | (PlacedText & { readonly prosign: Prosign; readonly nearest: string })
    | undefined;
}

/** The precedences of a section. */
export interface SectionPrecedences {
  readonly section: number;
  readonly letters: readonly PrecedenceLetter[];
  /** The precedence of the routing line above, `PP`, which cables have from the 1980s on. */
  readonly routing: Prosign | undefined;
  /** The group, before which a letter would stand. */
  readonly group: PlacedText;
  /** The first of TO. */
  readonly first: AddresseePrecedence;
  /** The rest of TO, then INFO. */
  readonly others: readonly AddresseePrecedence[];
}

/**
 * The precedences of all sections that have a date-time group and an addressee. While the addressees
 * may still be typed, that is until a line after them is there, a section has none.
 */
export function sectionPrecedences(document: CableDocument): readonly SectionPrecedences[] {
  const withText = new Set(document.parts.paragraphs.map(({ section }) => section));
  return document.bindings.headers
    .filter((header) => isAddressed(header) || withText.has(header.section))
    .flatMap((header) => readSection(document, header) ?? []);
}

function readSection(
  document: CableDocument,
  header: SectionHeader,
): SectionPrecedences | undefined {
  const { dateTime, to, info, section, transmission } = header;
  if (dateTime === undefined || to.length === 0) return undefined;
  const { line } = dateTime.start;
  const { group, start } = dateTime.landmark;
  const letters = wordsFrom(textOf(document.lines, line).slice(0, group.start), start);
  const [first, ...others] = [...readAddressees(document, to), ...readAddressees(document, info)];
  if (first === undefined) return undefined;
  return {
    section,
    letters: letters.map((word) => ({ ...word, line, prosign: prosignOf(word.text) })),
    routing: prosignOf(transmission?.routing?.precedence?.text.charAt(0) ?? ""),
    group: { text: group.text, stretch: toStretch({ line, start: group.start, end: group.end }) },
    first,
    others,
  };
}

/** The precedence of a letter before the group; doubled letters stand on other lines. */
function prosignOf(text: string): Prosign | undefined {
  const entry = precedenceOf(text);
  return entry?.form === "prosign" && entry.term === text ? entry.prosign : undefined;
}

/** The lines down to the addressees. */
const ADDRESS_LINES: ReadonlySet<HeaderFieldName> = new Set<HeaderFieldName>([
  ...linesAboveGroup,
  "dateTimeGroup",
  "from",
  "to",
  "info",
  "exempted",
]);

function isAddressed({ fields }: SectionHeader): boolean {
  return fields.some(({ name }) => !ADDRESS_LINES.has(name));
}

function readAddressees(
  document: CableDocument,
  addressees: readonly Addressee[],
): AddresseePrecedence[] {
  const read: AddresseePrecedence[] = [];
  for (const addressee of addressees) {
    const alone = precedenceOf(addressee.value);
    const last = read.at(-1);
    // A precedence after the running number belongs to the addressee before it.
    if (alone?.form === "word" && last !== undefined)
      read[read.length - 1] = { ...last, prosign: alone.prosign, written: nameOf(addressee) };
    else read.push(toPrecedence(document, addressee));
  }
  return read;
}

function nameOf({ value, nameStretch }: Addressee): PlacedText {
  return { text: value, stretch: nameStretch };
}

function toPrecedence(document: CableDocument, addressee: Addressee): AddresseePrecedence {
  const { precedence, precedenceStretch } = addressee;
  const name = nameOf(addressee);
  if (precedence !== undefined && precedenceStretch !== undefined) {
    const written = { text: precedence, stretch: precedenceStretch };
    return { name, prosign: wordProsign(precedence) ?? "R", written, misspelt: undefined };
  }
  return { name, prosign: "R", written: undefined, misspelt: misspeltIn(document, addressee) };
}

/** NIACT IMMEDIATE counts as IMMEDIATE (cable-format 5). */
function wordProsign(precedence: string): Prosign | undefined {
  return precedenceOf(precedence)?.prosign ?? precedenceOf(lastWord(precedence))?.prosign;
}

function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(" ") + 1);
}

/** The last word of a name of several, if exactly one precedence is near it. */
function misspeltIn(
  document: CableDocument,
  { nameStretch, value }: Addressee,
): AddresseePrecedence["misspelt"] {
  const text = lastWord(value);
  const { end } = nameStretch;
  const start = { line: end.line, column: end.column - text.length };
  if (text === value || textOf(document.lines, end.line).slice(start.column, end.column) !== text)
    return undefined;
  const near = precedences().filter(
    ({ form, term }) => form === "word" && editDistance(text, term, slipsIn(term)) <= slipsIn(term),
  );
  const [nearest] = near;
  if (nearest === undefined || near.length !== 1) return undefined;
  return { text, stretch: { start, end }, prosign: nearest.prosign, nearest: nearest.term };
}

/** How many slips in a word still leave it plain what it is. */
function slipsIn(term: string): number {
  return term.length < 7 ? 1 : 2;
}

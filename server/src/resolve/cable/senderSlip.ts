/**
 * The FM line and the attribute From, which name the same station (361 of 361, cable-format 11, check
 * 18): `AMEMBASSY LA PAZ` and `LA PAZ`, `SECSTATE WASHDC` and `STATE`. In 1979 some values of the
 * attribute end in ` OR-M`, which came from the E.O. line.
 */
import { editDistance, type Vocabulary } from "../../vocabulary/vocabulary.ts";
import type { CableDocument } from "../document.ts";
import type { FieldValue } from "../fieldValue.ts";
import { cablePages, commonOrigin } from "../pages/pageLines.ts";
import type { Attribute } from "./attributes.ts";

/** Two names that are not those of one station. */
export interface SenderSlip {
  readonly sender: FieldValue;
  readonly attribute: Attribute;
  /** Which of the two is wrong; the page lines tell it. */
  readonly wrong: "sender" | "attribute";
  /** What would mend the wrong one. */
  readonly expected: string;
  /** Whether both are known stations, or one is a slip or two away from the other. */
  readonly isClear: boolean;
}

/**
 * The slip, `undefined` if the names agree, one is missing or one is no name. Where the sections have
 * several FM lines, one that agrees is enough: that they differ is another matter.
 */
export function senderSlip(
  document: CableDocument,
  vocabulary: Vocabulary,
): SenderSlip | undefined {
  const { headers, attributes } = document.bindings;
  const index = attributes.findIndex(({ key }) => key === "From");
  const attribute = attributes[index];
  const senders = headers.flatMap(({ from }) => from ?? []);
  const [sender] = senders;
  if (attribute?.reading?.type !== "text" || sender === undefined) return undefined;
  const name = withoutOffice(attribute.value);
  if (senders.some(({ value }) => isSameStation(value, name, vocabulary))) return undefined;
  const isWhole = index < attributes.length - 1;
  const senderName = stationName(sender.value, vocabulary);
  // It holds the label of another line, which would be a key among the attributes.
  if (senderName.includes(":")) return undefined;
  const page = pageKey(document);
  const isConfirmed =
    page === stationKey(name, vocabulary) && page !== stationKey(senderName, vocabulary);
  const isClear =
    editDistance(name, senderName, MOST_SLIPS) <= MOST_SLIPS ||
    (vocabulary.stationOf(sender.value) !== undefined && vocabulary.stationOf(name) !== undefined);
  const slip = { sender, attribute, isClear };
  if (isConfirmed && isWhole)
    return { ...slip, wrong: "sender", expected: addressOf(sender.value, name, vocabulary) };
  const office = attribute.value.slice(name.length);
  return { ...slip, wrong: "attribute", expected: `${senderName}${office}` };
}

/** Letters by which a misread name differs. */
const MOST_SLIPS = 2;

/** Without the ` OR-M` of 34 of 110 cables of 1979. */
function withoutOffice(value: string): string {
  const end = value.lastIndexOf(" ");
  const last = value.slice(end + 1);
  return 0 < end && last.length === 4 && last.startsWith("OR-") ? value.slice(0, end) : value;
}

/** The address ends with the name, or both mean one post. */
function isSameStation(address: string, name: string, vocabulary: Vocabulary): boolean {
  if (address === name || address.endsWith(` ${name}`)) return true;
  const posts = new Set(vocabulary.stationsOf(address));
  return vocabulary.stationsOf(name).some((post) => posts.has(post));
}

/** Characters of a station's name in a page line, blanks counted (cable-format 2.2). */
const PAGE_STATION = 6;

function stationKey(name: string, vocabulary: Vocabulary): string {
  const page = vocabulary.stationOf(name)?.pageName ?? name.slice(0, PAGE_STATION);
  return page.replaceAll(" ", "");
}

/** The station of the page lines. */
function pageKey(document: CableDocument): string | undefined {
  return commonOrigin(document, cablePages(document))?.station.replaceAll(" ", "");
}

/** What the attribute has for an address: the station's name in message numbers. */
function stationName(address: string, vocabulary: Vocabulary): string {
  const post = vocabulary.stationOf(address);
  if (post !== undefined) return post.mrnName;
  const words = address.split(" ");
  return words.length < 2 ? address : words.slice(1).join(" ");
}

/** The address of a station: with the first word of the one that is there, if the post has it. */
function addressOf(written: string, name: string, vocabulary: Vocabulary): string {
  const addresses = vocabulary.stationsOf(name).map(({ addressName }) => addressName);
  const prefix = written.split(" ", 1)[0] ?? "";
  return (
    addresses.find((address) => address.startsWith(`${prefix} `)) ??
    addresses[0] ??
    `${prefix} ${name}`
  );
}

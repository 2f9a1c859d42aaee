/** Proposals for the header of a cable: what its fields may hold, and which line it needs next. */
import type { HeaderFieldName } from "../../parse/nodes.ts";
import type { CableDocument } from "../../resolve/document.ts";
import {
  addressPrefixes,
  captionsOfKind,
  declassificationCodes,
  executiveOrders,
  executiveOrdersInForce,
  levelEntries,
  monthAbbreviation,
  precedences,
  type Vocabulary,
} from "../../vocabulary/vocabulary.ts";
import type { Proposal } from "./item.ts";
import { wordsBefore } from "./place.ts";

/** The text of the field from its value's start to the caret, on one line or more. */
export interface FieldText {
  readonly document: CableDocument;
  readonly vocabulary: Vocabulary;
  readonly before: string;
  /** The word at the caret, as far as it is written. */
  readonly word: string;
}

type Propose = (field: FieldText) => readonly Proposal[];

/** What each field may hold; fields of free text have nothing here. */
const FIELDS: Readonly<Partial<Record<HeaderFieldName, Propose>>> = {
  tags: proposeTags,
  distribution: proposeOffices,
  from: proposePosts,
  to: proposeAddressees,
  info: proposeAddressees,
  executiveOrder: proposeExecutiveOrder,
  dateTimeGroup: proposeDateTime,
  banner: proposeBanner,
  caption: proposeCaptions,
  reference: proposeReferences,
};

/** Proposals for the value of a field; empty for one of free text. */
export function proposeValue(name: HeaderFieldName, field: FieldText): readonly Proposal[] {
  return FIELDS[name]?.(field) ?? [];
}

/** The codes by kind with their titles; those that are there already are left out. */
function proposeTags({ document, vocabulary, before }: FieldText): readonly Proposal[] {
  const used = new Set(wordsBefore(before));
  const year = document.bindings.headers[0]?.dateTime?.year;
  return vocabulary.allTags().flatMap(({ code, title, kind, from, to }) => {
    const isOfYear = year === undefined || ((from ?? year) <= year && year <= (to ?? year));
    if (used.has(code) || !isOfYear) return [];
    const detail = title === undefined ? kind : `${title} (${kind})`;
    return [{ text: code, detail, kind: "code" as const, rank: RANK_OF_KIND[kind] }];
  });
}

const RANK_OF_KIND = { subject: 0, geographic: 1, organization: 2, program: 3 } as const;

function proposeOffices({ vocabulary, before }: FieldText): readonly Proposal[] {
  const used = new Set(wordsBefore(before).map((word) => word.split("-")[0]));
  return vocabulary
    .allOffices()
    .filter(({ symbol }) => !used.has(symbol))
    .map(({ symbol, title }) => ({ text: `${symbol}-`, detail: title, kind: "code" }));
}

function proposePosts({ vocabulary }: FieldText): readonly Proposal[] {
  return vocabulary.allPosts().map(({ addressName, country }) => ({
    text: addressName,
    detail: country,
    kind: "value",
  }));
}

/** Posts at the start of an addressee, its precedence after the place. */
function proposeAddressees(field: FieldText): readonly Proposal[] {
  const line = field.before.split("\n").at(-1) ?? "";
  const words = wordsBefore(line.slice(0, line.length - field.word.length));
  const isAfterPlace = words.some((word) => field.vocabulary.stationOf(word) !== undefined);
  const written = precedences()
    .filter(({ form }) => form === "word")
    .map(({ term }): Proposal => ({ text: term, detail: "precedence", kind: "value", rank: 0 }));
  const posts = proposePosts(field).map((each) => ({ ...each, rank: isAfterPlace ? 2 : 1 }));
  const prefixes = addressPrefixes().map(
    ({ prefix, meaning }): Proposal => ({ text: prefix, detail: meaning, kind: "value", rank: 3 }),
  );
  return isAfterPlace ? [...written, ...posts] : [...posts, ...prefixes];
}

/** The order of the cable's date, then its codes. */
function proposeExecutiveOrder({ document, before, word }: FieldText): readonly Proposal[] {
  const written = wordsBefore(before.slice(0, before.length - word.length));
  const number = written.find((each) => executiveOrders().some((order) => order.number === each));
  const date = document.bindings.headers[0]?.dateTime?.iso?.slice(0, ISO_DATE);
  const inForce = date === undefined ? executiveOrders() : executiveOrdersInForce(date);
  if (number === undefined)
    return inForce.map(({ number: text, meaning }) => ({
      text: `${text}: `,
      detail: meaning,
      kind: "value",
    }));
  return declassificationCodes(number).map(({ code, meaning }) => ({
    text: code,
    detail: meaning,
    kind: "code",
  }));
}

const ISO_DATE = "1977-06-16".length;

/** The precedence, then the month after day and time. */
function proposeDateTime({ before, word }: FieldText): readonly Proposal[] {
  const written = before.slice(0, before.length - word.length);
  const hasGroup = wordsBefore(written).some((each) => /^\d{4,7}Z?$/.test(each));
  if (hasGroup) return MONTHS.map((text) => ({ text, kind: "value" as const }));
  return precedences()
    .filter(({ form }) => form === "prosign")
    .map(({ term, prosign }) => ({
      text: term,
      detail: precedences().find(({ form, prosign: of }) => form === "word" && of === prosign)
        ?.term,
      kind: "code",
    }));
}

const MONTHS = Array.from({ length: 12 }, (_, i) => monthAbbreviation(i + 1).toUpperCase());

function proposeBanner({ before, vocabulary }: FieldText): readonly Proposal[] {
  const posts = vocabulary.allPosts().map(({ mrnName, country }) => ({
    text: mrnName,
    detail: country,
    kind: "value" as const,
    rank: 1,
  }));
  return before.trim() === "" ? proposeLevels() : posts;
}

/** The levels as banners and class lines write them. */
export function proposeLevels(): readonly Proposal[] {
  return levelEntries()
    .filter(({ form }) => form === "word" || form === "short")
    .map(({ term, level }) => ({
      text: term,
      detail: term === level ? undefined : level,
      kind: "value",
    }));
}

function proposeCaptions(): readonly Proposal[] {
  return ["distribution-caption", "handling-caption", "channel-caption"].flatMap((kind) =>
    captionsOfKind(kind).map(
      ({ term, meaning }): Proposal => ({ text: term, detail: meaning, kind: "value" }),
    ),
  );
}

/** Stations, for the telegrams that a cable refers to. */
function proposeReferences({ vocabulary }: FieldText): readonly Proposal[] {
  return vocabulary.allPosts().map(({ mrnName, country }) => ({
    text: mrnName,
    detail: country,
    kind: "value",
  }));
}

import attachmentLabelsCsv from "../../data/attachment-labels.csv";
import headerLabelsCsv from "../../data/header-labels.csv";
import memoLabelsCsv from "../../data/memo-labels.csv";
import sectionTitlesCsv from "../../data/section-titles.csv";
import { builtIn } from "./builtIn.ts";
import { nearestOf } from "./distance.ts";
import { lazy } from "./lazy.ts";
import {
  createTermIndex,
  findTermAt,
  isDigit,
  isLetter,
  isWordCharacter,
  mayBeginTerm,
  type TermMatch,
  toKey,
} from "./matching.ts";
import { isOneOf, toText } from "./table.ts";

/*
 * Words that open a line and name what follows: fields of a cable's header, fields of a
 * memorandum, section titles, attachments. The functions say what a word can be; whether it stands
 * where a label may stand (in the header, before a colon, alone on its line) is the caller's
 * matter, for body lines begin with `TO` and `REF B` as well.
 */

const HEADER_FIELDS = [
  "executiveOrder",
  "tags",
  "subject",
  "reference",
  "from",
  "to",
  "info",
  "exempted",
  "action",
  "origin",
  "draftedBy",
  "approvedBy",
  "clearedBy",
  "classifiedBy",
  "derivedFrom",
  "declassifyOn",
  "reason",
] as const;

const MEMO_FIELDS = [
  "subject",
  "participants",
  "reference",
  "to",
  "from",
  "through",
  "date",
  "time",
  "location",
  "copies",
  "distribution",
  "notetaker",
  "interpreter",
  "draftedBy",
  "clearances",
  "approvedBy",
  "classifiedBy",
  "declassifyOn",
  "attachments",
] as const;

const FORMS = ["usual", "variant", "garble"] as const;

/** What a label of a cable's header announces. */
export type HeaderField = (typeof HEADER_FIELDS)[number];

/** What a label of a memorandum announces. */
export type MemoField = (typeof MEMO_FIELDS)[number];

/** The standard spelling, another that writers use, or a slip seen in documents. */
export type LabelForm = (typeof FORMS)[number];

/** A spelling of a label. */
export interface LabelEntry<Field extends string> {
  readonly label: string;
  readonly field: Field;
  readonly form: LabelForm;
  /** A year, or years with an open end, of the cables that have it; `undefined` for all. */
  readonly era?: string | undefined;
}

/** All spellings of the labels of cable headers, in the order of the table. */
export const headerLabels = builtIn<"label" | "field" | "form" | "era", LabelEntry<HeaderField>>(
  "header-labels.csv",
  headerLabelsCsv,
  { required: ["label", "field", "form"], optional: ["era"] },
  ({ label, field, form, era }) => {
    const entry = toLabel(label, field, form, HEADER_FIELDS);
    return typeof entry === "string" ? entry : { ...entry, era: toText(era) };
  },
);

/** All spellings of the labels of memoranda, in the order of the table. */
export const memoLabels = builtIn<"label" | "field" | "form", LabelEntry<MemoField>>(
  "memo-labels.csv",
  memoLabelsCsv,
  { required: ["label", "field", "form"], optional: [] },
  ({ label, field, form }) => toLabel(label, field, form, MEMO_FIELDS),
);

/** The label of a cable's header that begins at this offset, the longest; no letter follows it. */
export function headerLabelAt(
  text: string,
  offset: number,
): TermMatch<LabelEntry<HeaderField>> | undefined {
  return labelAt(headerIndex(), text, offset);
}

/** The label of a cable's header that is this text, with or without a colon after it. */
export function headerLabelEntry(text: string): LabelEntry<HeaderField> | undefined {
  return wholeLabel(headerIndex(), text);
}

/** Whether such a label may begin a text, by its first two characters. */
export function mayBeginHeaderLabel(text: string): boolean {
  return mayBeginTerm(headerIndex(), text);
}

/** Whether a word is the first one of such a label that has more; case is of no account. */
export function isFirstOfHeaderLabel(word: string): boolean {
  return firstsOfLabels().has(word.toUpperCase());
}

const firstsOfLabels = lazy(
  () =>
    new Set(
      headerLabels()
        .filter(({ label }) => label.includes(" "))
        .map(({ label }) => label.split(" ", 1)[0]),
    ),
);

/** What stands before an address, with its label: sender, addressees, those who are told. */
export type AddressField = "from" | "to" | "info";

/** The usual labels of addresses: FM, TO, INFO. */
export const addressLabels = lazy(
  () =>
    new Map(
      headerLabels().flatMap(({ label, field, form }): [string, AddressField][] =>
        form === "usual" && isOneOf(field, ADDRESS_FIELDS) ? [[label, field]] : [],
      ),
    ),
);

const ADDRESS_FIELDS: readonly AddressField[] = ["from", "to", "info"];

/** What the label that is this text announces; see `headerLabelEntry`. */
export function headerLabel(text: string): HeaderField | undefined {
  return headerLabelEntry(text)?.field;
}

/** The label of a memorandum that begins at this offset, the longest; no letter follows it. */
export function memoLabelAt(
  text: string,
  offset: number,
): TermMatch<LabelEntry<MemoField>> | undefined {
  return labelAt(memoIndex(), text, offset);
}

/** The label of a memorandum that is this text, with or without a colon after it. */
export function memoLabelEntry(text: string): LabelEntry<MemoField> | undefined {
  return wholeLabel(memoIndex(), text);
}

/** What the label that is this text announces; see `memoLabelEntry`. */
export function memoLabel(text: string): MemoField | undefined {
  return memoLabelEntry(text)?.field;
}

/**
 * The labels in standard spelling that a misspelt one can mean, the nearest ones only: at most one
 * slip away, two from six letters on. A label shorter than four letters is near to nothing.
 */
export function nearestHeaderLabels(word: string): readonly LabelEntry<HeaderField>[] {
  return nearestLabels(headerLabels(), word);
}

/** The title of a section as action memoranda have it, in capitals: `ISSUE FOR DECISION`. */
export interface SectionTitle {
  readonly title: string;
}

const sectionTitles = builtIn<"title" | "source", SectionTitle>(
  "section-titles.csv",
  sectionTitlesCsv,
  { required: ["title"], optional: ["source"] },
  ({ title }) => ({ title }),
);

const titleSet = lazy(() => new Map(sectionTitles().map((entry) => [entry.title, entry])));

/**
 * The known section title that is this line; case is of no account. An enumerator before it
 * (`I.`, `2.`, `B.`), a colon after it and the digits of a footnote reference (`Decision22`) may
 * be there. That a line is not known here does not mean that it is no title.
 */
export function sectionTitle(line: string): SectionTitle | undefined {
  const key = toKey(line);
  return titleSet().get(withoutTail(key)) ?? titleSet().get(withoutTail(withoutEnumerator(key)));
}

/** A word with which the line before an attachment begins: `Attachment`, `Tab`, `Annex`. */
export interface AttachmentLabel {
  readonly label: string;
  /** What stands after it: a letter or number, a letter or roman numeral, or none. */
  readonly designation: string;
}

const attachmentLabels = builtIn<"label" | "designation", AttachmentLabel>(
  "attachment-labels.csv",
  attachmentLabelsCsv,
  { required: ["label", "designation"], optional: [] },
  ({ label, designation }) => ({ label, designation }),
);

const attachmentIndex = lazy(() =>
  createTermIndex(attachmentLabels().map((entry) => [entry.label, entry] as const)),
);

/** The attachment label that begins at this offset; case is of no account, no letter follows it. */
export function attachmentLabelAt(
  text: string,
  offset: number,
): TermMatch<AttachmentLabel> | undefined {
  return labelAt(attachmentIndex(), text, offset);
}

const headerIndex = lazy(() =>
  createTermIndex(headerLabels().map((entry) => [entry.label, entry] as const)),
);

const memoIndex = lazy(() =>
  createTermIndex(memoLabels().map((entry) => [entry.label, entry] as const)),
);

type LabelIndex<Entry> = ReturnType<typeof createTermIndex<Entry>>;

/** A digit may follow a label: `E.O.11652`, or a footnote reference as in `PARTICIPANTS2`. */
function labelAt<Entry>(
  index: LabelIndex<Entry>,
  text: string,
  offset: number,
): TermMatch<Entry> | undefined {
  const match = findTermAt(index, text, offset, isLetter);
  return match === undefined || isWordCharacter(text, offset - 1) ? undefined : match;
}

function wholeLabel<Entry>(index: LabelIndex<Entry>, text: string): Entry | undefined {
  const trimmed = text.trim();
  const label = trimmed.endsWith(":") ? trimmed.slice(0, -1).trimEnd() : trimmed;
  const match = labelAt(index, label, 0);
  return match?.end === label.length ? match.entry : undefined;
}

const SHORTEST_MISSPELT = 4;
const LONG_LABEL = 6;

function nearestLabels<Field extends string>(
  labels: readonly LabelEntry<Field>[],
  word: string,
): readonly LabelEntry<Field>[] {
  const key = toKey(word);
  if (key.length < SHORTEST_MISSPELT) return [];
  const usual = labels.filter(
    ({ label, form }) => form === "usual" && SHORTEST_MISSPELT <= label.length,
  );
  const names = nearestOf(
    key,
    usual.map(({ label }) => label),
    key.length < LONG_LABEL ? 1 : 2,
  );
  return usual.filter(({ label }) => names.includes(label));
}

function toLabel<Field extends string>(
  label: string,
  field: string,
  form: string,
  fields: readonly Field[],
): LabelEntry<Field> | string {
  if (!isOneOf(field, fields)) return `"field" is "${field}", and a known one was expected`;
  if (!isOneOf(form, FORMS)) return `"form" is "${form}", and a known one was expected`;
  return { label, field, form };
}

/** The line without what may follow a title: digits, superscript digits, a colon. */
function withoutTail(key: string): string {
  let end = key.length;
  while (0 < end && (isDigit(key, end - 1) || "⁰¹²³⁴⁵⁶⁷⁸⁹: ".includes(key.charAt(end - 1)))) end--;
  return key.slice(0, end);
}

/** `PURPOSE` for `I. PURPOSE`, `2. PURPOSE`, `B) PURPOSE`. */
function withoutEnumerator(key: string): string {
  const blank = key.indexOf(" ");
  if (blank < 2) return key;
  const mark = key.charAt(blank - 1);
  if (mark !== "." && mark !== ")") return key;
  for (const character of key.slice(0, blank - 1)) if (!isEnumerating(character)) return key;
  return key.slice(blank + 1);
}

function isEnumerating(character: string): boolean {
  return "IVXABCDEFGH0123456789(".includes(character);
}

/**
 * A document as a row of a table: single values and lists of values by the names of their columns. What
 * a document does not have is null, or an empty list.
 */
import type { DocumentOutline, FileOutline } from "./contract.ts";

/** A cell: a value, or several in the order of the text. */
export type RowValue = string | number | null | readonly string[];

type Column = (document: DocumentOutline, file: FileOutline) => RowValue;

const columns = {
  path: (_, { path }) => path,
  line: ({ range }) => range.start.line + 1,
  kind: ({ kind }) => kind,
  number: ({ number }) => number,
  title: ({ title }) => title,
  mrn: ({ fields }) => fields.mrn?.value ?? null,
  station: ({ fields }) => fields.mrn?.station ?? null,
  serial: ({ fields }) => fields.mrn?.serial ?? null,
  year: ({ fields }) => fields.mrn?.year ?? yearOf(dateOf(fields)),
  date: ({ fields }) => dateOf(fields),
  dtg: ({ fields }) => fields.dtg?.value ?? null,
  precedence: ({ fields }) => fields.dtg?.precedence ?? [],
  place: ({ fields }) => fields.dateline?.place ?? null,
  from: ({ fields }) => fields.from?.value ?? labelled(fields, "FROM"),
  to: ({ fields }) => fields.to?.map(({ value }) => value) ?? listed(fields, "TO"),
  info: ({ fields }) => fields.info?.map(({ value }) => value) ?? [],
  subject: ({ fields }) => fields.subject?.value ?? null,
  tags: ({ fields }) => valuesOf(fields.tags),
  references: ({ fields }) => valuesOf(fields.referenceItems),
  classification: ({ fields }) => fields.classification?.value ?? null,
  captions: ({ fields }) => valuesOf(fields.captions),
  eo: ({ fields }) => fields.executiveOrder?.value ?? null,
  participants: ({ fields }) => valuesOf(fields.participants),
  "drafted-by": ({ fields }) => fields.draftedBy?.value ?? null,
  "approved-by": ({ fields }) => fields.approvedBy?.value ?? null,
  signature: ({ signature }) => signature?.value ?? null,
  repository: ({ sourceNote }) => sourceNote?.repository ?? null,
  source: ({ sourceNote }) =>
    sourceNote === null
      ? []
      : [sourceNote.repository, ...sourceNote.path].filter((part) => part !== null),
  sections: ({ sections }) => sections.length,
  pages: ({ pages }) => pages.length,
  paragraphs: ({ paragraphs }) => paragraphs.length,
  footnotes: ({ footnotes }) => footnotes.length,
} as const satisfies Readonly<Record<string, Column>>;

export type ColumnName = keyof typeof columns;

/** The names of all columns. */
export const COLUMN_NAMES = Object.keys(columns) as readonly ColumnName[];

/** The columns that are taken if nobody names others: what a list of holdings has. */
export const USUAL_COLUMNS: readonly ColumnName[] = [
  "path",
  "kind",
  "number",
  "mrn",
  "date",
  "from",
  "to",
  "classification",
  "tags",
  "subject",
  "title",
];

/** A document's values in the order of the columns. */
export function getDocumentRow(
  file: FileOutline,
  document: DocumentOutline,
  names: readonly ColumnName[],
): readonly RowValue[] {
  return names.map((name) => columns[name](document, file));
}

type Fields = DocumentOutline["fields"];

/** The day as ISO date; of a cable that of its date-time group. */
function dateOf({ dtg, dateline }: Fields): string | null {
  return dtg?.iso?.slice(0, ISO_DATE) ?? dateline?.date ?? null;
}

const ISO_DATE = "1979-05-31".length;

function yearOf(date: string | null): number | null {
  return date === null ? null : Number(date.slice(0, "1979".length));
}

function valuesOf(fields: readonly { readonly value: string }[] | undefined): readonly string[] {
  return fields?.map(({ value }) => value) ?? [];
}

/** The values of a memorandum's fields with this label. */
function listed({ memoFields }: Fields, label: string): readonly string[] {
  return valuesOf(memoFields?.filter((field) => field.label.toUpperCase() === label));
}

function labelled(fields: Fields, label: string): string | null {
  return listed(fields, label)[0] ?? null;
}

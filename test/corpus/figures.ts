/**
 * What an outline gets right of a document, by the truth beside it: for each figure how many are
 * right of how many there are, how many were found that are not there, and each disagreement in words.
 */
import type { DocumentOutline, FileOutline, Range } from "../../server/src/features/contract.ts";
import { getCoverage } from "../../server/src/features/coverage.ts";
import { getFileOutline } from "../../server/src/features/outline.ts";
import { analyze } from "../../server/src/resolve/snapshot.ts";
import { defaultVocabulary } from "../../server/src/vocabulary/vocabulary.ts";
import type { CorpusFile, TruePlace } from "../support/corpus.ts";
import { measureAgainstAttributes } from "./attributeFigures.ts";

/** How well one kind of thing is found. */
export interface Figure {
  right: number;
  of: number;
  /** Found, and not there. */
  extra: number;
}

/** One difference between truth and outline. */
export interface Disagreement {
  readonly file: string;
  readonly figure: string;
  readonly expected: string;
  readonly found: string;
}

/** The figures of a folder by their names, and all its disagreements. */
export class Figures {
  readonly byName = new Map<string, Figure>();
  readonly disagreements: Disagreement[] = [];

  /** Takes in a document. */
  measure(file: CorpusFile): void {
    const outline = outlineOf(file);
    const measure = new FileMeasure(this, file, outline);
    if (file.truth.kind === "cable") measureCable(measure);
    else measureMemo(measure);
  }

  figure(name: string): Figure {
    const figure = this.byName.get(name) ?? { right: 0, of: 0, extra: 0 };
    this.byName.set(name, figure);
    return figure;
  }
}

/** The outline; of a text of unknown type that of the type that it has in truth. */
function outlineOf({ name, text, truth }: CorpusFile): FileOutline {
  const outline = getFileOutline(analyze(text), name);
  if (outline.kind !== "unknown") return outline;
  return getFileOutline(analyze(text, { type: truth.kind }), name);
}

/** One document against its truth. */
export class FileMeasure {
  readonly file: CorpusFile;
  readonly documents: readonly DocumentOutline[];
  private readonly figures: Figures;

  constructor(figures: Figures, file: CorpusFile, outline: FileOutline) {
    this.figures = figures;
    this.file = file;
    this.documents = outline.documents;
  }

  /** Compares one value; a value that is not there is `null`. */
  value(name: string, expected: unknown, found: unknown): void {
    const figure = this.figures.figure(name);
    figure.of++;
    if (JSON.stringify(expected) === JSON.stringify(found)) figure.right++;
    else this.disagree(name, JSON.stringify(expected), JSON.stringify(found));
  }

  /** Compares numbers at their offsets. */
  places(name: string, expected: readonly TruePlace[], found: readonly TruePlace[]): void {
    const figure = this.figures.figure(name);
    figure.of += expected.length;
    const keys = (places: readonly TruePlace[]) => new Set(places.map(keyOf));
    const [there, seen] = [keys(expected), keys(found)];
    for (const place of expected)
      if (seen.has(keyOf(place))) figure.right++;
      else this.disagree(name, this.quote(place), "nothing");
    for (const place of found)
      if (!there.has(keyOf(place))) {
        figure.extra++;
        this.disagree(name, "nothing", this.quote(place));
      }
  }

  /** Adds to a figure so many that are right of so many. */
  readonly count = (name: string, right: number, of: number): void => {
    const figure = this.figures.figure(name);
    figure.right += right;
    figure.of += of;
  };

  private quote({ number, offset }: TruePlace): string {
    const { text } = this.file;
    const around = text.slice(Math.max(0, offset - 24), offset + 12);
    return `${number} at ${offset} (${JSON.stringify(around)})`;
  }

  private disagree(figure: string, expected: string, found: string): void {
    this.figures.disagreements.push({ file: this.file.name, figure, expected, found });
  }
}

const keyOf = ({ number, offset }: TruePlace) => `${number} ${offset}`;

const placeOf = (label: string, range: Range): TruePlace => ({
  number: label,
  offset: range.start.offset,
});

function measureMemo(measure: FileMeasure): void {
  const { documents, file } = measure;
  const { truth, text } = file;
  const references = documents.flatMap((document) =>
    document.footnoteReferences.map(({ label, range }) => placeOf(label, range)),
  );
  const notes = documents.flatMap((document) =>
    document.footnotes.map(({ label, labelRange }) => placeOf(label, labelRange)),
  );
  measure.value("documents", 1, documents.length);
  if (truth.refs) measure.places("references", truth.refs, references);
  measure.places("notes", truth.notes ?? [], notes);
  measure.places("pages", truth.pages, pagesOf(documents));
  if (truth.sourceMark) {
    const end = text.search(/[\r\n]/);
    const mark = { number: "*", offset: end - "Source".length };
    measure.places(
      "source mark",
      [mark],
      references.filter(({ number }) => number === "*"),
    );
  }
  const [document] = documents;
  if (truth.title) {
    measure.value("title", truth.title.text, document?.title ?? null);
    measure.value("number", truth.title.number, document?.number ?? null);
  }
  if (typeof truth.subjectLine === "number") {
    const line = document?.fields.subject?.range.start.line ?? 0;
    measure.value("subject", true, truth.subjectLine < line && line <= truth.subjectLine + 3);
  }
}

function measureCable(measure: FileMeasure): void {
  const { documents, file } = measure;
  const { truth } = file;
  measure.value("documents", 1, documents.length);
  measure.places("pages", truth.pages, pagesOf(documents));
  const [document] = documents;
  if (document === undefined) return;
  measureHeader(measure, document);
  measureSections(measure, document);
  measureAgainstAttributes(measure, document);
  measure.value("attribute count", attributeCount(truth.rawAttributes), document.attributes.length);
  if (truth.rawAttributes)
    measure.value("attribute values", [], wrongAttributes(truth.rawAttributes, document));
  measure.value("signature", true, document.signature !== null);
  measureCoverage(measure);
}

/** `PAGE 01 LA PAZ 05726 01 OF 02` and `SECTION 1 OF 2` of the banner. */
const SECTION = /(?:\bSECTION|\d{5}) {1,4}0?(\d) OF 0?(\d)\b/g;

/** The sections that the text names, and those found. */
function measureSections(measure: FileMeasure, { sections }: DocumentOutline): void {
  const named = [...measure.file.text.matchAll(SECTION)].map(([, number, of]) => `${number}/${of}`);
  const found = sections.map(({ number, of }) => `${number}/${of}`);
  measure.value("sections", [...new Set(named)], found);
}

/** Characters explained, of the header and of everything. */
function measureCoverage({ file, count }: FileMeasure): void {
  for (const coverage of getCoverage(analyze(file.text, { type: "cable" }))) {
    count("characters explained", coverage.explained, coverage.characters);
    if (coverage.headerZone !== null)
      count("header explained", coverage.headerZone.explained, coverage.headerZone.characters);
  }
}

function pagesOf(documents: readonly DocumentOutline[]): TruePlace[] {
  return documents.flatMap(({ pages }) => pages.map(({ label, range }) => placeOf(label, range)));
}

function measureHeader(measure: FileMeasure, { fields }: DocumentOutline): void {
  const header = measure.file.truth.printedHeader;
  if (header === undefined) return;
  const { dtg, from, to, mrn, classification, tags, subject, executiveOrder, distribution } =
    fields;
  measure.value("date-time group", header.dtg, dtg?.iso?.replace(/:00Z$/, "Z") ?? null);
  measure.value("from", header.from, from?.value ?? null);
  const first = to?.[0];
  const addressee = [first?.value, first?.precedence, first?.number];
  measure.value(
    "first addressee",
    header.to?.[0] ?? null,
    addressee.filter(Boolean).join(" ") || null,
  );
  measure.value("classification", header.classification, classification?.value ?? null);
  const station = defaultVocabulary.stationOf(mrn?.station ?? "")?.documentName ?? mrn?.station;
  measure.value("message number", header.mrn, mrn ? [station, mrn.serial] : null);
  const codes = tags?.filter(({ kind }) => kind !== "person").map(({ value }) => value);
  measure.value("tags", header.tags ?? [], codes ?? []);
  measure.value("subject", header.subject, subject?.value ?? null);
  measure.value("executive order", header.eo, executiveOrder?.order ?? null);
  const copies = distribution?.copies.reduce((sum, { count }) => sum + count, 0);
  measure.value("distribution total", copies ?? null, distribution?.total ?? null);
}

/** Keys of a record of 1977 to 1979, for the one whose attributes are not in the truth. */
const KEYS_OF_1977 = 71;

function attributeCount(raw: CorpusFile["truth"]["rawAttributes"]): number {
  return raw === undefined ? KEYS_OF_1977 : Object.keys(raw).length;
}

/**
 * The attributes whose value differs, each as `key: expected / found`; of a doubled key one must be
 * right. Some records have a backslash before quotation marks, which the truth leaves out.
 */
function wrongAttributes(
  raw: Readonly<Record<string, string>>,
  { attributes }: DocumentOutline,
): string[] {
  const blanks = (text: string) =>
    text
      .replaceAll(/\\(?=['"])/g, "")
      .split(/\s+/)
      .filter(Boolean)
      .join(" ");
  return Object.entries(raw).flatMap(([key, expected]) => {
    const found = attributes.filter((attribute) => attribute.key === key).map(({ value }) => value);
    if (found.some((value) => blanks(value) === blanks(expected))) return [];
    return [`${key}: ${expected} / ${found.join(" / ")}`];
  });
}

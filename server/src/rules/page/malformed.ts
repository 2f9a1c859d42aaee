import { type LineStretch, toStretch } from "../../parse/place.ts";
import { pageOrigin } from "../../resolve/cable/agreement/number.ts";
import type { CableDocument, Document } from "../../resolve/document.ts";
import { linesWith } from "../../resolve/linesWith.ts";
import type { CablePage } from "../../resolve/pages/pageLines.ts";
import { pageSections } from "../../resolve/pages/pageSections.ts";
import type { PageMarker } from "../../scan/inline/pageMarkers.ts";
import type { Vocabulary } from "../../vocabulary/vocabulary.ts";
import { correction, replacement } from "../replacement.ts";
import type { DocumentRule, Fix, Report, Reporter } from "../rule.ts";

export const malformed: DocumentRule = {
  code: "page/malformed",
  severity: "error",
  summary: "A page marker or page line does not have its form",
  documents: "all",
  scope: "document",
  check(document, report, { vocabulary }) {
    if (document.kind === "cable") checkPageLines(document, report, vocabulary);
    else checkMarkers(document, report);
  },
};

function checkMarkers(document: Document, report: Reporter): void {
  const { lines } = document;
  for (const line of linesWithFaults(document)) {
    const { text = "", pageMarkers = [] } = lines[line] ?? {};
    for (const marker of pageMarkers)
      if (marker.fault !== undefined) report(markerReport(text, line, marker));
  }
}

const linesWithFaults = linesWith(({ pageMarkers }) =>
  pageMarkers.some(({ fault }) => fault !== undefined),
);

function markerReport(text: string, line: number, marker: PageMarker): Report {
  const { start, end, label, labelColumns, fault } = marker;
  const place = { line, start, end };
  const written = text.slice(start, end);
  const expected = expectedMarker(text, marker);
  // A bracket alone changes no letter.
  const isSafe = fault === "unclosed" || fault === "unopened";
  const fix = isSafe
    ? replacement(place, expected, `Write ${expected}`)
    : correction(place, written, expected);
  const isLetter = fault === "label";
  const found = isLetter ? text.slice(labelColumns.start, labelColumns.end) : written;
  return {
    stretch: toStretch(isLetter ? { line, ...labelColumns } : place),
    message: isLetter
      ? `The page number ${found} has a letter in the place of a digit; ${label} was expected`
      : `The page marker ${found} does not have the usual form; ${expected} was expected`,
    fixes: [hasOtherFault(text, marker) ? { ...fix, isSafe: false } : fix],
    waitsFor: "after",
  };
}

/** The marker in its usual form; of a link that is whole, the target stays. */
function expectedMarker(
  text: string,
  { start, end, label, labelColumns, form, fault }: PageMarker,
): string {
  const isNested = text[labelColumns.start - 1] === "[" && text[labelColumns.start - 2] === " ";
  if (form === "link" && fault !== "unclosed") {
    const opening = text[start + 1] === "\\" ? "[\\[" : "[[";
    return `${opening}Page ${label}${text.slice(labelColumns.end, end)}`;
  }
  return isNested ? `[Page [${label}]]` : `[Page ${label}]`;
}

/** An unclosed marker may have a misread number or word as well. */
function hasOtherFault(text: string, { start, label, labelColumns }: PageMarker): boolean {
  const head = text.slice(start, labelColumns.start).replace(/[^A-Za-z]/g, "");
  return head !== "Page" || text.slice(labelColumns.start, labelColumns.end) !== label;
}

function checkPageLines(document: CableDocument, report: Reporter, vocabulary: Vocabulary): void {
  for (const { pages, hasBeginning } of pageSections(document))
    pages.forEach((page, i) => {
      if (page.missing !== undefined)
        report(missingOriginReport(page, pageOrigin(document, vocabulary)));
      if (page.fault === "word") report(wordReport(document, page));
      else if (page.fault === "number" && page.number !== undefined) report(numberReport(page));
      else if (page.fault === "number")
        report(missingReport(page, numberBetween(pages[i - 1], pages[i + 1], hasBeginning)));
    });
}

/** The number of a page that has none, by the pages before and after it in its section. */
function numberBetween(
  before: CablePage | undefined,
  after: CablePage | undefined,
  hasBeginning: boolean,
): string | undefined {
  const low = before === undefined ? (hasBeginning ? 0 : undefined) : Number(before.number);
  const high = after && Number(after.number);
  const number = low === undefined ? (high ?? 0) - 1 : low + 1;
  const isOnly = high === undefined || high === number + 1;
  return isOnly && 0 < number ? String(number).padStart(2, "0") : undefined;
}

function missingReport(
  { line, start, end, numberStretch }: CablePage,
  expected: string | undefined,
): Report {
  const what = expected === undefined ? "two digits were" : `${expected} was`;
  return {
    stretch: toStretch({ line, start, end }),
    message: `The page line has no page number; ${what} expected after PAGE`,
    fixes: expected === undefined ? [] : [insertion(numberStretch, ` ${expected}`)],
  };
}

/** Only the station or only the message number is there; all 1,023 page lines have both. */
function missingOriginReport(
  { line, start, end, missing }: CablePage,
  origin: ReturnType<typeof pageOrigin>,
): Report {
  const part = missing?.part ?? "serial";
  const expected = origin[part];
  const name = part === "serial" ? "message number" : "station";
  const column = missing?.column ?? end;
  const newText = part === "serial" ? ` ${expected}` : `${expected} `;
  return {
    stretch: toStretch({ line, start, end }),
    message:
      expected === undefined
        ? `The page line has no ${name}; station and message number were expected`
        : `The page line has no ${name}; ${expected} was expected`,
    fixes: expected === undefined ? [] : [insertion({ line, start: column, end: column }, newText)],
    waitsFor: "after",
  };
}

function insertion(place: LineStretch, newText: string): Fix {
  return {
    title: `Insert ${newText.trim()}`,
    isSafe: false,
    isPreferred: true,
    edits: [{ stretch: toStretch(place), newText }],
  };
}

function numberReport({ number = "", written, numberStretch, start }: CablePage): Report {
  // A number glued to the word is parted from it by the fix.
  const isGlued = numberStretch.start === start + "PAGE".length;
  return {
    stretch: toStretch(numberStretch),
    message: isGlued
      ? `The page number ${written} is joined to the word; PAGE ${number} was expected`
      : `The page number ${written} does not have two digits; ${number} was expected`,
    fixes: [numberFix(numberStretch, written, isGlued ? ` ${number}` : number)],
  };
}

function numberFix(place: LineStretch, written: string, newText: string): Fix {
  return newText.trim() === written
    ? replacement(place, newText, `Part ${written} from the word`)
    : { ...correction(place, written, newText), title: `Change ${written} to ${newText.trim()}` };
}

function wordReport({ lines }: CableDocument, page: CablePage): Report {
  const { line, start, number, numberStretch } = page;
  const source = lines[line]?.text ?? "";
  const word = source.slice(start, numberStretch.start).trimEnd();
  const place = { line, start, end: numberStretch.end };
  const written = source.slice(start, numberStretch.end);
  return {
    stretch: toStretch({ line, start, end: start + word.length }),
    message: `The page line begins with ${word}; PAGE ${number ?? ""} was expected`.trimEnd(),
    fixes: number === undefined ? [] : [correction(place, written, `PAGE ${number}`)],
  };
}

import { textOf } from "../../parse/documentLines.ts";
import type { LineStretch } from "../../parse/place.ts";
import type { CableDocument, MemoDocument } from "../../resolve/document.ts";
import { findMisspeltFields } from "../../resolve/memo/misspeltFields.ts";
import {
  headerLabelEntry,
  headerLabels,
  type LabelEntry,
  memoLabelEntry,
  memoLabels,
  nearestOf,
} from "../../vocabulary/vocabulary.ts";
import { cableYear } from "../cableYear.ts";
import { correction } from "../replacement.ts";
import type { DocumentRule, Report } from "../rule.ts";

export const misspeltLabel: DocumentRule = {
  code: "field/misspelt-label",
  severity: "warning",
  summary: "The label of a field is misspelt",
  documents: "all",
  scope: "document",
  check(document, report) {
    const found = document.kind === "cable" ? inCable(document) : inMemo(document);
    for (const each of found) report(each);
  },
};

/** In cables such garbles are genuine (cable-format 7). */
function inCable(document: CableDocument): readonly Report[] {
  const { lines, parts } = document;
  return parts.fields.flatMap(({ landmark, start }) => {
    if (landmark === undefined || !("labelColumns" in landmark)) return [];
    const place = { line: start.line, ...landmark.labelColumns };
    const written = textOf(lines, place.line).slice(place.start, place.end);
    const entry = headerLabelEntry(written);
    const isGarble = entry?.form === "garble" && !isUsualIn(entry, document);
    if (!isGarble && landmark.isMisspelt !== true) return [];
    const label = usualLabel(headerLabels(), landmark.kind, written);
    const severity = "information" as const;
    return label === undefined ? [] : [{ ...toReport(place, written, label), severity }];
  });
}

/** `E.OM` stands in many cables of one year. */
function isUsualIn({ era }: LabelEntry<string>, document: CableDocument): boolean {
  return era !== undefined && era === String(cableYear(document));
}

function inMemo(document: MemoDocument): readonly Report[] {
  const { lines, parts } = document;
  const known = parts.fields.flatMap(({ reading, start, field }) => {
    const entry = reading && memoLabelEntry(reading.label);
    if (reading === undefined || entry?.form !== "garble") return [];
    return [{ place: { line: start.line, ...reading.labelColumns }, field }];
  });
  return [...known, ...findMisspeltFields(document)].flatMap(({ place, field }) => {
    const written = textOf(lines, place.line).slice(place.start, place.end);
    const label = usualLabel(memoLabels(), field, written);
    return label === undefined ? [] : [toReport(place, written, label)];
  });
}

/** Slips between a garble and the label that it stands for. */
const MOST_SLIPS = 3;

/** The spelling that is nearest to a garble: a standard one, or with as many stops as are written. */
function usualLabel(
  labels: readonly LabelEntry<string>[],
  field: string,
  written: string,
): string | undefined {
  const entries = labels.filter((entry) => entry.field === field && entry.form !== "garble");
  const names = entries.map(({ label }) => label);
  const nearest = nearestOf(written.toUpperCase(), names, MOST_SLIPS);
  const usual = entries.find(({ label, form }) => form === "usual" && nearest.includes(label));
  return usual?.label ?? nearest.find((label) => stopsIn(label) === stopsIn(written)) ?? nearest[0];
}

function stopsIn(text: string): number {
  return text.split(".").length;
}

function toReport(place: LineStretch, written: string, label: string): Report {
  return {
    stretch: { start: { line: place.line, column: place.start }, end: endOf(place) },
    message: `The label ${written} is misspelt; ${label} was expected`,
    // A label may end in a stop, and titles do not.
    fixes: [{ ...correction(place, written, label), title: `Write ${label} instead` }],
  };
}

function endOf({ line, end }: LineStretch) {
  return { line, column: end };
}
